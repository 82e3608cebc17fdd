//! Firefox and its driver, in which the built page is tested as well.

use std::path::PathBuf;

use super::{
    apt,
    cargo_tool::CargoTool,
    versions::{DEBIAN_FIREFOX, GECKODRIVER},
};
use crate::{process, project::Project, say::Result};

/// A browser and the program that drives it.
pub struct Firefox {
    /// Firefox, of the long-lived kind where Debian has it.
    pub firefox: PathBuf,
    /// The driver.
    pub geckodriver: PathBuf,
}

/// The browser, installed where it is missing.
pub fn ready(project: &Project) -> Result<Firefox> {
    let firefox = match ["firefox-esr", "firefox"].into_iter().find_map(process::find) {
        Some(found) => found,
        None => apt::program("firefox-esr", &DEBIAN_FIREFOX, "about 1 minute, once", "install Firefox")?,
    };
    let driver = CargoTool {
        program: "geckodriver",
        companions: &[],
        package: "geckodriver",
        version: GECKODRIVER.to_owned(),
        switches: &["--locked"],
        about: "about 1 minute, once",
        archive: None,
    };
    Ok(Firefox { firefox, geckodriver: driver.ready(project)?.join("geckodriver") })
}
