//! How to check the page: the scenario file behind its answer.

/// The fold.
pub const TITLE: &str = "Check these figures yourself";
/// Below its title, with `COMMAND` and `CALL` in it.
pub const LEDE: &str = "This is the scenario file of the answer on this page. Save it, and the program of the same source prints every figure on this page: {command}. In this page\u{2019}s own console, {call} gives the same.";
/// What is typed at a command line.
pub const COMMAND: &str = "cargo run --release --example project -- FILE";
/// What is typed in a browser's console.
pub const CALL: &str = "concession.project(scenario)";
/// The text of the file, for the ear.
pub const TEXT: &str = "Scenario file";
/// Saves it.
pub const SAVE: &str = "Save the scenario file";
/// The file.
pub const FILE: &str = "aws-support-scenario.json";
