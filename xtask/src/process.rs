//! Runs other programs to their end, with their output shown, gathered, or both; and finds them on PATH.
//!
//! A program that fails becomes a sentence with its own words in it.

use std::{
    env,
    ffi::OsString,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Command, ExitStatus, Stdio},
};

use crate::say::{Explain, Failure, Result};

/// Runs a command to its end, its output shown as it comes.
pub fn run(command: &mut Command) -> Result<()> {
    let name = shown(command);
    let status = command.status().map_err(|error| cannot_start(&name, &error))?;
    succeeded(&name, status)
}

/// Runs a command and shows its output only when it fails.
pub fn run_quiet(command: &mut Command) -> Result<()> {
    output(command).map(|_| ())
}

/// Runs a command and returns what it prints; its complaints are part of the failure.
pub fn output(command: &mut Command) -> Result<String> {
    let name = shown(command);
    let output = command.output().map_err(|error| cannot_start(&name, &error))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(said);
    }
    let complaints = String::from_utf8_lossy(&output.stderr).into_owned();
    let words = last_lines(if complaints.trim().is_empty() { &said } else { &complaints });
    Err(Failure::new(format!("`{name}` failed ({}):\n{words}", output.status)))
}

/// Runs a command, shows its standard output line by line and gathers it. Its complaints go where ours go.
pub fn run_and_read(command: &mut Command) -> Result<(bool, String)> {
    let name = shown(command);
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| cannot_start(&name, &error))?;
    let mut gathered = String::new();
    let pipe = child.stdout.take().expect("the standard output was asked for above");
    for line in BufReader::new(pipe).lines() {
        let line = line.explain(format_args!("Reading the output of `{name}`"))?;
        writeln!(std::io::stdout(), "{line}").unwrap_or(());
        gathered.push_str(&line);
        gathered.push('\n');
    }
    let status = child.wait().explain(format_args!("Waiting for `{name}`"))?;
    Ok((status.success(), gathered))
}

fn cannot_start(name: &str, error: &std::io::Error) -> Failure {
    Failure::new(format!("`{name}` could not be started: {error}."))
}

fn succeeded(name: &str, status: ExitStatus) -> Result<()> {
    match status.success() {
        true => Ok(()),
        false => Err(Failure::new(format!("`{name}` failed ({status}); its own words are above."))),
    }
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

fn last_lines(text: &str) -> String {
    let lines: Vec<&str> = text.trim_end().lines().collect();
    lines[lines.len().saturating_sub(20)..].join("\n")
}

/// The program of this name on PATH.
pub fn find(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// PATH with these folders before it.
pub fn path_with(folders: &[&Path]) -> Result<OsString> {
    let rest = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().map(|folder| folder.to_path_buf()).chain(env::split_paths(&rest));
    env::join_paths(all).explain("Putting the tools on PATH")
}

/// Whether this runs as root.
pub fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_carries_the_programs_own_words() {
        let failure = output(Command::new("sh").args(["-c", "echo no disk >&2; exit 3"])).expect_err("it fails");
        assert!(failure.to_string().contains("no disk"), "{failure}");
    }

    #[test]
    fn a_missing_program_is_named() {
        let failure = run(&mut Command::new("no-such-program-here")).expect_err("there is none");
        assert!(failure.to_string().contains("no-such-program-here"), "{failure}");
    }
}
