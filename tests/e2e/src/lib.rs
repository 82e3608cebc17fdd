//! What the tests of the built site stand on: a browser, the page as a person meets it, and the example program.
//!
//! The tests are in `tests/site`, one file a subject. Everything is found by label, role and words; looks may change without
//! breaking a test. Nothing here waits by the clock: [`Page::until`] waits for a condition. What goes beyond plain WebDriver is in
//! [`Browser`], which does it in Chromium and in Firefox (docs/decisions/0039-two-browsers.md).

mod axe;
mod browser;
mod chromium;
mod driver;
mod figures;
mod find;
mod firefox;
mod form;
mod given;
mod host;
mod kept;
mod means;
mod page;
mod pdf;
mod program;
mod session;
mod socket;
pub mod stage;
mod widths;

pub use axe::Violation;
pub use browser::{Made, Outcome, in_browser, in_browser_of, visit};
pub use figures::{Figures, assert_same, book, lead};
pub use find::{Part, Role};
pub use form::field;
pub use host::Host;
pub use means::{Browser, Scheme};
pub use page::Page;
pub use pdf::{Sheet, letters, sheets};
pub use program::project;
pub use thirtyfour::WindowHandle as Window;
pub use widths::{WIDTHS, at_both_widths, flow, widths};
