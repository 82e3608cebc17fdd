//! The words of what would change a step.

use rust_decimal::Decimal;

use crate::calc::{
    Money, Rate, Scenario,
    advice::{
        flip::{Decision, Dial, Flip},
        structure::Standing,
    },
};

use super::super::format;

/// The nearest input that would change a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flips {
    /// The input's field.
    pub field: String,
    /// The value from which on the step is another.
    pub value: String,
    /// The value next to it with which it is still the same.
    pub still: String,
    /// The same in a sentence.
    pub text: String,
}

pub(super) fn worded(flip: &Flip, scenario: &Scenario) -> Flips {
    let (at, name) = (shown(flip.dial, flip.at), name(flip.dial, scenario));
    let credits = scenario.asks.credits.iter().any(|credit| credit.amount.is_positive());
    let becomes = match flip.becomes {
        Decision::Structure(Standing::Leads) if !credits => "the change saves something",
        other => becomes(other),
    };
    let text = match flip.at > flip.now {
        true => format!("With {name} at {at} or more, {becomes}."),
        false => format!("With {name} at {at} or less, {becomes}."),
    };
    let field = field(flip.dial);
    Flips { field, value: plain(flip.dial, flip.at), still: plain(flip.dial, flip.still), text }
}

fn field(dial: Dial) -> String {
    match dial {
        Dial::Growth => "spend.annual_growth".to_owned(),
        Dial::Spend => "spend.monthly".to_owned(),
        Dial::Credit(place) => format!("asks.credits[{place}].amount"),
        Dial::PlanDiscount => "asks.structural.plan_discount_percent".to_owned(),
        Dial::Success => "effort.success".to_owned(),
    }
}

fn name(dial: Dial, scenario: &Scenario) -> String {
    match dial {
        Dial::Growth => "the yearly growth".to_owned(),
        Dial::Spend => "the monthly spend".to_owned(),
        Dial::Credit(place) => match scenario.asks.credits.get(place) {
            Some(credit) => format!("the credit {}", format::quoted(&credit.name)),
            None => "the credit".to_owned(),
        },
        Dial::PlanDiscount => "the plan discount".to_owned(),
        Dial::Success => "the chance of success".to_owned(),
    }
}

fn shown(dial: Dial, value: Decimal) -> String {
    match dial {
        Dial::Spend | Dial::Credit(_) => format::whole(Money::new(value)),
        Dial::Growth | Dial::PlanDiscount | Dial::Success => format::percent(Rate::new(value)),
    }
}

fn plain(dial: Dial, value: Decimal) -> String {
    match dial {
        Dial::Spend | Dial::Credit(_) => Money::new(value).to_string(),
        Dial::Growth | Dial::PlanDiscount | Dial::Success => Rate::new(value).to_string(),
    }
}

fn becomes(decision: Decision) -> &'static str {
    match decision {
        Decision::WorthIt(true) => "asking is worth it",
        Decision::WorthIt(false) => "asking is not worth it",
        Decision::Structure(Standing::Leads) => "the change saves as much as the credits",
        Decision::Structure(Standing::Lasts) => "the credits save more than the change within these months",
        Decision::Structure(Standing::Fails) => "the change saves nothing",
        Decision::Structure(Standing::LowerTier) => "another plan costs less",
        Decision::Structure(Standing::Open) => "no other plan costs less",
        Decision::Fits(true) => "the whole credit can be used in its window",
        Decision::Fits(false) => "a part of the credit is left over",
        Decision::Moves(true) => "another window uses more of it",
        Decision::Moves(false) => "no other window uses more of it",
        Decision::Relies(true) => "credits carry more than half of the saving",
        Decision::Relies(false) => "credits carry half of the saving or less",
    }
}
