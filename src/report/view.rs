//! Everything the page shows of an answer, as strings: made once for each projection.

use crate::calc::{Overflow, Projection};

use super::{
    assumptions::{self, Assumed},
    case::Case,
    events::{self, Event},
    format,
    paths::{self, Card, Row},
    rates::{self, RateCard},
    tables::{self, Table},
    verdict::{self, Verdict},
};

/// The answer as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// What is said first.
    pub verdict: Verdict,
    /// The four paths.
    pub cards: Vec<Card>,
    /// Month by month.
    pub rows: Vec<Row>,
    /// What happens when.
    pub events: Vec<Event>,
    /// What stands beside the four paths, in the order of `tables::TABLES`.
    pub tables: [Table; 4],
    /// The rate cards in use.
    pub rates: Vec<RateCard>,
    /// What was taken for granted.
    pub assumptions: Vec<Assumed>,
    /// "23 November 2026".
    pub edition: String,
    /// "December 2026 to November 2029".
    pub span: String,
}

/// Makes the view of a case.
pub fn view(case: &Case) -> Result<View, Overflow> {
    let Case { scenario, projection, .. } = *case;
    let book = case.book.pinned(scenario.tariff);
    let case = &Case { book, ..*case };
    let events = events::events(scenario, projection, book);
    let month_events =
        |place: usize| events::in_month(&events, scenario.start.plus(u32::try_from(place).unwrap_or(u32::MAX)));
    Ok(View {
        verdict: verdict::verdict(case)?,
        cards: paths::cards(scenario, projection),
        rows: paths::rows(projection, month_events),
        tables: tables::tables(scenario, projection, book)?,
        rates: rates::used(projection, book),
        assumptions: assumptions::worded(&projection.assumptions, book),
        edition: format::date(projection.tariff),
        span: span(projection),
        events,
    })
}

fn span(projection: &Projection) -> String {
    match (projection.stay.months.first(), projection.stay.months.last()) {
        (Some(first), Some(last)) => format!("{} to {}", format::month(first.month()), format::month(last.month())),
        _ => String::new(),
    }
}
