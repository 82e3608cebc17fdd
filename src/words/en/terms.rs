//! What a structural change asks for, each to stand inside a sentence.

/// Another plan.
pub const MOVE: &str = "a move to {plan}";
/// Another plan on other terms.
pub const MOVE_WITH: &str = "{move} with {terms}";
/// A plan discount where it stands alone.
pub const PLAN_DISCOUNT: &str = "a plan discount of {percent}";
/// A plan discount beside other terms; the percentage brings its article, "a 12%".
pub const A_PLAN_DISCOUNT: &str = "{a_percent} plan discount";
/// Another minimum.
pub const MINIMUM: &str = "a minimum of {amount}";
/// A cap a month.
pub const MONTHLY_CAP: &str = "a monthly cap of {amount} on Support";
/// A cap a year.
pub const YEARLY_CAP: &str = "a yearly cap of {amount} on Support";
/// The spend counts after private discounts.
pub const NET: &str = "Support charged on net usage";
/// The spend counts before private discounts.
pub const GROSS: &str = "Support charged on gross usage";
/// The discount applies to the minimum.
pub const ON_THE_MINIMUM: &str = "a discount that lowers the minimum as well";
/// The discount does not apply to the minimum.
pub const NOT_ON_THE_MINIMUM: &str = "a discount that leaves the minimum as it is";
/// Own tiers.
pub const TIERS: &str = "tiers of your own";
/// Reserved Instance fees do not count.
pub const RESERVED_NONE: &str = "Reserved Instance fees left out";
/// Reserved Instance fees count in the month in which they are paid.
pub const RESERVED_UPFRONT: &str = "Reserved Instance fees counted when they are paid";
/// Reserved Instance fees count month by month.
pub const RESERVED_AMORTIZED: &str = "Reserved Instance fees spread over their terms";
/// Savings Plan fees do not count.
pub const SAVINGS_NONE: &str = "Savings Plan fees left out";
/// Savings Plan fees count in the month in which they are paid.
pub const SAVINGS_UPFRONT: &str = "Savings Plan fees counted when they are paid";
/// Savings Plan fees count month by month.
pub const SAVINGS_AMORTIZED: &str = "Savings Plan fees spread over their terms";
/// Either treatment, where no more room is.
pub const TREATMENT: &str = "another treatment of commitments";
/// Charges beside the plan's own.
pub const ADDITIONAL: &str = "other additional charges";
/// None of those above.
pub const OTHER: &str = "other terms";
