//! Mails to AWS: the opening, the counter, the one after an incident, and the extension.

use chrono::NaiveDate;

use crate::{
    calc::{
        advice::{
            asks::Ask,
            calendar::{Occasion, Pace},
            case_file,
        },
        scenario::{Status, Trigger},
    },
    words::{documents as words, fill},
};

use super::{
    super::{
        brief::{Block, Brief},
        format, sizes,
    },
    Kind, Material, answer, letter, list, outward, paragraph, reopen, request, rung, section, sent, talk,
};

/// A mail: its subject, then its text between greeting and close.
fn mail(kind: Kind, subject: &str, blocks: Vec<Block>, to: String) -> Brief {
    let mut text = vec![paragraph(fill(words::SUBJECT, &[("subject", subject)])), paragraph(words::HELLO)];
    text.extend(blocks);
    text.push(paragraph(words::REGARDS));
    let sections = vec![section(words::MAIL, text)];
    Brief { title: kind.title().to_owned(), subtitle: to, sections }
}

/// The day on which the record of an incident goes out, which is not that of a request to reopen.
fn sent_alone(material: Material, asks: &[&Ask]) -> Option<NaiveDate> {
    let today = material.advice.as_of;
    Some(asks.iter().filter_map(|ask| ask.from).min().unwrap_or(today).max(today))
}

fn answer_by(material: Material, asks: &[&Ask]) -> Block {
    paragraph(match answer(material.advice, asks) {
        Some(day) => fill(words::ANSWER_BY, &[("date", &format::date(day))]),
        None => words::ANSWER.to_owned(),
    })
}

/// None where nothing is asked for but what the incident's own mail asks for.
pub(super) fn opening(material: Material) -> Option<Brief> {
    let asks = request::of_letter(material);
    let requests = request::openings(&asks, material);
    let apart = asks.iter().all(|ask| ask.event == Some(Trigger::Incident));
    if requests.is_empty() || apart && reopen::found(material).is_none() {
        return None;
    }
    let blocks = vec![paragraph(words::OPENING_LEAD), list(requests), answer_by(material, &asks)];
    Some(mail(Kind::OpeningMail, words::OPENING_SUBJECT, blocks, outward(material, sent(material, &asks))))
}

/// The next rung of the ladder, never the target. What AWS offered stands beside it.
pub(super) fn counter(material: Material) -> Option<Brief> {
    let asks = request::of_package(material);
    let next = request::counters(&asks, material);
    if next.is_empty() {
        return None;
    }
    let mut blocks = vec![paragraph(words::COUNTER_LEAD)];
    for ask in &asks {
        let offered = ask.answer.as_ref().filter(|answer| answer.status == Status::Countered);
        if let Some(amount) = offered.and_then(|answer| answer.amount.as_ref()) {
            let (offered, next) = (sizes::all(amount, material.book), sizes::all(&rung::next(ask), material.book));
            let template = if offered == next { words::COUNTER_TAKEN } else { words::COUNTER_OFFERED };
            blocks.push(paragraph(fill(template, &[("offered", &offered), ("next", &next)])));
        }
    }
    let signature = material.advice.calendars.course().map(|course| course.signature);
    let in_time = talk::in_time(material);
    let apart = reopen::found(material).is_some() || in_time.is_some();
    let signature = signature.filter(|_| !apart);
    blocks.push(paragraph(match signature.filter(|_| asks.iter().any(|ask| ask.event != Some(Trigger::Incident))) {
        Some(day) => fill(words::COUNTER_PACKAGE_BY, &[("date", &format::date(day))]),
        None => words::COUNTER_PACKAGE.to_owned(),
    }));
    blocks.push(list(next));
    blocks.extend(in_time.map(paragraph));
    let both = asks.iter().any(|ask| ask.asked.lasts()) && asks.iter().any(|ask| !ask.asked.lasts());
    blocks.extend(both.then(|| paragraph(words::COUNTER_BRIDGE)));
    blocks.push(paragraph(words::COUNTER_CLOSE));
    Some(mail(Kind::CounterMail, words::COUNTER_SUBJECT, blocks, outward(material, None)))
}

/// The first incident that has happened, with the credits that incidents carry.
pub(super) fn incident(material: Material) -> Option<Brief> {
    let today = material.advice.as_of;
    let incidents = request::incidents(material);
    let asks: Vec<&Ask> =
        request::open(material).into_iter().filter(|ask| ask.event == Some(Trigger::Incident)).collect();
    let first = incidents.first()?;
    if asks.is_empty() {
        return None;
    }
    let mut blocks = vec![
        paragraph(words::INCIDENT_LEAD),
        list(incidents.iter().map(|incident| letter::incident(incident)).collect()),
        paragraph(words::INCIDENT_REQUEST),
        list(asks.iter().map(|ask| request::sentence(ask, &ask.position.opening, material)).collect()),
    ];
    let claim = case_file::claim_until(first).filter(|until| *until >= today);
    blocks.extend(claim.map(|day| paragraph(fill(words::INCIDENT_CLAIM, &[("date", &format::date(day))]))));
    blocks.push(answer_by(material, &asks));
    let subject = fill(words::INCIDENT_SUBJECT, &[("name", &format::quoted(&first.name))]);
    Some(mail(Kind::IncidentMail, &subject, blocks, outward(material, sent_alone(material, &asks))))
}

/// Only where less than six weeks are left.
pub(super) fn extension(material: Material) -> Option<Brief> {
    let (anchor, course) = material.advice.calendars.agreement.as_ref()?;
    let course = course.as_ref().filter(|course| course.pace == Pace::Late && anchor.occasion != Occasion::Start)?;
    let end = match anchor.occasion {
        // The first day without it.
        Occasion::End => anchor.day.pred_opt().unwrap_or(anchor.day),
        _ => anchor.day,
    };
    let mut blocks = vec![paragraph(fill(words::EXTENSION_LEAD, &[("date", &format::date(end))]))];
    let requests = request::openings(&request::of_letter(material), material);
    if !requests.is_empty() {
        blocks.push(paragraph(words::EXTENSION_REQUEST));
        blocks.push(list(requests));
    }
    blocks.extend(talk::in_time(material).map(paragraph));
    blocks.push(paragraph(fill(words::EXTENSION_ANSWER, &[("date", &format::date(course.answer))])));
    Some(mail(Kind::ExtensionMail, words::EXTENSION_SUBJECT, blocks, outward(material, Some(material.advice.as_of))))
}
