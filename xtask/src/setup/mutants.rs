//! cargo-mutants, which changes the code piece by piece and looks whether a test notices.

use std::path::PathBuf;

use super::{cargo_tool::CargoTool, versions::CARGO_MUTANTS};
use crate::{project::Project, say::Result};

/// The program.
pub fn ready(project: &Project) -> Result<PathBuf> {
    let tool = CargoTool {
        program: "cargo-mutants",
        companions: &[],
        package: "cargo-mutants",
        version: CARGO_MUTANTS.to_owned(),
        switches: &["--locked"],
        about: "about 2 minutes, once",
        archive: None,
    };
    Ok(tool.ready(project)?.join("cargo-mutants"))
}
