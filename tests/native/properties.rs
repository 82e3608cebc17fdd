//! What must hold for every scenario, not only for the worked examples: scenario files are made up over all fields of the
//! contract, and what comes out is checked against rules that are stated here a second time, in another form.
//!
//! Nothing here knows an expected figure; those are in `golden.rs`. Where to look: `cases`, `deals` and `customers` make the files, the other modules
//! hold one subject each.

mod additions;
mod agreements;
mod bands;
pub mod cases;
mod charges;
mod credits;
mod customers;
mod deals;
pub mod never_panics;
mod opening;
mod paths;
mod present_value;
mod relations;
pub mod stated;
mod whole_contract;
mod windows;

use crate::book;

use concession::{
    calc::{Projection, Scenario, project},
    report::problems,
    share::file,
};
use proptest::test_runner::Config;
use rust_decimal::Decimal;
use serde_json::Value;

/// So many cases, and no file of old failures: a failure that taught something becomes a golden case.
fn cases(count: u32) -> Config {
    Config { cases: count, max_shrink_iters: 20_000, failure_persistence: None, ..Config::default() }
}

/// A sound scenario file, read and projected.
#[track_caller]
fn projected(file: &Value) -> (Scenario, Projection) {
    let refused = |wrong: Vec<_>| format!("{:#?} in {file:#}", problems::worded(&wrong).problems);
    let scenario = file::open(&file.to_string(), book()).map_err(refused).expect("a sound file is read");
    let projection = project(&scenario, book()).map_err(refused).expect("a sound scenario is projected");
    (scenario, projection)
}

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).expect("a test's decimal")
}

/// Half a cent: the most by which rounding to the cent moves an amount.
fn half_cent() -> Decimal {
    Decimal::new(5, 3)
}

/// Where a division came in, the last of 28 digits may differ; this is far above that and far below a cent.
fn dust() -> Decimal {
    Decimal::new(1, 9)
}
