//! The tariff book: every plan with its dated cards, compiled into the program.
//!
//! Outside a card's dates there is no price: [`TariffBook::at`] says so and never falls back to a neighbouring row. A file
//! that is not sound (unsorted, overlapping, with a gap) makes the whole book an error, and a test reads it on every run.

use chrono::NaiveDate;
use serde::Deserialize;

use super::{
    month::{Month, read_day},
    tariff::{BandsError, Card, Plan, PlanId},
};

/// The files of `data/tariff/`, in the order in which plans are listed on the page.
const FILES: [&str; 8] = [
    include_str!("../../data/tariff/basic.json"),
    include_str!("../../data/tariff/developer.json"),
    include_str!("../../data/tariff/business.json"),
    include_str!("../../data/tariff/business-plus.json"),
    include_str!("../../data/tariff/enterprise-on-ramp.json"),
    include_str!("../../data/tariff/enterprise.json"),
    include_str!("../../data/tariff/unified-operations.json"),
    include_str!("../../data/tariff/partner-led.json"),
];
const EDITION: &str = include_str!("../../data/tariff/edition.json");

/// Every plan with its dated cards.
#[derive(Clone, Debug)]
pub struct TariffBook {
    edition: NaiveDate,
    plans: Vec<Plan>,
}

/// Why tariff files are no book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BookError {
    /// A file is not of the form in `tariff`.
    Form(String),
    /// A plan's card at this place has unsound bands.
    Bands(PlanId, usize, BandsError),
    /// A plan has no card, or its cards are not in order, or two hold on one day.
    Cards(PlanId),
    /// Two files describe one plan, or a successor is not in the book.
    Plans(PlanId),
}

/// Why a plan has no price in a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoCard {
    /// The book does not know the plan.
    UnknownPlan,
    /// No card holds in the month; the first one that does starts with this month.
    Before(Month),
    /// The months between two cards, or after the last.
    Gap,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edition {
    #[serde(deserialize_with = "read_day")]
    edition: NaiveDate,
}

impl TariffBook {
    /// The book compiled into the program.
    pub fn published() -> Result<TariffBook, BookError> {
        TariffBook::read(EDITION, &FILES)
    }

    /// Reads a book from its files' texts.
    pub fn read(edition: &str, files: &[&str]) -> Result<TariffBook, BookError> {
        let form = |error: serde_json::Error| BookError::Form(error.to_string());
        let Edition { edition } = serde_json::from_str(edition).map_err(form)?;
        let plans =
            files.iter().map(|file| sound(serde_json::from_str(file).map_err(form)?)).collect::<Result<Vec<_>, _>>()?;
        let book = TariffBook { edition, plans };
        match book.plans.iter().find(|plan| !book.stands_well(plan)) {
            Some(plan) => Err(BookError::Plans(plan.id.clone())),
            None => Ok(book),
        }
    }

    /// The day the book was made: the edition that a scenario can be pinned to.
    pub fn edition(&self) -> NaiveDate {
        self.edition
    }

    /// All plans, in the order in which the page lists them.
    pub fn plans(&self) -> &[Plan] {
        &self.plans
    }

    /// A plan by its id.
    pub fn plan(&self, id: &PlanId) -> Option<&Plan> {
        self.plans.iter().find(|plan| plan.id == *id)
    }

    /// The card of a plan that holds on the last day of a month.
    pub fn at(&self, id: &PlanId, month: Month) -> Result<&Card, NoCard> {
        let plan = self.plan(id).ok_or(NoCard::UnknownPlan)?;
        plan.cards.iter().find(|card| card.holds_in(month)).ok_or_else(|| {
            match plan.cards.first().and_then(|card| card.valid_from).and_then(Month::of) {
                Some(first) if month < first => NoCard::Before(first),
                _ => NoCard::Gap,
            }
        })
    }

    fn stands_well(&self, plan: &Plan) -> bool {
        let alone = self.plans.iter().filter(|other| other.id == plan.id).count() == 1;
        let followed = plan.ends.as_ref().is_none_or(|ending| {
            self.plan(&ending.successor).is_some_and(|next| next.ends.as_ref().is_none_or(|later| later.on > ending.on))
        });
        alone && followed
    }
}

fn sound(mut plan: Plan) -> Result<Plan, BookError> {
    for (place, card) in plan.cards.iter_mut().enumerate() {
        card.settle().map_err(|error| BookError::Bands(plan.id.clone(), place, error))?;
    }
    let in_order = plan.cards.windows(2).all(|pair| match (pair[0].valid_to, pair[1].valid_from) {
        (Some(end), Some(start)) => end == start,
        _ => false,
    });
    let rightly_dated = plan.cards.iter().all(|card| match (card.valid_from, card.valid_to) {
        (Some(from), Some(to)) => from < to,
        _ => true,
    });
    if plan.cards.is_empty() || !in_order || !rightly_dated {
        return Err(BookError::Cards(plan.id));
    }
    Ok(plan)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_book_that_is_shipped_is_sound() {
        let book = TariffBook::published().expect("every tariff file is sound");
        assert_eq!(book.plans().len(), FILES.len());
    }

    #[test]
    fn before_the_first_card_there_is_no_price() {
        let book = TariffBook::published().expect("every tariff file is sound");
        let month = Month::new(2025, 11).expect("a month");
        assert_eq!(book.at(&"business-plus".into(), month).err(), Some(NoCard::Before(month.plus(1))));
        assert_eq!(book.at(&"platinum".into(), month).err(), Some(NoCard::UnknownPlan));
    }

    #[test]
    fn a_month_takes_the_card_of_its_last_day() {
        let book = TariffBook::published().expect("every tariff file is sound");
        let minimum = |year, month| {
            let month = Month::new(year, month).expect("a month");
            book.at(&"enterprise".into(), month).expect("a card").minimum.to_string()
        };
        assert_eq!(minimum(2025, 11), "15000.00");
        assert_eq!(minimum(2025, 12), "5000.00");
    }
}
