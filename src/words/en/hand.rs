//! What is handed over, and what became of it.

/// It was copied.
pub const COPIED: &str = "Copied: {what}.";
/// It could not be.
pub const NOT_COPIED: &str =
    "This browser does not let a page copy. Select the text below and copy it with your own menu.";
/// It was saved.
pub const SAVED: &str = "Saved as {name}, where your browser puts what it saves.";
/// It could not be.
pub const NOT_SAVED: &str = "This browser does not let a page save a file. Copy the text instead.";
