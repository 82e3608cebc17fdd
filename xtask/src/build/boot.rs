//! The page's first script as it is published: its lines without their indentation, and without the comments, which are for whoever
//! reads it here and nearly half of what every visitor would fetch.

use std::fs;

use super::glue;
use crate::{
    project::Project,
    say::{Explain, Result},
};

/// As it is written, and as it is published: made here, named in `index.html`, ignored by git.
const WRITTEN: &str = "web/boot.js";
const FOLDER: &str = "web/built";

/// Writes the published script; leaves it alone where it would stay the same.
pub fn trim(project: &Project) -> Result<()> {
    let script = fs::read_to_string(project.root.join(WRITTEN)).explain(format_args!("Reading {WRITTEN}"))?;
    let (folder, text) = (project.root.join(FOLDER), glue::trimmed(&script));
    let published = folder.join("boot.js");
    if fs::read_to_string(&published).is_ok_and(|found| found == text) {
        return Ok(());
    }
    let writing = || format!("Writing {}", published.display());
    fs::create_dir_all(&folder).explain(writing())?;
    fs::write(&published, text).explain(writing())
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_text_of_the_script_goes_over_several_lines() {
        let script = include_str!("../../../web/boot.js");
        for line in script.lines().filter(|line| !line.trim().starts_with("//")) {
            assert!(line.matches('`').count() % 2 == 0, "a text that goes on: {line}");
        }
        assert!(!script.contains("/*"), "a comment that would be published");
    }
}
