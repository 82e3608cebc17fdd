//! The month table as a file for spreadsheet programs.

/// The first column.
pub const MONTH: &str = "Month";
/// The four columns of each path.
pub const OF_PATH: [&str; 4] =
    ["{path}: eligible spend, USD", "{path}: charged, USD", "{path}: by credits, USD", "{path}: paid, USD"];
/// The last column.
pub const EVENTS: &str = "What happens";
/// The last row.
pub const IN_ALL: &str = "In all";
