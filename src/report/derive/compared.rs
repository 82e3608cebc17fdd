//! What the paths say beside each other, and what a credit is equal to.

use rust_decimal::Decimal;

use crate::{
    calc::{
        Money, PathName, Rate,
        arrangement::arrange,
        path::{Path, PathMonth},
        tariff::Card,
    },
    report::{format, paths::label},
    words::{explain as words, fill},
};

use super::{
    Derivation, Of, Step,
    formula::Relation,
    path::whole,
    term::{Quantity, Rounding, Term, amount, difference, figure, quotient, sum, yours},
};

/// Half of the last digit that an equivalent rate has.
const HALF: Decimal = Decimal::from_parts(5, 0, 0, false, 7);

/// A comparison figure.
pub fn derive(of: Of, field: &str, rest: &[Step]) -> Option<Derivation> {
    let found = match (field, rest) {
        ("credits_saved", []) => saved(of, PathName::Credits),
        ("structural_saved", []) => saved(of, PathName::Structural),
        ("combined_saved", []) => saved(of, PathName::Combined),
        ("credits_add", []) => credits_add(of),
        ("last_month_saving", []) => last_month(of),
        ("recurring_gap", []) => gap(of),
        ("step_up", [Step::Name("from")]) => step_up(of, false),
        ("step_up", [Step::Name("to")]) => step_up(of, true),
        ("credit_as_plan_discount", []) => equivalent(of, &PLAN_DISCOUNT),
        ("credit_as_agreement_points", []) => equivalent(of, &AGREEMENT),
        ("charges_present", []) => base(of, &PLAN_DISCOUNT),
        ("usage_present", []) => base(of, &AGREEMENT),
        _ => None,
    }?;
    Some(found.read_at(cards(of)?))
}

/// The cards of every path.
fn cards(of: Of<'_>) -> Option<Vec<&Card>> {
    let (book, scenario) = (of.book, of.scenario);
    let change = scenario.asks.structural.as_ref();
    let both = [None, change].map(|change| arrange(scenario, book, change).ok());
    let [Some(as_is), Some(changed)] = both else { return None };
    Some(as_is.iter().chain(&changed).map(|under| under.card).collect())
}

fn path(of: Of, name: PathName, field: &str, value: Money) -> Term {
    let words = fill(words::OF_PATH, &[("path", label(name).0), ("what", named(field))]);
    amount(words, whole(of, name).at(field), value)
}

fn saved(of: Of, name: PathName) -> Option<Derivation> {
    let paid = |name: PathName| path(of, name, "paid", of.projection.path(name).paid);
    let comparison = &of.projection.comparison;
    let value = match name {
        PathName::Credits => comparison.credits_saved,
        PathName::Structural => comparison.structural_saved,
        PathName::Combined => comparison.combined_saved,
        PathName::Stay => return None,
    };
    let title = fill(words::SAVED, &[("path", label(name).0), ("horizon", &of.horizon())]);
    let found = Derivation::money(title, value).by(words::SAVED_BY, difference(paid(PathName::Stay), paid(name)));
    Some(found.rule(words::SAVED_RULE))
}

fn credits_add(of: Of) -> Option<Derivation> {
    let comparison = &of.projection.comparison;
    let (combined, structural) = (comparison.combined_saved, comparison.structural_saved);
    let saved = |name: PathName, field: &str, value| {
        let words = fill(words::SAVED, &[("path", label(name).0), ("horizon", &of.horizon())]);
        amount(words, format!("comparison.{field}"), value)
    };
    let term = difference(
        saved(PathName::Combined, "combined_saved", combined),
        saved(PathName::Structural, "structural_saved", structural),
    );
    let found = Derivation::money(words::CREDITS_ADD, combined.minus(structural).ok()?);
    Some(found.by(words::CREDITS_ADD_BY, term).rule(words::CREDITS_ADD_RULE))
}

/// What a field of a path or of a month is called.
fn named(field: &str) -> &'static str {
    match field {
        "charge" => words::WHAT_CHARGE,
        "present" => words::WHAT_PRESENT,
        _ => words::WHAT_PAID,
    }
}

/// A figure of a month of a path.
fn in_month(of: Of, name: PathName, place: usize, field: &str, pick: fn(&PathMonth) -> Money) -> Option<Term> {
    let path = whole(of, name);
    let month = path.path.months.get(place)?;
    let title = fill(
        words::OF_MONTH,
        &[("path", label(name).0), ("month", &format::month(month.month())), ("what", named(field))],
    );
    Some(amount(title, path.at(&format!("months[{place}].{field}")), pick(month)))
}

fn last(of: Of) -> Option<usize> {
    of.projection.stay.months.len().checked_sub(1)
}

fn last_month(of: Of) -> Option<Derivation> {
    let place = last(of)?;
    let charge = |month: &PathMonth| month.bill().charge.charge;
    let of_path = |name| in_month(of, name, place, "charge", charge);
    let paths = [&of.projection.stay, &of.projection.structural];
    let [stay, structural] = paths.map(|path: &Path| path.months.get(place).map_or(Money::ZERO, charge));
    let found = Derivation::money(words::LAST_MONTH, stay.minus(structural).ok()?);
    let term = difference(of_path(PathName::Stay)?, of_path(PathName::Structural)?);
    Some(found.by(words::LAST_MONTH_BY, term).rule(words::LAST_MONTH_RULE))
}

