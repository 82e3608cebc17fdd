//! What must hold before a change is taken: the README's first command brings the page, the checks find nothing, every test passes.
//!
//! `.ci/run` calls this with empty folders for everything that is fetched (`.ci/from-nothing`), so that it sees what a new machine
//! sees. Each command is run as a person types it. All of them run, whatever an earlier one found.

use std::{
    io::{BufRead, BufReader},
    process::{Child, ChildStdout, Command, Stdio},
    time::{Duration, Instant},
};

use crate::{
    build::hashes,
    process,
    project::Project,
    say::{self, Explain, Failure, Result},
};

/// What `serve` prints before the address.
pub const ADDRESS: &str = "The page is at ";
/// The longest file of the page that is read, in bytes.
const LONGEST: u64 = 100_000_000;

/// Runs all of them; true where all held. The last line is that of the tests.
pub fn run(project: &Project) -> Result<bool> {
    let mut steps = Vec::new();
    step(&mut steps, "serve", || served(&mut project.xtask(&["serve"])));
    step(&mut steps, "check", || process::run(project.xtask(&["check"]).stdin(Stdio::null())));
    let mut sum = String::new();
    step(&mut steps, "test", || tested(&mut project.xtask(&["test"]), &mut sum));
    say::line("");
    for step in &steps {
        say::line(format_args!("cargo xtask {step}"));
    }
    // The sum stands last, alone.
    say::line(format_args!("\n{sum}"));
    Ok(steps.iter().all(|step| step.failure.is_none()))
}

/// A command that was run.
struct Step {
    name: &'static str,
    took: Duration,
    failure: Option<Failure>,
}

impl std::fmt::Display for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let took = say::seconds(self.took);
        match &self.failure {
            None => write!(f, "{}: passed, in {took}", self.name),
            Some(failure) => write!(f, "{}: FAILED, in {took}: {failure}", self.name),
        }
    }
}

fn step(steps: &mut Vec<Step>, name: &'static str, run: impl FnOnce() -> Result<()>) {
    say::line(format_args!("\n$ cargo xtask {name}"));
    let start = Instant::now();
    let failure = run().err();
    if let Some(failure) = &failure {
        say::line(format_args!("    {failure}"));
    }
    steps.push(Step { name, took: start.elapsed(), failure });
}

/// Serves until the page answers and its program has arrived whole, then stops.
fn served(command: &mut Command) -> Result<()> {
    let mut server = Running(command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().explain("Starting cargo")?);
    let said = server.0.stdout.take().expect("the standard output was asked for above");
    let address = announced(said)?;
    let program = arrived(&address)?;
    say::line(format_args!("    it answers, and {program} arrives whole"));
    Ok(())
}

/// A child that ends with this value. cargo hands its process over to the program it runs, so this ends the server.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end, and that is fine.
        self.0.kill().unwrap_or(());
        self.0.wait().map(|_| ()).unwrap_or(());
    }
}

/// The address that a server prints, whose lines are shown up to that.
fn announced(said: ChildStdout) -> Result<String> {
    for line in BufReader::new(said).lines() {
        let line = line.explain("Reading what the server says")?;
        say::line(&line);
        if let Some(address) = line.strip_prefix(ADDRESS) {
            return Ok(address.to_owned());
        }
    }
    Err(Failure::new("It ended without an address; its own words are above."))
}

/// The name of the page's program, which answers with the very bytes that the page's list of sums names.
fn arrived(address: &str) -> Result<String> {
    let page = fetched(address, "")?;
    let sums = String::from_utf8(fetched(address, hashes::NAME)?).explain("Reading the list of sums")?;
    let listed = hashes::read(&sums)?;
    let program = listed.iter().find(|(_, name)| name.starts_with("concession-") && name.ends_with(".wasm"));
    let (sum, name) = *program.ok_or_else(|| Failure::new(format!("{} names no program.", hashes::NAME)))?;
    if !String::from_utf8_lossy(&page).contains(name) {
        return Err(Failure::new(format!("The page does not name its program, {name}.")));
    }
    match hashes::sum(&fetched(address, name)?) {
        found if found == sum => Ok(name.to_owned()),
        found => Err(Failure::new(format!("{name} did not arrive whole: its sum is {found} and not {sum}."))),
    }
}

fn fetched(address: &str, name: &str) -> Result<Vec<u8>> {
    let asking = format!("Asking for {address}{name}");
    let mut answer = ureq::get(format!("{address}{name}")).call().explain(&asking)?;
    answer.body_mut().with_config().limit(LONGEST).read_to_vec().explain(&asking)
}

