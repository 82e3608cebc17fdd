//! Figures found by search: the most that a credit's window can use, and the window in which it is used most.

use crate::{
    calc::{
        Money, PathName,
        path::PathMonth,
        scenario::{Grant, Release},
        window::most_usable_on,
    },
    report::format,
    words::{explain as words, fill},
};

use super::{
    Derivation, Of, Step,
    formula::Relation,
    month::released,
    path::{quoted, whole},
    term::{Quantity, Rounding, Term, amount, count, difference, plain, quotient, sum, yours},
};

/// A credit that is asked for, alone beside those in hand.
struct Asked<'a> {
    of: Of<'a>,
    place: usize,
    grant: &'a Grant,
    /// The path whose charges it pays.
    base: PathName,
    months: &'a [PathMonth],
}

/// A figure of `ceiling` or `best_window`, on the path whose charges the credit pays.
pub fn derive(of: Of, base: PathName, list: &str, place: usize, rest: &[Step]) -> Option<Derivation> {
    let grant = of.scenario.asks.credits.get(place)?;
    let asked = Asked { of, place, grant, base, months: &of.projection.path(base).months };
    let found = match (list, rest) {
        ("ceiling", [Step::Name("most_usable")]) => asked.ceiling(),
        ("ceiling", [Step::Name("rooms"), Step::At(month)]) => asked.room_explained(*month),
        ("best_window", [Step::Name("applied")]) => asked.best(),
        _ => None,
    }?;
    Some(found.read_at(whole(of, base).cards()?))
}

