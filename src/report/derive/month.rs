//! One month of a path: what is paid of its charge, by which credit, and what its present value is.

use crate::{
    calc::{
        arrangement::{Arrangement, arrange},
        cap::contract_year,
        own::in_month,
        path::PathMonth,
        scenario::{Grant, Release},
    },
    report::format,
    words::{explain as words, fill},
};

use super::{
    Derivation, Step,
    charge::Charged,
    path::{Whole, quoted},
    term::{Quantity, Rounding, Term, amount, count, difference, figure, quotient, yours},
    usage,
};

/// A month to be explained.
pub struct Month<'a> {
    pub whole: &'a Whole<'a>,
    pub place: usize,
    pub month: &'a PathMonth,
    pub under: &'a Arrangement<'a>,
}

/// A figure of a month.
pub fn derive(whole: &Whole, place: usize, rest: &[Step]) -> Option<Derivation> {
    let under = arrange(whole.scenario, whole.of.book, whole.change).ok()?;
    let month = Month { whole, place, month: whole.path.months.get(place)?, under: under.get(place)? };
    match rest {
        [Step::Name("paid")] => Some(month.paid().read_at([month.under.card])),
        [Step::Name("present")] => month.present(),
        [Step::Name("change")] => month.change(),
        [Step::Name("cap_left")] => month.cap_left(&under),
        [Step::Name("credits"), Step::At(which), Step::Name("applied")] => month.credit(*which),
        [Step::Name(field @ ("eligible" | "usage" | "migrated" | "fees"))] => usage::month(&month, field),
        _ => month.charged()?.derive(rest),
    }
}

