//! The answer as the page shows it with every key, as strings. What explains it is made later, in `below`.

use crate::{
    calc::{Overflow, Projection},
    words::{fill, paths as words},
};

use super::{
    assumptions::{self, Assumed},
    case::Case,
    events::{self, Event},
    format,
    paths::{self, Card},
    verdict::{self, Verdict},
};

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// What is said first.
    pub verdict: Verdict,
    /// The four paths.
    pub cards: Vec<Card>,
    /// What happens when.
    pub events: Vec<Event>,
    /// What was taken for granted.
    pub assumptions: Vec<Assumed>,
    /// "December 2026 to November 2029".
    pub span: String,
}

/// Makes the view of a case.
pub fn view(case: &Case) -> Result<View, Overflow> {
    format::in_partition(case.scenario.partition, || made(case))
}

fn made(case: &Case) -> Result<View, Overflow> {
    let Case { scenario, projection, .. } = *case;
    let book = case.book.of(scenario);
    Ok(View {
        verdict: verdict::verdict(&Case { book, ..*case })?,
        cards: paths::cards(scenario, projection),
        events: events::events(scenario, projection, book),
        assumptions: assumptions::worded(&projection.assumptions, book),
        span: span(projection),
    })
}

fn span(projection: &Projection) -> String {
    match (projection.stay.months.first(), projection.stay.months.last()) {
        (Some(first), Some(last)) => {
            fill(words::SPAN, &[("first", &format::month(first.month())), ("last", &format::month(last.month()))])
        }
        _ => String::new(),
    }
}
