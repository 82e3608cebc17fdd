//! The version for AWS: what is asked for, the record behind it, and what AWS gets. Built from the asks and the person's own
//! record only; nothing of values, fallbacks, limits or other plans is read here at all.

use crate::{
    calc::{
        Money, Scenario, TariffBook,
        advice::{
            Advice, Finding, Step,
            asks::Asked,
            bridge::BridgeCredit,
            case_file,
            structure::{Standing, StructureFirst},
        },
        scenario::{Agreement, Incident, Migration},
    },
    words::{brief as words, fill, lists},
};

use super::{
    super::{
        advice::{self, figures},
        format,
        piece::Sentence,
    },
    Block, Brief, Subject, section,
};

pub(super) fn brief(subject: Subject) -> Brief {
    let Subject { scenario, advice: found, book, .. } = subject;
    let requests: Vec<Sentence> = found
        .steps
        .iter()
        .flat_map(|step| match &step.finding {
            Finding::StructureFirst(change) if is_made(found) => structural(change, book),
            Finding::BridgeCredit(credit) => credit_of(credit).into_iter().collect(),
            _ => vec![],
        })
        .collect();
    let list = |heading, list: Vec<Sentence>| (!list.is_empty()).then(|| section(heading, vec![Block::List(list)]));
    let gives = || found.steps.iter().filter_map(|step| gives(step, subject).map(Sentence::from)).collect();
    let sections = match requests.is_empty() {
        true => vec![section(words::ASKS, vec![Block::Text(words::NO_ASKS.into())])],
        false => {
            let sections =
                [list(words::ASKS, requests), list(words::RECORD, record(scenario)), list(words::GIVES, gives())];
            sections.into_iter().flatten().collect()
        }
    };
    // A case's own title is for those who wrote it.
    Brief { title: words::AWS.to_owned(), subtitle: subtitle(found), sections }
}

/// Whether the change is asked for.
fn is_made(found: &Advice) -> bool {
    found.asks.iter().any(|ask| ask.asked == Asked::Change && ask.is_made())
}

/// The day by which an answer to the first ask is wanted.
fn subtitle(found: &Advice) -> String {
    let first = found.asks.iter().find(|ask| ask.is_made());
    match first.and_then(|ask| found.calendars.answer(ask.event)) {
        Some(day) => fill(words::AWS_SUBTITLE_BEFORE, &[("date", &format::date(day))]),
        None => words::AWS_SUBTITLE.to_owned(),
    }
}

fn structural(change: &StructureFirst, book: &TariffBook) -> Vec<Sentence> {
    if !matches!(change.standing, Standing::Leads | Standing::Lasts) {
        return vec![];
    }
    let from = format::month(change.from);
    let request = |lever| {
        let change = advice::lever(lever, book);
        Sentence::with(words::ASK_CHANGE, &[("month", from.as_str().into()), ("change", change)])
    };
    change.asked.iter().map(|priced| request(&priced.lever)).collect()
}

fn credit_of(credit: &BridgeCredit) -> Option<Sentence> {
    // What is only suggested is ours to decide on before AWS sees it, and what no event carries is held back.
    let place = credit.place.filter(|_| (credit.usable.is_positive() || credit.waits.is_some()) && credit.event)?;
    let (from, until) = credit.asked_window();
    let amount = match credit.waits {
        Some(_) => figures::typed(&format!("asks.credits[{place}].amount"), credit.amount),
        None => figures::found(format!("asked[{place}].usable"), credit.usable.to_cents_down()),
    };
    let values =
        [("amount", amount.into()), ("from", format::month(from).into()), ("until", format::month(until).into())];
    Some(Sentence::with(words::ASK_CREDIT, &values))
}

/// What the person has recorded of agreement, migrations and incidents.
fn record(scenario: &Scenario) -> Vec<Sentence> {
    let mut record: Vec<Sentence> = scenario.agreement.as_ref().map(agreement).unwrap_or_default();
    record.extend(scenario.migrations.iter().enumerate().map(migration));
    record.extend(scenario.incidents.iter().enumerate().map(incident));
    record
}

fn agreement(agreement: &Agreement) -> Vec<Sentence> {
    let template = if agreement.years == 1 { words::AGREEMENT_ONE } else { words::AGREEMENT_SEVERAL };
    let (years, month) = (agreement.years.to_string(), format::month(agreement.start));
    let mut record = vec![fill(template, &[("years", &years), ("month", &month)]).into()];
    let committed = |(place, amount): (usize, &Money)| {
        Sentence::from(figures::typed(&format!("agreement.yearly_commitment[{place}]"), *amount))
    };
    let amounts = agreement.yearly_commitment.iter().enumerate().map(committed);
    if !agreement.yearly_commitment.is_empty() {
        let amounts = Sentence::joined(amounts, lists::COMMA);
        record.push(Sentence::with(words::COMMITTED, &[("amounts", amounts)]));
    }
    record
}

fn migration((place, migration): (usize, &Migration)) -> Sentence {
    let amount = figures::typed(&format!("migrations[{place}].added_monthly"), migration.added_monthly.likely);
    let values = [
        ("name", format::quoted(&migration.name).into()),
        ("amount", amount.into()),
        ("month", format::month(migration.start).into()),
        ("months", format::months(migration.ramp_months).into()),
    ];
    Sentence::with(words::MIGRATION, &values)
}

fn incident((place, incident): (usize, &Incident)) -> Sentence {
    let listed = |list: &[String]| (!list.is_empty()).then(|| list.join(lists::COMMA).into());
    let text = |text: &Option<String>| text.as_deref().map(Sentence::from);
    let cost = case_file::cost(incident)
        .ok()
        .and_then(|cost| cost.total)
        .map(|total| Sentence::from(figures::found(format!("incidents[{place}].total"), total).to_the_cent(total)));
    let known = [
        ("services", words::INCIDENT_SERVICES, listed(&incident.services)),
        ("systems", words::INCIDENT_SYSTEMS, listed(&incident.systems)),
        ("failed", words::INCIDENT_FAILED, text(&incident.what_failed)),
        ("amount", words::INCIDENT_COST, cost),
        ("reference", words::INCIDENT_REFERENCE, text(&incident.aws_reference)),
    ];
    let mut record = vec![when(incident).into()];
    record.extend(
        known.into_iter().filter_map(|(name, template, value)| Some(Sentence::with(template, &[(name, value?)]))),
    );
    Sentence::with(words::INCIDENT, &[("record", Sentence::joined(record, lists::SEMICOLON))])
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
        Finding::StructureFirst(_) => is_made(subject.advice),
        Finding::BridgeCredit(credit) => credit_of(credit).is_some(),
        Finding::AnchorEvent(event) => event.asked && !event.events.is_empty(),
        _ => false,
    };
    asked.then(|| advice::gives_aws(&step.finding, subject.advice, subject.book))?
}
