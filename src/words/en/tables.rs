//! The tables beside the four paths.

/// Title of the table of credits.
pub const CREDITS: &str = "What the credits are equal to";
/// Before it.
pub const CREDITS_LEAD: &str = "What the credits pay is worth as much as a plan discount of {plan_discount} over all months shown, or {points} of private discount on the usage of their windows. The most a window can use is the credit\u{2019}s ceiling: whatever is asked above it is lost, and better traded for a rate.";
/// Its columns.
pub const CREDITS_COLUMNS: [&str; 4] = ["Credit", "Most its window can use", "Best first month", "Used from there"];
/// A window for which there is no best month.
pub const TOO_LONG: &str = "longer than the months shown";

/// Title of the table of plans.
pub const ALTERNATIVES: &str = "Every plan, compared";
/// Before it.
pub const ALTERNATIVES_LEAD: &str =
    "Each plan from the first month on, with the rest of today\u{2019}s terms; plans that you cannot take stand last.";
/// Its columns.
pub const ALTERNATIVES_COLUMNS: [&str; 6] =
    ["Plan", "Paid in all", "Against staying", "Can you switch?", "What you gain", "What you lose"];
/// A plan that costs as much as staying.
pub const SAME: &str = "the same";
/// A plan that costs more.
pub const MORE: &str = "{amount} more";
/// A plan that costs less.
pub const LESS: &str = "{amount} less";

/// Title of the table of contract years.
pub const AGREEMENT: &str = "The agreement\u{2019}s commitment, year by year";
/// Before it.
pub const AGREEMENT_LEAD: &str = "What draws the commitment down, what is missing under your terms, and what would be missing if Marketplace, support, neither or both counted.";
/// Its columns.
pub const AGREEMENT_COLUMNS: [&str; 8] = [
    "Contract year",
    "Committed",
    "Counts toward it",
    "Shortfall",
    "Usage alone",
    "With Marketplace",
    "With support",
    "With both",
];
/// A contract year of which every month is known.
pub const YEAR: &str = "Year {year}";
/// A contract year of which some months are known.
pub const YEAR_IN_PART: &str = "Year {year}, {months} of 12 months known";

/// Title of the table of closed months.
pub const CALIBRATION: &str = "Closed months beside the model";
/// Before it.
pub const CALIBRATION_LEAD: &str = "What AWS charged in closed months, what today\u{2019}s plan and terms give for the same eligible spend, and the one term that would explain the difference, where exactly one does.";
/// Its columns.
pub const CALIBRATION_COLUMNS: [&str; 5] =
    ["Month", "AWS charged", "The model gives", "Difference", "Would be explained by"];
/// What would explain a difference: the basis.
pub const OTHER_BASIS: &str = "the other basis, gross or net";
/// The discount.
pub const OTHER_PLAN_DISCOUNT: &str = "another plan discount";
/// The minimum.
pub const OTHER_MINIMUM: &str = "another minimum charge";
/// Reserved Instances.
pub const OTHER_RESERVED: &str = "another treatment of Reserved Instances";
/// Savings Plans.
pub const OTHER_SAVINGS: &str = "another treatment of Savings Plans";
