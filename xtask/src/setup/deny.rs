//! cargo-deny, which reads the licences, sources and doubles of all dependencies.

use std::path::PathBuf;

use super::{cargo_tool::CargoTool, versions::CARGO_DENY};
use crate::{project::Project, say::Result};

/// The program.
pub fn ready(project: &Project) -> Result<PathBuf> {
    let tool = CargoTool {
        program: "cargo-deny",
        companions: &[],
        package: "cargo-deny",
        version: CARGO_DENY.to_owned(),
        switches: &["--locked"],
        about: "about 1 minute, once",
        archive: archive(),
    };
    Ok(tool.ready(project)?.join("cargo-deny"))
}

fn archive() -> Option<String> {
    let triple = match (std::env::consts::OS, std::env::consts::ARCH) {
        ("linux", "x86_64") => "x86_64-unknown-linux-musl",
        ("linux", "aarch64") => "aarch64-unknown-linux-musl",
        ("macos", "x86_64") => "x86_64-apple-darwin",
        ("macos", "aarch64") => "aarch64-apple-darwin",
        _ => return None,
    };
    let base = "https://github.com/EmbarkStudios/cargo-deny/releases/download";
    Some(format!("{base}/{CARGO_DENY}/cargo-deny-{CARGO_DENY}-{triple}.tar.gz"))
}
