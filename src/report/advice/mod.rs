//! The words of the advice: what to ask, why, with which proofs, what AWS gets, and what to fall back on. One file for asks,
//! one for what surrounds them, one for what would change a step.

pub(super) mod asks;
pub(super) mod figures;
pub(super) mod flips;
pub(super) mod package;
mod proofs;
mod risks;
mod stages;

use chrono::NaiveDate;

use crate::{
    calc::{
        Money, Scenario, TariffBook,
        advice::{Advice, Finding, Lack, LeftOut, flip::Flip},
        scenario::Trigger,
    },
    words::{credits, events, fill, lacks},
};

use super::{
    data::Data,
    format,
    piece::{Figure, Sentence},
};

pub use flips::Flips;
pub use package::{PackageRow, equal_to, equals, package_rows};
pub use proofs::{CaseSheet, case_sheets, criterion};

/// One step, worded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advised {
    /// Counted from 1.
    pub step: u32,
    /// The rule's stable name.
    pub rule: &'static str,
    /// What to ask for or to do, one sentence.
    pub ask: Sentence,
    /// First day for it.
    pub from: Option<NaiveDate>,
    /// Last day for it.
    pub until: Option<NaiveDate>,
    /// What it is worth over the horizon.
    pub value: Option<Money>,
    /// The same as a figure that explains itself.
    pub worth: Option<Figure>,
    /// What surrounds it.
    pub words: Words,
    /// What would change it.
    pub flips_if: Option<Flips>,
}

/// What surrounds an ask.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The figures and inputs that led to it.
    pub because: Vec<Sentence>,
    /// What to bring.
    pub evidence: Vec<String>,
    /// What AWS gets from it.
    pub gives_aws: Option<String>,
    /// What to settle for. Never shown to AWS.
    pub fallback: Option<String>,
}

/// A rule that was left out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The rule's stable name.
    pub rule: &'static str,
    /// Why, in a sentence.
    pub why: &'static str,
}

/// Words every step.
pub fn worded(advice: &Advice, scenario: &Scenario, book: &TariffBook) -> Vec<Advised> {
    let step = |(step, found): (u32, &crate::calc::advice::Step)| {
        let (ask, words) = words(&found.finding, advice, book);
        Advised {
            step,
            rule: found.rule().id(),
            ask,
            from: found.from,
            until: found.until,
            value: found.value,
            worth: figures::worth(found),
            words,
            flips_if: found.flips_if.as_ref().map(|flip| flips::worded(flip, &found.finding, scenario)),
        }
    };
    format::in_partition(scenario.partition, || (1..).zip(&advice.steps).map(step).collect())
}

fn event(trigger: Trigger) -> &'static str {
    match trigger {
        Trigger::Agreement => events::AGREEMENT,
        Trigger::Migration => events::MIGRATION,
        Trigger::Incident => events::INCIDENT,
        Trigger::PlanEnd => events::PLAN_END,
    }
}

/// What a credit is called inside a sentence, by its name where it has one.
fn called(name: Option<&String>) -> String {
    match name {
        Some(name) => fill(credits::NAMED, &[("name", &format::quoted(name))]),
        None => credits::THE.to_owned(),
    }
}

fn words(finding: &Finding, advice: &Advice, book: &TariffBook) -> (Sentence, Words) {
    match finding {
        Finding::PlanEnds(found) => risks::plan_ends(found, book),
        Finding::WorthIt(found) => asks::worth_it(found),
        Finding::StructureFirst(found) => asks::structure(found, book),
        Finding::AnchorEvent(found) => asks::anchor(found),
        Finding::BridgeCredit(found) => asks::bridge(found),
        Finding::Window(found) => asks::placement(found),
        Finding::CaseFile(found) => proofs::case_file(found),
        Finding::Exchange(found) => package::exchange(found),
        Finding::Reliance(found) => risks::reliance(found),
        Finding::Retirement(found) => risks::retirement(found, book),
        Finding::Sequence(found) => stages::milestone(found, advice),
    }
}

/// Words what was left out.
pub fn left_out(advice: &Advice) -> Vec<Missing> {
    let missing = |left: &LeftOut| Missing { rule: left.rule.id(), why: why(left.lack) };
    advice.left_out.iter().map(missing).collect()
}

fn why(lack: Lack) -> &'static str {
    match lack {
        Lack::Effort => lacks::EFFORT,
        Lack::Date => lacks::DATE,
        Lack::NotWorthIt => lacks::NOT_WORTH_IT,
        Lack::NothingAsked => lacks::NOTHING_ASKED,
        Lack::NoCharge => lacks::NO_CHARGE,
    }
}

/// The steps as plain data, for tests.
pub fn data<'a>(steps: Vec<Advised>) -> Data<'a> {
    Data::List(steps.into_iter().map(step_data).collect())
}

/// `left_out` of the contract's result.
pub fn left_out_data<'a>(missing: &[Missing]) -> Data<'a> {
    let row = |missing: &Missing| Data::named().text("rule", missing.rule).text("why", missing.why).done();
    Data::List(missing.iter().map(row).collect())
}

/// What would change a step, as the result prints it.
pub fn flip_data<'a>(flip: &Flip, finding: &Finding, scenario: &Scenario) -> Data<'a> {
    flips_data(flips::worded(flip, finding, scenario))
}

fn flips_data<'a>(flips: Flips) -> Data<'a> {
    Data::named()
        .with("field", Data::text(flips.field))
        .with("value", Data::text(flips.value))
        .with("still", Data::text(flips.still))
        .with("text", Data::text(flips.text.plain()))
        .done()
}

fn step_data<'a>(step: Advised) -> Data<'a> {
    let list = |texts: Vec<String>| Data::List(texts.into_iter().map(Data::text).collect());
    let because = step.words.because.iter().map(Sentence::plain).collect();
    let text = |text: Option<String>| text.map_or(Data::Nothing, Data::text);
    let flips = step.flips_if.map_or(Data::Nothing, flips_data);
    Data::named()
        .with("step", Data::Count(step.step))
        .text("rule", step.rule)
        .with("ask", Data::text(step.ask.plain()))
        .maybe("from", step.from)
        .maybe("until", step.until)
        .maybe("value", step.value)
        .with("because", list(because))
        .with("evidence", list(step.words.evidence))
        .with("gives_aws", text(step.words.gives_aws))
        .with("fallback", text(step.words.fallback))
        .with("flips_if", flips)
        .done()
}
