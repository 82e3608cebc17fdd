//! What a month is charged on: usage by the growth rule or as given, migrations, the basis, the fees of commitments; and the two
//! factors that compound a yearly rate by the month.

use rust_decimal::Decimal;

use crate::{
    calc::{
        Money, Month as Calendar, Rate,
        arrangement::Arrangement,
        compound::Compound,
        scenario::{Commitment, CommitmentKind, Migration, Scenario, Treatment},
    },
    report::format,
    words::{explain as words, fill},
};

use super::{
    Derivation, Of,
    formula::Relation,
    month::Month,
    term::{Quantity, Rounding, Term, amount, count, figure, quotient, rest, sum, yours},
};

/// What the last digit of a root moves its twelfth power at most, as a part of it.
const NEAR: Decimal = Decimal::from_parts(1, 0, 0, false, 12);

/// A figure of a month's spend.
pub fn month(of: &Month, field: &str) -> Option<Derivation> {
    let spend = &of.month.bill().spend;
    let treatment = |bought: &Commitment| of.under.treatment(bought.kind);
    match field {
        "eligible" => Some(eligible(of)),
        "usage" => usage(of),
        "migrated" => Some(
            Derivation::money(of.title(words::MIGRATED), spend.of.migrated)
                .by(words::MIGRATED_BY, migrated(of.whole.scenario, of.month.month()))
                .rule(words::MIGRATED_RULE),
        ),
        "fees" => Some(
            Derivation::money(of.title(words::FEES), spend.fees)
                .by(
                    words::FEES_BY,
                    sum(fees(of.whole.scenario, of.month.month(), treatment, |_| true), words::COMMITMENTS),
                )
                .rule(words::FEES_RULE),
        ),
        _ => None,
    }
}

fn eligible(of: &Month) -> Derivation {
    let spend = &of.month.bill().spend;
    let some = |name, field: &str, value: Money| value.is_positive().then(|| amount(name, of.at(field), value));
    let usage = amount(words::USAGE_NAME, of.at("usage"), spend.of.usage);
    let gross = usage.plus(some(words::MIGRATED_NAME, "migrated", spend.of.migrated));
    let discount = spend.taken_off;
    let counted = match discount == Rate::ZERO {
        true => gross,
        false => Term::Product(vec![gross, rest(yours(words::AGREEMENT_NAME, Quantity::Rate(discount)))]),
    };
    let term = counted.plus(some(words::FEES_NAME, "fees", spend.fees));
    let rule = if spend.taken_off == Rate::ZERO { words::ELIGIBLE_RULE } else { words::ELIGIBLE_NET_RULE };
    Derivation::money(of.title(words::ELIGIBLE), spend.eligible).by(words::ELIGIBLE_BY, term).rule(rule)
}

fn usage(of: &Month) -> Option<Derivation> {
    let spend = of.month.bill().spend.of;
    let found = Derivation::money(of.title(words::USAGE), spend.usage);
    if spend.explicit {
        let given = yours(words::USAGE_GIVEN_NAME, Quantity::Money(spend.usage));
        return Some(found.by(words::USAGE_GIVEN, given).rule(words::USAGE_GIVEN_RULE));
    }
    let monthly =
        yours(words::MONTHLY_NAME, Quantity::Money(of.whole.scenario.spend.monthly.unwrap_or_default().likely));
    let growth = factor_of(of.whole.scenario, of.place)?;
    let growth = figure(words::GROWTH_NAME, format!("growth[{}]", of.place), Quantity::Factor(growth));
    let term = Term::Product(vec![monthly, growth]).rounded(Rounding::Cents);
    Some(found.by(words::USAGE_BY, term).rule(words::USAGE_RULE))
}

fn migrated(scenario: &Scenario, month: Calendar) -> Term {
    let one = |migration: &Migration| {
        let past = month.since(migration.start)?;
        let all = yours(format::quoted(&migration.name), Quantity::Money(migration.added_monthly.likely));
        Some(match past + 1 < migration.ramp_months {
            true => quotient(Term::Product(vec![all, count(past + 1)]), count(migration.ramp_months)),
            false => all,
        })
    };
    sum(scenario.migrations.iter().filter_map(one), words::MIGRATIONS)
}

