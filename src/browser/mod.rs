//! Thin wrappers around the browser: the clock, the panic notice, the objects that scripts of the page may use.
//!
//! Nothing here knows a figure. Everything that a page can be asked from outside comes through here into pure functions.

pub mod api;
pub mod clock;
pub mod figures;
pub mod focus;
pub mod hand;
pub mod keys;
pub mod panic;
