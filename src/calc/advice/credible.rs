//! How large a credit can credibly be: as large as what it bridges, and no more than its window takes.

use super::{
    super::{
        exact::Overflow,
        money::Money,
        month::Month,
        path::PathMonth,
        scenario::{Migration, Scenario, Structural, Trigger},
    },
    Facts,
    calendar::Calendars,
    carrier,
    price::Pricer,
};

/// Months of a suggested window: a contract year, as the article names it.
const YEAR: u32 = 12;

/// A credit that nobody asked for, and that an event could carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggested {
    /// The event.
    pub event: Trigger,
    /// How large it can be.
    pub amount: Money,
    /// The first month of its window.
    pub from: Month,
    /// The last one.
    pub until: Month,
}

/// A contract year from the month on in which the event with the best case can carry a credit. It is as large as what waiting for the
/// change costs, or what the ramp of a migration adds, and at least a month's charge; no more than its window takes (ours). Nothing where
/// a credit is asked for, or where no event carries one.
pub fn suggested(facts: &Facts, calendars: &Calendars) -> Result<Option<Suggested>, Overflow> {
    let scenario = facts.scenario;
    let asked = scenario.asks.credits.iter().any(|credit| credit.amount.is_positive());
    let Some(event) = carrier::best(facts).filter(|_| !asked) else { return Ok(None) };
    // A migration needs most support when it moves: the last one has certainly not done so yet.
    let ramp = scenario.migrations.iter().map(|migration| migration.start).max();
    let ramp = ramp.filter(|_| event == Trigger::Migration).unwrap_or(scenario.start);
    let earliest = calendars.earliest(event).unwrap_or_else(|| Month::containing(facts.as_of));
    let from = scenario.start.max(earliest).max(ramp);
    let end = from.plus(YEAR).min(scenario.start.plus(scenario.months));
    let months = facts.projection.stay.months.iter();
    let inside = months.filter(|month| (from..end).contains(&month.month()));
    let ceiling = Money::sum(inside.clone().map(|month| month.paid))?;
    let month = inside.map(|month| month.bill().charge.charge).next().unwrap_or_default();
    let ramp = if event == Trigger::Migration { ramp_cost(facts)? } else { None };
    let reason = ramp.map_or_else(|| waiting(facts), |ramp| Ok(Some(ramp)))?;
    let amount = reason.unwrap_or_default().max(month).min(ceiling);
    let until = end.since(from).and_then(|months| months.checked_sub(1)).map(|months| from.plus(months));
    Ok(until.filter(|_| amount.is_positive()).map(|until| Suggested { event, amount, from, until }))
}

/// What waiting for the structural change costs: what is paid on `stay` until it begins, less what would be paid if it began at once.
pub fn waiting(facts: &Facts) -> Result<Option<Money>, Overflow> {
    let start = facts.scenario.start;
    let Some(change) = facts.scenario.asks.structural.as_ref().filter(|change| change.effective > start) else {
        return Ok(None);
    };
    let months = change.effective.since(start).unwrap_or(0) as usize;
    let Some(pricer) = Pricer::of(facts)? else { return Ok(None) };
    let at_once = Structural { effective: start, ..change.clone() };
    let Some(at_once) = pricer.paid(&at_once)? else { return Ok(None) };
    let stay = Money::sum(facts.projection.stay.months.iter().take(months).map(|month| month.paid))?;
    let waiting = stay.minus(Money::sum(at_once.into_iter().take(months))?)?;
    Ok(Some(waiting).filter(|waiting| waiting.is_positive()))
}

/// What the ramps of migrations add to the support charge while they rise; none where none rises within the months shown.
fn ramp_cost(facts: &Facts) -> Result<Option<Money>, Overflow> {
    let rises = |month: &PathMonth| {
        let inside = |one: &Migration| month.month().since(one.start).is_some_and(|past| past < one.ramp_months);
        facts.scenario.migrations.iter().any(inside)
    };
    let stay = &facts.projection.stay;
    if !stay.months.iter().any(rises) {
        return Ok(None);
    }
    let without = Scenario { migrations: Vec::new(), ..facts.scenario.clone() };
    let Some(pricer) = Pricer::for_scenario(facts, &without)? else { return Ok(None) };
    let Some(without) = pricer.path(None)? else { return Ok(None) };
    let both = stay.months.iter().zip(&without.months).filter(|(with, _)| rises(with));
    let extra: Result<Vec<Money>, Overflow> = both.map(|(with, without)| with.paid.minus(without.paid)).collect();
    Ok(Some(Money::sum(extra?)?).filter(|extra| extra.is_positive()))
}
