//! What is kept of a visitor's: everything typed comes back as it was, records of version 1 are read for ever, and nothing that
//! was kept and is damaged makes the page stop.

use std::{fs, path::Path, sync::Arc};

use chrono::NaiveDate;
use concession::{
    calc::TariffBook,
    draft::{
        CaseEdit, Cases, Draft, Edit, Field, MOST,
        kept::{Questions, Typed},
        quick::{Answers, HAPPENINGS, Question, Quick, Without},
        text::Habits,
    },
    share::{json, record::Record},
};
use proptest::prelude::*;
use serde_json::Value;

const HABITS: Habits = Habits::UNKNOWN;

fn book() -> TariffBook {
    TariffBook::published().expect("the book is sound")
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day")
}

/// What a text holds.
fn read(text: &str) -> Option<Typed> {
    Typed::of(&json::parse(text).ok()?, HABITS)
}

/// Through the text that is stored.
fn back(typed: &Typed) -> Option<Typed> {
    read(&json::compact(&typed.tree()))
}

/// From the other program.
fn across(wire: &str) -> Option<Typed> {
    Typed::of_wire(wire, HABITS, |text| json::parse(text).ok())
}

fn field() -> impl Strategy<Value = Field> {
    let fields: Vec<Field> = Field::first_rows().collect();
    (prop::sample::select(fields), 0_usize..4).prop_map(|(field, row)| match field.list() {
        Some(_) => field.in_row(row),
        None => field,
    })
}

/// Any text at all, and what people type.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[0-9]{1,4}[km%]?", "2027-0[1-9]", Just(String::new()), "\\PC{0,20}"]
}

fn answers() -> impl Strategy<Value = Answers> {
    let event = prop::option::of(prop::sample::select(HAPPENINGS.map(|(event, _)| event).to_vec()));
    let without = prop::option::of(prop::sample::select(vec![Without::Unknown, Without::NoAgreement]));
    let plan = prop::sample::select(vec!["business", "enterprise", "enterprise-on-ramp", ""]);
    (text(), plan, text(), without, event, text(), text()).prop_map(
        |(spend, plan, renewal, without, event, added, from)| Answers {
            habits: HABITS,
            spend,
            plan: plan.to_owned(),
            renewal,
            without,
            event,
            added,
            from,
        },
    )
}

fn edit() -> impl Strategy<Value = Edit> {
    let place = || 0..MOST + 1;
    let case = prop_oneof![
        place().prop_map(CaseEdit::Duplicate),
        Just(CaseEdit::New),
        (place(), any::<String>()).prop_map(|(place, name)| CaseEdit::Rename(place, name)),
        (place(), place()).prop_map(|(from, to)| CaseEdit::Move(from, to)),
        place().prop_map(CaseEdit::Delete),
        place().prop_map(CaseEdit::Choose),
    ];
    prop_oneof![
        6 => (field(), text()).prop_map(|(field, text)| Edit::Set(field, text)),
        1 => prop::sample::select(&["migrations", "asks.credits", "incidents"][..]).prop_map(Edit::Add),
        1 => (0_usize..3).prop_map(|row| Edit::Remove("asks.credits", row)),
        1 => Just(Edit::Clear),
        1 => prop::sample::select(&["growing", "saas", "outage"][..]).prop_map(Edit::Example),
        1 => answers().prop_map(|answers| Edit::Quick(Arc::new(Quick::of(answers, &book(), day())))),
        3 => case.prop_map(Edit::Case),
    ]
}

fn typed() -> impl Strategy<Value = Typed> {
    let at = [Question::Spend, Question::Plan, Question::Renewal, Question::Event, Question::Wave];
    let edits = prop::collection::vec(edit(), 0..25);
    (edits, answers(), prop::sample::select(at.to_vec()), any::<bool>()).prop_map(|(edits, answers, at, open)| {
        let mut cases = Cases::new(Draft::example());
        edits.into_iter().for_each(|edit| cases.apply(edit));
        Typed { cases, questions: Questions { answers, at, open } }
    })
}

proptest! {
    #[test]
    fn everything_typed_comes_back_as_it_was(typed in typed()) {
        prop_assert_eq!(back(&typed), Some(typed));
    }

    #[test]
    fn everything_typed_gets_across_to_the_other_program(typed in typed(), cut in any::<prop::sample::Index>()) {
        let wire = typed.wire(json::compact);
        prop_assert_eq!(across(&wire), Some(typed));
        let ends: Vec<usize> = wire.char_indices().map(|(end, _)| end).collect();
        prop_assert_eq!(across(&wire[..ends[cut.index(ends.len())]]), None);
    }

    #[test]
    fn what_was_kept_and_is_damaged_is_refused_or_is_something_typed(
        typed in typed(), at in any::<prop::sample::Index>(), other in any::<char>(), cut in any::<bool>(),
    ) {
        let text: Vec<char> = json::compact(&typed.tree()).chars().collect();
        let at = at.index(text.len());
        let damaged: String = match cut {
            true => text[..at].iter().collect(),
            false => text[..at].iter().chain([&other]).chain(&text[at + 1..]).collect(),
        };
        if let Some(read) = read(&damaged) {
            prop_assert_eq!(back(&read), Some(read));
        }
    }

    #[test]
    fn any_text_at_all_is_a_record_or_refused(text in any::<String>(), tree in "[\\[\\]{}\":,0-9a-z ]{0,60}") {
        prop_assert!(Record::read(&text).is_err() && Record::read(&tree).is_err());
    }
}

