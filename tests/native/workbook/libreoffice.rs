//! LibreOffice opens the workbooks, every value in them made wrong before, and computes all formulas anew: what comes out must be the
//! exact results. `cargo xtask test` finds or installs the program and runs this; an ordinary run of the tests leaves it out.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use concession::{
    calc::Scenario,
    draft::{Draft, Edit, Field},
    report::export::{
        cells::{Content, Look, Workbook, letters},
        xlsx,
    },
};
use rust_decimal::Decimal;

use super::cases;

/// Where the program is.
const PROGRAM: &str = "CONCESSION_SOFFICE";
/// Every sheet as a file of its own, numbers in all their digits.
const AS_TEXT: &str = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
/// All formulas are computed when a file is opened, whatever wrote it and whatever values it holds.
const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

#[test]
#[ignore = "needs LibreOffice: `cargo xtask test` finds it and runs this"]
fn libreoffice_computes_the_same_to_the_cent() {
    let book = cases::book();
    let mut workbooks: BTreeMap<String, (Workbook, Workbook)> = BTreeMap::new();
    for (name, scenario) in cases::all(&book) {
        let workbook = super::workbook(&scenario, &book);
        workbooks.insert(name, (workbook.clone(), workbook));
    }
    let (given, expected) = changed_by_hand();
    workbooks.insert("changed-by-hand".to_owned(), (given, expected));

    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("workbooks");
    let (given, computed) = (folder.join("given"), folder.join("computed"));
    // What an earlier run left must not be taken for this one's.
    let _ = fs::remove_dir_all(&folder);
    for folder in [&given, &computed, &folder.join("profile/user")] {
        fs::create_dir_all(folder).expect("a folder for the workbooks");
    }
    fs::write(folder.join("profile/user/registrymodifications.xcu"), SETTINGS).expect("the settings");
    let files: Vec<PathBuf> = workbooks.keys().map(|name| given.join(format!("{name}.xlsx"))).collect();
    for (file, (workbook, _)) in files.iter().zip(workbooks.values()) {
        fs::write(file, xlsx::written(&spoilt(workbook))).expect("a workbook is written");
    }
    convert(&folder, &files, &computed);
    let compared: usize = workbooks.iter().map(|(name, (_, expected))| compare(name, expected, &computed)).sum();
    assert!(compared > 30_000, "only {compared} formulas were compared");
}

/// One start of the program for all of them.
fn convert(folder: &Path, files: &[PathBuf], computed: &Path) {
    let program = env::var_os(PROGRAM).expect("CONCESSION_SOFFICE names the program; `cargo xtask test` sets it");
    let mut office = Command::new(program);
    office.arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()));
    office.args(["--headless", "--convert-to", AS_TEXT, "--outdir"]).arg(computed).args(files);
    let done = office.output().expect("LibreOffice runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// The same workbook with every value wrong.
fn spoilt(workbook: &Workbook) -> Workbook {
    let mut wrong = workbook.clone();
    for cell in wrong.sheets.iter_mut().flat_map(|sheet| sheet.rows.iter_mut().flatten()) {
        if let Content::Formula(_, value) = &mut cell.content {
            *value = Decimal::NEGATIVE_ONE;
        }
    }
    wrong
}

/// A workbook whose inputs somebody changes, beside the one of the case that has those inputs from the start.
fn changed_by_hand() -> (Workbook, Workbook) {
    const CHANGES: [(&str, &str); 6] = [
        ("spend.monthly", "312,345.67"),
        ("spend.annual_growth", "7.5 %"),
        ("discount_rate", "11 %"),
        ("asks.credits[0].amount", "45,678.90"),
        ("asks.structural.plan_discount_percent", "9.25 %"),
        ("accounts", "7"),
    ];
    let book = cases::book();
    let of = |changes: &[(&str, &str)]| {
        let mut draft = Draft::default();
        draft.apply(Edit::Example("growing"));
        for (path, text) in changes {
            draft.apply(Edit::Set(Field::of(path).expect("a field of the form"), (*text).to_owned()));
        }
        let scenario = draft.check(&book, cases::today()).scenario.expect("a sound case");
        super::workbook(&Scenario::clone(&scenario), &book)
    };
    let (mut given, expected) = (of(&[]), of(&CHANGES));
    let sheet = given.sheets.iter().position(|sheet| sheet.name == "Assumptions").expect("the inputs");
    assert_ne!(given.sheets[sheet], expected.sheets[sheet]);
    given.sheets[sheet] = expected.sheets[sheet].clone();
    (given, expected)
}

/// Holds every formula's value against the exact one; how many there were.
fn compare(case: &str, expected: &Workbook, computed: &Path) -> usize {
    let mut compared = 0;
    for sheet in &expected.sheets {
        let file = computed.join(format!("{case}-{}.csv", sheet.name));
        let text = fs::read_to_string(&file).unwrap_or_else(|error| unreachable!("{}: {error}", file.display()));
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
        for (number, row) in sheet.rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate() {
                let Content::Formula(formula, value) = &cell.content else { continue };
                let seen = rows.get(number).and_then(|row| row.get(column)).unwrap_or_default();
                let at = format!("{case}: {}!{}{} = {formula}", sheet.name, letters(column), number + 1);
                check(&at, seen, *value, cell.look);
                compared += 1;
            }
        }
    }
    compared
}

/// Whole cents are the very same; fractions of cents as far as a spreadsheet's numbers go.
fn check(at: &str, seen: &str, value: Decimal, look: Look) {
    let number = match seen.strip_suffix('%') {
        Some(percent) => percent.parse::<Decimal>().map(|percent| percent / Decimal::ONE_HUNDRED),
        None => seen.parse().or_else(|_| Decimal::from_scientific(seen)),
    };
    let number = number.unwrap_or_else(|_| unreachable!("{at} gives {seen:?}, which is no number"));
    let digits = value.normalize().scale();
    if digits <= 2 && matches!(look, Look::Money | Look::Sum) {
        let cents = number.round_dp_with_strategy(2, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
        assert_eq!(cents.normalize(), value.normalize(), "{at}");
    }
    let off = (number - value).abs();
    assert!(off <= Decimal::new(1, 6) + value.abs() * Decimal::new(1, 13), "{at} gives {seen} and not {value}");
}
