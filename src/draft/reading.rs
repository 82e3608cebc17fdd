//! What was understood of one field.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::calc::{Month, scenario::Tree};

use super::{
    Reads,
    text::{self, Habits, TextError},
};

/// What was understood of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing typed, nothing needed.
    Empty,
    /// Dollars.
    Amount(Decimal),
    /// A share of one.
    Share(Decimal),
    /// A whole number.
    Count(u32),
    /// A month.
    Month(Month),
    /// A date.
    Date(NaiveDate),
    /// One of a few words, or any words.
    Choice(String),
    /// Yes or no.
    Flag(bool),
    /// What the opened file says there, where its text cannot say it: part of an hour, several services.
    Kept(Tree),
    /// Nothing typed; this is used.
    Default(Box<Reading>),
    /// It could not be read.
    Wrong(TextError),
}

impl Reading {
    /// Reads what was typed, as the visitor's region writes it.
    pub(super) fn read(reads: Reads, typed: &str, habits: Habits) -> Reading {
        let typed = typed.trim();
        if typed.is_empty() {
            return Reading::Empty;
        }
        let read = match reads {
            Reads::Amount => text::amount_in(typed, habits).map(Reading::Amount),
            Reads::Percent => text::percent_in(typed, habits).map(Reading::Share),
            Reads::Count => text::count_in(typed, habits).map(Reading::Count),
            Reads::Month => text::month(typed)
                .and_then(|(year, month)| Month::new(year, month).map(Reading::Month).ok_or(TextError::NotMonth)),
            Reads::Date => text::date_in(typed, habits).map(Reading::Date),
            Reads::Moment => text::moment(typed).map(Reading::Choice),
            Reads::Flag => Ok(Reading::Flag(typed == "true")),
            Reads::Choice | Reads::Text => Ok(Reading::Choice(typed.to_owned())),
        };
        read.unwrap_or_else(Reading::Wrong)
    }

    /// The value in use, typed or by default.
    pub fn value(&self) -> Option<&Reading> {
        match self {
            Reading::Empty | Reading::Wrong(_) => None,
            Reading::Default(inner) => Some(inner),
            typed => Some(typed),
        }
    }

    /// The same as a leaf of a scenario file; nothing where there is no value.
    pub(super) fn leaf(&self) -> Option<Tree> {
        match self {
            Reading::Amount(number) | Reading::Share(number) => Some(Tree::text(number.normalize().to_string())),
            Reading::Count(count) => Some(Tree::count(*count)),
            Reading::Month(month) => Some(Tree::text(month.to_string())),
            Reading::Date(date) => Some(Tree::text(date.to_string())),
            Reading::Choice(word) => Some(Tree::text(word.as_str())),
            Reading::Flag(flag) => Some(Tree::Bool(*flag)),
            Reading::Kept(leaf) => Some(leaf.clone()),
            Reading::Empty | Reading::Default(_) | Reading::Wrong(_) => None,
        }
    }
}
