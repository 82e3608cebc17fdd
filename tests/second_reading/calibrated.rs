//! `calibration`: closed months charged again, and the one term that would explain a difference (decision 17).

use serde_json::Value;

use super::{
    calendar::{Month, written},
    cards::Book,
    charge::charge,
    exact::{Fraction, part, whole, zero},
    figures::Figure,
    scenario::{Fields, Scenario},
    spend::fees,
    terms::{Arrangement, KINDS, Terms},
};

/// `calibration`.
pub fn calibration(book: &Book, scenario: &Scenario) -> Figure {
    let today = Arrangement { book, scenario, change: None };
    let row = |actual: &Value| {
        let terms = today.terms(actual.month("month").expect("a month")).ok()?;
        Some(Closed::of(scenario, &terms, actual).row())
    };
    Figure::List(scenario.file.list("actuals").iter().filter_map(row).collect())
}

/// A charge that a term would explain, or no term needs to: for making up closed months worth comparing.
pub fn explained_charge(book: &Book, scenario: &Scenario, actual: &Value, pick: usize) -> Option<Fraction> {
    let terms = Arrangement { book, scenario, change: None }.terms(actual.month("month")?).ok()?;
    let closed = Closed::of(scenario, &terms, actual);
    let mut charges = vec![closed.charged(&terms, &closed.eligible), closed.discounted(i64::try_from(pick).ok()? * 5)];
    charges.extend(closed.by_basis());
    charges.extend(closed.by_minimum());
    charges.extend(closed.by_treatment(0));
    charges.extend(closed.by_treatment(1));
    charges.get(pick % charges.len()).cloned()
}

/// One closed month.
struct Closed<'c> {
    scenario: &'c Scenario<'c>,
    month: Month,
    eligible: Fraction,
    actual: Fraction,
    terms: &'c Terms<'c>,
}

impl<'c> Closed<'c> {
    fn of(scenario: &'c Scenario<'c>, terms: &'c Terms<'c>, actual: &Value) -> Closed<'c> {
        Closed {
            scenario,
            terms,
            month: actual.month("month").expect("a month"),
            eligible: actual.amount("eligible").expect("a base"),
            actual: actual.amount("charge").expect("a charge"),
        }
    }

    fn row(&self) -> Figure {
        let modelled = self.charged(self.terms, &self.eligible);
        Figure::Named(vec![
            ("month", Figure::text(written(self.month))),
            ("actual", Figure::Money(self.actual.clone())),
            ("difference", Figure::Money(&self.actual - &modelled)),
            ("explained_by", if modelled == self.actual { Figure::Nothing } else { self.explained() }),
            ("modelled", Figure::Money(modelled)),
        ])
    }

    fn charged(&self, terms: &Terms, eligible: &Fraction) -> Fraction {
        charge(self.scenario, terms, eligible).charge
    }

    fn explained(&self) -> Figure {
        let fields: [(&str, Vec<Fraction>); 4] = [
            ("basis", self.by_basis()),
            ("minimum_charge", self.by_minimum()),
            ("reserved_instances", self.by_treatment(0)),
            ("savings_plans", self.by_treatment(1)),
        ];
        let mut explained: Vec<_> =
            fields.iter().filter(|field| field.1.contains(&self.actual)).map(|field| field.0).collect();
        explained.extend(self.by_discount().then_some("plan_discount_percent"));
        match explained[..] {
            [field] => Figure::text(field),
            _ => Figure::Nothing,
        }
    }

    fn by_basis(&self) -> Vec<Fraction> {
        let left = whole(1) - self.scenario.private_discount(self.month);
        if left == whole(1) || self.terms.net && left == zero() {
            return Vec::new();
        }
        let other = if self.terms.net { &self.eligible / left } else { &self.eligible * left };
        vec![self.charged(self.terms, &other)]
    }

    fn discounted(&self, hundredths: i64) -> Fraction {
        self.charged(&Terms { discount: part(hundredths, 10_000), ..self.again() }, &self.eligible)
    }

    /// A larger discount never charges more: the discounts that charge exactly this much lie side by side.
    fn by_discount(&self) -> bool {
        let first = |wanted: &dyn Fn(Fraction) -> bool| {
            let (mut low, mut high) = (0, 10_001);
            while low < high {
                let middle = (low + high) / 2;
                if wanted(self.discounted(middle)) { high = middle } else { low = middle + 1 }
            }
            low
        };
        let from = first(&|charge| charge <= self.actual);
        let to = first(&|charge| charge < self.actual);
        (from..to).any(|hundredths| part(hundredths, 10_000) != self.terms.discount)
    }

    fn by_minimum(&self) -> Vec<Fraction> {
        let others = self.terms.plan.cards.iter().map(|card| card.minimum.clone()).chain([zero()]);
        let differ = others.filter(|minimum| *minimum != self.terms.price.minimum);
        let charged = |minimum| {
            let mut terms = self.again();
            terms.price.minimum = minimum;
            self.charged(&terms, &self.eligible)
        };
        differ.map(charged).collect()
    }

    fn by_treatment(&self, kind: usize) -> Vec<Fraction> {
        let added = |treatment: &str| fees(self.scenario, KINDS[kind].0, treatment, self.month);
        let today = added(&self.terms.treatments[kind]);
        let others = ["none", "upfront", "amortized"].map(added);
        let differ = others.iter().filter(|other| **other != today);
        let bases = differ.map(|other| &self.eligible - &today + other).filter(|base| *base >= zero());
        bases.map(|base| self.charged(self.terms, &base)).collect()
    }

    /// The terms once more, for one of them to be changed.
    fn again(&self) -> Terms<'_> {
        Terms {
            plan: self.terms.plan,
            price: self.terms.price.clone(),
            discount: self.terms.discount.clone(),
            discount_on_minimum: self.terms.discount_on_minimum,
            net: self.terms.net,
            treatments: self.terms.treatments.clone(),
            extras: self.terms.extras.clone(),
        }
    }
}
