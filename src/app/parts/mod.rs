//! The desk's parts, one file each, in the order in which they stand on it.

pub mod alternatives;
pub mod assumptions;
pub mod chart;
pub mod compare;
mod drawing;
pub mod field;
pub mod footer;
pub mod form;
pub mod incoming;
pub mod mistakes;
pub mod paths;
pub mod quick;
pub mod rows;
pub mod series_chart;
pub mod steps;
pub mod study;
pub mod verdict;
