//! The words in English, a file for each part of the page.

pub mod quick;
pub mod refine;
pub mod steps;
