//! The words in English, a file for each part of the page.

pub mod link;
pub mod quick;
pub mod refine;
pub mod shell;
pub mod steps;
