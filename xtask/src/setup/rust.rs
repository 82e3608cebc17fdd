//! The compiler for the page: rustup's with its wasm target, or Debian's where rustup cannot help.

use std::{ffi::OsString, path::PathBuf, process::Command};

use super::debian;
use crate::{
    process,
    project::Project,
    say::{self, Failure, Result},
};

/// The target the page is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// A compiler and how commands find it.
pub struct Compiler {
    /// Its name in words.
    pub name: String,
    /// A folder to put on PATH before all others.
    pub folder: Option<PathBuf>,
    /// Variables to set.
    pub set: Vec<(&'static str, OsString)>,
    /// Variables to take away.
    pub unset: Vec<&'static str>,
}

/// A compiler that can build the page.
pub fn compiler(project: &Project) -> Result<Compiler> {
    if project.debian {
        return debian::compiler(project);
    }
    if has_target() {
        return present();
    }
    match add_target() {
        Ok(()) => present(),
        Err(failure) => {
            say::line(format_args!("    {failure}\n    Trying Debian's packaged compiler instead."));
            debian::compiler(project).map_err(|debian| both_failed(&failure, &debian))
        }
    }
}

fn present() -> Result<Compiler> {
    let version = process::output(Command::new("rustc").arg("--version"))?;
    Ok(Compiler { name: version.trim().to_owned(), folder: None, set: Vec::new(), unset: Vec::new() })
}

fn has_target() -> bool {
    let mut rustc = Command::new("rustc");
    let folder = process::output(rustc.args(["--print", "target-libdir", "--target", WASM]));
    folder.is_ok_and(|folder| {
        let files = std::fs::read_dir(folder.trim()).into_iter().flatten().flatten();
        files.into_iter().any(|file| file.file_name().to_string_lossy().starts_with("libcore"))
    })
}

fn add_target() -> Result<()> {
    if process::find("rustup").is_none() {
        return Err(Failure::new("The compiler lacks the wasm target, and there is no rustup to add it."));
    }
    say::step(&format!("Adding the target {WASM} with rustup"), "about 10 seconds, once", || {
        process::run_quiet(Command::new("rustup").args(["target", "add", WASM]))
    })
}

fn both_failed(rustup: &Failure, debian: &Failure) -> Failure {
    Failure::with_remedy(
        format!("There is no compiler for {WASM}.\n  rustup: {rustup}\n  Debian: {debian}"),
        format!("run `rustup target add {WASM}` where static.rust-lang.org can be reached, then run this again."),
    )
}
