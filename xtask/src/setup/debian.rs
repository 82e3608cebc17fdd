//! Debian's compiler for the page, for machines that rustup's server cannot be reached from.
//!
//! Debian packages a current compiler and the sources of its standard library, but no library built for wasm. It is built
//! here, once, into a private folder that the compiler is pointed to; nothing of the system is touched but the packages
//! (docs/decisions/0012-debian-fallback.md). It builds the page and nothing else; the rest stays with the compiler at hand.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use super::{
    apt,
    rust::{Compiler, WASM},
    version_of,
    versions::{DEBIAN_COMPILER, DEBIAN_LINKER},
};
use crate::{
    process,
    project::Project,
    say::{self, Explain, Failure, Result},
};

const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";

/// What rustup and cargo tell their children, and Debian's compiler must not hear.
const FOREIGN: [&str; 8] = [
    "RUSTUP_TOOLCHAIN",
    "RUSTC_WRAPPER",
    "RUSTFLAGS",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_BUILD_RUSTFLAGS",
    "CARGO_BUILD_TARGET_DIR",
    "LD_LIBRARY_PATH",
    "CARGO",
];

/// Why this way is closed on this machine, if it is.
pub fn impossible() -> Option<&'static str> {
    if installed() || apt::available() {
        return None;
    }
    Some("Debian's compiler is not installed, and installing it needs apt-get and root")
}

/// Debian's compiler with a standard library for wasm.
pub fn compiler(project: &Project) -> Result<Compiler> {
    if let Some(reason) = impossible() {
        return Err(Failure::with_remedy(format!("{reason}."), "run this as root on Debian, or use rustup."));
    }
    if !installed() {
        apt::install(&DEBIAN_COMPILER, "235 MB, about 1 minute, once")?;
    }
    let version = version_of(Path::new(RUSTC)).ok_or_else(|| Failure::new(format!("{RUSTC} does not run.")))?;
    let kept = project.tools.join("debian");
    let sysroot = kept.join(version.replace(|letter: char| !letter.is_ascii_alphanumeric(), "-"));
    let built = project.target.join("debian");
    if !sysroot.is_dir() {
        // What was compiled against another library is of no use to this one.
        remove(&built)?;
        say::step(
            "Fetching what Rust's standard library needs, and building it for wasm",
            "about 1 minute, once",
            || library(&kept, &sysroot),
        )
        .map_err(|failure| failure.or_remedy("check the connection to crates.io, then run this again."))?;
    }
    let flags = format!("--sysroot={}", sysroot.display());
    Ok(Compiler {
        name: format!("Debian's {version}"),
        folder: Some(programs(&kept)?),
        set: vec![
            ("RUSTC", RUSTC.into()),
            ("CARGO_TARGET_DIR", built.into()),
            ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", DEBIAN_LINKER.into()),
            ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.into()),
        ],
        unset: FOREIGN.to_vec(),
    })
}

fn installed() -> bool {
    let sources = Path::new("/usr/lib/rustlib/src/rust/library/std").is_dir();
    sources
        && [RUSTC, CARGO].iter().all(|program| Path::new(program).is_file())
        && process::find(DEBIAN_LINKER).is_some()
}

/// Compiles the library in a folder of its own and moves it into place when it is whole.
fn library(kept: &Path, sysroot: &Path) -> Result<()> {
    let work = kept.join("build");
    remove(&work)?;
    write(&work.join("src/lib.rs"), "")?;
    write(
        &work.join("Cargo.toml"),
        "[package]\nname = \"standard-library\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n",
    )?;
    let mut cargo = Command::new(CARGO);
    for name in FOREIGN {
        cargo.env_remove(name);
    }
    // RUSTC_BOOTSTRAP: building the library is an unstable switch of cargo, and Debian's compiler is a stable one.
    cargo.current_dir(&work).env("RUSTC_BOOTSTRAP", "1").env("RUSTC", RUSTC);
    // Bitcode, since the page is optimised as a whole, library included.
    cargo.env("CARGO_TARGET_DIR", work.join("target")).env("RUSTFLAGS", "-C embed-bitcode=yes");
    cargo.args(["build", "--quiet", "--release", "--target", WASM]);
    process::run_quiet(cargo.arg("-Zbuild-std=std,panic_abort,panic_unwind,proc_macro,test"))?;

    let whole = work.join("sysroot");
    let libraries = whole.join("lib/rustlib").join(WASM).join("lib");
    fs::create_dir_all(&libraries).explain(format_args!("Creating {}", libraries.display()))?;
    gather(&work.join("target").join(WASM).join("release/deps"), &libraries)?;
    fs::rename(&whole, sysroot).explain(format_args!("Creating {}", sysroot.display()))?;
    remove(&work)
}

fn gather(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from).explain(format_args!("Reading {}", from.display()))? {
        let path = entry.explain("Reading the built library")?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let library = name.ends_with(".rlib") || name.ends_with(".rmeta");
        if library && !name.starts_with("libstandard_library") {
            fs::copy(&path, to.join(&name)).explain(format_args!("Copying {name}"))?;
        }
    }
    Ok(())
}

/// A folder with Debian's programs alone, to go first on PATH: Trunk calls `cargo` by its bare name.
fn programs(kept: &Path) -> Result<PathBuf> {
    let folder = kept.join("bin");
    fs::create_dir_all(&folder).explain(format_args!("Creating {}", folder.display()))?;
    for (name, program) in [("cargo", CARGO), ("rustc", RUSTC)] {
        let link = folder.join(name);
        if !link.exists() {
            link_to(program, &link)?;
        }
    }
    Ok(folder)
}

#[cfg(unix)]
fn link_to(program: &str, link: &Path) -> Result<()> {
    std::os::unix::fs::symlink(program, link).explain(format_args!("Linking {}", link.display()))
}

#[cfg(not(unix))]
fn link_to(_: &str, _: &Path) -> Result<()> {
    Err(Failure::new("Debian's compiler is only to be had on Debian."))
}

fn write(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).explain(format_args!("Creating {}", folder.display()))?;
    }
    fs::write(path, text).explain(format_args!("Writing {}", path.display()))
}

fn remove(folder: &Path) -> Result<()> {
    match folder.exists() {
        true => fs::remove_dir_all(folder).explain(format_args!("Removing {}", folder.display())),
        false => Ok(()),
    }
}
