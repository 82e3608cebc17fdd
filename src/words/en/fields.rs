//! Beside the fields of the form: what was understood, and what is wrong.

/// What stands beside a plan's name, as a sentence.
pub const MARKS: &str = "{marks}.";
/// Nothing is typed, and this is taken.
pub const EMPTY: &str = "Empty: {value} is used.";
/// What an opened file says here, kept as long as the text stays.
pub const KEPT: &str = "As in the opened file: {value}";
/// An amount for each month.
pub const A_MONTH: &str = "{amount} a month";
/// A percentage for each year.
pub const A_YEAR: &str = "{percent} a year";
/// A percentage that is taken off.
pub const OFF: &str = "{percent} off";
/// The spend is not typed.
pub const SPEND_MISSING: &str = "Type what you spend on AWS in a month, such as 850k.";
/// The plan is not chosen.
pub const PLAN_MISSING: &str = "Choose the support plan you have today.";
/// Something else is not typed.
pub const MISSING: &str = "This is needed.";
/// Bounds in the field's own unit.
pub const RANGE: &str = "This is out of range. Accepted: {least} to {most}.";
/// Why a text cannot be read, one of `ERROR_`, and what can be, one of `ACCEPTED_`.
pub const TYPE: &str = "{error} Type {accepted}.";

/// Readable as an amount.
pub const ACCEPTED_AMOUNT: &str = "an amount such as 850k, 1.2m or {amount}";
/// Readable as a percentage.
pub const ACCEPTED_PERCENT: &str = "a percentage such as 12 or {percent}";
/// Readable as a count.
pub const ACCEPTED_COUNT: &str = "a whole number such as 12";
/// Readable as a month.
pub const ACCEPTED_MONTH: &str = "a month such as 2027-06 or June 2027";
/// Readable as a moment.
pub const ACCEPTED_MOMENT: &str = "a date and a time such as 2026-10-20 07:48, in UTC";
/// Readable as a date.
pub const ACCEPTED_DATE: &str = "a date such as 2027-06-30 or 30 June 2027";
/// Readable as words.
pub const ACCEPTED_TEXT: &str = "a few words";
/// What can be chosen.
pub const ACCEPTED_CHOICE: &str = "one of the choices";

/// Nothing is there.
pub const ERROR_EMPTY: &str = "Nothing is typed here.";
/// Longer than anything that would be read.
pub const ERROR_TOO_LONG: &str = "This is longer than anything that belongs here.";
/// Digits other than 0 to 9, or a fraction written as one character.
pub const ERROR_OTHER_DIGITS: &str = "Only the digits 0 to 9 can be read here.";
/// Not a number.
pub const ERROR_NOT_NUMBER: &str = "This is not a number.";
/// A number in a notation of programs: "1e5", "0x10".
pub const ERROR_NOTATION: &str = "Programmers\u{2019} notation is not read here.";
/// Another currency than US dollars.
pub const ERROR_OTHER_CURRENCY: &str = "AWS bills support in US dollars; convert the amount first.";
/// An amount for a time, "850k/month": the field's label says which time is meant.
pub const ERROR_PER_PERIOD: &str = "Leave out the period; the label says which one is meant.";
/// A percentage where an amount belongs.
pub const ERROR_PERCENT_SIGN: &str = "A percentage does not belong here.";
/// The marks between the digits do not make whole groups.
pub const ERROR_GROUPING: &str = "The marks between the digits do not make sense together.";
/// A comma before three digits that may be a decimal mark or may group thousands.
pub const ERROR_UNCLEAR: &str = "The comma could be a decimal mark or group thousands; use a point for decimals.";
/// "1.250%" in a region that groups thousands with a point.
pub const ERROR_UNCLEAR_POINT: &str = "The point could be a decimal mark or group thousands; use a comma for decimals.";
/// More digits than can be held exactly.
pub const ERROR_TOO_PRECISE: &str = "This has more digits than can be computed with exactly.";
/// Greater than any number that can be held.
pub const ERROR_TOO_LARGE: &str = "This number is too large.";
/// A fraction where a whole number belongs.
pub const ERROR_NOT_WHOLE: &str = "This must be a whole number.";
/// Below zero where a count belongs.
pub const ERROR_NEGATIVE: &str = "This cannot be below zero.";
/// Not a month.
pub const ERROR_NOT_MONTH: &str = "This is not a month.";
/// Not a date.
pub const ERROR_NOT_DATE: &str = "This is not a date.";
/// A month other than 1 to 12.
pub const ERROR_NO_SUCH_MONTH: &str = "A month is 1 to 12.";
/// A day that its month does not have.
pub const ERROR_NO_SUCH_DAY: &str = "That month has no such day.";
/// A year that is not written with four digits.
pub const ERROR_SHORT_YEAR: &str = "Write the year with four digits.";
/// A year before 2000 or after 2199.
pub const ERROR_YEAR_RANGE: &str = "The year must lie between 2000 and 2199.";
/// "03/04/2027": which part is the day cannot be known.
pub const ERROR_DAY_OR_MONTH: &str = "Which part is the day cannot be known; write the month as a word, or year first.";
/// No time of day behind a date.
pub const ERROR_NO_TIME: &str = "A time of day is missing behind the date.";
