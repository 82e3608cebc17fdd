//! Writes the JSON Schemas and the TypeScript declarations anew. What they hold is decided in `crates/contract`.

use crate::{
    process,
    project::Project,
    say::{self, Result},
};

/// Writes them; git shows what has changed.
pub fn write(project: &Project) -> Result<()> {
    process::run(project.cargo()?.args(["run", "--quiet", "--package", "contract", "--example", "write"]))?;
    say::line("docs/schema/scenario-1.json, docs/schema/result-2.json and web/concession.d.ts are those of the types.");
    Ok(())
}
