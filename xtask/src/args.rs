//! The command line: one command, few switches.
//!
//! It refuses what it does not know, by name. The commands themselves are in the modules of the same names.

use std::{ffi::OsString, path::PathBuf};

use lexopt::{Arg, Parser, ValueExt};

use crate::say::{Explain, Failure, Result};

/// The text of `cargo xtask help`.
pub const HELP: &str = "\
cargo xtask COMMAND [--toolchain rustup|debian]

  serve [--port N] [--built]   build the page and serve it on 127.0.0.1; --built serves dist/ as it is
  build                        build the page into dist/
  test                         every test: native, in the browser, and the built page from end to end
  check                        format, lints, licences, links, sizes of files
  bench                        the weight of the first load and the time of a recompute, beside their limits
  shots [FOLDER]               pictures of the built page, by default into docs/screens/
  setup                        only find or install the tools, all of them

  --toolchain debian           compile the page with Debian's packaged compiler instead of rustup's
                               (also: CONCESSION_TOOLCHAIN=debian); chosen by itself where rustup cannot help";

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub struct Request {
    /// The command.
    pub command: Command,
    /// Whether Debian's compiler is forced.
    pub debian: bool,
}

/// The commands.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Says how to use this.
    Help,
    /// Gets every tool.
    Setup,
    /// Builds the page.
    Build,
    /// Serves the page, from this port on.
    Serve {
        /// The first port to try.
        port: u16,
        /// Whether to serve what is built already.
        built: bool,
    },
    /// Runs every test.
    Test,
    /// Checks form, lints and licences.
    Check,
    /// Measures.
    Bench,
    /// Takes pictures.
    Shots {
        /// Where to put them.
        folder: Option<PathBuf>,
    },
}

/// Reads the command line, its first word being the program's own name.
pub fn read(words: impl IntoIterator<Item = OsString>) -> Result<Request> {
    let environment = std::env::var("CONCESSION_TOOLCHAIN").ok();
    parse(Parser::from_iter(words), environment.as_deref())
        .map_err(|failure| failure.or_remedy("run `cargo xtask help` for the commands."))
}

fn parse(mut words: Parser, environment: Option<&str>) -> Result<Request> {
    let (mut name, mut folder, mut port, mut built) = (None, None, 8080, false);
    let mut debian = environment.map(is_debian).transpose()?.unwrap_or(false);
    while let Some(word) = words.next().explain("Reading the command line")? {
        match word {
            Arg::Value(value) if name.is_none() => name = Some(value.string().explain("Reading the command")?),
            Arg::Value(value) if name.as_deref() == Some("shots") && folder.is_none() => folder = Some(value.into()),
            Arg::Long("port") => port = words.value().and_then(|v| v.parse()).explain("Reading --port")?,
            Arg::Long("built") => built = true,
            Arg::Long("toolchain") => {
                debian = is_debian(&words.value().and_then(|v| v.string()).explain("Reading --toolchain")?)?;
            }
            Arg::Long("help") | Arg::Short('h') => name = Some("help".to_owned()),
            other => return Err(Failure::new(format!("Nothing here takes this: {}.", other.unexpected()))),
        }
    }
    Ok(Request { command: command(name.as_deref().unwrap_or("help"), port, built, folder)?, debian })
}

fn is_debian(name: &str) -> Result<bool> {
    match name {
        "debian" => Ok(true),
        "rustup" | "" => Ok(false),
        other => Err(Failure::new(format!("There is no toolchain `{other}`; there are `rustup` and `debian`."))),
    }
}

fn command(name: &str, port: u16, built: bool, folder: Option<PathBuf>) -> Result<Command> {
    Ok(match name {
        "help" => Command::Help,
        "setup" => Command::Setup,
        "build" => Command::Build,
        "serve" => Command::Serve { port, built },
        "test" => Command::Test,
        "check" => Command::Check,
        "bench" => Command::Bench,
        "shots" => Command::Shots { folder },
        other => return Err(Failure::new(format!("There is no command `{other}`."))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(line: &str, environment: Option<&str>) -> Result<Request> {
        parse(Parser::from_args(line.split_whitespace()), environment)
    }

    #[test]
    fn serve_takes_a_port() {
        let request = asked("serve --port 9000", None).expect("it is a command");
        assert_eq!(request, Request { command: Command::Serve { port: 9000, built: false }, debian: false });
    }

    #[test]
    fn the_switch_beats_the_environment() {
        assert!(asked("build", Some("debian")).expect("it is a command").debian);
        assert!(!asked("build --toolchain rustup", Some("debian")).expect("it is a command").debian);
    }

    #[test]
    fn what_is_unknown_is_named() {
        for (line, name) in
            [("fly", "fly"), ("build --fast", "--fast"), ("build --toolchain gcc", "gcc"), ("test x", "x")]
        {
            let said = asked(line, None).expect_err("it is none").to_string();
            assert!(said.contains(name), "{line}: {said}");
        }
    }
}
