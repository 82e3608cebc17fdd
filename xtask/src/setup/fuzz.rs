//! cargo-fuzz, which builds fuzz targets with libFuzzer and runs them.

use std::path::PathBuf;

use super::{cargo_tool::CargoTool, versions::CARGO_FUZZ};
use crate::{project::Project, say::Result};

/// The program.
pub fn ready(project: &Project) -> Result<PathBuf> {
    let tool = CargoTool {
        program: "cargo-fuzz",
        companions: &[],
        package: "cargo-fuzz",
        version: CARGO_FUZZ.to_owned(),
        switches: &["--locked"],
        about: "about 1 minute, once",
        archive: None,
    };
    Ok(tool.ready(project)?.join("cargo-fuzz"))
}
