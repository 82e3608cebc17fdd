//! The words of figures that a decision stands on.

/// What is missing of an agreement from now on.
pub const MISSING_AHEAD: &str = "What is missing of the commitment from now to the end of the agreement";
/// Its formula.
pub const MISSING_AHEAD_BY: &str = "Each contract year: what is committed for its months, less what they draw down";
/// Its rule.
pub const MISSING_AHEAD_RULE: &str = "A year that is shown in part is held against its part of the commitment. Closed months are left out: nothing can be changed about them.";
/// What counting support would do.
pub const CLOSED_BY_SUPPORT: &str = "What less would be missing if support counted";
/// Its formula.
pub const CLOSED_BY_SUPPORT_BY: &str =
    "Each contract year: what is missing, less what would be missing if support counted";
/// What a switch saves.
pub const SWITCH_SAVES: &str = "What switching to {plan} saves";
/// Its formula.
pub const SWITCH_SAVES_BY: &str = "What is paid on today's plan, less what is paid where the other plan is taken";
/// Its rule.
pub const SWITCH_SAVES_RULE: &str = "The other plan is taken from the next month on, at its published terms.";
