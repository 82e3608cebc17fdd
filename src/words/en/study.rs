//! What stands in the place of the second program until it is there.

/// What it holds, for whoever hears the page.
pub const NAME: &str = "The plan and everything that explains the answer";
/// Nobody has asked for it.
pub const UNASKED: &str = "The plan, the month table and the brief are fetched when you first touch the page. They, too, are computed in your browser.";
/// It is on its way.
pub const FETCHING: &str = "Fetching the plan, the month table and the brief.";
/// It could not be had.
pub const FAILED: &str =
    "The plan, the month table and the brief are missing: {why} The answer above stands without them.";
/// Fetches it.
pub const FETCH: &str = "Fetch them now";
/// Fetches it after it could not be had.
pub const AGAIN: &str = "Try again";
