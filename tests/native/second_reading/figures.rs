//! A result as it is expected, and where another differs from it.

use num_bigint::BigInt;
use num_traits::{Pow, Signed};
use serde_json::Value;

use super::exact::{Fraction, decimal, decimal_parts, whole};

/// One expected value.
pub enum Figure {
    /// An amount in whole cents, written with two decimals; finer than that, the number must be the same.
    Money(Fraction),
    /// An amount that a decimal may be unable to write, and the one that it is a part of: equal to eighteen digits of its own, or to
    /// 26 of the other's, since a decimal holds 28 of those and the part is cut off from it.
    Fine(Fraction, Fraction),
    /// A number, however written.
    Rate(Fraction),
    Text(String),
    Flag(bool),
    Count(i32),
    Nothing,
    /// Words, which are read elsewhere.
    Words,
    List(Vec<Figure>),
    Named(Vec<(&'static str, Figure)>),
}

impl Figure {
    pub fn text(text: impl Into<String>) -> Figure {
        Figure::Text(text.into())
    }

    /// The largest amount; nothing where there is none above zero.
    pub fn largest(&self) -> Option<&Fraction> {
        match self {
            Figure::Money(amount) | Figure::Fine(amount, _) => Some(amount).filter(|amount| amount.is_positive()),
            Figure::List(list) => list.iter().filter_map(Figure::largest).max(),
            Figure::Named(fields) => fields.iter().filter_map(|(_, figure)| figure.largest()).max(),
            _ => None,
        }
    }

    pub fn list<T>(of: impl IntoIterator<Item = T>, each: impl FnMut(T) -> Figure) -> Figure {
        Figure::List(of.into_iter().map(each).collect())
    }
}

/// The first difference, with its path in the result. Where amounts lie beyond `sure`, the engine's digits do not reach to
/// their cents; then amounts are to agree to 21 digits of the largest, and what can hang on a cent is left out.
pub fn difference(expected: &Figure, found: &Value, sure: &Fraction) -> Option<String> {
    match expected.largest().filter(|largest| *largest > sure) {
        Some(largest) => {
            compare_roughly(expected, found, &(largest / whole(1_000_000_000) / whole(1_000_000_000_000)), "")
        }
        None => compare(expected, found, ""),
    }
}

fn compare_roughly(expected: &Figure, found: &Value, most: &Fraction, path: &str) -> Option<String> {
    match expected {
        Figure::Money(amount) | Figure::Fine(amount, _) => {
            let off = (decimal(found.as_str()?)? - amount).abs();
            (off > *most).then(|| format!("{path}: the second reading says {}, the engine {found}", shown(amount)))
        }
        Figure::List(list) => {
            let each = list.iter().zip(found.as_array()?).enumerate();
            each.filter_map(|(place, (one, found))| compare_roughly(one, found, most, &format!("{path}.{place}")))
                .next()
        }
        Figure::Named(fields) => {
            let each = fields.iter();
            each.filter_map(|(key, one)| compare_roughly(one, &found[*key], most, &format!("{path}.{key}"))).next()
        }
        _ => None,
    }
}

fn compare(expected: &Figure, found: &Value, path: &str) -> Option<String> {
    let said = |expected: String| Some(format!("{path}: the second reading says {expected}, the engine {found}"));
    let number = || found.as_str().and_then(decimal);
    match expected {
        Figure::Money(amount) => (!money_agrees(amount, found)).then(|| said(shown(amount)))?,
        Figure::Fine(amount, whole) => (!near(amount, whole, found)).then(|| said(shown(amount)))?,
        Figure::Rate(rate) => (number().as_ref() != Some(rate)).then(|| said(shown(rate)))?,
        Figure::Text(text) => (found != text.as_str()).then(|| said(text.clone()))?,
        Figure::Flag(flag) => (found != flag).then(|| said(flag.to_string()))?,
        Figure::Count(count) => (found != count).then(|| said(count.to_string()))?,
        Figure::Nothing => (!found.is_null()).then(|| said("null".into()))?,
        Figure::Words => None,
        Figure::List(list) => match found.as_array() {
            Some(found) if found.len() == list.len() => {
                let each = list.iter().zip(found).enumerate();
                each.filter_map(|(place, (one, found))| compare(one, found, &format!("{path}.{place}"))).next()
            }
            _ => said(format!("{} entries", list.len())),
        },
        Figure::Named(fields) => match found.as_object() {
            Some(map) if map.len() == fields.len() => {
                let each = fields.iter();
                each.filter_map(|(key, one)| compare(one, &found[*key], &format!("{path}.{key}"))).next()
            }
            _ => said(format!("the fields {:?}", fields.iter().map(|(key, _)| *key).collect::<Vec<_>>())),
        },
    }
}

fn money_agrees(amount: &Fraction, found: &Value) -> bool {
    let Some(text) = found.as_str() else { return false };
    if (amount * whole(100)).is_integer() { text == cents(amount) } else { decimal(text).as_ref() == Some(amount) }
}

/// Equal to eighteen digits, to 26 of what it is a part of, or to all that a decimal can have behind its point. Multiplied out,
/// since there are very many of these and fractions are slow to shorten.
fn near(amount: &Fraction, part_of: &Fraction, found: &Value) -> bool {
    let Some((over, under)) = found.as_str().and_then(decimal_parts) else { return false };
    let (wanted, found) = (amount.numer() * &under, over * amount.denom());
    let off = (&wanted - found).abs();
    let digits = |count: u32| -> BigInt { Pow::pow(BigInt::from(10), count) };
    let shared = amount.denom() * under;
    &off * digits(18) <= wanted.abs()
        || &off * digits(27) <= shared.abs()
        || off * digits(26) * part_of.denom() <= (part_of.numer() * shared).abs()
}

/// An amount in whole cents with two decimals.
pub fn cents(amount: &Fraction) -> String {
    let cents = (amount * whole(100)).to_integer();
    let size = format!("{:03}", cents.abs());
    let (dollars, behind) = size.split_at(size.len() - 2);
    let sign = if cents.is_negative() { "-" } else { "" };
    format!("{sign}{dollars}.{behind}")
}

fn shown(amount: &Fraction) -> String {
    if (amount * whole(100)).is_integer() { cents(amount) } else { amount.to_string() }
}
