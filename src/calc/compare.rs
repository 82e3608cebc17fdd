//! The four paths beside each other: what each ask saves, when the durable one overtakes, what happens when a credit ends.
//!
//! Source of each definition: the contract, "Paths and result", `comparison`.

use super::{
    equivalent::Worth,
    exact::Overflow,
    money::Money,
    month::Month,
    path::Path,
    present::Weights,
    rate::Rate,
    scenario::Scenario,
    window::{BestWindow, Ceiling, windows},
};

/// What is paid when the last credit window closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepUp {
    /// First month after the last window.
    pub month: Month,
    /// Paid in the month before.
    pub from: Money,
    /// Paid in that month.
    pub to: Money,
}

/// The comparison figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// What the credits alone save over the horizon.
    pub credits_saved: Money,
    /// What the structural change alone saves.
    pub structural_saved: Money,
    /// What both together save.
    pub combined_saved: Money,
    /// First month in which the structural change has saved as much as the credits, having been behind before.
    pub break_even: Option<Month>,
    /// The end of the last credit window on the credits path, where it lies inside the horizon.
    pub step_up: Option<StepUp>,
    /// Paid in the last month: the credits path less the structural path.
    pub recurring_gap: Money,
    /// The plan discount over the whole horizon that is worth what the credits are.
    pub credit_as_plan_discount: Rate,
    /// The points of private discount over the credits' windows that are worth it.
    pub credit_as_agreement_points: Rate,
    /// What each asked credit's window can absorb.
    pub ceiling: Vec<Ceiling>,
    /// Where each asked credit is used most.
    pub best_window: Vec<BestWindow>,
}

/// Compares the paths, which stand in the contract's order; `weights` discount what is paid.
pub fn compare(scenario: &Scenario, weights: &Weights, paths: [&Path; 4]) -> Result<Comparison, Overflow> {
    let [stay, credits, structural, combined] = paths;
    let asked = &scenario.asks.credits;
    let (ceiling, best_window) = windows(scenario, stay)?;
    let worth = Worth::new(weights, stay, credits);
    let last = |path: &Path| path.months.last().map_or(Money::ZERO, |month| month.paid);
    Ok(Comparison {
        credits_saved: stay.paid.minus(credits.paid)?,
        structural_saved: stay.paid.minus(structural.paid)?,
        combined_saved: stay.paid.minus(combined.paid)?,
        break_even: break_even(credits, structural)?,
        step_up: step_up(credits),
        recurring_gap: last(credits).minus(last(structural))?,
        credit_as_plan_discount: worth.plan_discount()?,
        credit_as_agreement_points: worth.agreement_points(asked)?,
        ceiling,
        best_window,
    })
}

/// The structural saving is behind as long as more has been paid on its path.
fn break_even(credits: &Path, structural: &Path) -> Result<Option<Month>, Overflow> {
    let (mut lead, mut behind) = (Money::ZERO, false);
    for (credit, change) in credits.months.iter().zip(&structural.months) {
        lead = lead.plus(credit.paid)?.minus(change.paid)?;
        if behind && !lead.is_negative() {
            return Ok(Some(change.month()));
        }
        behind = behind || lead.is_negative();
    }
    Ok(None)
}

fn step_up(credits: &Path) -> Option<StepUp> {
    let month = credits.grants.iter().map(|grant| grant.end).max()?;
    let place = credits.months.iter().position(|entry| entry.month() == month)?;
    let before = place.checked_sub(1)?;
    Some(StepUp { month, from: credits.months[before].paid, to: credits.months[place].paid })
}
