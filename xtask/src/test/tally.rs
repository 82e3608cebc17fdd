//! Counts what passed and what failed, from the result lines of `cargo test`.
//!
//! A stage that breaks off without such a line, as one that does not compile, counts as one failure, and so does one in which
//! no test ran: never as nothing.

use std::{fmt, process::Command, time::Instant};

use crate::{
    process,
    say::{self, Failure, Result},
};

/// How many passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    passed: u64,
    failed: u64,
}

impl Tally {
    /// One test.
    pub fn one(passed: bool) -> Tally {
        Tally { passed: passed.into(), failed: (!passed).into() }
    }

    /// Runs a test command and counts.
    pub fn of(command: &mut Command) -> Result<Tally> {
        let (succeeded, said) = process::run_and_read(command)?;
        Ok(Tally::counted(succeeded, &said))
    }

    /// Runs a stage and adds what it found.
    pub fn stage(&mut self, name: &str, run: impl FnOnce() -> Result<Tally>) {
        say::line(format_args!("\n==> {name}"));
        let start = Instant::now();
        match run() {
            Ok(found) if found == Tally::default() => self.broken(name, &Failure::new("It holds no test.")),
            Ok(found) => {
                say::line(format_args!("    {name}: {found}, in {}", say::seconds(start.elapsed())));
                self.passed += found.passed;
                self.failed += found.failed;
            }
            Err(failure) => self.broken(name, &failure),
        }
    }

    /// Counts a stage that could not be run.
    pub fn broken(&mut self, name: &str, failure: &Failure) {
        say::line(format_args!("    {name} could not be run: {failure}"));
        self.failed += 1;
    }

    /// Something passed and nothing failed.
    pub fn is_good(self) -> bool {
        self.failed == 0 && self.passed > 0
    }

    fn counted(succeeded: bool, said: &str) -> Tally {
        let results = said.lines().filter_map(result);
        let mut sum = results.fold(Tally::default(), |sum, (passed, failed)| Tally {
            passed: sum.passed + passed,
            failed: sum.failed + failed,
        });
        if !succeeded && sum.failed == 0 {
            sum.failed = 1;
        }
        sum
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// "test result: ok. 12 passed; 0 failed; ..." says 12 and 0.
fn result(line: &str) -> Option<(u64, u64)> {
    let rest = line.trim().strip_prefix("test result: ")?;
    let number = |what: &str| {
        let words: Vec<&str> = rest.split([' ', ';']).collect();
        let place = words.iter().position(|word| *word == what)?;
        words.get(place.checked_sub(1)?)?.parse().ok()
    };
    Some((number("passed")?, number("failed")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = "running 2 tests\ntest a ... ok\n\ntest result: ok. 12 passed; 0 failed; 1 ignored; 0 measured\n\
                        test result: FAILED. 3 passed; 2 failed; 0 ignored\n";

    #[test]
    fn result_lines_are_summed() {
        assert_eq!(Tally::counted(false, SAID).to_string(), "15 passed, 2 failed");
    }

    #[test]
    fn a_command_that_breaks_off_is_a_failure() {
        assert_eq!(Tally::counted(false, "error: could not compile").to_string(), "0 passed, 1 failed");
    }

    #[test]
    fn nothing_run_is_not_good() {
        assert!(!Tally::default().is_good());
        assert!(Tally::one(true).is_good());
        assert!(!Tally::one(false).is_good());
    }

    #[test]
    fn a_stage_that_cannot_run_or_is_empty_is_counted() {
        let mut sum = Tally::one(true);
        sum.stage("A stage", || Err(Failure::new("No browser.")));
        assert_eq!(sum.to_string(), "1 passed, 1 failed");
        sum.stage("An empty stage", || Ok(Tally::default()));
        assert_eq!(sum.to_string(), "1 passed, 2 failed");
    }
}
