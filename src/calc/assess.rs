//! Everything the core has to say to a scenario, for whoever can wait for all of it.

use super::{
    advice::{Advice, Facts, advise, answers::counted, flip::Search},
    alternatives::{Alternative, alternatives},
    book::TariffBook,
    project::project,
    projection::Projection,
    range::{Range, range},
    scenario::{Problem, Scenario},
};

/// All of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The four paths and what they say beside each other.
    pub projection: Projection,
    /// Every plan on offer.
    pub alternatives: Vec<Alternative>,
    /// What to ask for and when, with what would change it.
    pub advice: Advice,
    /// What is saved at the ends of what was typed as a range: by the asks that the sums count, or by the switch that is decided on.
    pub range: Range,
}

/// Projects, prices the alternatives, advises, and searches for what would change the advice.
pub fn assess(scenario: &Scenario, newest: &TariffBook) -> Result<Assessment, Vec<Problem>> {
    let projection = project(scenario, newest)?;
    let alternatives = alternatives(scenario, newest)?;
    let mut advice = advise(scenario, newest, &projection, &alternatives)?;
    let facts = Facts::of(scenario, newest, &projection, &alternatives);
    advice.flips = {
        let facts = facts.after(advice.answered.as_deref());
        Search::of(&facts).finish(&facts)
    };
    let range = range(&counted(scenario, &advice), newest)?;
    Ok(Assessment { projection, alternatives, advice, range })
}
