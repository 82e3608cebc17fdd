//! Trunk, which builds the page. Where it cannot be had ready-made it is compiled without its own server and updater.

use std::path::PathBuf;

use super::{cargo_tool::CargoTool, versions::TRUNK};
use crate::{project::Project, say::Result};

/// The folder Trunk is in.
pub fn ready(project: &Project) -> Result<PathBuf> {
    let tool = CargoTool {
        program: "trunk",
        companions: &[],
        package: "trunk",
        version: TRUNK.to_owned(),
        switches: &["--locked", "--no-default-features", "--features", "rustls"],
        about: "about 3 minutes, once",
        archive: triple().map(|triple| {
            format!("https://github.com/trunk-rs/trunk/releases/download/v{TRUNK}/trunk-{triple}.tar.gz")
        }),
    };
    tool.ready(project)
}

fn triple() -> Option<&'static str> {
    match (std::env::consts::OS, std::env::consts::ARCH) {
        ("linux", "x86_64") => Some("x86_64-unknown-linux-gnu"),
        ("linux", "aarch64") => Some("aarch64-unknown-linux-gnu"),
        ("macos", "x86_64") => Some("x86_64-apple-darwin"),
        ("macos", "aarch64") => Some("aarch64-apple-darwin"),
        _ => None,
    }
}
