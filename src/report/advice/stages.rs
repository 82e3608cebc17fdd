//! The words of the calendar.

use crate::{
    calc::advice::{
        Advice,
        dates::{Anchor, Occasion, Pace, Stage},
        sequence::{Milestone, What},
    },
    words::{fill, lists, stages as words},
};

use super::{
    super::{format, piece::Sentence},
    Words, called,
};

pub(super) fn milestone(found: &Milestone, advice: &Advice) -> (Sentence, Words) {
    let because = because(found, advice).into_iter().map(Sentence::from).collect();
    (ask(found, advice).into(), Words { because, fallback: fallback(found, advice), ..Words::default() })
}

fn ask(found: &Milestone, advice: &Advice) -> String {
    let template = match found.what {
        What::Stage(stage) => return of_stage(stage).to_owned(),
        What::Past => return past(advice),
        What::Review => return review(found.credit.as_ref()),
        What::WindowOpens => words::WINDOW_OPENS,
        What::BurnDown => words::BURN_DOWN,
        What::Expiring => words::EXPIRING,
    };
    fill(template, &[("credit", &called(found.credit.as_ref()))])
}

fn past(advice: &Advice) -> String {
    let Some(calendar) = &advice.calendar else { return String::new() };
    let past = calendar.missed.unwrap_or(calendar.anchor);
    let template = if past.day == advice.as_of { words::IS_TODAY } else { words::IS_PAST };
    fill(template, &[("occasion", &occasion(past))])
}

fn review(name: Option<&String>) -> String {
    let credit = match name {
        Some(name) => fill(words::THE_CREDIT_NAMED, &[("name", &format::quoted(name))]),
        None => words::THE_CREDIT.to_owned(),
    };
    fill(words::REVIEW, &[("the_credit", &credit)])
}

/// Late, and something that runs on can be had for a little longer: the first stage says so.
fn fallback(found: &Milestone, advice: &Advice) -> Option<String> {
    let calendar = advice.calendar.as_ref().filter(|calendar| calendar.pace == Pace::Late)?;
    let runs = matches!(calendar.anchor.occasion, Occasion::Renewal | Occasion::End);
    let (first, ..) = calendar.stages.first()?;
    (runs && found.what == What::Stage(*first)).then(|| words::LATE_FALLBACK.to_owned())
}

fn of_stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Baseline => words::BASELINE,
        Stage::Forecast => words::FORECAST,
        Stage::Alternatives => words::ALTERNATIVES,
        Stage::Opening => words::OPENING,
        Stage::Counter => words::COUNTER,
        Stage::Paper => words::PAPER,
        Stage::Signature => words::SIGNATURE,
    }
}

fn occasion(anchor: Anchor) -> String {
    let (template, day) = match anchor.occasion {
        Occasion::Renewal => (words::RENEWAL, anchor.day),
        Occasion::Start => (words::START, anchor.day),
        Occasion::End => (words::END, anchor.day.pred_opt().unwrap_or(anchor.day)),
        Occasion::Change => (words::CHANGE, anchor.day),
    };
    fill(template, &[("date", &format::date(day))])
}

fn because(found: &Milestone, advice: &Advice) -> Vec<String> {
    let (What::Stage(stage), Some(calendar)) = (&found.what, &advice.calendar) else { return vec![] };
    // Said once: at the first stage that there is.
    if calendar.stages.first().is_none_or(|(first, ..)| first != stage) {
        return vec![];
    }
    let pace = match found.pace {
        Pace::Full => Some(words::PACE_FULL),
        Pace::Compressed => Some(words::PACE_COMPRESSED),
        Pace::Late => Some(words::PACE_LATE),
        Pace::Past => None,
    };
    let mut because = Vec::new();
    because.extend(pace.map(|pace| fill(pace, &[("occasion", &occasion(calendar.anchor))])));
    if !calendar.lost.is_empty() {
        let lost: Vec<&str> = calendar.lost.iter().map(|lost| lost_words(*lost)).collect();
        because.push(fill(words::NO_DAY_LEFT, &[("stages", &lost.join(lists::COMMA))]));
    }
    because
}

fn lost_words(stage: Stage) -> &'static str {
    match stage {
        Stage::Baseline => words::BASELINE_LOST,
        Stage::Forecast => words::FORECAST_LOST,
        Stage::Alternatives => words::ALTERNATIVES_LOST,
        Stage::Opening => words::OPENING_LOST,
        Stage::Counter => words::COUNTER_LOST,
        Stage::Paper => words::PAPER_LOST,
        Stage::Signature => words::SIGNATURE_LOST,
    }
}
