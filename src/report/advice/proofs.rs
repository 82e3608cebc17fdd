//! The proofs of an event: as a step of the advice, and as a sheet to hold in hand.

use crate::calc::{
    Money,
    advice::{
        Advice, Finding,
        case_file::{CaseFile, Cost, Criterion},
    },
};

use super::{super::format, Words, event, named};

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
    pub cost: Vec<(&'static str, String)>,
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
    let total = file.cost.total.map(|total| ("in all", format::exact(total)));
    CaseSheet {
        title: sentence(&title(file), ""),
        score: score(file.met.len(), file.met.len() + file.missing.len()),
        proofs: [those(&file.met, true), those(&file.missing, false)].concat(),
        cost: parts(&file.cost).map(|(words, amount)| (words, format::exact(amount))).chain(total).collect(),
        claim: claim(file),
    }
}

pub(super) fn case_file(found: &CaseFile) -> (String, Words) {
    let ask = match found.missing.len() {
        0 => format!("Bring the case of {}: it is complete.", title(found)),
        missing => {
            let met = found.met.len();
            format!("Complete the case of {}: {}.", title(found), score(met, met + missing))
        }
    };
    let mut because = Vec::new();
    if let Some(total) = found.cost.total {
        let parts: Vec<String> =
            parts(&found.cost).map(|(words, amount)| format!("{words} {}", format::exact(amount))).collect();
        because.push(format!("What is documented of its cost: {}; in all {}.", parts.join(", "), format::exact(total)));
    }
    because.extend(found.missing.iter().map(|missing| format!("Missing: {}.", criterion(*missing))));
    because.extend(claim(found));
    let words = Words {
        because,
        evidence: found.met.iter().map(|met| sentence(criterion(*met), ".")).collect(),
        gives_aws: Some("A reason that can be shown internally.".to_owned()),
        fallback: None,
    };
    (ask, words)
}

/// "3 of 4 proofs are there".
pub(super) fn score(met: usize, of: usize) -> String {
    format!("{met} of {of} proofs {} there", if met == 1 { "is" } else { "are" })
}

fn title(file: &CaseFile) -> String {
    format!("{}{}", event(file.trigger), named(file.name.as_ref()))
}

fn parts(cost: &Cost) -> impl Iterator<Item = (&'static str, Money)> {
    let parts = [("revenue lost", cost.revenue), ("engineers\u{2019} work", cost.work), ("other cost", cost.other)];
    parts.into_iter().filter_map(|(words, amount)| Some((words, amount?)))
}

fn claim(file: &CaseFile) -> Option<String> {
    let (claim, past) = match file.claim_past {
        false => ("it is claimed on its own until", ""),
        true => ("it had to be claimed on its own until", ", which is past"),
    };
    Some(format!(
        "A service-level credit is another matter: {claim} {} (the end of the second billing cycle after the incident, grade B){past}, and it does not pay for support.",
        format::date(file.claim_until?)
    ))
}

fn sentence(words: &str, end: &str) -> String {
    let mut letters = words.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{first}{}{end}", letters.as_str())
}

const fn criterion(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Commitment => "what is committed in each year",
        Criterion::Length => "the length of the commitment",
        Criterion::RenewalDate => "the date of the renewal, or of the start",
        Criterion::Discount => "the private discount of today",
        Criterion::Ramp => "the consumption that the migration adds, month by month",
        Criterion::RampInside => "a ramp that begins within the months shown",
        Criterion::ClosedMonths => "closed months as AWS billed them, to hold the ramp against",
        Criterion::Started => "when it began",
        Criterion::Duration => "how long it lasted",
        Criterion::WhatFailed => "what failed",
        Criterion::Services => "which AWS services were affected",
        Criterion::Systems => "which of your systems were affected",
        Criterion::Cost => "what it cost the business",
        Criterion::Reference => "AWS\u{2019}s own case or event number",
    }
}
