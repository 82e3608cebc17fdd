//! What is wrong with a text that is not JSON; each goes into a sentence, with its place.

/// What is wrong, one of those below, and where.
pub const AT: &str = "{wrong} at line {line} column {column}";
/// No value stands where one must.
pub const VALUE: &str = "a value is expected";
/// A number without one.
pub const DIGIT: &str = "a digit is expected";
/// Between entries.
pub const COMMA: &str = "a comma or a closing bracket is expected";
/// Before a value of a map.
pub const KEY: &str = "a key in double quotes is expected";
/// Behind a key.
pub const COLON: &str = "a colon is expected";
/// More within each other than any scenario needs.
pub const DEEP: &str = "lists and maps are nested too deep";
/// Behind the whole.
pub const GOES_ON: &str = "the text goes on where it should end";
/// A closing mark is missing.
pub const OPEN: &str = "a text does not end";
/// A line end in a text, or the like.
pub const CONTROL: &str = "a control character stands in a text";
/// Behind a backslash.
pub const ESCAPE: &str = "no character is escaped like this";
/// A character by its number.
pub const HEXADECIMAL: &str = "four hexadecimal digits are expected";
/// A character by two numbers, of which one is missing.
pub const SURROGATE: &str = "half a surrogate pair stands for no character";
/// A value of another program that cannot be written as JSON at all.
pub const NO_TEXT: &str = "what is not a value, or refers to itself, has no text";
