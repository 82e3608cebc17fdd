//! The tariff book: every plan with its dated cards, and the editions of the book that came before. The files it is made
//! of are compiled in by `share::tariffs`.
//!
//! Outside a card's dates there is no price: [`TariffBook::at`] says so and never falls back to a neighbouring row. A file
//! that is not sound (unsorted, overlapping, with a gap) makes the whole book an error that names the field.

use chrono::NaiveDate;

use super::{
    input::{At, Kind, Problem, Problems, Tree, fields::date},
    month::Month,
    partition::Partition,
    scenario::Scenario,
    tariff::{Card, Plan, PlanId, plan},
};

/// Every plan with its dated cards.
#[derive(Clone, Debug)]
pub struct TariffBook {
    edition: NaiveDate,
    plans: Vec<Plan>,
    older: Vec<TariffBook>,
    /// The same edition as it is in the other partitions; none within one of those.
    elsewhere: Vec<(Partition, TariffBook)>,
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

impl TariffBook {
    /// Reads a book from the tree of its edition file and, by their names, those of its plans' files; names every problem.
    pub fn read(edition: &Tree, plans: &[(&str, Tree)]) -> Result<TariffBook, Vec<Problem>> {
        let problems = Problems::default();
        let edition = At::top(edition, &problems).map(&["edition"]).and_then(|file| file.required("edition", date));
        let plans: Vec<Plan> =
            plans.iter().filter_map(|(name, tree)| plan(At::top(tree, &problems).below(name, tree))).collect();
        let edition = edition.unwrap_or_default();
        let of = |plans, elsewhere| TariffBook { edition, plans, older: vec![], elsewhere };
        let there = |partition| {
            let plans = plans.iter().map(|plan: &Plan| plan.in_partition(partition)).collect();
            (partition, of(plans, vec![]))
        };
        let elsewhere = [Partition::GovCloud, Partition::China].map(there).into();
        let book = of(plans, elsewhere);
        if problems.is_empty() {
            book.check(&problems);
        }
        if problems.is_empty() { Ok(book) } else { Err(problems.into_list()) }
    }

    /// The same book, with the editions before it, so that a scenario pinned to one of them keeps its figures.
    #[must_use]
    pub fn with_older(self, older: Vec<TariffBook>) -> TariffBook {
        TariffBook { older, ..self }
    }

    /// The day the book was made: the edition that a scenario can be pinned to.
    pub fn edition(&self) -> NaiveDate {
        self.edition
    }

    /// Every edition there is, this one first.
    pub fn editions(&self) -> impl Iterator<Item = NaiveDate> {
        std::iter::once(self.edition).chain(self.older.iter().map(|book| book.edition))
    }

    /// The book of the edition that a scenario is pinned to; this one where it is pinned to none.
    pub fn pinned(&self, edition: Option<NaiveDate>) -> &TariffBook {
        self.older.iter().find(|book| Some(book.edition) == edition).unwrap_or(self)
    }

    /// The book that a scenario is projected under: the edition that it is pinned to, as it is in the scenario's partition.
    pub fn of(&self, scenario: &Scenario) -> &TariffBook {
        self.pinned(scenario.tariff).in_partition(scenario.partition)
    }

    /// This edition as it is in a partition of AWS.
    pub fn in_partition(&self, partition: Partition) -> &TariffBook {
        let there = self.elsewhere.iter().find(|(other, _)| *other == partition);
        there.map_or(self, |(_, book)| book)
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
        TariffBook::card(self.plan(id).ok_or(NoCard::UnknownPlan)?, month)
    }

    /// The card of one of the book's plans, likewise.
    pub fn card(plan: &Plan, month: Month) -> Result<&Card, NoCard> {
        plan.cards.iter().find(|card| card.holds_in(month)).ok_or_else(|| {
            match plan.cards.first().and_then(|card| card.valid_from).and_then(Month::of) {
                Some(first) if month < first => NoCard::Before(first),
                _ => NoCard::Gap,
            }
        })
    }

    /// No plan stands twice, and what follows a plan that ends is in the book and ends later.
    fn check(&self, problems: &Problems) {
        for plan in &self.plans {
            if self.plans.iter().filter(|other| other.id == plan.id).count() != 1 {
                problems.add(format!("{}.id", plan.id), Kind::PlanTwice);
            }
            let followed = plan.ends.as_ref().is_none_or(|ending| {
                let lasts = |next: &Plan| next.ends.as_ref().is_none_or(|later| later.on > ending.on);
                let precedent = ending.precedent.as_ref().map(|before| &before.plan);
                let mut fates = std::iter::once(&ending.successor).chain(precedent);
                fates.all(|next| self.plan(next).is_some_and(lasts))
            });
            if !followed {
                problems.add(format!("{}.ends.successor", plan.id), Kind::Successor);
            }
        }
    }
}
