//! Alternatives side by side: the strip above the form, the comparison in the answer, and what is said of a step.

/// Over a table of three alternatives or more, on a narrow screen.
pub const SIDEWAYS: &str = "Scroll the table sideways for every alternative.";
/// The alternatives that have no name of their own.
pub const MARKS: [&str; 4] = ["A", "B", "C", "D"];
/// A name that another has, too: told apart by its place.
pub const NUMBERED: &str = "{name} ({number})";

/// The only one, by its name.
pub const ONLY: &str = "Alternative {name}";
/// What the strip holds, for the ear.
pub const STRIP: &str = "Alternatives";
/// The choice between them.
pub const WHICH: &str = "Alternative to work on";
/// The name that is typed.
pub const NAME: &str = "Name";
/// A copy where there is one.
pub const TO_COMPARE: &str = "Duplicate to compare";
/// A copy where there are more.
pub const DUPLICATE: &str = "Duplicate";
/// An empty one.
pub const ADD: &str = "Add an empty one";
/// One place to the front.
pub const TO_THE_LEFT: &str = "Move left";
/// One place to the end.
pub const TO_THE_RIGHT: &str = "Move right";
/// Away with it.
pub const DELETE: &str = "Delete";
/// A button for the one that is edited, for the ear.
pub const OF_IT: &str = "{does}, {name}";
/// Four are the most.
pub const FULL: &str = "Four is the most.";
/// A new one was made.
pub const MADE: &str = "{name} is new, and what you change now is changed in it.";
/// Another is edited.
pub const CHOSEN: &str = "You are working on {name}.";
/// One was deleted.
pub const DELETED: &str = "{name} is deleted. Undo brings it back. You are working on {other}.";
/// One was moved.
pub const MOVED: &str = "{name} is now {number} of {count}.";

/// A step back.
pub const UNDONE: &str = "Undone: {what}.";
/// A step forward.
pub const REDONE: &str = "Done again: {what}.";
/// No step back.
pub const NOTHING_TO_UNDO: &str = "Nothing to undo.";
/// No step forward.
pub const NOTHING_TO_REDO: &str = "Nothing to do again.";
/// A change in one of several alternatives.
pub const IN_ONE: &str = "{what}, in \u{201c}{name}\u{201d}";
/// A change of more than one field.
pub const FIGURES: &str = "several figures";
/// A change of the name.
pub const NAME_OF: &str = "the name of \u{201c}{name}\u{201d}";
/// A change of the order.
pub const PLACE_OF: &str = "the place of \u{201c}{name}\u{201d}";
/// What was deleted, or made, is there again.
pub const IS_BACK: &str = "\u{201c}{name}\u{201d} is back";
/// What was made, or brought back, is not there any more.
pub const IS_GONE: &str = "\u{201c}{name}\u{201d} is gone again";

/// The comparison.
pub const TITLE: &str = "Side by side";
/// What differs.
pub const DIFFERENCES: &str = "What differs";
/// Nothing differs.
pub const NO_DIFFERENCE: &str =
    "Nothing differs: every figure that is used is the same. Change one in either to see what it is worth.";
/// Before the differences.
pub const DIFFERENCES_LEDE: &str = "Every figure that is not the same in all of them, as it is used.";
/// What it comes to.
pub const TOTALS: &str = "What each comes to";
/// Before the totals, where the months are the same.
pub const TOTALS_LEDE: &str = "What you pay AWS for support after credits, {span}.";
/// The same where they are not.
pub const OTHER_MONTHS: &str =
    "The alternatives run over different months. Each total is over its own, so no difference between them is given.";
/// Which pays least of all, where that can be said.
pub const BEST_OF_ALL: &str = "{name} pays least: {paid}, on its path \u{201c}{path}\u{201d}.";
/// Head of the first column.
pub const FIGURE: &str = "Figure";
/// The same over totals.
pub const TOTAL: &str = "Total";

/// Nothing was typed and this is used.
pub const BY_DEFAULT: &str = "by default";
/// It was typed and is not used.
pub const NOT_USED: &str = "not used here";
/// It was typed and cannot be read.
pub const UNREADABLE: &str = "cannot be read";
/// Nothing is there.
pub const NOTHING: &str = "none";
/// A field of a row: "Credit 2: Credit amount, US dollars".
pub const IN_ROW: &str = "{entry} {number}: {label}";

/// "December 2026 to November 2029".
pub const SPAN: &str = "{first} to {last}";
/// Its months.
pub const MONTHS: &str = "Months";
/// What both asks save.
pub const SAVED: &str = "Both, against its own stay";
/// The least path.
pub const LEAST: &str = "Its least path";
/// The least path against that of the first alternative.
pub const AGAINST: &str = "Least path against {name}";
/// That of the first itself.
pub const ITSELF: &str = "this is it";
/// More than the first.
pub const MORE: &str = "more";
/// Less than the first.
pub const LESS: &str = "less";
/// What both asks save.
pub const SAVES: &str = "saved";
/// What both asks cost.
pub const COSTS: &str = "more is paid";
/// As much as the first.
pub const SAME: &str = "the same";
/// The least of a row.
pub const BEST: &str = "least";
/// No answer.
pub const NO_ANSWER: &str = "no answer";
/// No difference, since the months are others.
pub const REFUSED_MONTHS: &str = "other months";
/// No difference, since one of the two is not the answer to what is typed.
pub const REFUSED_STALE: &str = "out of date";
/// What is wrong with one, before what it is.
pub const WRONG: &str = "{name} cannot be computed as it is typed. {what}";
/// What is wrong, with its field.
pub const WRONG_FIELD: &str = "{field}: {problem}";
/// The last good answer is shown.
pub const STALE: &str = "The totals under its name are those of its last good answer.";
/// Nothing is typed in one.
pub const EMPTY: &str = "{name} is empty.";
/// A mark at the head of a column.
pub const STALE_TAG: &str = "out of date";
/// The same for one without an answer.
pub const WRONG_TAG: &str = "needs attention";
/// The same for the one that is edited.
pub const EDITED_TAG: &str = "being edited";

/// Which path is drawn.
pub const PATH: &str = "Path to draw";
/// Of each the path that pays least.
pub const LEAST_OF_EACH: &str = "The least of each";
/// What is not in the chart.
pub const NOT_DRAWN: &str = "Not drawn, since there is no answer over the same months: {names}.";
/// A name with what is to be known of it.
pub const NOTED: &str = "{name}, {note}";