/// What a month is charged on under the published terms of another plan: gross usage, and fees as they are paid.
pub fn own_eligible(of: &Month, under: &Arrangement) -> Term {
    let spend = &of.month.bill().spend.of;
    let moved = spend.migrated.is_positive();
    let moved = moved.then(|| amount(words::MIGRATED_NAME, of.at("migrated"), spend.migrated));
    let fees = fees(of.whole.scenario, spend.month, |bought| under.treatment(bought.kind), |_| true);
    let usage = amount(words::USAGE_NAME, of.at("usage"), spend.usage);
    sum(std::iter::once(usage).chain(moved).chain(fees), words::COMMITMENTS)
}

/// The fees of a month that the treatments let in, of the commitments whose buyer is wanted.
pub fn fees(
    scenario: &Scenario,
    month: Calendar,
    treatment: impl Fn(&Commitment) -> Treatment,
    wanted: impl Fn(Option<usize>) -> bool,
) -> Vec<Term> {
    let one = |commitment: &Commitment| {
        let past = month.since(commitment.month).filter(|past| *past < commitment.term_months)?;
        let name = match commitment.kind {
            CommitmentKind::ReservedInstance => words::RESERVED,
            CommitmentKind::SavingsPlan => words::SAVINGS,
        };
        let fee = |what, value| yours(fill(what, &[("what", name)]), Quantity::Money(value));
        let recurring = fee(words::RECURRING, commitment.recurring);
        match treatment(commitment) {
            Treatment::None => None,
            Treatment::Upfront if past == 0 => Some(fee(words::UPFRONT, commitment.upfront).plus(Some(recurring))),
            Treatment::Upfront => Some(recurring),
            Treatment::Amortized => {
                let spread = quotient(fee(words::UPFRONT, commitment.upfront), count(commitment.term_months));
                Some(spread.plus(Some(recurring)))
            }
        }
    };
    scenario.commitments.iter().filter(|commitment| wanted(commitment.account)).filter_map(one).collect()
}

fn factor_of(scenario: &Scenario, place: usize) -> Option<Decimal> {
    let growth = Compound::new(scenario.growth()).ok()?;
    growth.factors(scenario.months).ok()?.get(place).copied()
}

/// By what growth multiplies a month's usage.
pub fn growth(of: Of, place: usize) -> Option<Derivation> {
    let factor = factor_of(of.scenario, place)?;
    let yearly = yours(words::ANNUAL_GROWTH_NAME, Quantity::Rate(of.scenario.growth()));
    let month = u32::try_from(place).ok()?;
    let (years, months) = (month / 12, month % 12);
    let title = fill(words::GROWTH, &[("month", &format::month(of.scenario.start.plus(month)))]);
    let factor = Quantity::Factor(factor);
    let own = figure("", format!("growth[{place}]"), factor);
    let left = if years == 0 { own } else { quotient(own, power(&yearly, years)) };
    let right = if months == 0 { count(1) } else { power(&yearly, months) };
    let most = Relation::About(right.evaluate()?.checked_mul(NEAR)?.max(NEAR));
    let left = Term::Power(Box::new(left), 12);
    Some(Derivation::new(title, factor).so_that(words::GROWTH_SATISFIES, left, most, right).rule(words::GROWTH_RULE))
}

/// What a month's amount counts today.
pub fn weight(of: Of, place: usize) -> Option<Derivation> {
    let factor = Quantity::Factor(*of.weights()?.get(place)?);
    let yearly = yours(words::DISCOUNT_RATE_NAME, Quantity::Rate(of.scenario.discount_rate.unwrap_or_default()));
    let month = u32::try_from(place).ok()?;
    let (years, months) = ((month + 1) / 12, (month + 1) % 12);
    let title = fill(words::WEIGHT, &[("month", &format::month(of.scenario.start.plus(month)))]);
    let own = figure("", format!("weight[{place}]"), factor);
    let year = if years == 0 { own } else { Term::Product(vec![own, power(&yearly, years)]) };
    let twelfth = Term::Power(Box::new(year), 12);
    let left = if months == 0 { twelfth } else { Term::Product(vec![twelfth, power(&yearly, months)]) };
    let found = Derivation::new(title, factor);
    Some(found.so_that(words::WEIGHT_SATISFIES, left, Relation::About(NEAR), count(1)).rule(words::WEIGHT_RULE))
}

/// A year's rate, compounded.
fn power(yearly: &Term, times: u32) -> Term {
    Term::Power(Box::new(count(1).plus(Some(yearly.clone()))), times)
}
