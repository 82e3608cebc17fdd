//! What the page weighs and how fast it computes, beside the limits it is held to; and the engine alone, natively: by
//! instructions, by time, and beside the same projection in JavaScript with decimal.js.
//!
//! Measurements, not tests: times depend on the machine. Weight, instructions and the ratio hardly do, and none of them
//! passes where it is over. Where to look: `page`, `engine`, `decimal`.

mod decimal;
mod engine;
mod page;
mod turns;

use crate::{
    project::Project,
    say::{self, Result},
};

/// Measures; false where a limit is passed. `only_engine` leaves the page out, which needs a browser.
pub fn run(project: &Project, only_engine: bool) -> Result<bool> {
    let page = only_engine || page::run(project)?;
    let program = engine::build(project)?;
    let mut within = [page, engine::instructions(project, &program)?, engine::time(project, &program)?].to_vec();
    within.push(decimal::run(project, &program)?);
    let good = within.iter().all(|within| *within);
    say::line(if good { "\nEverything is within its limit." } else { "\nA limit is passed; it is named above." });
    Ok(good)
}
