//! A calendar for each event: what is done when, and by when AWS is to have answered. Nothing is counted back from a guess.
//!
//! Rules and their reasons: `docs/decisions/0053-a-calendar-for-each-event.md`.

mod course;
mod incident;
pub mod working_days;

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

pub use course::{Course, LATE, agreement, migration, reopening};
pub use incident::{Aftermath, aftermath};

use super::{
    super::{
        month::Month,
        scenario::{Grant, Incident, Terms, Trigger},
    },
    Facts,
    carrier::carrier,
    case_file::{has_happened, is_rising},
    decision::reopen::reopen,
};
use working_days::{after, on_or_after, on_or_before};

/// Working days in which the renewal is to be found out.
const FIND_OUT: usize = 5;

/// Why an agreement's day is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// An agreement is renewed.
    Renewal,
    /// A new one begins.
    Start,
    /// The agreement's last year ends; its renewal date was not given.
    End,
}

/// The day on which an agreement ends or begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// What happens.
    pub occasion: Occasion,
    /// When.
    pub day: NaiveDate,
}

impl Anchor {
    /// The first whole month under what is signed.
    pub fn next_month(self) -> Month {
        let month = Month::containing(self.day);
        if self.day.day() == 1 { month } else { month.plus(1) }
    }
}

/// What is done, in the order in which it is done on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The day of renewal is found out.
    FindOut,
    /// An extension of today's terms is asked for, with the request on one page.
    Extension,
    /// AWS hears that support terms are on the agenda.
    Announce,
    /// Bills, terms and a forecast are gathered.
    Baseline,
    /// Other plans and terms are priced.
    Alternatives,
    /// The request goes out in writing.
    Opening,
    /// AWS's answer is countered.
    Counter,
    /// The last offer is asked for.
    BestAndFinal,
    /// It is approved and becomes paper.
    Paper,
    /// It is signed.
    Signature,
    /// The record of an incident is closed.
    Record,
    /// A credit is asked for.
    Ask,
    /// A service-level credit is claimed.
    Claim,
    /// AWS is to have answered.
    Answer,
    /// A plan is changed without asking anybody.
    Switch,
}

impl Stage {
    /// As the result has it.
    pub const fn id(self) -> &'static str {
        match self {
            Stage::FindOut => "find-out",
            Stage::Extension => "extension",
            Stage::Announce => "announce",
            Stage::Baseline => "baseline",
            Stage::Alternatives => "alternatives",
            Stage::Opening => "opening",
            Stage::Counter => "counter",
            Stage::BestAndFinal => "best-and-final",
            Stage::Paper => "paper",
            Stage::Signature => "signature",
            Stage::Record => "record",
            Stage::Ask => "ask",
            Stage::Claim => "claim",
            Stage::Answer => "answer",
            Stage::Switch => "switch",
        }
    }
}

/// A stage with its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// What is done.
    pub stage: Stage,
    /// First day for it.
    pub from: NaiveDate,
    /// Last day for it.
    pub until: NaiveDate,
    /// Whether it should have been earlier.
    pub late: bool,
}

impl Slot {
    /// On one day.
    fn on(stage: Stage, day: NaiveDate, late: bool) -> Slot {
        Slot { stage, from: day, until: day, late }
    }

    /// Over several days; none where there is none.
    fn over(stage: Stage, from: NaiveDate, until: NaiveDate, late: bool) -> Option<Slot> {
        (from <= until).then_some(Slot { stage, from, until, late })
    }
}

/// How much of the time there should be, there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// All of it.
    Full,
    /// Less.
    Compressed,
    /// Less than six weeks.
    Late,
}

/// The days of every event there is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendars {
    /// The agreement's day that is past, or today.
    pub past: Option<Anchor>,
    /// The agreement's day ahead, and its negotiation where there is a working day for one.
    pub agreement: Option<(Anchor, Option<Course>)>,
    /// Whether the agreement's negotiation is its reopening, from today on, and not that of its renewal.
    pub reopened: bool,
    /// That of the migration that starts first, with its place; none of a migration that was only named.
    pub migration: Option<(Option<usize>, Course)>,
    /// Those of incidents, with their places; none of one that was only named.
    pub incidents: Vec<(Option<usize>, Aftermath)>,
    /// Days until which the renewal is to be found out.
    pub find_out: Option<Slot>,
    /// Days in which a plan is changed.
    pub switch: Option<Slot>,
}

