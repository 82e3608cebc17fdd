//! A path's totals, and what each credit did on it.

use crate::{
    calc::{
        Money, PathName, Scenario,
        arrangement::arrange,
        credit::Outcome,
        path::{Path, PathMonth},
        scenario::{Grant, Structural},
        tariff::Card,
    },
    report::{format, paths::label},
    words::{explain as words, fill},
};

use super::{
    Derivation, Of, Step, month,
    term::{Quantity, Rounding, Term, amount, difference, sum, yours},
};

/// A path to be explained, under the name that figures of it begin with.
pub struct Whole<'a> {
    pub of: Of<'a>,
    /// The scenario that it is a path of: an alternative's has another plan.
    pub scenario: &'a Scenario,
    pub path: &'a Path,
    /// "stay", `alternatives[2]`.
    pub root: String,
    /// What it is called.
    pub name: String,
    /// The credits on it, as `Applied` counts them.
    pub grants: Vec<&'a Grant>,
    /// The structural change on it.
    pub change: Option<&'a Structural>,
}

/// A figure of one of the four paths.
pub fn named(of: Of, name: &str, rest: &[Step]) -> Option<Derivation> {
    let path = PathName::ALL.into_iter().find(|path| path.key() == name)?;
    whole(of, path).derive(rest)
}

