//! A negotiation that ends on a day: with the signature of an agreement, or before a migration begins.

use chrono::{Datelike, NaiveDate};

use super::{
    Pace, Slot, Stage,
    working_days::{
        after, aws_on_or_after, aws_on_or_before, before, half_way, minus, months_before, on_or_after, on_or_before,
        plus,
    },
};

/// Six weeks before an agreement ends, it is late to begin.
pub const LATE: i64 = 42;
/// Days between the signature and the end of the agreement that it renews.
const BEFORE_EXPIRY: u64 = 14;
/// Months before the signature: when preparing begins, when the request goes out, and when the last offer is asked for.
const PREPARE: u32 = 9;
const OPEN: u32 = 6;
const BEST_AND_FINAL: u32 = 2;
/// Days that preparing takes at least, where there is time for it.
const PREPARED: u64 = 28;
/// Days until an answer, and of each round after it.
const ROUND: u64 = 21;
/// Rounds at most.
const MOST_ROUNDS: u64 = 4;
/// Days before the signature in which the end of a quarter is when AWS wants to close.
const QUARTER: u64 = 42;
/// Days that approvals and the paper take after the last offer.
const PAPER: u64 = 7;
/// Days before a migration starts, when the request goes out.
const BEFORE_MIGRATION: u64 = 120;

/// A negotiation with its days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// How much of the time there should be, there is.
    pub pace: Pace,
    /// The day on which the request goes out in writing.
    pub opening: NaiveDate,
    /// The day by which an answer is asked for.
    pub answer: NaiveDate,
    /// The day on which it is signed, or granted.
    pub signature: NaiveDate,
    /// Rounds between the answer and the last offer.
    pub rounds: u64,
    /// What is done when, in the order of time.
    pub slots: Vec<Slot>,
}

impl Course {
    /// From the opening to the day before it is signed, when terms are on the table.
    pub fn table(&self) -> (NaiveDate, NaiveDate) {
        (self.opening, before(self.signature).max(self.opening))
    }
}

/// The negotiation of an agreement that ends, or begins, on a day after `as_of`; none without a working day before it.
pub fn agreement(end: NaiveDate, as_of: NaiveDate) -> Option<Course> {
    match end.signed_duration_since(as_of).num_days() {
        ..LATE => late(end, as_of),
        _ => in_time(end, as_of),
    }
}

fn in_time(end: NaiveDate, as_of: NaiveDate) -> Option<Course> {
    let signature = on_or_before(minus(end, BEFORE_EXPIRY));
    let days = u64::try_from(signature.signed_duration_since(as_of).num_days()).ok()?;
    let wanted = months_before(signature, OPEN);
    let compressed = wanted < plus(as_of, PREPARED);
    let opening = if compressed { plus(as_of, PREPARED.min(days * 3 / 10)) } else { wanted };
    let opening = aws_on_or_after(opening).min(before(signature));
    let answer = answered(opening, signature);
    let (last_offer, hurried) = best_and_final(answer, signature);
    let start = as_of.max(months_before(signature, PREPARE));
    let mut slots = prepared(start, opening);
    slots.push(Slot::on(Stage::Opening, opening, compressed));
    slots.extend(Slot::over(Stage::Counter, answer, before(last_offer), compressed));
    if last_offer > answer {
        slots.push(Slot::on(Stage::BestAndFinal, last_offer, hurried));
    }
    slots.extend(Slot::over(Stage::Paper, after(last_offer, 1), before(signature), hurried));
    slots.push(Slot::on(Stage::Signature, signature, false));
    let pace = match compressed {
        true => Pace::Compressed,
        false => Pace::Full,
    };
    Some(Course { pace, opening, answer, signature, rounds: rounds(answer, last_offer), slots })
}

/// Telling AWS, the data and the alternatives, side by side before the opening.
fn prepared(start: NaiveDate, opening: NaiveDate) -> Vec<Slot> {
    let (desk, aws, last) = (on_or_after(start), aws_on_or_after(start), before(opening));
    let announced = Slot::over(Stage::Announce, aws, after(aws, 5).min(last), false);
    let baseline = Slot::over(Stage::Baseline, desk, on_or_before(half_way(start, opening)).max(desk).min(last), false);
    let others = Slot::over(Stage::Alternatives, desk, last, false);
    let mut slots: Vec<Slot> = [baseline, others, announced].into_iter().flatten().collect();
    slots.sort_by_key(|slot| (slot.from, slot.stage));
    slots
}

