//! Names where nobody gave one. They go into the scenario file.

/// A credit that is asked for.
pub const CREDIT: &str = "Support credit";
/// Any but the first of several, by its place.
pub const CREDIT_NUMBERED: &str = "Support credit {number}";
/// An incident that is yet to be described.
pub const INCIDENT: &str = "Incident";
/// A credit that AWS has granted.
pub const FROM_AWS: &str = "Credit from AWS";
/// A charge beside the plan's own.
pub const CHARGE: &str = "Additional support charge";
/// An account, by its place.
pub const ACCOUNT: &str = "Account {number}";
