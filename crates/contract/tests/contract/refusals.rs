//! Every wrong file is invalid under the schema, but for those listed here; every file that is accepted is valid.

use std::collections::BTreeMap;

use concession::calc::project;
use contract::Scenario;
use serde_json::Value;

use super::{faults, folder, json_file, opened, scenarios, tries};

/// What a schema cannot say: file, case, how many of its files are valid nevertheless (nothing: all of them), and why.
const BEYOND: &[(&str, &str, Option<usize>, &str)] = &[
    ("additions.json", "China needs tiers and minimum of the contract", None, "other fields"),
    ("additions.json", "another plan in China needs its own", None, "other fields"),
    ("additions.json", "China has the price list of the contract only", None, "other fields"),
    ("additions.json", "an account's plan without a price", None, "the tariff book"),
    ("additions.json", "the amounts contradict the spend", None, "a sum"),
    ("additions.json", "the amounts contradict the likely spend", None, "a sum"),
    ("additions.json", "amounts that sum to nothing", None, "a sum"),
    ("additions.json", "amounts that sum to more than any spend", None, "a sum"),
    ("additions.json", "shares and amounts in one list", None, "one field of several entries"),
    ("additions.json", "a name that no account has", None, "a name in another field"),
    ("additions.json", "a name where no account has one", None, "a name in another field"),
    ("additions.json", "a name where no accounts are", None, "a name in another field"),
    ("additions.json", "a name that two accounts have", None, "a name in another field"),
    ("additions.json", "a range out of order", None, "an order"),
    ("additions.json", "a change that ends before it starts", None, "an order"),
    ("additions.json", "the next agreement without a renewal needs its start", None, "other fields"),
    (
        "additions.json",
        "one commitment for each year of the next agreement",
        Some(2),
        "a length named by another field",
    ),
    ("additions.json", "one commitment for each year that is asked for", Some(1), "a length named by another field"),
    ("additions.json", "other years need other commitments", None, "a length named by another field"),
    (
        "additions.json",
        "the years of the next agreement count where no others are asked for",
        None,
        "a length named by another field",
    ),
    ("additions.json", "nothing is asked of an agreement that is not there", None, "other fields"),
    ("additions.json", "a bill says a month once", None, "one field of several entries"),
    ("bounds.json", "shares that sum to less than one", None, "a sum"),
    ("bounds.json", "shares that sum to more than one", None, "a sum"),
    ("bounds.json", "two tiers with one start", None, "an order"),
    ("bounds.json", "tiers that fall", None, "an order"),
    // No amount at all is invalid.
    ("deal-and-evidence.json", "one commitment for each contract year", Some(2), "a length named by another field"),
    ("deal-and-evidence.json", "a closed month stands once", None, "one field of several entries"),
    ("missing-fields.json", "without spend.monthly, though not every month is explicit", None, "other fields"),
    // 36.0, at four places; what has a real fraction is invalid.
    ("numbers-as-text.json", "counts have no fraction", Some(4), "notation: to a schema 36.0 is whole"),
    ("plans-and-editions.json", "a plan without a price in the first month", None, "the tariff book"),
    ("plans-and-editions.json", "another plan without a price that early", None, "the tariff book"),
    ("plans-and-editions.json", "a structural plan without a price when it is to start", None, "the tariff book"),
    ("plans-and-editions.json", "an edition that the book does not have", None, "the tariff book"),
    ("repeated-keys.json", "a key that stands twice is refused even where both values are the same", None, "text"),
    ("repeated-keys.json", "the same key written in two ways", None, "text"),
    ("several-at-once.json", "an edition that does not exist and months that are not covered", None, "the tariff book"),
    ("several-at-once.json", "both plans without a price are named", None, "the tariff book"),
];

#[derive(Default)]
struct Count {
    accepted: usize,
    refused: usize,
    /// Of each case: refused by the reader, and valid under the schema nevertheless.
    valid: BTreeMap<(String, String), (usize, usize)>,
}

#[test]
fn what_the_reader_refuses_is_invalid_and_what_it_accepts_is_valid() {
    let sound = json_file("tests/golden/refusals/sound.json");
    let mut count = Count::default();
    for (name, file) in folder("tests/golden/refusals").iter().filter(|(name, _)| name != "sound.json") {
        for case in file["cases"].as_array().unwrap_or_else(|| panic!("{name} has no cases")) {
            let title = case["title"].as_str().expect("a case has a title");
            let files = tries::of(&sound, case);
            assert!(!files.is_empty(), "{name}: {title} tries nothing");
            files.iter().for_each(|text| try_one(&mut count, name, title, text));
        }
    }
    assert!(count.accepted >= 100 && count.refused >= 500, "{} and {} files", count.accepted, count.refused);
    for (case, (refused, valid)) in &count.valid {
        let listed = BEYOND.iter().find(|(file, title, ..)| (*file, *title) == (case.0.as_str(), case.1.as_str()));
        let expected = listed.map_or(0, |(_, _, some, _)| some.unwrap_or(*refused));
        assert_eq!(*valid, expected, "{case:?}: so many of its {refused} wrong files are valid under the schema");
    }
    for (file, title, ..) in BEYOND {
        assert!(count.valid.contains_key(&((*file).into(), (*title).into())), "{file}: {title} is no case any more");
    }
}

fn try_one(count: &mut Count, name: &str, title: &str, text: &str) {
    let accepted = opened(text).and_then(|scenario| project(&scenario, super::book())).is_ok();
    let typed = serde_json::from_str::<Scenario>(text);
    let Ok(value) = serde_json::from_str::<Value>(text) else {
        assert!(!accepted && typed.is_err(), "{name}: {title}: this is no JSON");
        return;
    };
    let faults = faults(scenarios(), &value);
    if accepted {
        count.accepted += 1;
        assert_eq!(faults, Vec::<String>::new(), "{name}: {title}: {text}");
        let typed = typed.unwrap_or_else(|error| panic!("{name}: {title}: {error}: {text}"));
        assert_eq!(serde_json::to_value(&typed).expect("plain data"), value, "{name}: {title}");
        return;
    }
    count.refused += 1;
    let (refused, valid) = count.valid.entry((name.to_owned(), title.to_owned())).or_default();
    *refused += 1;
    *valid += usize::from(faults.is_empty());
    // Names and kinds of values the types see to by themselves; only a list in an object's place serde reads field by field.
    if ["types.json", "unknown-fields.json"].contains(&name) && title != "objects are objects" {
        assert!(typed.is_err(), "{name}: {title}: the types accept {text}");
    }
}
