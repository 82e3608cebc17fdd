//! curl, which fetches a published page to be verified.

use std::path::PathBuf;

use super::apt;
use crate::say::Result;

/// The program, installed where it is missing.
pub fn ready() -> Result<PathBuf> {
    apt::program("curl", &["curl"], "a few seconds, once", "install curl (https://curl.se)")
}
