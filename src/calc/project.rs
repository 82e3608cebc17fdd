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
    next::{agreement_effect, with_asked_agreement},
    own::Own,
    pay::{Charges, charges, pay},
    present::Weights,
    projection::Projection,
    scenario::{Grant, Kind, Problem, Scenario},
    spend::{Usage, private_discount, usage},
};

/// Projects the support charges of a scenario. What cannot be computed is a problem with a field's path, as in reading:
/// a plan without a price in a month of the horizon, or figures beyond exact decimals. A scenario pinned to an older edition
/// of the book is projected under that one.
pub fn project(scenario: &Scenario, newest: &TariffBook) -> Result<Projection, Vec<Problem>> {
    let book = newest.of(scenario);
    let arranged = Arranged::of(scenario, book)?;
    let mut projection = four_paths(scenario, book, &arranged).map_err(too_large)?;
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

/// What each month is charged under, without the structural change and with it, and the accounts with plans of their own.
pub(super) struct Arranged<'a> {
    as_is: Vec<Arrangement<'a>>,
    changed: Vec<Arrangement<'a>>,
    own: Own<'a>,
}

impl<'a> Arranged<'a> {
    pub(super) fn of(scenario: &'a Scenario, book: &'a TariffBook) -> Result<Arranged<'a>, Vec<Problem>> {
        let change = scenario.asks.structural.as_ref();
        let arranged = (arrange(scenario, book, None), arrange(scenario, book, change), Own::arrange(scenario, book));
        match arranged {
            (Ok(as_is), Ok(changed), Ok(own)) => Ok(Arranged { as_is, changed, own }),
            (as_is, changed, own) => Err(all_of([as_is.err(), changed.err(), own.err()])),
        }
    }

    /// As things are, with the change, and with what is asked of the next agreement, too.
    pub(super) fn charges_in_turn(&self, scenario: &Scenario) -> Result<[Charges; 3], Overflow> {
        let usage = usage(scenario)?;
        let of = |under: &[Arrangement], usage: &[Usage]| charges(scenario, under, &self.own, usage);
        let [as_is, changed] = [of(&self.as_is, &usage)?, of(&self.changed, &usage)?];
        let asked = of(&self.changed, &under_asked(scenario, usage))?;
        Ok([as_is, changed, asked])
    }

    /// Both charged: as things are, and with the change and what is asked of the next agreement.
    pub(super) fn charges(&self, scenario: &Scenario) -> Result<[Charges; 2], Overflow> {
        let usage = usage(scenario)?;
        let as_is = charges(scenario, &self.as_is, &self.own, &usage)?;
        let usage = under_asked(scenario, usage);
        Ok([as_is, charges(scenario, &self.changed, &self.own, &usage)?])
    }
}

/// The usage under the private discount that is asked for.
fn under_asked(scenario: &Scenario, mut usage: Vec<Usage>) -> Vec<Usage> {
    if let Some(asked) = with_asked_agreement(scenario) {
        for month in &mut usage {
            month.private_discount = private_discount(&asked, month.month);
        }
    }
    usage
}

/// The problems of all arrangements, those they share once.
fn all_of<const N: usize>(wrong: [Option<Vec<Problem>>; N]) -> Vec<Problem> {
    let mut all = Vec::new();
    for problem in wrong.into_iter().flatten().flatten() {
        if !all.contains(&problem) {
            all.push(problem);
        }
    }
    all
}

fn four_paths(scenario: &Scenario, book: &TariffBook, arranged: &Arranged) -> Result<Projection, Overflow> {
    let weights = Weights::of(scenario)?;
    let in_hand: Vec<&Grant> = scenario.credits_in_hand.iter().collect();
    let asked: Vec<&Grant> = in_hand.iter().copied().chain(&scenario.asks.credits).collect();
    let [as_is, changed] = arranged.charges(scenario)?;
    let path = |charged: &Charges, grants: &[&Grant]| pay(scenario, charged, grants, &weights);
    let (stay, credits) = (path(&as_is, &in_hand)?, path(&as_is, &asked)?);
    let (structural, combined) = (path(&changed, &in_hand)?, path(&changed, &asked)?);
    let comparison = compare(scenario, &weights, [&stay, &credits, &structural, &combined])?;
    let agreement = drawdown(scenario, &stay)?;
    let agreement_effect = agreement_effect(scenario, &stay)?;
    let calibration = calibrate(scenario, book)?;
    let assumptions = assumptions(scenario, book, [&stay, &structural], &agreement);
    let tariff = book.edition();
    Ok(Projection {
        tariff,
        stay,
        credits,
        structural,
        combined,
        comparison,
        agreement,
        agreement_effect,
        calibration,
        assumptions,
    })
}
