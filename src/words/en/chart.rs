//! The chart: its three views, what is read out at a month, its marks, and what is saved of it.

/// The choice of a view.
pub const VIEW: &str = "Show";
/// The views, in the order of `chart::series::View`.
pub const VIEWS: [&str; 3] = ["Each month", "In sum", "Savings"];
/// The switches of the lines.
pub const LINES: &str = "Lines";
/// What can be moved along the months.
pub const CURSOR: &str = "Read out a month";

/// Title and a line below it for each view of the four paths.
pub const PATHS: [(&str, &str); 3] = [
    ("What you pay each month", "After credits. The shaded gap is what both asks together save."),
    ("What you have paid by then", "After credits, added up to the end of each month."),
    ("What you save against staying", "Added up to the end of each month. Below zero it costs more."),
];
/// The same for named alternatives; the first one is the one that others are held against.
pub const ALTERNATIVES: [(&str, &str); 3] = [
    ("What each alternative costs a month", "After credits."),
    ("What has been paid by then", "After credits, added up to the end of each month."),
    ("What is saved against the first alternative", "Added up to the end of each month. Below zero it costs more."),
];
/// Before the link to the month table, for each view.
pub const SAME_FIGURES: [&str; 3] =
    ["The same figures stand in ", "The months one by one stand in ", "The months one by one stand in "];
/// The link itself.
pub const TABLE: &str = "the table";

/// Over the figures as long as no month is read out.
pub const IN_ALL: &str = "{span}, in all";
/// Over the figures of what has come together by the end of a month.
pub const BY_THE_END: &str = "To the end of {month}";
/// What stands there as long as no month is read out.
pub const HOW_TO_READ: &str = "Point at a month, or use the arrow keys.";
/// Beside an amount: less than the first line.
pub const LESS: &str = "{amount} less";
/// Beside an amount: more than the first line.
pub const MORE: &str = "{amount} more";
/// Beside an amount: as much as the first line.
pub const SAME: &str = "the same";
/// Beside the first line, which the others are held against.
pub const MEASURE: &str = "compared with this";
/// Beside a saving: what has been paid.
pub const PAID: &str = "{amount} paid";
/// In the place of an amount of a line that is not shown.
pub const NOT_SHOWN: &str = "not shown";
/// One line of what is said of a month.
pub const SAID: &str = "{name} {amount}, {note}";

/// A mark with its time.
pub const MARK: &str = "{event}, {when}";
/// A time with an end.
pub const FROM_TO: &str = "{from} to {to}";
/// A credit can be used.
pub const WINDOW: &str = "Credit window";
/// The same where there are several credits.
pub const WINDOW_OF: &str = "Window of {credit}";
/// A credit can be used from here on, in the table.
pub const OPENS: &str = "{window} opens";
/// A credit's window ends.
pub const CLIFF: &str = "Credit ends";
/// The same where there are several credits.
pub const CLIFF_OF: &str = "{credit} ends";
/// A plan ends.
pub const RETIRED: &str = "{plan} ends";
/// The structural change begins.
pub const CHANGE: &str = "Change begins";
/// The agreement is renewed.
pub const RENEWAL: &str = "Renewal";

/// Saves the picture as a drawing.
pub const SAVE_SVG: &str = "Save chart as SVG";
/// Saves the picture as dots.
pub const SAVE_PNG: &str = "Save chart as PNG";
/// The file of the drawing.
pub const SVG: &str = "aws-support-chart.svg";
/// The file of the dots.
pub const PNG: &str = "aws-support-chart.png";
/// In the place of a drawing that could not be saved.
pub const NO_SVG: &str = "This browser does not let a page save a file. Print the page instead.";
/// In the place of a file that could not be saved.
pub const NO_PNG: &str = "This browser does not let a page save a picture. Try the SVG.";
/// The last line of the picture.
pub const SOURCE: &str = "Beside the names: {span}, in all. Prices of {edition}. Made on {date} with Concession.";
/// What the picture says to who does not see it: each line with its amounts, then what happens.
pub const DESCRIPTION: &str = "{lines}. {events}.";
