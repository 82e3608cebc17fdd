//! One value of a response and where it stands, and how single values are read.
//!
//! Amounts are read from text digit by digit. A number that JSON holds as a binary fraction arrives in its shortest decimal
//! form, which is the one that was written wherever that had no more than 15 digits; the API itself writes amounts as text.

use chrono::{DateTime, Days, NaiveDate};
use rust_decimal::Decimal;

use crate::calc::{
    Money, Month,
    month::day,
    scenario::{Kind, Tree, Wanted},
};

use super::desk::Desk;

/// What of a wrong text is repeated to the person.
const SHOWN: usize = 40;
const DAY: i64 = 86_400;

/// A value and where it stands.
#[derive(Clone)]
pub struct Node<'a> {
    /// The response's place among those read together.
    pub file: usize,
    /// The value.
    pub tree: &'a Tree,
    /// Its path in the response; empty at the top.
    pub path: String,
}

impl<'a> Node<'a> {
    /// A whole response.
    pub fn top(file: usize, tree: &'a Tree) -> Node<'a> {
        Node { file, tree, path: String::new() }
    }

    /// The value under a key; a null counts as absent.
    pub fn get(&self, key: &str) -> Option<Node<'a>> {
        let Tree::Map(entries) = self.tree else { return None };
        let (_, tree) = entries.iter().find(|(name, _)| name == key)?;
        (*tree != Tree::Null).then(|| self.below(key, tree))
    }

    /// The entries of a list.
    pub fn entries(&self) -> Vec<Node<'a>> {
        let Tree::List(entries) = self.tree else { return vec![] };
        entries.iter().enumerate().map(|(place, tree)| self.entry(place, tree)).collect()
    }

    /// The entries of the list under a key.
    pub fn list(&self, key: &str) -> Vec<Node<'a>> {
        self.get(key).map(|list| list.entries()).unwrap_or_default()
    }

    /// A value below this one, by its name. A key that is no plain word is quoted, so that two places never share a path.
    pub fn below(&self, key: &str, tree: &'a Tree) -> Node<'a> {
        let plain = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        let path = match (plain, self.path.is_empty()) {
            (true, true) => key.to_owned(),
            (true, false) => format!("{}.{key}", self.path),
            (false, _) => format!("{}[{key:?}]", self.path),
        };
        Node { file: self.file, tree, path }
    }

    /// A value below this one, by its place.
    pub fn entry(&self, place: usize, tree: &'a Tree) -> Node<'a> {
        Node { file: self.file, tree, path: format!("{}[{place}]", self.path) }
    }

    /// Text.
    pub fn text(&self) -> Option<&'a str> {
        match self.tree {
            Tree::Text(text) => Some(text),
            _ => None,
        }
    }

    /// True or false.
    pub fn flag(&self) -> Option<bool> {
        match self.tree {
            Tree::Bool(flag) => Some(*flag),
            _ => None,
        }
    }

    fn written(&self) -> Option<&'a str> {
        match self.tree {
            Tree::Text(text) | Tree::Number(text) => Some(text),
            _ => None,
        }
    }

    fn read<T>(&self, desk: &mut Desk, wanted: Wanted, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let text = self.written()?;
        let value = read(text);
        if value.is_none() {
            desk.problem(self, Kind::Unreadable { wanted, text: text.chars().take(SHOWN).collect() });
        }
        value
    }

    /// A decimal of at most 10^12 either side of zero.
    pub fn amount(&self, desk: &mut Desk) -> Option<Decimal> {
        let most = Money::MOST.dollars();
        let value = self.read(desk, Wanted::Decimal, decimal)?;
        if value.abs() > most {
            desk.problem(self, Kind::Range { least: (-most).to_string(), most: most.to_string() });
            return None;
        }
        Some(value)
    }

    /// "YYYY-MM".
    pub fn month(&self, desk: &mut Desk) -> Option<Month> {
        self.read(desk, Wanted::Month, Month::parse)
    }

    /// The day of a moment, in UTC: seconds since 1970, or ISO 8601 text, which the AWS CLI writes in local time.
    pub fn day(&self, desk: &mut Desk) -> Option<NaiveDate> {
        let number = matches!(self.tree, Tree::Number(_));
        let read = |text: &str| if number { day_of_seconds(text) } else { day_of_text(text) };
        self.read(desk, Wanted::Date, |text| read(text).filter(|day| Month::of(*day).is_some()))
    }
}

