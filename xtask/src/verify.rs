//! Holds a published page, or one in a folder, against the sums that it publishes, and those against the page that is built here.
//!
//! The first says that nothing was damaged on its way; only the second says that it is the page of these sources.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    build::{hashes, single},
    process,
    project::Project,
    say::{self, Explain, Failure, Result},
    setup,
};

/// What a host needs beside the page, and no visitor asks for by name.
const BESIDE: [&str; 4] = [hashes::NAME, "_headers", ".br", ".gz"];

/// Verifies an address or a folder; true where all agrees.
pub fn run(project: &Project, place: &str) -> Result<bool> {
    let folder = if place.contains("://") { fetched(project, place)? } else { PathBuf::from(place) };
    let text = fs::read_to_string(folder.join(hashes::NAME)).explain(format_args!("Reading {}", hashes::NAME))?;
    let own = if is_single(&hashes::read(&text)?) { project.single() } else { project.dist() };
    let wrong = differences(&folder, &text)?;
    wrong.iter().for_each(say::line);
    if !wrong.is_empty() {
        say::line("It is not the page that its own list of sums names.");
        return Ok(false);
    }
    say::line(format_args!("All {} files are those that {} names.", text.lines().count(), hashes::NAME));
    Ok(is_ours(&own, &text))
}

/// Whether a list is that of the page in one file.
fn is_single(listed: &[(&str, &str)]) -> bool {
    matches!(listed, [(_, single::NAME)])
}

/// Whether the list is that of the page built here, where one is.
fn is_ours(built: &Path, text: &str) -> bool {
    match fs::read_to_string(built.join(hashes::NAME)) {
        Ok(own) if own == text => {
            say::line("They are, to the byte, those of the page built here.");
            true
        }
        Ok(own) => {
            let other = own.lines().filter(|line| !text.lines().any(|theirs| theirs == *line));
            other.for_each(|line| say::line(format_args!("built here, and not there: {line}")));
            say::line("They are not those of the page built here: other sources, other tools, or another page.");
            false
        }
        Err(_) => {
            say::line("Whether they are those of these sources: run `cargo xtask build`, then this again.");
            true
        }
    }
}

/// What is wrong with the files of a folder, by the list.
fn differences(folder: &Path, text: &str) -> Result<Vec<String>> {
    let listed = hashes::read(text)?;
    if !is_single(&listed) && !listed.iter().any(|(_, name)| *name == "index.html") {
        return Err(Failure::new(format!("{} does not name index.html.", hashes::NAME)));
    }
    let mut wrong = Vec::new();
    for (sum, name) in &listed {
        match hashes::of(folder, name) {
            Ok(found) if found == *sum => {}
            Ok(found) => wrong.push(format!("{name} is another: {found}")),
            Err(failure) => wrong.push(failure.to_string()),
        }
    }
    let known =
        |name: &String| listed.iter().any(|(_, listed)| listed == name) || BESIDE.iter().any(|end| name.ends_with(end));
    let strange = hashes::files(folder)?.into_iter().filter(|name| !known(name));
    wrong.extend(strange.map(|name| format!("{name} is not in the list")));
    Ok(wrong)
}

/// Fetches the list and every file that it names into a folder of its own.
fn fetched(project: &Project, address: &str) -> Result<PathBuf> {
    let curl = setup::curl::ready()?;
    let folder = project.target.join("verified");
    if folder.exists() {
        fs::remove_dir_all(&folder).explain(format_args!("Emptying {}", folder.display()))?;
    }
    fs::create_dir_all(&folder).explain(format_args!("Creating {}", folder.display()))?;
    let base = address.trim_end_matches("index.html").trim_end_matches('/');
    let fetch = |name: &str| {
        let mut command = Command::new(&curl);
        command.args(["--fail", "--silent", "--show-error", "--location", "--output"]).arg(folder.join(name));
        process::run_quiet(command.arg(format!("{base}/{name}")))
    };
    fetch(hashes::NAME)?;
    let text = fs::read_to_string(folder.join(hashes::NAME)).explain(format_args!("Reading {}", hashes::NAME))?;
    hashes::read(&text)?.iter().try_for_each(|(_, name)| fetch(name))?;
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_in_one_file_is_verified_by_a_list_of_its_own() {
        let folder = std::env::temp_dir().join(format!("concession-test-verify-single-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(single::NAME), "page").unwrap();
        hashes::put(&folder).unwrap();
        let text = fs::read_to_string(folder.join(hashes::NAME)).unwrap();
        assert!(is_single(&hashes::read(&text).unwrap()) && is_ours(&folder, &text));
        assert_eq!(differences(&folder, &text).unwrap(), [""; 0]);
        fs::write(folder.join(single::NAME), "another").unwrap();
        assert_eq!(differences(&folder, &text).unwrap().len(), 1);
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_changed_a_missing_and_a_strange_file_are_named() {
        let folder = std::env::temp_dir().join(format!("concession-test-verify-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for name in ["index.html", "a.js", "b.js"] {
            fs::write(folder.join(name), name).unwrap();
        }
        hashes::put(&folder).unwrap();
        let text = fs::read_to_string(folder.join(hashes::NAME)).unwrap();
        assert_eq!(differences(&folder, &text).unwrap(), [""; 0]);
        fs::write(folder.join("a.js"), "other").unwrap();
        fs::write(folder.join("c.js"), "more").unwrap();
        fs::write(folder.join("b.js.br"), "packed").unwrap();
        fs::remove_file(folder.join("b.js")).unwrap();
        let wrong = differences(&folder, &text).unwrap();
        assert!(wrong.len() == 3 && wrong[0].starts_with("a.js is another"), "{wrong:?}");
        assert!(wrong[1].contains("b.js") && wrong[2] == "c.js is not in the list", "{wrong:?}");
        assert!(differences(&folder, "").is_err());
        fs::remove_dir_all(&folder).unwrap();
    }
}
