//! How amounts, rates, months and counts look to a reader: grouped, signed, in words.

use chrono::{Datelike, NaiveDate};
use rust_decimal::{Decimal, RoundingStrategy};

use crate::calc::{Money, Month, Rate};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "$1,234,567.89"; a minus sign stands before the dollar sign.
pub fn exact(amount: Money) -> String {
    signed(amount, &group(&amount.abs().to_string()))
}

/// "$1,234,568": for sentences and headlines, where cents are noise. Below ten dollars the cents stay.
pub fn whole(amount: Money) -> String {
    if amount.abs() < Money::new(Decimal::TEN) && amount.to_cents() != Money::ZERO {
        return exact(amount.to_cents());
    }
    let rounded = amount.dollars().round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    signed(Money::new(rounded), &group(&rounded.abs().to_string()))
}

fn signed(amount: Money, digits: &str) -> String {
    if amount.is_negative() { format!("\u{2212}${digits}") } else { format!("${digits}") }
}

/// Commas between groups of three before the point.
pub fn group(digits: &str) -> String {
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut grouped = String::with_capacity(digits.len() + whole.len() / 3 + 1);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if let Some(fraction) = fraction {
        grouped.push('.');
        grouped.push_str(fraction);
    }
    grouped
}

/// "7 %", with a no-break space.
pub fn percent(rate: Rate) -> String {
    format!("{}\u{a0}%", rate.percent())
}

/// "a 7 %", "an 8 %": as it is read aloud.
pub fn a_percent(rate: Rate) -> String {
    let digits = rate.percent().to_string();
    let whole = digits.split('.').next().unwrap_or_default();
    let article = if whole.starts_with('8') || matches!(whole, "11" | "18") { "an" } else { "a" };
    format!("{article} {}", percent(rate))
}

/// "April 2027".
pub fn month(month: Month) -> String {
    format!("{} {}", name(month.number()), month.year())
}

/// "Apr 2027".
pub fn short_month(month: Month) -> String {
    format!("{} {}", &name(month.number())[..3], month.year())
}

/// "Apr".
pub fn month_alone(month: Month) -> String {
    name(month.number())[..3].to_owned()
}

/// A tick of the money axis, given in cents: "$25,000", with cents only where it has any.
pub fn axis(cents: i128) -> String {
    let amount = Money::new(Decimal::try_from_i128_with_scale(cents, 2).unwrap_or_default());
    if cents % 100 == 0 { whole(amount) } else { exact(amount) }
}

/// "1 January 2027".
pub fn date(day: NaiveDate) -> String {
    format!("{} {} {}", day.day(), name(day.month()), day.year())
}

/// A name as a person gave it, set off from the words around it.
pub fn quoted(name: &str) -> String {
    format!("\u{201c}{name}\u{201d}")
}

/// "1 month", "36 months".
pub fn months(count: u32) -> String {
    if count == 1 { "1 month".into() } else { format!("{count} months") }
}

fn name(number: u32) -> &'static str {
    MONTHS[(number as usize).saturating_sub(1) % 12]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(text: &str) -> Money {
        Money::new(Decimal::from_str_exact(text).expect("a test's decimal"))
    }

    #[test]
    fn amounts_are_grouped_and_signed() {
        for (given, exactly, wholly) in [
            ("0", "$0.00", "$0"),
            ("9.5", "$9.50", "$9.50"),
            ("999.5", "$999.50", "$1,000"),
            ("-1234567.891", "\u{2212}$1,234,567.891", "\u{2212}$1,234,568"),
            ("1000000000000", "$1,000,000,000,000.00", "$1,000,000,000,000"),
        ] {
            assert_eq!(exact(money(given)), exactly);
            assert_eq!(whole(money(given)), wholly);
        }
    }

    #[test]
    fn the_article_is_that_of_the_spoken_number() {
        let spoken = ["0.07", "0.08", "0.085", "0.11", "0.12", "0.18", "0.8", "0.1"];
        let articles = spoken.map(|share| {
            let rate = Rate::new(Decimal::from_str_exact(share).expect("a test's decimal"));
            a_percent(rate).split(' ').next().map(str::to_owned)
        });
        assert_eq!(articles.map(Option::unwrap_or_default), ["a", "an", "an", "an", "a", "an", "an", "a"]);
    }

    #[test]
    fn months_have_names() {
        let april = Month::new(2027, 4).expect("a month");
        assert_eq!((month(april), short_month(april)), ("April 2027".into(), "Apr 2027".into()));
        assert_eq!(date(april.last_day()), "30 April 2027");
    }
}
