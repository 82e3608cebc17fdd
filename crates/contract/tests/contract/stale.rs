//! The files in git are those that the types make.

use super::{plans, read};

#[test]
fn schemas_and_declarations_in_git_are_those_of_the_types() {
    for (path, made) in contract::files(&plans()) {
        // Not `assert_eq`: two whole files would bury the sentence.
        assert!(
            read(path) == made,
            "{path} is not what the types in crates/contract make: run `{}` and commit it.",
            contract::COMMAND
        );
    }
}

/// The page has its own reader; these types and what makes schemas of them are weight it must not carry.
#[test]
fn the_page_uses_none_of_this() {
    let manifest = read("Cargo.toml");
    let needed = manifest.split("[dependencies]").nth(1).expect("the page has dependencies");
    for name in ["contract", "schemars"] {
        let named = needed.lines().any(|line| line.starts_with(name) || line.contains(&format!("crates/{name}")));
        assert!(!named, "Cargo.toml makes {name} a dependency of the page");
    }
}

#[test]
fn every_type_and_every_field_is_described() {
    for schema in [contract::scenario_schema(&plans()), contract::projection_schema(&plans())] {
        let described = |value: &serde_json::Value| value["description"].as_str().is_some_and(|words| words.len() > 3);
        let types = schema["$defs"].as_object().expect("there are definitions");
        for (name, one) in types.iter().chain([(&"the whole".to_owned(), &schema)]) {
            assert!(described(one), "{name} is not described");
            for (field, one) in one["properties"].as_object().into_iter().flatten() {
                assert!(described(one), "{name}.{field} is not described");
            }
        }
    }
}
