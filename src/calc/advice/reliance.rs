//! `reliance`: a warning where credits carry more than half of what both asks save together.

use super::{
    super::{compare::StepUp, exact::Overflow, money::Money, month::Month},
    Facts,
};

/// How much rests on credits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reliance {
    /// What the credits add to the change.
    pub credits: Money,
    /// What both save together.
    pub combined: Money,
    /// Whether anything but credits is asked for.
    pub change: bool,
    /// What happens when the last window closes; none where they were used up before.
    pub step_up: Option<StepUp>,
    /// The last month that they pay in, and what the month after it costs, where they are used up before their window closes.
    pub used_up: Option<(Month, Money)>,
    /// The place of that last month.
    pub place: usize,
}

/// Nothing where no credit saves anything, or no more than half.
pub fn reliance(facts: &Facts) -> Result<Option<Reliance>, Overflow> {
    let comparison = &facts.projection.comparison;
    let combined = comparison.combined_saved;
    let credits = combined.minus(comparison.structural_saved)?;
    let heavy = combined.is_positive() && credits.times(2)? > combined;
    let (place, used_up) = used_up(facts).unzip();
    let used_up = used_up.flatten();
    // Where they are used up before their window closes, nothing happens when it does.
    let steps = |step: &StepUp| step.to > step.from && used_up.is_none_or(|(last, _)| last.plus(1) >= step.month);
    Ok(heavy.then(|| Reliance {
        credits,
        combined,
        change: facts.scenario.asks.structural.is_some(),
        step_up: comparison.step_up.filter(steps),
        used_up,
        place: place.unwrap_or_default(),
    }))
}

/// The last month that uses a credit that is asked for, on the credits alone, as far as a month after it is shown.
fn used_up(facts: &Facts) -> Option<(usize, Option<(Month, Money)>)> {
    let credits = &facts.projection.credits;
    let asked = credits.grants.iter().skip(facts.scenario.credits_in_hand.len());
    let last = asked.filter_map(|outcome| outcome.used).map(|(_, last)| last).max()?;
    let place = credits.months.iter().position(|month| month.month() == last)?;
    Some((place, credits.months.get(place + 1).map(|after| (last, after.paid))))
}
