//! `calibration`: closed months charged again, and the one term that would explain a difference (decision 17).

use serde_json::Value;

use super::{
    bases::Bases,
    calendar::{Month, written},
    cards::Book,
    charge::charge,
    exact::{Fraction, part, whole, zero},
    figures::Figure,
    scenario::{Accounts, Fields, Scenario},
    spend::{Buyer, fees, fees_of_kind},
    terms::{Arrangement, KINDS, NoPrice, Terms},
};

/// `calibration`.
pub fn calibration(book: &Book, scenario: &Scenario) -> Figure {
    let today = Arrangement { book, scenario, change: None, deals: &scenario.deals };
    let row = |actual: &Value| {
        let terms = today.terms(actual.month("month").expect("a month")).ok()?;
        Closed::of(&today, &terms, actual).row().ok()
    };
    Figure::List(scenario.file.list("actuals").iter().filter_map(row).collect())
}

/// A charge that a term would explain, or no term needs to: for making up closed months worth comparing.
pub fn explained_charge(book: &Book, scenario: &Scenario, actual: &Value, pick: usize) -> Option<Fraction> {
    let today = Arrangement { book, scenario, change: None, deals: &scenario.deals };
    let terms = today.terms(actual.month("month")?).ok()?;
    let closed = Closed::of(&today, &terms, actual);
    closed.bases(&terms, &closed.eligible).ok()?;
    let mut charges = vec![closed.charged(&terms, &closed.eligible), closed.discounted(i64::try_from(pick).ok()? * 5)];
    charges.extend(closed.by_basis());
    charges.extend(closed.by_minimum());
    charges.extend(closed.by_treatment(0));
    charges.extend(closed.by_treatment(1));
    charges.get(pick % charges.len()).cloned()
}

/// One closed month.
struct Closed<'c> {
    today: &'c Arrangement<'c>,
    month: Month,
    eligible: Fraction,
    actual: Fraction,
    terms: &'c Terms<'c>,
}

impl<'c> Closed<'c> {
    fn of(today: &'c Arrangement<'c>, terms: &'c Terms<'c>, actual: &Value) -> Closed<'c> {
        Closed {
            today,
            terms,
            month: actual.month("month").expect("a month"),
            eligible: actual.amount("eligible").expect("a base"),
            actual: actual.amount("charge").expect("a charge"),
        }
    }

    fn row(&self) -> Result<Figure, NoPrice> {
        self.bases(self.terms, &self.eligible)?;
        let modelled = self.charged(self.terms, &self.eligible);
        Ok(Figure::Named(vec![
            ("month", Figure::text(written(self.month))),
            ("actual", Figure::Money(self.actual.clone())),
            ("difference", Figure::Money(&self.actual - &modelled)),
            ("explained_by", if modelled == self.actual { Figure::Nothing } else { self.explained() }),
            ("modelled", Figure::Money(modelled)),
        ]))
    }

    fn bases(&self, terms: &Terms, eligible: &Fraction) -> Result<Bases<'c>, NoPrice> {
        Bases::of_sum(self.today, terms, eligible, self.month)
    }

    fn charged(&self, terms: &Terms, eligible: &Fraction) -> Fraction {
        // A month has the same accounts with the same plans on any amount, so that it has a price on each or on none.
        charge(terms, &self.bases(terms, eligible).expect("a price")).all()
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
        let left = whole(1) - self.today.deals.discount(self.month);
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
        let others = self
            .terms
            .plan
            .cards(self.today.scenario.partition)
            .iter()
            .map(|card| card.minimum.clone())
            .chain([zero()]);
        let differ = others.filter(|minimum| *minimum != self.terms.price.minimum);
        let charged = |minimum| {
            let mut terms = self.again();
            terms.price.minimum = minimum;
            self.charged(&terms, &self.eligible)
        };
        differ.map(charged).collect()
    }

    fn by_treatment(&self, kind: usize) -> Vec<Fraction> {
        let added = |treatment: &str| self.treated_fees(KINDS[kind].0, treatment);
        let today = added(&self.terms.treatments[kind]);
        let charged = |treatment: &str| {
            let other = added(treatment);
            let base = &self.eligible - &today + &other;
            let mut terms = self.again();
            terms.treatments[kind] = treatment.to_owned();
            (other != today && base >= zero()).then(|| self.charged(&terms, &base))
        };
        ["none", "upfront", "amortized"].into_iter().filter_map(charged).collect()
    }

    /// What commitments of one kind add under a treatment of today's terms, which those of accounts with plans of their own do
    /// not know.
    fn treated_fees(&self, kind: &str, treatment: &str) -> Fraction {
        let scenario = self.today.scenario;
        let all = fees_of_kind(scenario, kind, treatment, self.month);
        let Accounts::Named(accounts) = &scenario.accounts else { return all };
        let own = accounts.iter().filter(|account| account.plan.is_some());
        let treatments = KINDS.map(|(known, _)| if known == kind { treatment } else { "none" }.to_owned());
        own.fold(all, |left, account| left - fees(scenario, Buyer::Named(account.name), &treatments, self.month))
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
            cap: self.terms.cap.clone(),
            yearly_cap: None,
        }
    }
}
