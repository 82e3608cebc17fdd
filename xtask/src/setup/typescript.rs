//! TypeScript's compiler, which checks `web/concession.d.ts`. It is only ever run by the tests.

use std::process::Command;

use super::{npm, versions::TYPESCRIPT};
use crate::{project::Project, say::Result};

/// The compiler, ready for its arguments.
pub fn compiler(project: &Project) -> Result<Command> {
    let mut node = Command::new("node");
    node.arg(npm::package(project, "typescript", TYPESCRIPT)?.join("lib").join("tsc.js"));
    Ok(node)
}
