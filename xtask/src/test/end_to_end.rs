//! The built page, served and driven in a real browser by the package `tests/e2e`.
//!
//! Here only the stage is set. What the tests find in the environment:
//!
//! - `CONCESSION_SITE`: the page's address, with a slash at the end
//! - `CONCESSION_DIST`: the folder of the built page
//! - `CONCESSION_SINGLE`: the page in one file, made of that
//! - `CONCESSION_CHROMIUM` and `CONCESSION_CHROMEDRIVER`: the browser and what drives it
//! - `CONCESSION_FIREFOX` and `CONCESSION_GECKODRIVER`: the same, where the tests run in Firefox
//! - `CONCESSION_AXE`: axe-core's script
//! - `CONCESSION_PROJECT`: the program that projects a scenario file
//! - `CONCESSION_SHOTS`: a folder for pictures
//! - `CONCESSION_ALL`: set where every flow is driven at both widths and every state looked at in every look

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{Selection, tally::Tally};
use crate::{
    args::InBrowser,
    build, process,
    project::Project,
    say::{self, Explain, Failure, Result},
    serve::{Server, Site},
    setup,
};

/// How many browsers run side by side. A test waits for its browser half of the time, so two processors have work for three.
const WORKERS: &str = "3";

/// What depends on the engine, by files of `tests/e2e/tests/site`: all that runs in Firefox unless everything is asked for.
const OF_THE_ENGINE: [&str; 14] = [
    "brief::",
    "everybody::",
    "explain::",
    "exports::",
    "keep::",
    "keep_apart::",
    "keep_damage::",
    "keep_erase::",
    "keyboard::",
    "locale::",
    "offline::",
    "policy::",
    "share::files",
    "single::",
];

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

    /// Runs the tests that were selected in a browser.
    pub fn run(&self, project: &Project, selection: &Selection, browser: InBrowser) -> Result<Tally> {
        let mut tests = project.cargo()?;
        tests.args(["test", "--no-fail-fast", "--package", "e2e", "--test", "site", "--"]);
        tests.arg(format!("--test-threads={WORKERS}"));
        tests.env("CONCESSION_SITE", self.server.address());
        tests.env("CONCESSION_DIST", &self.dist).env("CONCESSION_AXE", &self.axe);
        tests.env("CONCESSION_SINGLE", &self.single).env("CONCESSION_PROJECT", &self.program);
        if selection.all {
            tests.env("CONCESSION_ALL", "1");
        }
        let page = selection.page.as_deref();
        tests.args(page.filter(|name| !name.is_empty()));
        match browser {
            InBrowser::Chromium => {
                let browser = setup::browser::ready()?;
                tests.env("CONCESSION_SHOTS", fresh_folder(&self.shots.join("chromium"))?);
                tests.env("CONCESSION_CHROMIUM", &browser.chromium);
                tests.env("CONCESSION_CHROMEDRIVER", &browser.chromedriver);
            }
            InBrowser::Firefox => {
                let browser = setup::firefox::ready(project)?;
                tests.env("CONCESSION_SHOTS", fresh_folder(&self.shots.join("firefox"))?);
                tests.env("CONCESSION_FIREFOX", &browser.firefox).env("CONCESSION_GECKODRIVER", &browser.geckodriver);
                if page.is_none() && !selection.all {
                    say::line("    only what depends on the engine; --all runs the rest in Firefox, too.");
                    tests.args(OF_THE_ENGINE);
                }
                for (test, reason) in NOT_IN_FIREFOX {
                    say::line(format_args!("    left out: {test}. {reason}"));
                    tests.args(["--skip", test]);
                }
            }
        }
        Tally::of(&mut tests)
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
