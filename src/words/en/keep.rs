//! Keep your work: what is kept of it where, in words.

/// The panel.
pub const TITLE: &str = "Keep your work";
/// At its top.
pub const LEDE: &str = "Nothing of what you type is kept unless you choose so here. Nothing is ever sent anywhere.";
/// The choice.
pub const WHERE: &str = "Where it is kept";
/// Nothing is kept.
pub const NOTHING: &str = "Nowhere";
/// What that means.
pub const NOTHING_MEANS: &str =
    "A reload starts anew. The browser asks before you leave the page with something typed.";
/// In this tab.
pub const TAB: &str = "In this tab";
/// What that means.
pub const TAB_MEANS: &str = "A reload, back and forward bring everything back, also what cannot be read; so does your browser where it restores its tabs. Closing the tab ends it.";
/// In the address.
pub const ADDRESS: &str = "In the address of this page";
/// What that means.
pub const ADDRESS_MEANS: &str = "The address is a link to your case and follows it, so that a bookmark or a reload opens it. Only alternatives that can be read are in it. Your browser notes addresses in its history. For a reload within a moment of a key, the tab remembers what you typed.";
/// On this device.
pub const DEVICE: &str = "On this device";
/// What that means.
pub const DEVICE_MEANS: &str = "Every alternative is saved here as you type, also what cannot be read, and the page opens where you left it. Whoever uses this browser can read it. Browsers may clear what they store, some of them a week after your last visit, and a private window does when it is closed: save to a file what you must not lose.";

/// Nothing is kept now.
pub const SAID_NOTHING: &str = "Of what you type, nothing is kept.";
/// Nothing new is kept, but something was.
pub const SAID_EARLIER: &str = "Of what you type, nothing is kept. On this device are saved cases of yours: {count}.";
/// The tab keeps it.
pub const SAID_TAB: &str = "What you type is kept in this tab until you close it.";
/// The address holds it.
pub const SAID_ADDRESS: &str = "What you type is kept in the address of this page.";
/// The address does not hold all of it.
pub const SAID_ADDRESS_PART: &str = "The address of this page holds what can be read. What is marked as wrong is not in it: mend it, or keep your work in this tab or on this device.";
/// The device will hold it.
pub const SAID_DEVICE: &str = "What you type will be kept on this device. There is nothing to save yet.";
/// The device holds it.
pub const SAID_SAVED: &str = "Kept on this device as {name}, saved at {time}.";
/// The device holds it already, since another tab has saved the same.
pub const SAID_OPEN: &str = "Kept on this device as {name}.";

/// The page was opened where it was left.
pub const REOPENED: &str = "Opened as you left it.";
/// Another case was opened.
pub const OPENED: &str = "{name} is open.";
/// The same while saving is off.
pub const OPENED_AS_STEP: &str =
    "{name} is open, and changes to it are not saved. Undo brings back what was here before.";
/// Of a case that was typed elsewhere.
pub const OTHER_REGION: &str =
    "It was typed where numbers or dates are written in another way: look whether they are read as they were meant.";
/// An empty case.
pub const NEW_DONE: &str = "A new case. The one before is saved.";
/// The same where that one could not be saved.
pub const NEW_UNSAVED: &str = "A new case. The one before could not be saved; Undo brings it back.";
/// Another tab has changed the case.
pub const FOLLOWED: &str =
    "Another tab has changed this case; this is how it is now. Undo brings back what was here before.";
/// Another tab has saved first.
pub const APART: &str =
    "Another tab saved {other} first and keeps its name. What you see here is saved beside it as {name}.";
/// The name of what is saved beside another case.
pub const APART_NAME: &str = "{name}, the other tab\u{2019}s of {time}";
/// What is stored under the case's name could not be read.
pub const APART_UNREAD: &str = "What is stored of this case cannot be read by this page and was left as it is. What you see here is saved beside it as {name}.";
/// Another tab has deleted the case.
pub const DELETED_ELSEWHERE: &str =
    "Another tab has deleted this case. It is still on this page, and saved anew when you change something.";
/// Another tab has erased everything.
pub const ERASED_ELSEWHERE: &str = "Everything was erased in another tab. What is on this page now is kept nowhere.";
/// What was kept is not there any more.
pub const GONE: &str = "What was saved on this device is not there any more: the browser, or somebody, has cleared it. Open it from a file if you saved one.";

