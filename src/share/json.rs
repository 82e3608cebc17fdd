//! JSON text to a [`Tree`] and back. A key that stands twice is kept, so that the reader of scenarios can refuse it, and numbers
//! stay text, so that 36 and 36.0 stay different.
//!
//! How text is read is in `reader`.

mod reader;

use crate::calc::scenario::Tree;

/// Reads JSON text; the error is a sentence with line and column.
pub fn parse(text: &str) -> Result<Tree, String> {
    reader::read(text)
}

/// Writes a tree as JSON with two spaces of indent.
pub fn print(tree: &Tree) -> String {
    let mut text = String::new();
    write(&mut text, tree, 0);
    text
}

/// Writes a tree as JSON without a blank.
pub fn compact(tree: &Tree) -> String {
    let mut text = String::new();
    write_compact(&mut text, tree);
    text
}

fn write_compact(text: &mut String, tree: &Tree) {
    match tree {
        Tree::List(entries) => {
            text.push('[');
            for (place, entry) in entries.iter().enumerate() {
                text.push_str(if place == 0 { "" } else { "," });
                write_compact(text, entry);
            }
            text.push(']');
        }
        Tree::Map(entries) => {
            text.push('{');
            for (place, (key, value)) in entries.iter().enumerate() {
                text.push_str(if place == 0 { "" } else { "," });
                write_text(text, key);
                text.push(':');
                write_compact(text, value);
            }
            text.push('}');
        }
        leaf => write(text, leaf, 0),
    }
}

fn write(text: &mut String, tree: &Tree, depth: usize) {
    match tree {
        Tree::Null => text.push_str("null"),
        Tree::Bool(flag) => text.push_str(if *flag { "true" } else { "false" }),
        // A scenario's numbers are counts. Any other is refused by every reader, and as text it is refused as well.
        Tree::Number(number) if number.parse::<i64>().is_ok() => text.push_str(number),
        Tree::Number(number) => write_text(text, number),
        Tree::Text(words) => write_text(text, words),
        Tree::List(entries) => {
            within(text, "[]", depth, entries, |text, entry| write(text, entry, depth + 1));
        }
        Tree::Map(entries) => within(text, "{}", depth, entries, |text, (key, value)| {
            write_text(text, key);
            text.push_str(": ");
            write(text, value, depth + 1);
        }),
    }
}

/// Entries between brackets, one a line.
fn within<T>(text: &mut String, brackets: &str, depth: usize, entries: &[T], put: impl Fn(&mut String, &T)) {
    let line = |text: &mut String, depth| {
        text.push('\n');
        (0..depth).for_each(|_| text.push_str("  "));
    };
    text.push_str(&brackets[..1]);
    for (place, entry) in entries.iter().enumerate() {
        text.push_str(if place == 0 { "" } else { "," });
        line(text, depth + 1);
        put(text, entry);
    }
    if !entries.is_empty() {
        line(text, depth);
    }
    text.push_str(&brackets[1..]);
}

fn write_text(text: &mut String, words: &str) {
    text.push('"');
    for character in words.chars() {
        match character {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\0'..' ' => text.push_str(&format!("\\u{:04x}", u32::from(character))),
            _ => text.push(character),
        }
    }
    text.push('"');
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
        let text = r#"{"a":[null,true,-3,"x\"\\\u0007\n\r\té"],"b":{},"c":[]}"#;
        let tree = parse(text).expect("sound JSON");
        assert_eq!(compact(&tree), text);
        assert_eq!(parse(&print(&tree)), Ok(tree));
    }

    #[test]
    fn it_is_printed_as_usual() {
        let text =
            "{\n  \"a\": [\n    1,\n    {\n      \"b\": \"\\u001b\\\\\"\n    }\n  ],\n  \"c\": [],\n  \"d\": {}\n}";
        let value: serde_json::Value = serde_json::from_str(text).expect("sound JSON");
        assert_eq!(serde_json::to_string_pretty(&value).expect("a value is JSON"), text);
        assert_eq!(parse(text).map(|tree| print(&tree)).as_deref(), Ok(text));
    }
}
