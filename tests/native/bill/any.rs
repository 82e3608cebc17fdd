//! Rules for any response: nothing panics, nothing is lost, and what is imported keeps the bounds of a scenario.

use concession::{
    bill,
    report::{import, problems},
    share::{file, json},
};
use proptest::{collection::vec, prelude::*, sample::Index, sample::select};
use serde_json::{Value, json};

use super::{accounted, book, completed, responses};
use crate::properties::never_panics::place;

/// An example, with its text.
fn example() -> impl Strategy<Value = Value> {
    let values: Vec<Value> =
        responses().iter().map(|(_, text)| serde_json::from_str(text).expect("an example is JSON")).collect();
    select(values)
}

/// Values that readers trip over.
fn awkward() -> impl Strategy<Value = Value> {
    let texts = [
        "",
        "0",
        "-1",
        "1",
        "12",
        "0.5",
        "1e5",
        "NaN",
        "1000000000000",
        "1000000000000.01",
        "0.0000000000000000000000000001",
        "99999999999999999999999999999999",
        "2026-09",
        "2199-12",
        "2200-01",
        "2026-02-29T00:00:00Z",
        "9999-12-31T23:59:59-23:59",
        "2000-01-01T00:00:00+23:59",
        "None",
        "AWSSupportBusiness",
        "DISABLED",
        "\u{202e}",
        "٣",
    ];
    let numbers = [
        json!(0),
        json!(-1),
        json!(1.5),
        json!(1e300),
        json!(1e-300),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(4102444800_u64),
    ];
    prop_oneof![
        4 => select(texts.map(Value::from).to_vec()),
        2 => select(numbers.to_vec()),
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::from),
        1 => (0..400_usize).prop_map(|length| "é".repeat(length).into()),
        2 => any_json(),
    ]
}

/// Any JSON value, with keys of the responses among its keys.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    let keys =
        ["credits", "accountCharges", "pricingPlans", "tiers", "supportEffectivePricingPlan", "billingMonth", "a.b"];
    let key = prop_oneof![select(keys.to_vec()).prop_map(String::from), ".{0,6}"];
    leaf.prop_recursive(4, 24, 5, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Value::from),
            vec((key.clone(), inner), 0..5).prop_map(|pairs| pairs.into_iter().collect()),
        ]
    })
}

/// Reads it: either every leaf is accounted for, or there are problems in words.
fn told(value: &Value) -> Result<(), TestCaseError> {
    let text = value.to_string();
    match bill::read_text(&text) {
        Ok(read) => {
            accounted(0, &text, &read).map_err(TestCaseError::fail)?;
            // Whatever is imported keeps the bounds of a scenario.
            let merged = completed(read, "2026-11");
            let opened = file::open(&json::print(&merged.scenario), book());
            prop_assert!(opened.is_ok(), "{:?}", opened.map_err(|wrong| problems::plain(&wrong)));
        }
        Err(wrong) => {
            prop_assert!(!wrong.is_empty(), "refused without a reason");
            for problem in import::worded(&wrong).problems {
                prop_assert!(problem.problem.len() > 10 && problem.problem.ends_with('.'), "{:?}", problem);
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes_do_not_panic(bytes in vec(any::<u8>(), 0..200)) {
        prop_assert!(bill::read_text(&String::from_utf8_lossy(&bytes)).is_err());
    }

    #[test]
    fn arbitrary_json_is_accounted_for_or_refused(value in any_json()) {
        told(&value)?;
    }

    #[test]
    fn an_example_with_a_value_replaced_is_accounted_for_or_refused(file in example(), at in any::<Index>(), value in awkward()) {
        let mut file = file;
        *place(&mut file, at) = value;
        told(&file)?;
    }

    #[test]
    fn an_example_with_a_field_more_is_read(file in example(), at in any::<Index>(), key in "[a-z.\\[\"]{1,4}_x", value in awkward()) {
        let mut file = file;
        if let Value::Object(map) = place(&mut file, at) {
            map.insert(key, value);
        }
        prop_assert!(bill::read_text(&file.to_string()).is_ok());
        told(&file)?;
    }

    #[test]
    fn an_example_with_a_field_less_is_read(file in example(), at in any::<Index>(), which in any::<Index>()) {
        let mut file = file;
        let top = file.clone();
        let below = place(&mut file, at);
        let is_top = *below == top;
        if let Value::Object(map) = below
            && !is_top && !map.is_empty()
        {
            let keys: Vec<String> = map.keys().cloned().collect();
            map.remove(which.get::<String>(&keys));
        }
        prop_assert!(bill::read_text(&file.to_string()).is_ok());
        told(&file)?;
    }

    #[test]
    fn two_responses_are_read_together_or_refused(first in example(), second in example(), at in any::<Index>(), value in awkward()) {
        let mut second = second;
        *place(&mut second, at) = value;
        let texts = [first.to_string(), second.to_string()];
        let trees = texts.each_ref().map(|text| json::parse(text).expect("JSON"));
        match bill::read_all(&trees) {
            Ok(read) => for (file, text) in texts.iter().enumerate() {
                accounted(file, text, &read).map_err(TestCaseError::fail)?;
            },
            Err(wrong) => prop_assert!(wrong.iter().all(|problem| problem.field.starts_with("[1]")), "{wrong:?}"),
        }
    }
}
