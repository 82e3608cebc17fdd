//! What ends with the agreement if nothing is signed: its private discount on usage, which no support figure holds.

use chrono::NaiveDate;

use super::{
    super::{exact::Overflow, money::Money, month::Month, rate::Rate},
    Facts,
    calendar::{Anchor, Calendars, Occasion},
};

/// The private discount that ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lapse {
    /// The day on which the agreement ends, or has ended.
    pub on: NaiveDate,
    /// Whether that day is past, so that the question is whether the discount still applies.
    pub past: bool,
    /// The discount.
    pub discount: Rate,
    /// The first month without it that is shown.
    pub month: Month,
    /// What more usage costs in that month: its gross spend times the discount.
    pub monthly: Money,
}

/// What ends with the agreement that runs; none without a discount, or where no month after its end is shown. A next agreement is
/// assumed in every path and signed in none, so that it changes nothing here.
pub fn lapse(facts: &Facts, calendars: &Calendars) -> Result<Option<Lapse>, Overflow> {
    let ends = |anchor: &&Anchor| matches!(anchor.occasion, Occasion::Renewal | Occasion::End);
    let anchor = calendars.agreement.as_ref().map(|(anchor, _)| anchor).or(calendars.past.as_ref()).filter(ends);
    let discount = facts.scenario.agreement.as_ref().and_then(|agreement| agreement.discount);
    let (Some(anchor), Some(discount)) = (anchor, discount.filter(|rate| *rate > Rate::ZERO)) else { return Ok(None) };
    let mut months = facts.projection.stay.months.iter();
    let Some(first) = months.find(|month| month.month() >= anchor.next_month()) else { return Ok(None) };
    let monthly = first.bill().spend.of.gross.at(discount)?.to_cents();
    let (on, past) = (anchor.day, anchor.day <= facts.as_of);
    Ok(Some(Lapse { on, past, discount, month: first.month(), monthly }))
}
