//! TypeScript declarations of `window.concession`, made from the schemas, so that there is one source of names and words.
//!
//! It knows the kinds of schema that this crate makes and stops at any other: a type that is not understood is not guessed.

use serde_json::{Map, Value};

const HEAD: &str = "\
// What the page offers to scripts as `window.concession`: the projection as plain objects. Made by `cargo xtask schema` from the
// types in crates/contract; do not edit. Bounds and forms of text stand in docs/schema/.
";

const FOOT: &str = "\
/** The projection, as the page computes it. Nothing that is given to it leaves the page. */
export interface Concession {
  /** Version of the scenario. */
  readonly version: 1;
  /** The result without its months, for whoever asks often; or what is wrong with the scenario. Like all that computes, it comes
   * with the page's second program, so at first it is not there. */
  totals?(scenario: Scenario): Totals | Problems;
  /** What is wrong with a scenario; an empty list where nothing is. */
  check?(scenario: unknown): Problems;
  /** The result, or what is wrong with the scenario. */
  project?(scenario: Scenario): Projection | Problems;
  /** Fetches that program, if it is not there, and gives this object with everything in it. Rejected where it cannot be had. */
  ready(): Promise<Required<Concession>>;
}

declare global {
  interface Window {
    /** There once the page has started. */
    readonly concession?: Concession;
  }
}
";

/// The declarations of all types of these schemas, each once.
pub fn declarations(schemas: &[&Value]) -> String {
    let mut types: Map<String, Value> = Map::new();
    for (schema, root) in schemas.iter().zip(["Scenario", "Projection"]) {
        types.insert(root.to_owned(), (*schema).clone());
        for (name, definition) in schema["$defs"].as_object().into_iter().flatten() {
            let earlier = types.insert(name.clone(), definition.clone());
            assert!(earlier.is_none_or(|earlier| earlier == *definition), "two types have the name {name}");
        }
    }
    let mut text = HEAD.to_owned();
    for (name, schema) in &types {
        text.push_str(&format!("\n{}{}", comment(schema, ""), declaration(name, schema)));
    }
    format!("{text}\n{FOOT}")
}

fn declaration(name: &str, schema: &Value) -> String {
    let Some(properties) = schema["properties"].as_object() else {
        return format!("export type {name} = {};\n", kind(schema));
    };
    let required: Vec<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let field = |(key, schema): (&String, &Value)| {
        let mark = if required.contains(&key.as_str()) { "" } else { "?" };
        format!("{}  {key}{mark}: {};\n", comment(schema, "  "), kind(schema))
    };
    format!("export interface {name} {{\n{}}}\n", properties.iter().map(field).collect::<String>())
}

/// The type in TypeScript's own words.
fn kind(schema: &Value) -> String {
    if let Some(reference) = schema["$ref"].as_str() {
        return reference.rsplit('/').next().unwrap_or_default().to_owned();
    }
    if let Some(constant) = schema.get("const") {
        return constant.to_string();
    }
    if let Some(words) = schema["enum"].as_array() {
        return union(words.iter().map(Value::to_string));
    }
    if let Some(choices) = schema["oneOf"].as_array().or(schema["anyOf"].as_array()) {
        return union(choices.iter().map(kind));
    }
    match &schema["type"] {
        Value::String(name) => simple(name, schema),
        Value::Array(names) => union(names.iter().filter_map(Value::as_str).map(|name| simple(name, schema))),
        _ => unreachable!("this crate makes no such schema: {schema}"),
    }
}

fn simple(name: &str, schema: &Value) -> String {
    match name {
        "integer" => "number".to_owned(),
        "array" => list(&kind(&schema["items"])),
        "object" => map(schema),
        plain => plain.to_owned(),
    }
}

fn list(entry: &str) -> String {
    if entry.contains('|') { format!("({entry})[]") } else { format!("{entry}[]") }
}

/// A map has one kind of key and one kind of value.
fn map(schema: &Value) -> String {
    let value = schema["patternProperties"].as_object().and_then(|entries| entries.values().next());
    format!("Record<string, {}>", value.map_or_else(|| "unknown".to_owned(), kind))
}

fn union(kinds: impl Iterator<Item = String>) -> String {
    kinds.collect::<Vec<_>>().join(" | ")
}

/// What a type or field says of itself, and its bounds where they are a count's.
fn comment(schema: &Value, indent: &str) -> String {
    let words = schema["description"].as_str().unwrap_or_default();
    let bounds = match (&schema["minimum"], &schema["maximum"]) {
        (Value::Number(least), Value::Number(most)) => format!(" From {least} to {most}."),
        _ => String::new(),
    };
    match words.is_empty() {
        true => String::new(),
        false => format!("{indent}/** {words}{bounds} */\n"),
    }
}
