//! What the page says before the program has arrived, and where it never does.

/// The name of the page.
pub const NAME: &str = "Concession";
/// What it is for.
pub const PURPOSE: &str = "What to ask AWS Support for, when, and what it is worth";
/// The promise, which leads to its explanation.
pub const PROMISE: &str = "Nothing you type leaves this page";
/// Past the top, for the keyboard.
pub const SKIP: &str = "Skip to your figures";
/// Under the purpose.
pub const LEDE: &str = "Concession projects what you will pay for AWS Support month by month, sets a one-off support credit beside a \
                        lower tier or a lower percentage, and answers with what to ask for first, by which day, and what it is worth. \
                        Everything is computed in this browser.";
/// Over the rate cards.
pub const PRICES: &str = "What AWS Support costs";
/// Under that title.
pub const PRICES_LEDE: &str = "US dollars a month, by the tariff book of {edition}. AWS\u{2019}s own current pricing page was not seen when this book \
                               was made: each row says how sure it is. Your contract decides.";
/// The columns of the rate cards.
pub const COLUMNS: [&str; 4] = ["Plan", "Share of monthly AWS spend", "Least a month", "How sure"];
/// A share of a band of spend.
pub const BAND: &str = "{rate} of {band}";
/// A plan without a charge.
pub const FREE: &str = "nothing";
/// A grade with what it means.
pub const GRADE: &str = "Grade {grade}: {meaning}. ";
/// Over the rules.
pub const RULES: &str = "What moves it";
/// What an ask rests on.
pub const RULE_LIST: [&str; 5] = [
    "A lower tier or a lower percentage lowers every year. A credit pays support charges inside a fixed window, and then it ends.",
    "AWS grants a credit when an event gives it a reason: a new or renewed private agreement, a migration that adds consumption, a \
     serious incident.",
    "No credit is worth more than the support charges inside its window; what is granted beyond them is lost.",
    "Ask early, for everything in one package, with the lasting terms first and the credit as the bridge to them.",
    "In a small account the work of asking may cost more than it brings; the page tests that, too.",
];
/// While the program is on its way.
pub const STARTING: &str = "Starting the calculator.";
/// Where it has not come: the title.
pub const FAILED: &str = "The calculator has not started";
/// Why, by the name that `web/boot.js` has for it.
pub const CAUSES: [(&str, &str); 7] = [
    ("silent", "The script that starts it has not run."),
    ("file", "The page was opened as a file; browsers start programs only from a web server."),
    ("webassembly", "WebAssembly is missing or switched off in this browser."),
    ("incomplete", "The page is not complete: it does not name its program."),
    ("script", "A script of this page could not be loaded, or was blocked."),
    ("style", "A style sheet of this page could not be loaded, or was blocked."),
    ("program", "The program could not be loaded, was blocked, or stopped at once."),
];
/// What the browser said of it.
pub const BROWSER_SAID: &str = "The browser says:";
/// What it needs.
pub const NEEDS: &str = "Concession computes everything in this browser, so it needs scripts and WebAssembly from this site. On a slow connection, \
                         wait a little longer. Otherwise:";
/// What to do about it.
pub const REMEDIES: [&str; 3] = [
    "reload the page;",
    "allow scripts and WebAssembly for this site, if a setting, an extension or a company policy blocks them;",
    "use a current version of Chrome, Edge, Firefox or Safari.",
];
/// For whoever has the page's files on a disk.
pub const SERVE_IT: &str = "If you run the site yourself: open it through a web server, such as the one of \u{201c}cargo xtask serve\u{201d}, and not as a file.";
/// Where scripts are off: the title.
pub const NO_SCRIPT: &str = "Scripts are switched off";
/// What that means.
pub const NO_SCRIPT_MEANS: &str = "Concession computes everything in this browser and sends nothing anywhere; without scripts it cannot compute. Prices and rules \
                                   stand below all the same. Allow scripts for this site and reload the page.";
