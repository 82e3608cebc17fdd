//! `sequence`: what is done when: the calendar of each event, and the life of each credit that is asked for.

use chrono::NaiveDate;

use super::{
    super::{
        credit::Outcome,
        exact::Overflow,
        month::Month,
        order::in_order,
        pay::{Charges, pay},
        present::Weights,
        scenario::{Grant, Trigger},
    },
    Facts, Finding, Step,
    asks::{Ask, Asked, granted},
    calendar::{
        Anchor, Calendars, Slot, Stage,
        working_days::{on_or_after, on_or_before},
    },
    window::Placement,
};

/// Months between two looks at a credit, and before its end when a warning is due.
const QUARTER: u32 = 3;

/// What is done on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A stage of an event's calendar.
    Stage(Stage),
    /// The agreement's day is past, or today; what is not signed waits.
    Past(Anchor),
    /// A credit's window opens.
    WindowOpens,
    /// A look at how fast a credit is used.
    BurnDown,
    /// Three months are left of it, and it will not be used up.
    Expiring,
    /// It has ended: what is paid now.
    Review,
}

/// One entry of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// What is done.
    pub what: What,
    /// First day for it.
    pub from: NaiveDate,
    /// Last day for it.
    pub until: NaiveDate,
    /// Whether it should have been earlier.
    pub late: bool,
    /// The kind of event it belongs to.
    pub event: Option<Trigger>,
    /// The name of the event or of the credit that it is about.
    pub name: Option<String>,
}

impl Milestone {
    fn of(slot: &Slot, event: Option<Trigger>, name: Option<String>) -> Milestone {
        let Slot { stage, from, until, late } = *slot;
        Milestone { what: What::Stage(stage), from, until, late, event, name }
    }

    /// As a step of the advice.
    pub(super) fn step(self) -> Step {
        let (from, until) = (Some(self.from), Some(self.until));
        Step { finding: Finding::Sequence(self), from, until, value: None, flips_if: None }
    }
}

/// Everything with a date, in the order of time.
pub fn milestones(
    facts: &Facts,
    calendars: &Calendars,
    asks: &[Ask],
    placed: &[Placement],
) -> Result<Vec<Milestone>, Overflow> {
    let today = on_or_after(facts.as_of);
    let mut all: Vec<Milestone> = Vec::new();
    let (late, event) = (true, Some(Trigger::Agreement));
    let past = |past| Milestone { what: What::Past(past), from: today, until: today, late, event, name: None };
    all.extend(calendars.past.map(past));
    let own = [calendars.find_out, calendars.switch];
    all.extend(own.iter().flatten().map(|slot| Milestone::of(slot, None, None)));
    let agreement = calendars.course().into_iter().flat_map(|course| &course.slots);
    all.extend(agreement.map(|slot| Milestone::of(slot, Some(Trigger::Agreement), None)));
    if let Some((place, course)) = &calendars.migration {
        let name = place.map(|place| facts.scenario.migrations[place].name.clone());
        let of = |slot: &Slot| Milestone::of(slot, Some(Trigger::Migration), name.clone());
        all.extend(course.slots.iter().map(of));
    }
    for (place, days) in &calendars.incidents {
        let name = place.map(|place| facts.scenario.incidents[place].name.clone());
        let of = |slot: &Slot| Milestone::of(slot, Some(Trigger::Incident), name.clone());
        all.extend(days.slots.iter().map(of));
    }
    for outcome in lives(facts, asks, placed)? {
        all.extend(life(facts, &outcome));
    }
    let ahead = all.into_iter().filter(|milestone| milestone.until >= facts.as_of);
    Ok(in_order(ahead, |milestone| milestone.from))
}

/// What becomes of each credit that is asked for, with the windows that the advice moves where it moves them.
fn lives(facts: &Facts, asks: &[Ask], placed: &[Placement]) -> Result<Vec<Outcome>, Overflow> {
    let in_hand = facts.scenario.credits_in_hand.len();
    let made = |place: usize| asks.iter().any(|ask| ask.asked == Asked::Credit(place) && ask.is_made());
    let moved = |place: usize| placed.iter().find(|one| one.place == place && one.moves()).map(|one| one.best);
    let path = granted(facts);
    let credits = &facts.scenario.asks.credits;
    let places = 0..credits.len();
    if !places.clone().any(|place| moved(place).is_some()) {
        let outcomes = path.grants.iter().skip(in_hand).enumerate();
        return Ok(outcomes.filter(|(place, _)| made(*place)).map(|(_, outcome)| outcome.clone()).collect());
    }
    let start = |place: usize| moved(place).unwrap_or(credits[place].start);
    let asked: Vec<Grant> = places.map(|place| Grant { start: start(place), ..credits[place].clone() }).collect();
    let grants: Vec<&Grant> = facts.scenario.credits_in_hand.iter().chain(&asked).collect();
    let paid = pay(facts.scenario, &Charges::of(path), &grants, &Weights::of(facts.scenario)?)?;
    let outcomes = paid.grants.into_iter().skip(in_hand).enumerate();
    Ok(outcomes.filter(|(place, _)| made(*place)).map(|(_, outcome)| outcome).collect())
}

/// A credit's own dates, from its first use to its last: that it is there, a look each quarter, a warning where it will not be used
/// up, and a review once it has ended.
fn life(facts: &Facts, outcome: &Outcome) -> Vec<Milestone> {
    let Some((first, last)) = outcome.used else { return vec![] };
    let at = |what: What, month: Month| {
        let from = on_or_after(month.first_day().max(facts.as_of));
        let until = on_or_before(month.last_day()).max(from);
        let name = Some(outcome.name.clone());
        Milestone { what, from, until, late: false, event: None, name }
    };
    let mut all = vec![at(What::WindowOpens, first)];
    let wasted = outcome.stranded.is_positive() || outcome.open.is_positive();
    let warning = outcome.end.since(first).and_then(|months| months.checked_sub(QUARTER)).filter(|months| *months > 0);
    let warning = warning.filter(|_| wasted).map(|months| first.plus(months)).filter(|month| *month <= last);
    let quarters = (1..).map(|quarter| first.plus(quarter * QUARTER)).take_while(|month| *month <= last);
    all.extend(quarters.filter(|month| Some(*month) != warning).map(|month| at(What::BurnDown, month)));
    all.extend(warning.map(|month| at(What::Expiring, month)));
    let today = Month::containing(facts.as_of);
    all.extend(outcome.last_month().map(|last| at(What::Review, last.plus(1))));
    all.retain(|milestone| Month::containing(milestone.until) >= today);
    all
}
