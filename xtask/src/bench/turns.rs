//! A program that answers each line it is sent with one line, so that two of them can take turns under the same conditions.

use std::{
    io::{BufRead, BufReader, Write},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use crate::say::{Explain, Failure, Result};

/// The running program; it ends with this value.
pub struct Turns {
    child: Child,
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Turns {
    /// Starts it.
    pub fn start(command: &mut Command) -> Result<Turns> {
        let name = command.get_program().to_string_lossy().into_owned();
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().explain(format_args!("Starting {name}"))?;
        let questions = child.stdin.take().expect("the standard input was asked for above");
        let answers = BufReader::new(child.stdout.take().expect("the standard output was asked for above"));
        Ok(Turns { child, questions, answers })
    }

    /// Its answer to a line.
    pub fn ask(&mut self, line: &str) -> Result<String> {
        let mut answer = String::new();
        writeln!(self.questions, "{line}").explain("Asking the measured program")?;
        self.answers.read_line(&mut answer).explain("Reading what the measured program answers")?;
        match answer.trim_end() {
            "" => Err(Failure::new("The measured program ended without an answer; its own words are above.")),
            answer => Ok(answer.to_owned()),
        }
    }

    /// What each of so many turns took, in nanoseconds.
    pub fn time(&mut self, turns: u32) -> Result<u64> {
        self.ask(&turns.to_string())?.parse().explain("Reading a measured time")
    }
}

impl Drop for Turns {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end, and that is fine.
        self.child.kill().unwrap_or(());
        self.child.wait().map(|_| ()).unwrap_or(());
    }
}

/// The middle one of some times; nothing of none.
pub fn median(times: &[u64]) -> u64 {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len() / 2).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_answers_line_by_line() {
        let mut turns = Turns::start(&mut Command::new("cat")).unwrap();
        assert_eq!(turns.time(12).unwrap(), 12);
        assert_eq!(turns.ask("result").unwrap(), "result");
    }

    #[test]
    fn one_that_ends_is_a_failure() {
        let mut turns = Turns::start(Command::new("sh").args(["-c", "read line"])).unwrap();
        assert!(turns.ask("result").is_err());
    }

    #[test]
    fn the_median_is_the_middle_one() {
        assert_eq!(median(&[9, 1, 5]), 5);
        assert_eq!(median(&[]), 0);
    }
}
