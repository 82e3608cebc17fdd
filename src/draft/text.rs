//! Reads what people type: amounts, percentages, counts, months and dates. Exact to the last digit.
//!
//! What can be read in two ways that differ is read as the visitor's region writes it ([`Habits`]), and refused where that
//! says nothing ([`TextError::Unclear`], [`TextError::DayOrMonth`]). Refused are also other notation, other currencies, and anything longer than a person types. Bounds are not checked here, so negative amounts
//! are read: `calc::scenario` names the range. The words for each error are in `report::fields`. Marks between digits are
//! understood in `number`, months and dates in `calendar`.

mod calendar;
mod habits;
mod number;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
#[cfg(test)]
mod tests;

pub use calendar::{date, date_in, moment, month};
pub use habits::Habits;

use rust_decimal::Decimal;

use number::{Digits, Lone};

/// Longest text that is looked at, in bytes; nobody types more into one of these fields.
const LONGEST: usize = 100;

/// Why a text cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
    /// Nothing is there.
    Empty,
    /// Longer than anything that would be read.
    TooLong,
    /// Digits other than 0 to 9, or a fraction written as one character.
    OtherDigits,
    /// Not a number.
    NotNumber,
    /// A number in a notation of programs: "1e5", "0x10".
    Notation,
    /// Another currency than US dollars.
    OtherCurrency,
    /// An amount for a time, "850k/month": the field's label says which time is meant.
    PerPeriod,
    /// A percentage where an amount belongs.
    PercentSign,
    /// The marks between the digits do not make whole groups.
    Grouping,
    /// A comma before three digits that may be a decimal mark or may group thousands.
    Unclear,
    /// The same of a point, where the region groups with points.
    UnclearPoint,
    /// More digits than can be held exactly.
    TooPrecise,
    /// Greater than any number that can be held.
    TooLarge,
    /// A fraction where a whole number belongs.
    NotWhole,
    /// Below zero where a count belongs.
    Negative,
    /// Not a month.
    NotMonth,
    /// Not a date.
    NotDate,
    /// A month other than 1 to 12.
    NoSuchMonth,
    /// A day that its month does not have.
    NoSuchDay,
    /// A year that is not written with four digits.
    ShortYear,
    /// A year before 2000 or after 2199.
    YearRange,
    /// "03/04/2027": which part is the day cannot be known.
    DayOrMonth,
    /// No time of day behind a date.
    NoTime,
}

/// Dollars: "850k", "1.2m", "$850,000", "USD 850 000", "850'000", "1.234.567,89", "(850)" for minus 850.
///
/// One comma before exactly three digits groups thousands, otherwise it is a decimal mark; one point is always a decimal
/// mark. [`amount_in`] knows the region and reads by it.
pub fn amount(text: &str) -> Result<Decimal, TextError> {
    amount_in(text, Habits::UNKNOWN)
}

/// The same where the region is known: "1.234" is 1234 where points group, "1,234" is no more than 1.234 where commas are
/// decimal marks.
pub fn amount_in(text: &str, habits: Habits) -> Result<Decimal, TextError> {
    let typed = prepared(text)?;
    if names_other_currency(&typed) {
        return Err(TextError::OtherCurrency);
    }
    let bare = bare(&typed, &["us$", "usd", "$"], &["us$", "usd", "$", "dollars", "dollar"])?;
    let (body, suffix) = number::split(bare.rest);
    if body.is_empty() {
        return Err(TextError::NotNumber);
    }
    let places = places(suffix).ok_or_else(|| unknown_suffix(suffix))?;
    Digits::read(body, Lone::ByLength, habits)?.exact(bare.negative, places)
}

/// A percentage as a share of one: "12", "12 %" and "12,0 %" are 0.12; "0.12" is 0.0012, because the label says percent.
pub fn percent(text: &str) -> Result<Decimal, TextError> {
    percent_in(text, Habits::UNKNOWN)
}

/// The same where the region is known; some write the sign first, "%12".
pub fn percent_in(text: &str, habits: Habits) -> Result<Decimal, TextError> {
    let typed = prepared(text)?;
    let bare = bare(&typed, &["%"], &["%", "percent", "pct"])?;
    let digits = digits_only(bare.rest, Lone::NeverThousands, habits).map_err(|error| match error {
        // A second sign: here the first one is no mistake.
        TextError::PercentSign => TextError::NotNumber,
        other => other,
    })?;
    digits.exact(bare.negative, -2)
}

/// A whole number of zero or more: "12", "1,200".
pub fn count(text: &str) -> Result<u32, TextError> {
    count_in(text, Habits::UNKNOWN)
}

/// The same where the region is known.
pub fn count_in(text: &str, habits: Habits) -> Result<u32, TextError> {
    let typed = prepared(text)?;
    let bare = bare(&typed, &[], &[])?;
    let digits = digits_only(bare.rest, Lone::ByLength, habits)?;
    if digits.has_fraction() {
        return Err(TextError::NotWhole);
    }
    let number = digits.exact(bare.negative, 0)?;
    if number.is_sign_negative() {
        return Err(TextError::Negative);
    }
    u32::try_from(number).map_err(|_| TextError::TooLarge)
}

