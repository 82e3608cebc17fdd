//! Plans of the path without a change that end inside the months shown, however far away that is.

use chrono::NaiveDate;

use super::{
    super::{assume::Assumption, month::Month, tariff::PlanId},
    Facts,
};

/// A plan that ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retiring {
    /// The plan.
    pub plan: PlanId,
    /// The first day without it.
    pub on: NaiveDate,
}

/// Plans that end after the first month shown and after the day counted from, but for the one that is decided on.
pub fn retirements(facts: &Facts, decided: Option<&PlanId>) -> Vec<Retiring> {
    let months = &facts.projection.stay.months;
    let ends = |assumption: &Assumption| {
        let Assumption::Retirement { plan, on, next, .. } = assumption else { return None };
        let month = Month::of(*on).filter(|_| *on > facts.as_of && decided != Some(plan))?;
        let follows = months.iter().skip(1).any(|entry| entry.month() == month && entry.bill().plan == *next);
        follows.then(|| Retiring { plan: plan.clone(), on: *on })
    };
    facts.projection.assumptions.iter().filter_map(ends).collect()
}
