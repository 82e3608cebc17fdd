//! What `cargo xtask test` sets up before it runs these tests, read from the environment.
//!
//! A test without its stage fails and says which command sets it: it is never skipped in silence.

use std::{env, path::PathBuf};

/// Where everything is.
#[derive(Clone, Debug)]
pub struct Stage {
    /// The page's address, with a slash at the end.
    pub site: String,
    /// Which browser it is opened in.
    pub kind: Kind,
    /// The browser.
    pub program: PathBuf,
    /// What drives it: chromedriver or geckodriver.
    pub driver: PathBuf,
}

/// A browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Chromium or Chrome.
    Chromium,
    /// Firefox.
    Firefox,
}

impl Stage {
    /// The stage that was set.
    pub fn found() -> Stage {
        let (kind, program, driver) = match env::var_os("CONCESSION_FIREFOX") {
            Some(program) => (Kind::Firefox, program.into(), required("CONCESSION_GECKODRIVER")),
            None => (Kind::Chromium, required("CONCESSION_CHROMIUM").into(), required("CONCESSION_CHROMEDRIVER")),
        };
        Stage { site: required("CONCESSION_SITE"), kind, program, driver: driver.into() }
    }
}

/// Where axe-core's script lies.
pub fn axe() -> PathBuf {
    required("CONCESSION_AXE").into()
}

/// The folder of the built page.
pub fn dist() -> PathBuf {
    required("CONCESSION_DIST").into()
}

/// The page in one file.
pub fn single() -> PathBuf {
    required("CONCESSION_SINGLE").into()
}

/// Where the program `project` lies.
pub fn program() -> PathBuf {
    required("CONCESSION_PROJECT").into()
}

/// Where pictures of failures go, if anywhere.
pub fn shots() -> Option<PathBuf> {
    env::var_os("CONCESSION_SHOTS").map(PathBuf::from)
}

/// Whether every flow is driven at both widths and every state looked at in every look: `cargo xtask test --all`.
pub fn is_all() -> bool {
    env::var_os("CONCESSION_ALL").is_some()
}

fn required(name: &str) -> String {
    let value = env::var(name).unwrap_or_default();
    assert!(
        !value.is_empty(),
        "{name} is not set: these tests need the site served and a browser with its driver. Run `cargo xtask test`."
    );
    value
}
