//! The command line: one command, few switches.
//!
//! It refuses what it does not know, by name. The commands themselves are in the modules of the same names.

use std::{ffi::OsString, path::PathBuf};

use lexopt::{Arg, Parser, ValueExt};

use crate::{
    say::{Explain, Failure, Result},
    test::Selection,
};

/// The text of `cargo xtask help`.
pub const HELP: &str = "\
cargo xtask COMMAND [--toolchain rustup|debian] [--quick]

  serve [--port N] [--built]   build the page and serve it on 127.0.0.1; --built serves dist/ as it is
  build                        build the page into dist/
        [--single [--at ADDRESS]]    also as one file into dist-single/, for a disk without a network; its links lead to ADDRESS,
                               where the page is published
  hosting [FOLDER]             write hosting/ anew: nginx, _headers, CloudFront; into FOLDER the page, packed for a host
  schema                       write docs/schema/ and web/concession.d.ts anew from the types in crates/contract
  test [--all]                 the tests: native, in the browser, the built page from end to end in Chromium and, where the engine
       [--page [NAME]]         matters, in Firefox; --all adds what docs/testing.md names; --page runs only those of the built page
       [--browser WHICH]       whose name holds NAME, in Chromium, or with --browser firefox in that one; --hosting runs only those
       [--hosting]             of the page as hosts serve it
  verify URL_OR_FOLDER         whether a published page is the one its hashes.txt names, and the one built here
  reproduce                    build the committed sources twice, in two folders and with two cargo homes, and compare every file
  ci                           what .ci/run runs in empty folders: serve until the page answers, check, test
  check                        format, lints, licences, links, sizes of files
  bench [--engine]             weight, speed and instructions, beside their limits; --engine leaves the page out
  lighthouse                   what Lighthouse scores the built page, on mobile settings
  fuzz [SECONDS] [--keep]      look for bytes that break the readers, each target that long (300); --keep what is new
  mutants [FILE]               change the core piece by piece and see whether a test notices; of one file, or all
  shots [FOLDER]               pictures of the built page, by default into docs/screens/
  setup                        only find or install the tools, all of them

  --toolchain debian           compile the page with Debian's packaged compiler instead of rustup's
                               (also: CONCESSION_TOOLCHAIN=debian); chosen by itself where rustup cannot help
  --quick                      build the page unoptimised, into target/: seconds after a change, for working on it";

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub struct Request {
    /// The command.
    pub command: Command,
    /// Whether Debian's compiler is forced.
    pub debian: bool,
    /// Whether the page is built unoptimised.
    pub quick: bool,
}

/// The commands.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Says how to use this.
    Help,
    /// Gets every tool.
    Setup,
    /// Builds the page.
    Build {
        /// Whether also as one file.
        single: bool,
        /// Where the page is published, for the links of that file.
        address: Option<String>,
    },
    /// Writes schemas and declarations.
    Schema,
    /// Writes what hosts need.
    Hosting {
        /// Where to put the page with its packed forms.
        folder: Option<PathBuf>,
    },
    /// Serves the page, from this port on.
    Serve {
        /// The first port to try.
        port: u16,
        /// Whether to serve what is built already.
        built: bool,
    },
    /// Runs every test.
    Test {
        /// Which ones.
        selection: Selection,
        /// Only those of what hosts are given.
        hosting: bool,
    },
    /// Verifies a published page.
    Verify {
        /// Its address, or a folder.
        place: String,
    },
    /// Builds twice and compares.
    Reproduce,
    /// Checks form, lints and licences.
    Check,
    /// Runs what must hold before a change is taken.
    Ci,
    /// Measures.
    Bench {
        /// Whether the page is left out.
        only_engine: bool,
    },
    /// Scores the page.
    Lighthouse,
    /// Fuzzes.
    Fuzz {
        /// How long each target runs.
        seconds: u32,
        /// Whether inputs that reach something new are taken into the kept corpus.
        keep: bool,
    },
    /// Tests the tests.
    Mutants {
        /// The only file to change.
        file: Option<PathBuf>,
    },
    /// Takes pictures.
    Shots {
        /// Where to put them.
        folder: Option<PathBuf>,
    },
}

/// The browsers that the built page is tested in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InBrowser {
    /// Chromium.
    Chromium,
    /// Firefox.
    Firefox,
}

/// Reads the command line, its first word being the program's own name.
pub fn read(words: impl IntoIterator<Item = OsString>) -> Result<Request> {
    let environment = std::env::var("CONCESSION_TOOLCHAIN").ok();
    parse(Parser::from_iter(words), environment.as_deref())
        .map_err(|failure| failure.or_remedy("run `cargo xtask help` for the commands."))
}

