//! The one way in: a scenario and a tariff book become four paths.
//!
//! Two arrangements are charged (with the structural change and without), and each is paid twice, with the credits asked for
//! and without; credits in hand are part of all four.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{
    arrangement::{Arrangement, arrange},
    assume::assumptions,
    book::TariffBook,
    charge::{MonthCharge, charge},
    compare::compare,
    compound::Compound,
    credit::Ledger,
    exact::Overflow,
    money::Money,
    path::{Path, PathMonth},
    projection::Projection,
    rate::Rate,
    scenario::{Accounts, Grant, Kind, Problem, Scenario},
    spend::{MonthSpend, spend},
    tariff::PlanId,
};

/// Projects the support charges of a scenario. What cannot be computed is a problem with a field's path, as in reading:
/// a plan without a price in a month of the horizon, or figures beyond exact decimals.
pub fn project(scenario: &Scenario, book: &TariffBook) -> Result<Projection, Vec<Problem>> {
    let (as_is, changed) = match (arrange(scenario, book, false), arrange(scenario, book, true)) {
        (Ok(as_is), Ok(changed)) => (as_is, changed),
        (as_is, changed) => return Err(all_of(as_is.err(), changed.err())),
    };
    four_paths(scenario, book, &as_is, &changed)
        .map_err(|Overflow| vec![Problem { field: "spend.monthly".to_owned(), kind: Kind::Overflow }])
}

/// The problems of both arrangements, those they share once.
fn all_of(as_is: Option<Vec<Problem>>, changed: Option<Vec<Problem>>) -> Vec<Problem> {
    let mut all = as_is.unwrap_or_default();
    for problem in changed.unwrap_or_default() {
        if !all.contains(&problem) {
            all.push(problem);
        }
    }
    all
}

fn four_paths(
    scenario: &Scenario,
    book: &TariffBook,
    as_is: &[Arrangement],
    changed: &[Arrangement],
) -> Result<Projection, Overflow> {
    let spend = spend(scenario)?;
    let weights = weights(scenario)?;
    let in_hand: Vec<&Grant> = scenario.credits_in_hand.iter().collect();
    let asked: Vec<&Grant> = in_hand.iter().copied().chain(&scenario.asks.credits).collect();
    let as_is = charges(scenario, as_is, &spend)?;
    let changed = charges(scenario, changed, &spend)?;
    let path = |charged: &[Charged], grants: &[&Grant]| pay(scenario, charged, grants, &weights);
    let (stay, credits) = (path(&as_is, &in_hand)?, path(&as_is, &asked)?);
    let (structural, combined) = (path(&changed, &in_hand)?, path(&changed, &asked)?);
    let comparison = compare(&stay, &credits, &structural, &combined)?;
    let assumptions = assumptions(scenario, book, &stay, &structural);
    Ok(Projection { tariff: book.edition(), stay, credits, structural, combined, comparison, assumptions })
}

/// One month, charged and not yet paid.
struct Charged {
    spend: MonthSpend,
    plan: PlanId,
    charge: Arc<MonthCharge>,
}

fn charges(scenario: &Scenario, under: &[Arrangement], spend: &[MonthSpend]) -> Result<Vec<Charged>, Overflow> {
    let one = Accounts::Equal(1);
    let accounts = scenario.accounts.as_ref().unwrap_or(&one);
    let month = |(under, spend): (&Arrangement, &MonthSpend)| {
        let charge = Arc::new(charge(under, accounts, spend.eligible)?);
        Ok(Charged { spend: *spend, plan: under.plan.id.clone(), charge })
    };
    under.iter().zip(spend).map(month).collect()
}

fn pay(scenario: &Scenario, charged: &[Charged], grants: &[&Grant], weights: &[Decimal]) -> Result<Path, Overflow> {
    let mut ledger = Ledger::new(grants.to_vec());
    let mut months = Vec::with_capacity(charged.len());
    let mut present_value = Money::ZERO;
    for (month, weight) in charged.iter().zip(weights) {
        let due = month.charge.charge;
        let credits = ledger.pay(month.spend.month, due)?;
        let paid = due.minus(Money::sum(credits.iter().map(|credit| credit.applied))?)?;
        present_value = present_value.plus(paid.over(*weight)?)?;
        let (plan, charge) = (month.plan.clone(), Arc::clone(&month.charge));
        months.push(PathMonth { spend: month.spend, plan, charge, credits, paid });
    }
    let grants = ledger.close(scenario.start.plus(scenario.months))?;
    Ok(Path {
        charge: Money::sum(months.iter().map(|month| month.charge.charge))?,
        credits_applied: Money::sum(grants.iter().map(|grant| grant.applied))?,
        credits_stranded: Money::sum(grants.iter().map(|grant| grant.stranded))?,
        paid: Money::sum(months.iter().map(|month| month.paid))?,
        present_value: present_value.to_cents(),
        months,
        grants,
    })
}

/// What month k is divided by: (1 + r)^((k + 1) / 12), the end of the month, as Excel's NPV.
fn weights(scenario: &Scenario) -> Result<Vec<Decimal>, Overflow> {
    let discounting = Compound::new(scenario.discount_rate.unwrap_or(Rate::ZERO))?;
    (1..=scenario.months).map(|k| discounting.factor(k)).collect()
}
