//! What becomes of a customer whose plan ends and who does nothing: every outcome that is possible, each over the whole horizon.
//!
//! Source: the tariff book's `ends`. Which of them happens is not known, so none is left out.

use super::{
    book::TariffBook,
    money::Money,
    project::project,
    scenario::{Problem, Scenario},
    tariff::{Ending, PlanId},
};

/// One outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fate {
    /// The plan that follows.
    pub plan: PlanId,
    /// Charges over the horizon before credits, nothing asked for.
    pub charge: Money,
    /// What is paid, after credits in hand.
    pub paid: Money,
}

/// The outcomes where today's plan ends within the horizon; none where it goes on.
pub fn fates(scenario: &Scenario, newest: &TariffBook) -> Result<Vec<Fate>, Vec<Problem>> {
    let book = newest.of(scenario);
    let last = scenario.start.plus(scenario.months - 1);
    let Some(ending) = book.plan(&scenario.plan).and_then(|plan| plan.ended_in(last)) else { return Ok(vec![]) };
    followers(scenario, ending).into_iter().map(|plan| fate(scenario, newest, plan)).collect()
}

/// The plans that may follow, each once: the successor, what followed before, and what the scenario names.
fn followers(scenario: &Scenario, ending: &Ending) -> Vec<PlanId> {
    let mut plans = vec![ending.successor.clone()];
    plans.extend(ending.precedent.as_ref().map(|before| before.plan.clone()));
    let named = scenario.after_retirement.clone().filter(|chosen| !plans.contains(chosen));
    plans.extend(named);
    plans
}

fn fate(scenario: &Scenario, newest: &TariffBook, plan: PlanId) -> Result<Fate, Vec<Problem>> {
    let other = Scenario { after_retirement: Some(plan.clone()), ..scenario.clone() };
    let stay = project(&other, newest)?.stay;
    Ok(Fate { plan, charge: stay.charge, paid: stay.paid })
}
