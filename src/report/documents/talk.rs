//! What to say in the meeting, and what to answer.

use chrono::Datelike;

use crate::{
    calc::{
        advice::{
            asks::{Ask, Asked},
            leverage::{Sign, Stands},
        },
        scenario::{Basis, Trigger},
    },
    words::{answers as answer_words, documents as words, events, fill},
};

use super::{
    super::{answers, brief::Brief, format, sizes},
    Kind, Material, answer, inward, letter, list, paragraph, partner, position, reopen, request, rung, section,
    summary,
};

/// What is said of an ask: its opening, and the next rung once AWS has answered.
fn said(ask: &Ask, material: Material) -> String {
    match ask.answer {
        Some(_) => sizes::all(&rung::next(ask), material.book),
        None => sizes::all(&ask.position.opening, material.book),
    }
}

/// That the signature falls before the end of AWS's year or quarter, where that is a reason for AWS to close.
pub(super) fn in_time(material: Material) -> Option<String> {
    let signals = &material.advice.leverage.signals;
    let near = signals.iter().any(|signal| signal.sign == Sign::QuarterEnd && signal.stands == Stands::For);
    let near = near && reopen::found(material).is_none();
    let day = material.advice.calendars.course().filter(|_| near)?.signature;
    // Amazon's financial year is the calendar year.
    let template = if day.month() > 9 { words::BEFORE_YEAR_END } else { words::BEFORE_QUARTER_END };
    let whose = if partner(material) { words::AWS_OWN } else { words::YOUR };
    Some(fill(template, &[("date", &format::date(day)), ("whose", whose)]))
}

/// None where nothing is asked for.
pub(super) fn talk_track(material: Material) -> Option<Brief> {
    let asks = request::open(material);
    let reopening = reopen::spoken(material);
    let opening = |ask: &&Ask| said(ask, material);
    let lead = match asks.len() + usize::from(reopening.is_some()) {
        0 => return None,
        1 => words::TALK_LEAD_ONE,
        _ => words::TALK_LEAD_SEVERAL,
    };
    let agreed = answers::agreed(&material.advice.asks, material.scenario, material.book).map(|list| {
        let several = asks.len() + usize::from(reopening.is_some()) > 1;
        let template = if several { answer_words::TALK_AGREED_SEVERAL } else { answer_words::TALK_AGREED_ONE };
        fill(template, &[("list", &list)])
    });
    let mut open = vec![agreed.unwrap_or_else(|| lead.to_owned())];
    if let Some(request) = &reopening {
        open.push(fill(words::TALK_ASK, &[("request", request)]));
        open.extend(reopen::why(material));
    }
    open.extend(asks.iter().map(|ask| fill(words::TALK_ASK, &[("request", &opening(ask))])));
    let credit = asks.iter().find(|ask| !ask.asked.lasts());
    match (asks.iter().find(|ask| ask.asked.lasts()), credit) {
        (Some(lasting), Some(credit)) if reopening.is_none() => {
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
    open.extend(in_time(material));
    open.push(words::TALK_LISTEN.to_owned());
    // One date for what the meeting is about: an incident's request has its own.
    let when = match answer(material.advice, &request::of_package(material)) {
        Some(day) => fill(words::TALK_WHEN, &[("date", &format::date(day))]),
        None => words::TALK_WHEN_NO_DAY.to_owned(),
    };
    let mut questions = vec![words::TALK_WHO.to_owned(), words::TALK_NEED.to_owned(), when];
    if credit.is_some() {
        questions.push(words::TALK_ATTESTED.to_owned());
        let migration = asks.iter().any(|ask| !ask.asked.lasts() && ask.event == Some(Trigger::Migration));
        questions.extend(migration.then(|| words::TALK_PAUSE.to_owned()));
    }
    let sections = [
        Some(section(words::TALK_OPEN, vec![list(open)])),
        Some(section(words::TALK_QUESTIONS, vec![list(questions)])),
        position::ladder(material),
        summary::lapse(material).map(|lapse| section(words::TALK_KEEP, vec![list(vec![lapse])])),
        Some(section(words::TALK_CLOSE, vec![paragraph(words::TALK_RECAP)])),
    ];
    let sections = sections.into_iter().flatten().collect();
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
    let reopening = reopen::found(material);
    if asks.is_empty() && reopening.is_none() {
        return None;
    }
    let mut pairs: Vec<(&str, String)> = Vec::new();
    if let Some(found) = reopening {
        let answer = if found.in_force { words::SIGNED_ANSWER } else { words::NOT_SIGNED_ANSWER };
        pairs.push((if found.in_force { words::SIGNED } else { words::NOT_SIGNED }, answer.to_owned()));
    }
    let change = asks.iter().find(|ask| ask.asked == Asked::Change);
    if let Some(change) = change {
        let request = said(change, material);
        let month = format::month(request::begins(change, material));
        let answer = fill(words::CREDITS_NOT_RATE_ANSWER, &[("request", &request), ("month", &month)]);
        pairs.push((words::CREDITS_NOT_RATE, answer));
    }
    pairs.push((words::NO_DISCOUNTS, words::NO_DISCOUNTS_ANSWER.to_owned()));
    let agreement = letter::discussed(material);
    if agreement.is_some() {
        let counted = agreement.as_ref().and_then(|one| one.support_counts) == Some(true);
        let answer = if counted { words::COMMIT_MORE_COUNTED_ANSWER } else { words::COMMIT_MORE_ANSWER };
        pairs.push((words::COMMIT_MORE, answer.to_owned()));
    }
    if material.advice.calendars.course().is_some() && asks.iter().any(|ask| ask.event != Some(Trigger::Incident)) {
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
