//! How old the tariff book is: a page that is kept on a device goes on with the prices that it came with.

use chrono::NaiveDate;

use super::format;
use crate::words::{fill, offline as words};

/// The days after which prices are called old.
pub const OLD_AFTER: i64 = 90;

/// The age of a tariff book, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Age {
    /// Of which day it is, and how long ago that was.
    pub words: String,
    /// What it means that this is long ago, where it is.
    pub old: Option<&'static str>,
}

/// The age of an edition on a day.
pub fn age(edition: NaiveDate, today: NaiveDate) -> Age {
    let days = today.signed_duration_since(edition).num_days();
    let template = match days {
        days if days < 0 => words::AGE_AHEAD,
        1 => words::AGE_ONE,
        _ => words::AGE_SEVERAL,
    };
    let said = fill(template, &[("edition", &format::date(edition)), ("days", &days.to_string())]);
    Age { words: said, old: (days > OLD_AFTER).then_some(words::OLD) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(days: i64) -> Age {
        let edition = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date");
        age(edition, edition + chrono::TimeDelta::days(days))
    }

    #[test]
    fn it_is_counted_in_days() {
        assert!(after(0).words.ends_with("23 November 2026, which is 0 days old."), "{}", after(0).words);
        assert!(after(1).words.ends_with("which is 1 day old."), "{}", after(1).words);
        assert!(after(400).words.contains("400 days"));
    }

    #[test]
    fn it_is_old_after_ninety_days_and_not_before() {
        assert_eq!((after(90).old, after(91).old), (None, Some(words::OLD)));
        assert_eq!(after(-1), Age { words: after(-1).words, old: None });
        assert!(after(-1).words.contains("after today"));
        assert!(!after(-1).words.contains('{'));
    }
}
