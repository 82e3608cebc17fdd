//! Which asks are made, what each is worth and when: computed once, read by everything that names them.
//!
//! What lasts is worth so much a year, a credit comes once; the two are never added without saying so.

use chrono::NaiveDate;

use super::{
    super::{
        credit::Outcome, exact::Overflow, money::Money, month::Month, order::in_order, path::Path, scenario::Trigger,
    },
    Facts,
    anchor::{self, carrier},
    bridge::ceiling,
    calendar::{
        Calendars,
        working_days::{aws_on_or_after, before},
    },
    window::Placement,
    worth::worth_it,
};

/// Months of a year.
pub(super) const YEAR: u32 = 12;

/// Something that is typed as an ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The structural change.
    Change,
    /// One credit, by its place among all.
    Credit(usize),
}

/// Why an ask is not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// Asking costs more than it can be expected to bring.
    NotWorthIt,
    /// It saves nothing.
    SavesNothing,
    /// No event carries it.
    NoEvent,
}

/// What recurs: so much in the first months of the change, a year of them where the horizon shows one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Durable {
    /// What is saved in them.
    pub amount: Money,
    /// How many months.
    pub months: u32,
}

/// One ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// What is asked for.
    pub asked: Asked,
    /// The event that carries it; none for a change.
    pub event: Option<Trigger>,
    /// Why it is not made, where it is not.
    pub hold: Option<Hold>,
    /// First day for it; none where no date is known to count from.
    pub from: Option<NaiveDate>,
    /// Last day for it.
    pub until: Option<NaiveDate>,
    /// What recurs; none for a credit.
    pub durable: Option<Durable>,
    /// What comes once; nothing for a change.
    pub once: Money,
}

impl Ask {
    /// Whether it is made.
    pub fn is_made(&self) -> bool {
        self.hold.is_none()
    }
}

/// The path with everything asked for that saves: the change beside the credits, or the credits alone.
pub fn granted<'a>(facts: &Facts<'a>) -> &'a Path {
    facts.projection.path(facts.projection.granted())
}

/// What becomes of one asked credit on that path; credits in hand stand before those asked for.
pub fn outcome<'a>(facts: &Facts<'a>, place: usize) -> Option<&'a Outcome> {
    granted(facts).grants.get(facts.scenario.credits_in_hand.len() + place)
}

/// Every typed ask in the order of time. A change without a date is not put behind what has one; a credit without one is.
pub fn asks(facts: &Facts, calendars: &Calendars, placements: &[Placement]) -> Result<Vec<Ask>, Overflow> {
    let refused = worth_it(facts)?.is_some_and(|found| !found.clears);
    let mut all: Vec<Ask> = change(facts, calendars)?.into_iter().collect();
    let credits = facts.scenario.asks.credits.iter().enumerate().filter(|(_, credit)| credit.amount.is_positive());
    for (place, _) in credits {
        all.push(credit(facts, calendars, place, placements.iter().find(|one| one.place == place && one.moves()))?);
    }
    for ask in all.iter_mut().filter(|_| refused) {
        ask.hold = Some(Hold::NotWorthIt);
    }
    let today = Some(facts.as_of);
    Ok(in_order(all, |ask| (ask.from.is_none() && ask.asked != Asked::Change, ask.from.or(today))))
}

fn change(facts: &Facts, calendars: &Calendars) -> Result<Option<Ask>, Overflow> {
    let Some(change) = &facts.scenario.asks.structural else { return Ok(None) };
    let saves = facts.projection.comparison.structural_saved.is_positive();
    let switched = calendars.switch.map(|slot| (slot.from, slot.until));
    let days = switched.or_else(|| calendars.course().map(super::calendar::Course::table));
    let (from, until) = in_time(facts, days, Some(change.effective)).unzip();
    Ok(Some(Ask {
        asked: Asked::Change,
        event: None,
        hold: (!saves).then_some(Hold::SavesNothing),
        from,
        until,
        durable: durable(facts)?,
        once: Money::ZERO,
    }))
}

/// What the change saves in its first twelve months, or in as many as are shown.
pub fn durable(facts: &Facts) -> Result<Option<Durable>, Overflow> {
    let Some(change) = &facts.scenario.asks.structural else { return Ok(None) };
    let (stay, structural) = (&facts.projection.stay.months, &facts.projection.structural.months);
    let both = || {
        let inside = stay.iter().zip(structural).filter(|(month, _)| month.month() >= change.effective);
        inside.take(YEAR as usize)
    };
    let months = u32::try_from(both().count()).unwrap_or(YEAR);
    let amount = Money::sum(both().map(|(stay, _)| stay.paid))?.minus(Money::sum(both().map(|(_, one)| one.paid))?)?;
    Ok((months > 0).then_some(Durable { amount, months }))
}

/// `moved` is where its window is moved to, if it is. What is moved because nothing is left to pay where it stands is not asked for as
/// it stands.
fn credit(facts: &Facts, calendars: &Calendars, place: usize, moved: Option<&Placement>) -> Result<Ask, Overflow> {
    let grant = &facts.scenario.asks.credits[place];
    let event = carrier(facts, grant).filter(|_| anchor::any(facts));
    let applied = outcome(facts, place).map_or(Money::ZERO, |outcome| outcome.applied);
    // What only takes the place of credits in hand saves nothing.
    let once = if ceiling(facts, grant)?.is_positive() { applied } else { Money::ZERO };
    let waits = facts.charged() && moved.is_some_and(|placement| placement.too_early);
    let hold = match (event, once.is_positive() || waits) {
        (None, _) => Some(Hold::NoEvent),
        (Some(_), false) => Some(Hold::SavesNothing),
        (Some(_), true) => None,
    };
    let days = event.and_then(|event| calendars.asked(event));
    let (from, until) = in_time(facts, days, Some(moved.map_or(grant.start, |placement| placement.best))).unzip();
    Ok(Ask { asked: Asked::Credit(place), event, hold, from, until, durable: None, once })
}

/// The days of an ask, all of them before the month in which what is asked for begins: neither a credit nor a change pays anything
/// back. Where no working day is left before it, that is today; what has begun already keeps its days.
fn in_time(
    facts: &Facts,
    days: Option<(NaiveDate, NaiveDate)>,
    begins: Option<Month>,
) -> Option<(NaiveDate, NaiveDate)> {
    let (from, until) = days?;
    let ahead = begins.map(Month::first_day).filter(|first| *first > facts.as_of);
    let last = ahead.map(|first| before(first).max(facts.as_of)).filter(|last| *last < until);
    let Some(last) = last else { return Some((from, until)) };
    let soon = aws_on_or_after(facts.as_of).min(last);
    Some((if from > last { soon } else { from }, last))
}
