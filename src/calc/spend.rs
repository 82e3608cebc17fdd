//! Support-eligible spend month by month: the growth rule or the explicit month, plus migrations.
//!
//! Source of the rule: the contract, "Scenario" and step 1 of "The charge of one month".

use super::{
    compound::Compound,
    exact::Overflow,
    money::Money,
    month::Month,
    rate::Rate,
    scenario::{Migration, Scenario},
};

/// What one month's support charge is computed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthSpend {
    /// The month.
    pub month: Month,
    /// AWS usage by rule or as given, without migrations.
    pub usage: Money,
    /// True where the month was given and not computed.
    pub explicit: bool,
    /// What migrations add.
    pub migrated: Money,
    /// The sum that bands apply to.
    pub eligible: Money,
}

/// The spend of every month of the horizon.
pub fn spend(scenario: &Scenario) -> Result<Vec<MonthSpend>, Overflow> {
    let growth = Compound::new(scenario.spend.annual_growth.unwrap_or(Rate::ZERO))?;
    (0..scenario.months).map(|k| month_spend(scenario, &growth, k)).collect()
}

fn month_spend(scenario: &Scenario, growth: &Compound, k: u32) -> Result<MonthSpend, Overflow> {
    let month = scenario.start.plus(k);
    let given = scenario.spend.months.get(&month).copied();
    let usage = match given {
        Some(usage) => usage,
        None => scenario.spend.monthly.unwrap_or_default().scaled(growth.factor(k)?)?.to_cents(),
    };
    let migrated = if given.is_some() && scenario.spend.months_include_migrations {
        Money::ZERO
    } else {
        scenario.migrations.iter().try_fold(Money::ZERO, |sum, migration| sum.plus(added(migration, month)?))?
    };
    Ok(MonthSpend { month, usage, explicit: given.is_some(), migrated, eligible: usage.plus(migrated)? })
}

/// Month i of the ramp, counted from 1, adds i parts of the whole; afterwards all of it.
fn added(migration: &Migration, month: Month) -> Result<Money, Overflow> {
    match month.since(migration.start) {
        None => Ok(Money::ZERO),
        Some(past) if past + 1 >= migration.ramp_months => Ok(migration.added_monthly),
        Some(past) => migration.added_monthly.part(past + 1, migration.ramp_months),
    }
}
