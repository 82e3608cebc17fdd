//! What an ask brings by itself, and by the share of it that is granted.
//!
//! Where the scenario does not say the share, our own starting points stand for it: 25, 50 and 75 % of a credit, 0, 50 and 100 % of
//! what lasts (`calc::range`). Paths count what is granted in full.

use super::super::{
    super::{
        estimate::{Estimate, Level},
        exact::Overflow,
        money::Money,
        month::Month,
        next::with_asked_agreement,
        pay::{Charges, pay},
        present::Weights,
        range::{CREDIT, LASTING},
        rate::Rate,
        scenario::{Grant, Scenario},
        spend::private_discount,
    },
    Facts,
    price::Pricer,
};
use super::{Durable, granted};

/// Months of a year.
const YEAR: usize = 12;

/// What is asked of the next agreement, by itself.
pub struct Agreed {
    /// What it takes off what is paid for support over the horizon, beside the change.
    pub support: Money,
    /// What of that falls on its first year.
    pub durable: Option<Durable>,
    /// What less is paid for usage.
    pub usage_saved: Money,
    /// What of that falls on its first year.
    pub usage_a_year: Option<Durable>,
    /// What more is missing of the commitments.
    pub shortfall_change: Money,
}

/// What the next agreement's ask brings beside the change; none where nothing is asked of it.
pub fn agreement_alone(facts: &Facts) -> Result<Option<Agreed>, Overflow> {
    let scenario = facts.scenario;
    let (Some(_), Some(next)) = (&scenario.asks.agreement, &scenario.next_agreement) else { return Ok(None) };
    let Some(effect) = facts.projection.agreement_effect else { return Ok(None) };
    let Some(without) = without_agreement(facts)? else { return Ok(None) };
    let months = facts.projection.structural.months.iter();
    let saved = without.iter().zip(months).map(|(without, with)| Ok((with.month(), without.minus(with.paid)?)));
    let saved = saved.collect::<Result<Vec<_>, Overflow>>()?;
    let support = Money::sum(saved.iter().map(|(_, saved)| *saved))?;
    let first: Vec<Money> = saved.iter().filter(|(month, _)| *month >= next.terms.start).map(|one| one.1).collect();
    let first = &first[..first.len().min(YEAR)];
    let months = u32::try_from(first.len()).unwrap_or(0);
    let durable = Durable { amount: Money::sum(first.iter().copied())?, months };
    Ok(Some(Agreed {
        support,
        durable: (months > 0).then_some(durable),
        usage_saved: effect.usage_saved,
        usage_a_year: usage_a_year(facts, next.terms.start)?,
        shortfall_change: effect.shortfall_change,
    }))
}

/// What less is paid for usage in the first year of the next agreement.
fn usage_a_year(facts: &Facts, from: Month) -> Result<Option<Durable>, Overflow> {
    let Some(asked) = with_asked_agreement(facts.scenario) else { return Ok(None) };
    let year = facts.projection.stay.months.iter().filter(|month| month.month() >= from).take(YEAR);
    let year: Vec<_> = year.collect();
    let at = |scenario: &Scenario| {
        year.iter().try_fold(Money::ZERO, |sum, month| {
            sum.plus(month.bill().spend.of.gross.at(private_discount(scenario, month.month()).rest()?)?)
        })
    };
    let amount = at(facts.scenario)?.minus(at(&asked)?)?.to_cents();
    let months = u32::try_from(year.len()).unwrap_or(0);
    Ok((months > 0).then_some(Durable { amount, months }))
}

/// What is paid each month with the change and without what is asked of the agreement; none where a month has no price.
pub fn without_agreement(facts: &Facts) -> Result<Option<Vec<Money>>, Overflow> {
    match &facts.scenario.asks.structural {
        Some(change) => Pricer::of(facts)?.map_or(Ok(None), |pricer| pricer.paid(change)),
        None => Ok(Some(facts.projection.stay.months.iter().map(|month| month.paid).collect())),
    }
}

/// What lasts, by the share of it that is granted.
pub fn share_of(in_full: Money, granted: Option<Estimate<Rate>>) -> Result<Estimate<Money>, Overflow> {
    each(granted.unwrap_or(LASTING), |share| Ok(in_full.at(share)?.to_cents()))
}

/// What is used of a credit by the share of its amount that is granted, beside everything else that is asked for; `once` is what is
/// used of all of it, and nothing where it would only take the place of credits in hand.
pub fn credit_range(facts: &Facts, place: usize, once: Money) -> Result<Estimate<Money>, Overflow> {
    let credits = &facts.scenario.asks.credits;
    if !once.is_positive() {
        return Ok(Estimate::of(Money::ZERO));
    }
    let charged = Charges::of(granted(facts));
    let weights = Weights::of(facts.scenario)?;
    let in_hand = &facts.scenario.credits_in_hand;
    each(credits[place].bargain.share().unwrap_or(CREDIT), |share| {
        let part = Grant { amount: credits[place].amount.scaled_to_cents(share.share())?, ..credits[place].clone() };
        let asked = credits.iter().enumerate().map(|(other, grant)| if other == place { &part } else { grant });
        let grants: Vec<&Grant> = in_hand.iter().chain(asked).collect();
        let paid = pay(facts.scenario, &charged, &grants, &weights)?;
        Ok(paid.grants.get(in_hand.len() + place).map_or(Money::ZERO, |outcome| outcome.applied))
    })
}

fn each(shares: Estimate<Rate>, of: impl Fn(Rate) -> Result<Money, Overflow>) -> Result<Estimate<Money>, Overflow> {
    let [low, likely, high] = Level::ALL.map(|level| of(shares.at(level)));
    Ok(Estimate { low: low?, likely: likely?, high: high? })
}
