//! Concession: what to ask AWS Support for, when, and what it is worth.
//!
//! Start at [`calc::project()`]: a checked scenario and the tariff book become four paths. [`draft`] is what a person typed,
//! [`share`] reads files, [`report`] makes every figure and sentence that is shown, of the words in [`words`], [`chart`] the geometry, and, with the
//! feature `web`, `app` and `study` are the page's two programs. `ARCHITECTURE.md` draws the arrows between them.

pub mod bill;
pub mod calc;
pub mod chart;
pub mod draft;
pub mod report;
pub mod share;
pub mod words;

#[cfg(feature = "web")]
pub mod app;
#[cfg(feature = "web")]
pub mod browser;
#[cfg(feature = "web")]
pub mod draw;
#[cfg(feature = "web")]
pub mod study;
