//! The wrong files of `tests/golden/refusals`, written out. What a case may say is explained in `tests/refusals.rs`, which holds
//! the reader against the same files; this is told how to make them a second time, since a test is no library.

use serde_json::{Map, Value};

/// The files that one case stands for.
pub fn of(sound: &Value, case: &Value) -> Vec<String> {
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut file = sound.clone();
        change(&mut file);
        file.to_string()
    };
    if let Some(file) = case.get("file") {
        return vec![file.as_str().map_or_else(|| file.to_string(), str::to_owned)];
    }
    if case.get("twice").is_some() {
        return texts(&case["twice"]).map(|field| twice(sound.clone(), field)).collect();
    }
    if case.get("at").is_some() {
        let values = case["put"].as_array().cloned().unwrap_or_else(|| vec![repeated(case)]);
        let put = |field| values.iter().map(move |value| changed(&|file| set(file, field, value.clone())));
        return texts(&case["at"]).flat_map(put).collect();
    }
    let none = Map::new();
    vec![changed(&|file| {
        let values = case["set"].as_object().unwrap_or(&none);
        values.iter().for_each(|(field, value)| set(file, field, value.clone()));
        texts(&case["remove"]).for_each(|field| remove(file, field));
    })]
}

fn texts(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array().into_iter().flatten().map(|text| text.as_str().expect("a list of texts"))
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
        (parent, key) => parent[key.as_str()] = value,
    }
}

fn remove(file: &mut Value, field: &str) {
    let (parent, key) = holder(file, field);
    let removed = parent.as_object_mut().and_then(|map| map.shift_remove(&key));
    assert!(removed.is_some(), "the sound file has no {field}");
}

/// The text of a file in which a key stands twice, as no JSON value can hold it.
fn twice(mut file: Value, field: &str) -> String {
    const MARK: &str = "the second of its name";
    let (parent, key) = holder(&mut file, field);
    parent[MARK] = parent[key.as_str()].clone();
    file.to_string().replace(MARK, &key)
}

fn repeated(case: &Value) -> Value {
    let times = case["repeated"].as_u64().and_then(|times| usize::try_from(times).ok()).expect("so many times");
    match &case["of"] {
        Value::String(part) => part.repeat(times).into(),
        other => vec![other.clone(); times].into(),
    }
}
