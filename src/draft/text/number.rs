//! Digits and the marks between them: which mark groups, which one is the decimal mark, and the exact number that results.
//!
//! Knows no signs, units or words; those are the parent's. Refuses groups that are not whole and digits that cannot be held
//! exactly.

use rust_decimal::Decimal;

use super::{Habits, TextError};

/// Digits of the greatest number that can be held.
const MOST_DIGITS: usize = 29;

/// How one mark before exactly three digits is read, where it is not the region's decimal mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lone {
    /// It groups thousands.
    ByLength,
    /// Thousands are unlikely here, yet possible: it is refused.
    NeverThousands,
}

/// A mark between digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Point,
    Comma,
    Space,
    Apostrophe,
    Underscore,
}

fn mark(c: char) -> Option<Mark> {
    match c {
        '.' => Some(Mark::Point),
        ',' => Some(Mark::Comma),
        '\'' | '\u{2019}' => Some(Mark::Apostrophe),
        '_' => Some(Mark::Underscore),
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2008}' | '\u{2009}' => Some(Mark::Space),
        _ => None,
    }
}

/// The digits and marks that a text begins with, and what follows them, both without blanks around them. The first part is
/// empty where it holds no digit.
pub(super) fn split(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit() && mark(c).is_none()).unwrap_or(text.len());
    let (body, suffix) = text.split_at(end);
    let body = if body.contains(|c: char| c.is_ascii_digit()) { body.trim() } else { "" };
    (body, suffix.trim())
}

/// The digits of a number, grouping taken out.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Digits {
    whole: String,
    fraction: String,
}

impl Digits {
    /// Reads digits and marks.
    pub(super) fn read(body: &str, lone: Lone, habits: Habits) -> Result<Digits, TextError> {
        let (whole, fraction) = match decimal_mark(body, lone, habits)? {
            Some(at) => (&body[..at], &body[at + 1..]),
            None => (body, ""),
        };
        Ok(Digits { whole: ungrouped(whole)?, fraction: fraction.to_owned() })
    }

    /// True where digits stand behind the decimal mark.
    pub(super) fn has_fraction(&self) -> bool {
        !self.fraction.is_empty()
    }

    /// The number, its decimal mark moved to the right by so many places. The digits are moved as text: a product of
    /// decimals would round where it runs out of digits.
    pub(super) fn exact(&self, negative: bool, places: i32) -> Result<Decimal, TextError> {
        let digits = format!("{}{}", self.whole, self.fraction);
        let mark = i32::try_from(self.whole.len()).map_err(|_| TextError::TooLarge)?.saturating_add(places);
        let before = usize::try_from(mark.max(0)).map_err(|_| TextError::TooLarge)?;
        let zeros = "0".repeat(usize::try_from(mark.min(0).unsigned_abs()).map_err(|_| TextError::TooPrecise)?);
        let padded = format!("{zeros}{digits:0<before$}");
        let (whole, fraction) = padded.split_at(before);
        decimal(whole.trim_start_matches('0'), fraction.trim_end_matches('0'), negative)
    }
}

fn decimal(whole: &str, fraction: &str, negative: bool) -> Result<Decimal, TextError> {
    if whole.len() > MOST_DIGITS {
        return Err(TextError::TooLarge);
    }
    let inexact = if fraction.is_empty() { TextError::TooLarge } else { TextError::TooPrecise };
    let text = if fraction.is_empty() { format!("0{whole}") } else { format!("0{whole}.{fraction}") };
    let number = Decimal::from_str_exact(&text).map_err(|_| inexact)?;
    Ok(if negative && !number.is_zero() { -number } else { number })
}

/// Where the decimal mark stands, if there is one. Always one byte long: it is a point or a comma.
fn decimal_mark(body: &str, lone: Lone, habits: Habits) -> Result<Option<usize>, TextError> {
    let marks: Vec<(usize, Mark)> = body.char_indices().filter_map(|(at, c)| Some((at, mark(c)?))).collect();
    let Some(&(at, last)) = marks.last() else { return Ok(None) };
    let alike = marks.iter().filter(|(_, kind)| *kind == last).count();
    let only = alike == marks.len();
    let is_decimal = match last {
        Mark::Space | Mark::Apostrophe | Mark::Underscore => false,
        // "1.234.567" groups; "1,234.567.890" is nothing.
        Mark::Point | Mark::Comma if alike > 1 && only => false,
        Mark::Point | Mark::Comma if alike > 1 => return Err(TextError::Grouping),
        Mark::Point | Mark::Comma if only => lone_mark(last, (&body[..at], &body[at + 1..]), lone, habits)?,
        Mark::Point | Mark::Comma => true,
    };
    Ok(is_decimal.then_some(at))
}

/// True where a point or comma that is the only mark is the decimal mark.
fn lone_mark(kind: Mark, (before, after): (&str, &str), lone: Lone, habits: Habits) -> Result<bool, TextError> {
    // No group begins with a zero: "0,125" cannot be thousands.
    let can_group = after.len() == 3 && !before.trim_start_matches('0').is_empty();
    let point = kind == Mark::Point;
    // Points group only where the region says so, and never behind four digits: that is how programs write decimals.
    let is_decimal = mark(habits.decimal) == Some(kind) || (point && (habits.group != '.' || before.len() > 3));
    match lone {
        _ if !can_group || is_decimal => Ok(true),
        Lone::ByLength => Ok(false),
        Lone::NeverThousands if point => Err(TextError::UnclearPoint),
        Lone::NeverThousands => Err(TextError::Unclear),
    }
}

