//! How things stand beside each other: what is put between the items of a list, between sentences, and around a
//! name or a figure.

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

/// A name as a person gave it, set off from the words around it.
pub const QUOTED: &str = "\u{201c}{name}\u{201d}";
/// A percentage with its article, read aloud: "a 7%".
pub const A_PERCENT: &str = "a {percent}";
/// The same where its number begins with a vowel: "an 8%".
pub const AN_PERCENT: &str = "an {percent}";
