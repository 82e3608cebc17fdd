//! Holds the types and the files made from them against what they describe: the worked examples, the wrong files, the reader.
//!
//! `stale`: the files in git are those that the types make. `golden`: every worked example, in and out. `refusals`: every wrong
//! file. `generated`: files nobody wrote by hand. `cases`, `deals` and `customers` make sound files for the engine's own properties, too.

#![expect(clippy::panic, reason = "in a test a panic is how a failure is told")]

#[path = "../../../../tests/native/properties/cases.rs"]
mod cases;
#[path = "../../../../tests/native/properties/customers.rs"]
mod customers;
#[path = "../../../../tests/native/properties/deals.rs"]
mod deals;
mod generated;
mod golden;
mod refusals;
mod stale;
mod tries;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use concession::{
    calc::{
        Scenario, TariffBook,
        input::{Kind, Problem, Wanted},
    },
    share::file,
};
use jsonschema::Validator;
use serde_json::{Value, json};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A file of the project.
#[track_caller]
fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{} cannot be read: {error}", path.display()))
}

#[track_caller]
fn json_file(path: impl AsRef<Path>) -> Value {
    let path = path.as_ref();
    serde_json::from_str(&read(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The data files of a folder, in the order of their names.
fn folder(path: &str) -> Vec<(String, Value)> {
    let entries = fs::read_dir(root().join(path)).expect("a folder of the project");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| name.ends_with(".json"));
    names.sort();
    names.into_iter().map(|name| (name.clone(), json_file(Path::new(path).join(name)))).collect()
}

fn book() -> &'static TariffBook {
    static BOOK: OnceLock<TariffBook> = OnceLock::new();
    BOOK.get_or_init(|| TariffBook::published().expect("the published book is sound"))
}

fn plans() -> Vec<String> {
    book().plans().iter().map(|plan| plan.id.to_string()).collect()
}

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::new(schema).expect("the schema is sound")
}

/// A schema that is one of the definitions of another.
fn definition(schema: &Value, name: &str) -> Validator {
    assert!(schema["$defs"].get(name).is_some(), "there is no {name}");
    validator(&json!({ "$ref": format!("#/$defs/{name}"), "$defs": schema["$defs"] }))
}

fn scenarios() -> &'static Validator {
    static SCENARIOS: OnceLock<Validator> = OnceLock::new();
    SCENARIOS.get_or_init(|| validator(&contract::scenario_schema(&plans())))
}

/// What the schema says against a value; nothing where it is valid.
fn faults(schema: &Validator, value: &Value) -> Vec<String> {
    schema.iter_errors(value).map(|fault| format!("{}: {fault}", fault.instance_path())).collect()
}

/// The reader of scenario files.
fn opened(text: &str) -> Result<Scenario, Vec<Problem>> {
    file::open(text, book())
}

/// Whether a problem is one that no schema can state: sums, order, other fields, the tariff book, notation.
fn beyond_a_schema(problem: &Problem) -> bool {
    match &problem.kind {
        Kind::TooPrecise
        | Kind::TierNotRising
        | Kind::Shares { .. }
        | Kind::AccountsSum { .. }
        | Kind::SharesAndAmounts
        | Kind::NoAmounts
        | Kind::NoNamedAccounts
        | Kind::NameTwice
        | Kind::NotRising
        | Kind::EndsBefore(_)
        | Kind::NoNextAgreement
        | Kind::NeededInChina
        | Kind::Commitments { .. }
        | Kind::MonthTwice(_)
        | Kind::Repeated
        | Kind::MissingSpend(_)
        | Kind::Edition { .. }
        | Kind::NoCard { .. }
        | Kind::Overflow => true,
        // Needed only where other fields do not say it.
        Kind::Missing => ["spend.monthly", "next_agreement.start"].contains(&problem.field.as_str()),
        // The names of a file's own accounts, and what their amounts come to.
        Kind::NotOneOf { .. } => problem.field.ends_with("].account"),
        Kind::Range { .. } => problem.field == "accounts",
        // To JSON Schema 36.0 is a whole number, to the contract a count has no point.
        Kind::Unreadable { wanted: Wanted::Count, text } => text.ends_with(".0"),
        _ => false,
    }
}
