//! Ready-made programs: a tar archive from a project's own release page, and of it only the programs that are wanted.
//!
//! It gives up quickly, since there is always a slower way. It never overwrites a program with a half one.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{self as std_process, Command},
};

use crate::{
    process,
    say::{self, Explain, Failure, Result},
};

/// Fetches an archive and puts the wanted programs from it into a folder.
pub fn unpack(address: &str, into: &Path, wanted: &[&str]) -> Result<()> {
    say::step(&format!("Fetching {address}"), "a few seconds, or a quick no", || {
        let work = std::env::temp_dir().join(format!("concession-{}-{}", wanted.join("-"), std_process::id()));
        fs::create_dir_all(&work).explain(format_args!("Creating {}", work.display()))?;
        let result = fetch_and_place(address, &work, into, wanted);
        fs::remove_dir_all(&work).explain(format_args!("Removing {}", work.display()))?;
        result
    })
}

fn fetch_and_place(address: &str, work: &Path, into: &Path, wanted: &[&str]) -> Result<()> {
    let archive = work.join("archive.tar.gz");
    let mut curl = Command::new("curl");
    curl.args(["--fail", "--silent", "--show-error", "--location", "--connect-timeout", "5", "--max-time", "300"]);
    process::run_quiet(curl.arg("--output").arg(&archive).arg(address))?;
    process::run_quiet(Command::new("tar").arg("-xzf").arg(&archive).arg("-C").arg(work))?;
    fs::create_dir_all(into).explain(format_args!("Creating {}", into.display()))?;
    for name in wanted {
        let found = find(work, name)?.ok_or_else(|| Failure::new(format!("The archive holds no program {name}.")))?;
        let half = into.join(format!(".{name}.part"));
        fs::copy(&found, &half).explain(format_args!("Copying {name}"))?;
        fs::rename(&half, into.join(name)).explain(format_args!("Placing {name}"))?;
    }
    Ok(())
}

fn find(folder: &Path, name: &str) -> Result<Option<PathBuf>> {
    let entries = fs::read_dir(folder).explain(format_args!("Reading {}", folder.display()))?;
    let mut folders = Vec::new();
    for entry in entries {
        let path = entry.explain("Reading the archive's contents")?.path();
        if path.is_dir() {
            folders.push(path);
        } else if path.file_name().is_some_and(|found| found == name) {
            return Ok(Some(path));
        }
    }
    for folder in folders {
        if let Some(found) = find(&folder, name)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use server::{Answer, Http};

    use super::*;

    /// Serves one made-up archive, `tool/bin/hello`, at any address that ends in `.tar.gz`; all else is missing.
    fn release_page(folder: &Path) -> Http {
        let program = folder.join("tool/bin/hello");
        fs::create_dir_all(folder.join("tool/bin")).unwrap();
        fs::write(&program, "#!/bin/sh\necho hello 1.2.3\n").unwrap();
        assert!(Command::new("chmod").arg("+x").arg(&program).status().unwrap().success());
        let archive = folder.join("made.tar.gz");
        let mut tar = Command::new("tar");
        assert!(tar.arg("-czf").arg(&archive).arg("-C").arg(folder).arg("tool").status().unwrap().success());
        let bytes = fs::read(&archive).unwrap();
        Http::start(0, move |request| {
            let found = request.path.ends_with(".tar.gz");
            let body = if found { bytes.clone() } else { Vec::new() };
            Some(Answer { status: if found { 200 } else { 404 }, headers: Vec::new(), body })
        })
        .unwrap()
    }

    fn scratch(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("concession-test-{name}-{}", std_process::id()));
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn a_program_from_an_archive_runs_and_a_missing_archive_is_a_failure() {
        let folder = scratch("prebuilt");
        let server = release_page(&folder);
        let address = format!("http://{}", server.address());
        let into = folder.join("bin");

        unpack(&format!("{address}/hello.tar.gz"), &into, &["hello"]).unwrap();
        assert_eq!(super::super::version_of(&into.join("hello")).as_deref(), Some("hello 1.2.3"));

        let absent = unpack(&format!("{address}/hello.zip"), &into, &["hello"]).unwrap_err().to_string();
        assert!(absent.contains("404"), "{absent}");
        let other = unpack(&format!("{address}/hello.tar.gz"), &into, &["goodbye"]).unwrap_err().to_string();
        assert!(other.contains("goodbye"), "{other}");
        assert!(into.join("hello").is_file(), "what was there stays");

        fs::remove_dir_all(&folder).unwrap();
    }
}
