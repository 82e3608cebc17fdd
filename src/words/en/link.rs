//! Why a link cannot be opened, and what can be done.

/// It is no link of a case.
pub const FOREIGN: &str = "This is no link of a case: one holds \u{201c}case1=\u{201d} and letters behind it. Copy the whole address that you were sent.";
/// It was made by a newer version.
pub const NEWER: &str = "This link is of version {version}, made by a newer page than this one, which reads version 1. Reload the page, or open the \
                         link where it was made.";
/// Its end is missing.
pub const CUT: &str = "The end of this link is missing: a mail or chat program cut it off. Copy the whole of it, or ask for it again in a file.";
/// It is not what was sent.
pub const DAMAGED: &str = "This link is not what was sent: its checksum does not hold, so nothing of it is opened. Copy it again, or ask for it again.";
/// It is too long.
pub const TOO_LONG: &str = "This is longer than any link that the page makes. Copy only the link.";
/// It is whole, but holds no case.
pub const STRANGE: &str = "This link is whole, but what it holds is no case of this page. Ask whoever made it how.";
