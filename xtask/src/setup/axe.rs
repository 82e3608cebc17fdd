//! axe-core, which finds accessibility faults in the built page. It is only ever run by the tests.

use std::path::PathBuf;

use super::{npm, versions::AXE};
use crate::{project::Project, say::Result};

/// The script to load into a page.
pub fn ready(project: &Project) -> Result<PathBuf> {
    Ok(npm::package(project, "axe-core", AXE)?.join("axe.min.js"))
}
