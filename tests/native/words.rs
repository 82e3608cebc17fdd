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
        case::Case,
        detail::detail,
        documents::{self, Material},
        problems, result,
        view::view,
    },
    share::file,
};
use serde_json::Value;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Everything that a visitor reads, and nothing else of the program.
const WORDS: &str = "src/words/";

/// What looks like words and stays where it is.
const NO_WORDS: [(&str, &str); 15] = [
    // The core knows nothing above it: names that it takes where a file has none, and what a developer reads.
    ("src/calc/scenario/mod.rs", "Incident"),
    ("src/calc/scenario/sections.rs", "Migration"),
    ("src/calc/scenario/mod.rs", "Support credit"),
    ("src/calc/exact.rs", "the figures grow beyond 28 exact digits"),
    ("src/draft/mod.rs", "a form of that length is no form"),
    // Values of AWS's Billing API.
    ("src/bill/contract.rs", "None"),
    ("src/bill/contract.rs", "Upfront"),
    ("src/bill/contract.rs", "Amortized"),
    // Keys, elements, objects and typefaces by the names that a browser has for them.
    ("src/app/parts/series_chart.rs", "Escape"),
    ("src/report/lines.rs", "Home"),
    ("src/report/lines.rs", "End"),
    ("src/browser/focus.rs", "summary, a, button, input, select"),
    ("src/browser/locale.rs", "Intl"),
    ("src/chart/svg.rs", "title desc"),
    ("src/chart/svg.rs", concession::chart::svg::FACES),
];

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

/// Prose, a word that begins with a capital and is no name in a program, and any letters that are put on the page as they stand.
fn is_said(name: &str, literal: &Literal) -> bool {
    let draws = ["src/app/", "src/study/", "src/draw/"].iter().any(|place| name.starts_with(place));
    let is_put = draws && literal.before.ends_with(".text(") && literal.text.chars().any(char::is_alphabetic);
    let mut letters = literal.text.trim().chars();
    let is_capital = letters.next().is_some_and(char::is_uppercase);
    is_put
        || is_prose(literal.text.trim())
        || is_capital && letters.clone().count() > 0 && letters.all(char::is_lowercase)
}

/// What a developer reads, if anybody.
fn is_aside(literal: &Literal) -> bool {
    literal.before.ends_with("expect(") || literal.before.ends_with("reason = ")
}

#[test]
fn no_sentence_stands_outside_the_words() {
    let mut met = BTreeSet::new();
    for (name, source) in program() {
        for found in literals(&source).into_iter().filter(|found| is_said(&name, found) && !is_aside(found)) {
            let known = NO_WORDS.iter().position(|(file, text)| name == *file && *text == found.text);
            let wrong = "has words of its own, which belong into src/words";
            met.insert(known.unwrap_or_else(|| panic!("{name}:{} {wrong}: {:?}", found.line, found.text)));
        }
    }
    let gone: Vec<_> = (0..NO_WORDS.len()).filter(|place| !met.contains(place)).map(|place| NO_WORDS[place]).collect();
    assert!(gone.is_empty(), "{gone:?} stand there no more: take them off NO_WORDS");
}

/// The sources without the words and without tests.
fn program() -> Vec<(String, String)> {
    let is_test = |name: &str| name.ends_with("/tests.rs") || name.ends_with("/properties.rs");
    sources("src").into_iter().filter(|(name, _)| !name.starts_with(WORDS) && !is_test(name)).collect()
}

/// The names by which a source calls a file of words: its own, and the one it was given, "words" in "verdict as words".
fn calls<'s>(file: &'s str, source: &'s str) -> Vec<&'s str> {
    let renamed = format!("{file} as ");
    let given = source.split(&renamed).skip(1).filter_map(|rest| rest.split(|letter| !is_of_name(letter)).next());
    given.chain([file]).collect()
}

fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

#[test]
fn every_constant_is_used() {
    let words = sources("src/words/en");
    let sources: Vec<(String, String)> = program().into_iter().chain(words.clone()).collect();
    for (name, constants) in &words {
        // A file within another is called by the outer one's name.
        let file = name.trim_start_matches("src/words/en/").split(['/', '.']).next().unwrap_or_default();
        // What stands in `mod.rs` is called as one of the words themselves.
        let file = if file == "mod" { "words" } else { file };
        let callers: Vec<(&String, Vec<&str>)> = sources
            .iter()
            .filter(|(other, source)| other != name && source.contains("words") && source.contains(file))
            .map(|(_, source)| (source, calls(file, source)))
            .collect();
        for line in constants.lines() {
            let Some((constant, _)) = line.strip_prefix("pub const ").and_then(|line| line.split_once(':')) else {
                continue;
            };
            let used = callers.iter().any(|(source, calls)| calls.iter().any(|call| uses(source, call, constant)));
            assert!(used, "{name}: nobody uses {constant}");
        }
    }
}

/// Whether a source names a constant behind a file of words, by itself or among others in braces.
fn uses(source: &str, call: &str, constant: &str) -> bool {
    source.split(&format!("{call}::")).skip(1).any(|rest| {
        let names = rest.strip_prefix('{').map_or(rest, |list| list.split('}').next().unwrap_or_default());
        let several = rest.starts_with('{');
        let mut names = names.split(|letter| !is_of_name(letter));
        if several { names.any(|name| name == constant) } else { names.next() == Some(constant) }
    })
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
    let edition = book.of(scenario);
    let material = Material::of(scenario, &assessment, edition);
    let mut text = serde_json::to_string(&result::result(scenario, &assessment, book)).expect("plain data");
    text += &documents::advice(material);
    text += &format!("{:?} {:?}", advice::changes(found, scenario), advice::left_out(found));
    text += &advisor::message(material, "ana@example.com").1;
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
