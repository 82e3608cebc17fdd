//! Where the page cannot go on.

/// The program has stopped on an error of its own.
pub const TITLE: &str = "The page has stopped";
/// What that means, and what to do.
pub const MEANS: &str = "An error in this program stopped it; the fault is ours, not your figures\u{2019}. Nothing was sent anywhere. What you typed stands below: copy it, reload the page and type it again.";
/// What was typed, for the ear.
pub const TYPED: &str = "What you typed";

/// The page was built with prices that cannot be used.
pub const UNSOUND: &str = "The tariff book cannot be used";
/// What that means, and who can do something about it.
pub const UNSOUND_MEANS: &str = "This copy of the page holds rate cards that are not sound, so it computes nothing. Whoever runs it should build it anew.";
