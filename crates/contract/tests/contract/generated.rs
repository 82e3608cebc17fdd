//! Files nobody wrote by hand. Made from the schema, they are refused for nothing that a schema can say; changed at random, they
//! are valid wherever the reader accepts them; made for the engine's own properties, they are valid with all that comes of them.

use concession::{calc::assess, report::result};
use contract::{Projection, Scenario};
use proptest::{
    collection::{btree_map, vec},
    option::of,
    prelude::*,
    sample::select,
    string::string_regex,
    test_runner::Config,
};
use serde_json::{Map, Value, json};

use super::{
    beyond_a_schema, book, faults,
    golden::{goes_through, is_sound},
    json_file, opened, plans, scenarios, validator,
};

fn cases(count: u32) -> Config {
    Config { cases: count, failure_persistence: None, ..Config::default() }
}

/// Values that are valid under a part of a schema.
fn valid(part: &Value, whole: &Value) -> BoxedStrategy<Value> {
    if let Some(name) = part["$ref"].as_str() {
        let pointer = name.strip_prefix('#').expect("a reference inside the file");
        return valid(whole.pointer(pointer).expect("what is referred to"), whole);
    }
    if let Some(only) = part.get("const") {
        return Just(only.clone()).boxed();
    }
    if let Some(words) = part["enum"].as_array() {
        return select(words.clone()).boxed();
    }
    let choices = part["oneOf"].as_array().or(part["anyOf"].as_array().filter(|_| part.get("type").is_none()));
    if let Some(choices) = choices {
        return proptest::strategy::Union::new(choices.iter().map(|choice| valid(choice, whole))).boxed();
    }
    match part["type"].as_str().expect("a type") {
        "boolean" => any::<bool>().prop_map(Value::from).boxed(),
        "integer" => integer(part),
        "string" => text(part),
        "array" => list(part, whole),
        "object" => object(part, whole),
        other => panic!("a scenario has no {other}"),
    }
}

fn integer(part: &Value) -> BoxedStrategy<Value> {
    let bound = |name: &str| part[name].as_u64().unwrap_or_else(|| panic!("a count without {name}"));
    let (least, most) = (bound("minimum"), bound("maximum"));
    prop_oneof![least..=most, select(vec![least, most])].prop_map(Value::from).boxed()
}

fn text(part: &Value) -> BoxedStrategy<Value> {
    let pattern = match part["pattern"].as_str() {
        Some(pattern) => pattern.trim_start_matches('^').trim_end_matches('$').to_owned(),
        None => format!(".{{0,9}}|.{{{}}}", part["maxLength"]),
    };
    string_regex(&pattern).expect("a pattern that can be turned round").prop_map(Value::from).boxed()
}

fn list(part: &Value, whole: &Value) -> BoxedStrategy<Value> {
    let least = part["minItems"].as_u64().map_or(0, |least| usize::try_from(least).expect("a small count"));
    let entries = vec(valid(&part["items"], whole), least..=least + 2);
    // The first entry of own tiers has a form of its own.
    let Some(first) = part.pointer("/allOf/0/prefixItems/0/properties/from") else {
        return entries.prop_map(Value::from).boxed();
    };
    let zero = text(first);
    (entries, zero)
        .prop_map(|(mut entries, zero)| {
            entries[0]["from"] = zero;
            entries.into()
        })
        .boxed()
}

