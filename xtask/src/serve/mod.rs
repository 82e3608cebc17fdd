//! Builds the page and serves it to this machine alone.
//!
//! For trying and testing, not for the public: one folder, read once, no uploads, no other hosts. The headers it sends are
//! the ones a public host should send (`hosting::rules`).

mod assets;
mod server;

pub use assets::{Asset, Site};
pub use server::Server;

use std::thread;

use crate::{
    build,
    ci::ADDRESS,
    project::Project,
    say::{self, Failure, Result},
};

/// Builds unless told not to, serves, prints the address, and stays until it is ended.
pub fn run(project: &Project, port: u16, built: bool) -> Result<()> {
    let dist = if built { project.dist() } else { build::site(project)? };
    if !dist.join("index.html").is_file() {
        return Err(Failure::with_remedy("dist/ holds no page.", "run `cargo xtask serve` without --built."));
    }
    let server = Server::start(Site::load(&dist)?, port)?;
    say::line(format_args!("\n{ADDRESS}{}\nEnd with Ctrl+C.", server.address()));
    loop {
        thread::park();
    }
}
