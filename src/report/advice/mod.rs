//! The words of the advice that stand in no document: what would change it, the evidence of each event, and what could not be advised
//! on.

mod evidence;
pub(super) mod flips;

use crate::{
    calc::{
        advice::{Advice, Lack},
        scenario::Trigger,
    },
    words::{credits, events, fill, lacks},
};

use super::{data::Data, format};

pub use evidence::{CaseSheet, case_sheets, criterion};
pub use flips::{Flips, changes, flip_data};

pub(super) const fn event(trigger: Trigger) -> &'static str {
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

/// Why something could not be advised on, a sentence each.
pub fn left_out(advice: &Advice) -> Vec<&'static str> {
    advice.left_out.iter().map(|lack| why(*lack)).collect()
}

const fn why(lack: Lack) -> &'static str {
    match lack {
        Lack::Effort => lacks::EFFORT,
        Lack::Date => lacks::DATE,
        Lack::NotWorthIt => lacks::NOT_WORTH_IT,
        Lack::NothingAsked => lacks::NOTHING_ASKED,
        Lack::NoCharge => lacks::NO_CHARGE,
    }
}

/// `left_out` of the contract's result.
pub fn left_out_data<'a>(advice: &Advice) -> Data<'a> {
    let row = |lack: &Lack| Data::named().text("id", lack.id()).text("why", why(*lack)).done();
    Data::List(advice.left_out.iter().map(row).collect())
}
