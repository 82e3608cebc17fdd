//! The scripts that wasm-bindgen writes for the two programs, as they are published: without the comments, which describe to nobody
//! what the page's own script calls, and without indentation.

use std::{
    collections::hash_map::DefaultHasher,
    fs,
    hash::{Hash, Hasher},
    path::Path,
};

use super::hashes;
use crate::say::{Explain, Failure, Result};

/// What the name of the first program's script begins with.
const FIRST: &str = "concession-";

/// Trims the script that Trunk has put into the folder. Its name is of its contents, as Trunk's is of what it was before, so that no
/// browser takes one for the other; index.html names it anew.
pub fn trim_first(dist: &Path) -> Result<()> {
    let name = hashes::files(dist)?.into_iter().find(|name| name.starts_with(FIRST) && name.ends_with(".js"));
    let name = name.ok_or_else(|| Failure::new(format!("Trunk has built no {FIRST}….js.")))?;
    let script = fs::read_to_string(dist.join(&name)).explain(format_args!("Reading {name}"))?;
    let script = trimmed(&script);
    let mut sum = DefaultHasher::new();
    (&name, &script).hash(&mut sum);
    let other = format!("{FIRST}{:016x}.js", sum.finish());
    fs::remove_file(dist.join(&name)).explain(format_args!("Removing {name}"))?;
    fs::write(dist.join(&other), script).explain(format_args!("Writing {other}"))?;
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).explain("Reading the built index.html")?;
    fs::write(&index, page.replace(&name, &other)).explain("Writing the built index.html")
}

/// A script without its comments, which have lines of their own, and without indentation.
pub fn trimmed(script: &str) -> String {
    let comment = |line: &str| ["//", "/*", "*"].iter().any(|mark| line.starts_with(mark));
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !comment(line));
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_runs_is_left() {
        let script = "/**\n * What.\n * @returns {any}\n */\nfunction a() {\n    // Why.\n    return b * c; // d\n}\n\nexport { a as default };\n";
        assert_eq!(trimmed(script), "function a() {\nreturn b * c; // d\n}\nexport { a as default };\n");
    }

    #[test]
    fn the_trimmed_script_is_named_anew_and_the_page_knows() {
        let folder = std::env::temp_dir().join(format!("concession-test-glue-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("concession-0123456789abcdef.js"), "// What.\nrun();\n").unwrap();
        fs::write(folder.join("index.html"), "<link href=\"./concession-0123456789abcdef.js\" />").unwrap();
        trim_first(&folder).unwrap();
        let names = hashes::files(&folder).unwrap();
        assert_eq!(names.len(), 2);
        assert_eq!(fs::read_to_string(folder.join(&names[0])).unwrap(), "run();\n");
        assert!(fs::read_to_string(folder.join("index.html")).unwrap().contains(&names[0]));
        assert!(trim_first(&folder.join("missing")).is_err());
        fs::remove_dir_all(&folder).unwrap();
    }
}
