//! How a plan charge stays within the caps on a month and on a year.

/// Where a cap is in force.
pub const CHARGE_WITHIN_CAPS: &str =
    "The plan charge within the caps, the accounts with plans of their own and the additional charges, added up";
/// What accounts are charged under the scenario's plan.
pub const PLAN_CHARGE: &str = "plan charge";
/// The same inside a formula.
pub const PLAN_CHARGE_NAME: &str = "Plan charge";
/// Without a cap.
pub const PLAN_CHARGE_BY: &str = "The charge of each account on this plan, added up";
/// With a cap.
pub const PLAN_CHARGE_CAPPED: &str =
    "The charge of each account on this plan, added up, and no more than the caps leave";
/// Its rule.
pub const PLAN_CHARGE_RULE: &str = "The monthly cap acts before the yearly one; neither touches accounts with plans of \
     their own or additional charges.";
/// The cap on a month.
pub const MONTHLY_CAP_NAME: &str = "Monthly cap";
/// The cap on a year.
pub const YEARLY_CAP_NAME: &str = "Yearly cap";
/// What is left of it.
pub const CAP_LEFT: &str = "left of the yearly cap";
/// The same inside a formula.
pub const CAP_LEFT_NAME: &str = "Left of the yearly cap";
/// How that comes about.
pub const CAP_LEFT_BY: &str =
    "The year\u{2019}s cap for the months in which it is in force, less what was charged before";
/// Its rule.
pub const CAP_LEFT_RULE: &str = "A contract year seen in part has its part of the cap, cut down to the cent; it is used \
     up in the order of the months.";
/// The plan charge of an earlier month.
pub const PLAN_CHARGE_IN: &str = "Plan charge in {month}";
