//! The engine beside the same projection in JavaScript with decimal.js (`benches/decimal/`): first every figure of the one held
//! against the other's, then the two timed in turns.
//!
//! Both do the same work from a scenario that is read already to a projection: no text is read or written meanwhile.

use std::{path::Path, process::Command};

use serde_json::Value;

use super::turns::{Turns, median};
use crate::{
    project::Project,
    say::{self, Explain, Failure, Result},
    setup,
};

const SCENARIO: &str = "benches/decimal/scenario.json";
const TARIFF: &str = "data/tariff/enterprise.json";
const PROGRAM: &str = "benches/decimal/main.cjs";
/// How many times faster the engine must be.
const LEAST: f64 = 10.0;
/// Batches that are timed of each, after some that only warm up: a JavaScript engine needs thousands of turns to be at its best.
const BATCHES: usize = 60;
const WARM: usize = 40;
/// Turns of a batch: a projection with decimal.js takes about as long as twenty of ours.
const TURNS: (u32, u32) = (400, 20);

/// Measures; false where the engine is not fast enough.
pub fn run(project: &Project, program: &Path) -> Result<bool> {
    let script = setup::decimal_js::ready(project)?;
    let mut ours = Turns::start(Command::new(program).args(["turns", SCENARIO]).current_dir(&project.root))?;
    let mut node = Command::new(script.node);
    node.env("NODE_PATH", script.modules).args([PROGRAM, SCENARIO, TARIFF]).current_dir(&project.root);
    let mut theirs = Turns::start(&mut node)?;
    let figures = same(&json(&theirs.ask("result")?)?, &json(&ours.ask("result")?)?, "result")?;
    let (mut native, mut scripted) = (Vec::new(), Vec::new());
    for _ in 0..WARM + BATCHES {
        native.push(ours.time(TURNS.0)?);
        scripted.push(theirs.time(TURNS.1)?);
    }
    let (native, scripted) = (median(&native[WARM..]), median(&scripted[WARM..]));
    let ratio = scripted as f64 / native.max(1) as f64;
    say::line(format_args!(
        "\nThe same projection with decimal.js, {figures} figures equal, medians of {BATCHES} batches in turns:"
    ));
    say::line(format_args!(
        "  natively {} µs, with decimal.js {} µs: {ratio:.1} times faster; the limit is {LEAST} times",
        native / 1000,
        scripted / 1000
    ));
    Ok(ratio >= LEAST)
}

fn json(text: &str) -> Result<Value> {
    serde_json::from_str(text).explain("Reading the figures of a measured program")
}

/// Holds every figure of the first against the second's, which may have more; returns how many there were.
fn same(theirs: &Value, ours: &Value, path: &str) -> Result<usize> {
    match (theirs, ours) {
        (Value::Object(theirs), Value::Object(_)) => {
            theirs.iter().map(|(key, value)| same(value, &ours[key.as_str()], &format!("{path}.{key}"))).sum()
        }
        (Value::Array(theirs), Value::Array(all)) if theirs.len() == all.len() => {
            theirs.iter().zip(all).enumerate().map(|(k, (one, other))| same(one, other, &format!("{path}[{k}]"))).sum()
        }
        (theirs, ours) if theirs == ours => Ok(1),
        _ => Err(Failure::new(format!(
            "{path} is {ours} and with decimal.js {theirs}: the two do not compute the same."
        ))),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn figures_are_counted_and_a_different_one_is_named() {
        let ours = json!({"paid": "1.00", "months": [{"paid": "1.00"}], "more": true});
        assert_eq!(same(&json!({"paid": "1.00", "months": [{"paid": "1.00"}]}), &ours, "r").ok(), Some(2));
        let said = same(&json!({"months": [{"paid": "1.01"}]}), &ours, "r").expect_err("it differs").to_string();
        assert!(said.contains("r.months[0].paid"), "{said}");
        assert!(same(&json!({"months": []}), &ours, "r").is_err());
    }
}