/// Digits with at most one point between them and at most one minus before them; as many as can be held exactly.
fn decimal(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    (plain(whole) && plain(fraction)).then(|| Decimal::from_str_exact(text).ok()).flatten()
}

fn day_of_seconds(text: &str) -> Option<NaiveDate> {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    Some(DateTime::from_timestamp(whole.parse().ok()?, 0)?.date_naive())
}

/// "2027-06-30", alone or with a time and an offset: "2027-06-30T19:00:00.5-05:00".
fn day_of_text(text: &str) -> Option<NaiveDate> {
    let written = day(text.get(..10)?)?;
    let Some(time) = text.get(10..).filter(|rest| !rest.is_empty()) else { return Some(written) };
    let time = time.strip_prefix(['T', ' '])?;
    let (clock, offset) = match time.find(['Z', '+', '-']) {
        Some(place) => time.split_at(place),
        None => (time, "Z"),
    };
    let seconds = seconds_of_clock(clock)? - seconds_of_offset(offset)?;
    match seconds.div_euclid(DAY) {
        0 => Some(written),
        1 => written.checked_add_days(Days::new(1)),
        -1 => written.checked_sub_days(Days::new(1)),
        _ => None,
    }
}

fn seconds_of_clock(clock: &str) -> Option<i64> {
    let whole = match clock.split_once('.') {
        Some((whole, part)) if part.bytes().all(|b| b.is_ascii_digit()) => whole,
        Some(_) => return None,
        None => clock,
    };
    let mut parts = whole.split(':').map(two_digits);
    let (hours, minutes, seconds) = (parts.next()??, parts.next()??, parts.next().unwrap_or(Some(0))?);
    let sound = hours < 24 && minutes < 60 && seconds <= 60 && parts.next().is_none();
    sound.then_some(hours * 3_600 + minutes * 60 + seconds.min(59))
}

fn seconds_of_offset(offset: &str) -> Option<i64> {
    if offset == "Z" {
        return Some(0);
    }
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let digits = offset.get(1..)?;
    let (hours, minutes) = digits.split_once(':').or_else(|| digits.split_at_checked(2))?;
    let (hours, minutes) = (two_digits(hours)?, two_digits(minutes)?);
    (hours < 24 && minutes < 60).then_some(sign * (hours * 3_600 + minutes * 60))
}

fn two_digits(text: &str) -> Option<i64> {
    (text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Option<String> {
        day_of_text(text).map(|day| day.to_string())
    }

    #[test]
    fn a_local_time_counts_on_its_day_in_utc() {
        for (written, day) in [
            ("2025-12-31T19:00:00-05:00", "2026-01-01"),
            ("2026-01-01T01:00:00.500000+02:00", "2025-12-31"),
            ("2026-01-01T05:29:00+05:30", "2025-12-31"),
            ("2026-01-01T00:00:00+0000", "2026-01-01"),
            ("2026-01-01T23:59:60Z", "2026-01-01"),
            ("2026-01-01 12:30", "2026-01-01"),
            ("2026-01-01", "2026-01-01"),
        ] {
            assert_eq!(text(written).as_deref(), Some(day), "{written}");
        }
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for wrong in
            ["", "2026-01", "2026-02-30", "2026-01-01T", "2026-01-01T25:00:00Z", "2026-01-01T10:00:00+5", "2026-01-0é"]
        {
            assert_eq!(text(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn seconds_may_have_a_fraction() {
        let day = |text| day_of_seconds(text).map(|day| day.to_string());
        assert_eq!(day("1767225600.0").as_deref(), Some("2026-01-01"));
        assert_eq!(day("1767225599").as_deref(), Some("2025-12-31"));
        assert_eq!(day("99999999999999999999"), None);
    }

    #[test]
    fn decimals_are_plain() {
        for wrong in ["", "-", ".5", "5.", "1e5", "1,000", "+1", "--1", "0.00000000000000000000000000001"] {
            assert_eq!(decimal(wrong), None, "{wrong}");
        }
        assert_eq!(decimal("-0.07"), Some(Decimal::new(-7, 2)));
    }

    #[test]
    fn keys_that_are_no_words_never_share_a_path() {
        let tree = Tree::Null;
        let top = Node::top(0, &tree);
        assert_eq!(top.below("a", &tree).below("b", &tree).path, "a.b");
        assert_eq!(top.below("a.b", &tree).path, "[\"a.b\"]");
    }
}
