//! Reads single values: amounts, rates, counts, months, words. Each names its bounds.

use std::ops::RangeInclusive;

use chrono::{NaiveDate, NaiveDateTime};
use rust_decimal::Decimal;

use super::{
    super::{
        estimate::Estimate,
        money::Money,
        month::{Month, day, moment},
        rate::Rate,
        tariff::PlanId,
        tiers::{Tier, Tiers, TiersError},
    },
    At, Kind, Tree, Wanted, bounds,
};

/// What of a wrong text is repeated to the person.
const SHOWN: usize = 40;

impl<'a> At<'a> {
    fn as_text(&self, wanted: Wanted) -> Option<&'a str> {
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
pub fn text(at: At) -> Option<String> {
    let text = at.as_text(Wanted::Text)?;
    if text.chars().take(bounds::TEXT + 1).count() > bounds::TEXT {
        return at.wrong(Kind::TextTooLong);
    }
    Some(text.to_owned())
}

/// Text of any length, for files that are the project's own.
pub fn prose(at: At) -> Option<String> {
    at.as_text(Wanted::Text).map(str::to_owned)
}

/// A plan's id, known or not.
pub fn plan_id(at: At) -> Option<PlanId> {
    at.as_text(Wanted::Text).map(PlanId::from)
}

/// True or false.
pub fn flag(at: At) -> Option<bool> {
    match at.tree {
        Tree::Bool(flag) => Some(*flag),
        _ => at.mistyped(Wanted::Bool),
    }
}

/// A whole number in a range.
pub fn count(range: RangeInclusive<u32>) -> impl Fn(At) -> Option<u32> {
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
pub fn money(at: At) -> Option<Money> {
    decimal(&at, Decimal::ZERO, Money::MOST.dollars()).map(|dollars| Money::new(dollars).with_cents())
}

/// A yearly growth from -90% to 1000%.
pub fn growth(at: At) -> Option<Rate> {
    decimal(&at, Decimal::new(-9, 1), Decimal::TEN).map(Rate::new)
}

/// A yearly discount rate from 0 to 1000%.
pub fn discounting(at: At) -> Option<Rate> {
    decimal(&at, Decimal::ZERO, Decimal::TEN).map(Rate::new)
}

/// A share from 0 to 1.
pub fn share(at: At) -> Option<Rate> {
    decimal(&at, Decimal::ZERO, Decimal::ONE).map(Rate::new)
}

/// "YYYY-MM".
pub fn month(at: At) -> Option<Month> {
    let text = at.as_text(Wanted::Month)?;
    Month::parse(text).or_else(|| at.unreadable(Wanted::Month, text))
}

/// "YYYY-MM-DD", in a month that can be written.
pub fn date(at: At) -> Option<NaiveDate> {
    let text = at.as_text(Wanted::Date)?;
    day(text).or_else(|| at.unreadable(Wanted::Date, text))
}

/// A moment: "2026-10-20T07:48", seconds and an offset ("Z", "+02:00") as one likes; without an offset it is universal time.
pub fn time(at: At) -> Option<NaiveDateTime> {
    let text = at.as_text(Wanted::Time)?;
    moment(text).or_else(|| at.unreadable(Wanted::Time, text))
}

/// Hours of work: a count, or a decimal written as text.
pub fn hours(at: At) -> Option<Decimal> {
    match at.tree {
        Tree::Number(_) => count(0..=bounds::HOURS)(at).map(Decimal::from),
        Tree::Text(_) => decimal(&at, Decimal::ZERO, Decimal::from(bounds::HOURS)),
        _ => at.mistyped(Wanted::Hours),
    }
}

/// The place of a text among those that are accepted.
fn place_of(at: &At, accepted: &[&str]) -> Option<usize> {
    let text = at.as_text(Wanted::Text)?;
    accepted.iter().position(|word| *word == text).or_else(|| {
        let accepted = accepted.iter().map(|word| (*word).to_owned()).collect();
        at.wrong(Kind::NotOneOf { text: text.chars().take(SHOWN).collect(), accepted })
    })
}

/// One of a few words.
pub fn word<T: Copy, const N: usize>(words: [(&str, T); N]) -> impl Fn(At) -> Option<T> {
    move |at| place_of(&at, &words.map(|(word, _)| word)).map(|place| words[place].1)
}

/// A plan that the book knows.
pub fn plan(known: &[PlanId]) -> impl Fn(At) -> Option<PlanId> {
    move |at| {
        let ids: Vec<&str> = known.iter().map(PlanId::as_str).collect();
        place_of(&at, &ids).map(|place| known[place].clone())
    }
}

/// A plan that the book knows, or one of a few other words.
pub fn plan_or<T: Clone>(
    known: &[PlanId],
    of: impl Fn(PlanId) -> T,
    others: [(&str, T); 2],
) -> impl Fn(At) -> Option<T> {
    move |at| {
        let words = others.iter().map(|(word, _)| *word);
        let accepted: Vec<&str> = known.iter().map(PlanId::as_str).chain(words).collect();
        let place = place_of(&at, &accepted)?;
        Some(match place.checked_sub(known.len()) {
            Some(other) => others[other].1.clone(),
            None => of(known[place].clone()),
        })
    }
}

/// One of the names of a list: its place, which must be the only one of that name.
pub fn place_among(names: &[&str]) -> impl Fn(At) -> Option<usize> {
    move |at| {
        let place = place_of(&at, names)?;
        let again = names[place + 1..].contains(&names[place]);
        if again { at.wrong(Kind::NameTwice) } else { Some(place) }
    }
}

/// One value, or an object with a low, a likely and a high one in rising order.
pub fn estimate<T: Copy + Ord>(read: impl Fn(At) -> Option<T>) -> impl Fn(At) -> Option<Estimate<T>> {
    move |at| if is_range(at.tree) { range(&read)(at) } else { read(at).map(Estimate::of) }
}

const RANGE: [&str; 3] = ["low", "likely", "high"];

/// True for an object with any value of a range.
pub fn is_range(tree: &Tree) -> bool {
    matches!(tree, Tree::Map(fields) if fields.iter().any(|(key, _)| RANGE.contains(&key.as_str())))
}

/// An object with a low, a likely and a high value in rising order.
pub fn range<T: Copy + Ord>(read: impl Fn(At) -> Option<T>) -> impl Fn(At) -> Option<Estimate<T>> {
    move |at| {
        let fields = at.map(&RANGE)?;
        let [low, likely, high] = RANGE.map(|key| fields.required(key, &read));
        let found = Estimate { low: low?, likely: likely?, high: high? };
        let rising = found.low <= found.likely && found.likely <= found.high;
        if rising { Some(found) } else { at.wrong(Kind::NotRising) }
    }
}

/// Tiers that start at zero and rise.
pub fn rising(at: At, tiers: Vec<Tier>) -> Option<Tiers> {
    match Tiers::new(tiers) {
        Ok(tiers) => Some(tiers),
        Err(TiersError::NotFromZero) => at.wrong_in("[0].from", Kind::TiersNotFromZero),
        Err(TiersError::NotRising(place)) => at.wrong_in(&format!("[{place}].from"), Kind::TierNotRising),
    }
}