/// The digits of a whole number, its groups checked.
fn ungrouped(whole: &str) -> Result<String, TextError> {
    let mut kinds = whole.chars().filter_map(mark);
    let Some(kind) = kinds.next() else { return Ok(whole.to_owned()) };
    let groups: Vec<&str> = whole.split(|c| mark(c).is_some()).collect();
    let clean = kinds.all(|other| other == kind)
        && !whole.starts_with('0')
        && (by_thousands(&groups) || (kind == Mark::Comma && by_lakhs(&groups)));
    if clean { Ok(groups.concat()) } else { Err(TextError::Grouping) }
}

/// "1,234,567".
fn by_thousands(groups: &[&str]) -> bool {
    matches!(groups, [first, rest @ ..] if (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3))
}

/// "12,34,567", as in India.
fn by_lakhs(groups: &[&str]) -> bool {
    matches!(groups, [first, middle @ .., last]
        if (1..=2).contains(&first.len()) && middle.iter().all(|group| group.len() == 2) && last.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(body: &str) -> Result<String, TextError> {
        Digits::read(body, Lone::ByLength, Habits::UNKNOWN)?.exact(false, 0).map(|number| number.to_string())
    }

    #[test]
    fn marks_are_read_by_what_follows_them() {
        for (body, number) in [
            ("1,234", "1234"),
            ("12,34", "12.34"),
            ("1,2345", "1.2345"),
            ("1.234", "1.234"),
            ("0,125", "0.125"),
            (",125", "0.125"),
            ("1,234.567", "1234.567"),
            ("1.234,567", "1234.567"),
            ("1 234,567", "1234.567"),
            ("1.234.567", "1234567"),
            ("1,234,567", "1234567"),
            ("1,23,456", "123456"),
            ("12,34,56,789.5", "123456789.5"),
            ("007", "7"),
            ("1,234.", "1234"),
        ] {
            assert_eq!(read(body), Ok(number.to_owned()), "{body:?}");
        }
    }

    #[test]
    fn groups_that_are_not_whole_are_refused() {
        for body in [
            "1,23,45",
            "1,234,56",
            "1234,567",
            "12,345,67",
            "123,45,678",
            "1.23.456",
            "1 23 456",
            "850 00",
            "850  000",
            "012,345",
            "0,125,000",
            "1,234'567",
            "1.234 567",
            "1,234.567.890",
            "1.234,567,890",
            "1,,234",
            "1,234,",
            "850 .5",
        ] {
            assert_eq!(read(body), Err(TextError::Grouping), "{body:?}");
        }
    }

    #[test]
    fn a_comma_that_may_be_either_is_refused_where_asked() {
        let read = |body| Digits::read(body, Lone::NeverThousands, Habits::UNKNOWN).map(|digits| digits.fraction);
        assert_eq!(read("12,125"), Err(TextError::Unclear));
        assert_eq!(read("0,125"), Ok("125".to_owned()));
        assert_eq!(read("12,5"), Ok("5".to_owned()));
    }

    #[test]
    fn where_two_readings_differ_the_region_decides() {
        let german = Habits { decimal: ',', group: '.', day_first: Some(true) };
        let french = Habits { decimal: ',', group: '\u{202f}', day_first: Some(true) };
        let swiss = Habits { decimal: '.', group: '\u{2019}', day_first: Some(true) };
        let read =
            |body, habits| Digits::read(body, Lone::ByLength, habits)?.exact(false, 0).map(|number| number.to_string());
        for (body, by) in [
            // As in Germany, in France, in Switzerland.
            ("1.234", ["1234", "1.234", "1.234"]),
            ("1,234", ["1.234", "1.234", "1234"]),
            ("1234.567", ["1234.567"; 3]),
            ("0.125", ["0.125"; 3]),
            ("1.5", ["1.5"; 3]),
            ("1,5", ["1.5"; 3]),
            ("1.234.567", ["1234567"; 3]),
            ("1,234,567", ["1234567"; 3]),
            ("1,234.567", ["1234.567"; 3]),
            ("1.234,567", ["1234.567"; 3]),
        ] {
            for (habits, number) in [german, french, swiss].into_iter().zip(by) {
                assert_eq!(read(body, habits), Ok(number.to_owned()), "{body:?} with {habits:?}");
            }
        }
        let percent = |body, habits| Digits::read(body, Lone::NeverThousands, habits).map(|digits| digits.fraction);
        assert_eq!(percent("1.125", german), Err(TextError::UnclearPoint));
        assert_eq!(percent("1,125", german), Ok("125".to_owned()));
        assert_eq!(percent("1,125", swiss), Err(TextError::Unclear));
        assert_eq!(percent("1.125", swiss), Ok("125".to_owned()));
    }

    #[test]
    fn the_mark_moves_both_ways() {
        let moved = |body, places| {
            Digits::read(body, Lone::ByLength, Habits::UNKNOWN)
                .and_then(|digits| digits.exact(false, places))
                .map(|n| n.to_string())
        };
        for (body, places, number) in [
            ("1.5", 0, "1.5"),
            ("1.5", 3, "1500"),
            ("1.5", -2, "0.015"),
            ("150", -2, "1.5"),
            (".5", -2, "0.005"),
            ("0", 9, "0"),
        ] {
            assert_eq!(moved(body, places), Ok(number.to_owned()), "{body} by {places}");
        }
    }

    #[test]
    fn a_body_ends_where_the_number_does() {
        assert_eq!(split("850 000 k"), ("850 000", "k"));
        assert_eq!(split(". k"), ("", "k"));
        assert_eq!(split("k"), ("", "k"));
    }
}
