//! A file that is opened in the form and made a file again means the same, whatever stands in it and wherever it is opened.

use chrono::NaiveDate;
use concession::{
    calc::{Projection, Scenario, assume::Assumption, project, scenario::Release},
    draft::{Draft, Edit, Field, Refused, text::Habits},
    share::{file, json},
};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{book, cases::scenario};

/// Several regions: English, German, Swiss, French, and one that is not known.
pub const REGIONS: [Habits; 5] = [
    Habits::UNKNOWN,
    Habits { decimal: '.', group: ',', day_first: Some(false) },
    Habits { decimal: ',', group: '.', day_first: Some(true) },
    Habits { decimal: '.', group: '\'', day_first: Some(true) },
    Habits { decimal: ',', group: '\u{202f}', day_first: Some(true) },
];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).expect("a day")
}

/// The file of the draft of a file.
#[track_caller]
fn again(file: &Value, habits: Habits) -> Value {
    let tree = json::parse(&file.to_string()).expect("JSON");
    let draft = Draft::open(&tree, book(), today(), habits);
    let draft = draft.map_err(|refused| format!("{refused:?} of {file:#}")).expect("a sound file is opened");
    let checked = draft.check_in(book(), today(), habits);
    serde_json::from_str(&json::print(&checked.tree)).expect("what is printed is JSON")
}

/// Both scenarios and what comes of them are the same, but for what `Draft::open` says: the day that the advice counts from is today's,
/// and how an asked credit is released is said where it was left open, so that it is assumed no more.
#[track_caller]
pub fn assert_means_the_same(file: &Value, habits: Habits) {
    let read = |file: &Value| file::open(&file.to_string(), book()).expect("a sound file");
    let (one, other) = (read(file), read(&again(file, habits)));
    assert_eq!(other.as_of, Some(today()));
    let Ok(before) = project(&one, book()) else {
        assert!(project(&other, book()).is_err(), "{file:#}");
        return;
    };
    let after = project(&other, book()).expect("what could be projected still can");
    let expected: Vec<&Assumption> = before.assumptions.iter().filter(|one| !is_release(one)).collect();
    let left: Vec<&Assumption> = after.assumptions.iter().filter(|one| !is_release(one)).collect();
    assert_eq!(left, expected, "{file:#}");
    let released = after.assumptions.iter().filter(|one| is_release(one)).count();
    assert_eq!(released, one.credits_in_hand.iter().filter(|credit| credit.release.is_none()).count(), "{file:#}");
    let bare = |projection: Projection| Projection { assumptions: Vec::new(), ..projection };
    assert_eq!(bare(after), bare(before), "{file:#}");
    assert_eq!(told(&other), told(&one), "{file:#}");
}

fn is_release(assumption: &Assumption) -> bool {
    matches!(assumption, Assumption::PoolRelease(_))
}

/// The scenario without what opening may change.
fn told(scenario: &Scenario) -> Scenario {
    let mut told = scenario.clone();
    told.as_of = None;
    told.asks.credits.iter_mut().for_each(|credit| credit.release = credit.release.or(Some(Release::Pool)));
    told
}

fn incidents() -> impl Strategy<Value = Value> {
    let texts = prop_oneof![
        Just(json!("Amazon S3")),
        Just(json!([])),
        Just(json!(["Amazon S3"])),
        Just(json!(["Amazon S3", "AWS Lambda, in part"])),
    ];
    let started = prop::sample::select(vec!["2026-10-20T07:48", "2026-10-20T07:48:30+02:00", "2026-10-20T23:59Z"]);
    let hours = prop_oneof![(0..2_000_u32).prop_map(Value::from), Just(json!("12.5")), Just(json!("40.0"))];
    let words = prop::option::of(".{0,20}");
    let one = (words.clone(), prop::option::of(started), prop::option::of(texts), prop::option::of(hours), words);
    prop::collection::vec(one, 0..4).prop_map(|incidents| {
        let incident =
            |(name, started, services, hours, failed): (Option<String>, Option<&str>, _, _, Option<String>)| {
                super::cases::object([
                    ("name", name.map(Value::from)),
                    ("started", started.map(Value::from)),
                    ("services", services),
                    ("engineer_hours", hours),
                    ("what_failed", failed.map(Value::from)),
                ])
            };
        incidents.into_iter().map(incident).collect()
    })
}

proptest! {
    #![proptest_config(super::cases(1_500))]

    #[test]
    fn an_opened_file_means_what_it_meant(
        mut file in scenario(),
        incidents in prop::option::of(incidents()),
        effort in prop::option::of(prop::sample::select(vec![json!({}), json!({"hours": "7.5", "success": "0.25"}), json!({"hours": 8})])),
        habits in prop::sample::select(REGIONS.to_vec()),
    ) {
        if let Some(incidents) = incidents {
            file["incidents"] = incidents;
        }
        if let Some(effort) = effort {
            file["effort"] = effort;
        }
        assert_means_the_same(&file, habits);
    }
}

