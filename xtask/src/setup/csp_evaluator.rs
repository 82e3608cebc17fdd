//! csp_evaluator, which knows what weakens a security policy. It is only ever run by the tests.

use std::{path::PathBuf, process::Command};

use super::{npm, versions::CSP_EVALUATOR};
use crate::{project::Project, say::Result};

/// The folder of the package.
pub fn ready(project: &Project) -> Result<PathBuf> {
    npm::package(project, "csp_evaluator", CSP_EVALUATOR)
}

/// A script for Node.js that finds it as `csp_evaluator` by its folder, ready for its arguments.
pub fn script(project: &Project, script: &str) -> Result<Command> {
    let folder = ready(project)?;
    let mut node = Command::new("node");
    node.args(["-e", script]).arg(folder);
    Ok(node)
}