impl Calendars {
    /// The agreement's negotiation.
    pub fn course(&self) -> Option<&Course> {
        self.agreement.as_ref()?.1.as_ref()
    }

    /// Whether the agreement has ended, or ends before anything can be signed, so that which terms apply is to be found out.
    pub fn ends_unsigned(&self) -> bool {
        self.past.is_some() || self.agreement.as_ref().is_some_and(|(_, course)| course.is_none())
    }

    /// That of the migration, or the agreement's where the migration's credits are part of it.
    pub fn migration_course(&self) -> Option<&Course> {
        self.migration.as_ref().map(|(_, course)| course).or_else(|| self.course())
    }

    /// The day by which AWS is to have answered what an event carries; of an agreement's course for no event.
    pub fn answer(&self, event: Option<Trigger>) -> Option<NaiveDate> {
        match event {
            None | Some(Trigger::Agreement | Trigger::PlanEnd) => self.course().map(|course| course.answer),
            Some(Trigger::Migration) => self.migration_course().map(|course| course.answer),
            Some(Trigger::Incident) => self.incidents.first().map(|(_, days)| days.answer),
        }
    }

    /// When a credit that an event carries is asked for, and by when it is decided.
    pub fn asked(&self, trigger: Trigger) -> Option<(NaiveDate, NaiveDate)> {
        match trigger {
            Trigger::Agreement | Trigger::PlanEnd => self.course().map(Course::table),
            Trigger::Migration => self.migration_course().map(Course::table),
            Trigger::Incident => self.incidents.first().map(|(_, days)| (days.ask, days.answer)),
        }
    }

    /// The first month of a window that an event can carry: the event comes before it, and AWS has answered.
    pub fn earliest(&self, trigger: Trigger) -> Option<Month> {
        match trigger {
            Trigger::Agreement | Trigger::PlanEnd if self.reopened => {
                self.course().map(|course| Month::containing(course.signature).plus(1))
            }
            Trigger::Agreement | Trigger::PlanEnd => self.agreement.as_ref().map(|(anchor, _)| anchor.next_month()),
            Trigger::Migration => self.migration_course().map(|course| Month::containing(course.signature).plus(1)),
            Trigger::Incident => {
                let answers = self.incidents.iter().map(|(_, days)| days.answer);
                answers.min().map(|answer| Month::containing(answer).plus(1))
            }
        }
    }
}

/// The day on which an agreement is signed for: the start of one that is to begin, the renewal or the end of one that runs.
pub fn anchor(facts: &Facts) -> Option<Anchor> {
    let scenario = facts.scenario;
    let begins = scenario.agreement.as_ref().map(|agreement| agreement.start.first_day());
    let ends = scenario.agreement.as_ref().map(|agreement| agreement.start.plus(agreement.years * 12).first_day());
    let (occasion, day) = match (begins.filter(|day| *day > facts.as_of), scenario.renewal, ends) {
        (Some(day), ..) => (Occasion::Start, day),
        (None, Some(day), _) => (Occasion::Renewal, day),
        (None, None, end) => (Occasion::End, end?),
    };
    Some(Anchor { occasion, day })
}

