//! The workbook: another's reader opens it, what it shows is the result to the cent, and LibreOffice computes the same anew.

pub mod cases;
mod libreoffice;

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use concession::{
    calc::{PathName, Scenario, TariffBook, path::Path, project},
    report::{
        case::Case,
        export::{
            self,
            cells::{Content, Workbook, letters},
            xlsx,
        },
        paths::label,
    },
    share::file,
};
use serde_json::{Value, json};

/// The longest formula, and the most columns, that spreadsheet programs take.
const LONGEST: usize = 8_192;
const COLUMNS: usize = 16_384;

/// The workbook of a scenario.
fn workbook(scenario: &Scenario, book: &TariffBook) -> Workbook {
    let projection = project(scenario, book).expect("it can be projected");
    let case = Case { scenario, projection: &projection, book, today: cases::today() };
    export::workbook(&case).expect("its figures are small")
}

fn opened(made: &Workbook) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(xlsx::written(made))).expect("another's reader opens it")
}

/// Every formula, with where it stands.
fn formulas(made: &Workbook) -> impl Iterator<Item = (String, &str)> {
    made.sheets.iter().flat_map(|sheet| {
        sheet.rows.iter().zip(1..).flat_map(move |(row, number)| {
            row.iter().enumerate().filter_map(move |(column, cell)| match &cell.content {
                Content::Formula(formula, _) => {
                    Some((format!("{}!{}{number}", sheet.name, letters(column)), formula.as_str()))
                }
                _ => None,
            })
        })
    })
}

#[test]
fn what_another_reader_sees_are_the_results_to_the_cent() {
    let book = cases::book();
    for (name, scenario) in cases::all(&book) {
        let projection = project(&scenario, &book).expect("it can be projected");
        let mut read = opened(&workbook(&scenario, &book));
        for path in PathName::ALL {
            totals(&name, &mut read, path, projection.path(path));
            months(&name, &mut read, path, projection.path(path));
        }
    }
}

fn totals(case: &str, read: &mut Xlsx<Cursor<Vec<u8>>>, name: PathName, path: &Path) {
    let summary = read.worksheet_range("Summary").expect("the first sheet");
    let row = summary.rows().find(|row| row[0] == Data::String(label(name).0.into())).expect("a row a path");
    let seen = [1, 2, 3, 5].map(|column| to_the_cent(&row[column]));
    let expected = [path.charge, path.credits_applied, path.paid, path.present_value];
    assert_eq!(seen, expected.map(|amount| amount.to_string()), "{case}: {name:?}");
}

fn months(case: &str, read: &mut Xlsx<Cursor<Vec<u8>>>, name: PathName, path: &Path) {
    let sheet = read.worksheet_range(label(name).0).expect("a sheet a path");
    let heads = sheet.rows().nth(2).expect("heads");
    let column = |head: &str| heads.iter().position(|cell| *cell == Data::String(head.into())).expect("a head");
    let (charge, paid) = (column("Charge"), column("Paid"));
    for (row, month) in sheet.rows().skip(3).zip(&path.months) {
        let seen = [charge, paid].map(|column| to_the_cent(&row[column]));
        let expected = [month.bill().charge.charge, month.paid].map(|amount| amount.to_string());
        assert_eq!(seen, expected, "{case}: {name:?}, {}", month.month());
    }
}

/// A cell's number as amounts print; what is no number shows what it is.
fn to_the_cent(cell: &Data) -> String {
    match cell {
        Data::Float(number) => format!("{number:.2}"),
        other => format!("{other:?}"),
    }
}

#[test]
fn every_name_in_a_formula_is_a_cell() {
    let book = cases::book();
    for (case, scenario) in cases::all(&book) {
        let made = workbook(&scenario, &book);
        for (at, formula) in formulas(&made) {
            let words = formula.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_'));
            for word in words.filter(|word| word.contains('_')) {
                let known = made.names.iter().any(|(name, _)| name == word);
                assert!(known, "{case}: {at} names {word}, which is nothing: {formula}");
            }
        }
    }
}

#[test]
fn the_same_answer_gives_the_same_bytes() {
    let book = cases::book();
    let (_, scenario) = cases::all(&book).pop().expect("a case");
    let bytes = || xlsx::written(&workbook(&scenario, &book));
    assert_eq!(bytes(), bytes());
}

#[test]
fn what_a_person_named_is_text_and_nothing_else() {
    let book = cases::book();
    let name = "=1+1, \"x\"\n<b>_x0041_\u{7}";
    let scenario = opened_scenario(&book, &named_thus(name));
    let made = workbook(&scenario, &book);
    assert!(formulas(&made).all(|(_, formula)| !formula.contains("1+1,")), "it became part of a formula");
    let mut read = opened(&made);
    let kept = name.replace('\u{7}', "\u{fffd}");
    let summary = read.worksheet_range("Summary").expect("the first sheet");
    assert_eq!(summary.get((0, 0)), Some(&Data::String(kept.clone())), "the title");
    let inputs = read.worksheet_range("Assumptions").expect("the inputs");
    let seen = inputs.rows().flatten().filter(|cell| **cell == Data::String(kept.clone())).count();
    assert_eq!(seen, 3, "two credits and an account");
}

fn named_thus(name: &str) -> Value {
    json!({
        "format": "support-scenario", "version": 1, "start": "2026-12", "months": 3, "plan": "business-plus",
        "title": name, "spend": {"monthly": "200000"},
        "accounts": [{"name": name, "share": "0.6"}, {"name": "other", "share": "0.4"}],
        "credits_in_hand": [{"name": name, "amount": "10", "start": "2026-12", "months": 1}],
        "asks": {"credits": [{"name": name, "amount": "1000", "start": "2026-12", "months": 1}]}
    })
}

fn opened_scenario(book: &TariffBook, file: &Value) -> Scenario {
    file::open(&file.to_string(), book).expect("a sound file")
}

#[test]
fn the_largest_case_keeps_to_what_spreadsheets_take() {
    let book = cases::book();
    let shares: Vec<Value> = (1..=200).map(|number| json!({"name": format!("{number}"), "share": "0.005"})).collect();
    let tiers: Vec<Value> = (0..200).map(|tier| json!({"from": (tier * 1_000).to_string(), "rate": "0.05"})).collect();
    for tiers in [&tiers[..4], &tiers[..]] {
        let file = json!({
            "format": "support-scenario", "version": 1, "start": "2026-12", "months": 2, "plan": "business-plus",
            "spend": {"monthly": "2000000"}, "accounts": shares, "terms": {"tiers": tiers}
        });
        let made = workbook(&opened_scenario(&book, &file), &book);
        for (at, formula) in formulas(&made) {
            assert!(formula.len() <= LONGEST, "{at} has {} letters", formula.len());
        }
        for sheet in &made.sheets {
            let columns = sheet.rows.iter().map(Vec::len).max().unwrap_or_default();
            assert!(columns <= COLUMNS, "{} has {columns} columns", sheet.name);
        }
    }
}
