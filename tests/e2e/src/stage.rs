//! What `cargo xtask test` sets up before it runs these tests, read from the environment.
//!
//! A test without its stage fails and says which command sets it: it is never skipped in silence.

use std::{env, path::PathBuf};

/// Where everything is.
#[derive(Clone, Debug)]
pub struct Stage {
    /// The page's address, with a slash at the end.
    pub site: String,
    /// The address of the driver that opens browsers.
    pub webdriver: String,
    /// The browser that it opens; the driver's own choice where none is named.
    pub chromium: Option<String>,
}

impl Stage {
    /// The stage that was set.
    pub fn found() -> Stage {
        Stage {
            site: required("CONCESSION_SITE"),
            webdriver: required("CONCESSION_WEBDRIVER"),
            chromium: env::var("CONCESSION_CHROMIUM").ok(),
        }
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
