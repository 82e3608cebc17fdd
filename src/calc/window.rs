//! What a credit's window can take: the largest amount that is wholly used, and the window in which the asked amount is used most.
//!
//! Both look at one asked credit alone, beside the credits in hand as they are used on `stay`. Source of both definitions:
//! the contract, `comparison`, as `docs/decisions/0016-equivalents-ceiling-best-window.md` reads it.

use super::{
    credit::{capped, released},
    exact::Overflow,
    money::Money,
    month::Month,
    path::{Path, PathMonth},
    scenario::{Grant, Release, Scenario},
};

/// The largest amount that an asked credit's window can absorb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ceiling {
    /// The credit's name.
    pub name: String,
    /// The amount, in whole cents.
    pub most_usable: Money,
}

/// The start at which an asked credit is used most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BestWindow {
    /// The credit's name.
    pub name: String,
    /// First month of the window; none where its length does not fit the horizon.
    pub start: Option<Month>,
    /// What would be applied in it.
    pub applied: Money,
}

/// The ceiling and the best window of every asked credit.
pub fn windows(scenario: &Scenario, stay: &Path) -> Result<(Vec<Ceiling>, Vec<BestWindow>), Overflow> {
    let (mut ceilings, mut best) = (Vec::new(), Vec::new());
    for grant in &scenario.asks.credits {
        let rooms = rooms(grant, stay)?;
        ceilings.push(Ceiling { name: grant.name.clone(), most_usable: most_usable(grant, &rooms, stay)? });
        best.push(best_window(scenario, grant, &rooms, 0..u32::MAX)?);
    }
    Ok((ceilings, best))
}

/// The start, from a month on and in so many months, at which a grant is used most.
pub fn best_window_from(
    scenario: &Scenario,
    grant: &Grant,
    stay: &Path,
    earliest: Month,
    within: u32,
) -> Result<BestWindow, Overflow> {
    let first = earliest.since(scenario.start).unwrap_or(0);
    best_window(scenario, grant, &rooms(grant, stay)?, first..first.saturating_add(within))
}

/// The largest amount of a grant that its window can absorb, alone beside the credits in hand on a path without those asked for.
pub fn most_usable_on(grant: &Grant, path: &Path) -> Result<Money, Overflow> {
    most_usable(grant, &rooms(grant, path)?, path)
}

/// What a grant could pay in each month of the horizon: up to its cap, and no more than credits in hand leave.
fn rooms(grant: &Grant, stay: &Path) -> Result<Vec<Money>, Overflow> {
    let mut rooms = Vec::with_capacity(stay.months.len());
    for month in &stay.months {
        rooms.push(capped(grant, month.bill().charge.charge)?.min(month.paid));
    }
    Ok(rooms)
}

/// A pool is used wherever there is room. Tranches must fit from every month of the window on: what the last ones bring has
/// only the last months to be used in.
fn most_usable(grant: &Grant, rooms: &[Money], stay: &Path) -> Result<Money, Overflow> {
    let Some(first) = stay.months.first().map(PathMonth::month) else { return Ok(Money::ZERO) };
    let room = |month: Month| month.since(first).and_then(|place| rooms.get(place as usize)).copied();
    // Window months up to the last one inside the horizon, the last first; those before the horizon have no room.
    let after = first.plus(u32::try_from(rooms.len()).unwrap_or(u32::MAX));
    let inside = after.since(grant.start).unwrap_or(0).min(grant.months);
    let (mut tail, mut most) = (Money::ZERO, None::<Money>);
    for (tranches, k) in (1..).zip((0..inside).rev()) {
        tail = tail.plus(room(grant.start.plus(k)).unwrap_or_default())?;
        let fits = match grant.release.unwrap_or(Release::Pool) {
            Release::Pool => tail,
            Release::Even => {
                tail.part(grant.months, tranches)?.min(most.unwrap_or(Money::new(rust_decimal::Decimal::MAX)))
            }
        };
        most = Some(fits);
    }
    Ok(most.unwrap_or_default().to_cents_down())
}

fn best_window(
    scenario: &Scenario,
    grant: &Grant,
    rooms: &[Money],
    places: std::ops::Range<u32>,
) -> Result<BestWindow, Overflow> {
    let mut best = BestWindow { name: grant.name.clone(), start: None, applied: Money::ZERO };
    // What becomes usable month by month is the same wherever the window begins; cut down to the cent, as it is used.
    let usable =
        (0..grant.months).map(|k| Ok(released(grant, k)?.to_cents_down())).collect::<Result<Vec<_>, Overflow>>()?;
    let fits = (scenario.months + 1).saturating_sub(grant.months);
    for place in places.start..fits.min(places.end) {
        if best.applied == grant.amount && best.start.is_some() {
            // Nothing uses more than all of it, and of equal starts the earliest is the best.
            break;
        }
        let applied = applied(&usable, &rooms[place as usize..])?;
        if best.start.is_none() || applied > best.applied {
            best = BestWindow { start: Some(scenario.start.plus(place)), applied, ..best };
        }
    }
    Ok(best)
}

/// What a grant pays, alone, into the rooms of the months from its first one on; rooms are whole cents.
fn applied(usable: &[Money], rooms: &[Money]) -> Result<Money, Overflow> {
    usable.iter().zip(rooms).try_fold(Money::ZERO, |used, (usable, room)| Ok(used.plus(*room)?.min(*usable)))
}
