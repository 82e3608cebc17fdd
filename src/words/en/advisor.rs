//! The message to an independent adviser.

/// Its subject.
pub const SUBJECT: &str = "AWS Support: an independent view";
/// How it begins.
pub const OPENING: &str = "Please look at this with independent eyes.";
/// The spend.
pub const SPEND: &str = "AWS spend: {amount} a month.";
/// The plan with its charge.
pub const PLAN: &str = "AWS Support: {plan}, charged {amount} in {month}.";
/// The renewal.
pub const RENEWAL: &str = "Renewal: {date}.";
/// Before what is asked for.
pub const ASKS: &str = "What we want to lower:";
/// One thing that is asked for.
pub const ASK: &str = "- {ask}";
/// Where to answer to.
pub const ANSWER: &str = "Please answer to {address}.";
