//! Months by their names, and counted.

/// The names, in order.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
/// The same where there is little room.
pub const SHORT_MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/// One month.
pub const MONTH_ONE: &str = "1 month";
/// Several months.
pub const MONTHS_SEVERAL: &str = "{count} months";
