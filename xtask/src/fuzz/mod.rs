//! Fuzzing: each target is given bytes made from sound and wrong files, for so many seconds, and must never panic.
//!
//! What is found new stays in cargo's target folder, so that the next run goes on from there; `--keep` takes the smallest of it
//! into `fuzz/corpus/`, which git keeps and `tests/native/fuzz_corpus.rs` replays. A finding is kept in `fuzz/artifacts/`.

mod seeds;

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    cargo::{self, OFFLINE},
    process,
    project::Project,
    say::{self, Explain, Result},
    setup,
};

/// The targets, which are programs of the package `fuzz`.
const TARGETS: [&str; 4] = ["link", "sitting", "scenario", "bill"];
/// The longest input that is tried, in bytes: every kind of section fits into it.
const LONGEST: usize = 12_000;
/// The most files that git keeps for a target, and the longest of them in bytes.
const KEPT: usize = 200;
const KEPT_LONGEST: u64 = 4_096;

/// Fuzzes each target for so many seconds; false where something was found.
pub fn run(project: &Project, seconds: u32, keep: bool) -> Result<bool> {
    let nightly = setup::nightly::ready()?;
    let fuzz = Fuzz { project, program: setup::fuzz::ready(project)?, work: project.target.join("fuzz") };
    say::line(format_args!("With {nightly}."));
    cargo::fetch(|| Ok(fuzz.nightly("cargo")))?;
    let doing = "Building the fuzz targets";
    say::step(doing, "about 2 minutes, once", || process::run_quiet(&mut fuzz.command("build", &[])))?;
    let mut found = Vec::new();
    for target in TARGETS {
        if !fuzz.target(target, seconds)? {
            found.push(target);
        }
        if keep {
            fuzz.keep(target)?;
        }
    }
    match found.is_empty() {
        true => say::line(format_args!("\nNothing found in {seconds} s of each of: {}.", TARGETS.join(", "))),
        false => say::line(format_args!(
            "\nFound something in: {}. The bytes are in fuzz/artifacts/; mend what they break, then put them into fuzz/corpus/.",
            found.join(", ")
        )),
    }
    Ok(found.is_empty())
}

struct Fuzz<'a> {
    project: &'a Project,
    program: PathBuf,
    work: PathBuf,
}

