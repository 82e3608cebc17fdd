//! The whole result of a scenario, as the contract asks for it.

use serde_json::Value;

use super::{
    beside::{agreement, alternatives},
    calibrated::calibration,
    cards::Book,
    compared::Compared,
    figures::Figure,
    paths::{Path, both},
    roots::Discount,
    scenario::Scenario,
    terms::NoPrice,
};

/// Reads a sound scenario file and computes everything in it.
pub fn reading(book: &Book, file: &Value) -> Result<Figure, NoPrice> {
    let scenario = Scenario::of(file);
    let discount = Discount::at(&scenario.discount_rate);
    let [today, changed] = both(book, &scenario)?;
    let granted = scenario.in_hand.clone();
    let all = [scenario.in_hand.as_slice(), &scenario.asked].concat();
    let path = |charged, grants: &[_]| Path::of(scenario.start, charged, grants, &discount);
    let (stay, credits) = (path(&today, &granted), path(&today, &all));
    let (structural, combined) = (path(&changed, &granted), path(&changed, &all));
    let compared = Compared {
        scenario: &scenario,
        discount: &discount,
        today: &today,
        stay: &stay,
        credits: &credits,
        structural: &structural,
        combined: &combined,
    };
    let paths = [
        ("stay", &stay, &today),
        ("credits", &credits, &today),
        ("structural", &structural, &changed),
        ("combined", &combined, &changed),
    ];
    Ok(Figure::Named(vec![
        ("version", Figure::Count(2)),
        ("tariff", Figure::text(&book.edition)),
        ("paths", Figure::Named(paths.map(|(name, path, charged)| (name, path.figure(charged, &discount))).into())),
        ("comparison", compared.figure()),
        ("agreement", agreement(&scenario, &today, &stay)),
        ("alternatives", alternatives(book, &scenario, &today)),
        ("calibration", calibration(book, &scenario)),
        ("assumptions", Figure::Words),
    ]))
}
