//! What can be chosen in the form.

/// No plan is chosen yet.
pub const A_PLAN: &str = "Choose a plan";
/// The structural change leaves the plan.
pub const KEEP_THE_PLAN: &str = "Keep the plan";
/// What follows a plan that ends is left to AWS.
pub const AWS_MOVES: &str = "What AWS moves it to";
/// A plan that ends.
pub const PLAN_ENDS: &str = "{plan} (ends {date})";
/// No event behind a credit.
pub const NO_EVENT: &str = "No event";
/// An agreement behind it.
pub const AGREEMENT: &str = "A new or renewed agreement";
/// A migration behind it.
pub const MIGRATION: &str = "A migration to AWS";
/// An incident behind it.
pub const INCIDENT: &str = "A serious incident";
/// A reason for a credit.
pub const PLAN_END: &str = "AWS ends the plan";
/// A credit that can be used from its first month on.
pub const POOL: &str = "All at once, until used up";
/// A credit that is released month by month.
pub const EVEN: &str = "An equal part each month";
/// Nothing is known.
pub const NOT_SAID: &str = "Not said";
/// The gross basis.
pub const GROSS: &str = "Before private discounts";
/// The net basis.
pub const NET: &str = "After the agreement\u{2019}s discount";
/// Nothing is chosen yet.
pub const CHOOSE: &str = "Choose";
/// Reserved Instances were bought.
pub const RESERVED_INSTANCES: &str = "Reserved Instances";
/// A Savings Plan was bought.
pub const SAVINGS_PLAN: &str = "A Savings Plan";
/// Their fees do not count.
pub const COUNT_NOT: &str = "Do not count";
/// Their fees count in the month in which they are paid.
pub const COUNT_WHEN_PAID: &str = "Count when paid";
/// Their fees count month by month.
pub const COUNT_SPREAD: &str = "Count spread over the term";
/// It is so.
pub const YES: &str = "Yes";
/// It is not so.
pub const NO: &str = "No";
