//! The worked examples in `golden/cases/`: each file holds a scenario, the figures expected of it, their source and the
//! arithmetic by hand. A figure is named by its path in the result.

use std::{fs, path::Path};

use concession::{
    calc::{TariffBook, assess},
    report::{problems, result},
    share::file,
};
use serde_json::Value;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/cases");

/// The result of a scenario, as the example program prints it.
fn projected(scenario: &Value) -> Value {
    let book = TariffBook::published().expect("the book is sound");
    let said = |wrong: Vec<_>| format!("{:#?}", problems::worded(&wrong).problems);
    let scenario = file::open(&scenario.to_string(), &book).map_err(said).expect("a golden scenario is sound");
    let assessment = assess(&scenario, &book).map_err(said).expect("a golden scenario can be projected");
    serde_json::to_value(result::result(&scenario, &assessment, &book)).expect("a result is plain data")
}

/// "paths.stay.months.0.charge" -> the value there.
fn at<'v>(result: &'v Value, path: &str) -> Option<&'v Value> {
    path.split('.').try_fold(result, |value, step| match step.parse::<usize>() {
        Ok(place) => value.get(place),
        Err(_) => value.get(step),
    })
}

#[track_caller]
fn check(path: &Path) -> usize {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let case: Value = serde_json::from_str(&fs::read_to_string(path).expect("a golden case can be read"))
        .expect("a golden case is JSON");
    for field in ["title", "source", "arithmetic"] {
        assert!(case.get(field).is_some(), "{name} has no {field}");
    }
    let expected = case["expect"].as_object().expect("a golden case expects something");
    assert!(!expected.is_empty(), "{name} expects nothing");
    let result = projected(&case["scenario"]);
    for (path, value) in expected {
        assert_eq!(at(&result, path), Some(value), "{name}: {path} ({})", case["arithmetic"]);
    }
    expected.len()
}

#[test]
fn every_worked_example_comes_out_to_the_cent() {
    let mut files: Vec<_> = fs::read_dir(FOLDER)
        .expect("the folder of golden cases")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    assert!(files.len() >= 30, "only {} golden cases were found", files.len());
    let figures: usize = files.iter().map(|path| check(path)).sum();
    assert!(figures >= files.len());
}
