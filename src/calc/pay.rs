//! The bills of a whole horizon: every month charged under its arrangement, then paid by credits and by the customer.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{
    arrangement::Arrangement,
    charge::{MonthCharge, charge},
    credit::Ledger,
    exact::Overflow,
    money::Money,
    path::{Path, PathMonth},
    scenario::{Accounts, Grant, Scenario},
    spend::{MonthSpend, Usage},
    tariff::PlanId,
};

/// One month, charged and not yet paid.
pub struct Charged {
    spend: MonthSpend,
    plan: PlanId,
    charge: Arc<MonthCharge>,
}

/// Who is charged; one account where nobody said.
pub fn accounts(scenario: &Scenario) -> &Accounts {
    scenario.accounts.as_ref().unwrap_or(&Accounts::Equal(1))
}

/// Charges every month under its arrangement.
pub fn charges(scenario: &Scenario, under: &[Arrangement], usage: &[Usage]) -> Result<Vec<Charged>, Overflow> {
    let accounts = accounts(scenario);
    let month = |(under, usage): (&Arrangement, &Usage)| {
        let spend = usage.under(under)?;
        let charge = Arc::new(charge(under, accounts, spend.eligible)?);
        Ok(Charged { spend, plan: under.plan.id.clone(), charge })
    };
    under.iter().zip(usage).map(month).collect()
}

/// Pays every month: credits first, the customer what remains. `weights` discount what is paid.
pub fn pay(scenario: &Scenario, charged: &[Charged], grants: &[&Grant], weights: &[Decimal]) -> Result<Path, Overflow> {
    let mut ledger = Ledger::new(grants.to_vec());
    let mut months = Vec::with_capacity(charged.len());
    let mut present_value = Money::ZERO;
    for (month, weight) in charged.iter().zip(weights) {
        let due = month.charge.charge;
        let credits = ledger.pay(month.spend.of.month, due)?;
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
