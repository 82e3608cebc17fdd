//! `sequence`: what is done when, counted back from the day of signing and on through the life of each credit.

use chrono::NaiveDate;

use super::{
    super::{month::Month, order::in_order, scenario::Grant},
    Facts, Finding, Step, anchor,
    dates::{Calendar, Pace, Stage, on_or_after, on_or_before},
    window::Placement,
};

/// What is done on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A stage of the negotiation.
    Stage(Stage),
    /// The day counted back from is past; what is not signed waits.
    Past,
    /// A credit's window opens.
    WindowOpens,
    /// A look at how fast a credit is used.
    BurnDown,
    /// Three months are left of it.
    Expiring,
    /// What remains of it, and what is paid now.
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
    /// Whether there is less time for it than there should be.
    pub pace: Pace,
    /// The credit it is about.
    pub credit: Option<String>,
}

impl Milestone {
    /// As a step of the advice.
    pub(super) fn step(self) -> Step {
        let (from, until) = (Some(self.from), Some(self.until));
        Step { finding: Finding::Sequence(self), from, until, value: None, flips_if: None }
    }
}

/// Everything with a date, in the order of time.
pub fn milestones(facts: &Facts, calendar: &Calendar, placed: &[Placement]) -> Vec<Milestone> {
    let pace = calendar.pace;
    let day = on_or_after(facts.as_of);
    let past = pace == Pace::Past || calendar.missed.is_some();
    let past = past.then_some(Milestone { what: What::Past, from: day, until: day, pace, credit: None });
    let stages = calendar.stages.iter().map(|(stage, from, until)| Milestone {
        what: What::Stage(*stage),
        from: *from,
        until: *until,
        pace,
        credit: None,
    });
    let mut all: Vec<Milestone> = past.into_iter().chain(stages).collect();
    let carried = anchor::any(facts);
    let credits = facts.scenario.asks.credits.iter().enumerate();
    // A window that should be moved is followed where it should be; one that pays nothing is not worth following.
    let moved = |place: usize| placed.iter().find(|one| one.place == place && one.moves()).map(|one| one.best);
    let ceilings = &facts.projection.comparison.ceiling;
    let pays =
        |place: usize| moved(place).is_some() || ceilings.get(place).is_some_and(|one| one.most_usable.is_positive());
    let credits = credits.filter(|(place, credit)| carried && credit.amount.is_positive() && pays(*place));
    all.extend(credits.flat_map(|(place, credit)| life(credit, moved(place).unwrap_or(credit.start))));
    let ahead = all.into_iter().filter(|milestone| milestone.until >= facts.as_of);
    in_order(ahead, |milestone| milestone.from)
}

/// A credit's own dates: opening, a look each quarter, a warning three months before it ends, a review when it has.
fn life(credit: &Grant, start: Month) -> Vec<Milestone> {
    let end = start.plus(credit.months);
    let at = |what: What, month: Month| {
        let until = on_or_before(month.last_day());
        let from = on_or_after(month.first_day());
        Milestone { what, from, until, pace: Pace::Full, credit: Some(credit.name.clone()) }
    };
    let mut all = vec![at(What::WindowOpens, start)];
    let warning = credit.months.checked_sub(3).filter(|months| *months > 0).map(|months| start.plus(months));
    let quarters = (1..).map(|quarter| start.plus(quarter * 3)).take_while(|month| *month < end);
    all.extend(quarters.filter(|month| Some(*month) != warning).map(|month| at(What::BurnDown, month)));
    all.extend(warning.map(|month| at(What::Expiring, month)));
    all.push(at(What::Review, end));
    all
}
