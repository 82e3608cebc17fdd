//! Every plan still on offer, over the whole horizon: what it costs, and what is lost with it. So a lower tier is priced
//! honestly.
//!
//! Source: the contract, `alternatives`, as `docs/decisions/0017-alternatives-and-calibration.md` reads it.

use super::{
    arrangement::arrange,
    book::TariffBook,
    exact::Overflow,
    money::Money,
    own::Own,
    path::Path,
    pay::{Charges, charges, pay},
    present::Weights,
    project::too_large,
    scenario::{Grant, Problem, Scenario, Structural, Terms},
    spend::usage,
    tariff::{AccountManager, Feature, Gives, Grade, Plan, PlanId},
};

/// One plan over the whole horizon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The plan.
    pub plan: PlanId,
    /// Charges before credits.
    pub charge: Money,
    /// What is paid, after credits in hand.
    pub paid: Money,
    /// The AWS DevOps Agent credit that its first month's charge grants for the month after, at most what is needed of that; none
    /// where the plan grants none.
    pub devops_credit: Option<Money>,
    /// What today's plan gives and this one does not.
    pub lost: Vec<Lost>,
}

/// One thing that is lost with another plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lost {
    /// A first answer comes later.
    FirstResponse {
        /// Today's.
        from: String,
        /// With the other plan.
        to: String,
    },
    /// The response time of this plan was not found, so the two cannot be compared.
    ResponseUnknown(PlanId),
    /// A lesser technical account manager.
    AccountManager {
        /// Today's.
        from: AccountManager,
        /// With the other plan.
        to: AccountManager,
    },
    /// Something else, wholly or in part.
    Feature {
        /// Today's.
        from: String,
        /// With the other plan; none where it has nothing of the kind.
        to: Option<String>,
    },
    /// What this plan gives was not found.
    Unknown(PlanId),
}

/// The alternatives, in the book's order.
pub fn alternatives(scenario: &Scenario, newest: &TariffBook) -> Result<Vec<Alternative>, Vec<Problem>> {
    let book = newest.of(scenario);
    let today = arrange(scenario, book, None)?;
    let own = Own::arrange(scenario, book)?;
    let Some(first) = today.first() else { return Ok(vec![]) };
    let (usage, weights) = usage(scenario).and_then(|usage| Ok((usage, Weights::of(scenario)?))).map_err(too_large)?;
    let offered = book.plans().iter().filter(|plan| is_offered(scenario, plan));
    let mut rows = Vec::new();
    for plan in offered {
        let change = Structural::new(scenario.start, Some(plan.id.clone()), Terms::default());
        let change = Some(&change).filter(|_| plan.id != scenario.plan);
        // A plan without a price in some month of the horizon is no alternative for it.
        if let Ok(under) = arrange(scenario, book, change) {
            let charged = charges(scenario, &under, &own, &usage).map_err(too_large)?;
            rows.push(row(scenario, plan, &charged, &weights, first.plan).map_err(too_large)?);
        }
    }
    Ok(rows)
}

/// Whether a plan stands among the alternatives: it can still be taken, and it is not sold to partners only.
pub fn is_offered(scenario: &Scenario, plan: &Plan) -> bool {
    // No other plan has a price in China: own tiers are of today's.
    let priced = scenario.partition.has_price_list();
    plan.on_offer_in(scenario.start) && (priced && plan.is_for_customers() || plan.id == scenario.plan)
}

fn row(
    scenario: &Scenario,
    plan: &Plan,
    charged: &Charges,
    weights: &Weights,
    today: &Plan,
) -> Result<Alternative, Overflow> {
    let in_hand: Vec<&Grant> = scenario.credits_in_hand.iter().collect();
    let path = pay(scenario, charged, &in_hand, weights)?;
    let lost = if plan.id == today.id { vec![] } else { lost(today, plan) };
    let devops_credit = devops_credit(scenario, plan, &path)?;
    Ok(Alternative { plan: plan.id.clone(), charge: path.charge, paid: path.paid, devops_credit, lost })
}

/// What the plan charges in the first month grants for the next; accounts with plans of their own have their own.
fn devops_credit(scenario: &Scenario, plan: &Plan, path: &Path) -> Result<Option<Money>, Overflow> {
    let first = path.months.first().map_or(Money::ZERO, |month| month.bill().charge.plan);
    let needed = scenario.need.as_ref().and_then(|need| need.devops_agent_monthly);
    let credit = plan.gives.devops_credit(first)?;
    Ok(credit.map(|credit| needed.map_or(credit, |needed| credit.min(needed.to_cents()))))
}

/// What a plan gives and today's does not, each from today's to the other's. What is only known of one of the two is left out.
pub fn gained(today: &Plan, other: &Plan) -> Vec<Lost> {
    let faster = match (today.gives.response_minutes, other.gives.response_minutes) {
        _ if !other.gives.technical => false,
        _ if !today.gives.technical => true,
        (Some(from), Some(to)) => to < from,
        _ => false,
    };
    let response =
        || Lost::FirstResponse { from: today.gives.first_response.clone(), to: other.gives.first_response.clone() };
    let manager = (today.gives.account_manager, other.gives.account_manager);
    let better = |feature: &Feature| {
        let own = today.gives.others.iter().find(|own| own.topic == feature.topic)?;
        let (from, to) = (own.words.clone(), Some(feature.words.clone()));
        (own.level < feature.level).then_some(Lost::Feature { from, to })
    };
    let response = faster.then(response);
    let manager = (manager.0 < manager.1).then_some(Lost::AccountManager { from: manager.0, to: manager.1 });
    response.into_iter().chain(manager).chain(other.gives.others.iter().filter_map(better)).collect()
}

/// What today's plan gives and the other one does not.
fn lost(today: &Plan, other: &Plan) -> Vec<Lost> {
    if let Some(unknown) = [other, today].into_iter().find(|plan| plan.gives.grade == Grade::Unknown) {
        return vec![Lost::Unknown(unknown.id.clone())];
    }
    let manager = (today.gives.account_manager, other.gives.account_manager);
    response(today, other)
        .into_iter()
        .chain((manager.1 < manager.0).then_some(Lost::AccountManager { from: manager.0, to: manager.1 }))
        .chain(today.gives.others.iter().filter_map(|feature| lesser(feature, &other.gives)))
        .collect()
}

fn response(today: &Plan, other: &Plan) -> Option<Lost> {
    match (today.gives.response_minutes, other.gives.response_minutes) {
        // A plan without technical answers has no first response, and that is known.
        _ if !today.gives.technical => None,
        _ if !other.gives.technical => Some(Lost::FirstResponse {
            from: today.gives.first_response.clone(),
            to: other.gives.first_response.clone(),
        }),
        (None, _) => Some(Lost::ResponseUnknown(today.id.clone())),
        (_, None) => Some(Lost::ResponseUnknown(other.id.clone())),
        (Some(from), Some(to)) => (to > from).then(|| Lost::FirstResponse {
            from: today.gives.first_response.clone(),
            to: other.gives.first_response.clone(),
        }),
    }
}

fn lesser(feature: &Feature, other: &Gives) -> Option<Lost> {
    let same = other.others.iter().find(|candidate| candidate.topic == feature.topic);
    // Level 0 is none of it, which cannot be lost.
    let less = feature.level > 0 && same.is_none_or(|same| same.level < feature.level);
    let to = same.map(|same| same.words.clone());
    less.then(|| Lost::Feature { from: feature.words.clone(), to })
}