/// Without blanks around it and in lower case. The length is looked at first, so that refusing costs nothing.
fn prepared(text: &str) -> Result<String, TextError> {
    if text.len() > LONGEST {
        return Err(TextError::TooLong);
    }
    let typed = text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    if typed.is_empty() {
        return Err(TextError::Empty);
    }
    if typed.chars().any(|c| c.is_numeric() && !c.is_ascii_digit()) {
        return Err(TextError::OtherDigits);
    }
    Ok(typed.to_ascii_lowercase())
}

/// Characters without a shape that come along when a cell or a mail is copied.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// What is left of a text without sign, brackets and unit.
struct Bare<'t> {
    negative: bool,
    rest: &'t str,
}

/// Takes a sign or brackets and at most one unit off each end.
fn bare<'t>(typed: &'t str, before: &[&str], after: &[&str]) -> Result<Bare<'t>, TextError> {
    let (mut rest, mut minus, mut bracket, mut unit) = (typed, None, false, false);
    loop {
        rest = rest.trim_start();
        if let (None, Some((negative, shorter))) = (minus, sign(rest)) {
            (minus, rest) = (Some(negative), shorter);
        } else if let (false, Some(shorter)) = (bracket, rest.strip_prefix('(')) {
            (bracket, rest) = (true, shorter);
        } else if let (false, Some(shorter)) = (unit, before.iter().find_map(|unit| rest.strip_prefix(unit))) {
            (unit, rest) = (true, shorter);
        } else {
            break;
        }
    }
    let (mut closed, mut unit) = (!bracket, false);
    loop {
        rest = rest.trim_end();
        if let (false, Some(shorter)) = (closed, rest.strip_suffix(')')) {
            (closed, rest) = (true, shorter);
        } else if let (false, Some(shorter)) = (unit, after.iter().find_map(|unit| rest.strip_suffix(unit))) {
            (unit, rest) = (true, shorter);
        } else {
            break;
        }
    }
    // Brackets are a minus sign of their own: with another sign inside, nobody can say what is meant.
    if !closed || (bracket && minus.is_some()) {
        return Err(TextError::NotNumber);
    }
    Ok(Bare { negative: bracket || minus == Some(true), rest })
}

/// A sign at the beginning: whether it is a minus, and what follows it.
fn sign(text: &str) -> Option<(bool, &str)> {
    let minus = text.strip_prefix(['-', '\u{2212}', '\u{2013}', '\u{2011}']).map(|rest| (true, rest));
    minus.or_else(|| text.strip_prefix('+').map(|rest| (false, rest)))
}

fn digits_only(text: &str, lone: Lone, habits: Habits) -> Result<Digits, TextError> {
    let (body, suffix) = number::split(text);
    match (body.is_empty(), suffix.is_empty()) {
        (false, true) => Digits::read(body, lone, habits),
        (false, false) => Err(unknown_suffix(suffix)),
        (true, _) => Err(TextError::NotNumber),
    }
}

/// How many places the decimal mark moves for a suffix. "t" and "mil" are missing on purpose: they mean different things
/// to different people.
fn places(suffix: &str) -> Option<i32> {
    match suffix {
        "" => Some(0),
        "k" | "thousand" => Some(3),
        "m" | "mm" | "mn" | "mio" | "million" | "millions" => Some(6),
        "b" | "bn" | "billion" | "billions" => Some(9),
        _ => None,
    }
}

fn unknown_suffix(suffix: &str) -> TextError {
    let period = |word: &str| {
        matches!(
            word,
            "per" | "a" | "mo" | "month" | "monthly" | "pm" | "pa" | "year" | "yearly" | "annual" | "annually"
        )
    };
    if suffix.contains('/') || words(suffix).any(period) {
        TextError::PerPeriod
    } else if suffix.contains('%') {
        TextError::PercentSign
    } else if suffix.starts_with(['e', 'x']) && suffix.contains(|c: char| c.is_ascii_digit()) {
        TextError::Notation
    } else {
        TextError::NotNumber
    }
}

fn names_other_currency(typed: &str) -> bool {
    const CODES: [&str; 12] = ["eur", "gbp", "chf", "jpy", "cny", "inr", "cad", "aud", "nzd", "sek", "brl", "sgd"];
    typed.contains(['€', '£', '¥', '₹', '₩', '₽']) || words(typed).any(|word| CODES.contains(&word))
}

/// The words of a text. Whatever is not ASCII and no blank counts as a letter: the table of all letters is two kilobytes, and
/// the words that are looked for are ASCII.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let letter = |c: char| if c.is_ascii() { c.is_ascii_alphabetic() } else { !c.is_whitespace() };
    text.split(move |c| !letter(c)).filter(|word| !word.is_empty())
}
