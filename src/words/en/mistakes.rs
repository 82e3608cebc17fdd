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
/// What is read out once typing has paused: OUT_OF_DATE or NO_ANSWER, then ONE or SEVERAL, then the names of the fields.
pub const SAID: &str = "{title} {count} {fields}";
/// Between two names of fields that are read out.
pub const BETWEEN: &str = "; ";
