//! The cases of `golden/advice/`: a scenario, what is advised, in which order, and why that is right.

use std::{fs, path::Path};

use concession::{
    calc::assess,
    report::{
        advice::{case_sheets, changes, left_out},
        case::Case,
        documents::{self, Material},
        result,
        verdict::verdict,
    },
};
use serde_json::{Map, Value};

use super::{book, facts, opened, plans};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/advice");
const FIELDS: [&str; 14] = [
    "title",
    "why",
    "statements",
    "scenario",
    "alternatives",
    "walk_away",
    "left_out",
    "says",
    "verdict",
    "never",
    "last_day",
    // The ids of actions in their order, their days, and what documents say or never say.
    "actions",
    "days",
    "documents",
];

/// The parts of the facts that a case may name.
const PARTS: [&str; 12] = [
    "decision",
    "asks",
    "levers",
    "leverage",
    "ladder",
    "reopen",
    "staying",
    "lapse",
    "flips",
    "reliance",
    "suggested",
    "windows",
];

/// All that is known of a case.
struct Found {
    /// The result as the example program prints it.
    result: Value,
    verdict: String,
    /// Decision, actions and documents as a person reads them, evidence, what would change it and what was left out.
    text: String,
    facts: Value,
}

fn found(scenario: &Value) -> Found {
    let scenario = opened(&scenario.to_string());
    let assessment = assess(&scenario, book()).expect("a golden scenario can be projected and advised on");
    let (projection, today) = (&assessment.projection, assessment.advice.as_of);
    let case = Case { scenario: &scenario, projection, book: book().pinned(scenario.tariff), today };
    let verdict = verdict(&case).expect("figures of usual size");
    let verdict = std::iter::once(&verdict.lead).chain(&verdict.notes).map(|sentence| sentence.plain());
    let verdict = verdict.collect::<Vec<_>>().join(" ");
    let plain = |data| serde_json::to_value(data).expect("plain data");
    let result = plain(result::result(&scenario, &assessment, book()));
    let advice = &assessment.advice;
    let mut text = documents::advice(Material::of(&scenario, &assessment, book().pinned(scenario.tariff)));
    for sheet in case_sheets(advice) {
        let cost = sheet.cost.iter().map(|(part, amount)| format!("{part} {}", amount.shown));
        let there =
            sheet.evidence.iter().map(|(one, there)| format!("{}: {one}", if *there { "There" } else { "Missing" }));
        let lines = [sheet.title, sheet.score].into_iter().chain(there).chain(cost).chain(sheet.claim);
        text += &lines.collect::<Vec<_>>().join("\n");
    }
    text += &changes(advice, &scenario).iter().map(|one| one.plain()).collect::<Vec<_>>().join("\n");
    text += &left_out(advice).join("\n");
    Found { result, verdict, text, facts: facts::facts(advice) }
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
        assert!(
            FIELDS.contains(&field.as_str()) || PARTS.contains(&field.as_str()),
            "{name}: {field} is no field of a case"
        );
    }
    assert!(case["why"].as_str().is_some_and(|why| why.len() > 40), "{name} does not say why");
    let Found { result, verdict, text, facts } = found(&case["scenario"]);
    // A part of the facts is right where it holds all that the case names; what the case leaves out may be anything.
    for part in PARTS {
        if let Some(expected) = case.get(part) {
            facts::holds(expected, &facts[part], &format!("{name}: {part}"));
        }
    }
    if case.get("alternatives").is_some() {
        plans::check(&name, &case);
    }
    let kinds = ["decision", "alternatives"];
    assert!(kinds.iter().any(|kind| case.get(kind).is_some()), "{name} expects no decision or plans");
    if let Some(expected) = case["left_out"].as_array() {
        let left = result["left_out"].as_array().expect("a list").iter().map(|left| &left["id"]);
        assert_eq!(left.collect::<Vec<_>>(), expected.iter().collect::<Vec<_>>(), "{name}: what is left out");
    }
    // The actions before a credit's own dates.
    if let Some(expected) = case["actions"].as_array() {
        let actions = result["actions"].as_array().expect("actions").iter();
        let ids: Vec<&Value> = actions.filter(|one| one["event"] != "credit").map(|one| &one["id"]).collect();
        assert_eq!(ids, expected.iter().collect::<Vec<_>>(), "{name}: the actions");
    }
    // An action's first and last day.
    for (id, days) in case["days"].as_object().into_iter().flatten() {
        let action = result["actions"].as_array().expect("actions").iter().find(|action| action["id"] == **id);
        let action = action.unwrap_or_else(|| panic!("{name}: there is no action {id}"));
        assert_eq!(&serde_json::json!([action["from"], action["until"]]), days, "{name}: {id}");
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
    // What is said somewhere, and what neither the verdict nor anything else may say.
    let everything = format!("{verdict} {text}");
    for part in parts("says") {
        assert!(everything.contains(part), "{name} does not say \"{part}\" but {everything}");
    }
    for part in parts("never") {
        assert!(!everything.contains(part), "{name} says \"{part}\": {everything}");
    }
    // The last day of the whole calendar: nothing is checked after it.
    if let Some(last) = case["last_day"].as_str() {
        let days = result["actions"].as_array().expect("actions").iter().filter_map(|action| action["until"].as_str());
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
