//! Lists every sentence that the advice can say, each with an example: `cargo run --example sentences`.
//!
//! The sentences are the templates of `src/words/en`; the examples are what verdict, plan, actions and documents say of the golden
//! cases. A template that no case says is listed with a mark, so that somebody can add the case or delete the sentence.

use std::{
    collections::BTreeSet,
    fs,
    io::{self, Write},
    path::Path,
};

use concession::{
    calc::{Assessment, Scenario, TariffBook, assess},
    report::{
        actions,
        advice::{case_sheets, changes, left_out},
        case::Case,
        documents::{Material, advice as advice_text, documents},
        piece::Sentence,
        verdict::verdict,
    },
    share::file,
    words::{Stretch, stretches},
};
use serde_json::Value;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// The files of words that the advice speaks with.
const FILES: [&str; 18] = [
    "verdict",
    "answers",
    "ends",
    "notes",
    "terms",
    "events",
    "credits",
    "evidence",
    "flips",
    "lacks",
    "levers",
    "plans",
    "position",
    "range",
    "actions",
    "sizes",
    "documents",
    "lost",
];

fn main() -> io::Result<()> {
    let said = said();
    let mut out = io::stdout().lock();
    let (mut all, mut without) = (0, 0);
    for name in FILES {
        let source = fs::read_to_string(Path::new(ROOT).join(format!("src/words/en/{name}.rs")))?;
        for (constant, template) in templates(&source) {
            all += 1;
            let example = said.iter().find_map(|text| found(&template, text));
            writeln!(out, "{name}::{constant}\n  {template}")?;
            match example {
                Some(example) if example != template => writeln!(out, "  e.g. {example}")?,
                Some(_) => {}
                None if words(&template).is_empty() => writeln!(out, "  (joins what others say)")?,
                None => {
                    without += 1;
                    writeln!(out, "  (no golden case says it)")?;
                }
            }
        }
    }
    writeln!(out, "\n{all} sentences and parts of sentences; {without} of them in no golden case")
}

/// Everything that is said of the golden cases, the shortest first, so that examples are short.
fn said() -> Vec<String> {
    let Ok(book) = TariffBook::published() else { return vec![] };
    let mut all: BTreeSet<String> = BTreeSet::new();
    for folder in ["tests/golden/advice", "tests/golden/cases"] {
        let entries = fs::read_dir(Path::new(ROOT).join(folder)).into_iter().flatten().flatten();
        for case in entries.filter_map(|entry| fs::read_to_string(entry.path()).ok()) {
            let Ok(case) = serde_json::from_str::<Value>(&case) else { continue };
            let Ok(scenario) = file::open(&case["scenario"].to_string(), &book) else { continue };
            if let Ok(assessment) = assess(&scenario, &book) {
                all.extend(of_case(&scenario, &assessment, &book));
            }
        }
    }
    let mut all: Vec<String> = all.into_iter().collect();
    all.sort_by_key(String::len);
    all
}

fn of_case(scenario: &Scenario, assessment: &Assessment, book: &TariffBook) -> Vec<String> {
    let edition = book.of(scenario);
    let Assessment { projection, advice: found, .. } = assessment;
    let material = Material::of(scenario, assessment, edition);
    let mut texts: Vec<String> = documents(material).iter().flat_map(|document| document.paragraphs()).collect();
    texts.extend(advice_text(material).lines().map(str::to_owned));
    for action in actions::worded(found, edition) {
        texts.extend(action.parts.iter().map(|(text, ..)| text.clone()));
        texts.push(action.text);
        texts.extend(action.notes);
    }
    texts.extend(changes(found, scenario).iter().map(Sentence::plain));
    texts.extend(case_sheets(found).into_iter().map(|sheet| format!("{sheet:?}")));
    texts.extend(left_out(found).into_iter().map(str::to_owned));
    let case = Case { scenario, projection, book: edition, today: found.as_of };
    if let Ok(verdict) = verdict(&case) {
        texts.extend(std::iter::once(&verdict.lead).chain(&verdict.notes).map(Sentence::plain));
    }
    texts
}

/// The constants of a file of words and what they say; lists are taken item by item.
fn templates(source: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for constant in source.split("pub const ").skip(1) {
        let Some((name, rest)) = constant.split_once(':') else { continue };
        let rest = rest.split("///").next().unwrap_or_default();
        // Every second piece stands between quotation marks; none of the words has one of these marks within.
        let texts = rest.split('"').skip(1).step_by(2);
        found.extend(texts.map(|text| (name.to_owned(), unescaped(text))));
    }
    found
}

fn unescaped(text: &str) -> String {
    let marks =
        [("\\u{2019}", "\u{2019}"), ("\\u{201c}", "\u{201c}"), ("\\u{201d}", "\u{201d}"), ("\\u{2013}", "\u{2013}")];
    marks.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// The words of a template between its names; none where there is hardly a word.
fn words(template: &str) -> Vec<&str> {
    let words: Vec<&str> = stretches(template)
        .filter_map(|stretch| match stretch {
            Stretch::Words(words) if !words.is_empty() => Some(words),
            _ => None,
        })
        .collect();
    let letters = words.concat().chars().filter(|letter| letter.is_alphabetic()).count();
    if letters < 3 { vec![] } else { words }
}

/// Where a text says a template: its words in their order, with anything in the place of a name.
fn found(template: &str, text: &str) -> Option<String> {
    let words = words(template);
    let start = text.find(words.first()?)?;
    let mut end = start;
    for part in &words {
        end += text[end..].find(part)? + part.len();
    }
    let from = if template.starts_with('{') { 0 } else { start };
    let until = if template.ends_with('}') { text.len() } else { end };
    Some(text[from..until].to_owned())
}
