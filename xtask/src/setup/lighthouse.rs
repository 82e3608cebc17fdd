//! Lighthouse, which scores the built page as a phone on a slow line would have it. It is only ever run by `cargo xtask lighthouse`.

use std::path::PathBuf;

use super::{
    npm,
    versions::{DEBIAN_NPM, LIGHTHOUSE},
};
use crate::{
    process,
    project::Project,
    say::{Failure, Result},
};

/// Node.js and the script that it runs.
pub struct Lighthouse {
    /// Node.js.
    pub node: PathBuf,
    /// The command-line script.
    pub script: PathBuf,
}

/// Both, installed where they are missing.
pub fn ready(project: &Project) -> Result<Lighthouse> {
    let script = npm::package(project, "lighthouse", LIGHTHOUSE)?.join("cli/index.js");
    let node = process::find("node").ok_or_else(|| {
        Failure::with_remedy(
            "Node.js is not on PATH.",
            format!("install the Debian packages {}.", DEBIAN_NPM.join(", ")),
        )
    })?;
    Ok(Lighthouse { node, script })
}
