//! What becomes of the asks once AWS has answered, or once the plan that they are for is left.

use super::{
    super::super::{
        estimate::Estimate,
        money::Money,
        scenario::{Status, Trigger},
    },
    Ask, Hold,
};

/// The asks after AWS's answers. What it granted keeps the position that it was asked from, and counts whatever it was held back for,
/// unless it saves nothing; what it refused stands as it was typed.
pub(super) fn settled(now: Vec<Ask>, typed: Vec<Ask>) -> Vec<Ask> {
    let one = |before: Ask| {
        let found = now.iter().find(|ask| ask.asked == before.asked).cloned();
        match (before.status(), found) {
            (Some(Status::Refused), _) => before,
            (Some(Status::Granted), Some(found)) => {
                let hold = found.hold.filter(|hold| *hold == Hold::SavesNothing);
                Ask { hold, position: before.position, ..found }
            }
            (_, Some(found)) => found,
            // Nothing of it was granted.
            (_, None) => {
                let (hold, nothing) = (Some(Hold::SavesNothing), Money::ZERO);
                Ask { hold, durable: None, once: nothing, in_full: nothing, range: Estimate::of(nothing), ..before }
            }
        }
    };
    typed.into_iter().map(one).collect()
}

/// Once a switch is decided on, no credit is asked for on the plan that is left, unless what carries it is there on any plan: a migration
/// or an incident.
pub fn leave(asks: &mut [Ask]) {
    let stays = |ask: &Ask| matches!(ask.event, Some(Trigger::Migration | Trigger::Incident));
    for ask in asks.iter_mut().filter(|ask| ask.is_open() && !ask.asked.lasts() && !stays(ask)) {
        ask.hold = Some(Hold::PlanIsLeft);
    }
}
