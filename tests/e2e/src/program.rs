//! The example program `project`: what every figure on the page is measured by.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use crate::stage;

/// What the program prints for a scenario file, given on its standard input.
#[track_caller]
pub fn project(scenario: &str) -> String {
    let mut program = Command::new(stage::program())
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program named by CONCESSION_PROJECT can be started");
    // Dropped at the end of the statement, which is how the program knows that nothing more comes.
    program.stdin.take().expect("asked for above").write_all(scenario.as_bytes()).expect("the program reads its input");
    let told = program.wait_with_output().expect("the program ends");
    let problems = String::from_utf8_lossy(&told.stderr);
    assert!(told.status.success(), "The program refuses this scenario: {problems}\n{scenario}");
    String::from_utf8(told.stdout).expect("the program prints UTF-8")
}
