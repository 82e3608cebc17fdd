//! Packages from npm, kept in `.tools/npm`, each of exactly one version.

use std::{path::PathBuf, process::Command};

use super::{apt, versions::DEBIAN_NPM};
use crate::{
    process,
    project::Project,
    say::{self, Explain, Failure, Result},
};

/// The folder of a package, installed where it is missing or of another version.
pub fn package(project: &Project, name: &str, version: &str) -> Result<PathBuf> {
    let root = project.tools().join("npm");
    let folder = root.join("node_modules").join(name);
    if installed(&folder).as_deref() == Some(version) {
        return Ok(folder);
    }
    apt::program("npm", &DEBIAN_NPM, "about half a minute, once", "install Node.js with npm (https://nodejs.org)")?;
    say::step(&format!("Installing {name} {version} from npm"), "about 10 seconds, once", || {
        std::fs::create_dir_all(&root).explain(format_args!("Creating {}", root.display()))?;
        let mut npm = Command::new("npm");
        npm.args([
            "install",
            "--no-fund",
            "--no-audit",
            "--ignore-scripts",
            "--save-exact",
            "--loglevel=error",
            "--prefix",
        ]);
        process::run_quiet(npm.arg(&root).arg(format!("{name}@{version}")))
    })
    .map_err(|failure| failure.or_remedy("check the connection to registry.npmjs.org, then run this again."))?;
    match installed(&folder) {
        Some(_) => Ok(folder),
        None => Err(Failure::new(format!("npm installed {name}, but {} is not there.", folder.display()))),
    }
}

fn installed(folder: &std::path::Path) -> Option<String> {
    let text = std::fs::read_to_string(folder.join("package.json")).ok()?;
    let json: serde_json::Value = serde_json::from_str(&text).ok()?;
    json["version"].as_str().map(str::to_owned)
}
