//! Ranges: what moves the result most, and what was assumed.

/// The heading of all of it.
pub const TITLE: &str = "How certain this is";
/// What moves the result most; `list` holds a `SWING` each.
pub const MOVES_MOST: &str = "What moves the result most, as savings at the low and the high end of each: {list}.";
/// One input alone.
pub const SWING: &str = "{input} ({low} to {high})";
/// An input.
pub const SPEND: &str = "AWS spend";
/// An input.
pub const GROWTH: &str = "usage growth";
/// An input.
pub const MIGRATION: &str = "the migration {name}";
/// An input.
pub const CREDIT: &str = "how much of the credit AWS grants";
/// An input.
pub const CREDIT_NAMED: &str = "how much of the credit {name} AWS grants";
/// An input.
pub const CHANGE: &str = "how much of the lasting change AWS grants";
/// An input.
pub const AGREEMENT: &str = "how much of the agreement terms AWS grants";
/// Ranges of our own; `list` holds the parts below.
pub const ASSUMED: &str = "Ranges assumed by this page, since none was entered: {list}.";
/// A range of our own.
pub const ASSUMED_GROWTH: &str = "growth {points} points lower and higher";
/// A range of our own.
pub const ASSUMED_CREDIT: &str = "{low}, {likely} or {high} of a credit granted";
/// A range of our own.
pub const ASSUMED_LASTING: &str = "{low}, {likely} or {high} of a lasting change granted";
/// In how many of the nine combinations the order of the asks holds.
pub const ORDER: &str =
    "This order of the asks, by what each saves, holds in {count} of 9 combinations of usage and what AWS grants.";
