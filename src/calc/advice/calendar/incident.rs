//! The days after an incident, counted forward: the record is closed, AWS is asked, AWS answers.

use chrono::NaiveDate;

use super::{
    Slot, Stage,
    working_days::{after, aws_on_or_after, on_or_after, plus},
};

/// Working days until the record is closed, and until AWS is asked.
const RECORD: usize = 5;
const ASK: usize = 7;
/// Days until an answer.
const ANSWER: u64 = 30;

/// The days of one incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aftermath {
    /// When AWS is asked.
    pub ask: NaiveDate,
    /// When it is to have answered.
    pub answer: NaiveDate,
    /// What is done when, in the order of time.
    pub slots: Vec<Slot>,
}

/// Counted from a day, the later one of today and the incident's end; `claim` is the last day for a service-level claim.
pub fn aftermath(from: NaiveDate, claim: Option<NaiveDate>) -> Aftermath {
    let first = on_or_after(from);
    let ask = aws_on_or_after(after(from, ASK));
    let answer = aws_on_or_after(plus(ask, ANSWER));
    let mut slots = vec![
        Slot { stage: Stage::Record, from: first, until: after(from, RECORD), late: false },
        Slot::on(Stage::Ask, ask, false),
        Slot::on(Stage::Answer, answer, false),
    ];
    // The deadline is a fact, whatever day it falls on.
    let claimed = claim.filter(|claim| *claim >= from);
    slots.extend(claimed.map(|until| Slot { stage: Stage::Claim, from: first.min(until), until, late: false }));
    slots.sort_by_key(|slot| (slot.from, slot.stage));
    Aftermath { ask, answer, slots }
}
