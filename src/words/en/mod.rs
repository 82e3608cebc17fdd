//! The words in English, a file for each part of the page.

pub mod advisor;
pub mod asks;
pub mod assumptions;
pub mod brief;
pub mod chart;
pub mod check;
pub mod choices;
pub mod compare;
pub mod credits;
pub mod detail;
pub mod events;
pub mod examples;
pub mod explain;
pub mod fields;
pub mod flips;
pub mod footer;
pub mod form;
pub mod hand;
pub mod import;
pub mod labels;
pub mod lacks;
pub mod link;
pub mod lists;
pub mod lost;
pub mod months;
pub mod notes;
pub mod package;
pub mod paths;
pub mod plan;
pub mod problems;
pub mod proofs;
pub mod quick;
pub mod rates;
pub mod refine;
pub mod risks;
pub mod shell;
pub mod stages;
pub mod steps;
pub mod stopped;
pub mod study;
pub mod tables;
pub mod terms;
pub mod verdict;
pub mod workbook;

/// The language, as HTML names it.
pub const LANGUAGE: &str = "en";