/// It is not saved, and why.
pub const FAILED: &str = "Not saved: {why} It is tried again with your next change.";
/// The browser stores nothing.
pub const DENIED: &str = "this browser does not let this page store anything, as in some private windows or where site data is blocked. Allow it for this site, or save to a file.";
/// There is no room.
pub const FULL: &str = "there is no room left for this page on this device. Save to a file, and delete saved cases that you no longer need.";
/// Something is in the way.
pub const BLOCKED: &str = "another tab of this page is in the way. Close the other tabs, or save to a file.";
/// It did not work.
pub const BROKEN: &str =
    "the browser\u{2019}s store does not work. Save to a file; restarting the browser may mend it.";
/// The tab remembers nothing.
pub const TAB_FAILED: &str = "the browser does not let this tab remember it, or has no room. Save to a file.";
/// The address takes nothing.
pub const ADDRESS_FAILED: &str = "the browser does not let the page change its address. Save to a file.";
/// Tries again.
pub const RETRY: &str = "Save now";
/// Saves everything typed as a file.
pub const TO_FILE: &str = "Save to a file";

/// The saved cases.
pub const LIST: &str = "Saved on this device";
/// There are none.
pub const NONE: &str = "No case is saved here.";
/// What is said of a saved case.
pub const ENTRY: &str = "Saved {when}; {alternatives}.";
/// The same with the figure.
pub const ENTRY_FIGURE: &str = "Saved {when}; {alternatives}; {figure}.";
/// One alternative.
pub const ONE: &str = "one alternative";
/// Several.
pub const SEVERAL: &str = "{count} alternatives";
/// Day and time.
pub const WHEN: &str = "{date}, {time}";
/// The case saves something.
pub const SAVES: &str = "saves {amount}";
/// Nothing is asked for in it, or nothing saved.
pub const PAYS: &str = "{amount} to pay";
/// It is the one on the page.
pub const CURRENT: &str = "On this page now.";
/// It was saved by a newer version.
pub const NEWER: &str = "Saved by a newer version of this page, which this one cannot read. It was left as it is: reload the page for a newer version, or save it as a file.";
/// It is damaged.
pub const DAMAGED: &str = "This page cannot read it: it is damaged, or says what this version does not know. It was left as it is: save it as a file, or delete it. Other cases are not affected.";
/// Its name where it cannot be read.
pub const UNNAMED: &str = "A case that cannot be read";
/// The field of its name.
pub const NAME: &str = "Name";
/// A case without a name.
pub const CASE: &str = "Case {number}";
/// A button, and of which case.
pub const OF: &str = "{does}: {name}";
/// Opens it.
pub const OPEN: &str = "Open";
/// Saves it as a file.
pub const AS_FILE: &str = "Save as a file";
/// Deletes it.
pub const DELETE: &str = "Delete";
/// An empty case.
pub const NEW: &str = "New case";
/// The name of a file.
pub const FILE: &str = "aws-support-case.json";
/// It has another name now.
pub const RENAMED: &str = "Renamed to {name}.";
/// It is gone.
pub const DELETED: &str = "{name} is deleted. Undo brings it back as long as this page is open.";
/// Brings it back.
pub const UNDELETE: &str = "Undo deleting";
/// It is back.
pub const UNDELETED: &str = "{name} is back.";
/// What the page opens with could not be read.
pub const UNREAD: &str =
    "The case that was open here last cannot be opened. It is listed under \u{201c}Keep your work\u{201d}, as it is.";

/// Erasing.
pub const ERASE_TITLE: &str = "Erase everything";
/// What it does.
pub const ERASE_LEDE: &str = "Clears the form, the saved cases, what this tab and the address hold, and the page\u{2019}s own files that are kept for use without a network.";
/// Does it.
pub const ERASE: &str = "Erase everything";
/// Takes it back.
pub const UNERASE: &str = "Undo erasing";
/// It was taken back.
pub const UNERASED: &str =
    "Everything is back as it was. The page\u{2019}s own files are kept again when you open it the next time.";
/// It is done.
pub const ERASED: &str = "Erased.";
/// What is left: nothing.
pub const LEFT_NOTHING: &str = "Asked just now, the browser says that nothing of this page is left on this device: no database, nothing remembered, no kept files, no worker, nothing in the address. What can be undone is in the memory of this tab alone, and gone when you leave the page. Your browser\u{2019}s own history and cache are yours to clear, and files that you saved are where you put them.";
/// Something is left.
pub const LEFT: &str = "Asked just now, the browser still has of this page: {what}. Close the other tabs of it and erase again, or clear the data of this site in the browser.";
/// Something cannot be asked.
pub const UNTOLD: &str = "The browser does not say whether it has of this page: {what}.";
/// A place.
pub const DATABASE: &str = "a database";
/// A place.
pub const MEMORY: &str = "something remembered";
/// A place.
pub const FILES: &str = "kept files";
/// A place.
pub const WORKER: &str = "a worker";
/// A place.
pub const IN_ADDRESS: &str = "something in the address";