impl Asked<'_> {
    fn title(&self, template: &str) -> String {
        fill(template, &[("credit", &quoted(&self.grant.name))])
    }

    /// The list that its ceiling stands in.
    fn list(&self) -> &'static str {
        if self.base == PathName::Stay { "comparison" } else { "beside" }
    }

    fn room(&self, place: usize) -> Option<Money> {
        let month = self.months.get(place)?;
        match self.grant.monthly_cap {
            None => Some(month.paid),
            Some(cap) => Some(month.bill().charge.charge.at_in_cents_down(cap).ok()?.min(month.paid)),
        }
    }

    fn room_term(&self, place: usize) -> Option<Term> {
        let name = fill(words::ROOM_IN, &[("month", &format::month(self.months.get(place)?.month()))]);
        Some(amount(name, format!("{}.ceiling[{}].rooms[{place}]", self.list(), self.place), self.room(place)?))
    }

    fn room_explained(&self, place: usize) -> Option<Derivation> {
        let month = self.months.get(place)?;
        let stay = |field: &str| format!("{}.months[{place}].{field}", self.base.key());
        let (paid, by) = match self.base {
            PathName::Stay => (words::STAY_PAID_NAME, words::ROOM_BY),
            _ => (words::CHANGE_PAID_NAME, words::ROOM_CHANGE_BY),
        };
        let mut limits = vec![amount(paid, stay("paid"), month.paid)];
        if let Some(cap) = self.grant.monthly_cap {
            let charge = amount(words::MONTH_CHARGE_NAME, stay("charge"), month.bill().charge.charge);
            let cap = yours(words::CAP_NAME, Quantity::Rate(cap));
            limits.push(Term::Product(vec![cap, charge]).rounded(Rounding::CentsDown));
        }
        let name =
            fill(words::ROOM, &[("credit", &quoted(&self.grant.name)), ("month", &format::month(month.month()))]);
        let found = Derivation::money(name, self.room(place)?).by(by, Term::Least(limits));
        Some(found.rule(words::ROOM_RULE))
    }

    /// The places in the horizon of the window's months, with each month's place in the window.
    fn window(&self) -> Vec<(u32, usize)> {
        let inside = |k: u32| {
            let place = self.grant.start.plus(k).since(self.of.scenario.start)? as usize;
            (place < self.months.len()).then_some((k, place))
        };
        (0..self.grant.months).filter_map(inside).collect()
    }

    fn ceiling(&self) -> Option<Derivation> {
        let value = most_usable_on(self.grant, self.of.projection.path(self.base)).ok()?;
        let found = Derivation::money(self.title(words::CEILING), value);
        let window = self.window();
        let rooms =
            |from: usize| window.iter().skip(from).map(|(_, place)| self.room_term(*place)).collect::<Option<Vec<_>>>();
        if self.grant.release != Some(Release::Even) || window.is_empty() {
            let term = sum(rooms(0)?, words::MONTHS).rounded(Rounding::CentsDown);
            return Some(found.by(words::CEILING_BY, term).rule(words::CEILING_RULE));
        }
        // What is released from a month of the window on must fit into the rooms from there on, for every month.
        let last = window.last()?.0;
        let mut tails = Vec::new();
        // Months before the horizon have no room of their own; the months after them must take their tranches too.
        for k in 0..=last {
            let from = window.iter().position(|(inside, _)| *inside >= k)?;
            let tranches = last + 1 - k;
            let tail = Term::Product(vec![sum(rooms(from)?, words::MONTHS), count(self.grant.months)]);
            let tail = quotient(tail, count(tranches));
            tails.push((tail.evaluate()?, tranches, tail));
        }
        let (_, tranches, tightest) = tails.into_iter().min_by_key(|(most, ..)| *most)?;
        let by = fill(words::CEILING_EVEN_BY, &[("tranches", &tranches.to_string())]);
        Some(found.by(by, tightest.rounded(Rounding::CentsDown)).rule(words::CEILING_EVEN_RULE))
    }

    /// What is used in each month of a window that begins at a place of the horizon.
    fn used_from(&self, first: usize) -> Option<Vec<(usize, Money)>> {
        let (mut used, mut months) = (Money::ZERO, Vec::new());
        for k in 0..self.grant.months {
            let usable = Money::new(released(self.grant, k).evaluate()?).to_cents_down();
            let place = first + k as usize;
            let so_far = used.plus(self.room(place)?).ok()?.min(usable);
            months.push((place, so_far.minus(used).ok()?));
            used = so_far;
        }
        Some(months)
    }

    fn best(&self) -> Option<Derivation> {
        let best = self.of.projection.comparison.best_window.get(self.place)?;
        let own = format!("comparison.best_window[{}].applied", self.place);
        let Some(start) = best.start else {
            let found = Derivation::money(self.title(words::BEST), best.applied);
            return Some(found.by(words::BEST_NONE, sum([], "")).rule(words::BEST_RULE));
        };
        let first = start.since(self.of.scenario.start)? as usize;
        let window = [("credit", &*quoted(&self.grant.name)), ("month", &format::month(start))];
        let found = Derivation::money(fill(words::BEST_FROM, &window), best.applied);
        let granted = || yours(words::GRANTED_NAME, Quantity::Money(self.grant.amount));
        let value = || amount(words::BEST_NAME, own.clone(), best.applied);
        // Month by month what is used: the room, or what is released by then and not used yet.
        let mut used = Money::ZERO;
        let mut terms = Vec::new();
        for (k, (place, month)) in (0..).zip(self.used_from(first)?) {
            let before = plain(Quantity::Money(used));
            let left = difference(released(self.grant, k), before).rounded(Rounding::CentsDown);
            terms.push(Term::Least(vec![self.room_term(place)?, left]));
            used = used.plus(month).ok()?;
        }
        let found = found
            .by(words::BEST_BY, sum(terms, words::MONTHS))
            .so_that(words::BEST_NO_MORE, value(), Relation::AtMost, granted())
            .rule(words::BEST_RULE);
        Some(match self.as_asked() {
            Some(asked) => found.so_that(
                fill(words::BEST_AS_ASKED, &[("month", &format::month(self.grant.start))]),
                asked,
                Relation::AtMost,
                value(),
            ),
            None => found,
        })
    }

    /// What is used where the window stands, where all of it lies within the months shown.
    fn as_asked(&self) -> Option<Term> {
        let first = self.grant.start.since(self.of.scenario.start)? as usize;
        let used = Money::sum(self.used_from(first)?.into_iter().map(|(_, used)| used)).ok()?;
        Some(plain(Quantity::Money(used)))
    }
}
