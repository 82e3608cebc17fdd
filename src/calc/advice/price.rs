//! What is paid with another change, month by month: the rules try many, and none of them needs a whole projection.

use super::{
    super::{
        arrangement::arrange,
        exact::Overflow,
        money::Money,
        own::Own,
        path::Path,
        pay::{charges, pay},
        present::Weights,
        scenario::{Grant, Scenario, Structural},
        spend::{Usage, usage},
    },
    Facts,
};

/// A scenario's usage, ready to be charged under any change.
pub struct Pricer<'a> {
    scenario: &'a Scenario,
    facts: Facts<'a>,
    own: Own<'a>,
    usage: Vec<Usage>,
    weights: Weights,
}

impl<'a> Pricer<'a> {
    /// None where an account's own plan has no price.
    pub fn of(facts: &Facts<'a>) -> Result<Option<Pricer<'a>>, Overflow> {
        Pricer::for_scenario(facts, facts.scenario)
    }

    /// The same of a scenario that is tried in place of the one that the facts are about.
    pub fn for_scenario(facts: &Facts<'a>, scenario: &'a Scenario) -> Result<Option<Pricer<'a>>, Overflow> {
        let Ok(own) = Own::arrange(scenario, facts.book) else { return Ok(None) };
        let (usage, weights) = (usage(scenario)?, Weights::of(scenario)?);
        Ok(Some(Pricer { scenario, facts: *facts, own, usage, weights }))
    }

    /// What it is priced for.
    pub fn facts(&self) -> Facts<'a> {
        self.facts
    }

    /// The path with this change, or as things are, and the credits in hand; none where a month has no price.
    pub fn path(&self, change: Option<&Structural>) -> Result<Option<Path>, Overflow> {
        let Ok(under) = arrange(self.scenario, self.facts.book, change) else { return Ok(None) };
        let charged = charges(self.scenario, &under, &self.own, &self.usage)?;
        let in_hand: Vec<&Grant> = self.scenario.credits_in_hand.iter().collect();
        pay(self.scenario, &charged, &in_hand, &self.weights).map(Some)
    }

    /// What is paid each month with this change.
    pub fn paid(&self, change: &Structural) -> Result<Option<Vec<Money>>, Overflow> {
        let path = self.path(Some(change))?;
        Ok(path.map(|path| path.months.iter().map(|month| month.paid).collect()))
    }
}
