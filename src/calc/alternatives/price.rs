//! What a plan costs over the whole horizon, with as many accounts as there are or with another number of them.

use std::borrow::Cow;

use super::super::{
    arrangement::{Arrangement, arrange},
    book::TariffBook,
    estimate::Estimate,
    exact::Overflow,
    month::Month,
    own::Own,
    path::Path,
    pay::{charges, pay},
    present::Weights,
    project::too_large,
    scenario::{Accounts, Grant, Problem, Scenario, Structural, Terms},
    spend::{Usage, usage},
    tariff::{Plan, PlanId},
};

/// Prices of one scenario: what does not depend on the plan, computed once.
pub struct Prices<'a> {
    pub scenario: &'a Scenario,
    book: &'a TariffBook,
    as_is: Vec<Arrangement<'a>>,
    own: Own<'a>,
    usage: Vec<Usage>,
    weights: Weights,
}

impl<'a> Prices<'a> {
    pub fn of(scenario: &'a Scenario, book: &'a TariffBook) -> Result<Prices<'a>, Vec<Problem>> {
        let (as_is, own) = (arrange(scenario, book, None)?, Own::arrange(scenario, book)?);
        let (usage, weights) =
            usage(scenario).and_then(|usage| Ok((usage, Weights::of(scenario)?))).map_err(too_large)?;
        Ok(Prices { scenario, book, as_is, own, usage, weights })
    }

    /// A plan of the book.
    pub fn plan(&self, id: &PlanId) -> Option<&'a Plan> {
        self.book.plan(id)
    }

    /// The plan of the first month.
    pub fn today(&self) -> Option<&'a Plan> {
        self.as_is.first().map(|under| under.plan)
    }

    /// Today's plan and terms going on.
    pub fn stay(&self) -> Result<Path, Overflow> {
        self.paid(&self.as_is, None)
    }

    /// The same with another number of accounts of equal size.
    pub fn stay_with(&self, accounts: u32) -> Result<Path, Overflow> {
        self.paid(&self.as_is, Some(accounts))
    }

    /// A plan from the first month on; nothing where some month has no price.
    pub fn on(&self, plan: &Plan, accounts: Option<u32>) -> Result<Option<Path>, Overflow> {
        self.from(&plan.id, self.scenario.start, accounts)
    }

    fn from(&self, plan: &PlanId, from: Month, accounts: Option<u32>) -> Result<Option<Path>, Overflow> {
        let change = Structural::new(from, Some(plan.clone()), Terms::default());
        let change = Some(&change).filter(|_| *plan != self.scenario.plan);
        let Ok(under) = arrange(self.scenario, self.book, change) else { return Ok(None) };
        self.paid(&under, accounts).map(Some)
    }

    fn paid(&self, under: &[Arrangement], accounts: Option<u32>) -> Result<Path, Overflow> {
        let scenario = match accounts {
            None => Cow::Borrowed(self.scenario),
            Some(count) => {
                let accounts = Some(Accounts::Equal(Estimate::of(count)));
                Cow::Owned(Scenario { accounts, ..self.scenario.clone() })
            }
        };
        let in_hand: Vec<&Grant> = self.scenario.credits_in_hand.iter().collect();
        pay(&scenario, &charges(&scenario, under, &self.own, &self.usage)?, &in_hand, &self.weights)
    }
}

/// What is paid where another plan is taken from a month on and nothing is asked for; nothing where some month has no price.
pub fn on_plan(
    scenario: &Scenario,
    newest: &TariffBook,
    plan: &PlanId,
    from: Month,
) -> Result<Option<Path>, Vec<Problem>> {
    Prices::of(scenario, newest.of(scenario))?.from(plan, from, None).map_err(too_large)
}
