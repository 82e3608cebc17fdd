//! The built page, served and driven in a real browser by the package `tests/e2e`.
//!
//! Here only the stage is set. What the tests find in the environment:
//!
//! - `CONCESSION_SITE`: the page's address, with a slash at the end
//! - `CONCESSION_DIST`: the folder of the built page
//! - `CONCESSION_SINGLE`: the page in one file, made of that
//! - `CONCESSION_REQUESTS`: a file with the path of every request that reached the server, one a line
//! - `CONCESSION_WEBDRIVER`: the address of a running chromedriver
//! - `CONCESSION_CHROMIUM`: the browser it is to open
//! - `CONCESSION_AXE`: axe-core's script
//! - `CONCESSION_PROJECT`: the program that projects a scenario file
//! - `CONCESSION_SHOTS`: a folder for pictures

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{cargo, tally::Tally};
use crate::{
    build, process,
    project::Project,
    say::{Explain, Failure, Result},
    serve::{Server, Site},
    setup::{self, browser::Browser},
    webdriver::Driver,
};

/// Builds, serves, and runs the tests whose name holds a word; without one, all.
pub fn run(project: &Project, browser: &Browser, name: &str) -> Result<Tally> {
    let axe = setup::axe::ready(project)?;
    let program = example(project)?;
    let dist = build::site(project)?;
    let single = build::single::put(project, &dist, None)?;
    let site = Site::load(&dist)?;
    let shots = fresh_folder(&project.target.join("shots"))?;
    let requests = shots.join("requests.txt");
    let server = Server::start(site, 0, Some(requests.clone()))?;
    let driver = Driver::start(browser)?;
    let mut tests = cargo(project);
    tests.args(["test", "--no-fail-fast", "--package", "e2e"]);
    if !name.is_empty() {
        tests.args(["--test", "site", name]);
    }
    tests.env("CONCESSION_SITE", server.address()).env("CONCESSION_REQUESTS", requests);
    tests.env("CONCESSION_DIST", dist).env("CONCESSION_SINGLE", single);
    tests.env("CONCESSION_WEBDRIVER", driver.address()).env("CONCESSION_CHROMIUM", &browser.chromium);
    tests.env("CONCESSION_AXE", axe).env("CONCESSION_PROJECT", program).env("CONCESSION_SHOTS", shots);
    Tally::of(&mut tests)
}

/// Compiles the command-line program and asks cargo where it is.
fn example(project: &Project) -> Result<PathBuf> {
    let mut build = cargo(project);
    build.args(["build", "--quiet", "--example", "project", "--no-default-features", "--message-format", "json"]);
    let said = process::output(&mut build)?;
    let messages = said.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let programs = messages.filter(|message| message["target"]["name"] == "project");
    let mut program = programs.filter_map(|message| message["executable"].as_str().map(PathBuf::from));
    program.next_back().ok_or_else(|| Failure::new("cargo built the example `project` but did not say where."))
}

fn fresh_folder(folder: &Path) -> Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(folder).explain(format_args!("Removing {}", folder.display()))?;
    }
    fs::create_dir_all(folder).explain(format_args!("Creating {}", folder.display()))?;
    Ok(folder.to_owned())
}
