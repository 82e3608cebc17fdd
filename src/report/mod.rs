//! View models: strings only, rounded, worded and ready to show. All wording of the product lives here. Pure.
//!
//! [`result`] is the contract's JSON, [`beside`] the part of it that stands next to the four paths; [`problems`] says what is
//! wrong with a file and [`fields`] with what was typed; [`view`] is everything the page shows of an answer, [`detail`] explains one month of it, [`tables`] is what
//! stands beside the four paths, [`lines`] what the chart shows and reads out, [`compare`] holds alternatives against each other.
//! wrong with a file and [`fields`] with what was typed; [`view`] is what the page shows of an answer with every key, [`below`] what explains it, [`detail`] one month of it,
//! [`tables`] what stands beside the four paths.

pub mod actions;
pub mod advice;
pub mod advisor;
pub mod age;
mod answers;
pub mod assumptions;
pub mod below;
pub mod beside;
pub mod brief;
pub mod calendar;
pub mod case;
mod change;
pub mod compare;
pub mod csv;
pub mod data;
pub mod derive;
pub mod detail;
pub mod documents;
pub mod ending;
mod ends;
pub mod events;
pub mod examples;
pub mod export;
pub mod fields;
pub mod format;
pub mod import;
pub mod index;
pub mod kept;
pub mod leaves;
mod levers;
pub mod lines;
pub mod link;
pub mod locale;
pub mod mistakes;
mod notes;
pub mod paths;
pub mod picture;
pub mod piece;
pub mod plans;
pub mod problems;
pub mod quick;
pub mod range;
pub mod rates;
pub mod register;
pub mod result;
pub mod shared;
pub mod shell;
pub mod sitting;
pub mod sizes;
pub mod steps;
pub mod summaries;
pub mod tables;
pub mod verdict;
pub mod view;