/// Runs the tests, their output shown as it comes but for the last line, which is their sum.
fn tested(command: &mut Command, sum: &mut String) -> Result<()> {
    *sum = "0 passed, 1 failed".to_owned();
    let mut tests = Running(command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().explain("Starting cargo")?);
    let said = tests.0.stdout.take().expect("the standard output was asked for above");
    let mut last = None;
    for line in BufReader::new(said).lines() {
        let line = line.explain("Reading what the tests say")?;
        last.replace(line).iter().for_each(say::line);
    }
    let last = last.filter(|line| is_sum(line)).ok_or_else(|| Failure::new("They broke off before their sum."))?;
    *sum = last;
    let status = tests.0.wait().explain("Waiting for the tests")?;
    if status.success() { Ok(()) } else { Err(Failure::new("Their sum is below.")) }
}

/// "12 passed, 0 failed"
fn is_sum(line: &str) -> bool {
    let count = |part: &str, ending: &str| part.strip_suffix(ending).is_some_and(|count| count.parse::<u64>().is_ok());
    line.split_once(", ").is_some_and(|(passed, failed)| count(passed, " passed") && count(failed, " failed"))
}

#[cfg(test)]
mod tests {
    use std::{
        fs,
        path::{Path, PathBuf},
    };

    use super::*;
    use crate::{
        cargo::tests::small_package,
        serve::{Server, Site},
    };

    fn scratch(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("concession-test-ci-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    fn shell(script: &str) -> Command {
        let mut shell = Command::new("sh");
        shell.args(["-c", script]);
        shell
    }

    #[test]
    fn from_nothing_a_command_that_relies_on_a_filled_cache_fails() {
        let project = Project::find(false, false).unwrap();
        let folder = scratch("cache");
        small_package(&folder);
        let build = |command: &mut Command| {
            command.args(["build", "--offline", "--locked"]).current_dir(&folder);
            process::output(command.env("CARGO_TARGET_DIR", folder.join("target")).env_remove("CARGO_NET_OFFLINE"))
        };
        // This program was compiled with the crate, so the cache of this machine holds it.
        build(&mut Command::new("cargo")).unwrap();
        let mut nothing = Command::new(project.root.join(".ci/from-nothing"));
        let failure = build(nothing.arg("cargo")).unwrap_err().to_string();
        assert!(failure.contains("lexopt") && failure.contains("offline"), "{failure}");
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn from_nothing_every_folder_of_what_is_fetched_is_empty_and_goes_again() {
        let project = Project::find(false, false).unwrap();
        let script = "for folder in \"$CARGO_HOME\" \"$npm_config_cache\" \"$CONCESSION_TOOLS\"; do
            test ! -e \"$folder\" || exit 1; mkdir \"$folder\"; echo \"$folder\"; done; exit 7";
        let mut nothing = Command::new(project.root.join(".ci/from-nothing"));
        let output = nothing.args(["sh", "-c", script]).output().unwrap();
        assert_eq!(output.status.code(), Some(7), "the command's own status is passed on");
        let said = String::from_utf8(output.stdout).unwrap();
        assert_eq!(said.lines().count(), 3, "{said}");
        assert!(said.lines().all(|folder| !Path::new(folder).exists()), "{said}");
    }

    #[test]
    fn the_commands_are_those_that_the_readme_begins_with() {
        let readme = Project::find(false, false).unwrap().read("README.md").unwrap();
        let block = readme.split("```sh\n").nth(1).unwrap().split("```").next().unwrap();
        let commands: Vec<&str> = block.lines().map(|line| line.split('#').next().unwrap().trim()).collect();
        assert_eq!(commands, ["cargo xtask serve", "cargo xtask test"]);
    }

    #[test]
    fn a_page_is_taken_only_with_its_whole_program() {
        let folder = scratch("served");
        let index =
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\" />concession-1_bg.wasm";
        fs::write(folder.join("index.html"), index).unwrap();
        fs::write(folder.join("concession-1_bg.wasm"), "program").unwrap();
        hashes::put(&folder).unwrap();
        let server = Server::start(Site::load(&folder).unwrap(), 0).unwrap();
        assert_eq!(arrived(server.address()).unwrap(), "concession-1_bg.wasm");
        fs::write(folder.join("concession-1_bg.wasm"), "prog").unwrap();
        let server = Server::start(Site::load(&folder).unwrap(), 0).unwrap();
        let failure = arrived(server.address()).unwrap_err().to_string();
        assert!(failure.contains("did not arrive whole"), "{failure}");
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_server_that_ends_without_an_address_is_a_failure() {
        let failure = served(&mut shell("echo Building; exit 1")).unwrap_err().to_string();
        assert!(failure.contains("without an address"), "{failure}");
    }

    #[test]
    fn the_sum_of_the_tests_is_their_last_line() {
        let mut sum = String::new();
        tested(&mut shell("echo one; echo; echo '3 passed, 0 failed'"), &mut sum).unwrap();
        assert_eq!(sum, "3 passed, 0 failed");
        assert!(tested(&mut shell("echo '2 passed, 1 failed'; exit 1"), &mut sum).is_err());
        assert_eq!(sum, "2 passed, 1 failed");
        assert!(tested(&mut shell("echo one"), &mut sum).is_err());
        assert_eq!(sum, "0 passed, 1 failed");
    }
}
