//! Concession: what to ask AWS Support for, when, and what it is worth.
#[cfg(feature = "web")]
pub mod app;
