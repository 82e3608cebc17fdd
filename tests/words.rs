//! Words are in one place, by id, and can be translated: no sentence stands in the code, every template can be completed.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use chrono::NaiveDate;
use concession::{
    calc::{Assessment, PathName, Scenario, TariffBook, assess},
    report::{
        advice, advisor,
        brief::{self, Reader, Subject, markdown::markdown},
        case::Case,
        detail::detail,
        problems, result,
        view::view,
    },
    share::file,
};
use serde_json::Value;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Files and folders whose words are still to be moved; one that has none left must be taken off.

/// A string literal of a source file.
struct Literal {
    line: usize,
    /// With its escapes resolved, where they stand for a character that matters here.
    text: String,
    /// The code before it on its line.
    before: String,
}

fn sources(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    gather(&Path::new(ROOT).join(folder), &mut found);
    found.sort();
    assert!(!found.is_empty(), "no source below {folder}");
    let read = |path: PathBuf| {
        let name = path.strip_prefix(ROOT).expect("a file below the root").display().to_string();
        (name, fs::read_to_string(&path).expect("a source file"))
    };
    found.into_iter().map(read).collect()
}

fn gather(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a source folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The string literals of a source, without its comments and its own tests.
fn literals(source: &str) -> Vec<Literal> {
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    let mut found = Vec::new();
    let (mut line, mut before) = (1, String::new());
    let mut letters = code.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\n' => {
                line += 1;
                before.clear();
            }
            '/' if letters.peek() == Some(&'/') => while letters.next_if(|letter| *letter != '\n').is_some() {},
            // A character, "'"' and "'\''" among them; a lifetime has no closing mark.
            '\'' => match letters.next() {
                Some('\\') => while letters.next().is_some_and(|letter| letter != '\'') {},
                _ => drop(letters.next_if_eq(&'\'')),
            },
            '"' => {
                let at = line;
                let text = literal(&mut letters, &mut line);
                found.push(Literal { line: at, text, before: before.clone() });
            }
            letter => before.push(letter),
        }
    }
    found
}

/// The rest of a literal, behind its opening mark.
fn literal(letters: &mut std::iter::Peekable<std::str::Chars>, line: &mut usize) -> String {
    let mut text = String::new();
    while let Some(letter) = letters.next() {
        *line += usize::from(letter == '\n');
        match letter {
            '"' => break,
            '\\' => match letters.next() {
                // A character by its number: its braces are none of a template's.
                Some('u') => {
                    while letters.next().is_some_and(|letter| letter != '}') {}
                    text.push('\u{2022}');
                }
                Some('n') => text.push(' '),
                Some('\n') => {
                    *line += 1;
                    while letters.next_if(|letter| letter.is_whitespace()).is_some() {}
                }
                Some(letter) => text.push(letter),
                None => {}
            },
            letter => text.push(letter),
        }
    }
    text
}

/// Two words beside each other, or a word beside what is put in: tags are none, neither are class names.
fn is_prose(text: &str) -> bool {
    let mut inside = false;
    let mut plain = String::new();
    for letter in text.chars() {
        inside = matches!(letter, '<' | '{') || inside && !matches!(letter, '>' | '}');
        match letter {
            '{' => plain.push(PUT_IN),
            '>' | '}' => plain.push(if letter == '>' { ' ' } else { PUT_IN }),
            _ if inside => {}
            letter => plain.push(letter),
        }
    }
    let plainly = |token: &str| -> String { token.chars().filter(|letter| !",.;:?!()".contains(*letter)).collect() };
    let is_put_in = |token: &str| !token.is_empty() && token.chars().all(|letter| letter == PUT_IN);
    let is_word =
        |token: &str| token.chars().count() > 1 && token.chars().all(|letter| letter.is_alphabetic() || letter == '\'');
    let tokens: Vec<String> = plain.split(' ').map(plainly).collect();
    tokens.windows(2).any(|pair| {
        let words = pair.iter().filter(|token| is_word(token)).count();
        words + pair.iter().filter(|token| is_put_in(token)).count() == 2 && words > 0
    })
}

/// Stands for what is put into a template.
const PUT_IN: char = '\u{2022}';

/// What a developer reads, if anybody.
fn is_aside(literal: &Literal) -> bool {
    literal.before.ends_with("expect(") || literal.before.ends_with("reason = ")
}

#[test]
fn no_sentence_stands_outside_the_words() {
    let mut still = BTreeSet::new();
    for (name, source) in sources("src/report").into_iter().chain(sources("src/app")) {
        for found in literals(&source).iter().filter(|found| is_prose(&found.text) && !is_aside(found)) {
            match TO_COME.iter().find(|place| name.starts_with(**place)) {
                Some(place) => drop(still.insert(*place)),
                None => {
                    panic!("{name}:{} has words of its own, which belong into src/words: {:?}", found.line, found.text)
                }
            }
        }
    }
    let done: Vec<&str> = TO_COME.into_iter().filter(|place| !still.contains(place)).collect();
    assert!(done.is_empty(), "no words are left in {done:?}: take that off TO_COME");
}

