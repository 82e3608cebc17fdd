//! The plan on the page: the decision in figures, what to do, and what would change it.

/// Its title.
pub const TITLE: &str = "What to do, and when";
/// Below it.
pub const LEDE: &str =
    "Counted from {date}, in order of time. What the asks are worth is said once, where they are first made.";
/// The facts of the decision, for the ear.
pub const FACTS: &str = "The decision in figures";
/// What would change the advice.
pub const CHANGES: &str = "What would change this";
/// What was left out.
pub const LEFT_OUT: &str = "What could not be advised on";
