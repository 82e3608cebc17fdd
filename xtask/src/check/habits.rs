//! The habits that a machine can see: short files, and a word at the head of each on what it is.

use std::path::Path;

use super::{files, text};
use crate::{
    project::Project,
    say::{Failure, Result},
};

/// The most lines a Rust file may have.
const LINES: usize = 400;

/// Looks at every Rust file.
pub fn check(project: &Project) -> Result<()> {
    let mut faults = Vec::new();
    for file in files(project, &[".rs"])? {
        faults.extend(fault(&file, &text(project, &file)?));
    }
    match faults.is_empty() {
        true => Ok(()),
        false => Err(Failure::new(faults.join("\n    "))),
    }
}

fn fault(file: &Path, text: &str) -> Option<String> {
    let (name, lines) = (file.display(), text.lines().count());
    if lines > LINES {
        return Some(format!("{name} has {lines} lines; {LINES} is the most. Divide it by what it is about."));
    }
    let opens = text.starts_with("//!");
    (!opens).then(|| format!("{name} does not open with `//!`: its purpose, what it refuses, where to look next."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_and_silent_files_are_named() {
        let file = Path::new("src/a.rs");
        assert_eq!(fault(file, "//! Purpose.\n"), None);
        assert!(fault(file, "fn main() {}\n").is_some_and(|said| said.contains("src/a.rs")));
        let long = format!("//! Purpose.\n{}", "\n".repeat(LINES));
        assert!(fault(file, &long).is_some_and(|said| said.contains("401 lines")));
        assert_eq!(fault(file, &long[..long.len() - 1]), None);
    }
}
