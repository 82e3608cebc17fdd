//! wasm-bindgen's program and its test runner, of exactly the version that Cargo.lock pins for the library.

use std::path::PathBuf;

use super::cargo_tool::CargoTool;
use crate::{project::Project, say::Result};

/// The folder both are in.
pub fn ready(project: &Project) -> Result<PathBuf> {
    let version = project.locked("wasm-bindgen")?;
    let archive = triple().map(|triple| {
        let base = "https://github.com/wasm-bindgen/wasm-bindgen/releases/download";
        format!("{base}/{version}/wasm-bindgen-{version}-{triple}.tar.gz")
    });
    let tool = CargoTool {
        program: "wasm-bindgen",
        companions: &["wasm-bindgen-test-runner"],
        package: "wasm-bindgen-cli",
        version,
        // Without --locked: the lock file of this package has named withdrawn versions before. Without TLS: the test runner speaks
        // to a driver on this machine alone.
        switches: &["--no-default-features"],
        about: "about 2 minutes, once",
        archive,
    };
    tool.ready(project)
}

fn triple() -> Option<&'static str> {
    match (std::env::consts::OS, std::env::consts::ARCH) {
        ("linux", "x86_64") => Some("x86_64-unknown-linux-musl"),
        ("linux", "aarch64") => Some("aarch64-unknown-linux-musl"),
        ("macos", "x86_64") => Some("x86_64-apple-darwin"),
        ("macos", "aarch64") => Some("aarch64-apple-darwin"),
        _ => None,
    }
}
