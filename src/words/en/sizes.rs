//! What is asked for, part by part, each to stand inside a sentence.

/// A percentage.
pub const PERCENT: &str = "{digits}%";
/// Another plan.
pub const PLAN: &str = "a move to {plan}";
/// A plan discount.
pub const PLAN_DISCOUNT: &str = "a {percent} discount on AWS Support charges";
/// The same where its number begins with a vowel.
pub const PLAN_DISCOUNT_AN: &str = "an {percent} discount on AWS Support charges";
/// The spend counts after private discounts.
pub const NET: &str = "Support charged on usage after our private discount, not before it";
/// The spend counts before private discounts.
pub const GROSS: &str = "Support charged on usage before private discounts";
/// The discount lowers the minimum.
pub const ON_THE_MINIMUM: &str = "the discount applied to the monthly minimum as well";
/// It does not.
pub const NOT_ON_THE_MINIMUM: &str = "the discount not applied to the monthly minimum";
/// Another minimum.
pub const MINIMUM: &str = "a monthly minimum of {amount}";
/// Own tiers.
pub const TIERS: &str = "our own rate tiers, as listed in the attached table";
/// Reserved Instance fees do not count.
pub const RESERVED_NONE: &str = "Reserved Instance fees left out of the Support charge";
/// Reserved Instance fees count when they are paid.
pub const RESERVED_UPFRONT: &str = "Reserved Instance fees counted in the month they are paid";
/// Reserved Instance fees count month by month.
pub const RESERVED_AMORTIZED: &str = "Reserved Instance fees spread over their terms";
/// Savings Plan fees do not count.
pub const SAVINGS_NONE: &str = "Savings Plan fees left out of the Support charge";
/// Savings Plan fees count when they are paid.
pub const SAVINGS_UPFRONT: &str = "Savings Plan fees counted in the month they are paid";
/// Savings Plan fees count month by month.
pub const SAVINGS_AMORTIZED: &str = "Savings Plan fees spread over their terms";
/// A cap a month.
pub const MONTHLY_CAP: &str = "a cap of {amount} a month on Support charges";
/// A cap a year.
pub const YEARLY_CAP: &str = "a cap of {amount} a contract year on Support charges";
/// Charges beside the plan's own.
pub const ADDITIONAL: &str = "other additional charges";
/// Nothing of these.
pub const OTHER: &str = "other terms";
/// A credit.
pub const CREDIT: &str = "a support credit of {amount}";
/// Another discount of the agreement.
pub const AGREEMENT_DISCOUNT: &str = "a private discount of {percent} on usage";
/// Other commitments.
pub const COMMITMENTS: &str = "yearly commitments of {amounts}";
/// Support counts.
pub const SUPPORT_COUNTS: &str = "Support charges counted toward the commitment";
/// It does not count.
pub const SUPPORT_NOT_COUNTED: &str = "Support charges not counted toward the commitment";
/// A term of one year.
pub const YEARS_ONE: &str = "a term of one year";
/// A term of several years.
pub const YEARS_SEVERAL: &str = "a term of {years} years";
