//! The engine alone, without a page: instructions of each step of a recompute as callgrind counts them, which are the same on
//! every run, and the time of a projection.
//!
//! Both come from `benches/projection.rs`, built for speed, where the page is built for weight.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use super::turns::{Turns, median};
use crate::{
    process,
    project::Project,
    say::{self, Explain, Failure, Result},
    setup,
};

/// Sixty months and four paths, with every usual feature.
const SIXTY: &str = "benches/scenarios/sixty.json";
/// The longest horizon there is, with the same features.
const LONGEST: &str = "benches/scenarios/one-hundred-twenty.json";
/// The longest that a projection of the first may take, in microseconds, as the median.
const TIME: u64 = 300;
/// What is counted: the step, the scenario, and the most instructions, in thousands.
const COUNTS: [(&str, &str, u64); 5] = [
    ("reading", SIXTY, 220),
    ("projecting", SIXTY, 1_700),
    ("writing", SIXTY, 20_000),
    ("projecting", LONGEST, 2_900),
    ("writing", LONGEST, 41_000),
];

/// Builds the program that is measured.
pub fn build(project: &Project) -> Result<PathBuf> {
    say::step("Building the engine for measuring", "about half a minute, once", || {
        let mut cargo = project.cargo()?;
        cargo.args(["bench", "--quiet", "--no-run", "--no-default-features", "--bench", "projection"]);
        let said = process::output(cargo.args(["--message-format", "json"]))?;
        program_in(&said).ok_or_else(|| Failure::new("cargo built no program to measure."))
    })
}

/// The program that cargo says it built.
fn program_in(said: &str) -> Option<PathBuf> {
    let messages = said.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    messages.filter_map(|message| message["executable"].as_str().map(PathBuf::from)).next_back()
}

/// Counts instructions; false where a limit is passed.
pub fn instructions(project: &Project, program: &Path) -> Result<bool> {
    let valgrind = setup::valgrind::ready()?;
    say::line("\nInstructions, in thousands, as callgrind counts them:");
    let mut within = true;
    for (step, scenario, most) in COUNTS {
        let mut command = Command::new(&valgrind);
        command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null", "--collect-atstart=no"]);
        command.args(["--toggle-collect=*counted*"]).arg(program).args(["count", step, scenario]);
        let count = count(command.current_dir(&project.root))? / 1000;
        let name = Path::new(scenario).file_stem().unwrap_or_default().to_string_lossy();
        say::line(format_args!("{count:>10}  {step}, {name}; the limit is {most}"));
        within &= count <= most;
    }
    Ok(within)
}

fn count(command: &mut Command) -> Result<u64> {
    let output = command.output().explain("Starting valgrind")?;
    let said = String::from_utf8_lossy(&output.stderr);
    match collected(&said) {
        Some(count) if output.status.success() && count > 0 => Ok(count),
        _ => Err(Failure::new(format!("callgrind counted nothing; it said:\n{}", said.trim_end()))),
    }
}

/// "==7== Collected : 410345" says 410345.
fn collected(said: &str) -> Option<u64> {
    let line = said.lines().find(|line| line.contains("Collected"))?;
    line.split_whitespace().last()?.parse().ok()
}

/// Times the projection; false where it takes longer than it may.
pub fn time(project: &Project, program: &Path) -> Result<bool> {
    let mut turns = Turns::start(Command::new(program).args(["turns", SIXTY]).current_dir(&project.root))?;
    let times = (0..110).map(|_| turns.time(10)).collect::<Result<Vec<u64>>>()?;
    let median = median(&times[10..]) / 1000;
    say::line(format_args!(
        "\nA projection of 60 months and four paths with every usual feature, natively, median of 100 batches of 10: {median} µs; \
         the limit is {TIME} µs"
    ));
    Ok(median <= TIME)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_count_is_read_from_what_callgrind_says() {
        let said = "==7== Events    : Ir\n==7== Collected : 410345\n==7== \n==7== I   refs:      410,345\n";
        assert_eq!(collected(said), Some(410_345));
        assert_eq!(collected("==7== nothing"), None);
    }

    #[test]
    fn the_program_is_the_one_that_cargo_built_last() {
        let said = "{\"executable\":null}\n{\"executable\":\"/t/projection-1\"}\n{\"reason\":\"build-finished\"}\n";
        assert_eq!(program_in(said), Some(PathBuf::from("/t/projection-1")));
        assert_eq!(program_in("{}"), None);
    }
}
