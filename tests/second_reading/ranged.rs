//! `range`: what both asks save in nine combinations of usage and of what is granted.
//!
//! A level of usage sets spend, growth and migrations together. A level of what is granted sets all asks together: of a credit it is
//! a share of its amount, of a change a share of what the change takes off each month's charge, both in whole cents.

use serde_json::Value;

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