/// The calendar of each event of a scenario.
pub fn calendars(facts: &Facts) -> Calendars {
    let as_of = facts.as_of;
    let anchor = anchor(facts);
    let ahead = anchor.filter(|anchor| anchor.day > as_of);
    let credits = || facts.scenario.asks.credits.iter().filter(|credit| credit.amount.is_positive());
    let carried: Vec<(&Grant, Trigger)> =
        credits().filter_map(|credit| Some((credit, carrier(facts, credit)?))).collect();
    let past = anchor.filter(|anchor| anchor.day <= as_of);
    let reopened = is_reopened(facts);
    let course = |day| if reopened { Some(reopening(as_of)) } else { agreement(day, as_of) };
    let agreement = ahead.map(|anchor| (anchor, course(anchor.day)));
    // Without a working day before it ends nothing can be signed: which terms apply then is found out, as after its end.
    let too_late = agreement.as_ref().is_some_and(|(_, course)| course.is_none());
    let unknown = anchor.is_none() && (terms_are_asked(facts) || carried.iter().any(|one| one.1 == Trigger::Agreement));
    Calendars {
        past,
        agreement,
        reopened,
        migration: migrating(facts, ahead, &carried),
        incidents: incidents(facts, &carried),
        find_out: (past.is_some() || too_late || unknown).then(|| Slot {
            stage: Stage::FindOut,
            from: on_or_after(as_of),
            until: after(as_of, FIND_OUT),
            late: false,
        }),
        switch: switch(facts, anchor),
    }
}

/// Whether an agreement in force commits to so much that it is to be reopened.
fn is_reopened(facts: &Facts) -> bool {
    reopen(facts).ok().flatten().is_some_and(|found| found.in_force && found.is_called_for())
}

/// Whether anything that saves is asked for and needs AWS's consent in an agreement.
fn terms_are_asked(facts: &Facts) -> bool {
    let saves = facts.projection.comparison.structural_saved.is_positive();
    facts.scenario.asks.structural.as_ref().is_some_and(|change| saves && change.terms != Terms::default())
}

/// Without an agreement a plan that saves is changed in this week.
fn switch(facts: &Facts, anchor: Option<Anchor>) -> Option<Slot> {
    let saves = facts.projection.comparison.structural_saved.is_positive();
    let change = facts.scenario.asks.structural.as_ref().filter(|_| saves && anchor.is_none())?;
    if change.plan.is_none() || terms_are_asked(facts) {
        return None;
    }
    let from = on_or_after(facts.as_of);
    let friday = from.week(Weekday::Mon).first_day().checked_add_signed(TimeDelta::days(4))?;
    Some(Slot { stage: Stage::Switch, from, until: on_or_before(friday).max(from), late: false })
}

/// The migration that starts first, where its credits cannot wait for an agreement.
fn migrating(facts: &Facts, ahead: Option<Anchor>, carried: &[(&Grant, Trigger)]) -> Option<(Option<usize>, Course)> {
    let mut windows =
        carried.iter().filter(|(_, trigger)| *trigger == Trigger::Migration).map(|(credit, _)| credit.start);
    let waits = ahead.is_some_and(|anchor| windows.all(|start| start >= anchor.next_month()));
    let migrations = facts.scenario.migrations.iter().enumerate().filter(|(_, one)| is_rising(facts, one));
    let first = migrations.min_by_key(|(_, migration)| migration.start);
    let named = carried.iter().any(|(_, trigger)| *trigger == Trigger::Migration);
    match first.filter(|_| !waits) {
        Some((place, first)) => Some((Some(place), migration(first.start.first_day(), facts.as_of))),
        // Nothing is known of when it starts, so nothing is counted back from it.
        None => (named && !waits).then(|| (None, migration(facts.as_of, facts.as_of))),
    }
}

fn incidents(facts: &Facts, carried: &[(&Grant, Trigger)]) -> Vec<(Option<usize>, Aftermath)> {
    let named = carried.iter().any(|(_, trigger)| *trigger == Trigger::Incident);
    let incidents = facts.scenario.incidents.iter().enumerate().filter(|(_, one)| has_happened(facts, one));
    let days = |incident: &Incident| {
        let end = incident.started.and_then(|started| {
            started.checked_add_signed(TimeDelta::try_minutes(i64::from(incident.minutes.unwrap_or(0)))?)
        });
        let from = end.map_or(facts.as_of, |end| end.date().max(facts.as_of));
        aftermath(from, super::case_file::claim_until(incident))
    };
    let all: Vec<_> = incidents.map(|(place, incident)| (Some(place), days(incident))).collect();
    match (named, all.is_empty()) {
        (true, true) => vec![(None, aftermath(facts.as_of, None))],
        (true, false) => all,
        (false, _) if carried.is_empty() => all,
        (false, _) => vec![],
    }
}