fn object(part: &Value, whole: &Value) -> BoxedStrategy<Value> {
    if let Some((pattern, value)) = part["patternProperties"].as_object().and_then(|one| one.iter().next()) {
        let key = string_regex(pattern.trim_start_matches('^').trim_end_matches('$')).expect("a pattern of keys");
        return btree_map(key, valid(value, whole), 0..3)
            .prop_map(|map| Value::Object(map.into_iter().collect()))
            .boxed();
    }
    let required = part["required"].as_array().cloned().unwrap_or_default();
    let field = |(key, one): (&String, &Value)| {
        let (key, value) = (key.clone(), valid(one, whole));
        match required.contains(&Value::from(key.as_str())) {
            true => value.prop_map(move |value| Some((key.clone(), value))).boxed(),
            false => of(value).prop_map(move |value| Some((key.clone(), value?))).boxed(),
        }
    };
    let fields: Vec<_> = part["properties"].as_object().into_iter().flatten().map(field).collect();
    let one_of = part["anyOf"].clone();
    fields
        .prop_map(|fields| Value::Object(fields.into_iter().flatten().collect::<Map<_, _>>()))
        .prop_filter("one of these fields is needed", move |made| {
            let stands = |key: &str| made.get(key).is_some();
            let has = |choice: &Value| {
                let needed = choice["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
                let refused = choice["properties"].as_object().into_iter().flatten();
                let mut refused = refused.filter(|(_, part)| **part == json!(false)).map(|(key, _)| key);
                needed.into_iter().all(stands) && !refused.any(|key| stands(key))
            };
            one_of.as_array().is_none_or(|choices| choices.iter().any(has))
        })
        .boxed()
}

/// Values that look like something, on either side of every bound.
fn anything() -> BoxedStrategy<Value> {
    let texts = [
        "-?0{0,2}[0-9]{1,2}(\\.[0-9]{0,3})?",
        "-?(0|1|10|1000000|1000000000000)(\\.(0{1,29}|0{0,3}1))?",
        "-0\\.(89|9|90|91)[0-9]{0,2}",
        "[0-9]{11,14}(\\.[0-9]{1,30})?",
        "(19|20|21|22)[0-9]{2}-[01][0-9]",
        "2[01][0-9]{2}-(02|0[0-9]|1[0-3])-[0-3][0-9]",
        "2026-10-20T[0-2][0-9]:[0-6][0-9](:[0-6][0-9])?(Z|[+-][0-2][0-9]:[0-6][0-9])?",
        ".{0,3}|.{199,201}",
    ];
    let texts = texts.map(|pattern| string_regex(pattern).expect("a pattern").prop_map(Value::from).boxed());
    let mut words: Vec<Value> = plans().into_iter().map(Value::from).collect();
    words.extend(["gross", "net", "pool", "even", "edp", "none", "upfront", "incident", "2026-11-23"].map(Value::from));
    let counts = select(vec![-1_i64, 0, 1, 2, 10, 11, 120, 121, 1000, 1001, 525_600, 525_601, 1_000_000, 1_000_001]);
    let odd = vec![json!(null), json!(true), json!(1.0), json!(0.5), json!([]), json!({}), json!(["1"]), json!([{}])];
    prop_oneof![
        4 => proptest::strategy::Union::new(texts),
        1 => select(words),
        1 => counts.prop_map(Value::from),
        1 => select(odd),
    ]
    .boxed()
}

/// The places of a file: where every value stands.
fn places(value: &Value, at: &str, into: &mut Vec<String>) {
    let below: Vec<(String, &Value)> = match value {
        Value::Object(map) => map.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(list) => list.iter().enumerate().map(|(place, value)| (place.to_string(), value)).collect(),
        _ => vec![],
    };
    for (key, value) in below {
        let here = format!("{at}/{key}");
        places(value, &here, into);
        into.push(here);
    }
}

/// Removes what stands at a place, or puts something there; or into it, under a name of its own.
fn change(file: &mut Value, place: &str, how: u8, value: Value) {
    let (parent, key) = place.rsplit_once('/').expect("a place begins with a slash");
    match (how, file.pointer_mut(parent)) {
        (0, Some(Value::Object(map))) => drop(map.shift_remove(key)),
        (1, Some(Value::Object(map))) => drop(map.insert(format!("{key}s"), value)),
        _ => file.pointer_mut(place).into_iter().for_each(|there| *there = value.clone()),
    }
}

/// A file with a few changes at random.
fn changed(file: Value) -> impl Strategy<Value = Value> {
    let mut all = Vec::new();
    places(&file, "", &mut all);
    vec((select(all), 0..8_u8, anything()), 1..3).prop_map(move |changes| {
        let mut file = file.clone();
        for (place, how, value) in changes {
            // A place may be gone with an earlier change.
            if file.pointer(&place).is_some() {
                change(&mut file, &place, how, value);
            }
        }
        file
    })
}

/// The rule for any file: valid is refused for nothing that a schema can say, and accepted is valid. Types follow the schema.
fn agree(file: &Value) -> Result<(), TestCaseError> {
    let problems = opened(&file.to_string()).err().unwrap_or_default();
    let faults = faults(scenarios(), file);
    if problems.is_empty() {
        prop_assert!(faults.is_empty(), "accepted, but {faults:?}: {file}");
    }
    if faults.is_empty() {
        let ours: Vec<_> = problems.iter().filter(|problem| !beyond_a_schema(problem)).collect();
        prop_assert!(ours.is_empty(), "valid, but {ours:?}: {file}");
    }
    if problems.is_empty() {
        let typed: Scenario =
            serde_json::from_value(file.clone()).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(&serde_json::to_value(&typed).expect("plain data"), file);
    }
    Ok(())
}

#[test]
fn a_file_made_from_the_schema_is_refused_for_nothing_a_schema_can_say() {
    let schema = contract::scenario_schema(&plans());
    let made = valid(&schema, &schema);
    proptest!(cases(500), |(file in made)| {
        prop_assert_eq!(faults(scenarios(), &file), Vec::<String>::new());
        agree(&file)?;
    });
}

#[test]
fn a_file_changed_at_random_is_judged_alike() {
    let sound = json_file("tests/golden/refusals/sound.json");
    proptest!(cases(5_000), |(file in changed(sound))| agree(&file)?);
}

#[test]
fn sound_files_and_what_comes_of_them_are_valid() {
    let schema = validator(&contract::projection_schema(&plans()));
    proptest!(cases(100), |(file in crate::customers::customer())| {
        is_sound(&file, "made up");
        let scenario = opened(&file.to_string()).expect("a sound file is read");
        let assessment = assess(&scenario, book()).expect("a sound scenario is projected");
        goes_through::<Projection>(&schema, &result::result(&scenario, &assessment, book()), &file.to_string());
    });
}
