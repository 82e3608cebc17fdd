//! Whatever is opened, nothing panics: it is projected, or it is refused with at least one problem in words.

use concession::{calc::project, report::problems, share::file};
use proptest::{collection::vec, prelude::*, sample::Index, sample::select};
use serde_json::{Value, json};

use super::{book, cases::scenario};

/// Opens a file and projects what is sound; a refusal must say something.
fn opened(text: &str) -> Result<bool, TestCaseError> {
    let answer = file::open(text, book()).and_then(|scenario| project(&scenario, book()));
    let Err(wrong) = answer else { return Ok(true) };
    let worded = problems::worded(&wrong).problems;
    prop_assert!(!worded.is_empty(), "refused without a reason");
    for problem in worded {
        prop_assert!(problem.problem.trim().len() > 10 && problem.problem.ends_with('.'), "{:?}", problem);
    }
    Ok(false)
}

/// Values that readers trip over.
pub fn awkward() -> impl Strategy<Value = Value> {
    let texts = [
        "",
        " ",
        "0",
        "-0",
        "1",
        "-1",
        "1e5",
        "NaN",
        "Infinity",
        "0x10",
        "1,000",
        "+5",
        ".5",
        "5.",
        "1000000000000",
        "1000000000000.01",
        "79228162514264337593543950335",
        "0.0000000000000000000000000001",
        "9999999999999999999999999999999999999999",
        "2000-01",
        "2199-12",
        "2200-01",
        "2026-13",
        "2027-02-29",
        "0000-00-00",
        "basic",
        "unified-operations",
        "net",
        "even",
        "support-scenario",
        "\u{0}",
        "٣",
        "１２",
        "\u{202e}",
    ];
    let numbers =
        [json!(0), json!(-1), json!(1), json!(120), json!(121), json!(200), json!(1.5), json!(1e300), json!(u64::MAX)];
    prop_oneof![
        4 => select(texts.map(Value::from).to_vec()),
        2 => select(numbers.to_vec()),
        1 => (0..300_usize).prop_map(|length| "é".repeat(length).into()),
        1 => (0..205_usize).prop_map(|length| vec![json!({}); length].into()),
        3 => any_json(),
    ]
}

/// Any JSON value, with keys of the contract among its keys.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    let key = prop_oneof![
        select(vec![
            "format", "version", "start", "months", "spend", "plan", "monthly", "amount", "asks", "credits", "tiers"
        ])
        .prop_map(String::from),
        ".{0,6}",
    ];
    leaf.prop_recursive(4, 24, 5, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Value::from),
            vec((key.clone(), inner), 0..5).prop_map(|pairs| pairs.into_iter().collect()),
        ]
    })
}

/// The JSON pointers of everything in a file, the whole included.
fn places(value: &Value, here: &str, found: &mut Vec<String>) {
    found.push(here.to_owned());
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| places(value, &format!("{here}/{key}"), found)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(place, value)| places(value, &format!("{here}/{place}"), found));
        }
        _ => {}
    }
}

/// Any place in a file.
pub fn place(file: &mut Value, at: Index) -> &mut Value {
    let mut found = vec![];
    places(file, "", &mut found);
    file.pointer_mut(at.get::<String>(&found)).expect("a place that was found")
}

proptest! {
    #![proptest_config(super::cases(512))]

    #[test]
    fn arbitrary_bytes_are_refused_in_words(bytes in vec(any::<u8>(), 0..200)) {
        prop_assert!(!opened(&String::from_utf8_lossy(&bytes))?);
    }

    #[test]
    fn arbitrary_json_is_refused_in_words(value in any_json()) {
        prop_assert!(!opened(&value.to_string())?);
    }
}

proptest! {
    #![proptest_config(super::cases(512))]

    #[test]
    fn a_sound_file_with_one_value_replaced_does_not_panic(file in scenario(), at in any::<Index>(), value in awkward()) {
        let mut file = file;
        *place(&mut file, at) = value;
        opened(&file.to_string())?;
    }

    #[test]
    fn a_sound_file_with_an_unknown_field_is_refused(file in scenario(), at in any::<Index>(), key in "[a-z]{1,4}_[a-z]{1,4}_x") {
        let mut file = file;
        if let Value::Object(map) = place(&mut file, at) {
            map.insert(key, json!("1"));
            prop_assert!(!opened(&file.to_string())?, "a field that nobody knows was passed over");
        }
    }

    #[test]
    fn a_sound_file_cut_short_is_refused(file in scenario(), at in any::<Index>()) {
        let text = file.to_string();
        let cuts: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
        prop_assert!(!opened(&text[..*at.get(&cuts)])?);
    }
}
