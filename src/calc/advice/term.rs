//! The agreement that is still to be signed: what levers are priced on, and the months from which they can hold.

use chrono::{Months, NaiveDate};
use rust_decimal::Decimal;

use super::{
    super::{
        estimate::{Estimate, Level},
        exact,
        exact::Overflow,
        month::Month,
        rate::Rate,
        scenario::{Agreement, Scenario, Terms},
    },
    Facts, calendar,
    calendar::Calendars,
    case_file::is_rising,
};

/// What is negotiated, and from when it can hold.
#[derive(Clone, Copy, Debug)]
pub struct Ahead<'a> {
    /// The first month of what is signed.
    pub from: Month,
    /// The agreement, where the scenario holds it; nothing is computed with one that it does not hold.
    pub agreement: Option<&'a Agreement>,
}

/// The agreement of the scenario that is still to be signed: the next one, or one that has not begun.
pub fn to_be_signed<'a>(facts: &Facts<'a>) -> Option<&'a Agreement> {
    let scenario = facts.scenario;
    let next = scenario.next_agreement.as_ref().map(|next| &next.terms);
    next.into_iter().chain(&scenario.agreement).find(|agreement| agreement.start.first_day() > facts.as_of)
}

/// What is still to be signed: the next agreement, one that has not begun, what follows a renewal of which no more is known, what a
/// migration brings, or terms that are asked for by themselves. None where AWS has nothing to agree to.
pub fn ahead<'a>(facts: &Facts<'a>, calendars: &Calendars) -> Option<Ahead<'a>> {
    let scenario = facts.scenario;
    if let Some(agreement) = to_be_signed(facts) {
        return Some(Ahead { from: agreement.start, agreement: Some(agreement) });
    }
    let renewed = calendar::anchor(facts).filter(|anchor| anchor.day > facts.as_of).map(calendar::Anchor::next_month);
    let migrates = || {
        let rising = scenario.migrations.iter().any(|migration| is_rising(facts, migration));
        let course = calendars.migration_course().filter(|_| rising)?;
        Some(Month::containing(course.signature).plus(1))
    };
    let asked = || {
        let change = scenario.asks.structural.as_ref().filter(|change| change.terms != Terms::default());
        change.map(|change| change.effective)
    };
    let from = renewed.or_else(migrates).or_else(asked)?;
    Some(Ahead { from: from.max(scenario.start), agreement: None })
}

/// Points taken off a growth that was typed as one value, for usage at its low end (ours).
const LOW_GROWTH: Decimal = Decimal::from_parts(10, 0, 0, false, 2);
/// The least growth a scenario may have.
const LEAST_GROWTH: Decimal = Decimal::from_parts(9, 0, 0, true, 1);

/// The same scenario at low usage: the low end of every range, and of a growth typed as one value ten points less.
pub fn at_low_usage(scenario: &Scenario) -> Result<Scenario, Overflow> {
    let mut low = scenario.with_usage(Level::Low);
    let ranged = scenario.spend.annual_growth.is_some_and(Estimate::is_range);
    if !ranged && scenario.spend.monthly.is_some() {
        let growth = exact::sub(scenario.growth().share(), LOW_GROWTH)?.max(LEAST_GROWTH);
        low.spend.annual_growth = Some(Estimate::of(Rate::new(growth)));
    }
    Ok(low)
}

/// So many months before a day, clamped to the month's end.
pub fn months_back(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN)
}

/// So many months after a day, clamped to the month's end.
pub fn months_on(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}