/// What stands on the line besides the command.
#[derive(Default)]
struct Rest {
    /// The one word after the command, for those that take one.
    operand: Option<OsString>,
    port: Option<u16>,
    address: Option<String>,
    browser: Option<InBrowser>,
    switches: Vec<&'static str>,
}

fn parse(mut words: Parser, environment: Option<&str>) -> Result<Request> {
    let (mut name, mut rest) = (None, Rest::default());
    let mut debian = environment.map(is_debian).transpose()?.unwrap_or(false);
    while let Some(word) = words.next().explain("Reading the command line")? {
        match word {
            Arg::Value(value) if name.is_none() => name = Some(value.string().explain("Reading the command")?),
            Arg::Value(value) if takes_operand(name.as_deref()) && rest.operand.is_none() => rest.operand = Some(value),
            Arg::Long("port") => rest.port = Some(words.value().and_then(|v| v.parse()).explain("Reading --port")?),
            Arg::Long("at") => rest.address = Some(words.value().and_then(|v| v.string()).explain("Reading --at")?),
            Arg::Long("browser") => {
                let named = words.value().and_then(|v| v.string()).explain("Reading --browser")?;
                rest.browser = Some(in_browser(&named)?);
            }
            Arg::Long("toolchain") => {
                debian = is_debian(&words.value().and_then(|v| v.string()).explain("Reading --toolchain")?)?;
            }
            Arg::Long("help") | Arg::Short('h') => name = Some("help".to_owned()),
            Arg::Long(given) => match SWITCHES.into_iter().find(|switch| *switch == given) {
                Some(switch) => rest.switches.push(switch),
                None => return Err(unknown(&word)),
            },
            other => return Err(unknown(&other)),
        }
    }
    let quick = rest.switches.contains(&"quick");
    rest.switches.retain(|switch| *switch != "quick");
    Ok(Request { command: command(name.as_deref().unwrap_or("help"), rest)?, debian, quick })
}

/// Switches without a value; each belongs to one command.
const SWITCHES: [&str; 8] = ["all", "built", "engine", "hosting", "keep", "page", "quick", "single"];

fn takes_operand(command: Option<&str>) -> bool {
    matches!(command, Some("hosting" | "shots" | "fuzz" | "mutants" | "test" | "verify"))
}

fn unknown(word: &Arg) -> Failure {
    let shown = match word {
        Arg::Short(letter) => format!("-{letter}"),
        Arg::Long(name) => format!("--{name}"),
        Arg::Value(value) => value.to_string_lossy().into_owned(),
    };
    Failure::new(format!("Nothing here takes this: {shown}."))
}

fn is_debian(name: &str) -> Result<bool> {
    match name {
        "debian" => Ok(true),
        "rustup" | "" => Ok(false),
        other => Err(Failure::new(format!("There is no toolchain `{other}`; there are `rustup` and `debian`."))),
    }
}

fn in_browser(name: &str) -> Result<InBrowser> {
    match name {
        "chromium" => Ok(InBrowser::Chromium),
        "firefox" => Ok(InBrowser::Firefox),
        other => Err(Failure::new(format!("The page is not tested in `{other}`, but in `chromium` and `firefox`."))),
    }
}

fn command(name: &str, mut rest: Rest) -> Result<Command> {
    let operand = rest.operand.take();
    let mut switch = |wanted: &str| {
        let given = rest.switches.contains(&wanted);
        rest.switches.retain(|switch| *switch != wanted);
        given
    };
    let command = match name {
        "help" => Command::Help,
        "schema" => Command::Schema,
        "setup" => Command::Setup,
        "build" => single(switch("single"), rest.address.take())?,
        "hosting" => Command::Hosting { folder: operand.map(PathBuf::from) },
        "serve" => Command::Serve { port: rest.port.unwrap_or(8080), built: switch("built") },
        "test" => Command::Test {
            selection: Selection {
                page: of_the_page(switch("page"), operand)?,
                browser: rest.browser.take(),
                all: switch("all"),
            },
            hosting: switch("hosting"),
        },
        "verify" => Command::Verify { place: place(operand)? },
        "reproduce" => Command::Reproduce,
        "check" => Command::Check,
        "ci" => Command::Ci,
        "bench" => Command::Bench { only_engine: switch("engine") },
        "lighthouse" => Command::Lighthouse,
        "shots" => Command::Shots { folder: operand.map(PathBuf::from) },
        "fuzz" => Command::Fuzz { seconds: seconds(operand)?, keep: switch("keep") },
        "mutants" => Command::Mutants { file: operand.map(PathBuf::from) },
        other => return Err(Failure::new(format!("There is no command `{other}`."))),
    };
    let left = rest.switches.first().copied().or(rest.browser.map(|_| "browser"));
    match left {
        Some(other) => Err(Failure::new(format!("`{name}` does not take --{other}."))),
        None => Ok(command),
    }
}

