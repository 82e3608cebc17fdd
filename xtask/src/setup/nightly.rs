//! A nightly compiler, which fuzzing needs: it is never installed from here, since it is big and only fuzzing uses it.

use std::process::Command;

use crate::{
    process,
    say::{Failure, Result},
};

/// The name of the toolchain.
pub const NIGHTLY: &str = "nightly";

/// Its version in words.
pub fn ready() -> Result<String> {
    let said = process::output(Command::new("rustup").args(["run", NIGHTLY, "rustc", "--version"]));
    said.map(|version| version.trim().to_owned()).map_err(|_| {
        Failure::with_remedy(
            "Fuzzing needs a nightly compiler, and rustup has none here.",
            "run `rustup toolchain install nightly --profile minimal`, then run this again.",
        )
    })
}
