//! Reads single values: amounts, rates, counts, months, words. Each names its bounds.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{
    super::{
        money::Money,
        month::{Month, day},
        rate::Rate,
        tariff::PlanId,
    },
    bounds,
    problem::{Kind, Wanted},
    reader::At,
    tree::Tree,
};

/// What of a wrong text is repeated to the person.
const SHOWN: usize = 40;

impl At<'_> {
    fn as_text(&self, wanted: Wanted) -> Option<&str> {
        match self.tree {
            Tree::Text(text) => Some(text),
            _ => self.mistyped(wanted),
        }
    }

    fn unreadable<T>(&self, wanted: Wanted, text: &str) -> Option<T> {
        self.wrong(Kind::Unreadable { wanted, text: text.chars().take(SHOWN).collect() })
    }

    fn range<T>(&self, least: impl ToString, most: impl ToString) -> Option<T> {
        self.wrong(Kind::Range { least: least.to_string(), most: most.to_string() })
    }
}

/// Short text.
pub(super) fn text(at: At) -> Option<String> {
    let text = at.as_text(Wanted::Text)?;
    if text.chars().take(bounds::TEXT + 1).count() > bounds::TEXT {
        return at.wrong(Kind::TextTooLong);
    }
    Some(text.to_owned())
}

/// True or false.
pub(super) fn flag(at: At) -> Option<bool> {
    match at.tree {
        Tree::Bool(flag) => Some(*flag),
        _ => at.mistyped(Wanted::Bool),
    }
}

/// A whole number in a range.
pub(super) fn count(range: RangeInclusive<u32>) -> impl FnOnce(At) -> Option<u32> {
    move |at| {
        let Tree::Number(written) = at.tree else { return at.mistyped(Wanted::Count) };
        let digits = written.strip_prefix('-').unwrap_or(written);
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return at.unreadable(Wanted::Count, written);
        }
        match written.parse() {
            Ok(count) if range.contains(&count) => Some(count),
            _ => at.range(range.start(), range.end()),
        }
    }
}

/// A plain decimal written as text: "850000.00", "-0.05"; no exponent, no grouping, no bare point.
fn decimal(at: &At, least: Decimal, most: Decimal) -> Option<Decimal> {
    let text = at.as_text(Wanted::Decimal)?;
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !plain(whole) || !plain(fraction) {
        return at.unreadable(Wanted::Decimal, text);
    }
    match Decimal::from_str_exact(text) {
        Ok(value) if value >= least && value <= most => Some(value),
        Ok(_) => at.range(least.normalize(), most.normalize()),
        // Too many digits: before the point the number is out of any range, behind it it cannot be held exactly.
        Err(_) if whole.trim_start_matches('0').len() > 20 => at.range(least.normalize(), most.normalize()),
        Err(_) => at.wrong(Kind::TooPrecise),
    }
}

/// An amount from 0 to 10^12 dollars.
pub(super) fn money(at: At) -> Option<Money> {
    decimal(&at, Decimal::ZERO, Money::MOST.dollars()).map(Money::new)
}

/// A yearly growth from -90 % to 1000 %.
pub(super) fn growth(at: At) -> Option<Rate> {
    decimal(&at, Decimal::new(-9, 1), Decimal::TEN).map(Rate::new)
}

/// A yearly discount rate from 0 to 1000 %.
pub(super) fn discounting(at: At) -> Option<Rate> {
    decimal(&at, Decimal::ZERO, Decimal::TEN).map(Rate::new)
}

/// A share from 0 to 1.
pub(super) fn share(at: At) -> Option<Rate> {
    decimal(&at, Decimal::ZERO, Decimal::ONE).map(Rate::new)
}

/// "YYYY-MM".
pub(super) fn month(at: At) -> Option<Month> {
    let text = at.as_text(Wanted::Month)?;
    Month::parse(text).or_else(|| at.unreadable(Wanted::Month, text))
}

/// "YYYY-MM-DD", in a month that can be written.
pub(super) fn date(at: At) -> Option<NaiveDate> {
    let text = at.as_text(Wanted::Date)?;
    day(text).or_else(|| at.unreadable(Wanted::Date, text))
}

/// One of a few words.
pub(super) fn word<T: Copy>(words: &[(&str, T)]) -> impl FnOnce(At) -> Option<T> {
    move |at| {
        let text = at.as_text(Wanted::Text)?;
        words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value).or_else(|| {
            let accepted = words.iter().map(|(word, _)| (*word).to_owned()).collect();
            at.wrong(Kind::NotOneOf { text: text.chars().take(SHOWN).collect(), accepted })
        })
    }
}

/// A plan that the book knows.
pub(super) fn plan(known: &[PlanId]) -> impl FnOnce(At) -> Option<PlanId> {
    move |at| {
        let text = at.as_text(Wanted::Text)?;
        known.iter().find(|id| id.as_str() == text).cloned().or_else(|| {
            let accepted = known.iter().map(ToString::to_string).collect();
            at.wrong(Kind::NotOneOf { text: text.chars().take(SHOWN).collect(), accepted })
        })
    }
}
