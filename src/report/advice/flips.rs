//! The words of what would change a step.

use rust_decimal::Decimal;

use crate::{
    calc::{
        Money, Rate, Scenario,
        advice::{
            Finding,
            flip::{Decision, Dial, Flip},
            structure::Standing,
        },
    },
    words::{fill, flips as words},
};

use super::{
    super::{
        format,
        piece::{Figure, Sentence},
    },
    called, figures,
};

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
    pub text: Sentence,
}

pub(super) fn worded(flip: &Flip, finding: &Finding, scenario: &Scenario) -> Flips {
    let credits = scenario.asks.credits.iter().any(|credit| credit.amount.is_positive());
    let becomes = becomes(flip.becomes, credits);
    let template = if flip.at > flip.now { words::OR_MORE } else { words::OR_LESS };
    let exact = plain(flip.dial, flip.at);
    let figure = Figure {
        figure: figures::flip(flip, finding),
        in_result: false,
        value: exact.clone(),
        shown: shown(flip.dial, flip.at),
    };
    let values = [("input", name(flip.dial, scenario).into()), ("value", figure.into()), ("becomes", becomes.into())];
    let text = Sentence::with(template, &values);
    let field = field(flip.dial);
    Flips { field, value: exact, still: plain(flip.dial, flip.still), text }
}

fn field(dial: Dial) -> String {
    match dial {
        Dial::Growth => "spend.annual_growth".to_owned(),
        Dial::Spend => "spend.monthly".to_owned(),
        Dial::Migration(place) => format!("migrations[{place}].added_monthly"),
        Dial::Credit(place) => format!("asks.credits[{place}].amount"),
    }
}

/// What an input is called.
pub(in crate::report) fn name(dial: Dial, scenario: &Scenario) -> String {
    let fixed = match dial {
        Dial::Credit(place) => return called(scenario.asks.credits.get(place).map(|credit| &credit.name)),
        Dial::Migration(place) => {
            let name = scenario.migrations.get(place).map_or("", |migration| &migration.name);
            return fill(words::MIGRATION, &[("name", &format::quoted(name))]);
        }
        Dial::Growth => words::GROWTH,
        Dial::Spend => words::SPEND,
    };
    fixed.to_owned()
}

/// A value of it.
pub(in crate::report) fn shown(dial: Dial, value: Decimal) -> String {
    match dial {
        Dial::Spend | Dial::Migration(_) | Dial::Credit(_) => format::whole(Money::new(value)),
        Dial::Growth => format::percent(Rate::new(value)),
    }
}

fn plain(dial: Dial, value: Decimal) -> String {
    match dial {
        Dial::Spend | Dial::Migration(_) | Dial::Credit(_) => Money::new(value).to_string(),
        Dial::Growth => Rate::new(value).to_string(),
    }
}

/// What a decision means, where credits are asked for or not.
pub(in crate::report) fn becomes(decision: Decision, credits: bool) -> &'static str {
    match decision {
        Decision::Structure(Standing::Leads) if !credits => words::CHANGE_SAVES,
        Decision::WorthIt(true) => words::WORTH_IT,
        Decision::WorthIt(false) => words::NOT_WORTH_IT,
        Decision::Structure(Standing::Leads) => words::CHANGE_LEADS,
        Decision::Structure(Standing::Lasts) => words::CHANGE_LASTS,
        Decision::Structure(Standing::Fails) => words::CHANGE_FAILS,
        // No change is asked for, so none can come to save.
        Decision::Structure(Standing::LowerTier | Standing::Open) => "",
        Decision::Fits(true) => words::FITS,
        Decision::Fits(false) => words::LEFT_OVER,
        Decision::Moves(true) => words::MOVES,
        Decision::Moves(false) => words::STAYS,
        Decision::Relies(true) => words::RELIES,
        Decision::Relies(false) => words::RELIES_NOT,
    }
}
