//! What is lost with another plan.

/// A slower first response.
pub const FIRST_RESPONSE: &str = "First response to a critical case: {to}, now {from}";
/// A first response that nobody knows.
pub const RESPONSE_UNKNOWN: &str = "First response cannot be compared: that of {plan} was not found";
/// Less of a technical account manager.
pub const ACCOUNT_MANAGER: &str = "Technical account manager: {to}, now {from}";
/// No account manager.
pub const MANAGER_NONE: &str = "none";
/// An account manager who serves others as well.
pub const MANAGER_POOLED: &str = "one from a pool";
/// An account manager of one's own.
pub const MANAGER_DESIGNATED: &str = "a designated one";
/// Something else in the place of a feature.
pub const FEATURE: &str = "{to}, now: {from}";
/// A plan of which nothing is known.
pub const UNKNOWN: &str = "What {plan} gives was not found, so the two cannot be compared";
