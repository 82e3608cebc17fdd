//! What verdict and notes look at: the scenario, its projection, and what of the asks counts within the months shown.

use std::cmp::Ordering;

use chrono::NaiveDate;

use crate::calc::{
    Money, Month, Overflow, Projection, Scenario, TariffBook,
    advice::{
        Facts, Grounded,
        answers::{Answered, Reply},
        asks::{Ask, Asked},
        calendar::Calendars,
        carrier,
        decision::Decision,
        headline, lapse,
        lapse::Lapse,
        levers::Lever,
        worth::WorthIt,
    },
    alternatives::{Alternative, alternatives},
    path::Path,
    scenario::{Grant, Structural},
};

/// What the verdict looks at.
pub struct Case<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its projection.
    pub projection: &'a Projection,
    /// The tariff book.
    pub book: &'a TariffBook,
    /// The day the page is read.
    pub today: NaiveDate,
}

/// The structural change, where it begins within the months shown and AWS has not settled it.
pub fn change_asked<'a>(case: &Case<'a>) -> Option<&'a Structural> {
    let counts = |change: &&Structural| !is_late(case, change.effective) && !change.bargain.is_settled();
    case.scenario.asks.structural.as_ref().filter(counts)
}

/// The credits asked for, as one: those that are any, whose windows open within the months shown or before, and that AWS has not
/// settled.
pub struct Credits<'a> {
    /// Each of them, in the file's order.
    pub each: Vec<&'a Grant>,
    /// What they sum to.
    pub amount: Money,
    /// The last month in which one of them can be used.
    pub last: Month,
}

/// The credits asked for, where there are any that count.
pub fn credits_asked<'a>(case: &Case<'a>) -> Option<Credits<'a>> {
    let counts =
        |credit: &&Grant| credit.amount.is_positive() && !is_late(case, credit.start) && !credit.bargain.is_settled();
    let each: Vec<&Grant> = case.scenario.asks.credits.iter().filter(counts).collect();
    let end = each.iter().map(|credit| credit.start.plus(credit.months - 1)).max()?;
    let amount = Money::sum(each.iter().map(|credit| credit.amount)).ok()?;
    Some(Credits { each, amount, last: end })
}

/// True for a month after the horizon.
pub fn is_late(case: &Case, month: Month) -> bool {
    month >= case.scenario.start.plus(case.scenario.months)
}

/// The charge of the last month with the change, beside staying.
pub fn in_the_last_month(case: &Case) -> Ordering {
    let last = |path: &Path| path.months.last().map(|month| month.bill().charge.charge);
    last(&case.projection.structural).cmp(&last(&case.projection.stay))
}

/// What the advice says of the asks, which the verdict must not contradict.
pub struct Standing {
    /// Asking costs more than it can be expected to bring.
    pub refused: Option<WorthIt>,
    /// Whether an event carries the credits asked for.
    pub carried: bool,
    /// The first month of a credit's window that is asked for too early, and whether it is the only credit.
    pub waits: Option<Month>,
    /// The plan comparison.
    pub alternatives: Vec<Alternative>,
    /// The calendar of each event.
    pub calendars: Calendars,
    /// Every ask.
    pub asks: Vec<Ask>,
    /// What to do.
    pub decision: Decision,
    /// What nobody asked for.
    pub levers: Vec<Lever>,
    /// What follows from AWS's answers, in the order of the asks that have one.
    pub replies: Vec<Reply>,
    /// The scenario that all of it is about, where AWS's answers made another of it.
    pub answered: Option<Box<Answered>>,
    /// The private discount that ends with the agreement if nothing is signed.
    pub lapse: Option<Lapse>,
}

impl Standing {
    /// Whether an ask is made.
    pub fn is_made(&self, asked: Asked) -> bool {
        self.asks.iter().any(|ask| ask.asked == asked && ask.is_made())
    }
}

/// What the advice finds, as far as the verdict speaks of it.
pub fn standing(case: &Case) -> Result<Standing, Overflow> {
    let others = alternatives(case.scenario, case.book).map_err(|_| Overflow)?;
    let facts = Facts::of(case.scenario, case.book, case.projection, &others);
    let Grounded { calendars, placements, asks, levers, decision, replies, answered } = headline(&facts)?;
    let carried = carrier::any(&facts);
    let lapse = lapse::lapse(&facts, &calendars)?;
    let waits = placements.iter().filter(|placement| placement.too_early).map(|placement| placement.best);
    Ok(Standing {
        refused: decision.worth.clone().filter(|found| !found.clears),
        carried,
        waits: waits.max(),
        alternatives: others,
        calendars,
        asks,
        decision,
        levers,
        replies,
        answered,
        lapse,
    })
}
