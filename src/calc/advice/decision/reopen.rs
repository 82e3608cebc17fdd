//! `reopen`: the agreement that runs commits to more than is used. What is missing of it from now on, and what would close that.
//!
//! It is called for where that is more than five times all that is asked for, and the agreement ends more than nine months from now. An
//! agreement that has not begun is judged alike: it is not to be signed as it is.

use chrono::NaiveDate;

use super::super::{
    super::{drawdown::drawdown, exact::Overflow, money::Money, month::Month, scenario::Scenario},
    Facts,
    term::months_on,
};

/// How many times what is asked for has to be missing (ours).
pub const TIMES: u32 = 5;
/// Months that the agreement has to run on, and more (ours).
pub const MONTHS: u32 = 9;

/// What is missing of the commitment from now to the end of the agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reopen {
    /// Whether the agreement is in force; one that is not is not to be signed.
    pub in_force: bool,
    /// The first month that counts.
    pub from: Month,
    /// The last day of the agreement.
    pub end: NaiveDate,
    /// How many of its months figures are known for.
    pub months: u32,
    /// What is committed for them, pro rata.
    pub committed: Money,
    /// What is missing under its own terms.
    pub shortfall: Money,
    /// What less would be missing if support counted; nothing where it does.
    pub by_support: Money,
    /// What less is missing because Marketplace purchases count; none where none were typed.
    pub by_marketplace: Option<Money>,
    /// What has to be missing, and more: five times all asks in full, or a month's charge where nothing is asked for.
    pub threshold: Money,
    /// Whether the agreement ends more than nine months from now.
    pub is_far: bool,
}

impl Reopen {
    /// Whether the agreement is to be reopened, or not to be signed.
    pub fn is_called_for(&self) -> bool {
        self.is_far && self.shortfall > self.threshold
    }

    /// What is still missing once support counts.
    pub fn left(&self) -> Result<Money, Overflow> {
        self.shortfall.minus(self.by_support)
    }
}

/// What is missing of the current agreement; none where there is none with a commitment, or where it has ended.
pub fn reopen(facts: &Facts) -> Result<Option<Reopen>, Overflow> {
    let scenario = facts.scenario;
    let Some(agreement) = scenario.agreement.as_ref().filter(|one| !one.yearly_commitment.is_empty()) else {
        return Ok(None);
    };
    let last = agreement.start.plus((agreement.years * 12).saturating_sub(1)).last_day();
    let in_force = agreement.start.first_day() <= facts.as_of;
    // The renewal is the day on which an agreement in force ends.
    let end = scenario.renewal.filter(|renewal| *renewal > agreement.start.first_day()).unwrap_or(last);
    if end <= facts.as_of {
        return Ok(None);
    }
    // Closed months are past: what is missing from now on is what can still be changed.
    let ahead = Scenario { actuals: Vec::new(), ..scenario.clone() };
    let years: Vec<_> = drawdown(&ahead, &facts.projection.stay)?.into_iter().filter(|year| !year.next).collect();
    let sum = |of: &dyn Fn(&super::super::super::drawdown::ContractYear) -> Money| Money::sum(years.iter().map(of));
    let shortfall = sum(&|year| year.shortfall)?;
    let counted = agreement.support_counts == Some(true);
    let with_support = sum(&|year| year.shortfalls.with_both)?;
    let by_support = if counted { Money::ZERO } else { shortfall.minus(with_support)? };
    let without_marketplace =
        sum(&|year| if counted { year.shortfalls.with_support } else { year.shortfalls.usage_only })?;
    let by_marketplace = agreement.marketplace_monthly.map(|_| without_marketplace.minus(shortfall)).transpose()?;
    Ok(Some(Reopen {
        in_force,
        from: agreement.start.max(scenario.start),
        end,
        months: years.iter().map(|year| year.months).sum(),
        committed: sum(&|year| year.held_against)?,
        shortfall,
        by_support,
        by_marketplace,
        threshold: threshold(facts)?,
        is_far: end > months_on(facts.as_of, MONTHS),
    }))
}

/// Five times everything that is asked for, granted in full. Where nothing is asked for, a shortfall below a month's charge is no
/// reason to reopen anything.
fn threshold(facts: &Facts) -> Result<Money, Overflow> {
    let projection = facts.projection;
    let comparison = &projection.comparison;
    let usage = projection.agreement_effect.map_or(Money::ZERO, |effect| effect.usage_saved.max(Money::ZERO));
    let support = comparison.combined_saved.max(comparison.credits_saved).max(comparison.structural_saved);
    let asks = support.max(Money::ZERO).plus(usage)?;
    if asks.is_positive() {
        return asks.times(TIMES);
    }
    Ok(projection.stay.months.first().map_or(Money::ZERO, |month| month.bill().charge.charge))
}
