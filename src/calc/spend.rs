//! Support-eligible spend month by month: the growth rule or the explicit month, migrations, the fees of commitments, and the
//! basis they count on.
//!
//! Source of the rule: the contract, "Scenario" and step 1 of "The charge of one month"; what it leaves open is in
//! `docs/decisions/0015-agreement-commitments-basis.md`.

use rust_decimal::Decimal;

use super::{
    arrangement::Arrangement,
    compound::Compound,
    exact::Overflow,
    money::Money,
    month::Month,
    rate::Rate,
    scenario::{Basis, Commitment, CommitmentKind, Migration, Scenario, Treatment},
};

/// What one month brings, before any contract term looks at it; the same on every path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usage {
    /// The month.
    pub month: Month,
    /// AWS usage by rule or as given, without migrations.
    pub usage: Money,
    /// True where the month was given and not computed.
    pub explicit: bool,
    /// What migrations add.
    pub migrated: Money,
    /// Both.
    pub gross: Money,
    /// The agreement's discount while it runs.
    pub private_discount: Rate,
    /// Fees of Reserved Instances.
    pub reserved: Fees,
    /// Fees of Savings Plans.
    pub savings: Fees,
}

/// The fees of one kind of commitment in a month, as each treatment counts them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fees {
    /// The upfront fees of what begins in the month, and the recurring fees of all that runs.
    pub upfront: Money,
    /// Upfront fees spread over their terms, and the recurring fees.
    pub amortized: Money,
}

/// What one month's support charge is computed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthSpend {
    /// What the month brings.
    pub of: Usage,
    /// The discount taken off usage and migrations: the agreement's under a net basis, else none.
    pub taken_off: Rate,
    /// Fees of commitments that the treatments let in.
    pub fees: Money,
    /// The sum that bands apply to.
    pub eligible: Money,
}

/// What every month of the horizon brings.
pub fn usage(scenario: &Scenario) -> Result<Vec<Usage>, Overflow> {
    let growth = Compound::new(scenario.growth())?;
    let mut months = Vec::with_capacity(scenario.months as usize);
    for (k, factor) in (0..).zip(growth.factors(scenario.months)?) {
        months.push(month_usage(scenario, factor, k)?);
    }
    Ok(months)
}

fn month_usage(scenario: &Scenario, growth: Decimal, k: u32) -> Result<Usage, Overflow> {
    let month = scenario.start.plus(k);
    let given = scenario.spend.months.get(&month).copied();
    let bought = |kind| scenario.commitments.iter().filter(move |bought| bought.kind == kind);
    let usage = match given {
        Some(usage) => usage,
        None => scenario.spend.monthly.unwrap_or_default().likely.scaled_to_cents(growth)?,
    };
    let migrated = if given.is_some() && scenario.spend.months_include_migrations {
        Money::ZERO
    } else {
        scenario.migrations.iter().try_fold(Money::ZERO, |sum, migration| sum.plus(added(migration, month)?))?
    };
    Ok(Usage {
        month,
        usage,
        explicit: given.is_some(),
        migrated,
        gross: usage.plus(migrated)?,
        private_discount: private_discount(scenario, month),
        reserved: fees(bought(CommitmentKind::ReservedInstance), month)?,
        savings: fees(bought(CommitmentKind::SavingsPlan), month)?,
    })
}

/// The discount of the agreement in a month: the next one's once that has begun.
pub fn private_discount(scenario: &Scenario, month: Month) -> Rate {
    scenario.agreement_in(month).map_or(Rate::ZERO, |agreement| agreement.discount_in(month))
}

/// The fees of commitments in a month.
pub fn fees<'c>(commitments: impl Iterator<Item = &'c Commitment>, month: Month) -> Result<Fees, Overflow> {
    commitments.map(|commitment| fees_of(commitment, month)).try_fold(Fees::default(), |sum, fees| {
        let fees = fees?;
        Ok(Fees { upfront: sum.upfront.plus(fees.upfront)?, amortized: sum.amortized.plus(fees.amortized)? })
    })
}

/// The fees of one commitment in a month; none outside its term.
pub fn fees_of(commitment: &Commitment, month: Month) -> Result<Fees, Overflow> {
    let Some(past) = past(commitment, month) else { return Ok(Fees::default()) };
    let upfront = if past == 0 { commitment.upfront } else { Money::ZERO };
    Ok(Fees {
        upfront: upfront.plus(commitment.recurring)?,
        amortized: commitment.upfront.part(1, commitment.term_months)?.plus(commitment.recurring)?,
    })
}

/// Months since a commitment began, inside its term.
fn past(commitment: &Commitment, month: Month) -> Option<u32> {
    month.since(commitment.month).filter(|past| *past < commitment.term_months)
}

impl Fees {
    /// What a treatment lets in.
    pub fn under(self, treatment: Treatment) -> Money {
        match treatment {
            Treatment::None => Money::ZERO,
            Treatment::Upfront => self.upfront,
            Treatment::Amortized => self.amortized,
        }
    }
}

impl Usage {
    /// What is charged on under the terms of the month.
    pub fn under(self, terms: &Arrangement) -> Result<MonthSpend, Overflow> {
        let taken_off = match terms.basis {
            Basis::Gross => Rate::ZERO,
            Basis::Net => self.private_discount,
        };
        let fees = self.reserved.under(terms.reserved_instances).plus(self.savings.under(terms.savings_plans))?;
        let counted = if taken_off == Rate::ZERO { self.gross } else { self.gross.at(taken_off.rest()?)? };
        let eligible = if fees == Money::ZERO { counted } else { counted.plus(fees)? };
        Ok(MonthSpend { of: self, taken_off, fees, eligible })
    }
}

/// Month i of the ramp, counted from 1, adds i parts of the whole; afterwards all of it.
fn added(migration: &Migration, month: Month) -> Result<Money, Overflow> {
    match month.since(migration.start) {
        None => Ok(Money::ZERO),
        Some(past) if past + 1 >= migration.ramp_months => Ok(migration.added_monthly.likely),
        Some(past) => migration.added_monthly.likely.part(past + 1, migration.ramp_months),
    }
}
