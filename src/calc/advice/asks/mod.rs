//! Which asks are made, what each is worth and when: computed once, read by everything that names them.
//!
//! What lasts is worth so much a year, a credit comes once; the two are never added without saying so.

mod position;
mod settled;
mod worths;

use chrono::NaiveDate;

pub use position::{Answered, FloorBy, Position, Size};
pub use settled::leave;

use super::{
    super::{
        credit::Outcome,
        estimate::Estimate,
        exact::Overflow,
        money::Money,
        month::Month,
        order::in_order,
        path::Path,
        rate::Rate,
        scenario::{Status, Trigger},
    },
    Facts,
    calendar::{
        Calendars,
        working_days::{aws_on_or_after, before},
    },
    carrier::{self, carrier},
    leverage::leverage,
    window::{self, Placement, ceiling},
    worth,
};
use settled::settled;
use worths::{agreement_alone, credit_range, share_of};

/// Months of a year.
pub(super) const YEAR: u32 = 12;

/// Something that is typed as an ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The structural change.
    Change,
    /// One credit, by its place among all.
    Credit(usize),
    /// Other terms of the next agreement.
    Agreement,
}

impl Asked {
    /// As the result has it: `structural`, `agreement`, `credits[0]`.
    pub fn id(self) -> String {
        match self {
            Asked::Change => "structural".to_owned(),
            Asked::Agreement => "agreement".to_owned(),
            Asked::Credit(place) => format!("credits[{place}]"),
        }
    }

    /// What kind of an ask it is, as the result has it.
    pub const fn kind(self) -> &'static str {
        match self {
            Asked::Change => "structural",
            Asked::Agreement => "agreement",
            Asked::Credit(_) => "credit",
        }
    }
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
    /// In full it brings less than the walk-away saves, or than asking costs: its floor lies above its target.
    BelowFloor,
    /// It was meant for the plan that is left by a switch.
    PlanIsLeft,
}

impl Hold {
    /// As the result has it.
    pub const fn id(self) -> &'static str {
        match self {
            Hold::NotWorthIt => "not-worth-asking",
            Hold::SavesNothing => "saves-nothing",
            Hold::NoEvent => "no-event",
            Hold::BelowFloor => "below-floor",
            Hold::PlanIsLeft => "plan-is-left",
        }
    }
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
    /// What it brings over the horizon where it is granted in full: what is paid less for support and, of an agreement, for usage, less
    /// what more is missing of its commitments.
    pub in_full: Money,
    /// What it brings over the horizon by the share that is granted (`bargain.granted`, or the defaults of `worths`), at likely usage.
    pub range: Estimate<Money>,
    /// What less is paid for usage over the horizon; of an agreement only, and no part of what any path pays.
    pub usage_saved: Option<Money>,
    /// What of that falls on the first year of the next agreement; of an agreement only.
    pub usage_a_year: Option<Durable>,
    /// What more is missing of the commitments; of an agreement only, and no part of what any path pays.
    pub shortfall_change: Option<Money>,
    /// What is asked for, what it opens with, and the least that is accepted.
    pub position: Position,
    /// Whether a credit is more than half of what its window charges, so that a refusal is to be expected (ours).
    pub heavy: bool,
    /// The chance that it works, where it was said for this ask or for all.
    pub chance: Option<Rate>,
    /// What AWS replied.
    pub answer: Option<Answered>,
}

impl Ask {
    /// Whether it is made.
    pub fn is_made(&self) -> bool {
        self.hold.is_none()
    }

    /// What AWS answered.
    pub fn status(&self) -> Option<Status> {
        self.answer.as_ref().map(|answer| answer.status)
    }

    /// Whether it is made and still to be negotiated: AWS has said neither yes nor no.
    pub fn is_open(&self) -> bool {
        self.is_made() && matches!(self.status(), None | Some(Status::Countered))
    }

    /// Whether AWS has said yes or no.
    pub fn is_settled(&self) -> bool {
        matches!(self.status(), Some(Status::Granted | Status::Refused))
    }