#[test]
fn prose_is_told_from_what_programs_read() {
    for prose in ["Ask first", "{amount} is used, not more", "two words.", "<p>Two words</p>", "it's so", "{} more"] {
        assert!(is_prose(prose), "{prose}");
    }
    for other in
        ["c-button c-button--small", "{from} {to}", "<p class=\"two words\">", "a.b[0].c", "Word", " | ", "max-age 1"]
    {
        assert!(!is_prose(other), "{other}");
    }
}

#[test]
fn literals_are_found_where_they_stand() {
    let source = "//! \"no\"\nlet a = 'x'; let b = '\"'; let c = '\\''; // \"no\"\nexpect(\"a \\\"b\\\" \\u{2019}\\\n   c\") + \"d\";\n#[cfg(test)]\n\"no\"";
    let found: Vec<(usize, String)> = literals(source).into_iter().map(|found| (found.line, found.text)).collect();
    assert_eq!(found, [(3, "a \"b\" \u{2022}c".to_owned()), (4, "d".to_owned())]);
    assert!(is_aside(&literals(source)[0]) && !is_aside(&literals(source)[1]));
}

/// The names in a template's braces; what is wrong with it otherwise.
fn names(template: &str) -> Result<Vec<&str>, String> {
    let mut names = Vec::new();
    let mut rest = template;
    while let Some((words, more)) = rest.split_once('{') {
        let (name, more) = more.split_once('}').ok_or("a brace is not closed")?;
        let plain = name.starts_with(|letter: char| letter.is_ascii_lowercase())
            && name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_');
        if words.contains('}') || !plain {
            return Err(format!("{{{name}}} is no name, or a brace is not opened"));
        }
        names.push(name);
        rest = more;
    }
    if rest.contains('}') { Err("a brace is not opened".to_owned()) } else { Ok(names) }
}

#[test]
fn every_template_can_be_completed() {
    let mut several = 0;
    for (name, source) in sources("src/words/en") {
        for found in literals(&source) {
            let names =
                names(&found.text).unwrap_or_else(|wrong| panic!("{name}:{}: {wrong}: {:?}", found.line, found.text));
            several += usize::from(!names.is_empty());
        }
    }
    assert!(several > 100, "only {several} templates were found");
    for wrong in ["{a", "a}", "{A}", "{}", "{a b}", "{a{b}}", "{1}"] {
        assert!(names(wrong).is_err(), "{wrong}");
    }
    assert_eq!(names("{a} and {b_c}"), Ok(vec!["a", "b_c"]));
}

#[test]
fn words_are_constants_and_nothing_else() {
    for (name, source) in sources("src/words/en") {
        for (place, line) in source.lines().enumerate() {
            let begins = ["fn ", "pub fn ", "const ", "static ", "macro_rules", "impl ", "use "];
            let found = begins.iter().find(|word| line.starts_with(**word));
            assert!(found.is_none(), "{name}:{} is no documented constant: {line}", place + 1);
        }
    }
}

fn scenarios() -> Vec<(String, Value)> {
    let folders = ["tests/golden/advice", "tests/golden/cases"].map(|folder| Path::new(ROOT).join(folder));
    let entries = folders.iter().flat_map(|folder| fs::read_dir(folder).expect("a folder of examples"));
    let read = |path: PathBuf| {
        let case: Value = serde_json::from_str(&fs::read_to_string(&path).expect("an example")).expect("JSON");
        (path.display().to_string(), case["scenario"].clone())
    };
    entries.map(|entry| read(entry.expect("an entry").path())).collect()
}

/// All that is said of a scenario, one after the other.
fn said(scenario: &Scenario, book: &TariffBook) -> String {
    let assessment = assess(scenario, book).expect("an example that can be projected");
    let Assessment { projection, advice: found, .. } = &assessment;
    let edition = book.pinned(scenario.tariff);
    let subject = Subject { scenario, projection, advice: found, book: edition };
    let steps = advice::worded(found, scenario, edition);
    let mut text = serde_json::to_string(&result::result(scenario, &assessment, book)).expect("plain data");
    text += &[Reader::Ours, Reader::Aws].map(|reader| markdown(&brief::brief(reader, subject))).concat();
    text += &advisor::message(subject, &steps, "ana@example.com").1;
    text += &format!("{:?}", advice::case_sheets(found));
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date");
    text += &format!("{:?}", view(&Case { scenario, projection, book, today }).expect("a view"));
    text += &format!("{:?}", PathName::ALL.map(|path| detail(scenario, projection, book, path, 0)));
    text
}

#[test]
fn no_name_of_a_template_is_ever_shown() {
    let book = TariffBook::published().expect("the book is sound");
    for (name, scenario) in scenarios() {
        let scenario = file::open(&scenario.to_string(), &book)
            .unwrap_or_else(|wrong| panic!("{name}: {}", problems::plain(&wrong)));
        let text = said(&scenario, &book);
        // Braces of JSON and of a debugged value hold more than a name.
        for piece in text.split('{').skip(1) {
            let braced = piece.split_once('}').map_or("", |(braced, _)| braced);
            let is_name =
                !braced.is_empty() && braced.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_');
            assert!(!is_name, "{name} shows {{{braced}}}");
        }
    }
}
