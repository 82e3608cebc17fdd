//! The words in English, a file for each part of the page.

pub mod advisor;
pub mod asks;
pub mod assumptions;
pub mod brief;
pub mod chart;
pub mod choices;
pub mod compare;
pub mod credits;
pub mod csv;
pub mod detail;
pub mod events;
pub mod examples;
pub mod explain;
pub mod fields;
pub mod flips;
pub mod import;
pub mod labels;
pub mod lacks;
pub mod link;
pub mod lists;
pub mod lost;
pub mod notes;
pub mod package;
pub mod paths;
pub mod problems;
pub mod proofs;
pub mod quick;
pub mod rates;
pub mod refine;
pub mod risks;
pub mod share;
pub mod shell;
pub mod stages;
pub mod steps;
pub mod tables;
pub mod terms;
pub mod verdict;

/// The language, as HTML names it.
pub const LANGUAGE: &str = "en";
pub mod study;
pub mod workbook;