#[test]
fn every_golden_case_means_what_it_meant() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/cases");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).expect("the golden cases") {
        let text = std::fs::read_to_string(entry.expect("an entry").path()).expect("a case");
        let case: Value = serde_json::from_str(&text).expect("a case is JSON");
        REGIONS.into_iter().for_each(|habits| assert_means_the_same(&case["scenario"], habits));
        seen += 1;
    }
    assert!(seen > 50);
}

#[test]
fn what_is_carried_stays_until_its_text_is_changed_and_moves_with_its_row() {
    let file = json!({
        "format": "support-scenario", "version": 1, "tariff": book().edition().to_string(), "start": "2027-01",
        "months": 12, "spend": {"monthly": "1000"}, "plan": "enterprise",
        "incidents": [{"name": "one"}, {"name": "two", "engineer_hours": "12.5", "services": ["a", "b"]}],
        "asks": {"structural": {"effective": "2027-03", "additional_charges": []}},
    });
    let tree = json::parse(&file.to_string()).expect("JSON");
    let mut draft = Draft::open(&tree, book(), today(), Habits::UNKNOWN).expect("it opens");
    let made = |draft: &Draft| -> Value {
        let checked = draft.check(book(), today());
        assert!(checked.scenario.is_ok(), "{checked:?}");
        serde_json::from_str(&json::print(&checked.tree)).expect("JSON")
    };
    assert_eq!(made(&draft)["asks"], file["asks"]);
    draft.apply(Edit::Remove("incidents", 0));
    assert_eq!(made(&draft)["incidents"][0], file["incidents"][1]);
    let hours = Field::of("incidents[0].engineer_hours").expect("a field");
    draft.apply(Edit::Set(hours, "13".into()));
    assert_eq!(made(&draft)["incidents"][0]["engineer_hours"], json!(13));
    draft.apply(Edit::Set(hours, "12.5".into()));
    assert_eq!(made(&draft)["incidents"][0]["engineer_hours"], json!("12.5"));
    assert_eq!(draft.edition(), Some(book().edition()));
    draft.apply(Edit::Newest);
    assert_eq!((draft.edition(), made(&draft).get("tariff")), (None, None));
}

/// The file with every field of the contract, one of them the buyer of a commitment.
fn every_field() -> Value {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/refusals/sound.json");
    let mut file: Value = serde_json::from_str(&std::fs::read_to_string(path).expect("a file")).expect("JSON");
    file["commitment_discounts"][1]["account"] = json!("tests");
    file["tariff"] = json!(book().edition().to_string());
    file
}

#[test]
fn every_field_of_the_contract_means_what_it_meant() {
    let mut file = every_field();
    REGIONS.into_iter().for_each(|habits| assert_means_the_same(&file, habits));
    let range = json!({ "low": "1", "likely": "850000", "high": "900000" });
    file["spend"]["monthly"] = range.clone();
    file["spend"]["annual_growth"] = json!({ "low": "-0.1", "likely": "0.1", "high": "0.15" });
    file["migrations"][0]["added_monthly"] = range;
    REGIONS.into_iter().for_each(|habits| assert_means_the_same(&file, habits));
    file["commitment_discounts"][1].as_object_mut().expect("an object").remove("account");
    file["accounts"] = json!({ "low": 1, "likely": 40, "high": 60 });
    REGIONS.into_iter().for_each(|habits| assert_means_the_same(&file, habits));
    file["accounts"] = json!([{ "name": "a", "monthly": "50" }, { "name": "b", "monthly": "100", "plan": "basic" }]);
    file["spend"].as_object_mut().expect("an object").remove("monthly");
    REGIONS.into_iter().for_each(|habits| assert_means_the_same(&file, habits));
}

#[test]
fn a_buyer_is_still_meant_under_another_name_and_gone_with_its_account() {
    let mut file = every_field();
    file["accounts"] = json!([{ "name": "a", "monthly": "50" }, { "name": "b", "monthly": "100" }]);
    file["spend"]["monthly"] = json!("150");
    file["commitment_discounts"][1]["account"] = json!("b");
    let tree = json::parse(&file.to_string()).expect("JSON");
    let mut draft = Draft::open(&tree, book(), today(), Habits::UNKNOWN).expect("it opens");
    let buyer = |draft: &Draft| -> Value {
        let made = json::print(&draft.check(book(), today()).tree);
        serde_json::from_str::<Value>(&made).expect("JSON")["commitment_discounts"][1]["account"].clone()
    };
    draft.apply(Edit::Set(Field::of("accounts[1].name").expect("a field"), "data".into()));
    assert_eq!(buyer(&draft), json!("data"));
    draft.apply(Edit::Remove("accounts", 0));
    assert_eq!(buyer(&draft), json!("data"), "the row moved");
    draft.apply(Edit::Remove("accounts", 0));
    assert_eq!(buyer(&draft), Value::Null);
}

#[test]
fn a_file_that_is_not_sound_is_refused_with_its_problems() {
    let tree = json::parse(r#"{"format":"support-scenario","version":1}"#).expect("JSON");
    let refused = Draft::open(&tree, book(), today(), Habits::UNKNOWN);
    assert!(matches!(refused, Err(Refused::Unsound(problems)) if problems.len() > 2));
}
