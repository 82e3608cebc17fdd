//! A credit inside a sentence.

/// One without a name.
pub const THE: &str = "the credit";
/// One with its name.
pub const NAMED: &str = "the credit {name}";
