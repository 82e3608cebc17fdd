//! The example program as other programs call it: what it prints where, and how it exits. The figures themselves are checked
//! in `golden.rs`, the sentences in `refusals.rs`.
//!
//! It runs the very binary that cargo builds beside these tests.

use std::{
    io::Write,
    path::PathBuf,
    process::{Command, Output, Stdio},
};

use serde_json::Value;

const CASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/cases/compare-break-even-and-step-up.json");

/// `target/PROFILE/examples/project`, from `target/PROFILE/deps/THIS-TEST`.
fn program() -> PathBuf {
    let test = std::env::current_exe().expect("a test knows where it is");
    let profile = test.parent().and_then(|deps| deps.parent()).expect("a test lies in target/PROFILE/deps");
    let program = profile.join("examples").join(format!("project{}", std::env::consts::EXE_SUFFIX));
    let missing =
        "cargo test builds the examples unless it is asked for one test alone: run cargo build --example project";
    assert!(program.exists(), "{} is not there; {missing}", program.display());
    program
}

/// Runs the program, gives it `input`, and waits.
fn run(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(program())
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the example program starts");
    let mut stdin = child.stdin.take().expect("its input is a pipe");
    // A program that does not read its input closes the pipe; that is its right.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    child.wait_with_output().expect("the example program ends")
}

fn golden_case() -> Value {
    serde_json::from_str(&std::fs::read_to_string(CASE).expect("the golden case")).expect("a golden case is JSON")
}

/// A file of its own for one test, below cargo's folder for such files.
fn file(name: &str, text: impl AsRef<[u8]>) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).expect("a file for a test");
    path.to_string_lossy().into_owned()
}

/// The one JSON object on standard output, after a run that went well.
#[track_caller]
fn result(output: &Output) -> Value {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("one JSON object on standard output")
}

/// Fields and sentences on standard error, after a refusal.
#[track_caller]
fn refusal(output: &Output) -> Vec<(String, String)> {
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty(), "{}", String::from_utf8_lossy(&output.stdout));
    let said: Value = serde_json::from_slice(&output.stderr).expect("one JSON object on standard error");
    assert_eq!(said.as_object().map(serde_json::Map::len), Some(1), "{said}");
    let problems = said["problems"].as_array().expect("a list of problems");
    assert!(!problems.is_empty(), "refused without a reason");
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    problems
        .iter()
        .map(|problem| {
            assert_eq!(problem.as_object().map(serde_json::Map::len), Some(2), "{problem}");
            (text(&problem["field"]), text(&problem["problem"]))
        })
        .collect()
}

#[test]
fn a_sound_file_gives_the_result_and_exit_code_0() {
    let case = golden_case();
    let result = result(&run(&[&file("sound.json", case["scenario"].to_string())], ""));
    let keys = |value: &Value| value.as_object().map(|map| map.keys().cloned().collect::<Vec<_>>()).unwrap_or_default();
    for key in ["version", "tariff", "paths", "comparison", "assumptions"] {
        assert!(result.get(key).is_some(), "no {key} in {:?}", keys(&result));
    }
    assert_eq!(result["version"], 2);
    assert_eq!(keys(&result["paths"]), ["combined", "credits", "stay", "structural"], "sorted by the reader");
    let months = usize::try_from(case["scenario"]["months"].as_u64().expect("a count")).expect("few");
    for (name, path) in result["paths"].as_object().expect("paths") {
        assert_eq!(path["months"].as_array().map(Vec::len), Some(months), "{name}");
        for total in ["charge", "credits_applied", "credits_stranded", "paid", "present_value"] {
            assert!(path[total].is_string(), "{name}.{total} is {}", path[total]);
        }
    }
    let month = &result["paths"]["combined"]["months"][0];
    let fields = ["charge", "credits", "eligible", "lines", "minimum_applied", "month", "paid", "plan", "usage"];
    assert_eq!(keys(month), fields);
    assert_eq!(keys(&month["lines"][0]), ["account", "charge", "from", "rate", "slice", "to"]);
    for (figure, value) in case["expect"].as_object().expect("expected figures") {
        let found = result.pointer(&format!("/{}", figure.replace('.', "/")));
        assert_eq!(found, Some(value), "{figure}");
    }
}

