//! Mails to AWS: the opening, the counter, the one after an incident, and the extension.

use chrono::NaiveDate;

use crate::{
    calc::{
        Month,
        advice::{
            asks::Ask,
            calendar::{Course, Occasion, Pace},
            case_file,
        },
        scenario::{Status, Trigger},
    },
    words::{answers as answer_words, documents as words, fill},
};

use super::{
    super::{
        answers,
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

/// None where nothing is asked for but what the incident's own mail, or that for the extension, asks for.
pub(super) fn opening(material: Material) -> Option<Brief> {
    let asks = request::of_letter(material);
    let requests = request::openings(&asks, material);
    if requests.is_empty() || extends(material).is_some() {
        return None;
    }
    let blocks = vec![paragraph(words::OPENING_LEAD), list(requests), answer_by(material, &asks)];
    Some(mail(Kind::OpeningMail, words::OPENING_SUBJECT, blocks, outward(material, sent(material, &asks))))
}

/// Whether AWS made an offer without saying how large it is.
fn is_unsized(ask: &Ask) -> bool {
    ask.answer.as_ref().is_some_and(|answer| answer.status == Status::Countered && answer.amount.is_none())
}

/// The next rung of the ladder, never the target. What AWS offered stands beside it.
pub(super) fn counter(material: Material) -> Option<Brief> {
    let asks = request::of_package(material);
    let (no_figure, asks): (Vec<&Ask>, Vec<&Ask>) = asks.into_iter().partition(|ask| is_unsized(ask));
    let next = request::counters(&asks, material);
    if next.is_empty() && no_figure.is_empty() {
        return None;
    }
    let mut blocks = vec![paragraph(words::COUNTER_LEAD)];
    let agreed = answers::agreed(&material.advice.asks, material.scenario, material.book);
    blocks.extend(agreed.map(|list| paragraph(fill(answer_words::MAIL_AGREED, &[("list", &list)]))));
    for ask in no_figure {
        let request = sizes::all(&ask.position.opening, material.book);
        blocks.push(paragraph(fill(answer_words::MAIL_UNSIZED, &[("request", &request)])));
    }
    if next.is_empty() {
        return Some(mail(Kind::CounterMail, words::COUNTER_SUBJECT, blocks, outward(material, None)));
    }
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

/// The agreement that is to be extended, where less than six weeks of it are left: its last day, its negotiation, and the first month of
/// the new term after three months more.
pub(super) fn extends(material: Material<'_>) -> Option<(NaiveDate, &Course, Month)> {
    let (anchor, course) = material.advice.calendars.agreement.as_ref()?;
    let course = course.as_ref().filter(|course| course.pace == Pace::Late && anchor.occasion != Occasion::Start)?;
    let end = match anchor.occasion {
        // The first day without it.
        Occasion::End => anchor.day.pred_opt().unwrap_or(anchor.day),
        _ => anchor.day,
    };
    Some((end, course, anchor.next_month().plus(EXTENDED)))
}

/// Months of the extension.
const EXTENDED: u32 = 3;

/// The one message of day 0: the extension of today's terms, with the request and what stands behind it.
pub(super) fn extension(material: Material) -> Option<Brief> {
    let (end, course, month) = extends(material)?;
    let mut blocks = vec![paragraph(fill(words::EXTENSION_LEAD, &[("date", &format::date(end))]))];
    let requests = request::openings(&request::of_letter(material), material);
    let asked = !requests.is_empty();
    if asked {
        blocks.push(paragraph(words::EXTENSION_REQUEST));
        blocks.push(list(requests));
        let signed = || fill(words::CAN_SIGN, &[("date", &format::date(course.signature))]);
        blocks.push(paragraph(talk::in_time(material).unwrap_or_else(signed)));
        blocks.push(paragraph(fill(words::EXTENSION_TERMS, &[("month", &format::month(month))])));
    }
    blocks.push(paragraph(fill(words::EXTENSION_ANSWER, &[("date", &format::date(course.answer))])));
    let to = outward(material, Some(material.advice.as_of));
    let mut mail = mail(Kind::ExtensionMail, words::EXTENSION_SUBJECT, blocks, to);
    if asked {
        mail.sections.extend(letter::commitment(material).into_iter().chain(letter::background(material, false)));
    }
    Some(mail)
}
