//! The documents on the page: which one, and what can be done with it.

/// The fold with the documents.
pub const TITLE: &str = "Documents";
/// The choice between the documents, for the ear.
pub const CHOICE: &str = "Document";
/// Copies it.
pub const COPY: &str = "Copy as Markdown";
/// Saves it.
pub const SAVE: &str = "Save as HTML";
/// Prints it.
pub const PRINT: &str = "Print this document";
/// Saves the calendar file.
pub const SAVE_DATES: &str = "Save the dates (.ics)";
/// The file of a document.
pub const FILE: &str = "aws-support-{document}.html";
/// The calendar file.
pub const FILE_DATES: &str = "aws-support.ics";
/// The calendar's name, before each of its dates.
pub const CALENDAR_NAME: &str = "AWS Support";
