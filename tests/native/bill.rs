//! AWS Billing API responses: what becomes of the examples in `bill/responses`, as `bill/cases` expects it, and the rules that
//! hold for any response. The examples are made up from the service model; no figure in them is anybody's.

use crate::book;
use std::{collections::BTreeSet, fs, path::Path};

use concession::{
    bill::{self, Doubt, Fate, Import},
    calc::{assess, scenario::Tree},
    report::{import, problems, result},
    share::{file, json},
};
use serde_json::{Value, json};

mod any;
mod edges;
mod program;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/bill");

/// The texts of all examples with their names.
fn responses() -> Vec<(String, String)> {
    let mut found: Vec<_> = fs::read_dir(Path::new(FOLDER).join("responses"))
        .expect("the folder of examples")
        .map(|entry| entry.expect("an entry").path())
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).expect("an example"))
        })
        .collect();
    found.sort();
    assert!(found.len() >= 20, "the examples are gone");
    found
}

fn trees(names: &[&str]) -> Vec<Tree> {
    let text = |name: &&str| fs::read_to_string(format!("{FOLDER}/responses/{name}.json")).expect("an example");
    names.iter().map(|name| json::parse(&text(name)).expect("an example is JSON")).collect()
}

#[track_caller]
fn read(names: &[&str]) -> Import {
    bill::read_all(&trees(names)).map_err(|wrong| problems::plain(&wrong)).expect("the examples can be read")
}

fn value(tree: &Tree) -> Value {
    serde_json::from_str(&json::print(tree)).expect("a printed tree is JSON")
}

/// A scenario file around the imported parts.
fn completed(import: Import, start: &str) -> bill::Merged {
    let base = json!({
        "format": "support-scenario", "version": 1, "start": start, "months": 12,
        "spend": { "monthly": "650000.00" }, "plan": "enterprise",
    });
    import.into_scenario(&json::parse(&base.to_string()).expect("sound JSON"))
}

fn projected(scenario: &Tree) -> Value {
    let said = |wrong: Vec<_>| problems::plain(&wrong);
    let scenario = file::open(&json::print(scenario), book()).map_err(said).expect("the scenario is accepted");
    let assessment = assess(&scenario, book()).map_err(said).expect("and projected");
    serde_json::to_value(result::result(&scenario, &assessment, book())).expect("a result is plain data")
}

#[test]
fn every_case_becomes_what_it_says() {
    let mut cases = 0;
    for entry in fs::read_dir(format!("{FOLDER}/cases")).expect("the folder of cases") {
        let path = entry.expect("an entry").path();
        let case: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).expect("a case is JSON");
        let names: Vec<&str> = case["files"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        assert!(case["title"].is_string() && case["why"].is_string(), "{}", path.display());
        let read = read(&names);
        assert_eq!(value(&read.scenario), case["scenario"], "{}", path.display());
        let key = |told: &bill::Told| match names.len() {
            1 => told.field.clone(),
            _ => format!("{}: {}", names[told.file], told.field),
        };
        let mut used = json!({});
        let mut doubts = json!({});
        for told in &read.fields {
            match &told.fate {
                Fate::Used { becomes, .. } => used[key(told)] = becomes.as_str().into(),
                Fate::NotUnderstood(doubt) => doubts[key(told)] = format!("{doubt:?}").into(),
                Fate::LeftOut(_) => {}
            }
        }
        assert_eq!(used, case["used"], "{}", path.display());
        assert_eq!(doubts, case["not_understood"], "{}", path.display());
        cases += 1;
    }
    assert!(cases >= 14, "the cases are gone");
}

/// Paths of the leaves of a JSON value, found without the importer.
fn leaves(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(map) if !map.is_empty() => map.iter().for_each(|(key, value)| {
            let plain = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
            let below = match plain {
                true if path.is_empty() => key.clone(),
                true => format!("{path}.{key}"),
                false => format!("{path}[{key:?}]"),
            };
            leaves(value, &below, found);
        }),
        Value::Array(list) if !list.is_empty() => {
            list.iter().enumerate().for_each(|(place, value)| leaves(value, &format!("{path}[{place}]"), found));
        }
        _ => found.push(path.to_owned()),
    }
}

