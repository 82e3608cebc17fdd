//! Programs from Debian packages: only what is missing, only as root, only where there is apt-get.

use std::{path::PathBuf, process::Command};

use crate::{
    process,
    say::{self, Failure, Result},
};

/// The program on PATH, after installing the packages that bring it.
pub fn program(name: &str, packages: &[&str], about: &str, otherwise: &str) -> Result<PathBuf> {
    if let Some(found) = process::find(name) {
        return Ok(found);
    }
    if !available() {
        let what = format!("`{name}` is missing, and it cannot be installed from here (that needs root on Debian).");
        return Err(Failure::with_remedy(what, format!("{otherwise}, put it on PATH, then run this again.")));
    }
    install(packages, about)?;
    process::find(name).ok_or_else(|| {
        Failure::with_remedy(format!("{} is installed, but `{name}` is not on PATH.", packages.join(", ")), otherwise)
    })
}

/// Whether packages can be installed here.
pub fn available() -> bool {
    process::find("apt-get").is_some() && process::is_root()
}

/// Installs packages; the lists are fetched anew only where the first try fails, which they do on a fresh machine.
pub fn install(packages: &[&str], about: &str) -> Result<()> {
    let names = packages.join(" ");
    say::step(&format!("Installing Debian packages: {names}"), about, || {
        try_install(packages).or_else(|_| {
            process::run_quiet(apt().args(["update", "-qq"]))?;
            try_install(packages)
        })
    })
    .map_err(|failure| failure.or_remedy(&format!("run `apt-get install {names}` and see what it says.")))
}

fn try_install(packages: &[&str]) -> Result<()> {
    process::run_quiet(apt().args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages))
}

fn apt() -> Command {
    let mut apt = Command::new("apt-get");
    apt.env("DEBIAN_FRONTEND", "noninteractive");
    apt
}
