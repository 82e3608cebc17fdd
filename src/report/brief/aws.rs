//! The version for AWS: what is asked for, the record behind it, and what AWS gets. Built from the asks and the person's own
//! record only; nothing of values, fallbacks, limits or other plans is read here at all.

use crate::{
    calc::{
        Money, Scenario, TariffBook,
        advice::{
            Advice, Finding, Step,
            bridge::BridgeCredit,
            case_file,
            structure::{Standing, StructureFirst},
        },
        scenario::{Agreement, Incident, Migration},
    },
    words::{brief as words, fill, lists},
};

use super::{
    super::{advice, format},
    Block, Brief, Subject, section,
};

pub(super) fn brief(subject: Subject) -> Brief {
    let Subject { scenario, advice: found, book, .. } = subject;
    let requests: Vec<String> = found
        .steps
        .iter()
        .flat_map(|step| match &step.finding {
            Finding::StructureFirst(change) => structural(change, book),
            Finding::BridgeCredit(credit) => credit_of(credit).into_iter().collect(),
            _ => vec![],
        })
        .collect();
    let list = |heading, list: Vec<String>| (!list.is_empty()).then(|| section(heading, vec![Block::List(list)]));
    let gives = || found.steps.iter().filter_map(|step| gives(step, subject)).collect();
    let sections = match requests.is_empty() {
        true => vec![section(words::ASKS, vec![Block::Text(words::NO_ASKS.to_owned())])],
        false => {
            let sections =
                [list(words::ASKS, requests), list(words::RECORD, record(scenario)), list(words::GIVES, gives())];
            sections.into_iter().flatten().collect()
        }
    };
    // A case's own title is for those who wrote it.
    Brief { title: words::AWS.to_owned(), subtitle: subtitle(found), sections }
}

fn subtitle(found: &Advice) -> String {
    match found.calendar.as_ref().filter(|calendar| calendar.anchor.day > found.as_of) {
        Some(calendar) => fill(words::AWS_SUBTITLE_BEFORE, &[("date", &format::date(calendar.anchor.day))]),
        None => words::AWS_SUBTITLE.to_owned(),
    }
}

fn structural(change: &StructureFirst, book: &TariffBook) -> Vec<String> {
    if !matches!(change.standing, Standing::Leads | Standing::Lasts) {
        return vec![];
    }
    let from = format::month(change.from);
    let request = |lever| fill(words::ASK_CHANGE, &[("month", &from), ("change", &advice::lever(lever, book))]);
    change.asked.iter().map(|priced| request(&priced.lever)).collect()
}

fn credit_of(credit: &BridgeCredit) -> Option<String> {
    // What is only suggested is ours to decide on before AWS sees it, and what no event carries is held back.
    credit.place.filter(|_| credit.usable.is_positive() && credit.event)?;
    let (from, until) = (format::month(credit.window.0), format::month(credit.last_month()));
    let amount = format::whole(credit.usable.to_cents_down());
    Some(fill(words::ASK_CREDIT, &[("amount", &amount), ("from", &from), ("until", &until)]))
}

/// What the person has recorded of agreement, migrations and incidents.
fn record(scenario: &Scenario) -> Vec<String> {
    let mut record: Vec<String> = scenario.agreement.as_ref().map(agreement).unwrap_or_default();
    record.extend(scenario.migrations.iter().map(migration));
    record.extend(
        scenario.incidents.iter().map(|one| incident(one, case_file::cost(one).ok().and_then(|cost| cost.total))),
    );
    record
}

fn agreement(agreement: &Agreement) -> Vec<String> {
    let template = if agreement.years == 1 { words::AGREEMENT_ONE } else { words::AGREEMENT_SEVERAL };
    let (years, month) = (agreement.years.to_string(), format::month(agreement.start));
    let mut record = vec![fill(template, &[("years", &years), ("month", &month)])];
    let amounts: Vec<String> = agreement.yearly_commitment.iter().map(|amount| format::whole(*amount)).collect();
    if !amounts.is_empty() {
        record.push(fill(words::COMMITTED, &[("amounts", &amounts.join(lists::COMMA))]));
    }
    record
}

fn migration(migration: &Migration) -> String {
    let (name, amount) = (format::quoted(&migration.name), format::whole(migration.added_monthly));
    let (month, months) = (format::month(migration.start), format::months(migration.ramp_months));
    fill(words::MIGRATION, &[("name", &name), ("amount", &amount), ("month", &month), ("months", &months)])
}

fn incident(incident: &Incident, cost: Option<Money>) -> String {
    let listed = |list: &[String]| (!list.is_empty()).then(|| list.join(lists::COMMA));
    let known = [
        ("services", words::INCIDENT_SERVICES, listed(&incident.services)),
        ("systems", words::INCIDENT_SYSTEMS, listed(&incident.systems)),
        ("failed", words::INCIDENT_FAILED, incident.what_failed.clone()),
        ("amount", words::INCIDENT_COST, cost.map(format::exact)),
        ("reference", words::INCIDENT_REFERENCE, incident.aws_reference.clone()),
    ];
    let mut record = vec![when(incident)];
    record.extend(known.into_iter().filter_map(|(name, template, value)| Some(fill(template, &[(name, &value?)]))));
    fill(words::INCIDENT, &[("record", &record.join(lists::SEMICOLON))])
}

/// The incident by name, when it was and how long it lasted.
fn when(incident: &Incident) -> String {
    let template = match (incident.started, incident.minutes) {
        (None, None) => words::INCIDENT_NAME,
        (Some(_), None) => words::INCIDENT_OF,
        (None, Some(_)) => words::INCIDENT_LASTED,
        (Some(_), Some(_)) => words::INCIDENT_OF_LASTED,
    };
    let date = incident.started.map_or_else(String::new, |started| format::date(started.date()));
    let minutes = incident.minutes.map_or_else(String::new, |minutes| minutes.to_string());
    fill(template, &[("name", &format::quoted(&incident.name)), ("date", &date), ("minutes", &minutes)])
}

fn gives(step: &Step, subject: Subject) -> Option<String> {
    let asked = match &step.finding {
        Finding::StructureFirst(change) => matches!(change.standing, Standing::Leads | Standing::Lasts),
        Finding::BridgeCredit(credit) => credit_of(credit).is_some(),
        Finding::AnchorEvent(event) => event.asked && !event.events.is_empty(),
        _ => false,
    };
    asked.then(|| advice::gives_aws(&step.finding, subject.advice, subject.book))?
}
