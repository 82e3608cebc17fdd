//! The package table: what each thing on it is worth, what AWS forgoes, and how much of one is worth as much as another. Every figure
//! is the difference between the case and a trial of it.

use rust_decimal::Decimal;

use crate::{
    calc::{
        Money,
        advice::exchange::{self, Item, Row, YEAR},
        path::Path,
        project,
    },
    report::{
        advice::{
            figures::key,
            package::{item, share},
        },
        format,
    },
    words::{explain as words, fill},
};

use super::{
    Derivation, Of, Step, explained,
    path::whole,
    steps,
    term::{Quantity, Rounding, Term, amount, count, difference, figure, plain, quotient, sum, yours},
    trials::{facts, number},
};

/// A figure of the table.
pub fn derive(of: Of, rest: &[Step]) -> Option<Derivation> {
    let found = match rest {
        [Step::Name("missed")] => missed(of),
        [Step::Name("points"), Step::At(place)] => point(of, *place),
        [Step::Name("equals"), Step::At(row), Step::At(one), value] => equals(of, *row, *one, number(*value)?),
        [Step::Name(name), Step::Name(field)] => {
            let package = exchange::package(&facts(of, &[])).ok()??;
            let row = package.rows.iter().find(|row| key(row.item) == *name)?;
            of_row(of, row, field)
        }
        _ => None,
    }?;
    Some(found.read_at(whole(of, crate::calc::PathName::Stay).cards()?))
}

/// A figure by its path.
fn by_path(of: Of, words: impl Into<String>, path: &str) -> Option<Term> {
    Some(figure(words, path.to_owned(), explained(of, &steps(path))?.value))
}

