//! The words in English, a file for each part of the page.

pub mod link;
pub mod shell;
pub mod steps;
pub mod workbook;