/// The day by which AWS is asked to answer: three weeks after the opening, and no later than half-way to the signature.
fn answered(opening: NaiveDate, signature: NaiveDate) -> NaiveDate {
    let half = on_or_before(half_way(opening, signature)).max(opening);
    aws_on_or_after(plus(opening, ROUND)).min(half)
}

/// The day of the last offer, and whether it is nearer to the signature than it should be.
fn best_and_final(answer: NaiveDate, signature: NaiveDate) -> (NaiveDate, bool) {
    let quarter = quarter_end(minus(signature, QUARTER), minus(signature, PAPER));
    let wanted = aws_on_or_before(quarter.unwrap_or_else(|| months_before(signature, BEST_AND_FINAL)));
    match wanted > answer {
        true => (wanted, false),
        false => (on_or_before(half_way(answer, signature)).max(answer), true),
    }
}

/// The last day of a quarter between two days; Amazon's financial year is the calendar year.
fn quarter_end(from: NaiveDate, until: NaiveDate) -> Option<NaiveDate> {
    let mut days = from.iter_days().take_while(|day| *day <= until);
    days.find(|day| day.month() % 3 == 0 && plus(*day, 1).day() == 1)
}

fn rounds(answer: NaiveDate, last_offer: NaiveDate) -> u64 {
    let days = u64::try_from(last_offer.signed_duration_since(answer).num_days()).unwrap_or(0);
    (days / ROUND).clamp(1, MOST_ROUNDS)
}

/// Less than six weeks: an extension of today's terms is asked for at once, with the request on one page. Such a message goes out
/// in the week of the conference, too, and the two weeks before the end are used up.
fn late(end: NaiveDate, as_of: NaiveDate) -> Option<Course> {
    let (opening, signature) = (on_or_after(as_of), before(end));
    if opening > signature {
        return None;
    }
    let answer = on_or_after(half_way(opening, signature)).min(signature);
    let traded = on_or_before(half_way(answer, signature)).max(answer);
    let mut slots = vec![Slot::on(Stage::Extension, opening, true)];
    if answer > opening {
        slots.extend(Slot::over(Stage::Counter, answer, traded.min(before(signature)), true));
        slots.extend(Slot::over(Stage::Paper, after(traded, 1), before(signature), true));
    }
    if signature > opening {
        slots.push(Slot::on(Stage::Signature, signature, true));
    }
    Some(Course { pace: Pace::Late, opening, answer, signature, rounds: 1, slots })
}

/// Rounds of a reopening, from the request to the signature.
const REOPENING_ROUNDS: u64 = 3;

/// The reopening of an agreement that commits to too much: one round of negotiation from today on, in which everything that the
/// agreement carries is asked for. The request is an action of the decision, and no stage.
pub fn reopening(as_of: NaiveDate) -> Course {
    let opening = aws_on_or_after(as_of);
    let answer = aws_on_or_after(plus(opening, ROUND));
    let signature = aws_on_or_after(plus(opening, REOPENING_ROUNDS * ROUND));
    let traded = on_or_before(half_way(answer, signature)).max(answer);
    let slots = [
        Slot::over(Stage::Counter, answer, traded, false),
        Slot::over(Stage::Paper, after(traded, 1), before(signature), false),
        Some(Slot::on(Stage::Signature, signature, false)),
    ];
    let slots = slots.into_iter().flatten().collect();
    Course { pace: Pace::Compressed, opening, answer, signature, rounds: 1, slots }
}

/// The negotiation of what a migration needs, without an agreement to sign. A migration that starts before AWS can have answered
/// does not wait: what it needs is granted with the answer.
pub fn migration(start: NaiveDate, as_of: NaiveDate) -> Course {
    let wanted = minus(start, BEFORE_MIGRATION);
    let opening = aws_on_or_after(wanted.max(as_of));
    let answer = aws_on_or_after(plus(opening, ROUND));
    let late = wanted < as_of;
    let signature = before(start).max(answer);
    let desk = on_or_after(as_of.max(minus(wanted, PREPARED)));
    let mut slots: Vec<Slot> = Slot::over(Stage::Baseline, desk, before(opening), late).into_iter().collect();
    slots.push(Slot::on(Stage::Opening, opening, late));
    if signature > answer {
        slots.extend(Slot::over(Stage::Counter, answer, before(signature), late));
        slots.push(Slot::on(Stage::Signature, signature, late));
    } else {
        slots.push(Slot::on(Stage::Answer, answer, late));
    }
    let pace = if late { Pace::Compressed } else { Pace::Full };
    Course { pace, opening, answer, signature, rounds: 1, slots }
}
