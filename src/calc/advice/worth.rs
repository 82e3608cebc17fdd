//! `worth-it`: whether the value of asking, by its chance, is more than the effort.

use rust_decimal::Decimal;

use super::{
    super::{exact::Overflow, money::Money, rate::Rate},
    Facts,
};

/// The two sides of asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorthIt {
    /// What success saves over the horizon.
    pub value: Money,
    /// The chance of it.
    pub success: Rate,
    /// Value by chance.
    pub expected: Money,
    /// Hours of work.
    pub hours: Decimal,
    /// What they cost.
    pub cost: Money,
    /// Whether what is expected is more than it costs.
    pub clears: bool,
}

/// Nothing where the effort was not said whole, or where nothing is asked for that it could be weighed against.
pub fn worth_it(facts: &Facts) -> Result<Option<WorthIt>, Overflow> {
    let Some(effort) = facts.scenario.effort.as_ref().filter(|_| facts.asks()) else { return Ok(None) };
    let (Some(hours), Some(hourly), Some(success)) = (effort.hours, effort.hourly_cost, effort.success) else {
        return Ok(None);
    };
    let comparison = &facts.projection.comparison;
    // Nobody asks for what costs more: the better of the asks alone, or both.
    let value = comparison.combined_saved.max(comparison.credits_saved).max(comparison.structural_saved);
    let expected = value.max(Money::ZERO).at(success)?.to_cents();
    let cost = hourly.scaled(hours)?.to_cents();
    Ok(Some(WorthIt { value, success, expected, hours, cost, clears: expected > cost }))
}
