//! The letter to AWS.

use crate::{
    calc::{
        Money,
        advice::{
            asks::{Ask, Asked},
            case_file,
            leverage::{Figure, Sign},
        },
        scenario::{Agreement, Incident, Migration, Trigger},
    },
    words::{documents as words, fill, lists},
};

use super::{
    super::{
        brief::{Block, Brief, Section},
        format,
        piece::Sentence,
    },
    Material, answer, list, mails, outward, paragraph, partner, period, reopen, request, section, sent,
};

/// None where nothing is asked for, or where the request goes out with that for an extension.
pub(super) fn letter(material: Material) -> Option<Brief> {
    if mails::extends(material).is_some() {
        return None;
    }
    let asks = request::of_letter(material);
    let requests = request::openings(&asks, material);
    let lead = match (requests.len(), partner(material)) {
        (0, _) => return None,
        (1, false) => words::LETTER_LEAD_ONE,
        (1, true) => words::LETTER_LEAD_PARTNER_ONE,
        (_, false) => words::LETTER_LEAD_SEVERAL,
        (_, true) => words::LETTER_LEAD_PARTNER_SEVERAL,
    };
    let requests = vec![paragraph(lead), list(requests)];
    let last = match answer(material.advice, &asks) {
        Some(day) => fill(words::ANSWER_BY, &[("date", &format::date(day))]),
        None => words::ANSWER.to_owned(),
    };
    let incident = asks.iter().any(|ask| ask.event == Some(Trigger::Incident));
    let sections = [
        Some(section(words::OUR_REQUEST, requests)),
        reopen::table(material),
        commitment(material),
        credit_terms(&asks).map(|terms| section(words::CREDIT_TERMS, vec![list(terms)])),
        background(material, incident),
        Some(section(words::NEXT_STEP, vec![paragraph(last), paragraph(words::REGARDS)])),
    ];
    let title = words::OPENING_SUBJECT.to_owned();
    Some(Brief {
        title,
        subtitle: outward(material, sent(material, &asks)),
        sections: sections.into_iter().flatten().collect(),
    })
}

/// The agreement that is discussed, year by year: the next one, with what is asked of it, or one that has not begun and is not to be
/// replaced.
pub(super) fn discussed(material: Material) -> Option<Agreement> {
    let scenario = material.scenario;
    let today = material.advice.as_of;
    let ahead = scenario.agreement.as_ref().filter(|agreement| agreement.start.first_day() > today);
    let ahead = ahead.filter(|_| reopen::found(material).is_none());
    let Some(next) = &scenario.next_agreement else { return ahead.cloned() };
    let mut terms = next.terms.clone();
    let asked = request::recommended(material).into_iter().find(|ask| ask.asked == Asked::Agreement);
    if let (Some(_), Some(asked)) = (asked, &scenario.asks.agreement) {
        terms.years = asked.terms.years.unwrap_or(terms.years);
        terms.yearly_commitment = asked.terms.yearly_commitment.clone().unwrap_or(terms.yearly_commitment);
    }
    Some(terms)
}

/// What the paper has to say of a credit beside its amount and its window; none where no credit is asked for.
pub(super) fn credit_terms(asks: &[&Ask]) -> Option<Vec<String>> {
    let credits: Vec<_> = asks.iter().filter(|ask| !ask.asked.lasts()).collect();
    let carried = |event: Trigger| credits.iter().any(|ask| ask.event == Some(event));
    let pauses = carried(Trigger::Migration).then_some(words::CREDIT_PAUSE);
    let moves = carried(Trigger::Agreement).then_some(words::CREDIT_MOVES);
    let terms = std::iter::once(words::CREDIT_ATTESTED).chain(pauses).chain(moves);
    (!credits.is_empty()).then(|| terms.map(str::to_owned).collect())
}

