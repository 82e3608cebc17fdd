//! What is said to the person at the terminal: steps, results, and failures as sentences.
//!
//! The only place that prints. A failure says what is wrong and what to do; nothing here formats figures.

use std::{
    fmt,
    io::{self, Write},
    time::{Duration, Instant},
};

/// What went wrong, in a sentence, and what to do about it.
#[derive(Debug)]
pub struct Failure {
    what: String,
    remedy: Option<String>,
}

/// The result of every step.
pub type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    /// A failure that explains itself.
    pub fn new(what: impl Into<String>) -> Failure {
        Failure { what: what.into(), remedy: None }
    }

    /// A failure with a way out.
    pub fn with_remedy(what: impl Into<String>, remedy: impl Into<String>) -> Failure {
        Failure { what: what.into(), remedy: Some(remedy.into()) }
    }

    /// The end of what is wrong, which is where other programs name the cause.
    pub fn last_line(&self) -> &str {
        self.what.lines().next_back().unwrap_or_default()
    }

    /// The same failure with a way out, where it had none.
    pub fn or_remedy(mut self, remedy: &str) -> Failure {
        self.remedy.get_or_insert_with(|| remedy.to_owned());
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        match &self.remedy {
            Some(remedy) => write!(f, "\n  What to do: {remedy}"),
            None => Ok(()),
        }
    }
}

/// Turns the errors of the standard library and of crates into sentences.
pub trait Explain<T> {
    /// What was being done when it failed: "reading Cargo.lock".
    fn explain(self, doing: impl fmt::Display) -> Result<T>;
}

impl<T, E: fmt::Display> Explain<T> for std::result::Result<T, E> {
    fn explain(self, doing: impl fmt::Display) -> Result<T> {
        self.map_err(|error| Failure::new(format!("{doing} failed: {error}.")))
    }
}

/// Prints one line. A closed pipe is nobody's fault and is ignored.
#[cfg(not(test))]
pub fn line(text: impl fmt::Display) {
    let mut out = io::stdout().lock();
    writeln!(out, "{text}").and_then(|()| out.flush()).unwrap_or(());
}

/// In tests, printed so that the harness can keep it to itself.
#[cfg(test)]
pub fn line(text: impl fmt::Display) {
    println!("{text}");
}

/// Prints a failure where failures belong.
pub fn failure(failure: &Failure) {
    writeln!(io::stderr(), "\nerror: {failure}").unwrap_or(());
}

/// Announces a step that may take long the first time, and says afterwards how long it took.
pub fn step<T>(doing: &str, about: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    line(format_args!("==> {doing} ({about})"));
    let start = Instant::now();
    let result = work()?;
    line(format_args!("    done in {}", seconds(start.elapsed())));
    Ok(result)
}

/// A duration as people say it.
pub fn seconds(duration: Duration) -> String {
    let whole = duration.as_secs();
    match whole {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        10..120 => format!("{whole} s"),
        _ => format!("{} min {} s", whole / 60, whole % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_says_what_to_do() {
        let failure = Failure::new("Port 8080 is taken.").or_remedy("choose another with --port.");
        assert_eq!(failure.to_string(), "Port 8080 is taken.\n  What to do: choose another with --port.");
    }

    #[test]
    fn durations_are_readable() {
        assert_eq!(seconds(Duration::from_millis(1_240)), "1.2 s");
        assert_eq!(seconds(Duration::from_secs(59)), "59 s");
        assert_eq!(seconds(Duration::from_secs(150)), "2 min 30 s");
    }
}