/// Every leaf stands in the list, each once; what became something names a place that is there, and what is not used as it
/// stands has a sentence.
fn accounted(file: usize, text: &str, import: &Import) -> Result<(), String> {
    let mut expected = vec![];
    leaves(&serde_json::from_str(text).expect("JSON"), "", &mut expected);
    let told: Vec<&bill::Told> = import.fields.iter().filter(|told| told.file == file).collect();
    let listed: BTreeSet<&str> = told.iter().map(|told| told.field.as_str()).collect();
    if listed.len() != told.len() {
        return Err("a field is listed twice".into());
    }
    if listed != expected.iter().map(String::as_str).collect() {
        return Err(format!("{listed:?} is not {expected:?}"));
    }
    let scenario = value(&import.scenario);
    for told in &told {
        let Fate::Used { becomes, .. } = &told.fate else { continue };
        let pointer = format!("/{}", becomes.replace('[', "/").replace(']', "").replace('.', "/"));
        if scenario.pointer(&pointer).is_none() {
            return Err(format!("{} became {becomes}, which is not there", told.field));
        }
    }
    let silent = told.iter().find(|told| match import::why(&told.fate) {
        Some(sentence) => !sentence.ends_with('.') || sentence.len() < 15,
        None => !matches!(told.fate, Fate::Used { note: None, .. }),
    });
    silent.map_or(Ok(()), |told| Err(format!("{told:?} has no reason")))
}

#[test]
fn every_leaf_of_every_example_is_listed_once() {
    let all = responses();
    for (name, text) in &all {
        let read = bill::read_text(text).map_err(|wrong| problems::plain(&wrong)).expect(name);
        accounted(0, text, &read).expect(name);
    }
    let texts: Vec<Tree> = all.iter().map(|(_, text)| json::parse(text).unwrap()).collect();
    let together = bill::read_all(&texts).map_err(|wrong| problems::plain(&wrong)).expect("all of them together");
    for (file, (name, text)) in all.iter().enumerate() {
        accounted(file, text, &together).expect(name);
    }
}

#[test]
fn every_import_completes_to_a_scenario_that_can_be_projected() {
    for (name, text) in responses() {
        let merged = completed(bill::read_text(&text).expect("an example"), "2026-11");
        assert!(projected(&merged.scenario)["paths"]["stay"]["paid"].is_string(), "{name}");
    }
}

#[test]
fn the_model_charges_what_aws_charged() {
    let merged = completed(read(&["summary-2026-09", "summary-2026-10"]), "2026-11");
    let rows = projected(&merged.scenario)["calibration"].clone();
    assert_eq!(rows.as_array().map(Vec::len), Some(2), "{rows}");
    for row in rows.as_array().unwrap() {
        assert_eq!(row["difference"], "0.00", "{row}");
    }
}

#[test]
fn business_charges_agree_account_by_account() {
    let merged = completed(read(&["business-2026-10"]), "2026-11");
    let row = projected(&merged.scenario)["calibration"][0].clone();
    assert_eq!((row["actual"].as_str(), row["difference"].as_str()), (Some("7210.50"), Some("0.00")), "{row}");
}

#[test]
fn the_order_of_the_files_changes_no_figure() {
    let there = ["summary-2026-09", "summary-2026-10", "contract-two-plans", "credits-payer"];
    let mut back = there;
    back.reverse();
    assert_eq!(read(&there).scenario, read(&back).scenario);
}