impl Fuzz<'_> {
    /// cargo-fuzz with a command of its own. No sanitizer: there is no unsafe code here to watch, and without one it tries
    /// several times as much.
    fn command(&self, name: &str, words: &[&str]) -> Command {
        let mut command = self.nightly(&self.program);
        command.args(["fuzz", name, "--sanitizer", "none", "--target-dir"]).arg(self.work.join("build")).args(words);
        command.args(["--fuzz-dir", "."]).env(OFFLINE.0, OFFLINE.1);
        command
    }

    /// A program in the folder of the fuzz targets, for which `cargo` is the nightly one.
    fn nightly(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(self.project.root.join("fuzz"));
        // What the cargo that runs this has set is meant for another compiler.
        command.env("RUSTUP_TOOLCHAIN", setup::nightly::NIGHTLY);
        for name in
            ["CARGO", "RUSTC", "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_TARGET_DIR", "CARGO_BUILD_TARGET_DIR"]
        {
            command.env_remove(name);
        }
        command
    }

    /// What a target has found so far on this machine.
    fn found(&self, target: &str) -> PathBuf {
        self.work.join("found").join(target)
    }

    fn kept(&self, target: &str) -> PathBuf {
        self.project.root.join("fuzz/corpus").join(target)
    }

    fn target(&self, target: &str, seconds: u32) -> Result<bool> {
        let (found, seeds, kept) = (self.found(target), self.work.join("seeds").join(target), self.kept(target));
        for folder in [&found, &seeds, &kept] {
            fs::create_dir_all(folder).explain(format_args!("Creating {}", folder.display()))?;
        }
        let words = self.work.join(format!("{target}.dict"));
        let count = seeds::write(self.project, target, &seeds, &words)?;
        say::line(format_args!("\n==> {target}: {seconds} s, from {count} files of the tests and the kept corpus"));
        let mut command = self.command("run", &[target]);
        command.args([&found, &seeds, &kept]).arg("--").arg(format!("-max_total_time={seconds}"));
        command.arg(format!("-max_len={LONGEST}")).arg(format!("-dict={}", words.display()));
        let [memory, patience] = match target {
            // What anybody can be sent must be told from what it is at once, and in little room.
            "link" | "sitting" => ["-rss_limit_mb=512", "-timeout=5"],
            _ => ["-rss_limit_mb=4096", "-timeout=20"],
        };
        command.args([memory, patience, "-print_final_stats=1"]);
        let output = command.output().explain("Starting cargo-fuzz")?;
        let said = String::from_utf8_lossy(&output.stderr);
        if output.status.success() {
            let number = |name| number_after(&said, name).unwrap_or_default();
            let (tried, new) = (number("stat::number_of_executed_units:"), number("stat::new_units_added:"));
            say::line(format_args!("    {tried} inputs tried, {new} of them reached something new; nothing found"));
            let (slowest, most) = (number("stat::slowest_unit_time_sec:"), number("stat::peak_rss_mb:"));
            let covered = covered(&said).unwrap_or("?");
            say::line(format_args!(
                "    {covered} branches covered; the slowest input took {slowest} s, the memory peaked at {most} MB"
            ));
        } else {
            say::line(last_lines(&said, 60));
        }
        Ok(output.status.success())
    }

    /// Takes what reaches something new into the kept corpus, as few and small files as do, and no more than git should hold.
    fn keep(&self, target: &str) -> Result<()> {
        let merged = self.work.join("merged").join(target);
        if merged.is_dir() {
            fs::remove_dir_all(&merged).explain(format_args!("Emptying {}", merged.display()))?;
        }
        fs::create_dir_all(&merged).explain(format_args!("Creating {}", merged.display()))?;
        let mut command = self.command("run", &[target]);
        command.arg(&merged).args([self.kept(target), self.work.join("seeds").join(target), self.found(target)]);
        process::run_quiet(command.args(["--", "-merge=1", &format!("-max_len={LONGEST}")]))?;
        let mut files = sized(&merged)?;
        files.retain(|(size, _)| *size <= KEPT_LONGEST);
        files.sort();
        let kept = self.kept(target);
        fs::remove_dir_all(&kept).explain(format_args!("Emptying {}", kept.display()))?;
        fs::create_dir_all(&kept).explain(format_args!("Creating {}", kept.display()))?;
        // Of too many, some of every size.
        let every = files.len().div_ceil(KEPT).max(1);
        for (_, file) in files.iter().step_by(every) {
            let to = kept.join(file.file_name().unwrap_or_default());
            fs::copy(file, &to).explain(format_args!("Copying to {}", to.display()))?;
        }
        say::line(format_args!(
            "    kept {} of {} files in {}",
            files.len().div_ceil(every),
            files.len(),
            kept.display()
        ));
        Ok(())
    }
}

fn number_after(said: &str, name: &str) -> Option<u64> {
    said.lines().find_map(|line| line.strip_prefix(name))?.trim().parse().ok()
}

/// What the fuzzer's last line says is covered.
fn covered(said: &str) -> Option<&str> {
    let words = said.lines().rev().find(|line| line.contains(" DONE "))?.split_whitespace();
    words.skip_while(|word| *word != "cov:").nth(1)
}

fn last_lines(said: &str, count: usize) -> String {
    let lines: Vec<&str> = said.lines().collect();
    lines[lines.len().saturating_sub(count)..].join("\n")
}

fn sized(folder: &Path) -> Result<Vec<(u64, PathBuf)>> {
    let entries = fs::read_dir(folder).explain(format_args!("Reading {}", folder.display()))?;
    entries
        .map(|entry| {
            let entry = entry.explain("Reading the corpus")?;
            Ok((entry.metadata().explain("Reading the corpus")?.len(), entry.path()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_fuzzer_did_is_read_from_its_last_lines() {
        let said = "INFO: done\nstat::number_of_executed_units: 379151\nstat::new_units_added:          3375\n";
        assert_eq!(number_after(said, "stat::new_units_added:"), Some(3375));
        assert_eq!(number_after(said, "stat::slowest:"), None);
        let said = "#2\tINITED cov: 5 ft: 6\n#9 DONE   cov: 4711 ft: 9 corp: 3/9b\n";
        assert_eq!((covered(said), covered("#2\tINITED cov: 5")), (Some("4711"), None));
        assert_eq!(last_lines("a\nb\nc", 2), "b\nc");
    }
}
