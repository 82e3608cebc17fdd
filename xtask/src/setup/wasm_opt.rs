//! wasm-opt, which makes the page's program smaller: one on PATH of a fair age, else Binaryen from npm.

use std::path::{Path, PathBuf};

use super::{
    npm, version_of,
    versions::{BINARYEN, WASM_OPT_LEAST},
};
use crate::{
    process,
    project::Project,
    say::{Failure, Result},
};

/// The folder it is in, and its version as Trunk names it: "version_132".
pub fn ready(project: &Project) -> Result<(PathBuf, String)> {
    let on_path = process::find("wasm-opt").and_then(|program| new_enough(&program));
    if let Some(found) = on_path {
        return Ok(found);
    }
    npm::package(project, "binaryen", BINARYEN)?;
    new_enough(&project.tools.join("npm/node_modules/.bin/wasm-opt")).ok_or_else(|| {
        let remedy = format!("install Binaryen {WASM_OPT_LEAST} or newer and put wasm-opt on PATH.");
        Failure::with_remedy("wasm-opt from npm does not run on this machine.", remedy)
    })
}

fn new_enough(program: &Path) -> Option<(PathBuf, String)> {
    let number = version_number(&version_of(program)?)?;
    (number >= WASM_OPT_LEAST).then_some(())?;
    Some((program.parent()?.to_owned(), format!("version_{number}")))
}

/// "wasm-opt version 132 (version_132)" says 132.
fn version_number(said: &str) -> Option<u32> {
    said.split_whitespace().skip_while(|word| *word != "version").nth(1)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_read_from_what_it_says() {
        assert_eq!(version_number("wasm-opt version 132 (version_132)"), Some(132));
        assert_eq!(version_number("wasm-opt version 116 (version_116-12-g1)"), Some(116));
        assert_eq!(version_number("something else"), None);
    }
}
