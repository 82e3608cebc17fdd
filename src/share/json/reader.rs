//! JSON text to a [`Tree`], by RFC 8259 and no further: nothing beside it is understood, and nothing of it is lost.
//!
//! It is our own since no JSON library keeps both a key that stands twice and a number's spelling, and since reading numbers as
//! floats, only to print them again, was a tenth of the download (`docs/decisions/0018-own-json-reader.md`).

use crate::{
    calc::scenario::Tree,
    words::{fill, json as words},
};

/// Lists and maps within each other; a scenario needs six.
const DEEPEST: usize = 127;

/// Reads JSON text; the error says what is wrong, and where.
pub(super) fn read(text: &str) -> Result<Tree, String> {
    let mut reader = Reader { text, at: 0 };
    let tree = reader.value(0).and_then(|tree| match reader.mark() {
        None => Ok(tree),
        Some(_) => Err(words::GOES_ON),
    });
    tree.map_err(|wrong| reader.told(wrong))
}

/// A text, and how far it has been read.
struct Reader<'t> {
    text: &'t str,
    at: usize,
}

/// What was read, or what is wrong here.
type Read<T> = Result<T, &'static str>;

impl Reader<'_> {
    fn value(&mut self, depth: usize) -> Read<Tree> {
        match self.mark() {
            Some(b'{' | b'[') if depth == DEEPEST => Err(words::DEEP),
            Some(b'{') => self.entries(b'}', |reader| reader.pair(depth)).map(Tree::Map),
            Some(b'[') => self.entries(b']', |reader| reader.value(depth + 1)).map(Tree::List),
            Some(b'"') => self.string().map(Tree::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => self.word(),
        }
    }

    /// What stands between two brackets, with commas between.
    fn entries<T>(&mut self, end: u8, mut entry: impl FnMut(&mut Self) -> Read<T>) -> Read<Vec<T>> {
        self.at += 1;
        let mut entries = Vec::new();
        if self.mark() == Some(end) {
            self.at += 1;
            return Ok(entries);
        }
        loop {
            entries.push(entry(self)?);
            let mark = self.mark();
            match mark {
                Some(b',') => self.at += 1,
                Some(mark) if mark == end => {
                    self.at += 1;
                    return Ok(entries);
                }
                _ => return Err(words::COMMA),
            }
        }
    }

    fn pair(&mut self, depth: usize) -> Read<(String, Tree)> {
        if self.mark() != Some(b'"') {
            return Err(words::KEY);
        }
        let key = self.string()?;
        self.mark();
        if !self.pass(b':') {
            return Err(words::COLON);
        }
        Ok((key, self.value(depth + 1)?))
    }

    /// Kept as it is written.
    fn number(&mut self) -> Read<Tree> {
        let start = self.at;
        self.pass(b'-');
        if !self.pass(b'0') {
            self.digits()?;
        }
        if self.pass(b'.') {
            self.digits()?;
        }
        if self.pass(b'e') || self.pass(b'E') {
            let _ = self.pass(b'+') || self.pass(b'-');
            self.digits()?;
        }
        Ok(Tree::Number(self.text[start..self.at].to_owned()))
    }

    fn digits(&mut self) -> Read<()> {
        let start = self.at;
        while self.next().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err(words::DIGIT) }
    }

    fn word(&mut self) -> Read<Tree> {
        for (word, tree) in [("null", Tree::Null), ("true", Tree::Bool(true)), ("false", Tree::Bool(false))] {
            if self.text[self.at..].starts_with(word) {
                self.at += word.len();
                return Ok(tree);
            }
        }
        Err(words::VALUE)
    }

    fn string(&mut self) -> Read<String> {
        self.at += 1;
        let mut string = String::new();
        loop {
            let start = self.at;
            while self.next().is_some_and(|byte| byte >= b' ' && byte != b'"' && byte != b'\\') {
                self.at += 1;
            }
            string.push_str(&self.text[start..self.at]);
            match self.next() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(string);
                }
                Some(b'\\') => string.push(self.escaped()?),
                Some(_) => return Err(words::CONTROL),
                None => return Err(words::OPEN),
            }
        }
    }

    fn escaped(&mut self) -> Read<char> {
        self.at += 1;
        let Some(letter) = self.next() else { return Err(words::OPEN) };
        let character = match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.by_number(),
            _ => return Err(words::ESCAPE),
        };
        self.at += 1;
        Ok(character)
    }

    /// A character by its number, or by two where it needs a surrogate pair.
    fn by_number(&mut self) -> Read<char> {
        let first = self.four()?;
        let number = match first {
            0xD800..0xDC00 => {
                if !self.text[self.at..].starts_with("\\u") {
                    return Err(words::SURROGATE);
                }
                self.at += 1;
                let second = self.four()?;
                if !(0xDC00..0xE000).contains(&second) {
                    return Err(words::SURROGATE);
                }
                0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
            }
            number => number,
        };
        char::from_u32(number).ok_or(words::SURROGATE)
    }

    /// The letter u and four hexadecimal digits.
    fn four(&mut self) -> Read<u32> {
        let digits = self.text.get(self.at + 1..self.at + 5);
        let digits = digits.filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        self.at += 5 * usize::from(number.is_some());
        number.ok_or(words::HEXADECIMAL)
    }

    fn next(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no white space.
    fn mark(&mut self) -> Option<u8> {
        while matches!(self.next(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
        self.next()
    }

    fn pass(&mut self, byte: u8) -> bool {
        let is = self.next() == Some(byte);
        self.at += usize::from(is);
        is
    }

    /// What is wrong, with its line and column; a column is a character.
    fn told(&self, wrong: &str) -> String {
        let read = &self.text.as_bytes()[..self.at];
        let line = read.iter().filter(|byte| **byte == b'\n').count() + 1;
        let begins = |byte: &&u8| **byte & 0xC0 != 0x80;
        let column = read.iter().rev().take_while(|byte| **byte != b'\n').filter(begins).count() + 1;
        fill(words::AT, &[("wrong", wrong), ("line", &line.to_string()), ("column", &column.to_string())])
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    fn tree(value: &Value) -> Tree {
        match value {
            Value::Null => Tree::Null,
            Value::Bool(flag) => Tree::Bool(*flag),
            Value::Number(number) => Tree::Number(number.to_string()),
            Value::String(text) => Tree::text(text.as_str()),
            Value::Array(entries) => Tree::List(entries.iter().map(tree).collect()),
            Value::Object(entries) => Tree::map(entries.iter().map(|(key, value)| (key.as_str(), tree(value)))),
        }
    }

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::vec((any::<String>(), inner), 0..6)
                    .prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_a_library_writes_is_read(value in values(), pretty: bool) {
            let write = if pretty { serde_json::to_string_pretty } else { serde_json::to_string };
            prop_assert_eq!(read(&write(&value).expect("a value is JSON")), Ok(tree(&value)));
        }

        #[test]
        fn what_a_library_refuses_is_refused(text in r#"([\[\]{},:" \n]|\\[a-z"]|\\u[d0-9][89a-e0-9]0[0-9g]|[0-9.eE+-]{1,4}|"[a\t]"|"a":|null|true|fals|\u{7f}|é){0,9}"#) {
            agree(&text)?;
        }

        #[test]
        fn one_change_more_or_less_is_judged_alike(value in values(), at: prop::sample::Index, put in r#"[\[\]{},:"\\0-9.e\n a-]?"#) {
            let mut text = value.to_string();
            let mut at = at.index(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            let end = at + text[at..].chars().next().map_or(0, char::len_utf8);
            text.replace_range(at..end, &put);
            agree(&text)?;
        }
    }

    /// The library and this reader accept the same texts, but for numbers that no float can hold.
    fn agree(text: &str) -> Result<(), TestCaseError> {
        let library = serde_json::from_str::<Value>(text);
        if library.as_ref().is_err_and(|error| error.to_string().contains("out of range")) {
            return Ok(());
        }
        prop_assert_eq!(read(text).is_ok(), library.is_ok(), "{:?}: {:?}, {:?}", text, read(text), library);
        Ok(())
    }

    #[test]
    fn errors_say_where() {
        let wrong = [
            ("", "a value is expected at line 1 column 1"),
            ("{\n \"é\": 1,\n}", "a key in double quotes is expected at line 3 column 1"),
            ("[\"é\" 1]", "a comma or a closing bracket is expected at line 1 column 6"),
            ("{\"a\"}", "a colon is expected at line 1 column 5"),
            ("-", "a digit is expected at line 1 column 2"),
            ("\"\\q\"", "no character is escaped like this at line 1 column 3"),
            ("\"\\ud83d.\"", "half a surrogate pair stands for no character at line 1 column 8"),
            ("\"\\u00é\"", "four hexadecimal digits are expected at line 1 column 3"),
            ("\"a\n\"", "a control character stands in a text at line 1 column 3"),
            ("\"a", "a text does not end at line 1 column 3"),
            ("\"a\\", "a text does not end at line 1 column 4"),
            ("1 2", "the text goes on where it should end at line 1 column 3"),
        ];
        for (text, told) in wrong {
            assert_eq!(read(text), Err(told.to_owned()), "{text}");
        }
    }

    #[test]
    fn characters_by_number_are_read() {
        assert_eq!(read(r#""\u00e9\uD83D\ude00\/""#), Ok(Tree::text("é😀/")));
    }

    #[test]
    fn nesting_has_an_end() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(read(&nested(DEEPEST)).is_ok());
        assert!(read(&nested(DEEPEST + 1)).is_err_and(|told| told.contains("too deep")));
        assert!(read(&"{\"a\":".repeat(100_000)).is_err());
    }
}
