//! Wrong files and what is said about them, as data: `golden/refusals/`. Each problem is named by its field, and a part of
//! its sentence is expected; what stands just inside a bound is there, too, and must be accepted.
//!
//! `sound.json` is a file with every field of the contract that can be computed. A case is one of
//! - `file`: a whole file, as text or as JSON,
//! - `set`, `remove`: the sound file with these fields changed or taken out,
//! - `at` and `put`: the sound file once for every field and every value, with that one value there,
//! - `at` and `repeated`: the same, with `of` repeated so many times (in a list, or as text),
//! - `twice`: the sound file once for every key named, with that key standing twice,
//!
//! and expects `problems` (all of them, in order), or `says` of the one field changed, or nothing: the file is accepted.

#![expect(clippy::panic, reason = "in a test a panic is how a failure is told")]

use std::{fs, path::Path};

use concession::{
    calc::{TariffBook, project},
    report::problems::{Worded, worded},
    share::file,
};
use serde_json::{Map, Value, json};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/refusals");

/// A file to try, what is expected of it, and words for it when it fails.
struct Try {
    text: String,
    /// Field and part of the sentence.
    expected: Vec<(String, String)>,
    shown: String,
}

fn read(path: &Path) -> Value {
    let text = fs::read_to_string(path).expect("a file of refusals can be read");
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is not text"))
}

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().unwrap_or_else(|| panic!("{value} is not a list")).iter().map(text).collect()
}

/// The object or list that holds a field, and the field's own key: "asks.credits[0].amount".
fn holder<'v>(file: &'v mut Value, field: &str) -> (&'v mut Value, String) {
    let pointer = format!("/{}", field.replace(['.', '['], "/").replace(']', ""));
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer begins with a slash");
    let found = file.pointer_mut(parent).unwrap_or_else(|| panic!("the sound file has no {parent}"));
    (found, key.to_owned())
}

fn set(file: &mut Value, field: &str, value: Value) {
    match holder(file, field) {
        (Value::Array(list), key) => list[key.parse::<usize>().expect("a place in a list")] = value,
        (Value::Object(map), key) => drop(map.insert(key, value)),
        (other, _) => panic!("{other} holds no fields"),
    }
}

fn remove(file: &mut Value, field: &str) {
    let (parent, key) = holder(file, field);
    assert!(parent.as_object_mut().and_then(|map| map.remove(&key)).is_some(), "the sound file has no {field}");
}

/// The text of a file in which a key stands twice, as no JSON value can hold it.
fn twice(mut file: Value, field: &str) -> String {
    const MARK: &str = "the second of its name";
    let (parent, key) = holder(&mut file, field);
    let value = parent[key.as_str()].clone();
    assert!(!value.is_null(), "the sound file has no {field}");
    drop(parent.as_object_mut().expect("keys stand in objects").insert(MARK.to_owned(), value));
    file.to_string().replace(MARK, &key)
}

fn repeated(case: &Value) -> Value {
    let times = case["repeated"].as_u64().and_then(|times| usize::try_from(times).ok()).expect("so many times");
    match &case["of"] {
        Value::String(part) => part.repeat(times).into(),
        other => vec![other.clone(); times].into(),
    }
}

