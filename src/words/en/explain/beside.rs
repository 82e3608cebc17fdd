//! What stands beside the four paths, explained: equivalents, windows, the agreement, other plans, closed months.

/// Credits as a plan discount.
pub const AS_DISCOUNT: &str = "The plan discount that is worth what the credits are";
/// Its rule.
pub const AS_DISCOUNT_RULE: &str =
    "A discount on the charge of every month shown, whose present value is that of what the credits save.";
/// Credits as agreement points.
pub const AS_POINTS: &str = "The private discount that is worth what the credits are";
/// Its rule.
pub const AS_POINTS_RULE: &str = "A discount on usage in the months of the credits\u{2019} windows, whose present value is that of what the credits save.";
/// Formula of both.
pub const AS_BY: &str = "The present value of what the credits save, as a share of what the discount would apply to";
/// What both satisfy.
pub const AS_SATISFIES: &str = "So both are worth the same, but for the rounding of the rate";
/// Nothing to set it against.
pub const AS_NOTHING: &str = "There is nothing that a discount would apply to";
/// Present value of charges.
pub const CHARGES_PRESENT: &str = "Charges by staying, at their present value";
/// Its formula.
pub const CHARGES_PRESENT_BY: &str =
    "Each month\u{2019}s charge without additional charges, times what a dollar of that month counts, added up";
/// Its rule.
pub const CHARGES_PRESENT_RULE: &str =
    "A plan discount applies to the plan\u{2019}s charge and not to additional charges.";
/// Present value of usage.
pub const USAGE_PRESENT: &str = "Usage in the credits\u{2019} windows, at its present value";
/// Its formula.
pub const USAGE_PRESENT_BY: &str =
    "Usage and migrations of each month in a window, times what a dollar of that month counts, added up";
/// Its rule.
pub const USAGE_PRESENT_RULE: &str = "Points of private discount apply to gross usage; they are counted for the months of the asked credits\u{2019} windows.";
/// Charge in a month.
pub const CHARGE_IN: &str = "Charge in {month}";
/// Usage in a month.
pub const USAGE_IN: &str = "AWS usage in {month}";
/// Migrations in a month.
pub const MIGRATED_IN: &str = "Added by migrations in {month}";
/// Weight of a month.
pub const WEIGHT_IN: &str = "What a dollar of {month} counts";
/// Paid in a month.
pub const PAID_IN: &str = "Paid for support in {month}";

/// A window's ceiling.
pub const CEILING: &str = "{credit}: the most that its window can use";
/// Its formula.
pub const CEILING_BY: &str = "The room in each month of its window, added up";
/// Its rule.
pub const CEILING_RULE: &str = "A credit that is there from the first month on is used wherever there is room; more than all the room cannot be used.";
/// Its formula where it is released evenly.
pub const CEILING_EVEN_BY: &str =
    "The room in the last {tranches} of its months, which must take as many of its equal parts";
/// Its rule where it is released evenly.
pub const CEILING_EVEN_RULE: &str = "What the last parts bring has only the last months to be used in. Each end of the window sets a limit; the tightest is shown and holds.";
/// Room in a month.
pub const ROOM: &str = "{credit}: room in {month}";
/// Its name.
pub const ROOM_IN: &str = "Room in {month}";
/// Its formula.
pub const ROOM_BY: &str = "What is paid by staying, or the credit\u{2019}s cap on the charge where that is less";
/// Its rule.
pub const ROOM_RULE: &str = "A credit pays what credits in hand leave of a month\u{2019}s charge, up to its own cap.";
/// The formula of a room beside the change.
pub const ROOM_CHANGE_BY: &str =
    "What is paid with the change, or the credit\u{2019}s cap on the charge where that is less";
/// Paid with the change in a month.
pub const CHANGE_PAID_NAME: &str = "Paid with the change in the month";
/// Paid by staying in a month.
pub const STAY_PAID_NAME: &str = "Paid by staying in the month";
/// A best window that is none.
pub const BEST: &str = "{credit}: used in its best window";
/// A best window.
pub const BEST_FROM: &str = "{credit}: used in the window that begins in {month}";
/// Its name.
pub const BEST_NAME: &str = "Used in the best window";
/// Its formula.
pub const BEST_BY: &str =
    "In each month the room, or what is released by then and not used yet where that is less, added up";
/// Where none fits.
pub const BEST_NONE: &str = "No window of this length fits the months shown";
/// Its rule.
pub const BEST_RULE: &str = "Every start within the months shown is tried with the credit alone beside those in hand; the first that uses most is kept.";
/// It cannot be more than the amount.
pub const BEST_NO_MORE: &str = "No more than the credit\u{2019}s amount";
/// What is used as asked.
pub const BEST_AS_ASKED: &str = "The window as asked, from {month} on, uses no more";

