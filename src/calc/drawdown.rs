//! The agreement's commitment, contract year by contract year: what draws it down, and what is missing.
//!
//! Source: the contract, `agreement`, as `docs/decisions/0015-agreement-commitments-basis.md` reads it: fees count net of the
//! private discount, a year seen in part is held against its part of the commitment, and nothing is guessed. The years of the next
//! agreement follow; the months of the one before end where it begins.

use super::{
    exact::Overflow,
    money::Money,
    month::Month,
    path::Path,
    scenario::{Agreement, Scenario},
};

/// One contract year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractYear {
    /// Whether it is a year of the next agreement.
    pub next: bool,
    /// Counted from 1, in each agreement.
    pub year: u32,
    /// Its months that figures are known for; 12 for a year seen whole.
    pub months: u32,
    /// What is committed for the whole year.
    pub committed: Money,
    /// What of that falls on the known months.
    pub held_against: Money,
    /// What draws it down under the agreement's own terms.
    pub eligible: Money,
    /// Usage and migrations, net of the private discount.
    pub usage: Money,
    /// Marketplace purchases.
    pub marketplace: Money,
    /// What is paid for support, whether or not it counts.
    pub support: Money,
    /// What is missing under the agreement's own terms.
    pub shortfall: Money,
    /// What would be missing if neither, one or both counted.
    pub shortfalls: Shortfalls,
}

/// What is missing, by what counts besides usage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortfalls {
    /// Nothing.
    pub usage_only: Money,
    /// Marketplace.
    pub with_marketplace: Money,
    /// Support.
    pub with_support: Money,
    /// Both.
    pub with_both: Money,
}

/// The contract years that figures are known for; none without an agreement or a commitment.
pub fn drawdown(scenario: &Scenario, stay: &Path) -> Result<Vec<ContractYear>, Overflow> {
    let next = scenario.next_agreement.as_ref().map(|next| &next.terms);
    let both = [(scenario.agreement.as_ref(), false), (next, true)];
    let mut rows = Vec::new();
    for (agreement, next) in both.into_iter().filter_map(|(agreement, next)| Some((agreement?, next))) {
        for (year, committed) in (1..).zip(&agreement.yearly_commitment) {
            let row = contract_year(scenario, agreement, stay, year, *committed)?;
            rows.extend(row.map(|row| ContractYear { next, ..row }));
        }
    }
    Ok(rows)
}

/// A year of an agreement, in the months in which it is the one that counts.
fn contract_year(
    scenario: &Scenario,
    agreement: &Agreement,
    stay: &Path,
    year: u32,
    committed: Money,
) -> Result<Option<ContractYear>, Overflow> {
    let first = agreement.start.plus((year - 1) * 12);
    let counts = |month: &Month| scenario.agreement_in(*month).is_some_and(|known| std::ptr::eq(known, agreement));
    let (mut months, mut usage, mut support) = (0, Money::ZERO, Money::ZERO);
    for month in (0..12).map(|k| first.plus(k)).filter(counts) {
        let Some(known) = known(scenario, stay, month)? else { continue };
        months += 1;
        usage = usage.plus(known.gross.at(agreement.discount_in(month).rest()?)?)?;
        support = support.plus(known.support)?;
    }
    if months == 0 {
        return Ok(None);
    }
    let usage = usage.to_cents();
    let support = support.to_cents();
    let marketplace = agreement.marketplace_monthly.unwrap_or_default().times(months)?.to_cents();
    let held_against = committed.part(months, 12)?.to_cents_down();
    let with_marketplace = usage.plus(marketplace)?;
    let eligible =
        if agreement.support_counts == Some(true) { with_marketplace.plus(support)? } else { with_marketplace };
    let missing = |drawn: Money| Ok(held_against.minus(drawn)?.max(Money::ZERO));
    Ok(Some(ContractYear {
        next: false,
        year,
        months,
        committed,
        held_against,
        eligible,
        usage,
        marketplace,
        support,
        shortfall: missing(eligible)?,
        shortfalls: Shortfalls {
            usage_only: missing(usage)?,
            with_marketplace: missing(with_marketplace)?,
            with_support: missing(usage.plus(support)?)?,
            with_both: missing(with_marketplace.plus(support)?)?,
        },
    }))
}

/// What is known of one month.
struct Known {
    gross: Money,
    support: Money,
}

/// A projected month, or a closed one before the horizon.
fn known(scenario: &Scenario, stay: &Path, month: Month) -> Result<Option<Known>, Overflow> {
    if let Some(place) = month.since(scenario.start) {
        let projected = stay.months.get(place as usize);
        return Ok(projected.map(|month| Known { gross: month.bill().spend.of.gross, support: month.paid }));
    }
    let closed = scenario.actuals.iter().find(|actual| actual.month == month);
    let known = |actual: &super::scenario::Actual| {
        let support = actual.charge.minus(actual.credits.unwrap_or_default())?.max(Money::ZERO);
        Ok(Known { gross: actual.eligible, support })
    };
    closed.map(known).transpose()
}
