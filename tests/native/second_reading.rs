//! An independent second reading of the contract: a slow, plain calculation in exact fractions that shares no code with the
//! engine and was written from the contract and the decision records alone. It must give the same result, every field of it,
//! for scenarios made up over every field.
//!
//! 500 scenarios are made up in an ordinary run, 2,000 by `cargo xtask test --all`; `SECOND_READING_CASES=12500 cargo test --test native second_reading::` makes so many
//! of each of four kinds. Where the readings differ, the smallest scenario found is written to `second_reading/found`, which
//! every run reads again: settle which of the two is wrong by the contract, put it right, and commit the file with that.
//!
//! Amounts are held against each other to the cent, and where an amount is finer than a decimal can write, to eighteen
//! digits. Only the words of `lost` and `assumptions` are left to other tests.

#![expect(clippy::panic, reason = "in a test a panic is how a failure is told")]

mod bases;
mod beside;
mod calendar;
mod calibrated;
mod cards;
mod charge;
mod compared;
mod credits;
mod deals;
mod exact;
mod figures;
mod made;
mod made_customers;
mod made_deals;
mod paths;
mod ranged;
mod reading;
mod roots;
mod scenario;
mod spend;
mod terms;

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
    sync::OnceLock,
};

use concession::{
    calc::{TariffBook, alternatives, project, range},
    report::{problems, result},
    share::file,
};
use proptest::test_runner::{Config, TestCaseError, TestError, TestRunner};
use serde_json::{Value, json};

use exact::decimal;
use figures::Figure;
use made::Emphasis;
use terms::NoPrice;

/// What the engine says where figures grow beyond its 28 digits, and the least at which it may.
const TOO_LARGE: &str = "beyond what can be computed exactly";
const LARGE: &str = "10000000000000000000000";
/// Up to here the engine's cents are right: a factor of growth has 26 digits.
const SURE: &str = "100000000000000000000";

/// Scenarios in which the readings once differed; kept with the change that settled them.
const FOUND: &str = "tests/second_reading/found";

fn books() -> &'static (TariffBook, Vec<cards::Book>) {
    static BOOKS: OnceLock<(TariffBook, Vec<cards::Book>)> = OnceLock::new();
    BOOKS.get_or_init(|| (TariffBook::published().expect("the published book is sound"), cards::Book::editions()))
}

/// The tariff files as the second reading has them, in the edition that a scenario is pinned to or the newest.
fn book(scenario: &Value) -> &'static cards::Book {
    let pinned = scenario["tariff"].as_str();
    let pinned = books().1.iter().find(|book| Some(book.edition.as_str()) == pinned);
    pinned.unwrap_or(&books().1[0])
}

/// The editions there are.
fn editions() -> Vec<String> {
    books().1.iter().map(|book| book.edition.clone()).collect()
}

/// The engine's result, or its refusal in words.
fn engine(scenario: &Value) -> Result<Value, String> {
    let book = &books().0;
    let said = |wrong: Vec<_>| problems::plain(&wrong);
    let scenario = file::open(&scenario.to_string(), book).map_err(said)?;
    let projection = project(&scenario, book).map_err(said)?;
    let alternatives = alternatives(&scenario, book).map_err(said)?;
    // The advice is no arithmetic of the contract: it has tests of its own.
    let figures = result::figures(&scenario, &projection, &alternatives, book);
    let mut figures = serde_json::to_value(figures).expect("a result is plain data");
    // Nor is it whether a plan is an alternative: of those with a price, the price is.
    let plans = figures["alternatives"].as_array_mut().expect("a list of plans");
    plans.retain(|plan| plan.get("charge").is_some());
    for plan in plans.iter_mut().filter_map(Value::as_object_mut) {
        plan.retain(|name, _| ["plan", "charge", "paid", "lost", "devops_credit"].contains(&name.as_str()));
    }
    Ok(figures)
}

/// Where the two readings of the ranges differ: what is saved in nine combinations, and in how many the order of the asks holds.
fn range_difference(file: &Value) -> Option<String> {
    let scenario = file::open(&file.to_string(), &books().0).ok()?;
    let (Ok(expected), Ok(found)) = (ranged::range(book(file), file), range(&scenario, &books().0)) else {
        return None;
    };
    let saved = Figure::list(&expected.combined_saved, |row| Figure::list(row, |saved| Figure::Money(saved.clone())));
    let written = json!(found.combined_saved.map(|row| row.map(|saved| saved.to_string())));
    figures::difference(&saved, &written, &decimal(SURE)?).map(|said| format!(".range.combined_saved{said}")).or_else(
        || {
            (expected.holds_in != found.holds_in).then(|| {
                format!(".range.holds_in: the second reading says {}, the engine {}", expected.holds_in, found.holds_in)
            })
        },
    )
}