/// Everything that one case tries.
fn tries(sound: &Value, case: &Value) -> Vec<Try> {
    let listed = || {
        let problems = case["problems"].as_array().map_or(&[][..], Vec::as_slice);
        problems.iter().map(|problem| (text(&problem["field"]).to_owned(), text(&problem["says"]).to_owned())).collect()
    };
    let of_the_field = |field: &str| match &case["says"] {
        Value::Null => listed(),
        says => vec![(field.to_owned(), text(says).to_owned())],
    };
    if let Some(file) = case.get("file") {
        let text = file.as_str().map_or_else(|| file.to_string(), str::to_owned);
        return vec![Try { text, expected: listed(), shown: String::new() }];
    }
    if let Some(fields) = case.get("twice") {
        let try_one =
            |field: &str| Try { text: twice(sound.clone(), field), expected: of_the_field(field), shown: field.into() };
        return texts(fields).into_iter().map(try_one).collect();
    }
    if let Some(fields) = case.get("at") {
        let values = case["put"].as_array().cloned().unwrap_or_else(|| vec![repeated(case)]);
        let try_one = |field: &str, value: &Value| {
            let mut file = sound.clone();
            set(&mut file, field, value.clone());
            Try { text: file.to_string(), expected: of_the_field(field), shown: format!("{field}: {value}") }
        };
        return texts(fields)
            .into_iter()
            .flat_map(|field| values.iter().map(move |value| try_one(field, value)))
            .collect();
    }
    let none = Map::new();
    let changes = case["set"].as_object().unwrap_or(&none);
    let removed = case.get("remove").map_or_else(Vec::new, texts);
    assert!(!changes.is_empty() || !removed.is_empty(), "{} tries nothing", case["title"]);
    let mut file = sound.clone();
    changes.iter().for_each(|(field, value)| set(&mut file, field, value.clone()));
    removed.iter().for_each(|field| remove(&mut file, field));
    vec![Try { text: file.to_string(), expected: listed(), shown: String::new() }]
}

/// What is said about a file; nothing where it is accepted and projected.
fn said(book: &TariffBook, text: &str) -> Vec<Worded> {
    match file::open(text, book).and_then(|scenario| project(&scenario, book)) {
        Ok(_) => vec![],
        Err(wrong) => {
            assert!(!wrong.is_empty(), "refused without a reason: {text}");
            worded(&wrong).problems
        }
    }
}

fn check(book: &TariffBook, one: &Try, title: &str) {
    let said = said(book, &one.text);
    let as_expected = said.len() == one.expected.len()
        && said
            .iter()
            .zip(&one.expected)
            .all(|(said, (field, part))| said.field == *field && said.problem.contains(part));
    assert!(as_expected, "{title}: {}\n  expected {:?}\n  said {said:#?}", one.shown, one.expected);
}

#[test]
fn every_wrong_file_is_refused_by_name_and_what_is_in_bounds_is_accepted() {
    let book = TariffBook::published().expect("the book is sound");
    let folder = Path::new(FOLDER);
    let sound = read(&folder.join("sound.json"));
    check(&book, &Try { text: sound.to_string(), expected: vec![], shown: String::new() }, "the sound file");
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("the folder of refusals").map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json") && !path.ends_with("sound.json"));
    files.sort();
    let mut count = 0;
    for path in &files {
        for case in read(path)["cases"].as_array().unwrap_or_else(|| panic!("{} has no cases", path.display())) {
            let all = tries(&sound, case);
            assert!(!all.is_empty(), "{} tries nothing", case["title"]);
            count += all.len();
            all.iter().for_each(|one| check(&book, one, text(&case["title"])));
        }
    }
    assert!(count >= 500, "only {count} files were tried from {} files of cases", files.len());
}

/// Too long for a data file: more explicit months than any list may have entries.
#[test]
fn more_than_two_hundred_explicit_months_are_refused() {
    let book = TariffBook::published().expect("the book is sound");
    let months = |count: u32| -> Value {
        (0..count).map(|k| (format!("{}-{:02}", 2027 + k / 12, k % 12 + 1), json!("1.00"))).collect()
    };
    let mut file = read(&Path::new(FOLDER).join("sound.json"));
    set(&mut file, "spend.months", months(200));
    assert!(said(&book, &file.to_string()).is_empty());
    set(&mut file, "spend.months", months(201));
    let said = said(&book, &file.to_string());
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].field == "spend.months" && said[0].problem.contains("200 entries"), "{said:?}");
}

/// Nesting beyond any scenario, and a file beyond any length: refused before they cost anything.
#[test]
fn endless_files_are_refused() {
    let book = TariffBook::published().expect("the book is sound");
    for (file, says) in [
        ("[".repeat(100_000), "This is not JSON"),
        ("{\"a\":".repeat(100_000), "This is not JSON"),
        (" ".repeat((1 << 20) + 1), "longer than 1048576 bytes"),
    ] {
        let said = said(&book, &file);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].field.is_empty() && said[0].problem.contains(says), "{said:?}");
    }
}
