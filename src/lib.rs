//! Concession: what to ask AWS Support for, when, and what it is worth.
//!
//! Start at [`calc::project()`]: a checked scenario and the tariff book become four paths. [`draft`] is what a person typed,
//! [`share`] reads files, [`report`] holds every word and figure that is shown, [`chart`] the geometry, and `app` (with the
//! feature `web`) the page itself. `ARCHITECTURE.md` draws the arrows between them.

pub mod bill;
pub mod calc;
pub mod chart;
pub mod draft;
pub mod report;
pub mod share;

#[cfg(feature = "web")]
pub mod app;
#[cfg(feature = "web")]
pub mod browser;
