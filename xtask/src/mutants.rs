//! Mutation testing of the core: the code is changed piece by piece, and for each piece some test must fail.
//!
//! Two passes: the quick tests, which hold figures worked out by hand, catch nearly everything in seconds; what they miss is
//! tried again with every test of the pure half. What then survives is printed. docs/proofs.md lists the survivors that are
//! equal to the code they were made from. `.cargo/mutants.toml` says what is changed and how it is built.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    cargo::{self, OFFLINE},
    project::Project,
    say::{self, Explain, Failure, Result},
    setup,
};

/// The quick tests.
const QUICK: [&str; 9] =
    ["--lib", "--test", "golden", "--test", "refusals", "--test", "assumptions", "--test", "tariff_files"];

/// Changes one file of the core, or all; false where a change was not noticed.
pub fn run(project: &Project, file: Option<&Path>) -> Result<bool> {
    let tool = setup::mutants::ready(project)?;
    cargo::ready(project)?;
    let out = project.target.join("mutants");
    fs::create_dir_all(&out).explain(format_args!("Creating {}", out.display()))?;
    let pass = |words: &[&str], tests: &[&str]| {
        let mut command = Command::new(&tool);
        command.args(["mutants", "--colors", "never", "--jobs", "1", "--output"]).arg(&out).args(words);
        if let Some(file) = file {
            command.arg("--file").arg(file);
        }
        // The folder of the one that runs this would be written to by every mutant.
        command.env_remove("CARGO_TARGET_DIR").env(OFFLINE.0, OFFLINE.1).current_dir(&project.root);
        judged(command.arg("--").args(tests))
    };
    say::line("==> The quick tests (about 4 seconds for each change)");
    if pass(&[], &QUICK)? {
        say::line("Every change was noticed.");
        return Ok(true);
    }
    say::line("\n==> Every test, for what the quick ones missed (about 30 seconds for each)");
    let noticed = pass(&["--iterate"], &["--no-fail-fast"])?;
    let survivors = survivors(&out)?;
    for survivor in &survivors {
        say::line(format_args!("survived: {survivor}"));
    }
    match survivors.len() {
        0 => say::line("Every change was noticed."),
        count => say::line(format_args!(
            "{count} changes were not noticed; docs/proofs.md lists those that change no figure."
        )),
    }
    Ok(noticed)
}

/// True where every mutant was caught; cargo-mutants ends with 2 where some were missed and with 3 where some only ran on.
fn judged(command: &mut Command) -> Result<bool> {
    let status = command.status().explain("Starting cargo-mutants")?;
    match status.code() {
        Some(0 | 3) => Ok(true),
        Some(2) => Ok(false),
        _ => Err(Failure::with_remedy(
            format!("cargo-mutants failed ({status}); its own words are above."),
            "see that the tests pass without any change: `cargo test --no-default-features`.",
        )),
    }
}

fn survivors(out: &Path) -> Result<Vec<String>> {
    let list: PathBuf = out.join("mutants.out/missed.txt");
    let text = fs::read_to_string(&list).explain(format_args!("Reading {}", list.display()))?;
    Ok(text.lines().map(str::to_owned).collect())
}
