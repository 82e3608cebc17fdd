//! The words of the calendar.

use crate::calc::advice::{
    Advice,
    dates::{Anchor, Occasion, Pace, Stage},
    sequence::{Milestone, What},
};

use super::{super::format, Words, named};

pub(super) fn milestone(found: &Milestone, advice: &Advice) -> (String, Words) {
    let credit = named(found.credit.as_ref());
    let ask = match found.what {
        What::Stage(stage) => of_stage(stage).to_owned(),
        What::Past => match &advice.calendar {
            Some(calendar) => {
                let past = calendar.missed.unwrap_or(calendar.anchor);
                let when = if past.day == advice.as_of { "today" } else { "past" };
                format!("{} is {when}: what is not in the signed paper waits for the next event.", occasion(past))
            }
            None => String::new(),
        },
        What::WindowOpens => format!(
            "See that the credit{credit} is on the account, with its dates and with AWS Support among its products."
        ),
        What::BurnDown => format!("Hold what is used of the credit{credit} against the plan of this page."),
        What::Expiring => {
            format!("Three months are left of the credit{credit}: use the rest, or ask for the window to be longer.")
        }
        What::Review => format!("The credit{credit} has ended: compare the bill with the month after it on this page."),
    };
    (ask, Words { because: because(found, advice), fallback: fallback(found, advice), ..Words::default() })
}

/// Late, and something that runs on can be had for a little longer: the first stage says so.
fn fallback(found: &Milestone, advice: &Advice) -> Option<String> {
    let calendar = advice.calendar.as_ref().filter(|calendar| calendar.pace == Pace::Late)?;
    let runs = matches!(calendar.anchor.occasion, Occasion::Renewal | Occasion::End);
    let (first, ..) = calendar.stages.first()?;
    (runs && found.what == What::Stage(*first)).then(|| {
        "Ask for today's terms to be extended by three months, so that the rest can be done in order.".to_owned()
    })
}

fn of_stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Baseline => "Gather the baseline: a year of bills, the contract terms, the credits in hand.",
        Stage::Forecast => "Forecast the spend: growth, migrations, commitments, best and worst.",
        Stage::Alternatives => "Price the alternatives: other plans, other terms, and doing nothing.",
        Stage::Opening => "Open with structure and credits on the table together, in one message.",
        Stage::Counter => "Counter: trade across the package, never one item alone.",
        Stage::Paper => "Get it on paper: terms, dates, the credit's products and its window.",
        Stage::Signature => "Sign, once every figure in the paper is one of this page.",
    }
}

fn occasion(anchor: Anchor) -> String {
    let day = format::date(anchor.day);
    let before = format::date(anchor.day.pred_opt().unwrap_or(anchor.day));
    match anchor.occasion {
        Occasion::Renewal => format!("The renewal on {day}"),
        Occasion::Start => format!("The start of the agreement on {day}"),
        Occasion::End => format!("The end of the agreement on {before}"),
        Occasion::Change => format!("The month of the structural change, {day},"),
    }
}

fn because(found: &Milestone, advice: &Advice) -> Vec<String> {
    let (What::Stage(stage), Some(calendar)) = (&found.what, &advice.calendar) else { return vec![] };
    // Said once: at the first stage that there is.
    if calendar.stages.first().is_none_or(|(first, ..)| first != stage) {
        return vec![];
    }
    let mut because = Vec::new();
    match found.pace {
        Pace::Full => because.push(format!(
            "{} is counted back from: nine months, as advisers start (their word, grade C).",
            occasion(calendar.anchor)
        )),
        Pace::Compressed => because
            .push(format!("{} is nearer than nine months, so every stage is shorter.", occasion(calendar.anchor))),
        Pace::Late => because.push(format!(
            "{} is less than six weeks away: late. Everything goes into one message.",
            occasion(calendar.anchor)
        )),
        Pace::Past => {}
    }
    if !calendar.lost.is_empty() {
        let lost: Vec<&str> = calendar.lost.iter().map(|lost| lost_words(*lost)).collect();
        because.push(format!("There is no working day left for: {}.", lost.join(", ")));
    }
    because
}

fn lost_words(stage: Stage) -> &'static str {
    match stage {
        Stage::Baseline => "the baseline",
        Stage::Forecast => "a forecast",
        Stage::Alternatives => "pricing alternatives",
        Stage::Opening => "an opening",
        Stage::Counter => "a counter-offer",
        Stage::Paper => "going through the paper",
        Stage::Signature => "the signature",
    }
}
