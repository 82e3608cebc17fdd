//! What the tests of the built site stand on: a browser, the page as a person meets it, and the example program.
//!
//! The tests are in `tests/site`, one file a subject. Everything is found by label, role and words; looks may change without
//! breaking a test. Nothing here waits by the clock: [`Page::until`] waits for a condition. What only Chromium can do is in
//! [`Chromium`]; everything else is plain WebDriver.

mod axe;
mod browser;
mod chromium;
mod figures;
mod form;
mod given;
mod host;
mod kept;
mod page;
mod pdf;
mod program;
pub mod stage;

pub use axe::Violation;
pub use browser::{Made, Outcome, in_browser, in_browser_of, visit};
pub use chromium::{Chromium, Scheme};
pub use figures::{Figures, assert_same, book, lead};
pub use form::field;
pub use host::Host;
pub use page::Page;
pub use pdf::{Sheet, letters, sheets};
pub use program::project;
pub use thirtyfour::WindowHandle as Window;
