//! Everything that stands below an answer and explains it, as strings: the months, the tables beside the paths, the rate cards.
//!
//! Apart from the answer itself (`view`), which is made with every key: this can wait until typing rests.

use crate::calc::{Overflow, Projection, Scenario, TariffBook};

use super::{
    events::{self, Event},
    format,
    paths::{self, Row},
    rates::{self, RateCard},
    tables::{self, Table},
};

/// What stands below an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Below {
    /// What happens when.
    pub events: Vec<Event>,
    /// Month by month.
    pub rows: Vec<Row>,
    /// What stands beside the four paths, in the order of `tables::TABLES`.
    pub tables: [Table; 4],
    /// The rate cards in use.
    pub rates: Vec<RateCard>,
    /// "23 November 2026".
    pub edition: String,
}

/// Makes it.
pub fn below(scenario: &Scenario, projection: &Projection, book: &TariffBook) -> Result<Below, Overflow> {
    format::in_partition(scenario.partition, || made(scenario, projection, book.of(scenario)))
}

fn made(scenario: &Scenario, projection: &Projection, book: &TariffBook) -> Result<Below, Overflow> {
    let events = events::events(scenario, projection, book);
    let month = |place: usize| scenario.start.plus(u32::try_from(place).unwrap_or(u32::MAX));
    Ok(Below {
        rows: paths::rows(projection, |place| events::in_month(&events, month(place))),
        tables: tables::tables(scenario, projection, book)?,
        rates: if scenario.partition.has_price_list() { rates::used(projection, book) } else { vec![] },
        events,
        edition: format::date(projection.tariff),
    })
}
