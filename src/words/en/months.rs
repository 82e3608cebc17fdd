//! The month table, on the page and as a file for spreadsheet programs.

/// The fold.
pub const TITLE: &str = "Month by month";
/// Below its title.
pub const LEDE: &str = "What is paid after credits.";
/// Over the table, for the ear.
pub const CAPTION: &str = "Paid each month under the four paths";
/// Saves it.
pub const SAVE: &str = "Save as CSV";
/// The file.
pub const FILE: &str = "aws-support-months.csv";

/// The first column.
pub const MONTH: &str = "Month";
/// The second on the page.
pub const ELIGIBLE: &str = "Eligible spend";
/// The four columns of each path in the file.
pub const OF_PATH: [&str; 4] =
    ["{path}: eligible spend, USD", "{path}: charged, USD", "{path}: by credits, USD", "{path}: paid, USD"];
/// The last column.
pub const EVENTS: &str = "What happens";
/// The last row.
pub const IN_ALL: &str = "In all";
