//! The advice: cases written by hand in `golden/advice/`, each with why its order is right, and what must hold for any scenario:
//! every flip is true on both sides, every date is a working day in its place.

#![expect(clippy::panic, reason = "in a test a panic is how a failure is told")]

#[path = "properties/cases.rs"]
mod cases;
#[path = "properties/deals.rs"]
mod deals;
#[path = "properties/stated.rs"]
mod stated;

#[path = "advice/answers.rs"]
mod answers;
#[path = "advice/dates.rs"]
mod dates;
#[path = "advice/facts.rs"]
mod facts;
#[path = "advice/flips.rs"]
mod flips;
#[path = "advice/golden.rs"]
mod golden;
#[path = "advice/plans.rs"]
mod plans;
#[path = "advice/statements.rs"]
mod statements;

use std::sync::OnceLock;

use concession::{
    calc::{Scenario, TariffBook},
    report::problems,
    share::file,
};

fn book() -> &'static TariffBook {
    static BOOK: OnceLock<TariffBook> = OnceLock::new();
    BOOK.get_or_init(|| TariffBook::published().expect("the published book is sound"))
}

fn opened(text: &str) -> Scenario {
    file::open(text, book()).unwrap_or_else(|wrong| panic!("{}: {text}", problems::plain(&wrong)))
}
