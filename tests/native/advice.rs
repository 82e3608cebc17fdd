//! The advice: cases written by hand in `golden/advice/`, each with why its order is right, and what must hold for any scenario:
//! every flip is true on both sides, every date is a working day in its place.

#![expect(clippy::panic, reason = "in a test a panic is how a failure is told")]

mod answers;
mod dates;
mod facts;
mod flips;
mod golden;
mod plans;
mod statements;

use crate::book;
use crate::properties::{cases, stated};

use concession::{calc::Scenario, report::problems, share::file};

fn opened(text: &str) -> Scenario {
    file::open(text, book()).unwrap_or_else(|wrong| panic!("{}: {text}", problems::plain(&wrong)))
}
