//! The window of a credit that is asked for: what it can use at most, and where it is used most. A credit pays nothing back, so a window
//! that opens before its event, or before AWS can have answered, is moved, and none is moved there.

use super::{
    super::{
        exact::Overflow,
        money::Money,
        month::Month,
        path::{Path, PathName},
        pay::{Charges, pay},
        present::Weights,
        scenario::Grant,
        window::{best_window_from, most_usable_on},
    },
    Facts,
    calendar::calendars,
    carrier,
};

/// Months after the event in which a window can still be placed (ours): later, nobody remembers what it was granted for.
const AFTER_EVENT: u32 = 6;

/// Whether credits are asked for beside a change that saves, which leaves them less to pay.
pub fn beside_change(facts: &Facts) -> bool {
    facts.projection.granted() == PathName::Combined
}

/// The path whose charges the asked credits pay: that of the change where it saves, since it is asked for first.
pub fn base<'a>(facts: &Facts<'a>) -> &'a Path {
    if beside_change(facts) { &facts.projection.structural } else { &facts.projection.stay }
}

/// The most that a credit's window can absorb beside what is asked for first.
pub fn ceiling(facts: &Facts, grant: &Grant) -> Result<Money, Overflow> {
    most_usable_on(grant, base(facts))
}

/// The window of one asked credit beside its best one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// Its place among the asked credits.
    pub place: usize,
    /// The month in which it is used most, of those in which it can be there.
    pub best: Month,
    /// What is used of it where it stands, alone.
    pub here: Money,
    /// What more of it is used there.
    pub gain: Money,
    /// What moving it is worth today: more of a credit that is used later may be worth less.
    pub gain_today: Money,
    /// Whether the month that was asked for comes before the credit can be granted.
    pub too_early: bool,
}

impl Placement {
    /// Whether it should be moved: it comes before the credit can be granted, or another month uses a tenth more of it (ours).
    pub fn moves(&self) -> bool {
        let tenth = self.here.part(1, 10).unwrap_or_default();
        self.too_early || self.gain.is_positive() && self.gain >= tenth && self.gain_today.is_positive()
    }
}

/// Every asked credit whose window fits the horizon somewhere; none as long as no event carries any.
pub fn placements(facts: &Facts) -> Result<Vec<Placement>, Overflow> {
    let places = 0..facts.scenario.asks.credits.len();
    places.filter_map(|place| placement(facts, place).transpose()).collect()
}

/// One of them.
fn placement(facts: &Facts, place: usize) -> Result<Option<Placement>, Overflow> {
    // What AWS has granted stands where it was granted.
    let asked = facts.scenario.asks.credits.get(place);
    let asked = asked.filter(|grant| grant.amount.is_positive() && !grant.bargain.is_settled());
    let Some(grant) = asked.filter(|_| carrier::any(facts)) else { return Ok(None) };
    let calendars = calendars(facts);
    let earliest = carrier::carrier(facts, grant).and_then(|event| calendars.earliest(event));
    let earliest = earliest.unwrap_or_else(|| Month::containing(facts.as_of));
    let too_early = earliest > grant.start;
    let best = best_window_from(facts.scenario, grant, base(facts), earliest, AFTER_EVENT + 1)?;
    // A window too long for the months that are left is judged by those of its months that are shown.
    let cut = || too_early.then_some(earliest);
    let Some(start) = best.start.or_else(cut) else { return Ok(None) };
    let there = if best.start.is_some() { best.applied } else { used_alone(facts, place, start)?.0 };
    let (here, today) = used_alone(facts, place, grant.start)?;
    let gain = there.minus(here)?;
    let gain_today = match gain.is_positive() {
        true => today.minus(used_alone(facts, place, start)?.1)?.present_to_cents(),
        false => Money::ZERO,
    };
    Ok(Some(Placement { place, best: start, here, gain, gain_today, too_early }))
}

/// What is used of one asked credit without the others, beside a change that saves, where it begins in that month, and what is then
/// paid, discounted.
fn used_alone(facts: &Facts, place: usize, start: Month) -> Result<(Money, Money), Overflow> {
    let credits = &facts.scenario.asks.credits;
    let used = |path: &Path| (path.grants.last().map_or(Money::ZERO, |grant| grant.applied), path.present);
    if credits.len() == 1 && credits[place].start == start {
        return Ok(used(facts.projection.path(facts.projection.granted())));
    }
    let alone = Grant { start, ..credits[place].clone() };
    let grants: Vec<&Grant> = facts.scenario.credits_in_hand.iter().chain([&alone]).collect();
    // Credits change no charge, so the bills are those of the path without them.
    let charged = Charges::of(base(facts));
    Ok(used(&pay(facts.scenario, &charged, &grants, &Weights::of(facts.scenario)?)?))
}
