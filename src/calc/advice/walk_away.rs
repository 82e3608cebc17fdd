//! The walk-away: what is done if AWS grants nothing. The best available plan, or else today's terms going on.
//!
//! A plan that needs nobody's consent is taken from the next month; one that does waits for the agreement.

use super::{
    super::{
        alternatives::{Alternative, Lost, best_available, on_plan},
        exact::Overflow,
        money::Money,
        month::Month,
        path::Path,
        tariff::PlanId,
    },
    Facts,
    asks::{Durable, YEAR},
    calendar,
    decision::Recurring,
};

/// What is done without anything from AWS.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WalkAway {
    /// Another plan is taken.
    Switch(Switch),
    /// Today's plan and terms go on.
    Stay(Stay),
}

/// A move to another plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switch {
    /// The plan.
    pub plan: PlanId,
    /// Its place in the plan comparison.
    pub place: usize,
    /// The first month on it.
    pub from: Month,
    /// What it saves over the months shown, from that month on.
    pub saved: Money,
    /// What of that recurs in its first year; none where the months shown end before.
    pub durable: Option<Durable>,
    /// What today's plan gives and this one does not.
    pub lost: Vec<Lost>,
    /// What this plan gives and today's does not.
    pub gains: Vec<Lost>,
    /// Whether somebody has to agree to it.
    pub needs_consent: bool,
}

/// Staying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stay {
    /// What is paid over the months shown.
    pub paid: Money,
    /// The first month of `a_year`.
    pub from: Month,
    /// What of that recurs, before credits: the first year, or the year that a deal is compared over ([`WalkAway::over`]).
    pub a_year: Durable,
    /// What less the deal charges in the same months; nothing where no year is compared.
    pub more: Money,
}

impl WalkAway {
    /// What it saves against staying, over the months shown.
    pub fn saved(&self) -> Money {
        match self {
            WalkAway::Switch(switch) => switch.saved,
            WalkAway::Stay(_) => Money::ZERO,
        }
    }

    /// The same with staying priced over the months in which a deal is: two sums are compared over the same twelve months only.
    pub fn over(self, year: &Recurring) -> Result<WalkAway, Overflow> {
        Ok(match self {
            WalkAway::Stay(stay) => {
                let a_year = Durable { amount: year.charged.plus(year.removed)?, months: year.months };
                WalkAway::Stay(Stay { from: year.from, a_year, more: year.removed, ..stay })
            }
            switch @ WalkAway::Switch(_) => switch,
        })
    }

    /// The move, where there is one.
    pub fn switch(&self) -> Option<&Switch> {
        match self {
            WalkAway::Switch(switch) => Some(switch),
            WalkAway::Stay(_) => None,
        }
    }
}

/// The walk-away of a scenario.
pub fn walk_away(facts: &Facts) -> Result<WalkAway, Overflow> {
    match best_available(facts.alternatives).map(|best| switch(facts, best)).transpose()?.flatten() {
        Some(switch) => Ok(WalkAway::Switch(switch)),
        None => stay(facts).map(WalkAway::Stay),
    }
}

/// The month from which a plan can be taken: the next one, or the first under what is signed next where it waits for that.
pub fn earliest(facts: &Facts, needs_consent: bool) -> Month {
    let next = Month::containing(facts.as_of).plus(1);
    let signed = calendar::anchor(facts).filter(|anchor| needs_consent && anchor.day > facts.as_of);
    signed.map_or(next, calendar::Anchor::next_month).max(facts.scenario.start)
}

/// Nothing where the months shown end before the plan can be taken, or where it no longer saves then.
fn switch(facts: &Facts, best: &Alternative) -> Result<Option<Switch>, Overflow> {
    let from = earliest(facts, best.needs_consent);
    let stay = &facts.projection.stay;
    // What had a price from the first month on has one from a later month on.
    let path = on_plan(facts.scenario, facts.book, &best.plan, from).map_err(|_| Overflow)?;
    let Some(path) = path else { return Ok(None) };
    let saved = stay.paid.minus(path.paid)?;
    let place = facts.alternatives.iter().position(|other| other.plan == best.plan);
    let Some(place) = place.filter(|_| saved.is_positive()) else { return Ok(None) };
    Ok(Some(Switch {
        plan: best.plan.clone(),
        place,
        from,
        saved,
        durable: durable(stay, &path, from)?,
        lost: best.lost.clone(),
        gains: best.gains.clone(),
        needs_consent: best.needs_consent,
    }))
}

/// What a path saves in its first year.
fn durable(stay: &Path, other: &Path, from: Month) -> Result<Option<Durable>, Overflow> {
    let both = stay.months.iter().zip(&other.months).filter(|(month, _)| month.month() >= from);
    let year: Vec<_> = both.take(YEAR as usize).collect();
    let months = u32::try_from(year.len()).unwrap_or(YEAR);
    let paid = Money::sum(year.iter().map(|(stay, _)| stay.paid))?;
    let amount = paid.minus(Money::sum(year.iter().map(|(_, other)| other.paid))?)?;
    Ok((months > 0).then_some(Durable { amount, months }))
}

fn stay(facts: &Facts) -> Result<Stay, Overflow> {
    let path = &facts.projection.stay;
    let year = path.months.iter().take(YEAR as usize);
    let months = u32::try_from(year.len()).unwrap_or(YEAR);
    let amount = Money::sum(year.map(|month| month.bill().charge.charge))?;
    let a_year = Durable { amount, months };
    Ok(Stay { paid: path.paid, from: facts.scenario.start, a_year, more: Money::ZERO })
}
