//! The cases of `golden/advice/`: a scenario, what is advised, in which order, and why that is right.

use std::{fs, path::Path};

use concession::{
    calc::assess,
    report::{advice, case::Case, result, verdict::verdict},
};
use serde_json::{Map, Value};

use super::{book, facts, opened, plans};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/advice");
const FIELDS: [&str; 23] = [
    "title",
    "why",
    "statements",
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
    "decision",
    "asks",
    "levers",
    "leverage",
    "ladder",
    "reopen",
    "staying",
    "lapse",
    // The ids of actions in their order, and what documents say or never say.
    "actions",
    "documents",
];

/// The result as the example program prints it with the steps of the advice, the verdict, and the facts of the second edition.
fn result(scenario: &Value) -> (Value, String, Value) {
    let scenario = opened(&scenario.to_string());
    let assessment = assess(&scenario, book()).expect("a golden scenario can be projected and advised on");
    let (projection, today) = (&assessment.projection, assessment.advice.as_of);
    let case = Case { scenario: &scenario, projection, book: book().pinned(scenario.tariff), today };
    let verdict = verdict(&case).expect("figures of usual size");
    let verdict = std::iter::once(&verdict.lead).chain(&verdict.notes).map(|sentence| sentence.plain());
    let verdict = verdict.collect::<Vec<_>>().join(" ");
    let plain = |data| serde_json::to_value(data).expect("plain data");
    let mut all = plain(result::result(&scenario, &assessment, book()));
    let steps = advice::worded(&assessment.advice, &scenario, book().pinned(scenario.tariff));
    all["advice"] = plain(advice::data(steps));
    (all, verdict, facts::facts(&assessment.advice))
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

/// What one document says and what it never says; `null` where there is none.
fn document(name: &str, id: &str, expected: &Value, result: &Value) {
    let documents = result["documents"].as_array().expect("documents");
    let Some(found) = documents.iter().find(|document| document["id"] == id) else {
        assert!(expected.is_null(), "{name}: there is no {id}");
        return;
    };
    let expected: &Map<String, Value> = expected.as_object().unwrap_or_else(|| panic!("{name}: there is a {id}"));
    let paragraphs = found["paragraphs"].as_array().expect("paragraphs").iter();
    let text = paragraphs.map(|one| one.as_str().expect("text")).collect::<Vec<_>>().join("\n");
    for (field, parts) in expected {
        let says = match field.as_str() {
            "says" => true,
            "never" => false,
            other => panic!("{name}: {other} is nothing that is checked of a document"),
        };
        for part in parts.as_array().expect("parts of words").iter().map(|part| part.as_str().expect("words")) {
            assert_eq!(text.contains(part), says, "{name}: {id}, \"{part}\" in {text}");
        }
    }
}

fn check(path: &Path) {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let case: Value = serde_json::from_str(&fs::read_to_string(path).expect("a case that can be read"))
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    for field in case.as_object().expect("an object").keys() {
        assert!(FIELDS.contains(&field.as_str()), "{name}: {field} is no field of a case");
    }
    assert!(case["why"].as_str().is_some_and(|why| why.len() > 40), "{name} does not say why");
    let (result, verdict, facts) = result(&case["scenario"]);
    // A part of the facts is right where it holds all that the case names; what the case leaves out may be anything.
    for part in ["decision", "asks", "levers", "leverage", "ladder", "reopen", "staying", "lapse"] {
        if let Some(expected) = case.get(part) {
            facts::holds(expected, &facts[part], &format!("{name}: {part}"));
        }
    }
    if case.get("alternatives").is_some() {
        plans::check(&name, &case);
    }
    let kinds = ["rules", "decision", "alternatives"];
    assert!(kinds.iter().any(|kind| case.get(kind).is_some()), "{name} expects no decision, steps or plans");
    if let Some(expected) = case["rules"].as_array() {
        let expected: Vec<&str> = expected.iter().map(|rule| rule.as_str().expect("a rule")).collect();
        assert_eq!(rules(&result["advice"]), expected, "{name}: the order of the rules");
        let left: Vec<&Value> =
            result["left_out"].as_array().expect("a list").iter().map(|left| &left["rule"]).collect();
        let expected: Vec<&Value> = case["left_out"].as_array().expect("left_out").iter().collect();
        assert_eq!(left, expected, "{name}: what is left out");
    }
    // "2.value": the value of the second step; "2.flips_if.value": a field inside one.
    for (field, value) in case["expect"].as_object().into_iter().flatten() {
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
    // The actions before a credit's own dates.
    if let Some(expected) = case["actions"].as_array() {
        let actions = result["actions"].as_array().expect("actions").iter();
        let ids: Vec<&Value> = actions.filter(|one| one["event"] != "credit").map(|one| &one["id"]).collect();
        assert_eq!(ids, expected.iter().collect::<Vec<_>>(), "{name}: the actions");
    }
    for (id, expected) in case["documents"].as_object().into_iter().flatten() {
        document(&name, id, expected, &result);
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
    let wrong = files.iter().filter(|path| std::panic::catch_unwind(|| check(path)).is_err());
    let wrong: Vec<_> = wrong.filter_map(|path| path.file_name()).collect();
    assert!(wrong.is_empty(), "{} cases are advised otherwise, as told above: {wrong:?}", wrong.len());
}
