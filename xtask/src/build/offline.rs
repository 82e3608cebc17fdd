//! What `web/sw.js` keeps: every file of this build, with the sum of its contents, written into the built worker.
//!
//! The name of the build is a sum over all of these, so a build that differs in one byte has another name and another cache.

use std::{fs, path::Path};

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{hashes, shell};
use crate::{
    hosting::rules,
    say::{Explain, Failure, Result},
};

/// The worker's name. Browsers look for a newer one under the same name, so it has no hash in it.
pub const WORKER: &str = "sw.js";
/// What stands in `web/sw.js` for the build to write into.
const PLACES: [&str; 2] = ["const BUILD = \"\";", "const FILES = [];"];

/// Whether a file is none that the page itself fetches: what keeps it, what installs it, what it is verified by.
pub fn is_beside(path: &str) -> bool {
    let name = path.trim_start_matches('/');
    name == WORKER
        || name == hashes::NAME
        || shell::ENDING.contains(&name)
        || name.ends_with(".webmanifest")
        || name.starts_with("install-")
}

/// Writes the list into the worker; done when every other file of the page is as it will be published.
pub fn put(dist: &Path) -> Result<()> {
    let mut files = Vec::new();
    for name in hashes::files(dist)?.into_iter().filter(|name| name != WORKER && name != hashes::NAME) {
        let bytes = fs::read(dist.join(&name)).explain(format_args!("Reading {name}"))?;
        let sum = format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)));
        let kept = rules::cache(&name) == rules::FOR_EVER;
        // A host may send whoever asks for index.html to its folder, and what was sent on cannot be kept.
        let name = if name == "index.html" { "./".to_owned() } else { name };
        files.push(json!([name, sum, kept]));
    }
    let worker = dist.join(WORKER);
    let text = fs::read_to_string(&worker).explain(format_args!("Reading {WORKER}"))?;
    fs::write(&worker, filled(&text, &files)?).explain(format_args!("Writing {WORKER}"))
}

fn filled(worker: &str, files: &[serde_json::Value]) -> Result<String> {
    let lines: Vec<String> = files.iter().map(|file| format!("  {file},\n")).collect();
    let list = lines.concat();
    let build: String = Sha256::digest(&list).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let written = [format!("const BUILD = \"{build}\";"), format!("const FILES = [\n{list}];")];
    PLACES.iter().zip(written).try_fold(worker.to_owned(), |text, (place, line)| match text.split_once(place) {
        Some((before, after)) if !after.contains(place) => Ok([before, &line, after].concat()),
        _ => Err(Failure::new(format!("web/{WORKER} does not hold exactly once: {place}"))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_and_the_name_of_the_build_are_written_where_they_are_waited_for() {
        let worker = PLACES.join("\n");
        let one = filled(&worker, &[json!(["a.js", "sha256-x", true])]).unwrap();
        assert!(one.contains("const FILES = [\n  [\"a.js\",\"sha256-x\",true],\n];"), "{one}");
        let other = filled(&worker, &[json!(["a.js", "sha256-y", true])]).unwrap();
        let build = |text: &str| text.lines().next().unwrap().to_owned();
        assert_eq!(build(&one).len(), "const BUILD = \"0123456789abcdef\";".len());
        assert_ne!(build(&one), build(&other));
        assert!(filled("const BUILD = \"\";", &[]).is_err());
    }
}
