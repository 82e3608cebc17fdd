//! Thin wrappers around the browser: the clock, the panic notice, the objects that scripts of the page may use, and what the
//! two programs of the page say to each other.
//!
//! Nothing here knows a figure. Everything that a page can be asked from outside comes through here into pure functions.

pub mod address;
pub mod api;
pub mod bridge;
pub mod canvas;
pub mod clock;
pub mod figures;
pub mod files;
pub mod focus;
pub mod hand;
pub mod held;
pub mod keys;
pub mod left;
pub mod locale;
pub mod panic;
pub mod pointer;
pub mod store;
pub mod tabs;
pub mod timer;
