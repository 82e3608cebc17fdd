//! `retirement`: a plan that ends inside the horizon: what it becomes, and what that costs from its first month on.

use chrono::NaiveDate;

use super::{
    super::{
        assume::Assumption,
        exact::Overflow,
        money::Money,
        month::Month,
        tariff::{Grade, PlanId},
    },
    Facts,
};

/// A plan that ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retiring {
    /// The plan.
    pub plan: PlanId,
    /// The first day without it.
    pub on: NaiveDate,
    /// What follows.
    pub next: PlanId,
    /// How sure that is; none where the scenario chose it.
    pub next_grade: Option<Grade>,
    /// The place of the first month under what follows.
    pub place: usize,
    /// The charge of that month.
    pub after: Money,
    /// That less the charge of the last month under the plan that ends.
    pub change_a_month: Money,
}

/// Plans of the path without a change that end inside the months shown, from the day counted from on.
pub fn retirements(facts: &Facts) -> Result<Vec<Retiring>, Overflow> {
    let mut found = Vec::new();
    for assumption in &facts.projection.assumptions {
        let Assumption::Retirement { plan, on, next, next_grade } = assumption else { continue };
        let Some(month) = Month::of(*on).filter(|_| *on > facts.as_of) else { continue };
        let months = &facts.projection.stay.months;
        let Some(place) = months.iter().position(|entry| entry.month() == month && entry.bill().plan == *next) else {
            continue;
        };
        let Some(before) = place.checked_sub(1) else { continue };
        let (before, after) = (months[before].bill().charge.charge, months[place].bill().charge.charge);
        found.push(Retiring {
            plan: plan.clone(),
            on: *on,
            next: next.clone(),
            next_grade: *next_grade,
            place,
            after,
            change_a_month: after.minus(before)?,
        });
    }
    Ok(found)
}
