//! decimal.js and Node.js, beside which the engine is timed.

use std::path::PathBuf;

use super::{apt, npm, versions::DEBIAN_NPM};
use crate::{project::Project, say::Result};

/// What runs a script with decimal.js.
pub struct Script {
    /// Node.js.
    pub node: PathBuf,
    /// The folder that its packages are in.
    pub modules: PathBuf,
}

/// Both, installed where they are missing.
pub fn ready(project: &Project) -> Result<Script> {
    let otherwise = "install Node.js with npm (https://nodejs.org)";
    let node = apt::program("node", &DEBIAN_NPM, "about half a minute, once", otherwise)?;
    Ok(Script { node, modules: npm::locked(project, "benches/decimal")? })
}
