//! Why a rule of the advice is left out.

/// Nobody said what the work costs.
pub const EFFORT: &str = "Whether asking is worth the work cannot be said: give the hours it takes, what an hour costs and the chance that it works.";
/// There is no date.
pub const DATE: &str = "There is no date to count from: give the agreement's renewal, a migration or an incident.";
/// Asking is not worth it.
pub const NOT_WORTH_IT: &str =
    "Asking cannot be expected to bring more than it costs, so nothing that needs a negotiation is advised.";
/// Nothing is asked for.
pub const NOTHING_ASKED: &str = "Nothing is asked for yet, so there is nothing to weigh against the work.";
/// Nothing is charged.
pub const NO_CHARGE: &str = "Nothing is charged in these months, so there is nothing to ask for.";
