//! Programs of the package `tests/e2e` that drive the built page in Chromium: pictures and measurements.
//!
//! They are there because the one WebDriver client is; here the page is built and served for them.

use std::ffi::OsStr;

use crate::{
    build, process,
    project::Project,
    say::Result,
    serve::{Server, Site},
    setup,
};

/// Runs one of `tests/e2e/examples` on the built page; true where it succeeds.
pub fn run(project: &Project, example: &str, words: &[&OsStr]) -> Result<bool> {
    let browser = setup::browser::ready()?;
    let server = Server::start(Site::load(&build::site(project)?)?, 0)?;
    let mut program = project.cargo()?;
    program.args(["run", "--quiet", "--package", "e2e", "--example", example, "--"]).args(words);
    program.env("CONCESSION_SITE", server.address());
    program.env("CONCESSION_CHROMIUM", &browser.chromium).env("CONCESSION_CHROMEDRIVER", &browser.chromedriver);
    process::run_and_read(&mut program).map(|(succeeded, _)| succeeded)
}
