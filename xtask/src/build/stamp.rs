//! Whether a built page is of the sources at hand: a sum over every file it is made of, kept beside the page.
//!
//! Sums, not times: a checkout or a copy changes times and nothing else. It sees what the page is made of and what with; who
//! changes anything else, as a compiler in place, removes `dist/`.

use std::{
    collections::hash_map::DefaultHasher,
    fs,
    hash::{Hash, Hasher},
    path::{Path, PathBuf},
};

use crate::{
    project::Project,
    say::{Explain, Result},
};

/// What the page is made of.
const SOURCES: [&str; 11] = [
    "src",
    "xtask/src/build",
    "examples/shell.rs",
    "data",
    "style",
    "web",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    ".cargo/config.toml",
];

/// The sum of the sources and the tools.
pub fn of(project: &Project, tools: &str) -> Result<String> {
    let mut sum = DefaultHasher::new();
    tools.hash(&mut sum);
    for source in SOURCES {
        add(&project.root.join(source), &mut sum)?;
    }
    Ok(format!("{:016x}\n", sum.finish()))
}

/// Whether the page in this folder carries the sum.
pub fn is_on(dist: &Path, stamp: &str) -> bool {
    dist.join("index.html").is_file() && fs::read_to_string(file_of(dist)).is_ok_and(|found| found == stamp)
}

/// Puts the sum on the page in this folder.
pub fn put_on(dist: &Path, stamp: &str) -> Result<()> {
    fs::write(file_of(dist), stamp).explain("Noting what the page was built from")
}

/// Beside the folder, not in it: what is in it is published.
fn file_of(dist: &Path) -> PathBuf {
    dist.with_extension("stamp")
}

fn add(path: &Path, sum: &mut impl Hasher) -> Result<()> {
    let reading = || format!("Reading {}", path.display());
    path.hash(sum);
    if path.is_dir() {
        let entries = fs::read_dir(path).explain(reading())?;
        let mut inside: Vec<PathBuf> =
            entries.map(|entry| entry.map(|entry| entry.path())).collect::<std::io::Result<_>>().explain(reading())?;
        inside.sort();
        return inside.iter().try_for_each(|one| add(one, sum));
    }
    if path.exists() {
        fs::read(path).explain(reading())?.hash(sum);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_known_until_a_source_or_a_tool_changes() {
        let root = std::env::temp_dir().join(format!("concession-test-stamp-{}", std::process::id()));
        let dist = root.join("dist");
        fs::create_dir_all(root.join("src/app")).unwrap();
        fs::create_dir_all(&dist).unwrap();
        fs::write(dist.join("index.html"), "page").unwrap();
        fs::write(root.join("src/app/one.rs"), "one").unwrap();
        let project = Project::find(false, false).unwrap().copied_to(&root);

        let first = of(&project, "tools").unwrap();
        assert!(!is_on(&dist, &first));
        put_on(&dist, &first).unwrap();
        assert!(is_on(&dist, &of(&project, "tools").unwrap()));
        assert!(!is_on(&dist, &of(&project, "other tools").unwrap()));
        fs::write(root.join("src/app/one.rs"), "two").unwrap();
        assert!(!is_on(&dist, &of(&project, "tools").unwrap()));

        fs::remove_dir_all(&root).unwrap();
    }
}
