//! The bills of a whole horizon: every month charged under its arrangement, then paid by credits and by the customer.

use std::sync::Arc;

use super::{
    arrangement::Arrangement,
    cap::Caps,
    charge::charge,
    credit::Ledger,
    divide::Spent,
    estimate::Estimate,
    exact::Overflow,
    money::Money,
    own::Own,
    path::{Bill, Path, PathMonth},
    present::Weights,
    scenario::{Accounts, Commitment, Grant, Scenario},
    spend::Usage,
};

const ONE: Accounts = Accounts::Equal(Estimate::of(1));

/// Who is charged; one account where nobody said.
pub fn accounts(scenario: &Scenario) -> &Accounts {
    scenario.accounts.as_ref().unwrap_or(&ONE)
}

/// A whole horizon, charged and not yet paid; shared by paths that charge alike.
pub struct Charges {
    months: Arc<Vec<Bill>>,
    /// Their sum.
    charge: Money,
}

impl Charges {
    /// The bills, month by month.
    pub fn bills(&self) -> &[Bill] {
        &self.months
    }

    /// What a path was charged.
    pub fn of(path: &Path) -> Charges {
        let months = path.months.first().map_or_else(Arc::default, PathMonth::bills);
        Charges { months, charge: path.charge }
    }

    /// The charge of each month.
    pub fn each(&self) -> impl Iterator<Item = Money> {
        self.months.iter().map(|bill| bill.charge.charge)
    }
}

/// Charges every month under its arrangement: the scenario's plan within its caps, then the accounts with plans of their own.
pub fn charges(scenario: &Scenario, under: &[Arrangement], own: &Own, usage: &[Usage]) -> Result<Charges, Overflow> {
    let mut caps = Caps::new(scenario, under)?;
    let (mut months, mut sum) = (Vec::with_capacity(usage.len()), Money::ZERO);
    for (place, (under, usage)) in under.iter().zip(usage).enumerate() {
        let spend = usage.under(under)?;
        let treatment = |bought: &Commitment| under.treatment(bought.kind);
        let spent = Spent::new(accounts(scenario), &scenario.commitments, treatment, usage.month, spend.eligible)?;
        let limits = caps.limits(scenario, under, usage.month);
        let charge = charge(under, &spent, limits, own.charge(scenario, place, usage)?)?;
        caps.charged(scenario, under, usage.month, charge.plan)?;
        sum = sum.plus(charge.charge)?;
        months.push(Bill { spend, plan: under.plan.id.clone(), charge });
    }
    Ok(Charges { months: Arc::new(months), charge: sum })
}

/// Pays every month: credits first, the customer what remains. `weights` discount what is paid.
pub fn pay(scenario: &Scenario, charged: &Charges, grants: &[&Grant], weights: &Weights) -> Result<Path, Overflow> {
    let mut ledger = Ledger::new(grants.to_vec());
    let mut months = Vec::with_capacity(charged.months.len());
    let mut applied = Money::ZERO;
    for mut month in (0..charged.months.len()).filter_map(|place| PathMonth::unpaid(&charged.months, place)) {
        month.credits = ledger.pay(month.month(), month.paid)?;
        if !month.credits.is_empty() {
            let by_credits = Money::sum(month.credits.iter().map(|credit| credit.applied))?;
            month.paid = month.paid.minus(by_credits)?;
            applied = applied.plus(by_credits)?;
        }
        months.push(month);
    }
    let present = weights.present(months.iter().map(|month: &PathMonth| month.paid))?;
    let grants = ledger.close(scenario.start.plus(scenario.months))?;
    Ok(Path {
        charge: charged.charge,
        credits_applied: applied,
        credits_stranded: Money::sum(grants.iter().map(|grant| grant.stranded))?,
        paid: charged.charge.minus(applied)?,
        present_value: present.present_to_cents(),
        present,
        months,
        grants,
    })
}
