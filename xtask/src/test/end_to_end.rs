//! The built page, served and driven in a real browser by the package `tests/e2e`.
//!
//! Here only the stage is set. What the tests find in the environment:
//!
//! - `CONCESSION_SITE`: the page's address, with a slash at the end
//! - `CONCESSION_DIST`: the folder of the built page
//! - `CONCESSION_SINGLE`: the page in one file, made of that
//! - `CONCESSION_WEBDRIVER`: the address of a running chromedriver
//! - `CONCESSION_CHROMIUM`: the browser it is to open
//! - `CONCESSION_FIREFOX`: the browser to open instead, where it is Firefox
//! - `CONCESSION_GECKODRIVER`: the program that drives it
//! - `CONCESSION_AXE`: axe-core's script
//! - `CONCESSION_PROJECT`: the program that projects a scenario file
//! - `CONCESSION_SHOTS`: a folder for pictures

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use super::tally::Tally;
use crate::{
    build, process,
    project::Project,
    say::{self, Explain, Failure, Result},
    serve::{Server, Site},
    setup,
    webdriver::Driver,
};

/// What Firefox cannot be asked: tests by their names, each with the reason. They are named wherever Firefox's tests are run.
const NOT_IN_FIREFOX: [(&str, &str); 1] = [(
    "keep_apart::a_full_device_is_told_and_what_is_typed_is_saved_once_there_is_room",
    "Firefox takes no other limit of its stores while it runs.",
)];

/// The page, built and served.
pub struct Stage {
    axe: PathBuf,
    program: PathBuf,
    dist: PathBuf,
    single: PathBuf,
    shots: PathBuf,
    server: Server,
}

impl Stage {
    /// Builds and serves.
    pub fn set(project: &Project) -> Result<Stage> {
        let axe = setup::axe::ready(project)?;
        let program = example(project)?;
        let dist = build::site(project)?;
        let single = build::single::put(project, &dist, None)?;
        let site = Site::load(&dist)?;
        let shots = fresh_folder(&project.target.join("shots"))?;
        let server = Server::start(site, 0)?;
        Ok(Stage { axe, program, dist, single, shots, server })
    }

    /// Runs the tests whose name holds a word in Chromium; without one, all.
    pub fn in_chromium(&self, project: &Project, name: &str) -> Result<Tally> {
        let browser = setup::browser::ready()?;
        let driver = Driver::start(&browser)?;
        let mut tests = self.tests(project, name, "chromium")?;
        tests.env("CONCESSION_WEBDRIVER", driver.address()).env("CONCESSION_CHROMIUM", &browser.chromium);
        Tally::of(&mut tests)
    }

    /// Runs the same tests in Firefox, but for those that it cannot be asked.
    pub fn in_firefox(&self, project: &Project, name: &str) -> Result<Tally> {
        let browser = setup::firefox::ready(project)?;
        let mut tests = self.tests(project, name, "firefox")?;
        tests.env("CONCESSION_FIREFOX", &browser.firefox).env("CONCESSION_GECKODRIVER", &browser.geckodriver);
        tests.arg("--");
        for (test, reason) in NOT_IN_FIREFOX {
            say::line(format_args!("    left out: {test}. {reason}"));
            tests.args(["--skip", test]);
        }
        Tally::of(&mut tests)
    }

    fn tests(&self, project: &Project, name: &str, browser: &str) -> Result<Command> {
        let mut tests = project.cargo()?;
        tests.args(["test", "--no-fail-fast", "--package", "e2e"]);
        if !name.is_empty() {
            tests.args(["--test", "site", name]);
        }
        tests.env("CONCESSION_SITE", self.server.address());
        tests.env("CONCESSION_DIST", &self.dist).env("CONCESSION_AXE", &self.axe);
        tests.env("CONCESSION_SINGLE", &self.single).env("CONCESSION_PROJECT", &self.program);
        tests.env("CONCESSION_SHOTS", fresh_folder(&self.shots.join(browser))?);
        Ok(tests)
    }
}

/// Compiles the command-line program and asks cargo where it is.
fn example(project: &Project) -> Result<PathBuf> {
    let mut build = project.cargo()?;
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
