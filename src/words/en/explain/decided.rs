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
/// What a lever saves.
pub const LEVER_ALONE: &str = "What this saves alone over {horizon}: {lever}";
/// Its formula.
pub const LEVER_BY: &str = "What is paid today, less what would be paid with it and everything else as it is";
/// Of a point of the agreement's discount.
pub const LEVER_POINT_BY: &str = "Usage and migrations of each month of the agreement, times one percent";
/// Of a transition credit.
pub const LEVER_TRANSITION_BY: &str = "What the plan that follows costs more a month, times twelve";
/// Of support that counts.
pub const LEVER_COUNTED_BY: &str = "What less of the commitment would be missed";
/// Its rule.
pub const LEVER_ALONE_RULE: &str = "Each lever is priced alone, from the first month in which it can hold.";
/// The size of a cap.
pub const CAP: &str = "The cap that is priced";
/// Its formula.
pub const CAP_BY: &str = "The plan's charge in the first month, or in the first twelve";
/// Its rule.
pub const CAP_RULE_OURS: &str =
    "This page's own starting point: the charge does not grow beyond its first month or year.";
/// What ends with the agreement.
pub const LAPSE: &str = "What usage costs more a month once the private discount ends";
/// Its formula.
pub const LAPSE_BY: &str = "Usage and migrations of the first month without the agreement, times its discount";
/// Its rule.
pub const LAPSE_RULE: &str = "The private discount applies to usage, so no support figure includes it.";
