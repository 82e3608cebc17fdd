//! What a counter names: the next rung below the opening, and never the target.
//!
//! It lies a third of the way from the opening to the target (ours), so that two more rounds are left. The target is kept for the best
//! and final round.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::calc::{
    Money, Rate,
    advice::asks::{Ask, Size},
    scenario::{Offered, Status},
};

/// A step is this part of the way from the opening to the target (ours).
const STEPS: Decimal = Decimal::from_parts(3, 0, 0, false, 0);
/// Discounts move in half points.
const HALF_POINT: Decimal = Decimal::from_parts(5, 0, 0, false, 3);
/// Digits of a credit that is asked for: a request is a round figure.
const CREDIT_DIGITS: u32 = 2;

/// The size that a counter names. What AWS offered is taken where it is as good as the target.
pub fn next(ask: &Ask) -> Size {
    let offered = ask.answer.as_ref().filter(|answer| answer.status == Status::Countered);
    match offered.and_then(|answer| answer.amount.as_ref()).filter(|offered| reaches(offered, &ask.position.target)) {
        Some(offered) => offered.clone(),
        None => below(&ask.position.opening, &ask.position.target),
    }
}

/// Whether an offer is as good as a target: known for credits and for plan discounts alone.
pub(super) fn reaches(offered: &Size, target: &Size) -> bool {
    match (offered, target) {
        (Size::Credit(offered), Size::Credit(target)) => offered >= target,
        (Size::Change(offered), Size::Change(target)) => match (alone(offered), alone(target)) {
            (Some(offered), Some(target)) => offered >= target,
            _ => offered == target,
        },
        _ => offered == target,
    }
}

/// A plan discount where nothing else is asked for.
fn alone(change: &Offered) -> Option<Rate> {
    let rate = change.terms.plan_discount?;
    let mut rest = change.clone();
    rest.terms.plan_discount = None;
    rest.terms.until = None;
    (rest.plan.is_none() && rest.terms == crate::calc::scenario::Terms::default()).then_some(rate)
}

/// One step below the opening, still above the target; the opening itself where there is no room between them.
fn below(opening: &Size, target: &Size) -> Size {
    match (opening, target) {
        (Size::Credit(opening), Size::Credit(target)) => {
            let moved = step(opening.dollars(), target.dollars())
                .and_then(|moved| moved.round_sf_with_strategy(CREDIT_DIGITS, RoundingStrategy::AwayFromZero));
            Size::Credit(between(moved, opening.dollars(), target.dollars()).map_or(*opening, Money::new))
        }
        (Size::Change(opening), Size::Change(target)) => {
            let mut next = opening.clone();
            next.terms.plan_discount = discount(opening.terms.plan_discount, target.terms.plan_discount);
            Size::Change(next)
        }
        (Size::Agreement(opening), Size::Agreement(target)) => {
            let mut next = opening.clone();
            next.discount = discount(opening.discount, target.discount);
            Size::Agreement(next)
        }
        _ => opening.clone(),
    }
}

fn discount(opening: Option<Rate>, target: Option<Rate>) -> Option<Rate> {
    let (Some(from), Some(to)) = (opening, target) else { return opening };
    let up = |rate: Decimal| Some(rate.checked_div(HALF_POINT)?.ceil().checked_mul(HALF_POINT)?.normalize());
    let moved = step(from.share(), to.share()).and_then(up);
    between(moved, from.share(), to.share()).map(Rate::new).or(opening)
}

fn step(opening: Decimal, target: Decimal) -> Option<Decimal> {
    opening.checked_sub(opening.checked_sub(target)?.checked_div(STEPS)?)
}

fn between(moved: Option<Decimal>, opening: Decimal, target: Decimal) -> Option<Decimal> {
    moved.filter(|moved| *moved > target && *moved < opening)
}
