//! What a structural change asks for, each to stand inside a sentence.

/// Another plan.
pub const MOVE: &str = "a move to {plan}";
/// Another plan on other terms.
pub const MOVE_WITH: &str = "{move} with {terms}";
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
/// Own tiers.
pub const TIERS: &str = "tiers of your own";
/// Either treatment, where no more room is.
pub const TREATMENT: &str = "another treatment of commitments";
/// None of those above.
pub const OTHER: &str = "other terms";