#[test]
fn what_is_none_of_the_responses_is_refused_in_words() {
    for (text, said) in [
        ("{}", "This object is empty."),
        (r#"{"format":"support-scenario","version":1}"#, "\"format, version\" is none of the responses"),
        (r#"{"linkedAccount":[],"nextToken":"a"}"#, "\"linkedAccount, nextToken\" is none of the responses"),
        ("[]", "A list stands here; accepted is an object with named fields."),
        ("{", "This is not JSON"),
    ] {
        let wrong = bill::read_text(text).expect_err(text);
        let worded = import::worded(&wrong).problems;
        assert_eq!(worded.len(), 1, "{text}");
        assert!(worded[0].field.is_empty() && worded[0].problem.contains(said), "{worded:?}");
    }
}

#[test]
fn all_problems_are_named_with_the_response_they_stand_in() {
    let wrong = json!({ "credits": [{ "creditId": 7, "startDate": [], "endDate": "soon", "creditStatus": true,
        "applicableProductNames": ["AWS Support"], "remainingAmount": { "currencyAmount": {} } }] });
    let amount = json!({ "isEstimated": false, "billingMonth": "2026-9", "totalSupportCharge": "1,200",
        "totalSupportEligibleSpend": "1000000000000.01", "supportChargePercentage": "1" });
    let fields = |files: &[&Value]| {
        let trees: Vec<Tree> = files.iter().map(|file| json::parse(&file.to_string()).unwrap()).collect();
        let problems = bill::read_all(&trees).expect_err("they are wrong");
        let mut fields: Vec<String> = problems.into_iter().map(|problem| problem.field).collect();
        fields.sort();
        fields
    };
    assert_eq!(
        fields(&[&wrong]),
        [
            "credits[0].creditId",
            "credits[0].creditStatus",
            "credits[0].remainingAmount.currencyAmount",
            "credits[0].startDate"
        ]
    );
    // Types first, in all files; what cannot be read of the right type afterwards.
    assert_eq!(fields(&[&json!({ "credits": 1 }), &amount]), ["[0].credits"]);
    assert_eq!(fields(&[&json!({ "credits": [] }), &amount]), ["[1].billingMonth"]);
    let mut amount = amount;
    amount["billingMonth"] = json!("2026-09");
    assert_eq!(fields(&[&amount]), ["totalSupportCharge", "totalSupportEligibleSpend"]);
}

#[test]
fn a_field_that_stands_twice_is_a_problem() {
    let wrong = bill::read_text(r#"{"credits":[],"new":{"a":1,"a":2},"credits":[]}"#).expect_err("repeated");
    let fields: Vec<&str> = wrong.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["new.a", "credits"]);
}

#[test]
fn a_newer_field_is_not_understood_and_changes_nothing() {
    let (_, text) = responses().into_iter().find(|(name, _)| name == "summary-2026-09").unwrap();
    let mut newer: Value = serde_json::from_str(&text).unwrap();
    newer["supportEffectivePricingPlan"]["tiers"][1]["cap"] = json!({ "amount": "9" });
    let read = bill::read_text(&newer.to_string()).expect("a newer response");
    let fate = &read.fields.iter().find(|told| told.field.ends_with("tiers[1].cap.amount")).unwrap().fate;
    assert_eq!(*fate, Fate::NotUnderstood(Doubt::UnknownField));
    assert_eq!(read.scenario, bill::read_text(&text).unwrap().scenario);
}

#[test]
fn laying_over_a_scenario_says_what_it_replaced() {
    let base = json!({
        "start": "2027-03", "plan": "business", "title": "Mine",
        "terms": { "plan_discount_percent": "0.05", "minimum_charge": "5000.00", "savings_plans": "none" },
        "actuals": [{ "month": "2026-08", "eligible": "1.00", "charge": "1.00" },
                    { "month": "2026-09", "eligible": "612340.55", "charge": "1.00", "credits": "4.00" }],
    });
    let base = json::parse(&base.to_string()).unwrap();
    let merged = read(&["summary-2026-09", "credits-member", "credits-payer"]).into_scenario(&base);
    assert_eq!(merged.replaced, ["plan", "terms.plan_discount_percent", "actuals[1].charge"]);
    assert_eq!(merged.ended, ["Credit from AWS"]);
    let merged = value(&merged.scenario);
    assert_eq!((&merged["title"], &merged["terms"]["savings_plans"]), (&json!("Mine"), &json!("none")));
    assert_eq!(
        merged["actuals"][1],
        json!({ "month": "2026-09", "eligible": "612340.55", "charge": "39702.98", "credits": "4.00" })
    );
    assert_eq!(merged["credits_in_hand"].as_array().map(Vec::len), Some(3), "{merged}");
}

#[test]
fn the_importer_knows_nothing_above_it() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/bill")];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a source folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            assert!(text.starts_with("//!"), "{} does not open with //!", path.display());
            for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
                for word in
                    ["crate::app", "crate::browser", "crate::report", "crate::draft", "f64", "f32", "std::fs", "now()"]
                {
                    assert!(!line.contains(word), "{} has {word}", path.display());
                }
            }
            files += 1;
        }
    }
    assert!(files >= 14, "the sources are gone");
}