/// What one path pays less than another.
fn between(of: Of, field: &str, [dearer, cheaper]: [(&'static str, &str); 2]) -> Option<Term> {
    let one = |(words, root): (&'static str, &str)| by_path(of, words, &format!("{root}.{field}"));
    Some(difference(one(dearer)?, one(cheaper)?))
}

fn of_row(of: Of, row: &Row, field: &str) -> Option<Derivation> {
    let (template, value) = match field {
        "buyer" => (words::ROW_WORTH, row.buyer),
        "forgone" => (words::ROW_FORGONE, row.forgone),
        "after" => (words::ROW_AFTER, row.after),
        _ => return None,
    };
    let found = Derivation::money(fill(template, &[("item", item(row.item))]), value);
    if field == "after" && row.item != Item::PlanPoint {
        return Some(found.by(words::ROW_ENDS, sum([], "")).rule(words::ROW_AFTER_RULE));
    }
    let (by, term) = match row.item {
        Item::AgreementPoint => agreement_point(of, field)?,
        Item::PlanPoint if field == "after" => (words::POINT_AFTER_BY, a_year(of)?),
        Item::PlanPoint => {
            let sides = [(words::STRUCTURAL_NOW, "structural"), (words::STRUCTURAL_POINT, "point.structural")];
            (words::POINT_BY, side(of, field, sides)?)
        }
        Item::Credit => {
            let sides = [(words::STAY_NOW, "pool.stay"), (words::STAY_POOL, "pool.credits")];
            (words::POOL_BY, side(of, field, sides)?)
        }
        Item::TermYear => (words::YEAR_BY, a_term_year(of, field)?),
        Item::HigherCommitment => {
            let now = by_path(of, words::MISSED, "package.missed")?;
            (words::COMMITMENT_BY, difference(now, by_path(of, words::MISSED_MORE, "committed.package.missed")?))
        }
    };
    let rule = match (row.item, field) {
        (Item::HigherCommitment, _) => words::COMMITMENT_ROW_RULE,
        (_, "buyer") => words::ROW_WORTH_RULE,
        (_, "after") => words::ROW_AFTER_RULE,
        _ => words::ROW_FORGONE_RULE,
    };
    Some(found.by(by, term).rule(rule))
}

/// Worth in present value, forgone as it is.
fn side(of: Of, field: &str, sides: [(&'static str, &str); 2]) -> Option<Term> {
    match field {
        "buyer" => Some(between(of, "present", sides)?.rounded(Rounding::Present)),
        _ => between(of, "paid", sides),
    }
}

fn a_term_year(of: Of, field: &str) -> Option<Term> {
    if field == "forgone" {
        let longer = by_path(of, words::SAVED_LONGER, "longer.comparison.structural_saved")?;
        return Some(difference(longer, by_path(of, words::SAVED_SHOWN, "comparison.structural_saved")?));
    }
    let saved = |stay: &str, structural: &str| {
        let sides = [(words::STAY_PRESENT, stay), (words::STRUCTURAL_PRESENT, structural)];
        Some(between(of, "present", sides)?.rounded(Rounding::Present))
    };
    Some(difference(saved("longer.stay", "longer.structural")?, saved("stay", "structural")?))
}

/// The last twelve months in which the point holds, or as many as there are, made up to twelve.
fn a_year(of: Of) -> Option<Term> {
    let other = crate::calc::advice::trial::Trial::Point.of(of.scenario)?;
    let other = project(&other, of.newest).ok()?;
    let holds = exchange::year(&facts(of, &[]));
    let months = |path: &Path, root: &str| {
        let first = path.months.len().saturating_sub(holds);
        let last = path.months.iter().enumerate().skip(first);
        let paid = last.map(|(place, month)| {
            amount(format::month(month.month()), format!("{root}.months[{place}].paid"), month.paid)
        });
        sum(paid.collect::<Vec<_>>(), words::MONTHS)
    };
    let less =
        difference(months(&of.projection.structural, "structural"), months(&other.structural, "point.structural"));
    let holds = u32::try_from(holds).ok()?.max(1);
    Some(match holds == YEAR {
        true => less,
        false => quotient(Term::Product(vec![less, count(YEAR)]), count(holds)).rounded(Rounding::Cents),
    })
}

fn agreement_point(of: Of, field: &str) -> Option<(&'static str, Term)> {
    let points = exchange::points(&facts(of, &[])).ok()??;
    let weights = of.weights()?;
    let months = points.iter().zip(&weights).enumerate().filter(|(_, (point, _))| point.is_positive());
    let one = |(place, (point, weight)): (usize, (&Money, &Decimal))| {
        let name = format::month(of.scenario.start.plus(u32::try_from(place).unwrap_or(u32::MAX)));
        let off = amount(fill(words::POINT_IN, &[("month", &name)]), format!("package.points[{place}]"), *point);
        let counts =
            figure(fill(words::WEIGHT_IN, &[("month", &name)]), format!("weight[{place}]"), Quantity::Factor(*weight));
        if field == "buyer" { Term::Product(vec![off, counts]) } else { off }
    };
    let all = sum(months.map(one).collect::<Vec<_>>(), words::MONTHS);
    Some(match field {
        "buyer" => (words::POINTS_PRESENT_BY, all.rounded(Rounding::Present)),
        _ => (words::POINTS_BY, all),
    })
}

/// What a point of the agreement's discount takes off a month.
fn point(of: Of, place: usize) -> Option<Derivation> {
    let value = *exchange::points(&facts(of, &[])).ok()??.get(place)?;
    let month = of.projection.stay.months.get(place)?;
    let name = format::month(month.month());
    let title = fill(words::POINT_IN, &[("month", &name)]);
    let spend = &month.bill().spend.of;
    let own = |what, field: &str, value| {
        amount(fill(what, &[("month", &name)]), format!("stay.months[{place}].{field}"), value)
    };
    let moved = spend.migrated.is_positive().then(|| own(words::MIGRATED_IN, "migrated", spend.migrated));
    let gross = own(words::USAGE_IN, "usage", spend.usage).plus(moved);
    let found = Derivation::money(title, value);
    if !value.is_positive() {
        return Some(found.by(words::POINT_OUTSIDE, sum([], "")).rule(words::POINT_RULE));
    }
    let rate = plain(Quantity::Rate(exchange::POINT));
    Some(
        found.by(words::POINT_IN_BY, Term::Product(vec![gross, rate]).rounded(Rounding::Cents)).rule(words::POINT_RULE),
    )
}

fn missed(of: Of) -> Option<Derivation> {
    let years = &of.projection.agreement;
    let one = |(place, year): (usize, &crate::calc::drawdown::ContractYear)| {
        let name = fill(words::SHORTFALL_OF, &[("year", &year.year.to_string())]);
        amount(name, format!("agreement[{place}].shortfall"), year.shortfall)
    };
    let value = Money::sum(years.iter().map(|year| year.shortfall)).ok()?;
    let term = sum(years.iter().enumerate().map(one).collect::<Vec<_>>(), words::YEARS);
    Some(Derivation::money(words::MISSED, value).by(words::MISSED_BY, term).rule(words::SHORTFALL_RULE))
}

/// How much of one row is worth as much as so many of another.
fn equals(of: Of, row: usize, one: usize, many: Decimal) -> Option<Derivation> {
    let package = exchange::package(&facts(of, &[])).ok()??;
    let [other, held] = [package.rows.get(row)?, package.rows.get(one)?];
    let title = [("count", &*many.normalize().to_string()), ("one", item(held.item)), ("other", item(other.item))];
    let worth = |row: &Row| {
        let name = fill(words::ROW_WORTH, &[("item", item(row.item))]);
        let worth = amount(name, format!("package.{}.buyer", key(row.item)), row.buyer);
        // What costs is given for what is worth as much.
        if row.buyer.is_negative() { difference(plain(Quantity::Money(Money::ZERO)), worth) } else { worth }
    };
    let many_held = Term::Product(vec![worth(held), yours(words::HOW_MANY_NAME, Quantity::Factor(many))]);
    let term = quotient(many_held, worth(other)).rounded(Rounding::Hundredth);
    let found = Derivation::new(fill(words::EQUALS, &title), Quantity::Factor(share(held, other, many)?));
    Some(found.by(words::EQUALS_BY, term).rule(words::EQUALS_RULE))
}