#[test]
fn a_dash_reads_standard_input() {
    let scenario = golden_case()["scenario"].to_string();
    let piped = run(&["-"], &scenario);
    assert_eq!(result(&piped), result(&run(&[&file("piped.json", &scenario)], "")));
    assert!(piped.stdout.ends_with(b"\n"), "the last line is ended");
}

#[test]
fn bad_input_names_its_problems_and_gives_exit_code_2() {
    let mut scenario = golden_case()["scenario"].clone();
    scenario["months"] = 121.into();
    scenario["colour"] = "blue".into();
    let text = scenario.to_string();
    for output in [run(&["-"], &text), run(&[&file("wrong.json", &text)], "")] {
        let fields: Vec<String> = refusal(&output).into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["colour", "months"]);
    }
}

#[test]
fn what_is_no_json_and_what_is_empty_is_refused_alike() {
    for text in ["", "not JSON", "[1, 2", "null"] {
        let problems = refusal(&run(&["-"], text));
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert_eq!(problems[0].0, "", "the file as a whole");
    }
}

#[test]
fn bytes_that_are_no_text_are_refused_alike() {
    let path = file("bytes.json", [b'{', 0xff, 0xfe, b'}']);
    let problems = refusal(&run(&[&path], ""));
    assert!(problems[0].1.contains("cannot be read"), "{problems:?}");
}

#[test]
fn a_plan_without_a_price_is_refused_alike() {
    let mut scenario = golden_case()["scenario"].clone();
    scenario["start"] = "2025-01".into();
    scenario["plan"] = "unified-operations".into();
    let problems = refusal(&run(&["-"], &scenario.to_string()));
    assert_eq!(problems[0].0, "plan");
}

#[test]
fn a_file_that_is_not_there_and_no_file_at_all_are_refused_alike() {
    let problems = refusal(&run(&["no/such/file.json"], ""));
    assert!(problems[0].1.contains("no/such/file.json"), "{problems:?}");
    let problems = refusal(&run(&[], ""));
    assert!(problems[0].1.contains("scenario file"), "{problems:?}");
}

#[test]
fn a_file_comes_back_from_its_link() {
    let scenario = golden_case()["scenario"].clone();
    let given = file("linked.json", scenario.to_string());
    let made = run(&["--link", &given], "");
    assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
    let fragment = String::from_utf8(made.stdout).expect("a link is text");
    assert_eq!(result(&run(&["--open", fragment.trim()], "")), scenario);
    assert_eq!(result(&run(&["--open", "-"], &format!("<https://example.com/#{}>.", fragment.trim()))), scenario);
}

#[test]
fn a_cut_link_and_a_bad_file_are_refused_with_a_sentence() {
    for arguments in
        [["--open", "case1=eNp9j01q"], ["--open", "#step-window"], ["--link", &file("bad-linked.json", "{}")]]
    {
        let output = run(&arguments, "");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let said: Value = serde_json::from_slice(&output.stderr).expect("problems as JSON");
        assert!(!said["problems"].as_array().expect("a list").is_empty(), "{arguments:?}");
    }
}

#[test]
fn the_advice_is_printed_as_a_person_reads_it() {
    let case: Value = serde_json::from_str(
        &std::fs::read_to_string(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/tests/golden/advice/documents-renewal-in-motion.json"
        ))
        .expect("a golden case"),
    )
    .expect("JSON");
    let output = run(&["--advice", "-"], &case["scenario"].to_string());
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("text");
    let places: Vec<usize> = [
        "The decision\n",
        "\nWhat to do, in order\n",
        "\nThis week\n- 30 November",
        "\nAt the table\n- 4 January 2027: Send the letter",
        "\nAWS Support terms: our request\n",
        "\nObjections and answers\n",
    ]
    .iter()
    .map(|part| text.find(part).unwrap_or_else(|| panic!("{part:?} is not in {text}")))
    .collect();
    assert!(places.is_sorted(), "{places:?}");
}
