//! The words of the calendar.

use crate::{
    calc::{
        advice::{
            Advice,
            calendar::{Anchor, Occasion, Pace, Stage},
            sequence::{Milestone, What},
        },
        scenario::Trigger,
    },
    words::{events, fill, stages as words},
};

use super::{
    super::{format, piece::Sentence},
    Words, called,
};

pub(super) fn milestone(found: &Milestone, advice: &Advice) -> (Sentence, Words) {
    let because = because(found, advice).into_iter().map(Sentence::from).collect();
    (ask(found, advice).into(), Words { because, fallback: fallback(found), ..Words::default() })
}

fn ask(found: &Milestone, advice: &Advice) -> String {
    let name = found.name.as_ref();
    let template = match found.what {
        What::Stage(stage) => return of_stage(stage, found, advice),
        What::Past(past) if past.day == advice.as_of => return fill(words::IS_TODAY, &[("occasion", &occasion(past))]),
        What::Past(past) => return fill(words::IS_PAST, &[("occasion", &occasion(past))]),
        What::Review => return review(name),
        What::WindowOpens => words::WINDOW_OPENS,
        What::BurnDown => words::BURN_DOWN,
        What::Expiring => words::EXPIRING,
    };
    fill(template, &[("credit", &called(name))])
}

fn review(name: Option<&String>) -> String {
    let credit = match name {
        Some(name) => fill(words::THE_CREDIT_NAMED, &[("name", &format::quoted(name))]),
        None => words::THE_CREDIT.to_owned(),
    };
    fill(words::REVIEW, &[("the_credit", &credit)])
}

/// An extension is asked for with something to fall back on.
fn fallback(found: &Milestone) -> Option<String> {
    (found.what == What::Stage(Stage::Extension)).then(|| words::LATE_FALLBACK.to_owned())
}

fn of_stage(stage: Stage, found: &Milestone, advice: &Advice) -> String {
    let template = match (stage, found.event) {
        (Stage::Baseline, Some(Trigger::Migration)) => words::RAMP,
        (Stage::Opening, Some(Trigger::Migration)) => words::MIGRATION_OPENING,
        (Stage::Counter, Some(Trigger::Migration)) => words::MIGRATION_COUNTER,
        (Stage::Signature, Some(Trigger::Migration)) => words::MIGRATION_GRANT,
        (Stage::FindOut, _) if advice.calendars.past.is_some() => words::FIND_OUT_TERMS,
        (Stage::FindOut, _) => words::FIND_OUT,
        (Stage::Extension, _) => words::EXTENSION,
        (Stage::Announce, _) => words::ANNOUNCE,
        (Stage::Baseline, _) => words::BASELINE,
        (Stage::Alternatives, _) => words::ALTERNATIVES,
        (Stage::Opening, _) => words::OPENING,
        (Stage::Counter, _) => words::COUNTER,
        (Stage::BestAndFinal, _) => words::BEST_AND_FINAL,
        (Stage::Paper, _) => words::PAPER,
        (Stage::Signature, _) => words::SIGNATURE,
        (Stage::Record, _) => words::RECORD,
        (Stage::Ask, _) => words::INCIDENT_ASK,
        (Stage::Claim, _) => words::CLAIM,
        (Stage::Answer, _) => words::ANSWER,
        (Stage::Switch, _) => words::SWITCH,
    };
    let answer = advice.calendars.answer(found.event).map_or_else(String::new, format::date);
    fill(template, &[("event", &event(found)), ("answer", &answer)])
}

/// What a stage is about: "the migration \u{201c}data centre\u{201d}".
fn event(found: &Milestone) -> String {
    let event = found.event.map_or(events::AGREEMENT, super::event);
    match &found.name {
        Some(name) => fill(events::NAMED, &[("event", event), ("name", &format::quoted(name))]),
        None => event.to_owned(),
    }
}

fn occasion(anchor: Anchor) -> String {
    let (template, day) = match anchor.occasion {
        Occasion::Renewal => (words::RENEWAL, anchor.day),
        Occasion::Start => (words::START, anchor.day),
        Occasion::End => (words::END, anchor.day.pred_opt().unwrap_or(anchor.day)),
    };
    fill(template, &[("date", &format::date(day))])
}

fn because(found: &Milestone, advice: &Advice) -> Vec<String> {
    let What::Stage(stage) = found.what else { return vec![] };
    if found.event != Some(Trigger::Agreement) {
        return if found.late { vec![words::LATE.to_owned()] } else { vec![] };
    }
    let Some((anchor, Some(course))) = &advice.calendars.agreement else { return vec![] };
    let mut because = Vec::new();
    // Said once: at the first stage that there is.
    if course.slots.first().is_some_and(|first| first.stage == stage) {
        let pace = match course.pace {
            Pace::Full => words::PACE_FULL,
            Pace::Compressed => words::PACE_COMPRESSED,
            Pace::Late => words::PACE_LATE,
        };
        let (occasion, signature) = (occasion(*anchor), format::date(course.signature));
        because.push(fill(pace, &[("occasion", &occasion), ("signature", &signature)]));
    }
    if stage == Stage::Counter && course.pace != Pace::Late {
        let rounds = if course.rounds == 1 { words::ROUND } else { words::ROUNDS };
        because.push(fill(rounds, &[("count", &course.rounds.to_string())]));
    }
    because
}