impl Month<'_> {
    pub fn at(&self, field: &str) -> String {
        self.whole.at(&format!("months[{}].{field}", self.place))
    }

    pub fn title(&self, what: &str) -> String {
        let (path, month) = (&self.whole.name, format::month(self.month.month()));
        fill(words::OF_MONTH, &[("path", path), ("month", &month), ("what", what)])
    }

    fn charged(&self) -> Option<Charged<'_>> {
        let eligible = self.month.bill().spend.eligible;
        let (scenario, month) = (self.whole.scenario, self.month.month());
        let eligible = amount(words::ELIGIBLE_NAME, self.at("eligible"), eligible);
        let own = in_month(scenario, self.whole.of.book, month).ok()?;
        let own_eligible = own.first().map_or_else(|| eligible.clone(), |(_, under)| usage::own_eligible(self, under));
        Some(Charged {
            root: self.at(""),
            name: self.title(""),
            charge: &self.month.bill().charge,
            under: self.under,
            own,
            eligible,
            own_eligible,
            closed: None,
            scenario,
            month,
        })
    }

    /// What the yearly cap leaves for this month: its part for the months of the year in which it is in force, less what was charged
    /// before.
    fn cap_left(&self, under: &[Arrangement]) -> Option<Derivation> {
        let (left, cap) = (self.month.bill().charge.limits.yearly_left?, self.under.maximum_yearly?);
        let scenario = self.whole.scenario;
        let year = contract_year(scenario, self.month.month());
        let months = self.whole.path.months.iter().zip(under).enumerate();
        let same = |under: &Arrangement, month: &PathMonth| {
            under.maximum_yearly == Some(cap) && contract_year(scenario, month.month()) == year
        };
        let in_force: Vec<_> = months.filter(|(_, (month, under))| same(under, month)).collect();
        let all = Term::Product(vec![
            yours(words::YEARLY_CAP_NAME, Quantity::Money(cap)),
            count(u32::try_from(in_force.len()).ok()?),
        ]);
        let before = in_force.iter().filter(|(place, _)| *place < self.place).map(|(place, (month, _))| {
            let name = fill(words::PLAN_CHARGE_IN, &[("month", &format::month(month.month()))]);
            (true, amount(name, self.whole.at(&format!("months[{place}].plan_charge")), month.bill().charge.plan))
        });
        let part = (false, quotient(all, count(12)).rounded(Rounding::CentsDown));
        let term = Term::Sum(std::iter::once(part).chain(before).collect(), words::MONTHS);
        let found = Derivation::money(self.title(words::CAP_LEFT), left).by(words::CAP_LEFT_BY, term);
        Some(found.rule(words::CAP_LEFT_RULE))
    }

    fn charge(&self) -> Term {
        amount(words::MONTH_CHARGE_NAME, self.at("charge"), self.month.bill().charge.charge)
    }

    fn used(&self, which: usize) -> Option<Term> {
        let used = self.month.credits.get(which)?;
        let name = quoted(&self.whole.path.grants.get(used.grant)?.name);
        let name = fill(words::PAID_BY_CREDIT, &[("credit", &name)]);
        Some(amount(name, self.at(&format!("credits[{which}].applied")), used.applied))
    }

    fn paid(&self) -> Derivation {
        let used = (0..self.month.credits.len()).filter_map(|which| self.used(which)).map(|used| (true, used));
        let terms = std::iter::once((false, self.charge())).chain(used).collect();
        Derivation::money(self.title(words::MONTH_PAID), self.month.paid)
            .by(words::MONTH_PAID_BY, Term::Sum(terms, words::CREDITS))
            .rule(words::PAID_RULE)
    }

    /// What the charge is more than that of the month before.
    fn change(&self) -> Option<Derivation> {
        let place = self.place.checked_sub(1)?;
        let before = self.whole.path.months.get(place)?;
        let own = self.month.bill().charge.charge;
        let name = fill(words::CHARGE_IN, &[("month", &format::month(before.month()))]);
        let charge = before.bill().charge.charge;
        let term = difference(self.charge(), amount(name, self.whole.at(&format!("months[{place}].charge")), charge));
        let found = Derivation::money(self.title(words::MONTH_CHANGE), own.minus(charge).ok()?);
        Some(found.by(words::MONTH_CHANGE_BY, term).rule(words::MONTH_CHANGE_RULE).read_at([self.under.card]))
    }

    fn present(&self) -> Option<Derivation> {
        let weight = *self.whole.of.weights()?.get(self.place)?;
        let value = self.month.paid.scaled(weight).ok()?;
        let paid = amount(words::MONTH_PAID_NAME, self.at("paid"), self.month.paid);
        let weight = figure(words::WEIGHT_NAME, format!("weight[{}]", self.place), Quantity::Factor(weight));
        let found = Derivation::money(self.title(words::MONTH_PRESENT), value);
        Some(found.by(words::MONTH_PRESENT_BY, Term::Product(vec![paid, weight])).rule(words::PRESENT_RULE))
    }

    /// What a credit pays of a month: what is left of it, up to its cap, and no more than earlier ones leave.
    fn credit(&self, which: usize) -> Option<Derivation> {
        let used = self.month.credits.get(which)?;
        let grant = *self.whole.grants.get(used.grant)?;
        let before = (0..which).filter_map(|earlier| self.used(earlier)).map(|used| (true, used));
        let rest = Term::Sum(std::iter::once((false, self.charge())).chain(before).collect(), words::CREDITS);
        let mut limits = vec![self.left(grant, used.grant)?, rest];
        if let Some(cap) = grant.monthly_cap {
            let cap = yours(words::CAP_NAME, Quantity::Rate(cap));
            limits.insert(1, Term::Product(vec![cap, self.charge()]).rounded(Rounding::CentsDown));
        }
        let title = fill(words::PAID_BY_CREDIT, &[("credit", &quoted(&grant.name))]);
        let rule = if grant.monthly_cap.is_some() { words::CREDIT_CAP_BY } else { words::CREDIT_BY };
        let found = Derivation::money(self.title(&title), used.applied).by(rule, Term::Least(limits));
        Some(found.rule(words::CREDIT_RULE))
    }

    /// What is usable of a credit in this month: released so far, less what it has paid before.
    fn left(&self, grant: &Grant, place: usize) -> Option<Term> {
        let mut terms = vec![(false, released(grant, self.month.month().since(grant.start)?))];
        for (at, month) in self.whole.path.months.iter().enumerate().take(self.place) {
            if let Some((which, used)) = month.credits.iter().enumerate().find(|(_, used)| used.grant == place) {
                let name = fill(words::USED_IN, &[("month", &format::month(month.month()))]);
                let path = self.whole.at(&format!("months[{at}].credits[{which}].applied"));
                terms.push((true, amount(name, path, used.applied)));
            }
        }
        Some(Term::Sum(terms, words::EARLIER_USES).rounded(Rounding::CentsDown))
    }
}

/// What of a credit has become usable so many months after its first.
pub fn released(grant: &Grant, past: u32) -> Term {
    let all = yours(words::GRANTED_NAME, Quantity::Money(grant.amount));
    match grant.release {
        Some(Release::Even) if past + 1 < grant.months => {
            quotient(Term::Product(vec![all, count(past + 1)]), count(grant.months)).rounded(Rounding::Cents)
        }
        _ => all,
    }
}
