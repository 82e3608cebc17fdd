//! The summary of what is wrong with what was typed.

/// There is an answer, but not to what is typed.
pub const OUT_OF_DATE: &str = "Out of date: this is the last good answer.";
/// There has been no answer yet.
pub const NO_ANSWER: &str = "There is no answer yet.";
/// One field is wrong; before the link to it.
pub const ONE: &str = "One value needs attention:";
/// Several fields are wrong; before the links to them.
pub const SEVERAL: &str = "{count} values need attention:";
/// The way to a field, with what is wrong there: its name, and a sentence.
pub const IN_A_FIELD: &str = "{field}: {trouble}";
/// What is read out once typing has paused: ONE or SEVERAL, the names of the fields, and STANDS or NO_ANSWER.
pub const SAID: &str = "{count} {fields}. {answer}";
/// The answer on screen is not the answer to what is typed, read out.
pub const STANDS: &str = "The answer shown is the last good one.";
/// Between two names of fields that are read out.
pub const BETWEEN: &str = "; ";
