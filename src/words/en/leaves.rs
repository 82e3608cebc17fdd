//! What leaves the page: what it fetches, what it stores, what a link holds, how to check each, and what nobody can promise.

/// The part.
pub const TITLE: &str = "What leaves this page";
/// At its top.
pub const LEDE: &str = "Nothing that you type, unless you hand it on. What stands here is read from your browser as you open it, so that you can \
                        hold it against what the browser\u{2019}s own tools say.";
/// Reads everything anew.
pub const AGAIN: &str = "Read it again";

/// What is fetched.
pub const FETCHED: &str = "What is fetched";
/// What that is.
pub const FETCHED_MEANS: &str = "The page\u{2019}s own files, each once, from where the page lies; what explains the answer when you first touch the page; and, when \
                                 it is idle, the rest of them with sw.js, the script that keeps a copy for use without a network. After that, nothing.";
/// The same of the page in one file.
pub const FETCHED_SINGLE: &str = "Nothing. This is the page in one file: its programs stand in it, and its policy forbids every connection, even to where it lies. So \
                                  it does not hear of a newer version either; how old its prices are stands at the bottom of the page.";
/// The table of files, for the ear.
pub const FILES: &str = "Files of this page that your browser holds";
/// Its columns.
pub const FILE_COLUMNS: [&str; 4] = ["File", "Bytes", "Fetched by", "SHA-256"];
/// Fetched by the page.
pub const BY_PAGE: &str = "the page";
/// Fetched only for the copy.
pub const BY_COPY: &str = "the copy";
/// No sum.
pub const NO_SUM: &str = "not in the copy";
/// No copy.
pub const NO_COPY: &str = "The sums are reckoned here, from the copy that the page keeps for use without a network. There is none now: it is not made yet, you have \
                           removed it, or this browser keeps none. hashes.txt, beside the page, lists the same sums.";
/// There is one.
pub const A_COPY: &str = "The sums are reckoned here, from the copy that your browser keeps and runs. hashes.txt, beside the page, lists what was published.";
/// Compares with the published list.
pub const COMPARE: &str = "Compare with hashes.txt (fetches it)";
/// All agree.
pub const SAME: &str =
    "{count} files are held here, and each is the one that hashes.txt names, to the byte. Besides, it names: {others}.";
/// Some differ.
pub const DIFFERENT: &str = "Not as hashes.txt names them: {names}. A newer version may have been published since your copy was made: reload, and compare again.";
/// The list was not had.
pub const NO_LIST: &str = "hashes.txt could not be had from where the page lies.";
/// There is nothing to compare.
pub const NOTHING_HELD: &str = "There is no copy to compare yet. Read it again in a moment.";

/// What is stored.
pub const STORED: &str = "What is stored";
/// What that is.
pub const STORED_MEANS: &str = "Nothing that you type, unless you turn saving on yourself. The caches and the service worker are the copy of the page\u{2019}s own \
                                files. Browsers keep these by host: what another page of the same host has stored is listed, too.";
/// The table of stores, for the ear.
pub const STORES: &str = "What your browser stores for this host";
/// Its columns.
pub const STORE_COLUMNS: [&str; 2] = ["Where", "What is there now"];
/// The stores, in the order in which they are read.
pub const STORE_NAMES: [&str; 6] =
    ["Cookies", "Local storage", "Session storage", "IndexedDB databases", "Caches", "Service workers"];
/// It is empty.
pub const EMPTY: &str = "nothing";
/// The browser does not say.
pub const UNTOLD: &str = "This browser gives the page no such store, or does not say.";

/// What a link holds.
pub const LINK: &str = "What a link holds";
/// What that is.
pub const LINK_MEANS: &str = "Everything behind its #, which browsers never send to a host: the case, packed, with a sum by which damage is known. Nothing of it is \
                              ciphered. This is the link of what is on this page now, unpacked:";
/// The text of it, for the ear.
pub const LINK_TEXT: &str = "The link of this page, unpacked";
/// There is none.
pub const NO_LINK: &str = "There is no answer on the page, and so no link.";
/// The field.
pub const ANY_LINK: &str = "Any link of this page, to be unpacked here";
/// Under it.
pub const ANY_LINK_HINT: &str = "It is read in this browser, opens nothing and goes nowhere.";
/// The text of that, for the ear.
pub const ANY_LINK_TEXT: &str = "The link that you put in, unpacked";

/// How to check.
pub const CHECK: &str = "How to check it";
/// Each check, with what is typed at the console or the command line; empty where nothing is.
pub const CHECKS: [(&str, &str); 7] = [
    (
        "Requests: open the browser\u{2019}s developer tools (F12 in most), choose Network, reload, and work with the page. After its own files the \
         list stays as it is.",
        "",
    ),
    (
        "The same from the console of those tools: everything that the page has fetched.",
        "performance.getEntriesByType(\"resource\").map((one) => one.name)",
    ),
    (
        "Try to send something out, from the console: the browser refuses, and says by which rule of the page.",
        "fetch(\"https://example.com/?figures=1\")",
    ),
    (
        "What is stored: choose Application (in Firefox, Storage). Or from the console:",
        "[document.cookie, Object.keys(localStorage), Object.keys(sessionStorage), await indexedDB.databases(), await caches.keys()]",
    ),
    ("Cut the network once the page has started, and go on: everything still works.", ""),
    (
        "That this page is the one of its public source: build it, and compare every published file to the byte.",
        "cargo xtask build && cargo xtask verify ADDRESS",
    ),
    ("The sum of any file that you have saved:", "sha256sum FILE"),
];
/// The text of a check, for the ear.
pub const CHECK_TEXT: &str = "To type";

/// What nobody can promise.
pub const LIMITS: &str = "Known limits";
/// Each of them.
pub const LIMIT_LIST: [&str; 9] = [
    "Whoever hosts the page has a log: that your network address fetched its files, and when. What you type and what stands behind the # of a \
     link are not in it.",
    "A browser extension that you allow on all pages can read this one. A private window shuts most of them out.",
    "A link is the secret itself. Whoever finds it in a mail, a chat or their archives can read the case, and nothing calls it back.",
    "What you copy lies on the clipboard, where other programs can read it; some systems pass it on to your other devices.",
    "A link in the address stands in the browser\u{2019}s history, and where that is synchronised, with whoever does so. The page puts it there only \
     when you press the button for it.",
    "A file that you save lies where you save it; that folder may be synchronised, too.",
    "A browser that translates pages or checks spelling with a service of its maker sends it what stands in them. That is the browser\u{2019}s doing, and \
     is switched off there.",
    "The page\u{2019}s policy closes every way out that a browser lets a page close. A script inside it could still lead you to another address or call \
     one by WebRTC; so only the page\u{2019}s own scripts may run, and these you can build yourself.",
    "A link that you follow, as to the source of a price, opens another site. It is not told where you came from.",
];
/// One more, of the page in one file.
pub const LIMIT_SINGLE: &str = "Some browsers let all pages that are opened from a disk share what they store: another such page may read what this one keeps.";
