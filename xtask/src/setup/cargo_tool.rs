//! A tool from crates.io or from its project's own archive: used where it is, fetched ready-made, or compiled.
//!
//! Each such tool is a few lines of its own file; this is what they share.

use std::path::{Path, PathBuf};

use super::{fitting, prebuilt, version_of};
use crate::{
    cargo,
    project::Project,
    say::{self, Result},
};

/// A tool and the ways to get it.
pub struct CargoTool {
    /// The program, whose `--version` is looked at.
    pub program: &'static str,
    /// What else must lie beside it.
    pub companions: &'static [&'static str],
    /// The package on crates.io.
    pub package: &'static str,
    /// The version to install.
    pub version: String,
    /// Switches of `cargo install`.
    pub switches: &'static [&'static str],
    /// About how long compiling takes.
    pub about: &'static str,
    /// The ready-made archive for this machine, where there is one.
    pub archive: Option<String>,
}

impl CargoTool {
    /// The folder it is in, after getting it where it is missing.
    pub fn ready(&self, project: &Project) -> Result<PathBuf> {
        let kept = project.tools.join("bin");
        if let Some(folder) = self.found(&kept) {
            return Ok(folder);
        }
        if let Some(archive) = &self.archive {
            match prebuilt::unpack(archive, &kept, &self.wanted()) {
                Ok(()) if self.found(&kept).is_some() => return Ok(kept),
                Ok(()) => say::line("    it does not run on this machine; compiling it instead"),
                Err(failure) => say::line(format_args!(
                    "    not to be had ready-made ({}); compiling it instead",
                    failure.last_line()
                )),
            }
        }
        self.compile(project)?;
        Ok(kept)
    }

    fn wanted(&self) -> Vec<&'static str> {
        std::iter::once(self.program).chain(self.companions.iter().copied()).collect()
    }

    fn found(&self, kept: &Path) -> Option<PathBuf> {
        let folder = fitting(self.program, kept, |said| said.split_whitespace().any(|word| word == self.version))?;
        let complete = |folder: &Path| self.companions.iter().all(|name| folder.join(name).is_file());
        if complete(&folder) {
            return Some(folder);
        }
        // On PATH, but in parts; the kept one may be whole.
        let whole = complete(kept) && version_of(&kept.join(self.program))?.contains(&self.version);
        whole.then(|| kept.to_owned())
    }

    fn compile(&self, project: &Project) -> Result<()> {
        let doing = format!("Compiling {} {} from crates.io", self.package, self.version);
        say::step(&doing, self.about, || cargo::install(project, self.package, &self.version, self.switches)).map_err(
            |failure| {
                failure.or_remedy(&format!(
                "check the connection to crates.io, or install {} {} yourself and put it on PATH, then run this again.",
                self.package, self.version
            ))
            },
        )
    }
}
