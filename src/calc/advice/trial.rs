//! The same question with one thing in it changed: what the rules hold the projection against, and what an explanation of their
//! figures can enter (`report::derive`).

use super::{
    super::{
        money::Money,
        month::Month,
        rate::Rate,
        scenario::{Bargain, Grant, Release, Scenario, Structural, Terms, bounds},
    },
    exchange::{CREDIT, HIGHER, POINT, YEAR},
    flip::Dial,
    structure,
};
use rust_decimal::Decimal;

/// What is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trial {
    /// One lever is asked for, alone: its place among [`structure::levers`].
    Lever(usize),
    /// The change that is asked for begins at once.
    AtOnce,
    /// One point more of plan discount; from the first month on where no change is asked for.
    Point,
    /// The table's credit instead of any that is asked for, from this month on.
    Pool(Month),
    /// A year more is shown.
    Longer,
    /// More is committed in each year of the next agreement, or of the only one there is.
    Committed,
    /// One credit that is asked for, by its place, without the others and from this month on.
    Alone(usize, Month),
    /// An input has another value.
    Turned(Dial, Decimal),
}

impl Trial {
    /// The scenario with the change; nothing where there is nothing to change or no room for it.
    pub fn of(self, scenario: &Scenario) -> Option<Scenario> {
        let mut other = scenario.clone();
        let asks = &mut other.asks;
        match self {
            Trial::Lever(place) => asks.structural = Some(structure::levers(scenario).into_iter().nth(place)?.1),
            Trial::AtOnce => asks.structural.as_mut()?.effective = scenario.start,
            Trial::Point => asks.structural = Some(with_a_point(scenario)?),
            Trial::Pool(start) => asks.credits = vec![pool(scenario, start)],
            Trial::Longer => other.months = Some(scenario.months + YEAR).filter(|months| *months <= bounds::MONTHS)?,
            Trial::Committed => {
                let next = other.next_agreement.as_mut().map(|next| &mut next.terms);
                for amount in &mut next.or(other.agreement.as_mut())?.yearly_commitment {
                    // One that leaves the contract's bounds stays as it is.
                    let more = amount.at(HIGHER).and_then(|more| amount.plus(more.to_cents()));
                    *amount = more.ok().filter(|more| *more <= Money::MOST).unwrap_or(*amount);
                }
            }
            Trial::Alone(place, start) => {
                let alone = Grant { start, ..asks.credits.get(place)?.clone() };
                asks.credits = vec![alone];
            }
            Trial::Turned(dial, value) => return dial.get(scenario).map(|_| dial.set(scenario, value)),
        }
        Some(other)
    }
}

/// A point on whatever the change has already, or today's terms have.
fn with_a_point(scenario: &Scenario) -> Option<Structural> {
    let none = Structural::new(scenario.start, None, Terms::default());
    let mut change = scenario.asks.structural.clone().unwrap_or(none);
    let today = change.terms.plan_discount.or(scenario.terms.plan_discount).unwrap_or_default();
    let more = today.share().checked_add(POINT.share()).map(Rate::new).filter(|rate| *rate <= Rate::ONE)?;
    change.terms.plan_discount = Some(more);
    Some(change)
}

/// A pool over a contract year.
fn pool(scenario: &Scenario, start: Month) -> Grant {
    Grant {
        name: String::new(),
        trigger: None,
        amount: CREDIT,
        start,
        months: YEAR.min(scenario.months),
        release: Some(Release::Pool),
        monthly_cap: None,
        bargain: Bargain::default(),
    }
}
