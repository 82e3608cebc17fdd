//! Back and forward through what was done, and the keys for it.

/// One step back.
pub const UNDO: &str = "Undo";
/// One step forward again.
pub const REDO: &str = "Redo";
/// What opens the list of keys, and its title.
pub const KEYS: &str = "Keys";
/// The group of these buttons.
pub const GROUP: &str = "What was done";
/// Under the title of the list.
pub const ON_A_MAC: &str = "On a Mac, Command in the place of Ctrl.";
/// Closes the list.
pub const CLOSE: &str = "Close";
/// Each key with what it does.
pub const LIST: [(&str, &str); 4] = [
    ("Ctrl + Z", "One step back"),
    ("Ctrl + Shift + Z, or Ctrl + Y", "One step forward again"),
    ("Ctrl + /", "This list"),
    ("Esc", "Closes it"),
];
