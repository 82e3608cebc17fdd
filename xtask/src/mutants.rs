//! Mutation testing of the core: the code is changed piece by piece, and for each piece some test must fail.
//!
//! Two passes: the quick tests, which hold figures worked out by hand, catch nearly everything in seconds; what they miss is
//! tried again with every test of the pure half. What then survives is printed. docs/proofs.md lists the survivors that are
//! equal to the code they were made from. `.cargo/mutants.toml` says what is changed and how it is built.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    cargo::{self, OFFLINE},
    project::Project,
    say::{self, Explain, Failure, Result},
    setup,
    test::SEED,
};

/// The quick tests.
const QUICK: [&str; 9] =
    ["--lib", "--test", "golden", "--test", "refusals", "--test", "assumptions", "--test", "tariff_files"];

/// Changes one file of the core, or one after the other; false where a change was not noticed.
///
/// Each file has a folder of its own. What was noticed before an interruption is not tried again, and a file whose run has ended
/// is left out until its text changes.
pub fn run(project: &Project, file: Option<&Path>) -> Result<bool> {
    let tool = setup::mutants::ready(project)?;
    cargo::ready(project)?;
    let files = match file {
        Some(file) => vec![file.to_path_buf()],
        None => core(&project.root)?,
    };
    let mut noticed = true;
    for file in files {
        let out = project.target.join("mutants").join(file.to_string_lossy().replace('/', "-"));
        let (source, ended) = (project.root.join(&file), out.join("ended"));
        let text = fs::read(&source).explain(format_args!("Reading {}", source.display()))?;
        say::line(format_args!("==> {}", file.display()));
        if fs::read(&ended).is_ok_and(|before| before == text) {
            say::line(format_args!("Done before; delete {} to try it again.", out.display()));
        } else {
            fs::create_dir_all(&out).explain(format_args!("Creating {}", out.display()))?;
            of_file(project, &tool, &file, &out)?;
            fs::write(&ended, &text).explain(format_args!("Writing {}", ended.display()))?;
        }
        let survivors = survivors(&out)?;
        for survivor in &survivors {
            say::line(format_args!("survived: {survivor}"));
        }
        noticed &= survivors.is_empty();
    }
    say::line(match noticed {
        true => "Every change was noticed.",
        false => "Some changes were not noticed; docs/proofs.md lists those that change no figure.",
    });
    Ok(noticed)
}

/// Every file of the core, in the order of their paths.
fn core(root: &Path) -> Result<Vec<PathBuf>> {
    let mut folders = vec![PathBuf::from("src/calc")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(root.join(&folder)).explain(format_args!("Reading {}", folder.display()))?;
        for entry in entries {
            let entry = entry.explain(format_args!("Reading {}", folder.display()))?;
            let path = folder.join(entry.file_name());
            match entry.path().is_dir() {
                true => folders.push(path),
                false => files.push(path),
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Both passes over one file.
fn of_file(project: &Project, tool: &Path, file: &Path, out: &Path) -> Result<()> {
    let pass = |tests: &[&str]| {
        let mut command = Command::new(tool);
        command.args(["mutants", "--colors", "never", "--jobs", "1", "--iterate", "--output"]).arg(out);
        command.arg("--file").arg(file);
        // The folder of the one that runs this would be written to by every mutant.
        command.env_remove("CARGO_TARGET_DIR").env(OFFLINE.0, OFFLINE.1).current_dir(&project.root);
        // The same generated scenarios each time: a change is noticed or not, whatever the luck of a run.
        command.env(SEED.0, SEED.1);
        judged(command.arg("--").args(tests))
    };
    say::line("The quick tests (about 4 seconds for each change)");
    if !pass(&QUICK)? {
        say::line("Every test, for what the quick ones missed (about 30 seconds for each)");
        pass(&["--no-fail-fast"])?;
    }
    Ok(())
}

/// True where every mutant was caught; cargo-mutants ends with 2 where some were missed and with 3 where some only ran on.
fn judged(command: &mut Command) -> Result<bool> {
    let status = command.status().explain("Starting cargo-mutants")?;
    match status.code() {
        Some(0 | 3) => Ok(true),
        Some(2) => Ok(false),
        _ => Err(Failure::with_remedy(
            format!("cargo-mutants failed ({status}); its own words are above."),
            "see that the tests pass without any change: `cargo test --no-default-features`.",
        )),
    }
}

fn survivors(out: &Path) -> Result<Vec<String>> {
    let list: PathBuf = out.join("mutants.out/missed.txt");
    // A file in which nothing can be changed has none.
    if !list.exists() {
        return Ok(vec![]);
    }
    let text = fs::read_to_string(&list).explain(format_args!("Reading {}", list.display()))?;
    Ok(text.lines().map(str::to_owned).collect())
}
