//! The month table as CSV, read back by another's reader: every figure is the result's, to the cent.

use crate::workbook::cases;
use concession::{
    calc::{Money, PathName, Scenario, TariffBook, project},
    report::{below::below, csv::months},
    share::file,
};
use serde_json::json;

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
    let book = cases::book();
    let mut figures = 0;
    for (case, scenario) in cases::all(&book) {
        let projection = project(&scenario, &book).expect("it can be projected");
        let rows = read_back(&scenario, &book);
        assert_eq!(rows.len(), projection.stay.months.len() + 2);
        let (sums, months) = (rows.last().expect("a last row"), &rows[1..rows.len() - 1]);
        for (at, name) in PathName::ALL.into_iter().enumerate() {
            let (path, column) = (projection.path(name), 1 + 4 * at);
            for (row, month) in months.iter().zip(&path.months) {
                let (bill, used) = (month.bill(), month.credits.iter().map(|credit| credit.applied));
                let by_credits = Money::sum(used).expect("small");
                let amounts = [bill.spend.eligible.to_cents(), bill.charge.charge, by_credits, month.paid];
                assert_eq!(row[0], month.month().to_string());
                assert_eq!(row[column..column + 4], amounts.map(|amount| amount.to_string()), "{case}: {name:?}");
                figures += 4;
            }
            let totals = [path.charge, path.credits_applied, path.paid].map(|amount| amount.to_string());
            assert_eq!(sums[column + 1..column + 4], totals);
        }
    }
    assert!(figures > 10_000, "only {figures} figures were compared");
}

#[test]
fn what_a_person_named_is_text_and_nothing_else() {
    let book = cases::book();
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
        let bare = cell.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '"');
        assert!(!bare.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{cell} could be taken for a formula");
    }
}
