//! Every worked example is valid, in and out, and comes through the types unchanged.

use concession::{
    calc::assess,
    report::{problems, result},
};
use contract::{Problems, Projection, Scenario, Totals};
use jsonschema::Validator;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::*;

/// Valid under the schema, and the very same text after being read into the type and written again.
#[track_caller]
pub fn goes_through<T: DeserializeOwned + Serialize>(schema: &Validator, data: &impl Serialize, name: &str) {
    let text = serde_json::to_string(data).expect("plain data");
    let value: Value = serde_json::from_str(&text).expect("what was written is JSON");
    assert_eq!(faults(schema, &value), Vec::<String>::new(), "{name}");
    let typed: T = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(serde_json::to_string(&typed).expect("plain data"), text, "{name}");
}

/// As above, but the fields of a scenario may stand in any order.
#[track_caller]
pub fn is_sound(scenario: &Value, name: &str) {
    assert_eq!(faults(scenarios(), scenario), Vec::<String>::new(), "{name}");
    let typed: Scenario = serde_json::from_value(scenario.clone()).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(serde_json::to_value(&typed).expect("plain data"), *scenario, "{name}");
}

#[test]
fn every_worked_example_is_valid_in_and_out() {
    let schema = contract::projection_schema(&plans());
    let (whole, totals) = (validator(&schema), definition(&schema, "Totals"));
    for (folder_name, at_least) in [("tests/golden/cases", 30), ("tests/golden/advice", 40)] {
        let cases = folder(folder_name);
        assert!(cases.len() >= at_least, "only {} cases were found in {folder_name}", cases.len());
        for (name, case) in &cases {
            is_sound(&case["scenario"], name);
            let scenario = opened(&case["scenario"].to_string()).expect("a golden scenario is sound");
            let assessment = assess(&scenario, book()).expect("a golden scenario can be projected");
            goes_through::<Projection>(&whole, &result::result(&scenario, &assessment, book()), name);
            goes_through::<Totals>(&totals, &result::totals(&assessment.projection), name);
        }
    }
}

#[test]
fn the_file_with_every_field_has_every_field_of_the_schema() {
    let sound = json_file("tests/golden/refusals/sound.json");
    is_sound(&sound, "sound.json");
    let schema = contract::scenario_schema(&plans());
    for field in schema["properties"].as_object().expect("a scenario has fields").keys() {
        assert!(sound.get(field).is_some(), "sound.json has no {field}");
    }
}

/// Two paths for one thing: a scenario of a worked example, wherever else the project shows one.
#[test]
fn examples_in_documents_and_measurements_are_valid() {
    let readme = read("README.md");
    let blocks = readme.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next());
    let shown: Vec<Value> = blocks
        .map(|block| serde_json::from_str(block).expect("the README's blocks are JSON"))
        .filter(|block: &Value| block.get("format").is_some())
        .collect();
    assert!(!shown.is_empty(), "the README shows no scenario");
    for scenario in shown.iter().chain([&json_file("xtask/src/bench/scenario.json")]) {
        is_sound(scenario, "an example");
        opened(&scenario.to_string()).expect("an example is accepted");
    }
}

#[test]
fn the_examples_in_the_schemas_are_valid_there() {
    let mut count = 0;
    for schema in [contract::scenario_schema(&plans()), contract::projection_schema(&plans())] {
        for (name, one) in schema["$defs"].as_object().expect("there are definitions") {
            for example in one["examples"].as_array().into_iter().flatten() {
                assert_eq!(faults(&definition(&schema, name), example), Vec::<String>::new(), "{name}");
                count += 1;
            }
        }
    }
    assert!(count >= 15, "only {count} examples");
}

#[test]
fn what_is_said_of_a_wrong_file_is_valid() {
    let schema = definition(&contract::projection_schema(&plans()), "Problems");
    for text in ["", "[]", "{}", r#"{"format": 1, "version": 2, "start": "x", "months": 0, "spend": {}, "plan": "x"}"#]
    {
        let wrong = opened(text).expect_err("it is no scenario");
        goes_through::<Problems>(&schema, &problems::worded(&wrong).data(), text);
    }
}
