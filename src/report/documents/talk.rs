//! What to say in the meeting, and what to answer.

use crate::{
    calc::{
        advice::asks::{Ask, Asked},
        scenario::{Basis, Trigger},
    },
    words::{documents as words, events, fill},
};

use super::{
    super::{brief::Brief, format, sizes},
    Kind, Material, answer, inward, letter, list, paragraph, request, section,
};

/// None where nothing is asked for.
pub(super) fn talk_track(material: Material) -> Option<Brief> {
    let asks = request::open(material);
    if asks.is_empty() {
        return None;
    }
    // Once AWS has answered, what is said is what it is settled at.
    let opening = |ask: &&Ask| match ask.answer {
        Some(_) => sizes::all(&ask.position.target, material.book),
        None => sizes::all(&ask.position.opening, material.book),
    };
    let lead = if asks.len() == 1 { words::TALK_LEAD_ONE } else { words::TALK_LEAD_SEVERAL };
    let mut open = vec![lead.to_owned()];
    open.extend(asks.iter().map(|ask| fill(words::TALK_ASK, &[("request", &opening(ask))])));
    let credit = asks.iter().find(|ask| !ask.asked.lasts());
    match (asks.iter().find(|ask| ask.asked.lasts()), credit) {
        (Some(lasting), Some(credit)) => {
            let bridges = request::begins(credit, material) < request::begins(lasting, material);
            let template = if bridges { words::TALK_BRIDGE } else { words::TALK_LASTING };
            open.push(fill(template, &[("request", &opening(lasting))]));
        }
        (None, Some(credit)) => {
            let event = credit.event.map_or(events::AGREEMENT, event);
            open.push(fill(words::TALK_ONLY_CREDIT, &[("event", event)]));
        }
        _ => {}
    }
    open.push(words::TALK_LISTEN.to_owned());
    let when = match answer(material.advice, &asks) {
        Some(day) => fill(words::TALK_WHEN, &[("date", &format::date(day))]),
        None => words::TALK_WHEN_NO_DAY.to_owned(),
    };
    let questions = vec![words::TALK_WHO.to_owned(), words::TALK_NEED.to_owned(), when];
    let sections = vec![
        section(words::TALK_OPEN, vec![list(open)]),
        section(words::TALK_QUESTIONS, vec![list(questions)]),
        section(words::TALK_CLOSE, vec![paragraph(words::TALK_RECAP)]),
    ];
    Some(Brief { title: Kind::TalkTrack.title().to_owned(), subtitle: inward(material), sections })
}

const fn event(event: Trigger) -> &'static str {
    match event {
        Trigger::Agreement => events::AGREEMENT,
        Trigger::Migration => events::MIGRATION,
        Trigger::Incident => events::INCIDENT,
        Trigger::PlanEnd => events::PLAN_END,
    }
}

/// None where nothing is asked for.
pub(super) fn objections(material: Material) -> Option<Brief> {
    let asks = request::open(material);
    let first = asks.first()?;
    let mut pairs: Vec<(&str, String)> = Vec::new();
    let change = asks.iter().find(|ask| ask.asked == Asked::Change);
    if let Some(change) = change {
        let request = sizes::all(&change.position.target, material.book);
        let month = format::month(request::begins(change, material));
        let answer = fill(words::CREDITS_NOT_RATE_ANSWER, &[("request", &request), ("month", &month)]);
        pairs.push((words::CREDITS_NOT_RATE, answer));
    }
    pairs.push((words::NO_DISCOUNTS, words::NO_DISCOUNTS_ANSWER.to_owned()));
    let agreement = letter::discussed(material);
    if agreement.is_some() {
        pairs.push((words::COMMIT_MORE, words::COMMIT_MORE_ANSWER.to_owned()));
    }
    if material.advice.calendars.course().is_some() && first.event != Some(Trigger::Incident) {
        pairs.push((words::SIGN_FIRST, words::SIGN_FIRST_ANSWER.to_owned()));
    }
    let scenario = material.scenario;
    let discounted = agreement.as_ref().or(scenario.agreement.as_ref()).is_some_and(|one| one.discount.is_some());
    let net = scenario.terms.basis == Some(Basis::Net);
    if discounted && !net {
        pairs.push((words::ALREADY_DISCOUNTED, words::ALREADY_DISCOUNTED_ANSWER.to_owned()));
    }
    if asks.iter().any(|ask| ask.event == Some(Trigger::Incident)) {
        pairs.push((words::CLAIM_COVERS, words::CLAIM_COVERS_ANSWER.to_owned()));
    }
    pairs.push((words::TOO_LARGE, words::TOO_LARGE_ANSWER.to_owned()));
    let answered =
        |(said, answer): (&str, String)| section(said, vec![paragraph(fill(words::ANSWERED, &[("answer", &answer)]))]);
    let sections = pairs.into_iter().map(answered).collect();
    Some(Brief { title: Kind::Objections.title().to_owned(), subtitle: inward(material), sections })
}
