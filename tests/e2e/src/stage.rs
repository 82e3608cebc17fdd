//! What `cargo xtask test` sets up before it runs these tests, read from the environment.
//!
//! A test without its stage fails and says which command sets it: it is never skipped in silence.

use std::{env, path::PathBuf};

/// Where everything is.
#[derive(Clone, Debug)]
pub struct Stage {
    /// The page's address, with a slash at the end.
    pub site: String,
    /// What it is opened in.
    pub browser: Staged,
}

/// A browser, and what drives it.
#[derive(Clone, Debug)]
pub enum Staged {
    /// Chromium, by a driver that is running.
    Chromium {
        /// The driver's address.
        webdriver: String,
        /// The browser; the driver's own choice where none is named.
        program: Option<String>,
    },
    /// Firefox, by a driver of each test's own, since one drives one browser.
    Firefox {
        /// The driver.
        geckodriver: PathBuf,
        /// The browser.
        program: PathBuf,
    },
}

impl Stage {
    /// The stage that was set.
    pub fn found() -> Stage {
        let browser = match env::var("CONCESSION_FIREFOX") {
            Ok(program) => {
                Staged::Firefox { geckodriver: required("CONCESSION_GECKODRIVER").into(), program: program.into() }
            }
            Err(_) => Staged::Chromium {
                webdriver: required("CONCESSION_WEBDRIVER"),
                program: env::var("CONCESSION_CHROMIUM").ok(),
            },
        };
        Stage { site: required("CONCESSION_SITE"), browser }
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

fn required(name: &str) -> String {
    let value = env::var(name).unwrap_or_default();
    assert!(
        !value.is_empty(),
        "{name} is not set: these tests need the site served and a browser driver running. Run `cargo xtask test`."
    );
    value
}
