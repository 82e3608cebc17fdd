//! Chromium and its driver, in which the page is tested and measured.

use std::path::PathBuf;

use super::{apt, versions::DEBIAN_BROWSER};
use crate::{process, say::Result};

/// A browser and the program that drives it.
pub struct Browser {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// The driver.
    pub chromedriver: PathBuf,
}

/// The browser, installed where it is missing.
pub fn ready() -> Result<Browser> {
    let about = "about 1 minute, once";
    let otherwise = "install Chromium or Chrome and the chromedriver of the same version";
    let chromedriver = apt::program("chromedriver", &DEBIAN_BROWSER, about, otherwise)?;
    let named = ["chromium", "google-chrome", "chromium-browser", "chrome"].into_iter().find_map(process::find);
    let chromium = match named {
        Some(found) => found,
        None => apt::program("chromium", &DEBIAN_BROWSER, about, otherwise)?,
    };
    Ok(Browser { chromium, chromedriver })
}
