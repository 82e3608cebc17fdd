//! The one way in: a scenario and a tariff book become four paths and what they say beside each other.
//!
//! Two arrangements are charged (with the structural change and without), and each is paid twice, with the credits asked for
//! and without; credits in hand are part of all four.

use super::{
    arrangement::{Arrangement, arrange},
    assume::{Assumption, assumptions},
    book::TariffBook,
    calibrate::calibrate,
    compare::compare,
    drawdown::drawdown,
    exact::Overflow,
    pay::{Charges, charges, pay},
    present::Weights,
    projection::Projection,
    scenario::{Grant, Kind, Problem, Scenario},
    spend::usage,
};

/// Projects the support charges of a scenario. What cannot be computed is a problem with a field's path, as in reading:
/// a plan without a price in a month of the horizon, or figures beyond exact decimals. A scenario pinned to an older edition
/// of the book is projected under that one.
pub fn project(scenario: &Scenario, newest: &TariffBook) -> Result<Projection, Vec<Problem>> {
    let book = newest.pinned(scenario.tariff);
    let change = scenario.asks.structural.as_ref();
    let (as_is, changed) = match (arrange(scenario, book, None), arrange(scenario, book, change)) {
        (Ok(as_is), Ok(changed)) => (as_is, changed),
        (as_is, changed) => return Err(all_of(as_is.err(), changed.err())),
    };
    let mut projection = four_paths(scenario, book, &as_is, &changed).map_err(too_large)?;
    if book.edition() != newest.edition() {
        let (pinned, newest) = (book.edition(), newest.edition());
        projection.assumptions.insert(0, Assumption::OlderTariff { pinned, newest });
    }
    Ok(projection)
}

/// The problem that figures beyond exact decimals are.
pub(super) fn too_large(_: Overflow) -> Vec<Problem> {
    vec![Problem { field: "spend.monthly".to_owned(), kind: Kind::Overflow }]
}

/// The problems of both arrangements, those they share once.
fn all_of(as_is: Option<Vec<Problem>>, changed: Option<Vec<Problem>>) -> Vec<Problem> {
    let mut all = as_is.unwrap_or_default();
    for problem in changed.unwrap_or_default() {
        if !all.contains(&problem) {
            all.push(problem);
        }
    }
    all
}

fn four_paths(
    scenario: &Scenario,
    book: &TariffBook,
    as_is: &[Arrangement],
    changed: &[Arrangement],
) -> Result<Projection, Overflow> {
    let usage = usage(scenario)?;
    let weights = Weights::of(scenario)?;
    let in_hand: Vec<&Grant> = scenario.credits_in_hand.iter().collect();
    let asked: Vec<&Grant> = in_hand.iter().copied().chain(&scenario.asks.credits).collect();
    let as_is = charges(scenario, as_is, &usage)?;
    let changed = charges(scenario, changed, &usage)?;
    let path = |charged: &Charges, grants: &[&Grant]| pay(scenario, charged, grants, &weights);
    let (stay, credits) = (path(&as_is, &in_hand)?, path(&as_is, &asked)?);
    let (structural, combined) = (path(&changed, &in_hand)?, path(&changed, &asked)?);
    let comparison = compare(scenario, &weights, [&stay, &credits, &structural, &combined])?;
    let agreement = drawdown(scenario, &stay)?;
    let calibration = calibrate(scenario, book)?;
    let assumptions = assumptions(scenario, book, [&stay, &structural], &agreement);
    let tariff = book.edition();
    Ok(Projection { tariff, stay, credits, structural, combined, comparison, agreement, calibration, assumptions })
}
