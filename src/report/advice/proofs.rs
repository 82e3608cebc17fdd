//! The proofs of an event: as a step of the advice, and as a sheet to hold in hand.

use crate::{
    calc::{
        Money,
        advice::{
            Advice, Finding,
            case_file::{CaseFile, Criterion},
        },
    },
    words::{events, fill, lists, proofs as words},
};

use super::{
    super::{
        format,
        piece::{Figure, Sentence},
    },
    Words, event, figures,
};

/// The case of one event on a sheet: what is there, what is missing, what it cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseSheet {
    /// The event.
    pub title: String,
    /// How much of it is there.
    pub score: String,
    /// Every proof, with whether it is there.
    pub proofs: Vec<(&'static str, bool)>,
    /// What is documented of the cost, part by part, and the sum last; empty where nothing is.
    pub cost: Vec<(&'static str, Figure)>,
    /// What is to be claimed besides.
    pub claim: Option<String>,
}

/// The sheets of all events of the advice.
pub fn case_sheets(advice: &Advice) -> Vec<CaseSheet> {
    let files = advice.steps.iter().filter_map(|step| match &step.finding {
        Finding::CaseFile(file) => Some(file),
        _ => None,
    });
    files.map(sheet).collect()
}

fn sheet(file: &CaseFile) -> CaseSheet {
    let those =
        |proofs: &[Criterion], there| proofs.iter().map(move |proof| (criterion(*proof), there)).collect::<Vec<_>>();
    let total = total(file).map(|total| (words::IN_ALL, total));
    CaseSheet {
        title: capital(&title(file)),
        score: score(file.met.len(), file.met.len() + file.missing.len()),
        proofs: [those(&file.met, true), those(&file.missing, false)].concat(),
        cost: parts(file).chain(total).collect(),
        claim: claim(file),
    }
}

pub(super) fn case_file(found: &CaseFile) -> (Sentence, Words) {
    let (met, missing) = (found.met.len(), found.missing.len());
    let template = if missing == 0 { words::COMPLETE } else { words::INCOMPLETE };
    let ask = fill(template, &[("event", &title(found)), ("score", &score(met, met + missing))]);
    let proof = |template, proof: &str| fill(template, &[("proof", proof)]);
    let mut because = Vec::new();
    because.extend(total(found).map(|total| documented(found, total)));
    because.extend(found.missing.iter().map(|missing| proof(words::MISSING, criterion(*missing)).into()));
    because.extend(claim(found).map(Sentence::from));
    let surrounding = Words {
        because,
        evidence: found.met.iter().map(|met| proof(words::THERE, &capital(criterion(*met)))).collect(),
        gives_aws: Some(words::GIVES.to_owned()),
        fallback: None,
    };
    (ask.into(), surrounding)
}

fn documented(found: &CaseFile, total: Figure) -> Sentence {
    let part = |(part, amount): (&str, Figure)| {
        Sentence::with(words::COST_PART, &[("part", part.into()), ("amount", amount.into())])
    };
    let parts = Sentence::joined(parts(found).map(part), lists::COMMA);
    Sentence::with(words::COST, &[("parts", parts), ("total", total.into())])
}

/// "3 of 4 pieces of evidence are there".
pub(super) fn score(met: usize, of: usize) -> String {
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
    figures::found(figures::cost(incident, field), amount).to_the_cent(amount)
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
