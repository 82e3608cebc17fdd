//! valgrind, whose callgrind counts instructions.

use std::path::PathBuf;

use super::{apt, versions::DEBIAN_VALGRIND};
use crate::say::Result;

/// The program, installed where it is missing.
pub fn ready() -> Result<PathBuf> {
    apt::program("valgrind", &DEBIAN_VALGRIND, "about 1 minute, once", "install valgrind (https://valgrind.org)")
}
