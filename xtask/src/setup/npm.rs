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
    let root = project.tools.join("npm");
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

/// The packages that a folder of the project locks, installed into a folder of their own where that is missing or of an older
/// lock; returns the folder that Node.js finds them in.
pub fn locked(project: &Project, folder: &str) -> Result<PathBuf> {
    let root = project.tools.join(folder.replace('/', "-"));
    let lock = project.read(&format!("{folder}/package-lock.json"))?;
    let modules = root.join("node_modules");
    let kept = root.join("installed-lock.json");
    if modules.is_dir() && std::fs::read_to_string(&kept).is_ok_and(|kept| kept == lock) {
        return Ok(modules);
    }
    apt::program("npm", &DEBIAN_NPM, "about half a minute, once", "install Node.js with npm (https://nodejs.org)")?;
    say::step(&format!("Installing what {folder}/package-lock.json names"), "about 10 seconds, once", || {
        let write = |name: &str, text: &str| {
            let file = root.join(name);
            std::fs::write(&file, text).explain(format_args!("Writing {}", file.display()))
        };
        std::fs::create_dir_all(&root).explain(format_args!("Creating {}", root.display()))?;
        write("package.json", &project.read(&format!("{folder}/package.json"))?)?;
        write("package-lock.json", &lock)?;
        let mut npm = Command::new("npm");
        npm.args(["ci", "--no-fund", "--no-audit", "--ignore-scripts", "--loglevel=error"]).current_dir(&root);
        process::run_quiet(&mut npm)?;
        // Written last: an installation that broke off is made anew.
        write("installed-lock.json", &lock)
    })
    .map_err(|failure| failure.or_remedy("check the connection to registry.npmjs.org, then run this again."))?;
    Ok(modules)
}

fn installed(folder: &std::path::Path) -> Option<String> {
    let text = std::fs::read_to_string(folder.join("package.json")).ok()?;
    let json: serde_json::Value = serde_json::from_str(&text).ok()?;
    json["version"].as_str().map(str::to_owned)
}
