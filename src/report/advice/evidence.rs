//! The evidence of an event on a sheet: what is there, what is missing, and what an incident cost.

use crate::{
    calc::{
        Money,
        advice::{
            Advice,
            case_file::{CaseFile, Criterion},
        },
    },
    words::{events, evidence as words, fill},
};

use super::{
    super::{format, piece::Figure},
    event,
};

/// The case of one event on a sheet: what is there, what is missing, what it cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseSheet {
    /// The event.
    pub title: String,
    /// How much of it is there.
    pub score: String,
    /// Every piece of evidence, with whether it is there.
    pub evidence: Vec<(&'static str, bool)>,
    /// What is documented of the cost, part by part, and the sum last; empty where nothing is.
    pub cost: Vec<(&'static str, Figure)>,
    /// What is to be claimed besides.
    pub claim: Option<String>,
}

/// The sheets of all events of the advice.
pub fn case_sheets(advice: &Advice) -> Vec<CaseSheet> {
    advice.case_files.iter().map(sheet).collect()
}

fn sheet(file: &CaseFile) -> CaseSheet {
    let those = |those: &[Criterion], there| those.iter().map(move |one| (criterion(*one), there)).collect::<Vec<_>>();
    let total = total(file).map(|total| (words::IN_ALL, total));
    CaseSheet {
        title: capital(&title(file)),
        score: score(file.met.len(), file.met.len() + file.missing.len()),
        evidence: [those(&file.met, true), those(&file.missing, false)].concat(),
        cost: parts(file).chain(total).collect(),
        claim: claim(file),
    }
}

/// "3 of 4 pieces of evidence are there".
fn score(met: usize, of: usize) -> String {
    let template = if met == 1 { words::SCORE_ONE } else { words::SCORE_SEVERAL };
    fill(template, &[("met", &met.to_string()), ("of", &of.to_string())])
}

fn title(file: &CaseFile) -> String {
    match &file.name {
        Some(name) => fill(events::NAMED, &[("event", event(file.trigger)), ("name", &format::quoted(name))]),
        None => event(file.trigger).to_owned(),
    }
}

fn parts(file: &CaseFile) -> impl Iterator<Item = (&'static str, Figure)> {
    let (cost, incident) = (&file.cost, file.incident);
    let parts = [
        (words::REVENUE, "revenue", cost.revenue),
        (words::WORK, "work", cost.work),
        (words::OTHER, "other", cost.other),
    ];
    parts.into_iter().filter_map(move |(words, field, amount)| Some((words, costing(incident, field, amount?))))
}

fn total(file: &CaseFile) -> Option<Figure> {
    file.cost.total.map(|total| costing(file.incident, "total", total))
}

fn costing(incident: Option<usize>, field: &str, amount: Money) -> Figure {
    Figure::beside(format!("incidents[{}].{field}", incident.unwrap_or_default()), amount).to_the_cent(amount)
}

fn claim(file: &CaseFile) -> Option<String> {
    let template = if file.claim_past { words::CLAIM_PAST } else { words::CLAIM };
    Some(fill(template, &[("date", &format::date(file.claim_until?))]))
}

/// Words as they stand at the beginning of a line.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    first + letters.as_str()
}

/// A piece of evidence, inside a sentence.
pub const fn criterion(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Commitment => words::COMMITMENT,
        Criterion::Length => words::LENGTH,
        Criterion::RenewalDate => words::RENEWAL_DATE,
        Criterion::Discount => words::DISCOUNT,
        Criterion::Ramp => words::RAMP,
        Criterion::RampInside => words::RAMP_INSIDE,
        Criterion::ClosedMonths => words::CLOSED_MONTHS,
        Criterion::Started => words::STARTED,
        Criterion::Duration => words::DURATION,
        Criterion::WhatFailed => words::WHAT_FAILED,
        Criterion::Services => words::SERVICES,
        Criterion::Systems => words::SYSTEMS,
        Criterion::Cost => words::BUSINESS_COST,
        Criterion::Reference => words::REFERENCE,
    }
}
