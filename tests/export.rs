//! The month table as CSV, read back by another's reader: every figure is the result's, to the cent.

use std::fs;

use concession::{
    calc::{PathName, Scenario, TariffBook, project},
    report::{below::below, csv::months},
    share::file,
};
use serde_json::{Value, json};

/// The table's rows as another's reader has them.
fn read_back(scenario: &Scenario, book: &TariffBook) -> Vec<Vec<String>> {
    let projection = project(scenario, book).expect("it can be projected");
    let text = months(&below(scenario, &projection, book).expect("its figures are small"), &projection);
    let text = text.strip_prefix('\u{feff}').expect("the mark of its letters");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let row = |record: Result<csv::StringRecord, csv::Error>| {
        record.expect("rows of equal length").iter().map(str::to_owned).collect()
    };
    reader.records().map(row).collect()
}

#[test]
fn every_worked_example_comes_back_to_the_cent() {
    let book = TariffBook::published().expect("the book is sound");
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/cases");
    let mut figures = 0;
    for entry in fs::read_dir(folder).expect("the folder of golden cases") {
        let text = fs::read_to_string(entry.expect("an entry").path()).expect("a case");
        let case: Value = serde_json::from_str(&text).expect("a case is JSON");
        let scenario = file::open(&case["scenario"].to_string(), &book).expect("a golden scenario is sound");
        let projection = project(&scenario, &book).expect("it can be projected");
        let rows = read_back(&scenario, &book);
        assert_eq!(rows.len(), projection.stay.months.len() + 2);
        let (sums, months) = (rows.last().expect("a last row"), &rows[1..rows.len() - 1]);
        for (at, name) in PathName::ALL.into_iter().enumerate() {
            let (path, column) = (projection.path(name), 2 + 3 * at);
            for (row, month) in months.iter().zip(&path.months) {
                assert_eq!(row[0], month.month().to_string());
                assert_eq!(row[column], month.bill().charge.charge.to_string());
                assert_eq!(row[column + 2], month.paid.to_string());
                figures += 2;
            }
            let totals = [path.charge, path.credits_applied, path.paid].map(|amount| amount.to_string());
            assert_eq!(sums[column..column + 3], totals);
        }
    }
    assert!(figures > 2_000, "only {figures} figures were compared");
}

#[test]
fn what_a_person_named_is_text_and_nothing_else() {
    let book = TariffBook::published().expect("the book is sound");
    let name = "=1+1, \"x\"\nsecond line";
    let file = json!({
        "format": "support-scenario", "version": 1, "start": "2026-12", "months": 3, "plan": "enterprise",
        "spend": {"monthly": "200000"},
        "asks": {"credits": [
            {"name": name, "amount": "1000", "start": "2026-12", "months": 1},
            {"name": "other", "amount": "1000", "start": "2026-12", "months": 1}
        ]}
    });
    let scenario = file::open(&file.to_string(), &book).expect("a sound file");
    let rows = read_back(&scenario, &book);
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    for cell in rows.iter().flatten() {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{cell} could be taken for a formula");
    }
}
