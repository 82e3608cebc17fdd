//! The next agreement: in force in every path from its start, and what is asked of it beside support.
//!
//! Source: the contract, `next_agreement` and `asks.agreement`. Support follows what is asked through the basis; what it does to the
//! usage and to the shortfall is given apart and never added to what a path pays.

use super::{
    drawdown::drawdown,
    exact::Overflow,
    money::Money,
    path::Path,
    rate::Rate,
    scenario::{Agreement, Scenario},
    spend::private_discount,
};

/// What is asked of the next agreement does beside support.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgreementEffect {
    /// What less is paid for usage over the horizon.
    pub usage_saved: Money,
    /// What more is missing of the commitments of the known months; negative where less is.
    pub shortfall_change: Money,
}

/// The scenario with what is asked of the next agreement as its terms; none where nothing is asked.
pub fn with_asked_agreement(scenario: &Scenario) -> Option<Scenario> {
    let asked = scenario.asks.agreement.as_ref()?;
    let mut other = scenario.clone();
    let next = &mut other.next_agreement.as_mut()?.terms;
    let asked = &asked.terms;
    *next = Agreement {
        start: next.start,
        years: asked.years.unwrap_or(next.years),
        yearly_commitment: asked.yearly_commitment.clone().unwrap_or_else(|| next.yearly_commitment.clone()),
        discount: asked.discount.or(next.discount),
        support_counts: asked.support_counts.or(next.support_counts),
        marketplace_monthly: next.marketplace_monthly,
    };
    Some(other)
}

/// What is asked of the next agreement does to the usage and to the shortfall, both beside what `stay` pays for support.
pub fn agreement_effect(scenario: &Scenario, stay: &Path) -> Result<Option<AgreementEffect>, Overflow> {
    let Some(asked) = with_asked_agreement(scenario) else { return Ok(None) };
    let missed = |scenario: &Scenario| Money::sum(drawdown(scenario, stay)?.iter().map(|year| year.shortfall));
    let shortfall_change = missed(&asked)?.minus(missed(scenario)?)?;
    Ok(Some(AgreementEffect { usage_saved: usage_saved(scenario, &asked, stay)?, shortfall_change }))
}

/// Usage and migrations of the horizon at the one discount less those at the other.
fn usage_saved(scenario: &Scenario, asked: &Scenario, stay: &Path) -> Result<Money, Overflow> {
    let at = |scenario: &Scenario| {
        stay.months.iter().try_fold(Money::ZERO, |sum, month| {
            let rest: Rate = private_discount(scenario, month.month()).rest()?;
            sum.plus(month.bill().spend.of.gross.at(rest)?)
        })
    };
    Ok(at(scenario)?.minus(at(asked)?)?.to_cents())
}