pub(super) fn commitment(material: Material) -> Option<Section> {
    let agreement = discussed(material).filter(|agreement| !agreement.yearly_commitment.is_empty())?;
    let row = |(year, amount): (u32, &Money)| -> Vec<Sentence> {
        let from = agreement.start.plus((year - 1) * 12);
        vec![
            fill(words::YEAR, &[("year", &year.to_string())]).into(),
            period(from, from.plus(11)).into(),
            format::whole(*amount).into(),
        ]
    };
    let rows = (1..).zip(&agreement.yearly_commitment).map(row).collect();
    let table = Block::Table { figures: false, head: words::COMMITMENT_HEAD.map(str::to_owned).to_vec(), rows };
    Some(section(words::COMMITMENT, vec![table]))
}

/// What stands behind the request: migrations that are still to rise, and incidents where one carries what is asked for.
pub(super) fn background(material: Material, incident: bool) -> Option<Section> {
    let scenario = material.scenario;
    let today = material.advice.as_of;
    let ahead = |migration: &&Migration| {
        let end = migration.start.plus(migration.ramp_months.saturating_sub(1)).last_day();
        end >= today && migration.added_monthly.likely.is_positive()
    };
    let mut facts = ours(material);
    facts.extend(scenario.migrations.iter().filter(ahead).map(migration));
    if incident {
        facts.extend(scenario.incidents.iter().map(self::incident));
    }
    (!facts.is_empty()).then(|| section(words::BACKGROUND, vec![list(facts)]))
}

/// What AWS can carry to its pricing desk: a year's usage, the next term, and the day of the signature.
fn ours(material: Material) -> Vec<String> {
    let signals = &material.advice.leverage.signals;
    let spend = signals.iter().find_map(|signal| match signal.figure {
        Some(Figure::Amount(amount)) if signal.sign == Sign::YearlySpend => Some(amount),
        _ => None,
    });
    let spend = spend.map(|amount| fill(words::SPEND_A_YEAR, &[("amount", &format::whole(amount))]));
    if reopen::found(material).is_some() {
        return spend.into_iter().collect();
    }
    let term = discussed(material).map(|agreement| {
        let template = if agreement.years == 1 { words::NEXT_TERM_ONE } else { words::NEXT_TERM_SEVERAL };
        let month = format::month(agreement.start);
        fill(template, &[("years", &agreement.years.to_string()), ("month", &month)])
    });
    let signature = material.advice.calendars.course().map(|course| course.signature);
    let signature = signature.map(|day| fill(words::CAN_SIGN, &[("date", &format::date(day))]));
    [spend, term, signature].into_iter().flatten().collect()
}

fn migration(migration: &Migration) -> String {
    let template = if migration.ramp_months > 1 { words::MIGRATION_SEVERAL } else { words::MIGRATION_ONE };
    let (amount, month) = (format::whole(migration.added_monthly.likely), format::month(migration.start));
    let months = format::months(migration.ramp_months);
    let name = format::quoted(&migration.name);
    fill(template, &[("name", &name), ("amount", &amount), ("month", &month), ("months", &months)])
}

/// An incident with all that is known of it.
pub(super) fn incident(incident: &Incident) -> String {
    let listed = |list: &[String]| (!list.is_empty()).then(|| list.join(lists::COMMA));
    let cost = case_file::cost(incident).ok().and_then(|cost| cost.total).map(format::whole);
    let known = [
        ("date", words::INCIDENT_ON, incident.started.map(|started| format::date(started.date()))),
        ("minutes", words::INCIDENT_LASTED, incident.minutes.map(|minutes| minutes.to_string())),
        ("services", words::INCIDENT_SERVICES, listed(&incident.services)),
        ("systems", words::INCIDENT_SYSTEMS, listed(&incident.systems)),
        ("failed", words::INCIDENT_FAILED, incident.what_failed.clone()),
        ("amount", words::INCIDENT_COST, cost),
        ("reference", words::INCIDENT_REFERENCE, incident.aws_reference.clone()),
    ];
    let facts: Vec<String> =
        known.into_iter().filter_map(|(name, template, value)| Some(fill(template, &[(name, &value?)]))).collect();
    let facts = if facts.is_empty() { words::INCIDENT_BARE.to_owned() } else { facts.join(lists::SEMICOLON) };
    fill(words::INCIDENT, &[("name", &format::quoted(&incident.name)), ("facts", &facts)])
}
