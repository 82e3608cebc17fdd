//! Whether what asking can be expected to bring is less than it costs.
//!
//! Expected is the sum, over the asks that are made, of what each brings in full times its chance: its own, or that of the effort.
//! Levers that were not typed never count. Where an ask has no chance at all, nothing is expected and nothing is weighed.

use rust_decimal::Decimal;

use super::{
    super::{exact::Overflow, money::Money, rate::Rate},
    Facts,
    asks::{Ask, Asked, Hold},
};

/// The two sides of asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorthIt {
    /// What success saves over the horizon.
    pub value: Money,
    /// The chance of it, where it is the same for every ask.
    pub success: Option<Rate>,
    /// Each ask that counts, with what it brings in full and its chance.
    pub parts: Vec<Part>,
    /// Value by chance.
    pub expected: Money,
    /// Hours of work.
    pub hours: Decimal,
    /// What they cost.
    pub cost: Money,
    /// Whether credits are asked for that no event carries, so that what they would save does not count.
    pub held_back: bool,
    /// Whether what is expected is no less than it costs.
    pub clears: bool,
}

/// One ask's part of what can be expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The ask.
    pub asked: Asked,
    /// What it brings in full.
    pub value: Money,
    /// Its chance.
    pub chance: Rate,
}

/// Hours of work and what they cost; none where either was not said.
pub fn cost(facts: &Facts) -> Result<Option<(Decimal, Money)>, Overflow> {
    let said = facts.scenario.effort.as_ref().and_then(|effort| effort.hours.zip(effort.hourly_cost));
    said.map(|(hours, hourly)| Ok((hours, hourly.scaled(hours)?.to_cents()))).transpose()
}

/// Nothing where the effort was not said, where nothing is asked for that it could be weighed against, where an ask has no chance, or
/// where nothing is charged.
pub fn weigh(facts: &Facts, asks: &[Ask]) -> Result<Option<WorthIt>, Overflow> {
    // Once AWS has answered everything, nothing is left to weigh.
    let is_over = asks.iter().any(Ask::is_settled) && !asks.iter().any(Ask::is_open);
    if !facts.charged() || asks.is_empty() || is_over {
        return Ok(None);
    }
    let Some((hours, cost)) = cost(facts)? else { return Ok(None) };
    // What is not made for another reason than the cost does not count.
    let made = || asks.iter().filter(|ask| ask.is_open());
    if asks.iter().any(|ask| ask.chance.is_none() && !ask.is_settled()) {
        return Ok(None);
    }
    let part = |ask: &Ask| Some(Part { asked: ask.asked, value: ask.in_full, chance: ask.chance? });
    let parts: Vec<Part> = made().filter_map(part).collect();
    let first = asks.iter().find_map(|ask| ask.chance);
    let success = first.filter(|first| parts.iter().all(|part| part.chance == *first));
    let value = Money::sum(parts.iter().map(|part| part.value))?;
    let expected = parts.iter().map(|part| part.value.at(part.chance)).collect::<Result<Vec<_>, _>>()?;
    let expected = match success {
        Some(success) => value.at(success)?.to_cents(),
        None => Money::sum(expected)?.to_cents(),
    };
    let held_back = asks.iter().any(|ask| ask.hold == Some(Hold::NoEvent))
        && facts.projection.comparison.credits_saved.is_positive();
    Ok(Some(WorthIt { value, success, parts, expected, hours, cost, held_back, clears: expected >= cost }))
}
