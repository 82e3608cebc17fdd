//! What is said of the page's own files being kept on the visitor's device.

/// A newer build is there.
pub const READY: &str = "A newer version is ready: reload to use it. Reloading starts the page anew: what is not kept, saved or linked is gone.";
/// It cannot be taken while other windows of the page are open.
pub const OTHERS: &str =
    "Close the other windows and tabs of this page first; they still use the version that you have. Then press again.";
/// Takes it.
pub const USE: &str = "Reload to use it";
/// Leaves it for later.
pub const LATER: &str = "Later";
/// What is kept, in the explanation of privacy.
pub const KEPT: &str = "So that it works without a network, the page keeps a copy of its own program files on this device, once it has started; a browser \
                        that saves data is spared that. No figure and no text of yours is in it. A newer version is fetched beside it and used when you say so.";
/// Removes it.
pub const FORGET: &str = "Remove the kept files";
/// That it is removed.
pub const FORGOTTEN: &str = "Removed. Until you open the page again it keeps nothing.";
/// How old the prices are: of a day.
pub const AGE_ONE: &str = "The prices are those of the tariff book of {edition}, which is {days} day old.";
/// How old the prices are: of several days, or none.
pub const AGE_SEVERAL: &str = "The prices are those of the tariff book of {edition}, which is {days} days old.";
/// Where the visitor's clock stands before the day of the tariff book.
pub const AGE_AHEAD: &str =
    "The prices are those of the tariff book of {edition}, which is after today by this device\u{2019}s clock.";
/// What that means when it is long.
pub const OLD: &str = "That is old: AWS may have changed its prices since. Look for a newer version of this page while you have a network, and compare \
                       with your contract.";