/// An address belongs to the page in one file: a site knows its own.
fn single(single: bool, address: Option<String>) -> Result<Command> {
    match &address {
        Some(address) if !address.starts_with("https://") && !address.starts_with("http://") => {
            Err(Failure::new(format!("--at takes the address of a published page, https://..., and not {address}.")))
        }
        Some(_) if !single => Err(Failure::new("--at belongs to --single.")),
        _ => Ok(Command::Build { single, address }),
    }
}

fn of_the_page(only: bool, operand: Option<OsString>) -> Result<Option<String>> {
    match (only, operand.map(|name| name.to_string_lossy().into_owned())) {
        (true, name) => Ok(Some(name.unwrap_or_default())),
        (false, None) => Ok(None),
        (false, Some(name)) => Err(Failure::new(format!("`test` takes a name, as {name}, only with --page."))),
    }
}

fn place(operand: Option<OsString>) -> Result<String> {
    let place = operand.map(|place| place.to_string_lossy().into_owned());
    place.ok_or_else(|| Failure::new("`verify` takes the address of a published page, or its folder."))
}

fn seconds(operand: Option<OsString>) -> Result<u32> {
    let Some(operand) = operand else { return Ok(300) };
    let seconds = operand.to_str().and_then(|text| text.parse().ok()).filter(|seconds| *seconds > 0);
    seconds.ok_or_else(|| Failure::new(format!("`{}` is no number of seconds.", operand.to_string_lossy())))
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
        assert_eq!(
            request,
            Request { command: Command::Serve { port: 9000, built: false }, debian: false, quick: false }
        );
    }

    #[test]
    fn fuzz_takes_seconds_and_mutants_a_file() {
        let command = |line| asked(line, None).expect("it is a command").command;
        assert_eq!(command("fuzz"), Command::Fuzz { seconds: 300, keep: false });
        assert_eq!(command("fuzz 5 --keep"), Command::Fuzz { seconds: 5, keep: true });
        assert_eq!(command("mutants a.rs"), Command::Mutants { file: Some("a.rs".into()) });
        let page = |name: Option<&str>, browser| {
            let selection = Selection { page: name.map(Into::into), browser, all: false };
            Command::Test { selection, hosting: false }
        };
        assert_eq!(command("test --page undo"), page(Some("undo"), None));
        assert_eq!(command("test --browser firefox --page undo"), page(Some("undo"), Some(InBrowser::Firefox)));
        assert_eq!(command("test"), page(None, None));
        let selection = Selection { all: true, ..Selection::default() };
        assert_eq!(command("test --all"), Command::Test { selection, hosting: false });
        assert_eq!(command("bench --engine"), Command::Bench { only_engine: true });
    }

    #[test]
    fn the_page_in_one_file_may_know_its_address() {
        let command = |line| asked(line, None).map(|request| request.command);
        assert_eq!(command("build").unwrap(), Command::Build { single: false, address: None });
        assert_eq!(command("build --single").unwrap(), Command::Build { single: true, address: None });
        let address = Some("https://example.com/".to_owned());
        assert_eq!(
            command("build --single --at https://example.com/").unwrap(),
            Command::Build { single: true, address }
        );
        assert!(command("build --at https://example.com/").is_err() && command("build --single --at here").is_err());
    }

    #[test]
    fn the_switch_beats_the_environment() {
        assert!(asked("build", Some("debian")).expect("it is a command").debian);
        assert!(!asked("build --toolchain rustup", Some("debian")).expect("it is a command").debian);
    }

    #[test]
    fn what_is_unknown_is_named() {
        for (line, name) in [
            ("fly", "fly"),
            ("build --fast", "--fast"),
            ("build --toolchain gcc", "gcc"),
            ("test x", "x"),
            ("fuzz ever", "ever"),
            ("test --keep", "--keep"),
            ("test --page --browser lynx", "lynx"),
            ("check --browser firefox", "--browser"),
            ("build -q", "-q"),
        ] {
            let said = asked(line, None).expect_err("it is none").to_string();
            assert!(said.contains(name), "{line}: {said}");
        }
    }
}