    /// Whether its money belongs in the sums: it is made, and AWS did not refuse it.
    pub fn counts(&self) -> bool {
        self.is_made() && self.status() != Some(Status::Refused)
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
    let mut all = unweighed(facts, calendars, placements)?;
    let refused = worth::weigh(facts, &all)?.is_some_and(|found| !found.clears);
    for ask in all.iter_mut().filter(|ask| refused && ask.is_open()) {
        ask.hold = Some(Hold::NotWorthIt);
    }
    let today = Some(facts.as_of);
    Ok(in_order(all, |ask| (ask.from.is_none() && !ask.asked.lasts(), ask.from.or(today))))
}

/// The same before what they can be expected to bring is held against the cost of asking.
fn unweighed(facts: &Facts, calendars: &Calendars, placements: &[Placement]) -> Result<Vec<Ask>, Overflow> {
    let now = each(facts, calendars, placements)?;
    match facts.as_typed() {
        Some(typed) => Ok(settled(now, each(&typed, calendars, placements)?)),
        None => Ok(now),
    }
}

/// Every ask of one scenario.
fn each(facts: &Facts, calendars: &Calendars, placements: &[Placement]) -> Result<Vec<Ask>, Overflow> {
    let terms = position::terms(facts, leverage(facts, calendars)?.strength.opens_at())?;
    let (change, agreement) = lasting(facts, calendars, terms)?;
    let mut all: Vec<Ask> = change.into_iter().chain(agreement).collect();
    let credits = facts.scenario.asks.credits.iter().enumerate().filter(|(_, credit)| credit.amount.is_positive());
    for (place, _) in credits {
        let moved = placements.iter().find(|one| one.place == place && one.moves());
        all.push(credit(facts, calendars, place, moved, terms)?);
    }
    Ok(all)
}

impl Asked {
    /// Whether it lasts; a credit comes once.
    pub const fn lasts(self) -> bool {
        !matches!(self, Asked::Credit(_))
    }
}

/// The change, and what is asked of the next agreement.
fn lasting(
    facts: &Facts,
    calendars: &Calendars,
    terms: position::Terms,
) -> Result<(Option<Ask>, Option<Ask>), Overflow> {
    let agreement = agreement_alone(facts)?;
    let support = agreement.as_ref().map_or(Money::ZERO, |found| found.support);
    let change = change(facts, calendars, terms, support)?;
    let agreement = agreement.map(|found| agreement_ask(facts, calendars, terms, &found)).transpose()?;
    Ok((change, agreement.flatten()))
}

/// `by_agreement` is what of the structural saving comes from the agreement that is asked for.
fn change(
    facts: &Facts,
    calendars: &Calendars,
    terms: position::Terms,
    by_agreement: Money,
) -> Result<Option<Ask>, Overflow> {
    let Some(change) = &facts.scenario.asks.structural else { return Ok(None) };
    let in_full = facts.projection.comparison.structural_saved.minus(by_agreement)?;
    let switched = calendars.switch.map(|slot| (slot.from, slot.until));
    let days = switched.or_else(|| calendars.course().map(super::calendar::Course::table));
    let (from, until) = in_time(facts, days, Some(change.effective)).unzip();
    let position = position::of_change(facts, change, in_full, terms)?;
    Ok(Some(Ask {
        asked: Asked::Change,
        event: None,
        hold: hold(in_full, &position),
        from,
        until,
        durable: durable(facts)?,
        once: Money::ZERO,
        in_full,
        range: share_of(in_full, change.bargain.share())?,
        usage_saved: None,
        usage_a_year: None,
        shortfall_change: None,
        position,
        heavy: false,
        chance: chance(facts, change.bargain.chance),
        answer: change.bargain.answer.as_ref().map(|answer| Answered::of(answer, Size::Change)),
    }))
}

fn agreement_ask(
    facts: &Facts,
    calendars: &Calendars,
    terms: position::Terms,
    found: &worths::Agreed,
) -> Result<Option<Ask>, Overflow> {
    let scenario = facts.scenario;
    let (Some(asked), Some(next)) = (&scenario.asks.agreement, &scenario.next_agreement) else { return Ok(None) };
    let in_full = found.support.plus(found.usage_saved)?.minus(found.shortfall_change)?;
    let days = calendars.course().map(super::calendar::Course::table);
    let (from, until) = in_time(facts, days, Some(next.terms.start)).unzip();
    let position = position::of_agreement(asked, &next.terms, in_full, terms)?;
    Ok(Some(Ask {
        asked: Asked::Agreement,
        event: None,
        hold: hold(in_full, &position),
        from,
        until,
        durable: found.durable,
        once: Money::ZERO,
        in_full,
        range: share_of(in_full, asked.bargain.share())?,
        usage_saved: Some(found.usage_saved),
        usage_a_year: found.usage_a_year,
        shortfall_change: Some(found.shortfall_change),
        position,
        heavy: false,
        chance: chance(facts, asked.bargain.chance),
        answer: asked.bargain.answer.as_ref().map(|answer| Answered::of(answer, Size::Agreement)),
    }))
}

/// Why an ask that lasts is not made.
fn hold(in_full: Money, position: &Position) -> Option<Hold> {
    match (in_full.is_positive(), position.is_below_floor) {
        (false, _) => Some(Hold::SavesNothing),
        (true, true) => Some(Hold::BelowFloor),
        (true, false) => None,
    }
}

/// The chance that was said of an ask, or of all.
fn chance(facts: &Facts, own: Option<Rate>) -> Option<Rate> {
    own.or_else(|| facts.scenario.effort.as_ref()?.success)
}

/// What the change saves in its first twelve months, or in as many as are shown.
pub fn durable(facts: &Facts) -> Result<Option<Durable>, Overflow> {
    let Some(change) = &facts.scenario.asks.structural else { return Ok(None) };
    let stay = &facts.projection.stay.months;
    let alone = match facts.projection.agreement_effect {
        Some(_) => worths::without_agreement(facts)?,
        None => Some(facts.projection.structural.months.iter().map(|month| month.paid).collect()),
    };
    let Some(alone) = alone else { return Ok(None) };
    let both = || {
        let inside = stay.iter().zip(&alone).filter(|(month, _)| month.month() >= change.effective);
        inside.take(YEAR as usize)
    };
    let months = u32::try_from(both().count()).unwrap_or(YEAR);
    let amount = Money::sum(both().map(|(stay, _)| stay.paid))?.minus(Money::sum(both().map(|(_, paid)| *paid))?)?;
    Ok((months > 0).then_some(Durable { amount, months }))
}

/// `moved` is where its window is moved to, if it is. What is moved because nothing is left to pay where it stands is not asked for as
/// it stands.
fn credit(
    facts: &Facts,
    calendars: &Calendars,
    place: usize,
    moved: Option<&Placement>,
    terms: position::Terms,
) -> Result<Ask, Overflow> {
    let grant = &facts.scenario.asks.credits[place];
    let event = carrier(facts, grant).filter(|_| carrier::any(facts));
    let applied = outcome(facts, place).map_or(Money::ZERO, |outcome| outcome.applied);
    let ceiling = ceiling(facts, grant)?;
    // What only takes the place of credits in hand saves nothing.
    let once = if ceiling.is_positive() { applied } else { Money::ZERO };
    let waits = facts.charged() && moved.is_some_and(|placement| placement.too_early);
    let hold = match (event, once.is_positive() || waits) {
        (None, _) => Some(Hold::NoEvent),
        (Some(_), false) => Some(Hold::SavesNothing),
        (Some(_), true) => None,
    };
    let days = event.and_then(|event| calendars.asked(event));
    let (from, until) = in_time(facts, days, Some(moved.map_or(grant.start, |placement| placement.best))).unzip();
    let charged = window::base(facts).months.iter().filter(|month| {
        let month = month.month();
        grant.start <= month && month < grant.end()
    });
    let charged = Money::sum(charged.map(|month| month.bill().charge.charge))?;
    Ok(Ask {
        asked: Asked::Credit(place),
        event,
        hold,
        from,
        until,
        durable: None,
        once,
        in_full: once,
        range: credit_range(facts, place, once)?,
        usage_saved: None,
        usage_a_year: None,
        shortfall_change: None,
        position: position::of_credit(facts, grant, ceiling, terms)?,
        heavy: charged.is_positive() && grant.amount.times(2)? > charged,
        chance: chance(facts, grant.bargain.chance),
        answer: grant.bargain.answer.as_ref().map(|answer| Answered::of(answer, Size::Credit)),
    })
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
