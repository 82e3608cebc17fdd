//! Where things are: the project's root, its cached tools, cargo's target folder; and what Cargo.lock pins.
//!
//! Nothing is created here. Tools are put into their folder by `setup`.

use std::{
    env, fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use crate::{
    cargo,
    say::{Explain, Failure, Result},
};

/// The variable that names another folder for the tools.
const TOOLS: &str = "CONCESSION_TOOLS";

/// The project on this machine.
#[derive(Clone)]
pub struct Project {
    /// Its root.
    pub root: PathBuf,
    /// Where cargo puts what it builds.
    pub target: PathBuf,
    /// Where installed tools are kept: `.tools`, ignored by git, or the folder that CONCESSION_TOOLS names.
    pub tools: PathBuf,
    /// The cargo home, where it is not the one of this machine.
    pub cargo_home: Option<PathBuf>,
    /// Whether every crate is known to be there.
    pub fetched: OnceLock<()>,
    /// Whether Debian's compiler was asked for.
    pub debian: bool,
    /// Whether the page is built unoptimised, for working on it.
    pub quick: bool,
}

impl Project {
    /// Finds the project that this program was built from.
    pub fn find(debian: bool, quick: bool) -> Result<Project> {
        // Set by `cargo run`, and right even where clones share a target folder; the other is for a bare program.
        let own = env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
        let root = Path::new(&own).parent().ok_or_else(|| Failure::new("xtask has no folder above it."))?.to_owned();
        let json: serde_json::Value =
            serde_json::from_str(&cargo::metadata(&root)?).explain("Reading what cargo says of the project")?;
        let target = json["target_directory"].as_str().map(PathBuf::from).unwrap_or_else(|| root.join("target"));
        let tools = root.join(env::var_os(TOOLS).filter(|set| !set.is_empty()).unwrap_or_else(|| ".tools".into()));
        Ok(Project { root, target, tools, cargo_home: None, fetched: OnceLock::new(), debian, quick })
    }

    /// The same project, built with Debian's compiler.
    pub fn by_debian(&self) -> Project {
        Project { debian: true, quick: false, ..self.clone() }
    }

    /// A copy of the project in another folder, built there with the tools of this one.
    pub fn copied_to(&self, root: &Path) -> Project {
        Project { root: root.to_owned(), target: root.join("target"), fetched: OnceLock::new(), ..self.clone() }
    }

    /// Where the built page is. An unoptimised one is never where one is looked for that could be published.
    pub fn dist(&self) -> PathBuf {
        if self.quick { self.target.join("quick-dist") } else { self.root.join("dist") }
    }

    /// Where the page in one file is, with its sum.
    pub fn single(&self) -> PathBuf {
        if self.quick { self.target.join("quick-single") } else { self.root.join("dist-single") }
    }

    /// Reads a file of the project.
    pub fn read(&self, path: &str) -> Result<String> {
        fs::read_to_string(self.root.join(path)).explain(format_args!("Reading {path}"))
    }

    /// The version of a package that Cargo.lock pins.
    pub fn locked(&self, package: &str) -> Result<String> {
        locked_version(&self.read("Cargo.lock")?, package)
            .map(str::to_owned)
            .ok_or_else(|| Failure::new(format!("Cargo.lock names no package {package}.")))
    }
}

fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_names_the_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "wasm"), None);
    }
}