/// Where the two readings of a scenario differ. The engine may refuse what has no price, and what is too large to be exact.
fn difference(scenario: &Value) -> Option<String> {
    let refusal = |refused: &str| Some(format!("the engine refuses: {refused}"));
    let bound = |text: &str| decimal(text).expect("an amount");
    match (reading::reading(book(scenario), scenario), engine(scenario)) {
        (Ok(expected), Ok(found)) => {
            let ranges = || if scenario.to_string().contains("likely") { range_difference(scenario) } else { None };
            figures::difference(&expected, &found, &bound(SURE)).or_else(ranges)
        }
        (Ok(expected), Err(refused)) if refused.contains(TOO_LARGE) => {
            if expected.largest() >= Some(&bound(LARGE)) {
                None
            } else {
                refusal(&refused)
            }
        }
        (Err(NoPrice), Err(refused)) if refused.contains("No price of the plan") => None,
        (_, Err(refused)) => refusal(&refused),
        (Err(NoPrice), Ok(_)) => Some("the second reading knows no price, the engine does".into()),
    }
}

/// The JSON files of a folder; none where there is no folder.
fn files(folder: &str) -> Vec<(PathBuf, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    paths.sort();
    let read = |path: PathBuf| {
        let file = serde_json::from_str(&fs::read_to_string(&path).expect("a file that can be read"));
        (path, file.expect("a file of JSON"))
    };
    paths.into_iter().map(read).collect()
}

/// Where the readings differ in the scenarios of a folder.
fn differences(folder: &str, least: usize) -> Vec<String> {
    let files = files(folder);
    assert!(files.len() >= least, "only {} files in {folder}", files.len());
    let differ =
        |(path, file): &(PathBuf, Value)| Some(format!("{}: {}", path.display(), difference(&file["scenario"])?));
    files.iter().filter_map(differ).collect()
}

#[test]
fn the_worked_examples_come_out_the_same_both_ways() {
    assert_eq!(differences("tests/golden/cases", 30), [""; 0]);
}

#[test]
fn a_file_with_every_field_comes_out_the_same_both_ways() {
    let text = include_str!("../golden/refusals/sound.json");
    assert_eq!(difference(&serde_json::from_str(text).expect("the sound file is JSON")), None);
}

#[test]
fn what_was_found_once_stays_settled() {
    assert_eq!(differences(FOUND, 1), [""; 0]);
}

/// How many scenarios of each kind.
fn cases() -> u32 {
    match std::env::var("SECOND_READING_CASES") {
        Ok(count) => count.parse().expect("SECOND_READING_CASES is a count"),
        Err(_) => 125,
    }
}

/// Keeps a scenario in which the readings differ, under a name made of its text.
fn keep(scenario: &Value, difference: &str) -> PathBuf {
    let mut name = DefaultHasher::new();
    scenario.to_string().hash(&mut name);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(FOUND);
    let path = folder.join(format!("{:016x}.json", name.finish()));
    let kept = json!({"difference": difference, "scenario": scenario});
    let text = serde_json::to_string_pretty(&kept).expect("JSON is text");
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&path, text + "\n"))
        .expect("the folder of found files can be written");
    path
}

#[track_caller]
fn agree(emphasis: Emphasis) {
    let config = Config { cases: cases(), max_shrink_iters: 2_000, failure_persistence: None, ..Config::default() };
    let compare = |file: Value| difference(&file).map_or(Ok(()), |difference| Err(TestCaseError::fail(difference)));
    match TestRunner::new(config).run(&made::scenario(emphasis), compare) {
        Ok(()) => {}
        Err(TestError::Fail(reason, file)) => {
            let kept = keep(&file, reason.message());
            panic!("{reason}\nThe scenario is kept in {}", kept.display());
        }
        Err(aborted) => panic!("{aborted}"),
    }
}

#[test]
fn readings_agree_on_scenarios_of_every_field() {
    agree(Emphasis::Everything);
}

#[test]
fn readings_agree_on_many_credits() {
    agree(Emphasis::Credits);
}

#[test]
fn readings_agree_on_agreements_commitments_and_closed_months() {
    agree(Emphasis::Contract);
}

#[test]
fn readings_agree_on_the_largest_figures_accepted() {
    agree(Emphasis::Extremes);
}
