//! What fuzzing starts from: the files of the tests, and a dictionary of the words that stand in them.

use std::{collections::BTreeSet, fs, path::Path};

use serde_json::{Value, json};

use crate::{
    project::Project,
    say::{Explain, Failure, Result},
};

/// The longest word of the dictionary; longer ones are prose.
const LONGEST_WORD: usize = 40;

/// Writes the seeds of a target into a folder and its words into a dictionary; returns how many seeds there are.
pub fn write(project: &Project, target: &str, into: &Path, dictionary: &Path) -> Result<usize> {
    let tests = project.root.join("tests");
    let seeds = match target {
        "scenario" | "sitting" => {
            let mut seeds = json_files(&tests.join("golden/cases"))?;
            seeds.extend(json_files(&tests.join("golden/refusals"))?);
            seeds.extend(json_files(&tests.join("second_reading/found"))?);
            seeds.extend(json_files(&project.root.join("benches/scenarios"))?);
            let mut seeds: Vec<Value> = seeds.iter().flat_map(scenarios).collect();
            if target == "sitting" {
                let several = seeds.windows(2).map(sitting).collect::<Vec<_>>();
                seeds.extend(several);
            }
            seeds
        }
        "link" => json_files(&tests.join("links"))?.iter().flat_map(links).collect(),
        "bill" => json_files(&tests.join("bill/responses"))?,
        other => return Err(Failure::new(format!("There are no seeds for the fuzz target {other}."))),
    };
    let mut words = BTreeSet::new();
    if matches!(target, "scenario" | "sitting") {
        // What single fields accept and refuse, which no whole file says.
        json_files(&tests.join("golden/refusals"))?.iter().flat_map(tried).for_each(|value| gather(value, &mut words));
    }
    for (place, seed) in seeds.iter().enumerate() {
        gather(seed, &mut words);
        let text = seed.as_str().map_or_else(|| seed.to_string(), str::to_owned);
        let file = into.join(format!("{place}.json"));
        fs::write(&file, text).explain(format_args!("Writing {}", file.display()))?;
    }
    let lines: Vec<String> = words.iter().filter_map(|word| line(word)).collect();
    fs::write(dictionary, lines.join("\n") + "\n").explain(format_args!("Writing {}", dictionary.display()))?;
    Ok(seeds.len())
}

fn json_files(folder: &Path) -> Result<Vec<Value>> {
    let entries = fs::read_dir(folder).explain(format_args!("Reading {}", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.explain("Reading the folder of examples")?.path();
        if path.extension().is_some_and(|ending| ending == "json") {
            let text = fs::read_to_string(&path).explain(format_args!("Reading {}", path.display()))?;
            files.push(serde_json::from_str(&text).explain(format_args!("Reading {}", path.display()))?);
        }
    }
    Ok(files)
}

/// The scenarios in a file of the tests: a golden case holds one, a list of refusals whole files, others are one themselves.
fn scenarios(file: &Value) -> Vec<Value> {
    if let Some(scenario) = file.get("scenario") {
        return vec![scenario.clone()];
    }
    match file.get("cases").and_then(Value::as_array) {
        Some(cases) => cases.iter().filter_map(|case| case.get("file")).cloned().collect(),
        None => vec![file.clone()],
    }
}

/// The values that a list of refusals puts into fields.
fn tried(file: &Value) -> impl Iterator<Item = &Value> {
    let cases = file["cases"].as_array().into_iter().flatten();
    cases.flat_map(|case| [&case["put"], &case["set"]])
}

/// A file of several alternatives.
fn sitting(files: &[Value]) -> Value {
    let case = |file: &Value| json!({"name": "one", "file": file});
    let cases: Vec<Value> = files.iter().map(case).collect();
    json!({"format": "support-sitting", "version": 1, "tariff": "2026-11-23", "editing": 1, "cases": cases})
}

/// The kept links of a file, and what stands in them.
fn links(file: &Value) -> Vec<Value> {
    let kept = file.as_array().map(Vec::as_slice).unwrap_or_default();
    let held = |one: &Value| {
        let cases: Vec<Value> =
            one["files"].as_array().into_iter().flatten().map(|file| json!({"file": file})).collect();
        let sitting = json!({"tariff": one["tariff"], "cases": cases});
        [one["link"].clone(), one.get("holds").cloned().unwrap_or(sitting)]
    };
    kept.iter().flat_map(held).collect()
}

/// Keys and texts of a value.
fn gather(value: &Value, words: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| {
            words.insert(format!("\"{key}\":"));
            gather(value, words);
        }),
        Value::Array(list) => list.iter().for_each(|value| gather(value, words)),
        Value::String(text) => {
            words.insert(format!("\"{text}\""));
        }
        other => {
            words.insert(other.to_string());
        }
    }
}

/// A word as libFuzzer's dictionaries have it; none for prose and for what would need more than plain letters.
fn line(word: &str) -> Option<String> {
    let plain = word.len() <= LONGEST_WORD && word.chars().all(|letter| letter.is_ascii_graphic() || letter == ' ');
    plain.then(|| format!("\"{}\"", word.replace('\\', "\\\\").replace('"', "\\\"")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scenarios_are_found_in_cases_lists_and_plain_files() {
        assert_eq!(scenarios(&json!({"title": "t", "scenario": {"months": 1}})), [json!({"months": 1})]);
        assert_eq!(scenarios(&json!({"cases": [{"file": "x"}, {"set": {}}]})), [json!("x")]);
        assert_eq!(scenarios(&json!({"months": 2})), [json!({"months": 2})]);
    }

    #[test]
    fn values_that_are_tried_are_words() {
        let file = json!({"cases": [{"put": ["aws-cn"]}, {"set": {"terms.until": "2027-01"}}, {"file": {}}]});
        let mut words = BTreeSet::new();
        tried(&file).for_each(|value| gather(value, &mut words));
        assert!(["\"aws-cn\"", "\"2027-01\""].iter().all(|word| words.contains(*word)), "{words:?}");
    }

    #[test]
    fn links_are_seeds_with_what_they_hold() {
        let kept = json!([{"link": "index1=z", "holds": {"stay": [100]}}, {"link": "case1=z", "tariff": "t", "files": [{"months": 1}]}]);
        let sitting = json!({"tariff": "t", "cases": [{"file": {"months": 1}}]});
        assert_eq!(links(&kept), [json!("index1=z"), json!({"stay": [100]}), json!("case1=z"), sitting]);
    }

    #[test]
    fn words_are_keys_texts_and_numbers() {
        let mut words = BTreeSet::new();
        gather(&json!({"a": ["b", 3, "é"]}), &mut words);
        let lines: Vec<String> = words.iter().filter_map(|word| line(word)).collect();
        assert_eq!(lines, [r#""\"a\":""#, r#""\"b\"""#, r#""3""#]);
    }
}
