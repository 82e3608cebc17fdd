//! The second program of the page with its style sheet, made as Trunk makes the first one, and their names in index.html.
//!
//! Trunk knows one program a page. What it does for that one is done here by hand: wasm-bindgen, wasm-opt, names by a hash of the
//! contents. Nothing links to the files, so no browser fetches them before `web/boot.js` does.

use std::{
    collections::hash_map::DefaultHasher,
    fs,
    hash::{Hash, Hasher},
    path::{Path, PathBuf},
};

use super::{glue, paths, sheets};
use crate::{
    process,
    project::Project,
    say::{Explain, Failure, Result},
    setup::{Kit, WASM},
};

/// The program's name; that of its files begins with it.
pub const NAME: &str = "study";
/// What Trunk passes for the `data-wasm-opt` and its params in index.html: for size, and again for what is known of the values that
/// reach each place, which takes another half of a kilobyte off each program.
const PASSES: [&str; 3] = ["-Os", "--gufa", "-Os"];

/// Compiles both programs at once, so that they are linked side by side; Trunk then finds its own made.
pub fn compile(project: &Project, kit: &Kit) -> Result<()> {
    let mut cargo = kit.command(project, "cargo")?;
    // As Trunk calls it, with the other program besides.
    cargo.args(["build", "--target", WASM, "--locked", "--bin", "concession", "--bin", NAME]);
    if !project.quick {
        cargo.arg("--release");
        paths::hide(project, &mut cargo)?;
    }
    process::run(&mut cargo)
}

/// Puts the compiled program beside what Trunk has built, and names it in its index.html.
pub fn add(project: &Project, kit: &Kit, dist: &Path) -> Result<()> {
    let profile = if project.quick { "debug" } else { "release" };
    let target = kit.target(project);
    let (compiled, made) =
        (target.join(WASM).join(profile).join(format!("{NAME}.wasm")), target.join("study").join(profile));
    let mut bindgen = kit.command(project, "wasm-bindgen")?;
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", NAME, "--out-dir"]).arg(&made).arg(&compiled);
    process::run(&mut bindgen)?;
    let (script, wasm) = (made.join(format!("{NAME}.js")), made.join(format!("{NAME}_bg.wasm")));
    let wasm = if project.quick { wasm } else { optimised(project, kit, &wasm)? };
    let script = fs::read_to_string(&script).explain(format_args!("Reading {}", script.display()))?;
    let (script, wasm, sheet) =
        (glue::trimmed(&script).into_bytes(), read(&wasm)?, sheets::of_study(project)?.into_bytes());

    let mut sum = DefaultHasher::new();
    (&script, &wasm, &sheet).hash(&mut sum);
    let sum = sum.finish();
    let names = [".js", "_bg.wasm", ".css"].map(|ending| format!("{NAME}-{sum:016x}{ending}"));
    for (name, bytes) in names.iter().zip([script, wasm, sheet]) {
        fs::write(dist.join(name), bytes).explain(format_args!("Writing {name}"))?;
    }
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).explain("Reading the built index.html")?;
    fs::write(&index, named(&page, &names)?).explain("Writing the built index.html")
}

/// Whether a file of the page is the study's, by its address.
pub fn is_of(path: &str) -> bool {
    path.trim_start_matches('/').starts_with(&format!("{NAME}-"))
}

fn optimised(project: &Project, kit: &Kit, wasm: &Path) -> Result<PathBuf> {
    let smaller = wasm.with_extension("small.wasm");
    process::run(kit.command(project, "wasm-opt")?.args(PASSES).arg("--output").arg(&smaller).arg(wasm))?;
    Ok(smaller)
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).explain(format_args!("Reading {}", file.display()))
}

/// The page with the names of script, program and style sheet in the three places that wait for them.
fn named(page: &str, names: &[String; 3]) -> Result<String> {
    let places = ["study", "study-wasm", "study-style"].map(|place| format!("name=\"{place}\" content=\""));
    places.iter().zip(names).try_fold(page.to_owned(), |page, (place, name)| {
        match page.split_once(&format!("{place}\"")) {
            Some((before, after)) => Ok(format!("{before}{place}./{name}\"{after}")),
            None => Err(Failure::new(format!("index.html has no place for {name}: no element with {place}\"."))),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_written_where_they_are_waited_for() {
        let names = ["study-1.js", "study-1_bg.wasm", "study-1.css"].map(String::from);
        let page = "<meta name=\"study\" content=\"\" />\n<meta name=\"study-wasm\" content=\"\"/>\n<meta name=\"study-style\" content=\"\">";
        let expected = "<meta name=\"study\" content=\"./study-1.js\" />\n<meta name=\"study-wasm\" content=\"./study-1_bg.wasm\"/>\n<meta name=\"study-style\" content=\"./study-1.css\">";
        assert_eq!(named(page, &names).unwrap(), expected);
        assert!(named("<meta name=\"study\" content=\"\">", &names).is_err());
    }
}
