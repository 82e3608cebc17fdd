//! Builds the page with Trunk into `dist/`, and its second program beside it, as small as it gets, unless what is there is what would be built.
//!
//! Trunk is given every tool and fetches none. How its output is wired together stands in Trunk.toml and index.html.

mod boot;
mod glue;
pub mod hashes;
mod markup;
pub mod offline;
mod paths;
mod sheets;
mod shell;
pub mod single;
mod stamp;
pub mod study;

use std::path::{Path, PathBuf};

use crate::{
    process,
    project::Project,
    say::{self, Result},
    setup::{self, Kit},
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
    sheets::join(project)?;
    boot::trim(project)?;
    let stamp = stamp::of(project, &format!("{}{}", kit.named, if project.quick { ", unoptimised" } else { "" }))?;
    if stamp::is_on(dist, &stamp) {
        say::line("The page is built already, from just these sources.");
        return Ok(());
    }
    say::step("Building the page", "about 2 minutes the first time, then half of one or less", || {
        study::compile(project, &kit)?;
        trunk(project, &kit, dist)?;
        glue::trim_first(dist)?;
        study::add(project, &kit, dist)?;
        shell::put(project, dist)?;
        offline::put(dist)?;
        hashes::put(dist)
    })
    .map_err(|failure| failure.or_remedy("read the compiler's words above; `cargo xtask check` says more."))?;
    stamp::put_on(dist, &stamp)
}

fn trunk(project: &Project, kit: &Kit, dist: &Path) -> Result<()> {
    let mut trunk = kit.command(project, "trunk")?;
    trunk.args(["--log", "warn", "build", "--dist"]).arg(dist);
    if !project.quick {
        trunk.arg("--release");
        paths::hide(project, &mut trunk)?;
    }
    trunk.env("TRUNK_TOOLS_WASM_OPT", &kit.wasm_opt);
    // Trunk 0.21 takes NO_COLOR=1, which others understand, for a wrong value of its own switch.
    trunk.env_remove("NO_COLOR");
    process::run(&mut trunk)
}
