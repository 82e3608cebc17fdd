//! `worth-it`: whether the value of asking, by its chance, is more than the effort.

use rust_decimal::Decimal;

use super::{
    super::{exact::Overflow, money::Money, rate::Rate},
    Facts, anchor,
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
    /// Whether credits are asked for that no event carries, so that what they would save does not count.
    pub held_back: bool,
    /// Whether what is expected is more than it costs.
    pub clears: bool,
}

/// Nothing where the effort was not said whole, where nothing is asked for that it could be weighed against, or where nothing is
/// charged.
pub fn worth_it(facts: &Facts) -> Result<Option<WorthIt>, Overflow> {
    let weighed = facts.asks() && facts.charged();
    let Some(effort) = facts.scenario.effort.as_ref().filter(|_| weighed) else { return Ok(None) };
    let (Some(hours), Some(hourly), Some(success)) = (effort.hours, effort.hourly_cost, effort.success) else {
        return Ok(None);
    };
    let comparison = &facts.projection.comparison;
    let carried = anchor::any(facts);
    // Nobody asks for what costs more: the better of the asks alone, or both. A credit that no event carries is not asked for.
    let value = match carried {
        true => comparison.combined_saved.max(comparison.credits_saved).max(comparison.structural_saved),
        false => comparison.structural_saved,
    };
    let held_back = !carried && comparison.credits_saved.is_positive();
    let expected = value.max(Money::ZERO).at(success)?.to_cents();
    let cost = hourly.scaled(hours)?.to_cents();
    Ok(Some(WorthIt { value, success, expected, hours, cost, held_back, clears: expected > cost }))
}
