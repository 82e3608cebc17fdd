//! The page's parts, one file each, in the order in which they stand on it.

pub mod assumptions;
pub mod brief;
pub mod case_sheets;
pub mod chart;
pub mod explain;
pub mod field;
pub mod footer;
pub mod form;
pub mod months;
pub mod package;
pub mod paths;
pub mod plan;
pub mod proof;
pub mod quick;
pub mod rates;
pub mod rows;
pub mod steps;
pub mod tables;
pub mod verdict;
