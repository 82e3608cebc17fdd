//! Writes the JSON Schemas and the TypeScript declarations anew. What they hold is decided in `crates/contract`.

use std::process::Command;

use crate::{
    process,
    project::{self, Project},
    say::{self, Result},
};

/// Writes them; git shows what has changed.
pub fn write(project: &Project) -> Result<()> {
    let mut cargo = Command::new(project::cargo());
    cargo.args(["run", "--quiet", "--package", "contract", "--example", "write"]).current_dir(&project.root);
    process::run(&mut cargo)?;
    say::line("docs/schema/scenario-1.json, docs/schema/result-1.json and web/concession.d.ts are those of the types.");
    Ok(())
}
