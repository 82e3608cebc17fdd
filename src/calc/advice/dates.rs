//! The calendar of a negotiation: stages counted back from the day that everything is signed for.
//!
//! Nine months is what advisers start with before a renewal; six weeks is late (both their word, grade C in
//! `docs/decisions/0019-advice.md`). Nearer than that, every stage shrinks alike. When it is late the working days that are left go to what
//! a signature cannot do without, and the other stages are lost.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::Facts;

/// Why the day counted back from is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// An agreement is renewed.
    Renewal,
    /// A new one begins.
    Start,
    /// The agreement's last year ends; its renewal date was not said.
    End,
    /// The structural change begins, and no agreement is known.
    Change,
}

/// The day that is counted back from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// What happens.
    pub occasion: Occasion,
    /// When.
    pub day: NaiveDate,
}

/// What is done in which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Bills and usage are gathered.
    Baseline,
    /// Growth and migrations are forecast.
    Forecast,
    /// Other plans and terms are priced.
    Alternatives,
    /// Credits and structure are put on the table together.
    Opening,
    /// AWS's answer is countered.
    Counter,
    /// What was agreed becomes paper.
    Paper,
    /// It is signed.
    Signature,
}

impl Stage {
    /// In order.
    pub const ALL: [Stage; 7] = [
        Stage::Baseline,
        Stage::Forecast,
        Stage::Alternatives,
        Stage::Opening,
        Stage::Counter,
        Stage::Paper,
        Stage::Signature,
    ];
}

/// Days before the anchor on which each stage begins; the next one's beginning is its end.
const BEFORE: [i64; 8] = [274, 228, 183, 152, 122, 61, 23, 0];
/// What is kept when there are too few days, the most needed first: without an opening there is nothing to sign.
const KEPT: [Stage; 7] = [
    Stage::Opening,
    Stage::Signature,
    Stage::Paper,
    Stage::Baseline,
    Stage::Counter,
    Stage::Alternatives,
    Stage::Forecast,
];
/// Six weeks: with fewer days than that it is late.
pub const LATE: i64 = 42;

/// How much of the time there should be, there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Nine months or more.
    Full,
    /// Less, so that every stage is shorter.
    Compressed,
    /// Less than six weeks.
    Late,
    /// None: the day is past, or today.
    Past,
}

/// The stages with their days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The day counted back from.
    pub anchor: Anchor,
    /// The day that would have been, where it is past and the change is counted back from in its place.
    pub missed: Option<Anchor>,
    /// How much time there is.
    pub pace: Pace,
    /// Stages with a working day of their own, first and last of their days.
    pub stages: Vec<(Stage, NaiveDate, NaiveDate)>,
    /// Stages without one.
    pub lost: Vec<Stage>,
}

/// The calendar of a scenario; none without a day to count back from. Where the agreement's day is past, what can still be agreed is
/// a change that lies ahead.
pub fn calendar(facts: &Facts) -> Option<Calendar> {
    let anchor = anchor(facts)?;
    let calendar = Calendar::back_from(anchor, facts.as_of);
    let change = change(facts).filter(|change| calendar.pace == Pace::Past && change.day > facts.as_of);
    Some(match change {
        Some(change) => Calendar { missed: Some(anchor), ..Calendar::back_from(change, facts.as_of) },
        None => calendar,
    })
}

/// The first day of the change, where it is worth asking for.
fn change(facts: &Facts) -> Option<Anchor> {
    let saves = facts.projection.comparison.structural_saved.is_positive();
    let change = facts.scenario.asks.structural.as_ref().filter(|_| saves)?;
    Some(Anchor { occasion: Occasion::Change, day: change.effective.first_day() })
}

/// The day to count back from: an agreement that is to begin, the renewal or the end of one that runs, or else the change
/// where it is worth asking for.
pub fn anchor(facts: &Facts) -> Option<Anchor> {
    let scenario = facts.scenario;
    let begins = scenario.agreement.as_ref().map(|agreement| agreement.start.first_day());
    let ends = scenario.agreement.as_ref().map(|agreement| agreement.start.plus(agreement.years * 12).first_day());
    let (occasion, day) = match (begins.filter(|day| *day > facts.as_of), scenario.renewal, ends) {
        (Some(day), ..) => (Occasion::Start, day),
        (None, Some(day), _) => (Occasion::Renewal, day),
        (None, None, Some(day)) => (Occasion::End, day),
        (None, None, None) => return change(facts),
    };
    Some(Anchor { occasion, day })
}

