//! The JSON Schemas, draft 2020-12, of scenario and result.
//!
//! They are as strict as a schema can be and never stricter than the reader: what is not valid here is refused there. What they
//! cannot say is listed in docs/schema/README.md and, test by test, in `tests/refusals.rs`.

use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings, transform::RecursiveTransform};
use serde_json::{Map, Value, json};

use crate::{Problems, Projection, Scenario, Totals};

/// What is asked for, in a scenario as in a result.
const OFFERS: [&str; 2] = ["StructuralOffer", "AgreementOffer"];

/// The schema of a scenario file.
pub fn scenario_schema(plans: &[String]) -> Value {
    let settings = SchemaSettings::draft2020_12()
        .with_transform(RecursiveTransform(plain))
        .with_transform(RecursiveTransform(without_null));
    let schema = settings.into_generator().into_root_schema_for::<Scenario>();
    finished(schema, "urn:concession:scenario:1", "Concession scenario, version 1", plans)
}

/// The schema of a result; totals and problems are among its definitions.
pub fn projection_schema(plans: &[String]) -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize().with_transform(RecursiveTransform(plain));
    let mut generator = settings.into_generator();
    define::<Totals>(&mut generator);
    define::<Problems>(&mut generator);
    let schema = generator.into_root_schema_for::<Projection>();
    let mut made = finished(schema, "urn:concession:result:2", "Concession result, version 2", plans);
    // An offer is written as it stands in a scenario: what is absent is left out and never null.
    let scenario = scenario_schema(plans);
    for offer in OFFERS {
        made["$defs"][offer] = scenario["$defs"][offer].clone();
    }
    made
}

/// Puts a type among the definitions.
fn define<T: JsonSchema>(generator: &mut SchemaGenerator) {
    generator.subschema_for::<T>();
}

/// What says nothing of the contract: how many bits hold a count, that a constant is not negative, where a comment's lines end.
fn plain(schema: &mut Schema) {
    if schema.get("format").is_some_and(|format| format == "uint32") {
        schema.remove("format");
    }
    if schema.get("const").is_some() {
        schema.remove("minimum");
    }
    if let Some(Value::String(words)) = schema.get_mut("description") {
        *words = words.replace('\n', " ");
    }
}

/// A scenario's fields are left out and never null, while an `Option` of Rust could be either.
fn without_null(schema: &mut Schema) {
    let Some(map) = schema.as_object_mut() else { return };
    if let Some(Value::Array(types)) = map.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            map.insert("type".to_owned(), only);
        }
    }
    let null = json!({ "type": "null" });
    let Some(Value::Array(choices)) = map.get_mut("anyOf") else { return };
    let before = choices.len();
    choices.retain(|choice| *choice != null);
    if let ([Value::Object(only)], true) = (choices.as_slice(), choices.len() < before) {
        let only = only.clone();
        map.shift_remove("anyOf");
        map.extend(only);
    }
}

/// Names the schema, names the plans of the tariff book, and puts the words before the definitions.
fn finished(schema: Schema, id: &str, title: &str, plans: &[String]) -> Value {
    let mut made = schema.to_value();
    made["$defs"]["Plan"]["enum"] = plans.into();
    let mut ordered = Map::new();
    ordered.insert("$schema".to_owned(), made["$schema"].clone());
    ordered.insert("$id".to_owned(), id.into());
    ordered.insert("title".to_owned(), title.into());
    let rest = made.as_object_mut().map(std::mem::take).unwrap_or_default();
    for (key, value) in rest.into_iter().filter(|(key, _)| key != "$schema" && key != "title") {
        ordered.insert(key, value);
    }
    Value::Object(ordered)
}