fn gap(of: Of) -> Option<Derivation> {
    let place = last(of)?;
    let paid = |name| in_month(of, name, place, "paid", |month| month.paid);
    let found = Derivation::money(words::GAP, of.projection.comparison.recurring_gap);
    let term = difference(paid(PathName::Credits)?, paid(PathName::Structural)?);
    Some(found.by(words::GAP_BY, term).rule(words::GAP_RULE))
}

fn step_up(of: Of, after: bool) -> Option<Derivation> {
    let step = of.projection.comparison.step_up?;
    let first = usize::try_from(step.month.since(of.scenario.start)?).ok()?;
    let (place, value) = if after { (first, step.to) } else { (first.checked_sub(1)?, step.from) };
    let term = in_month(of, PathName::Credits, place, "paid", |month| month.paid)?;
    let title = if after { words::STEP_TO } else { words::STEP_FROM };
    Some(Derivation::money(title, value).by(words::STEP_BY, term).rule(words::STEP_RULE))
}

/// What a credit is set against.
struct Against {
    /// The rate's own path.
    rate: &'static str,
    /// The path of what it is a share of.
    base: &'static str,
    title: &'static str,
    rule: &'static str,
    base_title: &'static str,
    base_by: &'static str,
    base_rule: &'static str,
}

const PLAN_DISCOUNT: Against = Against {
    rate: "comparison.credit_as_plan_discount",
    base: "comparison.charges_present",
    title: words::AS_DISCOUNT,
    rule: words::AS_DISCOUNT_RULE,
    base_title: words::CHARGES_PRESENT,
    base_by: words::CHARGES_PRESENT_BY,
    base_rule: words::CHARGES_PRESENT_RULE,
};

const AGREEMENT: Against = Against {
    rate: "comparison.credit_as_agreement_points",
    base: "comparison.usage_present",
    title: words::AS_POINTS,
    rule: words::AS_POINTS_RULE,
    base_title: words::USAGE_PRESENT,
    base_by: words::USAGE_PRESENT_BY,
    base_rule: words::USAGE_PRESENT_RULE,
};

/// The months' amounts that an equivalent is a share of, each at its present value.
fn amounts(of: Of, against: &Against) -> Option<Vec<(Term, Money)>> {
    let stay = whole(of, PathName::Stay);
    let inside = |month| of.scenario.asks.credits.iter().any(|grant| grant.start <= month && month < grant.end());
    let weights = of.weights()?;
    let mut found = Vec::new();
    for ((place, month), weight) in stay.path.months.iter().enumerate().zip(weights) {
        let own = |field: &str| stay.at(&format!("months[{place}].{field}"));
        let name = |what: &str| fill(what, &[("month", &format::month(month.month()))]);
        let bill = month.bill();
        let (term, value) = if against.base == PLAN_DISCOUNT.base {
            let charge = amount(name(words::CHARGE_IN), own("charge"), bill.charge.charge);
            let value = bill.charge.charge.minus(bill.charge.additional).ok()?;
            match bill.charge.additional.is_positive() {
                true => {
                    let extra = yours(words::ADDITIONAL_NAME, Quantity::Money(bill.charge.additional));
                    (difference(charge, extra), value)
                }
                false => (charge, value),
            }
        } else if inside(month.month()) {
            let usage = amount(name(words::USAGE_IN), own("usage"), bill.spend.of.usage);
            let moved = bill.spend.of.migrated;
            let moved = moved.is_positive().then(|| amount(name(words::MIGRATED_IN), own("migrated"), moved));
            (usage.plus(moved), bill.spend.of.gross)
        } else {
            continue;
        };
        let factor = figure(name(words::WEIGHT_IN), format!("weight[{place}]"), Quantity::Factor(weight));
        found.push((Term::Product(vec![term, factor]), value.scaled(weight).ok()?));
    }
    Some(found)
}

fn base_value(of: Of, against: &Against) -> Option<Money> {
    Money::sum(amounts(of, against)?.into_iter().map(|(_, value)| value)).ok()
}

fn base(of: Of, against: &Against) -> Option<Derivation> {
    let terms = amounts(of, against)?.into_iter().map(|(term, _)| term);
    let found = Derivation::money(against.base_title, base_value(of, against)?);
    Some(found.by(against.base_by, sum(terms, words::MONTHS)).rule(against.base_rule))
}

fn equivalent(of: Of, against: &Against) -> Option<Derivation> {
    let comparison = &of.projection.comparison;
    let rate: Rate = match against.rate == PLAN_DISCOUNT.rate {
        true => comparison.credit_as_plan_discount,
        false => comparison.credit_as_agreement_points,
    };
    let value = base_value(of, against)?;
    let found = Derivation::rate(against.title, rate).rule(against.rule);
    let of_base = || amount(against.base_title, against.base.to_owned(), value);
    if !value.is_positive() {
        return Some(found.by(words::AS_NOTHING, sum([], words::MONTHS)));
    }
    let present = |name: PathName| path(of, name, "present", of.projection.path(name).present);
    let worth = || difference(present(PathName::Stay), present(PathName::Credits));
    let most = value.dollars().checked_mul(HALF)?;
    let own = figure(against.title, against.rate.to_owned(), Quantity::Rate(rate));
    Some(found.by(words::AS_BY, quotient(worth(), of_base()).rounded(Rounding::Rate)).so_that(
        words::AS_SATISFIES,
        Term::Product(vec![own, of_base()]),
        Relation::About(most),
        worth(),
    ))
}
