//! Reads what people type: amounts, percentages, counts, months and dates. Exact to the last digit, without a locale.
//!
//! What can be read in two ways that differ is refused ([`TextError::Unclear`], [`TextError::DayOrMonth`]); so is other
//! notation, other currencies, and anything longer than a person types. Bounds are not checked here, so negative amounts
//! are read: `calc::scenario` names the range. The words for each error are in `report::fields`. Marks between digits are
//! understood in `number`, months and dates in `calendar`.

mod calendar;
mod number;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;

pub use calendar::{date, moment, month};

use rust_decimal::Decimal;

use number::{Digits, LoneComma};

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
/// mark.
pub fn amount(text: &str) -> Result<Decimal, TextError> {
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
    Digits::read(body, LoneComma::ByLength)?.exact(bare.negative, places)
}

/// A percentage as a share of one: "12", "12 %" and "12,0 %" are 0.12; "0.12" is 0.0012, because the label says percent.
pub fn percent(text: &str) -> Result<Decimal, TextError> {
    let typed = prepared(text)?;
    let bare = bare(&typed, &[], &["%", "percent", "pct"])?;
    let digits = digits_only(bare.rest, LoneComma::NeverThousands).map_err(|error| match error {
        // A second sign: here the first one is no mistake.
        TextError::PercentSign => TextError::NotNumber,
        other => other,
    })?;
    digits.exact(bare.negative, -2)
}

