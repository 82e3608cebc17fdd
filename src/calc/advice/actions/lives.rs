//! The dates of each credit that is asked for, from its first use to its last.

use super::{
    super::{
        super::{
            credit::Outcome,
            exact::Overflow,
            month::Month,
            pay::{Charges, pay},
            present::Weights,
            scenario::Grant,
        },
        Advice, Facts,
        asks::{Asked, granted},
        calendar::working_days::{on_or_after, on_or_before},
    },
    Event, Part, Task,
};

/// Months between two looks at a credit, and before its end when a warning is due.
const QUARTER: u32 = 3;

/// The dates of every credit that is asked for.
pub(super) fn lives(facts: &Facts, advice: &Advice) -> Result<Vec<Part>, Overflow> {
    Ok(outcomes(facts, advice)?.iter().flat_map(|outcome| life(facts, outcome)).collect())
}

/// What becomes of each credit that is asked for, with the windows that the advice moves where it moves them.
fn outcomes(facts: &Facts, advice: &Advice) -> Result<Vec<Outcome>, Overflow> {
    let in_hand = facts.scenario.credits_in_hand.len();
    let made = |place: usize| advice.asks.iter().any(|ask| ask.asked == Asked::Credit(place) && ask.is_made());
    let moved = |place: usize| {
        let moved = advice.placements.iter().find(|one| one.place == place && one.moves());
        moved.map(|one| one.best)
    };
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

/// That a credit is there, a look each quarter, a warning where it will not be used up, and a review once it has ended.
fn life(facts: &Facts, outcome: &Outcome) -> Vec<Part> {
    let Some((first, last)) = outcome.used else { return vec![] };
    let at = |task: Task, month: Month| {
        let from = on_or_after(month.first_day().max(facts.as_of));
        let until = on_or_before(month.last_day()).max(from);
        let name = Some(outcome.name.clone());
        Part { task, event: Some(Event::Credit), name, from, until, late: false, ask_ids: Vec::new(), due: None }
    };
    let mut all = vec![at(Task::CreditArrives, first)];
    let wasted = outcome.stranded.is_positive() || outcome.open.is_positive();
    let warning = outcome.end.since(first).and_then(|months| months.checked_sub(QUARTER)).filter(|months| *months > 0);
    let warning = warning.filter(|_| wasted).map(|months| first.plus(months)).filter(|month| *month <= last);
    let quarters = (1..).map(|quarter| first.plus(quarter * QUARTER)).take_while(|month| *month <= last);
    all.extend(quarters.filter(|month| Some(*month) != warning).map(|month| at(Task::CheckCredit, month)));
    all.extend(warning.map(|month| at(Task::CreditExpires, month)));
    let today = Month::containing(facts.as_of);
    all.extend(outcome.last_month().map(|last| at(Task::ReviewCredit, last.plus(1))));
    all.retain(|part| Month::containing(part.until) >= today);
    all
}
