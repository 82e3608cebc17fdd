//! Whether the page can be built again, to the byte: the committed sources are unpacked into two folders far apart and built in each with
//! a target folder of its own and with another cargo home, the second an empty one; then every file of the two is compared, the page in
//! one file among them.
//!
//! Tools are those of this machine. That another machine gets the same takes the same compiler and tools (`setup::versions`); which
//! are used is printed, and `cargo xtask verify` compares with what is published.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    build::{self, hashes, single},
    process,
    project::Project,
    say::{self, Explain, Result},
};

/// How many bytes are shown from where two files begin to differ.
const SHOWN: usize = 24;

/// Builds twice and compares; true where every file is the same. Folders that agree are removed, others are left to be looked at.
pub fn run(project: &Project) -> Result<bool> {
    let changed = process::output(git(project).args(["status", "--porcelain"]))?;
    if !changed.is_empty() {
        say::line("What is not committed is left out: the last commit is what is built.");
    }
    let work = env::temp_dir().join(format!("concession-reproduce-{}", std::process::id()));
    // Paths of different lengths: what holds one of them is moved by it.
    let folders = [work.join("one"), work.join("another-folder-with-a-longer-name/deeper")];
    // Both before either is built: another commit may come meanwhile.
    folders.iter().try_for_each(|folder| unpacked(project, folder))?;
    let homes = [project.cargo_home(), work.join("cargo-home")];
    let [one, other] = [0, 1].map(|k| built(project, &folders[k], &homes[k]));
    let (one, other) = (one?, other?);
    let differences = compared(&one, &other)?;
    for name in hashes::files(&one)? {
        say::line(format_args!("{}  {name}", hashes::of(&one, &name)?));
    }
    differences.iter().for_each(say::line);
    if !differences.is_empty() {
        say::line(format_args!("The two builds differ; they are in {}.", work.display()));
        return Ok(false);
    }
    say::line("Two builds, in two folders and with two cargo homes, gave the same files, to the byte.");
    fs::remove_dir_all(&work).explain(format_args!("Removing {}", work.display()))?;
    Ok(true)
}

fn git(project: &Project) -> Command {
    let mut git = Command::new("git");
    git.current_dir(&project.root);
    git
}

/// Puts the committed sources into a folder.
fn unpacked(project: &Project, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).explain(format_args!("Creating {}", folder.display()))?;
    let archive = folder.with_extension("tar");
    process::run_quiet(git(project).args(["archive", "--format", "tar", "--output"]).arg(&archive).arg("HEAD"))?;
    process::run_quiet(Command::new("tar").arg("-xf").arg(&archive).arg("-C").arg(folder))?;
    fs::remove_file(&archive).explain(format_args!("Removing {}", archive.display()))
}

/// Builds what was unpacked into a folder, and gives the folder of what was built.
fn built(project: &Project, folder: &Path, home: &Path) -> Result<PathBuf> {
    let copy = Project { cargo_home: Some(home.to_owned()), ..project.copied_to(folder) };
    say::line(format_args!("\nIn {}, with the cargo home {}:", folder.display(), home.display()));
    let dist = build::site(&copy)?;
    let file = single::put(&copy, &dist, None)?;
    fs::copy(&file, dist.join(single::NAME)).explain("Putting the page in one file beside the site")?;
    Ok(dist)
}

/// What differs between two folders: files that only one has, and where those of the same name begin to differ.
fn compared(one: &Path, other: &Path) -> Result<Vec<String>> {
    let (ours, theirs) = (hashes::files(one)?, hashes::files(other)?);
    let alone = |names: &[String], others: &[String], place: &Path| -> Vec<String> {
        let missing = names.iter().filter(|name| !others.contains(name));
        missing.map(|name| format!("{name} is only in {}", place.display())).collect()
    };
    let mut found = [alone(&ours, &theirs, one), alone(&theirs, &ours, other)].concat();
    for name in ours.iter().filter(|name| theirs.contains(name)) {
        let read = |folder: &Path| fs::read(folder.join(name)).explain(format_args!("Reading {name}"));
        found.extend(difference(&read(one)?, &read(other)?).map(|where_| format!("{name} differs {where_}")));
    }
    Ok(found)
}

/// Where two files begin to differ, with what stands there in each.
fn difference(one: &[u8], other: &[u8]) -> Option<String> {
    if one == other {
        return None;
    }
    let place = one.iter().zip(other).take_while(|(ours, theirs)| ours == theirs).count();
    let shown = |bytes: &[u8]| {
        let end = bytes.len().min(place + SHOWN);
        bytes[place..end].escape_ascii().to_string()
    };
    Some(format!(
        "from byte {place} on, of {} and {}: \"{}\" and \"{}\"",
        one.len(),
        other.len(),
        shown(one),
        shown(other)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_place_that_differs_is_named() {
        assert_eq!(difference(b"the same", b"the same"), None);
        let said = difference(b"path /a/src", b"path /bb/src\n").unwrap();
        assert_eq!(said, "from byte 6 on, of 11 and 13: \"a/src\" and \"bb/src\\n\"");
        assert_eq!(difference(b"cut", b"cut off").unwrap(), "from byte 3 on, of 3 and 7: \"\" and \" off\"");
    }

    #[test]
    fn files_that_differ_or_stand_alone_are_named() {
        let work = env::temp_dir().join(format!("concession-test-reproduce-{}", std::process::id()));
        let [one, other] = ["one", "other"].map(|name| work.join(name));
        for (folder, name, text) in [
            (&one, "a.js", "same"),
            (&other, "a.js", "same"),
            (&one, "b.wasm", "one\0"),
            (&other, "b.wasm", "two\0"),
            (&one, "c-1.js", ""),
            (&other, "c-2.js", ""),
        ] {
            fs::create_dir_all(folder).unwrap();
            fs::write(folder.join(name), text).unwrap();
        }
        let found = compared(&one, &other).unwrap();
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found[0].starts_with("c-1.js is only in ") && found[1].starts_with("c-2.js is only in "), "{found:?}");
        assert!(found[2].starts_with("b.wasm differs from byte 0 on") && found[2].contains("one\\x00"), "{found:?}");
        assert_eq!(compared(&one, &one).unwrap(), [""; 0]);
        fs::remove_dir_all(&work).unwrap();
    }
}
