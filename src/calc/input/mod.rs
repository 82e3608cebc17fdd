//! Reads what came from outside, a scenario or a tariff file, from a [`Tree`]: field by field, every problem named at once.
//!
//! It refuses what it does not know: another field, another word, a second value for one key. `reader` walks the tree and
//! knows where it stands, `fields` reads single values, `problem` lists what can be wrong. What the fields of a scenario are
//! is in `scenario::sections`, those of a tariff file in `tariff::sections`.

pub(super) mod fields;
mod problem;
mod reader;
mod tree;

pub use problem::{Found, Kind, Problem, Wanted};
pub(super) use reader::{At, Fields, Problems};
pub use tree::Tree;

/// Bounds of the contract, version 1.
pub mod bounds {
    /// Longest horizon in months.
    pub const MONTHS: u32 = 120;
    /// Most entries of any list.
    pub const ENTRIES: usize = 200;
    /// Longest text in characters.
    pub const TEXT: usize = 200;
    /// Most contract years of an agreement.
    pub const YEARS: u32 = 10;
    /// Longest incident: a year.
    pub const MINUTES: u32 = 525_600;
    /// Most hours of work on one thing.
    pub const HOURS: u32 = 1_000_000;
    /// Most accounts of equal share.
    pub const ACCOUNTS: u32 = 1_000;
    /// Most accounts in a bill that was imported.
    pub const FOUND_ACCOUNTS: u32 = 1_000_000;
}