#[test]
fn what_a_file_says_and_no_text_can_comes_back_too() {
    let every_field = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/refusals/sound.json"));
    says_more_than_its_texts(&every_field.expect("the file with every field"));
    says_more_than_its_texts(
        r#"{"format":"support-scenario","version":1,"tariff":"2026-11-23","start":"2027-01","months":24,
            "spend":{"monthly":"850000"},"plan":"enterprise","terms":{"additional_charges":[]},
            "incidents":[{"engineer_hours":"12.5","services":["Amazon S3","AWS Lambda"],"started":"2026-11-10T06:40:31Z"}]}"#,
    );
}

#[track_caller]
fn says_more_than_its_texts(file: &str) {
    let draft = Draft::open(&json::parse(file).expect("JSON"), &book(), day(), HABITS).expect("a sound file");
    let texts_alone = draft.fields().fold(Draft::default(), |mut alone, field| {
        alone.apply(Edit::Set(field, draft.text(field).to_owned()));
        alone
    });
    assert_ne!(draft, texts_alone, "the file says more than its texts");
    let typed = Typed { cases: Cases::new(draft), questions: Questions::default() };
    assert_eq!(across(&typed.wire(json::compact)), Some(typed.clone()));
    assert_eq!(back(&typed), Some(typed));
}

#[test]
fn what_is_not_known_here_is_refused() {
    let text = json::compact(&Typed { cases: Cases::new(Draft::example()), ..Typed::default() }.tree());
    assert!(read(&text).is_some());
    for (from, to) in [
        ("\"spend.monthly\":\"240k\"", "\"spend.yearly\":\"240k\""),
        ("\"mark\":0", "\"mark\":4"),
        ("\"mark\":0", "\"colour\":\"red\",\"mark\":0"),
        ("\"editing\":0", "\"editing\":1"),
        ("\"editing\":0", "\"reading\":1,\"editing\":0"),
        ("\"growing\"", "\"shrinking\""),
        ("\"without\":\"\"", "\"without\":\"soon\""),
        ("\"at\":0", "\"at\":5"),
        ("\"open\":true", "\"open\":1"),
    ] {
        assert!(text.contains(from), "{from} of {text}");
        assert_eq!(read(&text.replacen(from, to, 1)), None, "{to}");
    }
}

/// The kept records, each with what it holds. A file is added when something new can be typed; none is ever changed or taken away.
#[test]
fn records_of_version_one_stay_readable() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/kept/v1");
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("kept records").map(|one| one.expect("an entry").path()).collect();
    paths.sort();
    assert!(paths.len() >= 4);
    for path in paths {
        let name = path.display();
        let kept: Value = serde_json::from_str(&fs::read_to_string(&path).expect("a file")).expect("JSON");
        let (record, version) = Record::read(kept["record"].as_str().expect("a text")).expect("a record");
        assert_eq!(version, 1, "{name}");
        assert_eq!(
            (record.name.as_str(), record.figure.as_str()),
            (said(&kept["name"]), said(&kept["figure"])),
            "{name}"
        );
        let typed = Typed::of(&record.typed, HABITS).unwrap_or_else(|| panic!("{name} cannot be read"));
        assert_eq!(holds(&typed), kept["holds"], "{name}");
        assert_eq!(back(&typed), Some(typed), "{name}");
    }
}

fn said(value: &Value) -> &str {
    value.as_str().expect("a text")
}

/// What a reader of the file can judge: names, marks, and every text that is not empty.
fn holds(typed: &Typed) -> Value {
    let one = |one: &concession::draft::Alternative| {
        let texts = one.draft().fields().map(|field| (field.path(), one.draft().text(field).to_owned()));
        let texts: serde_json::Map<String, Value> =
            texts.filter(|(_, text)| !text.is_empty()).map(|(path, text)| (path, Value::String(text))).collect();
        let suggested: Vec<String> =
            one.draft().quick().into_iter().flat_map(|quick| &quick.suggested).map(|one| one.field.path()).collect();
        serde_json::json!({ "name": one.name, "mark": one.mark, "texts": texts, "suggested": suggested })
    };
    let cases: Vec<Value> = typed.cases.all().iter().map(one).collect();
    let answered = typed.questions.answers.text("spend.monthly");
    serde_json::json!({ "editing": typed.cases.editing(), "open": typed.questions.open, "answered": answered, "cases": cases })
}
