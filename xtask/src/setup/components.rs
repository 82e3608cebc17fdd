//! rustfmt and clippy, which a small installation of Rust lacks.

use std::process::Command;

use crate::{
    cargo, process,
    say::{self, Result},
};

/// Adds what is missing.
pub fn ready() -> Result<()> {
    let missing: Vec<&str> = [("fmt", "rustfmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(subcommand, _)| !cargo::has(subcommand))
        .map(|(_, name)| name)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    say::step(&format!("Adding {} with rustup", missing.join(" and ")), "about 10 seconds, once", || {
        process::run_quiet(Command::new("rustup").args(["component", "add"]).args(&missing))
    })
    .map_err(|failure| {
        let remedy = format!("install {} for this compiler, then run this again.", missing.join(" and "));
        failure.or_remedy(&remedy)
    })
}
