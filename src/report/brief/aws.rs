//! The version for AWS: what is asked for, the record behind it, and what AWS gets. Built from the asks and the person's own
//! record only; nothing of values, fallbacks, limits or other plans is read here at all.

use crate::calc::{
    Money, Scenario,
    advice::{
        Finding, Step,
        bridge::BridgeCredit,
        case_file,
        structure::{Standing, StructureFirst},
    },
    scenario::{Incident, Migration},
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
    let mut sections = Vec::new();
    if requests.is_empty() {
        let nothing = "Nothing is asked for in this case.".to_owned();
        sections.push(section("What we ask for", vec![Block::Text(nothing)]));
    } else {
        sections.push(section("What we ask for", vec![Block::List(requests)]));
        let record = record(scenario);
        if !record.is_empty() {
            sections.push(section("What stands behind it", vec![Block::List(record)]));
        }
        let gives: Vec<String> = found.steps.iter().filter_map(|step| gives(step, subject)).collect();
        if !gives.is_empty() {
            sections.push(section("What AWS gets from it", vec![Block::List(gives)]));
        }
    }
    let subtitle = match &found.calendar {
        Some(calendar) if calendar.anchor.day > found.as_of => {
            format!("We would like to have this in writing before {}.", format::date(calendar.anchor.day))
        }
        _ => "We would like to have this in writing.".to_owned(),
    };
    // A case's own title is for those who wrote it.
    Brief { title: "AWS Support: our request".to_owned(), subtitle, sections }
}

fn structural(change: &StructureFirst, book: &crate::calc::TariffBook) -> Vec<String> {
    if !matches!(change.standing, Standing::Leads | Standing::Lasts) {
        return vec![];
    }
    let from = format::month(change.from);
    let request = |lever| format!("From {from}: {}.", advice::lever(lever, book));
    change.asked.iter().map(|priced| request(&priced.lever)).collect()
}

fn credit_of(credit: &BridgeCredit) -> Option<String> {
    // What is only suggested is ours to decide on before AWS sees it, and what no event carries is held back.
    credit.place.filter(|_| credit.usable.is_positive() && credit.event)?;
    let (from, until) = (format::month(credit.window.0), format::month(credit.last_month()));
    Some(format!(
        "A support credit of {}, usable from {from} until the end of {until}, with AWS Support named among its applicable products.",
        format::whole(credit.usable.to_cents_down())
    ))
}

/// What the person has recorded of agreement, migrations and incidents.
fn record(scenario: &Scenario) -> Vec<String> {
    let mut record = Vec::new();
    if let Some(agreement) = &scenario.agreement {
        let years = if agreement.years == 1 { "one year".to_owned() } else { format!("{} years", agreement.years) };
        record.push(format!("An agreement over {years} from {}.", format::month(agreement.start)));
        let amounts: Vec<String> = agreement.yearly_commitment.iter().map(|amount| format::whole(*amount)).collect();
        if !amounts.is_empty() {
            record.push(format!("Committed year by year: {}.", amounts.join(", ")));
        }
    }
    record.extend(scenario.migrations.iter().map(migration));
    record.extend(
        scenario.incidents.iter().map(|one| incident(one, case_file::cost(one).ok().and_then(|cost| cost.total))),
    );
    record
}

fn migration(migration: &Migration) -> String {
    format!(
        "The migration {} adds {} a month, from {} on over {}.",
        format::quoted(&migration.name),
        format::whole(migration.added_monthly),
        format::month(migration.start),
        format::months(migration.ramp_months)
    )
}

fn incident(incident: &Incident, cost: Option<Money>) -> String {
    let mut words = format!("The incident {}", format::quoted(&incident.name));
    if let Some(started) = incident.started {
        words += &format!(" of {}", format::date(started.date()));
    }
    if let Some(minutes) = incident.minutes {
        words += &format!(", which lasted {minutes} minutes");
    }
    if !incident.services.is_empty() {
        words += &format!("; services: {}", incident.services.join(", "));
    }
    if !incident.systems.is_empty() {
        words += &format!("; our systems: {}", incident.systems.join(", "));
    }
    if let Some(failed) = &incident.what_failed {
        words += &format!("; what failed: {failed}");
    }
    if let Some(cost) = cost {
        words += &format!("; documented cost to our business: {}", format::exact(cost));
    }
    if let Some(reference) = &incident.aws_reference {
        words += &format!("; AWS reference: {reference}");
    }
    words + "."
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