/// What is committed.
pub const COMMITTED: &str = "committed";
/// Its formula.
pub const COMMITTED_BY: &str = "As given";
/// Its name.
pub const COMMITTED_NAME: &str = "The year\u{2019}s commitment";
/// Its rule.
pub const COMMITTED_RULE: &str = "The agreement says what is committed in each contract year.";
/// What it is held against.
pub const HELD: &str = "commitment that falls on the known months";
/// Its name.
pub const HELD_NAME: &str = "Commitment for the known months";
/// Its formula.
pub const HELD_BY: &str = "The year\u{2019}s commitment times the months that are known, out of twelve";
/// Its rule.
pub const HELD_RULE: &str =
    "A year that is seen in part is held against its part of the commitment; nothing is guessed.";
/// What counts.
pub const DRAWN: &str = "counts toward the commitment";
/// Its name.
pub const DRAWN_NAME: &str = "Counts toward the commitment";
/// Its formula.
pub const DRAWN_BY: &str = "What draws the commitment down, added up";
/// Its rule.
pub const DRAWN_RULE: &str =
    "Usage net of the private discount and Marketplace purchases count; support charges do not.";
/// Its rule where support counts.
pub const DRAWN_RULE_SUPPORT: &str = "Usage net of the private discount and Marketplace purchases count; under this agreement support charges count too.";
/// What is missing.
pub const SHORTFALL: &str = "shortfall";
/// What is missing with usage alone.
pub const SHORTFALL_USAGE: &str = "shortfall if only usage counted";
/// With Marketplace.
pub const SHORTFALL_MARKETPLACE: &str = "shortfall if usage and Marketplace counted";
/// With support.
pub const SHORTFALL_SUPPORT: &str = "shortfall if usage and support counted";
/// With both.
pub const SHORTFALL_BOTH: &str = "shortfall if usage, Marketplace and support counted";
/// Its formula.
pub const SHORTFALL_BY: &str = "The commitment for the known months, less what counts; nothing where more counts";
/// Its rule.
pub const SHORTFALL_RULE: &str = "What is committed and not drawn down is paid for all the same.";
/// Usage of a year.
pub const YEAR_USAGE: &str = "usage net of the private discount";
/// Its formula.
pub const YEAR_USAGE_BY: &str = "Usage and migrations of each known month, less the private discount, added up";
/// Its rule.
pub const YEAR_USAGE_RULE: &str = "Usage draws a commitment down at what is paid for it.";
/// Support of a year.
pub const YEAR_SUPPORT: &str = "paid for support";
/// Its formula.
pub const YEAR_SUPPORT_BY: &str = "What is paid for support in each known month, added up";
/// Its rule.
pub const YEAR_SUPPORT_RULE: &str = "Projected months are taken by staying; closed months as AWS billed them.";
/// Marketplace of a year.
pub const YEAR_MARKETPLACE: &str = "Marketplace purchases";
/// A month's.
pub const MARKETPLACE_NAME: &str = "Marketplace purchases in a month";
/// Its formula.
pub const MARKETPLACE_BY: &str = "The purchases of a month times the months that are known";
/// Its rule.
pub const MARKETPLACE_RULE: &str = "Marketplace purchases are given for a month and taken to be the same in each.";
/// Eligible spend of a closed month.
pub const CLOSED_ELIGIBLE: &str = "Spend that AWS charged on in {month}";
/// Its charge.
pub const CLOSED_CHARGE: &str = "Charged by AWS in {month}";
/// Its credits.
pub const CLOSED_CREDITS: &str = "Paid by credits in {month}";

/// Another plan beside staying.
pub const LESS: &str = "{plan}: saved over {horizon} against staying";
/// Its rule.
pub const LESS_RULE: &str =
    "Another plan is priced from the first month on with the rest of today\u{2019}s terms and the credits in hand.";
/// Paid on a plan.
pub const PAID_ON: &str = "Paid on {plan}";
/// Paid by staying.
pub const STAY_PAID_ALL: &str = "Paid by staying";
/// What AWS charged.
pub const ACTUAL: &str = "what AWS charged";
/// Its formula.
pub const ACTUAL_BY: &str = "As given";
/// Its name.
pub const ACTUAL_NAME: &str = "AWS charged";
/// Its rule.
pub const ACTUAL_RULE: &str = "A closed month stands as AWS billed it, before credits.";
/// The model beside it.
pub const MODELLED_NAME: &str = "The model gives";
/// The difference.
pub const DIFFERENCE: &str = "difference";
/// Its formula.
pub const DIFFERENCE_BY: &str = "What AWS charged, less what the model gives";
/// Its rule.
pub const DIFFERENCE_RULE: &str = "Today\u{2019}s plan and terms are applied to the same eligible spend; what differs is unexplained until a term explains it.";
/// Eligible spend of the closed month.
pub const CLOSED_ELIGIBLE_NAME: &str = "Spend that AWS charged on";
/// A plan's credit for AWS DevOps Agent.
pub const DEVOPS_CREDIT: &str = "{plan}: AWS DevOps Agent credit a month";
/// Its formula.
pub const DEVOPS_BY: &str =
    "The plan's share of the charge of the month before, at most what you spend on AWS DevOps Agent";
/// Its rule.
pub const DEVOPS_RULE: &str = "The credit pays for AWS DevOps Agent alone, and no support figure includes it.";
/// What is spent on it.
pub const DEVOPS_NEEDED: &str = "Spent on AWS DevOps Agent a month";
