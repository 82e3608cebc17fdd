//! The ladder: what the customer can give, and what each step is given for. Nothing is given away by itself.
//!
//! Gives stand in order of what they cost the buyer at low usage, what is asked for in order of what it is worth every year.

use std::cmp::Reverse;

use rust_decimal::{Decimal, RoundingStrategy};

use super::{
    super::{
        drawdown::drawdown,
        exact::Overflow,
        money::Money,
        order::in_order,
        path::Path,
        rate::Rate,
        scenario::{Agreement, Scenario},
    },
    Facts,
    asks::{Ask, Asked},
    calendar::Calendars,
    levers::{Lever, LeverId},
    price::Pricer,
    term::{ahead, at_low_usage, to_be_signed},
};

/// The longest term that is offered for something (ours; AWS signs one to five years).
const LONGEST: u32 = 5;
/// How much higher the higher commitment is.
const HIGHER: Rate = Rate::new(Decimal::from_parts(10, 0, 0, false, 2));

/// Something the customer can give, in order of what it costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Give {
    /// Signing earlier, before the end of AWS's quarter.
    EarlierSignature,
    /// Being named as a customer.
    Reference,
    /// One more year.
    LongerTerm,
    /// Buying through AWS Marketplace.
    Marketplace,
    /// Ten percent more committed in each year.
    HigherCommitment,
}

impl Give {
    /// As the result has it.
    pub const fn id(self) -> &'static str {
        match self {
            Give::EarlierSignature => "earlier-signature",
            Give::Reference => "reference",
            Give::LongerTerm => "longer-term",
            Give::Marketplace => "marketplace",
            Give::HigherCommitment => "higher-commitment",
        }
    }
}

/// What a higher commitment costs: what more of it is missed within the months shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommitmentCost {
    /// At likely usage.
    pub likely: Money,
    /// At low usage, by which it is judged.
    pub low: Money,
}

/// What is asked for in return.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    /// An ask.
    Ask(Asked),
    /// A lever that nobody asked for yet.
    Lever(LeverId),
}

/// One rung: give this only for that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rung {
    /// What is given.
    pub give: Give,
    /// What it is given for.
    pub take: Take,
    /// What that brings in its first year, or once.
    pub worth: Money,
    /// The same in units of the account's own monthly charge.
    pub in_charges: Decimal,
}

/// The ladder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ladder {
    /// What is given for what.
    pub rungs: Vec<Rung>,
    /// What a higher commitment costs; none where no agreement with a commitment is still to be signed.
    pub commitment: Option<CommitmentCost>,
    /// The charge of the first month, in units of which worths are told.
    pub monthly_charge: Money,
}

/// The ladder of a scenario; without rungs where nothing is still to be signed.
pub fn ladder(facts: &Facts, calendars: &Calendars, asks: &[Ask], levers: &[Lever]) -> Result<Ladder, Overflow> {
    let first = facts.projection.stay.months.first();
    let monthly_charge = first.map_or(Money::ZERO, |month| month.bill().charge.charge);
    let commitment = commitment_cost(facts)?;
    let mut ladder = Ladder { rungs: Vec::new(), commitment, monthly_charge };
    if ahead(facts, calendars).is_none() || !monthly_charge.is_positive() {
        return Ok(ladder);
    }
    let takes = takes(asks, levers);
    let mut left = takes.into_iter();
    for give in gives(facts, calendars) {
        // More is committed only for what is worth more than it costs at low usage, and it is the last thing to give.
        let cost = commitment.filter(|_| give == Give::HigherCommitment).map_or(Money::ZERO, |cost| cost.low);
        let Some((take, worth)) = left.find(|(_, worth)| *worth > cost) else { continue };
        let in_charges = worth
            .over(monthly_charge.dollars())?
            .dollars()
            .round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
        ladder.rungs.push(Rung { give, take, worth, in_charges });
    }
    Ok(ladder)
}

/// What can be given, the cheapest first.
fn gives(facts: &Facts, calendars: &Calendars) -> Vec<Give> {
    let agreement = to_be_signed(facts);
    let mut all = Vec::new();
    all.extend(calendars.course().map(|_| Give::EarlierSignature));
    all.push(Give::Reference);
    all.extend(agreement.filter(|agreement| agreement.years < LONGEST).map(|_| Give::LongerTerm));
    all.extend(agreement.filter(|agreement| agreement.marketplace_monthly.is_none()).map(|_| Give::Marketplace));
    all.extend(agreement.filter(|one| !one.yearly_commitment.is_empty()).map(|_| Give::HigherCommitment));
    all
}

/// What is asked for, what is worth most every year first; a credit, which comes once, stands last.
fn takes(asks: &[Ask], levers: &[Lever]) -> Vec<(Take, Money)> {
    let made = asks.iter().filter(|ask| ask.is_open());
    let asked = made.map(|ask| {
        let worth = ask.durable.map_or(ask.once, |durable| durable.amount);
        (!ask.asked.lasts(), Take::Ask(ask.asked), worth.plus(ask.usage_saved.unwrap_or_default()).unwrap_or(worth))
    });
    let levers = levers.iter().filter(|lever| lever.id.is_structural() && lever.is_asked_for());
    let open = levers.map(|lever| {
        let worth = lever.durable.map_or(lever.once, |durable| durable.amount);
        (false, Take::Lever(lever.id), worth)
    });
    let all = asked.chain(open).filter(|(_, _, worth)| worth.is_positive());
    let all = in_order(all, |(once, _, worth)| (*once, Reverse(*worth)));
    all.into_iter().map(|(_, take, worth)| (take, worth)).collect()
}

/// What ten percent more commitment costs on the agreement that is still to be signed.
pub fn commitment_cost(facts: &Facts) -> Result<Option<CommitmentCost>, Overflow> {
    let known = |agreement: &&Agreement| !agreement.yearly_commitment.is_empty();
    if to_be_signed(facts).filter(known).is_none() {
        return Ok(None);
    }
    let likely = more_missed(facts.scenario, &facts.projection.stay)?;
    let low = at_low_usage(facts.scenario)?;
    let Some(pricer) = Pricer::for_scenario(facts, &low)? else { return Ok(None) };
    let Some(stay) = pricer.path(None)? else { return Ok(None) };
    let low = more_missed(&low, &stay)?;
    Ok(likely.zip(low).map(|(likely, low)| CommitmentCost { likely, low }))
}

/// What more of the commitments is missed where they are ten percent higher.
fn more_missed(scenario: &Scenario, stay: &Path) -> Result<Option<Money>, Overflow> {
    let Some(higher) = with_more_committed(scenario) else { return Ok(None) };
    let missed = |scenario: &Scenario| Money::sum(drawdown(scenario, stay)?.iter().map(|year| year.shortfall));
    missed(&higher)?.minus(missed(scenario)?).map(Some)
}

/// The scenario with more committed in each year of the next agreement, or of the only one there is.
fn with_more_committed(scenario: &Scenario) -> Option<Scenario> {
    let mut other = scenario.clone();
    let next = other.next_agreement.as_mut().map(|next| &mut next.terms);
    for amount in &mut next.or(other.agreement.as_mut())?.yearly_commitment {
        // One that leaves the contract's bounds stays as it is.
        let more = amount.at(HIGHER).and_then(|more| amount.plus(more.to_cents()));
        *amount = more.ok().filter(|more| *more <= Money::MOST).unwrap_or(*amount);
    }
    Some(other)
}
