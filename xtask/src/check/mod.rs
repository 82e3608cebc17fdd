//! What is checked without running the program: form, lints, documentation, licences, links, and the habits of the house.
//!
//! Every check runs, whatever an earlier one found; the list of what failed stands last. `test` runs what can be run.

mod habits;
mod links;

use std::{path::PathBuf, process::Command};

use crate::{
    cargo::{self, OFFLINE},
    process,
    project::Project,
    say::{self, Explain, Result},
    setup,
};

/// Runs every check; true where all of them passed.
pub fn run(project: &Project) -> Result<bool> {
    setup::components::ready()?;
    setup::target(project)?;
    let mut failed = Vec::new();
    let mut check = |name: &'static str, run: &dyn Fn() -> Result<()>| match say::step(name, "seconds once built", run)
    {
        Ok(()) => {}
        Err(failure) => {
            say::line(format_args!("    {failure}"));
            failed.push(name);
        }
    };
    check("Format", &|| run_cargo(project, &["fmt", "--all", "--check"]));
    check("Lints, native", &|| clippy(project, &["--workspace", "--all-targets"]));
    check("Lints, pure half", &|| {
        clippy(project, &["--package", "concession", "--no-default-features", "--lib", "--examples", "--tests"])
    });
    check("Lints, wasm", &|| {
        let page = ["--package", "concession", "--target", setup::WASM, "--lib", "--bins", "--test", "web"];
        clippy(project, &page)
    });
    check("Documentation", &|| documentation(project));
    check("Licences, bans and sources of dependencies", &|| licences(project));
    check("Links in the documents", &|| links::check(project));
    check("Length and opening of the source files", &|| habits::check(project));
    say::line(verdict(&failed));
    Ok(failed.is_empty())
}

fn verdict(failed: &[&str]) -> String {
    match failed {
        [] => "Every check passed.".to_owned(),
        _ => format!("Failed: {}.", failed.join("; ")),
    }
}

fn run_cargo(project: &Project, words: &[&str]) -> Result<()> {
    process::run(project.cargo()?.args(words))
}

fn clippy(project: &Project, of: &[&str]) -> Result<()> {
    run_cargo(project, &[&["clippy", "--quiet"], of, &["--", "--deny", "warnings"]].concat())
}

fn documentation(project: &Project) -> Result<()> {
    let mut doc = project.cargo()?;
    doc.args([
        "doc",
        "--quiet",
        "--no-deps",
        "--document-private-items",
        "--package",
        "concession",
        "--package",
        "xtask",
        "--package",
        "contract",
        "--package",
        "server",
    ]);
    process::run(doc.env("RUSTDOCFLAGS", "--deny warnings"))
}

fn licences(project: &Project) -> Result<()> {
    let deny = setup::deny::ready(project)?;
    cargo::ready(project)?;
    let mut command = Command::new(deny);
    // The log level keeps its success short; what is denied is an error and always shown.
    command.args(["--log-level", "error", "check", "--hide-inclusion-graph", "licenses", "bans", "sources"]);
    process::run(command.env(OFFLINE.0, OFFLINE.1).current_dir(&project.root))
}

/// The files of the project with one of these endings: those that git knows or would take up, and that are there.
fn files(project: &Project, endings: &[&str]) -> Result<Vec<PathBuf>> {
    let mut git = Command::new("git");
    git.args(["ls-files", "--cached", "--others", "--exclude-standard"]).current_dir(&project.root);
    let listed = process::output(&mut git).map_err(|failure| failure.or_remedy("run this in a git clone."))?;
    let right = |name: &&str| endings.iter().any(|ending| name.ends_with(ending));
    let named = listed.lines().filter(right).map(PathBuf::from);
    Ok(named.filter(|file| project.root.join(file).is_file()).collect())
}

fn text(project: &Project, file: &std::path::Path) -> Result<String> {
    std::fs::read_to_string(project.root.join(file)).explain(format_args!("Reading {}", file.display()))
}