/// A whole number of zero or more: "12", "1,200".
pub fn count(text: &str) -> Result<u32, TextError> {
    let typed = prepared(text)?;
    let bare = bare(&typed, &[], &[])?;
    let digits = digits_only(bare.rest, LoneComma::ByLength)?;
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

fn digits_only(text: &str, lone: LoneComma) -> Result<Digits, TextError> {
    let (body, suffix) = number::split(text);
    match (body.is_empty(), suffix.is_empty()) {
        (false, true) => Digits::read(body, lone),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::from_str_exact(text).expect("a test's decimal")
    }

    #[track_caller]
    fn amounts(cases: &[(&str, &str)]) {
        for (text, value) in cases {
            assert_eq!(amount(text), Ok(decimal(value)), "{text:?}");
        }
    }

    #[test]
    fn amounts_are_read_as_people_type_them() {
        amounts(&[
            ("850k", "850000"),
            ("850 K", "850000"),
            ("1.2m", "1200000"),
            ("1,2 million", "1200000"),
            ("1.5bn", "1500000000"),
            ("$850,000", "850000"),
            ("US$850,000", "850000"),
            ("$850,000 USD", "850000"),
            ("USD 850 000", "850000"),
            ("850000 dollars", "850000"),
            ("850\u{a0}000", "850000"),
            ("850\u{202f}000", "850000"),
            ("850\u{2009}000,5", "850000.5"),
            ("850'000", "850000"),
            ("850\u{2019}000.50", "850000.50"),
            ("850_000", "850000"),
            ("850,000.50", "850000.50"),
            ("1.234.567,89", "1234567.89"),
            ("850000,5", "850000.5"),
            ("0", "0"),
            (".5m", "500000"),
            ("\u{feff} 12 \u{200b}", "12"),
        ]);
    }

    #[test]
    fn negative_amounts_are_read_so_that_the_range_can_be_named() {
        amounts(&[
            ("(850)", "-850"),
            ("($850k)", "-850000"),
            ("$(850)", "-850"),
            ("-5", "-5"),
            ("\u{2212}$5", "-5"),
            ("$ -5", "-5"),
            ("+5", "5"),
        ]);
        assert!(amount("-0").is_ok_and(|zero| !zero.is_sign_negative()));
    }

    #[test]
    fn a_number_being_typed_counts_as_far_as_it_stands() {
        amounts(&[("850.", "850"), ("850,", "850"), ("850,0", "850"), ("850,00", "850"), ("850,000", "850000")]);
    }

    #[test]
    fn a_suffix_moves_the_mark_without_losing_a_digit() {
        amounts(&[
            ("1.234k", "1234"),
            ("0.0000000000000000000000000001bn", "0.0000000000000000001"),
            ("1.2345678901234567890123456789m", "1234567.8901234567890123456789"),
            ("79228162514264337593543950335", "79228162514264337593543950335"),
        ]);
        assert_eq!(amount("1.23456789012345678901234567891"), Err(TextError::TooPrecise));
        assert_eq!(amount("79228162514264337593543950336"), Err(TextError::TooLarge));
        assert_eq!(amount("79228162514264337594bn"), Err(TextError::TooLarge));
    }

    #[test]
    fn other_texts_are_refused_by_kind() {
        for (text, error) in [
            ("", TextError::Empty),
            (" \u{a0}", TextError::Empty),
            ("NaN", TextError::NotNumber),
            ("inf", TextError::NotNumber),
            ("\u{221e}", TextError::NotNumber),
            ("k", TextError::NotNumber),
            ("$", TextError::NotNumber),
            (".", TextError::NotNumber),
            ("--5", TextError::NotNumber),
            ("(-5)", TextError::NotNumber),
            ("(5", TextError::NotNumber),
            ("5)", TextError::NotNumber),
            ("5t", TextError::NotNumber),
            ("850k5", TextError::NotNumber),
            ("1e5", TextError::Notation),
            ("1E+5", TextError::Notation),
            ("0x10", TextError::Notation),
            ("\u{663}", TextError::OtherDigits),
            ("\u{ff11}2", TextError::OtherDigits),
            ("1\u{bd}", TextError::OtherDigits),
            ("\u{20ac}850", TextError::OtherCurrency),
            ("850 CHF", TextError::OtherCurrency),
            ("850K/month", TextError::PerPeriod),
            ("850k a month", TextError::PerPeriod),
            ("10m per year", TextError::PerPeriod),
            ("12 %", TextError::PercentSign),
        ] {
            assert_eq!(amount(text), Err(error), "{text:?}");
        }
        assert_eq!(amount(&"9".repeat(1_000_000)), Err(TextError::TooLong));
    }

    #[test]
    fn percentages_are_shares() {
        for (text, share) in [
            ("12", "0.12"),
            ("12%", "0.12"),
            ("12.5 %", "0.125"),
            ("12,5 %", "0.125"),
            ("12.5\u{a0}percent", "0.125"),
            ("0.5%", "0.005"),
            ("0.12", "0.0012"),
            ("0,125 %", "0.00125"),
            ("1000", "10"),
            ("-5 %", "-0.05"),
            ("(5 %)", "-0.05"),
        ] {
            assert_eq!(percent(text), Ok(decimal(share)), "{text:?}");
        }
        for (text, error) in [
            ("1,250 %", TextError::Unclear),
            ("12%%", TextError::NotNumber),
            ("%", TextError::NotNumber),
            ("$12", TextError::NotNumber),
            ("12k", TextError::NotNumber),
            ("12 % a year", TextError::PerPeriod),
            ("", TextError::Empty),
            ("1e1", TextError::Notation),
            ("0.00000000000000000000000000001", TextError::TooPrecise),
        ] {
            assert_eq!(percent(text), Err(error), "{text:?}");
        }
    }

    #[test]
    fn counts_are_whole() {
        for (text, number) in [("12", 12), ("1,200", 1_200), ("1 200", 1_200), (" 0 ", 0), ("4294967295", u32::MAX)] {
            assert_eq!(count(text), Ok(number), "{text:?}");
        }
        for (text, error) in [
            ("12.5", TextError::NotWhole),
            ("1.200", TextError::NotWhole),
            ("12,5", TextError::NotWhole),
            ("-3", TextError::Negative),
            ("4294967296", TextError::TooLarge),
            ("1e3", TextError::Notation),
            ("twelve", TextError::NotNumber),
            ("12 accounts", TextError::NotNumber),
            ("12 %", TextError::PercentSign),
            ("", TextError::Empty),
        ] {
            assert_eq!(count(text), Err(error), "{text:?}");
        }
    }
}
