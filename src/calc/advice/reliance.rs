//! `reliance`: a warning where credits carry more than half of what both asks save together.

use super::{
    super::{compare::StepUp, exact::Overflow, money::Money},
    Facts,
};

/// How much rests on credits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reliance {
    /// What the credits add to the change.
    pub credits: Money,
    /// What both save together.
    pub combined: Money,
    /// What happens when the credits end.
    pub step_up: Option<StepUp>,
}

/// Nothing where no credit saves anything, or no more than half.
pub fn reliance(facts: &Facts) -> Result<Option<Reliance>, Overflow> {
    let comparison = &facts.projection.comparison;
    let combined = comparison.combined_saved;
    let credits = combined.minus(comparison.structural_saved)?;
    let heavy = combined.is_positive() && credits.times(2)? > combined;
    Ok(heavy.then_some(Reliance { credits, combined, step_up: comparison.step_up }))
}
