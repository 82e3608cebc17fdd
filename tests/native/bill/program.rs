//! The example program `import` as other programs call it: what it prints where, and how it exits.
//!
//! It runs the very binary that cargo builds beside these tests.

use std::{
    path::PathBuf,
    process::{Command, Output},
};

use serde_json::Value;

use super::FOLDER;

fn run(arguments: &[&str]) -> Output {
    let test = std::env::current_exe().expect("a test knows where it is");
    let profile = test.parent().and_then(|deps| deps.parent()).expect("a test lies in target/PROFILE/deps");
    let program: PathBuf = profile.join("examples").join(format!("import{}", std::env::consts::EXE_SUFFIX));
    assert!(program.exists(), "{} is not there: run cargo build --example import", program.display());
    Command::new(program).args(arguments).output().expect("the example program runs")
}

fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).expect("one JSON object")
}

#[test]
fn it_prints_the_parts_and_every_field() {
    let summary = format!("{FOLDER}/responses/summary-2026-10.json");
    let output = run(&[&summary, &format!("{FOLDER}/responses/credits-payer.json")]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let printed = json(&output.stdout);
    assert_eq!(printed["scenario"]["actuals"][0]["charge"], "41620.04");
    assert_eq!(printed["scenario"]["credits_in_hand"][0]["months"], 12);
    let row = &printed["fields"][0];
    assert_eq!((row["file"].as_str(), row["field"].as_str()), (Some(summary.as_str()), Some("payerAccountId")));
    assert_eq!(row["fate"], "left out");
    assert!(row["why"].as_str().is_some_and(|why| why.ends_with('.')), "{row}");
}

#[test]
fn it_refuses_in_the_usual_form() {
    let here = format!("{FOLDER}/responses/credits-none.json");
    for arguments in [
        vec![],
        vec!["--help"],
        vec!["nowhere.json"],
        vec![here.as_str(), concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")],
    ] {
        let output = run(&arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty());
        let said = json(&output.stderr);
        assert!(said["problems"][0]["problem"].as_str().is_some_and(|said| said.ends_with('.')), "{said}");
        let second = arguments.len() == 2;
        assert_eq!(said["problems"][0]["field"], if second { "[1]" } else { "" }, "{said}");
    }
}
