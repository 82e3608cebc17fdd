//! `range`: what both asks save in nine combinations of usage and of what is granted.
//!
//! A level of usage sets spend, growth and migrations together. A level of what is granted sets all asks together: of a credit it is
//! a share of its amount, of a change a share of what the change takes off each month's charge, both in whole cents.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::{
    cards::Book,
    credits::pay,
    exact::{Fraction, sum, to_cent, whole},
    paths::{Charged, both},
    scenario::{Fields, Grant, Scenario},
    terms::{Arrangement, NoPrice},
};

/// The ends of a range, and what lies between.
const LEVELS: [&str; 3] = ["low", "likely", "high"];

/// What is saved, a row for each level of usage, and in how many combinations the order of the asks is that of the paths.
pub struct Range {
    pub combined_saved: Vec<Vec<Fraction>>,
    pub holds_in: u32,
}

/// What each path pays.
struct Paid {
    stay: Fraction,
    credits: Fraction,
    structural: Fraction,
    combined: Fraction,
}

pub fn range(book: &Book, file: &Value) -> Result<Range, NoPrice> {
    let file = &with_defaults(book, file);
    let order = |paid: &Paid| (&paid.stay - &paid.structural).cmp(&(&paid.stay - &paid.credits));
    let in_full = order(&paid(book, &at("likely", file), None)?);
    let mut range = Range { combined_saved: Vec::new(), holds_in: 0 };
    for usage in LEVELS {
        let file = at(usage, file);
        let mut saved = Vec::new();
        for granted in LEVELS {
            let paid = paid(book, &file, Some(granted))?;
            range.holds_in += u32::from(order(&paid) == in_full);
            saved.push(&paid.stay - &paid.combined);
        }
        range.combined_saved.push(saved);
    }
    Ok(range)
}

/// The file with the ranges that stand where none was given: ten points of growth on either side, and what is granted of each ask.
fn with_defaults(book: &Book, file: &Value) -> Value {
    let mut file = file.clone();
    let growth = file["spend"].get("annual_growth").cloned();
    // Written in several ways, a rate or an amount may be the same.
    let differs = |range: &Value| range.is_object() && range.amount("low") != range.amount("high");
    let added = file.list("migrations").iter().any(|migration| differs(&migration["added_monthly"]));
    let stated = growth.as_ref().is_some_and(differs) || differs(&file["spend"]["monthly"]) || added;
    let monthly = file["spend"].get("monthly").is_some() || file["accounts"][0].get("monthly").is_some();
    if monthly && !stated {
        let likely = growth.map_or_else(|| Value::from("0"), |growth| growth.get("likely").cloned().unwrap_or(growth));
        let likely: Decimal = likely.as_str().expect("a rate").parse().expect("a rate");
        let [low, high] = [Decimal::new(-1, 1), Decimal::new(1, 1)].map(|points| likely + points);
        let [low, high] = [low.max(Decimal::new(-9, 1)), high.min(Decimal::TEN)].map(|rate| rate.to_string());
        file["spend"]["annual_growth"] = json!({ "low": low, "likely": likely.to_string(), "high": high });
    }
    let taken = |change: &Value| {
        let plan = change["plan"].as_str();
        let terms = change.as_object().expect("a change").keys();
        let terms = terms.filter(|key| {
            !["effective", "plan", "until", "opening", "floor", "chance", "answer"].contains(&key.as_str())
        });
        plan.is_some_and(|plan| book.plan(plan).self_service) && file["buys_through"] != "partner" && terms.count() == 0
    };
    let alone = file["asks"].get("structural").is_some_and(taken);
    let Some(asks) = file.get_mut("asks").and_then(Value::as_object_mut) else { return file };
    let stand = |ask: &mut Value, low: &str, likely: &str, high: &str| {
        if ask.get("granted").is_none() {
            ask["granted"] = json!({ "low": low, "likely": likely, "high": high });
        }
    };
    for ask in ["structural", "agreement"].into_iter().filter(|ask| *ask != "structural" || !alone) {
        asks.get_mut(ask).into_iter().for_each(|ask| stand(ask, "0", "0.5", "1"));
    }
    let credits = asks.get_mut("credits").and_then(Value::as_array_mut);
    credits.into_iter().flatten().for_each(|credit| stand(credit, "0.25", "0.5", "0.75"));
    file
}

/// A file with the usage of one level.
fn at(level: &str, file: &Value) -> Value {
    let mut file = file.clone();
    let take = |value: Option<&mut Value>| {
        if let Some(value) = value
            && value.is_object()
        {
            *value = value[level].clone();
        }
    };
    take(file["spend"].get_mut("monthly"));
    take(file["spend"].get_mut("annual_growth"));
    let migrations = file.get_mut("migrations").and_then(Value::as_array_mut);
    migrations.into_iter().flatten().for_each(|migration| take(migration.get_mut("added_monthly")));
    file
}

/// The share that is granted of an ask; all of it where nothing is said, or where no level is meant.
fn share(ask: &Value, level: Option<&str>) -> Fraction {
    let granted = ask.get("granted").zip(level);
    granted.map_or_else(|| whole(1), |(granted, level)| granted.amount(level).expect("a share"))
}

fn paid(book: &Book, file: &Value, level: Option<&str>) -> Result<Paid, NoPrice> {
    let scenario = Scenario::of(file);
    let [stay, changed] = both(book, &scenario)?;
    let asks = &file["asks"];
    let (stay, changed) = (stay.amounts(), changed.amounts());
    let deal = Charged::under(
        &Arrangement { book, scenario: &scenario, change: None, deals: &scenario.asked_deals },
        &super::spend::spend(&scenario),
    )?
    .amounts();
    let (of_deal, of_change) = (share(&asks["agreement"], level), share(&asks["structural"], level));
    let partly = stay
        .iter()
        .zip(&deal)
        .zip(&changed)
        .map(|((stay, deal), changed)| to_cent(&(stay - (stay - deal) * &of_deal - (deal - changed) * &of_change)));
    let partly: Vec<Fraction> = partly.collect();
    let asked = scenario.asked.iter().zip(file["asks"].list("credits"));
    let asked =
        asked.map(|(grant, ask)| Grant { amount: to_cent(&(&grant.amount * share(ask, level))), ..grant.clone() });
    let all: Vec<Grant> = scenario.in_hand.iter().cloned().chain(asked).collect();
    let paid = |charges: &[Fraction], grants: &[Grant]| sum(&pay(scenario.start, charges, grants).paid);
    Ok(Paid {
        stay: paid(&stay, &scenario.in_hand),
        credits: paid(&stay, &all),
        structural: paid(&partly, &scenario.in_hand),
        combined: paid(&partly, &all),
    })
}
