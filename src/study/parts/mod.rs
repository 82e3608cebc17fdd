//! The study's parts, one file each, in the order in which they stand on the page.

pub mod brief;
pub mod case_sheets;
pub mod explain;
pub mod explainer;
pub mod indices;
pub mod keep;
pub mod leaves;
pub mod months;
pub mod plan;
pub mod proof;
pub mod rates;
pub mod share;
pub mod tables;
