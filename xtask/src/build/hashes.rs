//! `hashes.txt`: the sha256 of every file of the built page, published with it, in the form that `sha256sum --check` reads.
//!
//! `cargo xtask verify` holds a published page against it, and it against a page built here.

use std::{fs, path::Path};

use sha2::{Digest, Sha256};

use crate::say::{Explain, Failure, Result};

/// The file's name.
pub const NAME: &str = "hashes.txt";

/// Writes the file; done last, when nothing of the page changes any more.
pub fn put(dist: &Path) -> Result<()> {
    let lines = files(dist)?.into_iter().filter(|name| name != NAME).map(|name| Ok(line(&of(dist, &name)?, &name)));
    let text: String = lines.collect::<Result<_>>()?;
    fs::write(dist.join(NAME), text).explain(format_args!("Writing {NAME}"))
}

/// The sum of a file, in hex digits.
pub fn of(dist: &Path, name: &str) -> Result<String> {
    Ok(sum(&fs::read(dist.join(name)).explain(format_args!("Reading {name}"))?))
}

/// The sum of bytes, in hex digits.
pub fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The names of all files in the folder, in order. The page has no folders in it.
pub fn files(dist: &Path) -> Result<Vec<String>> {
    let reading = || format!("Reading {}", dist.display());
    let entries = fs::read_dir(dist).explain(reading())?.collect::<std::io::Result<Vec<_>>>().explain(reading())?;
    let mut names: Vec<String> = entries.iter().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    Ok(names)
}

/// Sum and name of each line. A name that leads elsewhere is refused.
pub fn read(text: &str) -> Result<Vec<(&str, &str)>> {
    let pairs = text.lines().map(|line| {
        let pair = line.split_once("  ").filter(|(sum, name)| {
            let plain =
                !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
            sum.len() == 64 && sum.bytes().all(|byte| byte.is_ascii_hexdigit()) && plain && !name.starts_with('.')
        });
        pair.ok_or_else(|| Failure::new(format!("{NAME} holds a line that is no sum with a plain name: {line}")))
    });
    pairs.collect()
}

fn line(sum: &str, name: &str) -> String {
    format!("{sum}  {name}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_listed_with_its_sum() {
        let folder = std::env::temp_dir().join(format!("concession-test-hashes-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("b.js"), "abc").unwrap();
        fs::write(folder.join("a.css"), "").unwrap();
        put(&folder).unwrap();
        put(&folder).unwrap();
        let text = fs::read_to_string(folder.join(NAME)).unwrap();
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(read(&text).unwrap()[1], (abc, "b.js"));
        assert_eq!(text.lines().count(), 2);
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_name_that_leads_elsewhere_is_refused() {
        let sum = "0".repeat(64);
        assert!(read(&format!("{sum}  index.html")).is_ok());
        for name in ["../a", "/a", "a/b", ".a", "a b", ""] {
            assert!(read(&format!("{sum}  {name}")).is_err(), "{name}");
        }
        assert!(read("abc  index.html").is_err());
    }
}
