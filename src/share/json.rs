//! JSON text to a [`Tree`] and back. Unlike `serde_json::Value` it keeps a key that stands twice, so that the reader can
//! refuse it, and numbers as text, so that 36 and 36.0 stay different.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, SeqAccess, Visitor},
    ser::SerializeMap,
};

use crate::calc::scenario::Tree;

/// Reads JSON text; the error is the JSON reader's own sentence with line and column.
pub fn parse(text: &str) -> Result<Tree, String> {
    serde_json::from_str::<Read>(text).map(|read| read.0).map_err(|error| error.to_string())
}

/// Writes a tree as JSON with two spaces of indent.
pub fn print(tree: &Tree) -> String {
    // Text, counts, lists and maps only: none of them can fail.
    serde_json::to_string_pretty(&Write(tree)).unwrap_or_default()
}

/// A tree read by serde, from JSON text or from a JavaScript value.
pub struct Read(pub Tree);

impl<'de> Deserialize<'de> for Read {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor).map(Read)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_none<E>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree, D::Error> {
        deserializer.deserialize_any(TreeVisitor)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Tree, E> {
        Ok(Tree::Bool(flag))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Tree, E> {
        Ok(Tree::Number(number.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Tree, E> {
        Ok(Tree::Number(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Tree, E> {
        // "36.0", never "36": a fraction in the file must not read as a count.
        let point = if number.fract() == 0.0 { ".0" } else { "" };
        Ok(Tree::Number(format!("{number}{point}")))
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::text(text))
    }

    fn visit_string<E>(self, text: String) -> Result<Tree, E> {
        Ok(Tree::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Tree, A::Error> {
        let mut list = Vec::new();
        while let Some(Read(entry)) = entries.next_element()? {
            list.push(entry);
        }
        Ok(Tree::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Tree, A::Error> {
        let mut map = Vec::new();
        while let Some((key, Read(value))) = entries.next_entry::<String, Read>()? {
            map.push((key, value));
        }
        Ok(Tree::Map(map))
    }
}

struct Write<'t>(&'t Tree);

impl Serialize for Write<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Tree::Null => serializer.serialize_unit(),
            Tree::Bool(flag) => serializer.serialize_bool(*flag),
            // A scenario's numbers are counts. Any other is refused by every reader, and as text it is refused as well.
            Tree::Number(number) => match number.parse::<i64>() {
                Ok(count) => serializer.serialize_i64(count),
                Err(_) => serializer.serialize_str(number),
            },
            Tree::Text(text) => serializer.serialize_str(text),
            Tree::List(entries) => serializer.collect_seq(entries.iter().map(Write)),
            Tree::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key, &Write(value))?;
                }
                map.end()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_stands_twice_is_kept() {
        let tree = parse(r#"{"a":1,"a":36.0}"#).expect("sound JSON");
        assert_eq!(tree, Tree::map([("a", Tree::count(1)), ("a", Tree::Number("36.0".into()))]));
    }

    #[test]
    fn what_is_printed_reads_back() {
        let text = r#"{"a":[null,true,-3,"x"],"b":{}}"#;
        let tree = parse(text).expect("sound JSON");
        assert_eq!(parse(&print(&tree)), Ok(tree));
    }

    #[test]
    fn nesting_without_end_is_refused() {
        assert!(parse(&"[".repeat(100_000)).is_err());
    }
}
