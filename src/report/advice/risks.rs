//! The words of what stands beside the asks: the proofs, and what can go wrong.

use crate::calc::{
    TariffBook,
    advice::{
        case_file::{CaseFile, Criterion},
        reliance::Reliance,
        retirement::Retiring,
    },
    scenario::Trigger,
    tariff::Grade,
};

use super::{
    super::{assumptions::plan_name, format},
    Words,
};

pub(super) fn case_file(found: &CaseFile) -> (String, Words) {
    let of = found.met.len() + found.missing.len();
    let name = found.name.as_ref().map_or_else(String::new, |name| format!(" \u{201c}{name}\u{201d}"));
    let event = match found.trigger {
        Trigger::Agreement => "the agreement",
        Trigger::Migration => "the migration",
        Trigger::Incident => "the incident",
    };
    let ask = match found.missing.len() {
        0 => format!("Bring the case of {event}{name}: it is complete."),
        _ => format!("Complete the case of {event}{name}: {} of {of} proofs are there.", found.met.len()),
    };
    let mut because = Vec::new();
    if let Some(cost) = found.cost {
        because.push(format!("What is documented of its cost adds up to {}.", format::exact(cost)));
    }
    because.extend(found.missing.iter().map(|missing| format!("Missing: {}.", criterion(*missing))));
    if let Some(day) = found.claim_until {
        let (claim, past) = match found.claim_past {
            false => ("it is claimed on its own until", ""),
            true => ("it had to be claimed on its own until", ", which is past"),
        };
        because.push(format!(
            "A service-level credit is another matter: {claim} {} (the end of the second billing cycle after the incident, grade B){past}, and it does not pay for support.",
            format::date(day)
        ));
    }
    let words = Words {
        because,
        evidence: found.met.iter().map(|met| sentence(criterion(*met))).collect(),
        gives_aws: Some("A reason that can be shown internally.".to_owned()),
        fallback: None,
    };
    (ask, words)
}

fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{first}{}.", letters.as_str())
}

fn criterion(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Commitment => "what is committed in each year",
        Criterion::Length => "the length of the commitment",
        Criterion::RenewalDate => "the date of the renewal",
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
        Criterion::Reference => "AWS's own case or event number",
    }
}

pub(super) fn reliance(found: &Reliance) -> (String, Words) {
    let (credits, combined) = (format::whole(found.credits), format::whole(found.combined));
    let mut because = vec![match found.change {
        true => format!("Credits carry {credits} of the {combined} that both asks save: more than half."),
        false => {
            format!("Credits are all that is asked for: once they have ended, none of the {credits} is saved again.")
        }
    }];
    because.extend(match (found.step_up, found.used_up) {
        (Some(step), _) => Some(format!(
            "On the credits alone, the payment goes from {} to {} in {}.",
            format::whole(step.from),
            format::whole(step.to),
            format::month(step.month)
        )),
        (None, Some((last, after))) => Some(format!(
            "On the credits alone, the last of them is used in {}, and the month after it costs {}.",
            format::month(last),
            format::whole(after)
        )),
        (None, None) => None,
    });
    let words = Words {
        because,
        gives_aws: Some("It keeps its rate card: that is why credits are the easier item to get.".to_owned()),
        fallback: Some(
            "Less credit for one more point of plan discount, even at a lower total within these months.".to_owned(),
        ),
        ..Words::default()
    };
    ("Do not let the credits carry the plan: they do not come back next year.".to_owned(), words)
}

pub(super) fn retirement(found: &Retiring, book: &TariffBook) -> (String, Words) {
    let (plan, next) = (plan_name(book, &found.plan), plan_name(book, &found.next));
    let ask = format!("Before {}, ask which terms {next} will have: {plan} ends then.", format::date(found.on));
    let change = found.change_a_month;
    let mut because = vec![match change.is_negative() {
        true => format!(
            "The first month under {next} costs {}, {} less than the month before.",
            format::whole(found.after),
            format::whole(change.abs())
        ),
        false => format!(
            "The first month under {next} costs {}, {} more than the month before.",
            format::whole(found.after),
            format::whole(change)
        ),
    }];
    because.push(match found.next_grade {
        None => format!("{next} was chosen in this scenario."),
        Some(Grade::Unknown) => format!("That {next} follows is an assumption (grade ?): confirm it with AWS."),
        Some(grade) => format!("That {next} follows is graded {grade}: confirm it with AWS."),
    });
    let words = Words {
        because,
        evidence: vec!["AWS's notice of the end, and the charges of the last twelve months.".to_owned()],
        gives_aws: Some("A move that it wants anyway, made on time.".to_owned()),
        fallback: Some("The published terms of what follows, taken deliberately and not by default.".to_owned()),
    };
    (ask, words)
}
