//! The agreement's commitment, year by year: what counts toward it and what is missing.

use crate::{
    calc::{
        Money, Month, Rate,
        drawdown::ContractYear,
        path::PathMonth,
        scenario::{Actual, Agreement},
    },
    report::format,
    words::{explain as words, fill},
};

use super::{
    Derivation, Of, Step,
    term::{Quantity, Rounding, Term, amount, count, difference, plain, quotient, rest, sum, yours},
};

struct Year<'a> {
    of: Of<'a>,
    place: usize,
    agreement: &'a Agreement,
    year: &'a ContractYear,
}

/// A figure of a contract year.
pub fn derive(of: Of, place: usize, rest: &[Step]) -> Option<Derivation> {
    let year = of.projection.agreement.get(place)?;
    let next = of.scenario.next_agreement.as_ref().map(|next| &next.terms);
    let agreement = if year.next { next? } else { of.scenario.agreement.as_ref()? };
    let year = Year { of, place, agreement, year };
    match rest {
        [Step::Name("shortfalls"), Step::Name(field)] => year.shortfall_if(field),
        [Step::Name(field)] => year.figure(field),
        _ => None,
    }
}

impl Year<'_> {
    fn title(&self, what: &str) -> String {
        let words = if self.year.next { words::OF_NEXT_YEAR } else { words::OF_YEAR };
        fill(words, &[("year", &self.year.year.to_string()), ("what", what)])
    }

    fn at(&self, name: &str, field: &str, value: Money) -> Term {
        amount(name, format!("agreement[{}].{field}", self.place), value)
    }

    fn found(&self, what: &str, value: Money) -> Derivation {
        Derivation::money(self.title(what), value)
    }

    fn usage(&self) -> Term {
        self.at(words::YEAR_USAGE, "usage", self.year.usage)
    }

    fn marketplace(&self) -> Term {
        self.at(words::YEAR_MARKETPLACE, "marketplace", self.year.marketplace)
    }

    fn support(&self) -> Term {
        self.at(words::YEAR_SUPPORT, "support", self.year.support)
    }

    fn figure(&self, field: &str) -> Option<Derivation> {
        let year = self.year;
        Some(match field {
            "committed" => self
                .found(words::COMMITTED, year.committed)
                .by(words::COMMITTED_BY, yours(words::COMMITTED_NAME, Quantity::Money(year.committed)))
                .rule(words::COMMITTED_RULE),
            "held_against" => {
                let committed = self.at(words::COMMITTED_NAME, "committed", year.committed);
                let part = quotient(Term::Product(vec![committed, count(year.months)]), count(12));
                self.found(words::HELD, year.held_against)
                    .by(words::HELD_BY, part.rounded(Rounding::CentsDown))
                    .rule(words::HELD_RULE)
            }
            "eligible" => {
                let counts = self.agreement.support_counts == Some(true);
                let mut terms = vec![self.usage(), self.marketplace()];
                terms.extend(counts.then(|| self.support()));
                let rule = if counts { words::DRAWN_RULE_SUPPORT } else { words::DRAWN_RULE };
                self.found(words::DRAWN, year.eligible).by(words::DRAWN_BY, sum(terms, "")).rule(rule)
            }
            "shortfall" => {
                let drawn = self.at(words::DRAWN_NAME, "eligible", year.eligible);
                self.missing(words::SHORTFALL, year.shortfall, vec![drawn])
            }
            "usage" => self
                .found(words::YEAR_USAGE, year.usage)
                .by(words::YEAR_USAGE_BY, self.months(|year, month| year.net(month))?.rounded(Rounding::Cents))
                .rule(words::YEAR_USAGE_RULE),
            "support" => self
                .found(words::YEAR_SUPPORT, year.support)
                .by(words::YEAR_SUPPORT_BY, self.months(|year, month| year.paid(month))?.rounded(Rounding::Cents))
                .rule(words::YEAR_SUPPORT_RULE),
            "marketplace" => {
                let monthly = self.agreement.marketplace_monthly.unwrap_or_default();
                let monthly = yours(words::MARKETPLACE_NAME, Quantity::Money(monthly));
                let term = Term::Product(vec![monthly, count(year.months)]).rounded(Rounding::Cents);
                self.found(words::YEAR_MARKETPLACE, year.marketplace)
                    .by(words::MARKETPLACE_BY, term)
                    .rule(words::MARKETPLACE_RULE)
            }
            _ => return None,
        })
    }

    fn shortfall_if(&self, field: &str) -> Option<Derivation> {
        let (usage, marketplace, support) = (self.usage(), self.marketplace(), self.support());
        let all = &self.year.shortfalls;
        let (what, value, drawn) = match field {
            "usage_only" => (words::SHORTFALL_USAGE, all.usage_only, vec![usage]),
            "with_marketplace" => (words::SHORTFALL_MARKETPLACE, all.with_marketplace, vec![usage, marketplace]),
            "with_support" => (words::SHORTFALL_SUPPORT, all.with_support, vec![usage, support]),
            "with_both" => (words::SHORTFALL_BOTH, all.with_both, vec![usage, marketplace, support]),
            _ => return None,
        };
        Some(self.missing(what, value, drawn))
    }

    fn missing(&self, what: &str, value: Money, drawn: Vec<Term>) -> Derivation {
        let held = self.at(words::HELD_NAME, "held_against", self.year.held_against);
        let left =
            Term::Sum(std::iter::once((false, held)).chain(drawn.into_iter().map(|term| (true, term))).collect(), "");
        let nothing = plain(Quantity::Money(Money::ZERO));
        self.found(what, value).by(words::SHORTFALL_BY, Term::Greatest(vec![left, nothing])).rule(words::SHORTFALL_RULE)
    }

    /// A sum over the year's known months.
    fn months(&self, of: impl Fn(&Self, Month) -> Option<Term>) -> Option<Term> {
        let first = self.agreement.start.plus((self.year.year - 1) * 12);
        let months = (0..12).map(|k| first.plus(k)).filter(|month| self.is_known(*month));
        Some(sum(months.map(|month| of(self, month)).collect::<Option<Vec<_>>>()?, words::MONTHS))
    }

    fn is_known(&self, month: Month) -> bool {
        let counts = self.of.scenario.agreement_in(month).is_some_and(|known| std::ptr::eq(known, self.agreement));
        counts && (self.projected(month).is_some() || self.closed(month).is_some())
    }

    fn projected(&self, month: Month) -> Option<(usize, &PathMonth)> {
        let place = month.since(self.of.scenario.start)? as usize;
        self.of.projection.stay.months.get(place).map(|month| (place, month))
    }

    /// A closed month before the horizon.
    fn closed(&self, month: Month) -> Option<&Actual> {
        let before = month.since(self.of.scenario.start).is_none();
        self.of.scenario.actuals.iter().find(|actual| before && actual.month == month)
    }

    fn net(&self, month: Month) -> Option<Term> {
        let name = |what: &str| fill(what, &[("month", &format::month(month))]);
        let gross = match (self.projected(month), self.closed(month)) {
            (Some((place, month)), _) => {
                let at = |field: &str| format!("stay.months[{place}].{field}");
                let of = &month.bill().spend.of;
                let moved = of.migrated.is_positive();
                let moved = moved.then(|| amount(name(words::MIGRATED_IN), at("migrated"), of.migrated));
                amount(name(words::USAGE_IN), at("usage"), of.usage).plus(moved)
            }
            (None, Some(actual)) => yours(name(words::CLOSED_ELIGIBLE), Quantity::Money(actual.eligible)),
            (None, None) => return None,
        };
        let discount = self.agreement.discount_in(month);
        Some(match discount == Rate::ZERO {
            true => gross,
            false => Term::Product(vec![gross, rest(yours(words::AGREEMENT_NAME, Quantity::Rate(discount)))]),
        })
    }

    fn paid(&self, month: Month) -> Option<Term> {
        let name = |what: &str| fill(what, &[("month", &format::month(month))]);
        match (self.projected(month), self.closed(month)) {
            (Some((place, projected)), _) => {
                Some(amount(name(words::PAID_IN), format!("stay.months[{place}].paid"), projected.paid))
            }
            (None, Some(actual)) => {
                let charge = yours(name(words::CLOSED_CHARGE), Quantity::Money(actual.charge));
                let credits = yours(name(words::CLOSED_CREDITS), Quantity::Money(actual.credits.unwrap_or_default()));
                let nothing = plain(Quantity::Money(Money::ZERO));
                Some(Term::Greatest(vec![difference(charge, credits), nothing]))
            }
            (None, None) => None,
        }
    }
}
