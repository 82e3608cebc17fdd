//! View models: strings only, rounded, worded and ready to show. All wording of the product lives here. Pure.
//!
//! [`result`] is the contract's JSON, [`beside`] the part of it that stands next to the four paths; [`problems`] says what is
//! wrong with a file and [`fields`] with what was typed; [`view`] is everything the page shows of an answer, [`detail`] explains one month of it, [`tables`] is what
//! stands beside the four paths.

pub mod advice;
pub mod advisor;
pub mod assumptions;
pub mod beside;
pub mod brief;
pub mod calendar;
pub mod case;
pub mod csv;
pub mod data;
pub mod detail;
pub mod events;
pub mod examples;
pub mod fields;
pub mod format;
pub mod import;
pub mod link;
mod notes;
pub mod paths;
pub mod piece;
pub mod problems;
pub mod quick;
pub mod rates;
pub mod register;
pub mod result;
pub mod shell;
pub mod summaries;
pub mod tables;
pub mod verdict;
pub mod view;
