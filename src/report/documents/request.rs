//! The recommended asks as sentences: what opens, and what is settled at.

use crate::{
    calc::{
        Month,
        advice::{
            asks::{Ask, Asked, Size},
            window::Placement,
        },
        scenario::{Incident, Release, Status, Trigger},
    },
    words::{documents as words, fill},
};

use super::{
    super::{format, sizes},
    Material, reopen, rung,
};

/// The asks that AWS is still to answer with a yes: recommended, not taken without it, not settled.
pub(super) fn open(material: Material<'_>) -> Vec<&Ask> {
    let settled = |ask: &&Ask| {
        let status = ask.answer.as_ref().map(|answer| answer.status);
        !matches!(status, Some(Status::Granted | Status::Refused))
    };
    recommended(material).into_iter().filter(settled).collect()
}

/// Whether AWS said no.
pub(super) fn is_refused(ask: &Ask) -> bool {
    ask.answer.as_ref().is_some_and(|answer| answer.status == Status::Refused)
}

/// The asks that are recommended and need AWS.
pub(super) fn recommended(material: Material<'_>) -> Vec<&Ask> {
    let alone = material.advice.calendars.switch.is_some();
    let needs_aws = |ask: &&Ask| ask.is_made() && !(alone && ask.asked == Asked::Change);
    material.advice.asks.iter().filter(needs_aws).collect()
}

/// Asks that go into the letter: those without an answer. What an incident carries goes out with its record, on its own day, and in
/// nothing else.
pub(super) fn of_letter(material: Material<'_>) -> Vec<&Ask> {
    let recorded = !incidents(material).is_empty();
    let here = |ask: &&Ask| ask.answer.is_none() && !(recorded && ask.event == Some(Trigger::Incident));
    open(material).into_iter().filter(here).collect()
}

/// Asks that a reply is about: those that AWS made an offer on. Before there is any offer, all those that are settled together.
pub(super) fn of_package(material: Material<'_>) -> Vec<&Ask> {
    let open = open(material);
    let offered: Vec<&Ask> = open.iter().copied().filter(|ask| ask.answer.is_some()).collect();
    let apart = of_letter(material);
    match (offered.is_empty(), apart.is_empty() && reopen::found(material).is_none()) {
        (false, _) => offered,
        (true, false) => apart,
        (true, true) => open,
    }
}

/// The incidents that have happened.
pub(super) fn incidents(material: Material<'_>) -> Vec<&Incident> {
    let today = material.advice.as_of;
    let happened = |incident: &&Incident| incident.started.is_none_or(|started| started.date() <= today);
    material.scenario.incidents.iter().filter(happened).collect()
}

/// What is asked for in a sentence of its own, at one of its sizes.
pub(super) fn sentence(ask: &Ask, size: &Size, material: Material) -> String {
    let scenario = material.scenario;
    let all = sizes::all(size, material.book);
    match (ask.asked, size) {
        (Asked::Credit(place), Size::Credit(amount)) => {
            let (from, until) = window(place, material);
            let release = scenario.asks.credits.get(place).and_then(|credit| credit.release);
            let template = match (from == until, release) {
                (true, _) => words::REQUEST_ONE_MONTH,
                (false, Some(Release::Even)) => words::REQUEST_EVEN,
                (false, _) => words::REQUEST_POOL,
            };
            let (from, until) = (format::month(from), format::month(until));
            fill(template, &[("amount", &format::whole(*amount)), ("from", &from), ("until", &until)])
        }
        (Asked::Agreement, _) => {
            let start = scenario.next_agreement.as_ref().map_or(scenario.start, |next| next.terms.start);
            fill(words::REQUEST_AGREEMENT, &[("month", &format::month(start)), ("request", &all)])
        }
        _ => fill(words::REQUEST_FROM, &[("month", &format::month(begins(ask, material))), ("request", &all)]),
    }
}

/// Every ask at the size it opens with, after the agreement where that is to be reopened.
pub(super) fn openings(asks: &[&Ask], material: Material) -> Vec<String> {
    let asked = asks.iter().map(|ask| sentence(ask, &ask.position.opening, material));
    reopen::request(material).into_iter().chain(asked).collect()
}

/// Every ask at the size that a counter names, in the same order.
pub(super) fn counters(asks: &[&Ask], material: Material) -> Vec<String> {
    let asked = asks.iter().map(|ask| sentence(ask, &rung::next(ask), material));
    reopen::request(material).into_iter().chain(asked).collect()
}

/// Every ask at the size it is settled at, in the same order.
pub(super) fn targets(asks: &[&Ask], material: Material) -> Vec<String> {
    let asked = asks.iter().map(|ask| sentence(ask, &ask.position.target, material));
    reopen::request(material).into_iter().chain(asked).collect()
}

/// Whether a credit's window has to wait for its event, so that no end of it is known.
pub(super) fn waits(place: usize, material: Material) -> bool {
    waiting(place, material).is_some()
}

fn waiting(place: usize, material: Material<'_>) -> Option<&Placement> {
    material.advice.placements.iter().find(|placement| placement.place == place && placement.too_early)
}

/// The month from which an ask holds.
pub(super) fn begins(ask: &Ask, material: Material) -> Month {
    let scenario = material.scenario;
    match ask.asked {
        Asked::Change => scenario.asks.structural.as_ref().map_or(scenario.start, |change| change.effective),
        Asked::Agreement => scenario.next_agreement.as_ref().map_or(scenario.start, |next| next.terms.start),
        Asked::Credit(place) => window(place, material).0,
    }
}

/// First and last month in which a credit is to be usable: where the advice asks for it, which may be later than what was typed.
pub(super) fn window(place: usize, material: Material) -> (Month, Month) {
    let Some(credit) = material.scenario.asks.credits.get(place) else {
        return (material.scenario.start, material.scenario.start);
    };
    let first = waiting(place, material).map_or(credit.start, |placement| placement.best);
    (first, first.plus(credit.months.saturating_sub(1)))
}
