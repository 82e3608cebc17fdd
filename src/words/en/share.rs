//! Share, save, open: the panel of the study, and what the desk says of a link or a file that comes in.

/// A link that cannot be opened.
pub const NO_LINK: &str = "The link in the address cannot be opened";
/// A file that cannot be opened.
pub const NO_FILE: &str = "The file cannot be opened";
/// After the reasons.
pub const NOTHING_CHANGED: &str = "Nothing on this page was changed by it.";
/// A file that holds JSON and no case.
pub const STRANGE_FILE: &str =
    "This is neither a scenario file nor one of several alternatives that this version of the page reads.";
/// A problem with its field.
pub const WRONG_FIELD: &str = "{field}: {problem}";
/// A problem with the name of its alternative.
pub const WRONG_IN: &str = "In \u{201c}{name}\u{201d}, {problem}";
/// A sound file that the form cannot hold.
pub const ANOTHER: &str = "The file is sound, but it says something that the form cannot hold without changing it. The command-line program reads it.";

/// A link came in while there is own work.
pub const LINK_CAME: &str = "A link was opened; your own work is still here";
/// The same of a file.
pub const FILE_CAME: &str = "A file was opened; your own work is still here";
/// It holds one case.
pub const HELD_BY_LINK: &str = "The link holds one case. This is how it differs from yours.";
/// The same of a file.
pub const HELD_BY_FILE: &str = "The file holds one case. This is how it differs from yours.";
/// It holds several.
pub const HELD_SEVERAL: &str =
    "It holds several alternatives: {names}. This is how they differ from the one that you are working on.";
/// It holds what is here already.
pub const NO_DIFFERENCE: &str = "No figure that is used differs from yours.";
/// The head of one's own column.
pub const YOURS: &str = "Yours";
/// The head of what a link holds.
pub const OF_LINK: &str = "The link\u{2019}s";
/// The head of what a file holds.
pub const OF_FILE: &str = "The file\u{2019}s";
/// Takes it in the place of one's own.
pub const MAKE_MINE: &str = "Make it mine";
/// Puts it beside one's own.
pub const BESIDE: &str = "Put it beside mine";
/// Leaves it.
pub const KEEP_MINE: &str = "Keep mine";
/// It was left.
pub const KEPT: &str = "Yours is kept.";
/// Closes a notice.
pub const CLOSE: &str = "Close this notice";
/// One case was opened.
pub const OPENED: &str = "Opened. Undo brings back what was here before.";
/// Several were.
pub const OPENED_SEVERAL: &str = "Opened, {count} alternatives. Undo brings back what was here before.";
/// They stand beside one's own.
pub const JOINED: &str = "Put beside yours. Undo takes it away again.";

/// A case under older prices.
pub const OLDER: &str = "This case is computed with the prices of {then}, as it was made; those of {now} are here.";
/// Takes today's prices.
pub const NEWEST: &str = "Use today\u{2019}s prices";

/// The panel.
pub const TITLE: &str = "Share, save, open";
/// At its top.
pub const LEDE: &str = "A link holds what it says behind its #: browsers never send that to a server. Whoever has the link can read it; nobody else can.";
/// Nothing can be shared.
pub const NO_ANSWER: &str = "There is no answer to share: mend what is marked, or type a case.";
/// Alternatives that are not in it.
pub const LEFT_OUT: &str = "Not in it, since what is typed there cannot be read: {names}.";
/// In the page in one file, where its site is known.
pub const TO_SITE: &str = "This is the page in one file. Its links lead to the published page, {site}.";
/// The same where it is not.
pub const TO_FILE: &str = "This is the page in one file. Its links begin with where this file lies, the names of its folders included, and open only where that is \
                           the same place. To send a case, send a file, or the part of the link from # on: behind the address of any copy of this page it opens there.";
/// The link.
pub const LINK: &str = "Link to this case, all alternatives";
/// What was copied.
pub const THE_LINK: &str = "the link";
/// Copies it.
pub const COPY: &str = "Copy the link";
/// Opens the sheet of the system.
pub const SHEET: &str = "Share\u{2026}";
/// The title that the sheet is given.
pub const SHEET_TITLE: &str = "AWS support case";
/// Writes it into the address.
pub const PUT: &str = "Put the link in the address";
/// It was written.
pub const PUT_DONE: &str =
    "The address of this page is the link now, as the case is at this moment: a reload or a bookmark opens it.";
/// It could not be.
pub const PUT_FAILED: &str = "This browser does not let a page change its address. Copy the link.";
/// The meter.
pub const METER: &str = "Length of the link";
/// It is short.
pub const SHORT: &str = "{count} characters: short enough for mail and chat.";
/// It is long.
pub const LONG: &str = "{count} characters: some chat programs cut links after 900. {what}";
/// It is very long.
pub const VERY_LONG: &str = "{count} characters: many programs cut links after 1,900; a file is safer. {what}";
/// What can be left out.
pub const LEAVE_OUT: &str = "What makes it shorter: {what}.";
/// There is nothing of the kind.
pub const NOTHING_TO_LEAVE: &str = "Nothing in it can well be left out: send a file.";
/// The title and the notes.
pub const NOTES: &str = "its title and notes";
/// Incidents' texts.
pub const INCIDENTS: &str = "the texts of the incidents";
/// Other alternatives.
pub const OTHERS: &str = "the other alternatives";
/// Single months.
pub const MONTHS: &str = "single and closed months";
/// The code.
pub const CODE: &str = "QR code of the link";
/// What it is for.
pub const CODE_LEDE: &str = "The same link, for a camera.";
/// It does not fit.
pub const NO_CODE: &str = "The link is too long for a QR code.";

/// Saving.
pub const SAVE: &str = "Save to a file";
/// Saves the case on screen.
pub const SAVE_ONE: &str = "Save this case";
/// Saves all alternatives.
pub const SAVE_ALL: &str = "Save all alternatives";
/// Name of the file of one.
pub const FILE_ONE: &str = "aws-support-scenario.json";
/// Name of the file of all.
pub const FILE_ALL: &str = "aws-support-alternatives.json";
/// Opening.
pub const OPEN: &str = "Open from a file";
/// The field of the file.
pub const CHOOSE: &str = "A file that this page saved";
/// Where one can be dropped.
pub const DROP: &str = "Or drop the file here. It is read by this page and goes nowhere.";
/// A file that is too long.
pub const TOO_LONG: &str = "This file is longer than any that the page saves, so it was not read.";
/// A file that the browser does not give.
pub const UNREADABLE: &str = "The browser could not read this file as text.";

/// The choice to keep the names of accounts in links and in the workbook.
pub const KEEP_NAMES: &str =
    " Keep account names in links and in the workbook (otherwise they are called A1, A2 and so on)";
