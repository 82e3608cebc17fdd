//! Finds or installs what the commands need; one file a tool, all versions in `versions`.
//!
//! For each tool: a fitting one on PATH; else the one kept in `.tools/`; else the quickest way that works. Nothing is
//! installed into the system but Debian packages, and those only as root and only when they are missing. A run that finds
//! everything touches no network.

mod apt;
pub mod axe;
pub mod browser;
mod cargo_tool;
pub mod components;
pub mod csp_evaluator;
pub mod curl;
pub mod debian;
pub mod decimal_js;
pub mod deny;
pub mod firefox;
pub mod fuzz;
pub mod libreoffice;
pub mod lighthouse;
pub mod mutants;
pub mod nginx;
pub mod nightly;
mod npm;
mod prebuilt;
mod rust;
mod trunk;
pub mod typescript;
pub mod valgrind;
mod versions;
mod wasm_bindgen;
mod wasm_opt;

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

pub use rust::WASM;

use crate::{
    cargo::{self, OFFLINE},
    process,
    project::Project,
    say::{self, Result},
};

/// The tools that build the page, ready to be used.
pub struct Kit {
    folders: Vec<PathBuf>,
    set: Vec<(&'static str, OsString)>,
    unset: Vec<&'static str>,
    /// The version of wasm-opt, as Trunk names it.
    pub wasm_opt: String,
    /// All of them with their versions, in words.
    pub named: String,
}

impl Kit {
    /// A command at the project's root that finds these tools first, and that needs no network.
    pub fn command(&self, project: &Project, program: &str) -> Result<Command> {
        let folders: Vec<&Path> = self.folders.iter().map(PathBuf::as_path).collect();
        let path = process::path_with(&folders)?;
        // Looked up here: a program is otherwise sought on our own PATH and not on the one it is given.
        let found = self.folders.iter().map(|folder| folder.join(program)).find(|file| file.is_file());
        let mut command = Command::new(found.unwrap_or_else(|| program.into()));
        // Said, and not left to be found: another folder may stand in the environment.
        command.current_dir(&project.root).env("PATH", path).env("CARGO_TARGET_DIR", &project.target);
        command.env(OFFLINE.0, OFFLINE.1);
        if let Some(home) = &project.cargo_home {
            command.env("CARGO_HOME", home);
        }
        for (name, value) in &self.set {
            command.env(name, value);
        }
        for name in &self.unset {
            command.env_remove(name);
        }
        Ok(command)
    }

    /// Where cargo puts what these tools build.
    pub fn target(&self, project: &Project) -> PathBuf {
        let own = self.set.iter().find(|(name, _)| *name == "CARGO_TARGET_DIR");
        own.map_or_else(|| project.target.clone(), |(_, folder)| folder.into())
    }
}

/// A compiler for the page, with the target.
pub fn target(project: &Project) -> Result<()> {
    rust::compiler(project).map(|_| ())
}

/// What building the page needs: the crates, fetched by the cargo that is to compile them, and the tools.
pub fn for_build(project: &Project) -> Result<Kit> {
    let compiler = rust::compiler(project)?;
    let mut kit = Kit {
        folders: compiler.folder.into_iter().collect(),
        set: compiler.set,
        unset: compiler.unset,
        wasm_opt: String::new(),
        named: String::new(),
    };
    cargo::fetch(|| kit.command(project, "cargo"))?;
    let (wasm_opt_folder, wasm_opt) = wasm_opt::ready(project)?;
    kit.folders.extend([trunk::ready(project)?, wasm_bindgen::ready(project)?, wasm_opt_folder]);
    kit.named = format!(
        "{}, Trunk {}, wasm-bindgen {}, wasm-opt {}",
        compiler.name,
        versions::TRUNK,
        project.locked("wasm-bindgen")?,
        wasm_opt.trim_start_matches("version_")
    );
    kit.wasm_opt = wasm_opt;
    say::line(format_args!("Tools: {}.", kit.named));
    Ok(kit)
}

/// Everything any command needs.
pub fn everything(project: &Project) -> Result<()> {
    cargo::ready(project)?;
    for_build(project)?;
    browser::ready()?;
    firefox::ready(project)?;
    axe::ready(project)?;
    typescript::compiler(project)?;
    deny::ready(project)?;
    libreoffice::ready()?;
    nginx::ready()?;
    csp_evaluator::ready(project)?;
    curl::ready()?;
    valgrind::ready()?;
    decimal_js::ready(project)?;
    lighthouse::ready(project)?;
    say::line("Everything is here.");
    Ok(())
}

/// The first line a program prints when asked for its version, if it runs at all. Some subcommands of cargo expect their own
/// name first, as cargo would give it.
fn version_of(program: &Path) -> Option<String> {
    let name = program.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let asked = |words: &[&str]| process::output(Command::new(program).args(words)).ok();
    let said = asked(&["--version"]).or_else(|| asked(&[name.strip_prefix("cargo-")?, "--version"]))?;
    said.lines().next().map(str::to_owned)
}

/// The folder of a program that fits: on PATH first, then among the kept tools.
fn fitting(name: &str, kept: &Path, fits: impl Fn(&str) -> bool) -> Option<PathBuf> {
    let candidates = [process::find(name), Some(kept.join(name))].into_iter().flatten();
    let mut right = candidates.filter(|program| version_of(program).is_some_and(|version| fits(&version)));
    right.next()?.parent().map(Path::to_owned)
}
