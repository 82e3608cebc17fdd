//! `cargo xtask`: serve, build, test, check, bench, fuzz, mutants, shots. The same commands for people and for CI.
//!
//! Each command is one module of the same name; `setup` finds or installs the tools they need. Nothing here is part of the
//! page. Nothing is downloaded that is already there.

mod args;
mod bench;
mod build;
mod cargo;
mod check;
mod ci;
mod driven;
mod fuzz;
mod hosting;
mod lighthouse;
mod mutants;
mod process;
mod project;
mod reproduce;
mod say;
mod schema;
mod serve;
mod setup;
mod shots;
mod test;
mod verify;

use std::process::ExitCode;

use args::{Command, Request};
use project::Project;

fn main() -> ExitCode {
    match args::read(std::env::args_os()).and_then(run) {
        Ok(true) => ExitCode::SUCCESS,
        // What failed has been said already, and the sum stands last.
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            say::failure(&failure);
            ExitCode::FAILURE
        }
    }
}

/// Does what was asked; false where what was tested or measured did not hold.
fn run(request: Request) -> say::Result<bool> {
    let project = Project::find(request.debian, request.quick)?;
    match request.command {
        Command::Help => say::line(args::HELP),
        Command::Setup => setup::everything(&project)?,
        Command::Build { single: false, .. } => build::site(&project).map(|_| ())?,
        Command::Build { address, .. } => {
            build::single::put(&project, &build::site(&project)?, address.as_deref()).map(|_| ())?;
        }
        Command::Schema => schema::write(&project)?,
        Command::Hosting { folder } => hosting::run(&project, folder.as_deref())?,
        Command::Serve { port, built } => serve::run(&project, port, built)?,
        Command::Test { hosting: true, .. } => return test::as_hosts_serve_it(&project),
        Command::Test { selection, .. } => return test::run(&project, &selection),
        Command::Shots { folder } => return shots::run(&project, folder),
        Command::Verify { place } => return verify::run(&project, &place),
        Command::Reproduce => return reproduce::run(&project),
        Command::Check => return check::run(&project),
        Command::Ci => return ci::run(&project),
        Command::Bench { only_engine } => return bench::run(&project, only_engine),
        Command::Lighthouse => return lighthouse::run(&project),
        Command::Fuzz { seconds, keep } => return fuzz::run(&project, seconds, keep),
        Command::Mutants { file } => return mutants::run(&project, file.as_deref()),
    }
    Ok(true)
}
