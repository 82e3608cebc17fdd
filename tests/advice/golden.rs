//! The cases of `golden/advice/`: a scenario, what is advised, in which order, and why that is right.

use std::{fs, path::Path};

use concession::{
    calc::assess,
    report::{case::Case, result, verdict::verdict},
};
use serde_json::Value;

use super::{book, opened, plans};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/advice");
const FIELDS: [&str; 13] = [
    "title",
    "why",
    "statement",
    "scenario",
    "alternatives",
    "walk_away",
    "rules",
    "left_out",
    "expect",
    "says",
    "verdict",
    "never",
    "last_day",
];

/// The result with its advice, as the example program prints it, and the verdict.
fn result(scenario: &Value) -> (Value, String) {
    let scenario = opened(&scenario.to_string());
    let assessment = assess(&scenario, book()).expect("a golden scenario can be projected and advised on");
    let (projection, today) = (&assessment.projection, assessment.advice.as_of);
    let case = Case { scenario: &scenario, projection, book: book().pinned(scenario.tariff), today };
    let verdict = verdict(&case).expect("figures of usual size");
    let verdict = std::iter::once(&verdict.lead).chain(&verdict.notes).map(|sentence| sentence.plain());
    let verdict = verdict.collect::<Vec<_>>().join(" ");
    (serde_json::to_value(result::result(&scenario, &assessment, book())).expect("plain data"), verdict)
}

/// The rules in their order; the calendar, which is long, is named once.
fn rules(steps: &Value) -> Vec<&str> {
    let mut rules: Vec<&str> = Vec::new();
    for rule in steps.as_array().expect("a list of steps").iter().map(|step| step["rule"].as_str().expect("a rule")) {
        if !(rule == "sequence" && rules.last() == Some(&rule)) {
            rules.push(rule);
        }
    }
    rules
}

fn check(path: &Path) {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let case: Value = serde_json::from_str(&fs::read_to_string(path).expect("a case that can be read"))
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    for field in case.as_object().expect("an object").keys() {
        assert!(FIELDS.contains(&field.as_str()), "{name}: {field} is no field of a case");
    }
    assert!(case["why"].as_str().is_some_and(|why| why.len() > 40), "{name} does not say why");
    if case.get("alternatives").is_some() {
        plans::check(&name, &case);
    }
    // A case of the plans alone says nothing of the steps.
    if case.get("rules").is_none() {
        assert!(case.get("alternatives").is_some(), "{name} checks nothing");
        return;
    }
    let (result, verdict) = result(&case["scenario"]);
    let expected: Vec<&str> =
        case["rules"].as_array().expect("rules").iter().map(|rule| rule.as_str().expect("a rule")).collect();
    assert_eq!(rules(&result["advice"]), expected, "{name}: the order of the rules");
    let left: Vec<&Value> =
        result["advice_left_out"].as_array().expect("a list").iter().map(|left| &left["rule"]).collect();
    let expected: Vec<&Value> = case["left_out"].as_array().expect("left_out").iter().collect();
    assert_eq!(left, expected, "{name}: what is left out");
    // "2.value": the value of the second step; "2.flips_if.value": a field inside one.
    for (field, value) in case["expect"].as_object().expect("expect") {
        let (step, field) = field.split_once('.').expect("a step's number and its field");
        let place: usize = step.parse().expect("a step's number");
        let found = field.split('.').fold(&result["advice"][place - 1], |value, field| &value[field]);
        assert_eq!(found, value, "{name}: {field} of step {step}");
    }
    // "2": parts of the second step's words.
    for (step, parts) in case["says"].as_object().into_iter().flatten() {
        let place: usize = step.parse().expect("a step's number");
        let words = result["advice"][place - 1].to_string();
        for part in parts.as_array().expect("parts of words").iter().map(|part| part.as_str().expect("words")) {
            assert!(words.contains(part), "{name}: step {step} does not say \"{part}\" but {words}");
        }
    }
    let parts = |field: &str| -> Vec<&str> {
        case[field].as_array().into_iter().flatten().map(|part| part.as_str().expect("words")).collect()
    };
    for part in parts("verdict") {
        assert!(verdict.contains(part), "{name}: the verdict does not say \"{part}\" but {verdict}");
    }
    // What neither the verdict nor any step may say.
    let everything = format!("{verdict} {}", result["advice"]);
    for part in parts("never") {
        assert!(!everything.contains(part), "{name} says \"{part}\": {everything}");
    }
    // The last day of the whole calendar: nothing is checked after it.
    if let Some(last) = case["last_day"].as_str() {
        let days = result["advice"].as_array().expect("steps").iter().filter_map(|step| step["until"].as_str());
        assert_eq!(days.max(), Some(last), "{name}: the last day");
    }
}

#[test]
fn every_case_is_advised_as_written() {
    let mut files: Vec<_> =
        fs::read_dir(FOLDER).expect("the folder of advice").map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    assert!(files.len() >= 40, "only {} cases of advice were found", files.len());
    files.iter().for_each(|path| check(path));
}
