//! How things stand beside each other: what is put between the items of a list, and between sentences.

/// Between items.
pub const COMMA: &str = ", ";
/// Between items that have commas of their own.
pub const SEMICOLON: &str = "; ";
/// Between terms that all hold.
pub const AND: &str = " and ";
/// A list of several items: all but the last, with `COMMA` between them, and the last.
pub const LAST: &str = "{before} and {last}";
/// Between two sentences.
pub const BETWEEN_SENTENCES: &str = " ";
