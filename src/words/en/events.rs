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
