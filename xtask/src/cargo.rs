//! cargo, for everything that is compiled here. The only place that starts it.
//!
//! The crates that a Cargo.lock names are fetched in one announced step before the first command that compiles; every command
//! after that is offline. So no command depends on what an earlier one left in the cargo home.

use std::{env, path::PathBuf, process::Command};

use crate::{
    process,
    project::Project,
    say::{self, Failure, Result},
};

/// Tells cargo, and every program that calls cargo, to use no network.
pub const OFFLINE: (&str, &str) = ("CARGO_NET_OFFLINE", "true");

impl Project {
    /// cargo at the project's root, once all crates are there.
    pub fn cargo(&self) -> Result<Command> {
        if self.fetched.get().is_none() {
            fetch(|| Ok(self.bare_cargo()))?;
        }
        self.fetched.get_or_init(|| ());
        let mut cargo = self.bare_cargo();
        cargo.env(OFFLINE.0, OFFLINE.1);
        Ok(cargo)
    }

    /// A command of this program, as a person types it: on PATH, and free to use the network.
    pub fn xtask(&self, words: &[&str]) -> Command {
        let mut cargo = Command::new("cargo");
        cargo.arg("xtask").args(words).current_dir(&self.root).env_remove(OFFLINE.0);
        cargo
    }

    /// cargo without that promise.
    fn bare_cargo(&self) -> Command {
        let mut cargo = Command::new(program());
        cargo.current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target);
        if let Some(home) = &self.cargo_home {
            cargo.env("CARGO_HOME", home);
        }
        cargo
    }

    /// Where cargo keeps what it fetches.
    pub fn cargo_home(&self) -> PathBuf {
        let home = || env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
        let set = self.cargo_home.clone().or_else(|| env::var_os("CARGO_HOME").map(PathBuf::from));
        set.unwrap_or_else(|| home().join(".cargo"))
    }
}

/// Every crate is there when this returns: for programs that call cargo themselves.
pub fn ready(project: &Project) -> Result<()> {
    project.cargo().map(|_| ())
}

/// Fetches every crate that a Cargo.lock names and this cargo home lacks, for all targets: Trunk and cargo-deny read them all.
/// Takes a maker of commands, since cargo is asked twice: first without the network, which takes a moment and says nothing.
pub fn fetch(cargo: impl Fn() -> Result<Command>) -> Result<()> {
    let fetch = |offline: &str| process::run_quiet(cargo()?.args(["fetch", "--locked"]).env(OFFLINE.0, offline));
    if fetch("true").is_ok() {
        return Ok(());
    }
    say::step("Fetching the crates that Cargo.lock names", "about 30 seconds, once", || fetch("false")).map_err(missing)
}

fn missing(failure: Failure) -> Failure {
    Failure::with_remedy(
        format!("Crates that Cargo.lock names are not on this machine, and they could not be fetched.\n{failure}"),
        "connect this machine to crates.io (index.crates.io and static.crates.io), then run this again; after that, \
         building needs no network.",
    )
}

/// Compiles and installs a program from crates.io into a folder. All tools share what they compile.
pub fn install(project: &Project, package: &str, version: &str, switches: &[&str]) -> Result<()> {
    let mut cargo = Command::new(program());
    cargo.args(["install", "--quiet", "--force", "--debug", "--root"]).arg(&project.tools);
    cargo.args(["--version", &format!("={version}")]).args(switches).arg(package);
    cargo.env("CARGO_TARGET_DIR", project.target.join("tools")).env("CARGO_PROFILE_DEV_DEBUG", "none");
    // Outside the project: its settings are not meant for the tools.
    process::run(cargo.current_dir(env::temp_dir()))
}

/// Whether a subcommand is there: "fmt".
pub fn has(subcommand: &str) -> bool {
    process::run_quiet(Command::new(program()).args([subcommand, "--version"])).is_ok()
}

/// What `cargo metadata` says of a workspace, without its dependencies.
pub fn metadata(root: &std::path::Path) -> Result<String> {
    process::output(Command::new(program()).args(["metadata", "--no-deps", "--format-version", "1"]).current_dir(root))
}

/// The cargo that runs this, or the one on PATH.
fn program() -> String {
    env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
}

#[cfg(test)]
pub mod tests {
    use std::{fs, path::Path};

    use super::*;

    /// Writes a package with one dependency, of the version and the sum that this project's own lock file names.
    pub fn small_package(folder: &Path) {
        let project = Project::find(false, false).unwrap();
        let lock = project.read("Cargo.lock").unwrap();
        let mut packages = lock.split("\n[[package]]\n");
        let lexopt = packages.find(|package| package.starts_with("name = \"lexopt\"\n")).unwrap();
        let version = project.locked("lexopt").unwrap();
        let own = "name = \"small\"\nversion = \"0.0.0\"";
        fs::create_dir_all(folder.join("src")).unwrap();
        for (name, text) in [
            ("src/lib.rs", "pub use lexopt::Parser;\n".to_owned()),
            (
                "Cargo.toml",
                format!(
                    "[package]\n{own}\nedition = \"2024\"\n\n[dependencies]\nlexopt = \"={version}\"\n\n[workspace]\n"
                ),
            ),
            (
                "Cargo.lock",
                format!(
                    "version = 4\n\n[[package]]\n{lexopt}\n[[package]]\n{own}\ndependencies = [\n \"lexopt\",\n]\n"
                ),
            ),
        ] {
            fs::write(folder.join(name), text).unwrap();
        }
    }

    #[test]
    fn a_missing_crate_without_a_network_is_a_sentence_that_names_it() {
        let folder = env::temp_dir().join(format!("concession-test-fetch-{}", std::process::id()));
        small_package(&folder);
        let cargo = |home: Option<&Path>| {
            let mut cargo = Command::new(program());
            // A proxy that nobody listens at: as good as no network.
            cargo.current_dir(&folder).env("CARGO_HTTP_PROXY", "http://127.0.0.1:1").env("CARGO_NET_RETRY", "0");
            home.iter().for_each(|home| {
                cargo.env("CARGO_HOME", home);
            });
            Ok(cargo)
        };
        // This program was compiled with the crate, so this machine's own cargo home has it, and no network is asked.
        fetch(|| cargo(None)).unwrap();
        let said = fetch(|| cargo(Some(&folder.join("empty")))).unwrap_err().to_string();
        assert!(said.contains("could not be fetched") && said.contains("lexopt"), "{said}");
        assert!(said.contains("What to do: connect this machine to crates.io"), "{said}");
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn cargo_is_started_from_here_alone() {
        let project = Project::find(false, false).unwrap();
        let started = ["Command::new(\"cargo\")", "var(\"CARGO\")", "\"--offline\""];
        let mut folders = vec![project.root.join("xtask/src")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let text = fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]").next().unwrap();
                let here = path.ends_with("xtask/src/cargo.rs");
                assert!(here || !started.iter().any(|words| code.contains(words)), "{} starts cargo", path.display());
            }
        }
    }
}
