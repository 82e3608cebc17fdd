//! Builds the page with Trunk into `dist/`, as small as it gets.
//!
//! Trunk is given every tool and fetches none. How its output is wired together stands in Trunk.toml and index.html.

use std::path::{Path, PathBuf};

use crate::{
    process,
    project::Project,
    say::{self, Result},
    setup,
};

/// Builds the page into `dist/` and returns that folder.
pub fn site(project: &Project) -> Result<PathBuf> {
    let dist = project.dist();
    site_into(project, &dist)?;
    Ok(dist)
}

/// Builds the page into a folder.
pub fn site_into(project: &Project, dist: &Path) -> Result<()> {
    let kit = setup::for_build(project)?;
    say::step("Building the page", "about 2 minutes the first time, then seconds", || {
        let mut trunk = kit.command(project, "trunk")?;
        trunk.args(["--log", "warn", "build", "--release", "--dist"]).arg(dist);
        trunk.env("TRUNK_TOOLS_WASM_OPT", &kit.wasm_opt);
        // Trunk 0.21 takes NO_COLOR=1, which others understand, for a wrong value of its own switch.
        trunk.env_remove("NO_COLOR");
        process::run(&mut trunk)
    })
    .map_err(|failure| failure.or_remedy("read the compiler's words above; `cargo xtask check` says more."))
}
