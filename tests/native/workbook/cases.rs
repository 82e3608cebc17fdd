//! The cases that exports are made of: every worked example, and the five that the page offers.

use std::fs;

use chrono::NaiveDate;
use concession::{
    calc::{Scenario, TariffBook},
    draft::{Draft, EXAMPLES, Edit},
    share::file,
};
use serde_json::Value;

/// The tariff book.
pub fn book() -> TariffBook {
    TariffBook::published().expect("the book is sound")
}

/// The day on which they are read.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date")
}

/// Their scenarios by name.
pub fn all(book: &TariffBook) -> Vec<(String, Scenario)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/cases");
    let mut cases = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder of golden cases") {
        let path = entry.expect("an entry").path();
        let case: Value = serde_json::from_str(&fs::read_to_string(&path).expect("a case")).expect("a case is JSON");
        let scenario = file::open(&case["scenario"].to_string(), book).expect("a golden scenario is sound");
        cases.push((path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), scenario));
    }
    for (id, _) in EXAMPLES {
        let mut draft = Draft::default();
        draft.apply(Edit::Example(id));
        let scenario = draft.check(book, today()).scenario.expect("an example is sound");
        cases.push((format!("example-{id}"), Scenario::clone(&scenario)));
    }
    cases.sort_by(|a, b| a.0.cmp(&b.0));
    assert!(cases.len() > 80, "only {} cases were found", cases.len());
    cases
}
