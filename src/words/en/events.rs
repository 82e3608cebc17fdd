//! The events that carry a credit, each to stand inside a sentence, and what happens in a month.

/// An agreement that is signed.
pub const AGREEMENT: &str = "the agreement";
/// A migration that adds consumption.
pub const MIGRATION: &str = "the migration";
/// An incident.
pub const INCIDENT: &str = "the incident";
/// AWS ends a plan.
pub const PLAN_END: &str = "the end of the plan";
/// One of these with its name.
pub const NAMED: &str = "{event} {name}";
/// Any agreement.
pub const AN_AGREEMENT: &str = "an agreement";
/// Any migration.
pub const A_MIGRATION: &str = "a migration";
/// Any incident.
pub const AN_INCIDENT: &str = "an incident";
/// Any plan that ends.
pub const A_PLAN_END: &str = "a plan that AWS ends";