/// One of the four paths.
pub fn whole(of: Of<'_>, name: PathName) -> Whole<'_> {
    let Of { scenario, projection, .. } = of;
    let (asked, changed) = match name {
        PathName::Stay => (false, false),
        PathName::Credits => (true, false),
        PathName::Structural => (false, true),
        PathName::Combined => (true, true),
    };
    let asks: &[Grant] = if asked { &scenario.asks.credits } else { &[] };
    Whole {
        of,
        scenario,
        path: projection.path(name),
        root: name.key().to_owned(),
        name: label(name).0.to_owned(),
        grants: scenario.credits_in_hand.iter().chain(asks).collect(),
        change: scenario.asks.structural.as_ref().filter(|_| changed),
    }
}

impl Whole<'_> {
    pub fn at(&self, field: &str) -> String {
        format!("{}.{field}", self.root)
    }

    pub fn derive(&self, rest: &[Step]) -> Option<Derivation> {
        match rest {
            [Step::Name("months"), Step::At(place), rest @ ..] => month::derive(self, *place, rest),
            [Step::Name("grants"), Step::At(place), Step::Name(field)] => self.grant(*place, field),
            [Step::Name("through"), Step::At(place)] => self.through(*place),
            [Step::Name(field)] => self.total(field),
            _ => None,
        }
    }

    fn title(&self, template: &str) -> String {
        fill(template, &[("path", &self.name), ("horizon", &self.of.horizon())])
    }

    fn total(&self, field: &str) -> Option<Derivation> {
        let path = self.path;
        let grants = |field: &'static str, of: fn(&Outcome) -> Money| {
            let one = move |(place, grant): (usize, &Outcome)| {
                amount(quoted(&grant.name), self.at(&format!("grants[{place}].{field}")), of(grant))
            };
            sum(path.grants.iter().enumerate().map(one), words::CREDITS)
        };
        let found = match field {
            "paid" => Derivation::money(self.title(words::PAID), path.paid)
                .by(
                    words::PAID_BY,
                    difference(
                        amount(words::CHARGE_NAME, self.at("charge"), path.charge),
                        amount(words::APPLIED_NAME, self.at("credits_applied"), path.credits_applied),
                    ),
                )
                .by(words::PAID_BY_MONTH, self.months("paid", |month| month.paid))
                .rule(words::PAID_RULE),
            "charge" => Derivation::money(self.title(words::CHARGE), path.charge)
                .by(words::CHARGE_BY, self.months("charge", |month| month.bill().charge.charge))
                .rule(words::CHARGE_RULE),
            "credits_applied" => Derivation::money(self.title(words::APPLIED), path.credits_applied)
                .by(words::APPLIED_BY, grants("applied", |grant| grant.applied))
                .rule(words::CREDIT_RULE),
            "credits_stranded" => Derivation::money(self.title(words::STRANDED), path.credits_stranded)
                .by(words::STRANDED_BY, grants("stranded", |grant| grant.stranded))
                .rule(words::STRANDED_RULE),
            "asked_stranded" => self.asked_stranded()?,
            "present_value" => Derivation::money(self.title(words::PRESENT), path.present_value)
                .by(words::PRESENT_BY, self.present()?.rounded(Rounding::Present))
                .rule(words::PRESENT_RULE),
            "present" => Derivation::money(self.title(words::PRESENT_EXACT), path.present)
                .by(words::PRESENT_BY, self.present()?)
                .rule(words::PRESENT_RULE),
            _ => return None,
        };
        Some(found.read_at(self.cards()?))
    }

    /// What of the credits asked for is lost, without those in hand.
    fn asked_stranded(&self) -> Option<Derivation> {
        let in_hand = self.scenario.credits_in_hand.len();
        let asked = || self.path.grants.iter().enumerate().skip(in_hand);
        let lost = Money::sum(asked().map(|(_, grant)| grant.stranded)).ok()?;
        let one = |(place, grant): (usize, &Outcome)| {
            amount(quoted(&grant.name), self.at(&format!("grants[{place}].stranded")), grant.stranded)
        };
        let title = self.title(words::STRANDED_ASKED);
        let found = Derivation::money(title, lost).by(words::STRANDED_BY, sum(asked().map(one), words::CREDITS));
        Some(found.rule(words::STRANDED_RULE))
    }

    /// What is paid until the end of a month.
    fn through(&self, place: usize) -> Option<Derivation> {
        let month = format::month(self.path.months.get(place)?.month());
        let paid = |(at, month): (usize, &PathMonth)| {
            amount(format::month(month.month()), self.at(&format!("months[{at}].paid")), month.paid)
        };
        let months = || self.path.months.iter().take(place + 1);
        let value = Money::sum(months().map(|month| month.paid)).ok()?;
        let found = Derivation::money(fill(words::THROUGH, &[("path", &self.name), ("month", &month)]), value);
        let found = found.by(words::THROUGH_BY, sum(months().enumerate().map(paid), words::MONTHS));
        Some(found.rule(words::PAID_RULE).read_at(self.cards()?))
    }

    /// A sum over the months.
    fn months(&self, field: &str, of: fn(&PathMonth) -> Money) -> Term {
        let one = |(place, month): (usize, &PathMonth)| {
            amount(format::month(month.month()), self.at(&format!("months[{place}].{field}")), of(month))
        };
        sum(self.path.months.iter().enumerate().map(one), words::MONTHS)
    }

    fn present(&self) -> Option<Term> {
        let weights = self.of.weights()?;
        let one = |(place, (month, weight)): (usize, (&PathMonth, &rust_decimal::Decimal))| {
            let name = format::month(month.month());
            let path = self.at(&format!("months[{place}].present"));
            Some(amount(name, path, month.paid.scaled(*weight).ok()?))
        };
        let terms = self.path.months.iter().zip(&weights).enumerate().map(one).collect::<Option<Vec<_>>>()?;
        Some(sum(terms, words::MONTHS))
    }

    /// Every card that a month of it is charged under.
    pub fn cards(&self) -> Option<Vec<&Card>> {
        let under = arrange(self.scenario, self.of.book, self.change).ok()?;
        Some(under.iter().map(|under| under.card).collect())
    }

    fn grant(&self, place: usize, field: &str) -> Option<Derivation> {
        let (outcome, grant) = (self.path.grants.get(place)?, self.grants.get(place)?);
        let title = |template: &str| {
            let title = fill(template, &[("credit", &quoted(&outcome.name))]);
            format!("{}: {title}", self.name)
        };
        let granted = || yours(words::GRANTED_NAME, Quantity::Money(grant.amount));
        let own = |field: &str| self.at(&format!("grants[{place}].{field}"));
        let applied = || amount(words::APPLIED_NAME, own("applied"), outcome.applied);
        Some(match field {
            "applied" => {
                let used = self.path.months.iter().enumerate().filter_map(|(at, month)| {
                    let (which, used) = month.credits.iter().enumerate().find(|(_, used)| used.grant == place)?;
                    let path = self.at(&format!("months[{at}].credits[{which}].applied"));
                    Some(amount(format::month(month.month()), path, used.applied))
                });
                Derivation::money(title(words::GRANT_APPLIED), outcome.applied)
                    .by(words::GRANT_APPLIED_BY, sum(used, words::MONTHS))
                    .rule(words::CREDIT_RULE)
            }
            "stranded" => {
                let mut terms = vec![(false, granted()), (true, applied())];
                if outcome.open.is_positive() {
                    terms.push((true, amount(words::OPEN_NAME, own("open"), outcome.open)));
                }
                Derivation::money(title(words::GRANT_STRANDED), outcome.stranded)
                    .by(words::GRANT_STRANDED_BY, Term::Sum(terms, ""))
                    .rule(words::STRANDED_RULE)
            }
            "open" => Derivation::money(title(words::GRANT_OPEN), outcome.open)
                .by(words::GRANT_OPEN_BY, difference(granted(), applied()))
                .rule(words::OPEN_RULE),
            _ => return None,
        })
    }
}

/// A credit's name, or what it is where it has none.
pub fn quoted(name: &str) -> String {
    if name.is_empty() { words::NAMELESS.to_owned() } else { format::quoted(name) }
}
