//! What is not known exactly, in words: what moves the result most, which ranges are ours, and in how many combinations the order of
//! the asks holds.

use crate::{
    calc::{
        Range, Rate, Scenario,
        range::{self, Input, Swing},
    },
    words::{fill, lists, range as words},
};

use super::{format, sizes};

/// Inputs that are named as moving the result most.
const NAMED: usize = 3;

/// Every sentence that there is a reason for.
pub fn worded(range: &Range, scenario: &Scenario) -> Vec<String> {
    let order = range.holds_in.to_string();
    let both = scenario.asks.structural.is_some() && !scenario.asks.credits.is_empty();
    let order = both.then(|| fill(words::ORDER, &[("count", &order)]));
    [moves(range, scenario), assumed(range)].into_iter().flatten().chain(order).collect()
}

/// The inputs that move the result most, each with what is saved at the ends of its range.
fn moves(range: &Range, scenario: &Scenario) -> Option<String> {
    let one = |swing: &Swing| {
        let (low, high) = (format::whole(swing.low), format::whole(swing.high));
        fill(words::SWING, &[("input", &input(swing.input, scenario)), ("low", &low), ("high", &high)])
    };
    let all: Vec<String> = range.swings.iter().take(NAMED).map(one).collect();
    (!all.is_empty()).then(|| fill(words::MOVES_MOST, &[("list", &all.join(lists::SEMICOLON))]))
}

fn input(input: Input, scenario: &Scenario) -> String {
    let named = |template, name: Option<&String>| {
        fill(template, &[("name", &name.map_or_else(String::new, |name| format::quoted(name)))])
    };
    match input {
        Input::Spend => words::SPEND.to_owned(),
        Input::Growth => words::GROWTH.to_owned(),
        Input::Migration(place) => named(words::MIGRATION, scenario.migrations.get(place).map(|one| &one.name)),
        Input::Credit(_) if scenario.asks.credits.len() == 1 => words::CREDIT.to_owned(),
        Input::Credit(place) => named(words::CREDIT_NAMED, scenario.asks.credits.get(place).map(|one| &one.name)),
        Input::Change => words::CHANGE.to_owned(),
        Input::Agreement => words::AGREEMENT.to_owned(),
    }
}

/// The ranges that nobody entered.
fn assumed(range: &Range) -> Option<String> {
    let has = |wanted: &dyn Fn(&Input) -> bool| range.ours.iter().any(wanted);
    let share = |of: Rate| sizes::percent(of);
    let growth = has(&|input| *input == Input::Growth);
    let points = range::GROWTH.percent().normalize().to_string();
    let growth = growth.then(|| fill(words::ASSUMED_GROWTH, &[("points", &points)]));
    let ends = |template, of: crate::calc::estimate::Estimate<Rate>| {
        fill(template, &[("low", &share(of.low)), ("likely", &share(of.likely)), ("high", &share(of.high))])
    };
    let credit = has(&|input| matches!(input, Input::Credit(_))).then(|| ends(words::ASSUMED_CREDIT, range::CREDIT));
    let lasting = has(&|input| matches!(input, Input::Change | Input::Agreement));
    let lasting = lasting.then(|| ends(words::ASSUMED_LASTING, range::LASTING));
    let all: Vec<String> = [growth, credit, lasting].into_iter().flatten().collect();
    (!all.is_empty()).then(|| fill(words::ASSUMED, &[("list", &all.join(lists::SEMICOLON))]))
}