impl Calendar {
    /// Counts back from a day; nothing stands before `as_of`.
    pub fn back_from(anchor: Anchor, as_of: NaiveDate) -> Calendar {
        let days = anchor.day.signed_duration_since(as_of).num_days();
        let pace = match days {
            ..=0 => Pace::Past,
            days if days < LATE => Pace::Late,
            days if days < BEFORE[0] => Pace::Compressed,
            _ => Pace::Full,
        };
        let mut calendar = Calendar { anchor, missed: None, pace, stages: Vec::new(), lost: Vec::new() };
        match pace {
            Pace::Past => return calendar,
            Pace::Late => {
                calendar.share_out(as_of);
                return calendar;
            }
            Pace::Compressed | Pace::Full => {}
        }
        let before = |stage: usize| BEFORE[stage] * days.min(BEFORE[0]) / BEFORE[0];
        for (place, stage) in Stage::ALL.into_iter().enumerate() {
            let from = earlier(anchor.day, before(place)).map(on_or_after);
            let until = earlier(anchor.day, before(place + 1) + 1).map(on_or_before);
            match (from, until) {
                (Some(from), Some(until)) if from <= until => calendar.stages.push((stage, from, until)),
                _ => calendar.lost.push(stage),
            }
        }
        calendar
    }

    /// Gives every stage that is kept a working day of its own, and what is left over by the length it should have.
    fn share_out(&mut self, as_of: NaiveDate) {
        let days = as_of.iter_days().take_while(|day| *day < self.anchor.day);
        let days: Vec<NaiveDate> = days.filter(|day| on_or_after(*day) == *day).collect();
        let most_needed = &KEPT[..days.len().min(KEPT.len())];
        let (kept, lost): (Vec<_>, Vec<_>) = Stage::ALL.into_iter().partition(|stage| most_needed.contains(stage));
        self.lost = lost;
        let length = |stage: Stage| usize::try_from(BEFORE[stage as usize] - BEFORE[stage as usize + 1]).unwrap_or(0);
        let whole: usize = kept.iter().map(|stage| length(*stage)).sum();
        let mut before = 0;
        for (place, stage) in kept.iter().enumerate() {
            let over = |lengths: usize| (days.len() - kept.len()) * lengths / whole;
            let (from, until) = (place + over(before), place + over(before + length(*stage)));
            before += length(*stage);
            self.stages.push((*stage, days[from], days[until]));
        }
    }

    /// First and last day of a stage; of one that is lost, those of the next that is not.
    pub fn days(&self, stage: Stage) -> Option<(NaiveDate, NaiveDate)> {
        let at_last = || self.stages.last();
        let (_, from, until) = self.stages.iter().find(|(other, ..)| *other >= stage).or_else(at_last)?;
        Some((*from, *until))
    }
}

fn earlier(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    day.checked_sub_days(Days::new(u64::try_from(days).ok()?))
}

/// The day itself, or the Monday after a weekend.
pub fn on_or_after(day: NaiveDate) -> NaiveDate {
    let more = match day.weekday() {
        Weekday::Sat => 2,
        Weekday::Sun => 1,
        _ => 0,
    };
    day.checked_add_days(Days::new(more)).unwrap_or(day)
}

/// The day itself, or the Friday before a weekend.
pub fn on_or_before(day: NaiveDate) -> NaiveDate {
    let less = match day.weekday() {
        Weekday::Sat => 1,
        Weekday::Sun => 2,
        _ => 0,
    };
    day.checked_sub_days(Days::new(less)).unwrap_or(day)
}

/// The last working day up to a day: Monday to Friday, but for the days from 24 December to 1 January, when nobody decides.
pub fn working_day_until(day: NaiveDate) -> NaiveDate {
    let closed = |day: &NaiveDate| matches!((day.month(), day.day()), (12, 24..) | (1, 1));
    let mut day = on_or_before(day);
    while closed(&day) {
        let Some(earlier) = day.pred_opt() else { return day };
        day = on_or_before(earlier);
    }
    day
}
