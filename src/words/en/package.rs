//! The package: what can be traded for what.

/// A point of discount on the agreement.
pub const AGREEMENT_POINT: &str = "One point of agreement discount";
/// A point of discount on the plan.
pub const PLAN_POINT: &str = "One point of plan discount";
/// Credit.
pub const CREDIT: &str = "{amount} of support credit";
/// A year more.
pub const TERM_YEAR: &str = "One more year of the change";
/// A higher commitment.
pub const COMMITMENT: &str = "Ten percent more commitment";
/// The same five where there is less room: points on the agreement.
pub const AGREEMENT_POINTS_SHORT: &str = "Agreement points";
/// Points on the plan.
pub const PLAN_POINTS_SHORT: &str = "Plan points";
/// Credits.
pub const CREDITS_SHORT: &str = "{amount} credits";
/// Years.
pub const TERM_YEARS_SHORT: &str = "Years of the change";
/// Steps of commitment.
pub const COMMITMENT_SHORT: &str = "Tenths of commitment";
/// Where a row is worth nothing.
pub const NO_WORTH: &str = "\u{2013}";

/// The ask.
pub const ASK: &str = "Trade across the package: give up what is worth less to you than what it buys.";
/// A higher commitment that is met.
pub const COSTS_NOTHING: &str = "{item}: costs nothing as far as the months shown reach.";
/// A higher commitment that is missed.
pub const COSTS: &str = "{item}: costs {worth} in what would be missed of it.";
/// What goes on after the horizon.
pub const FORGONE_YEARLY: &str =
    "{item}: worth {worth} today; AWS forgoes {forgone} within these months and {after} in each year like the last.";
/// What goes on while the agreement runs.
pub const FORGONE_WHILE: &str = "{item}: worth {worth} today; AWS forgoes {forgone} while it runs within these months.";
/// What goes on for a year.
pub const FORGONE_YEAR: &str = "{item}: worth {worth} today; AWS forgoes {forgone} in that year.";
/// What is given once.
pub const FORGONE_ONCE: &str = "{item}: worth {worth} today; AWS forgoes {forgone} once.";
/// The commitment of today is missed.
pub const MISSED: &str =
    "Today's commitment is missed by {amount} within these months: do not give a higher one for anything.";
/// What is used of the credit on the table.
pub const CREDIT_USED: &str = "Of {item}, {amount} is used from {month} on.";
/// What is not known of AWS's side.
pub const NOT_PUBLIC: &str =
    "What a dollar forgone costs AWS is not public; the table says only how much it is and whether it ends.";
/// What AWS gets from a package.
pub const GIVES: &str = "A choice: it can give what ends where it will not give what lasts.";
/// In place of an item.
pub const FALLBACK: &str = "Take the item of the same worth that lasts longer.";

/// The part of the page.
pub const TITLE: &str = "What can be traded for what";
/// Below its title.
pub const LEDE: &str = "Give up what is worth less to you than what it buys. What a dollar forgone costs AWS is not public; the table says how much it forgoes, and whether that ends.";
/// How many of an item are thought of.
pub const HOW_MANY: &str = "How many";
/// Which item is thought of, after that.
pub const OF_WHAT: &str = "of what is on the table";
/// The table, and its first column.
pub const TABLE: &str = "What is on the table";
/// The other columns.
pub const COLUMNS: [&str; 4] = ["Worth to you today", "Forgone by AWS", "And in a year after", "As much as that"];
