//! How amounts, rates, months and counts look to a reader: grouped, signed, in words; as the visitor's region writes them, once
//! [`settle`] has said how. Until then, and for whatever is made [`plainly`], as in the examples beside each function.

use std::cell::Cell;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::{
    calc::{Money, Month, Rate, partition::Partition},
    draft::text::Habits,
    words::{calendar, fill, lists},
};

use super::locale::Locale;

thread_local! {
    /// A page has one visitor: what is set here before the first figure is shown stays. Everything that formats by it is a method
    /// of [`Locale`] below; nobody else asks.
    static LOCALE: Cell<&'static Locale> = const { Cell::new(&Locale::ENGLISH) };
    /// The partition that the amounts are of: those of AWS China are not in dollars, and stand without a currency sign.
    static PARTITION: Cell<Partition> = const { Cell::new(Partition::Commercial) };
}

/// From here on figures and dates look like this.
pub fn settle(locale: Locale) {
    LOCALE.set(Box::leak(Box::new(locale)));
}

/// What is made in here looks as in English, whoever the visitor is: it is for programs, or for AWS.
pub fn plainly<T>(make: impl FnOnce() -> T) -> T {
    let visitors = LOCALE.replace(&Locale::ENGLISH);
    let made = make();
    LOCALE.set(visitors);
    made
}

/// From here on amounts are those of a partition, until the page shows the amounts of another one.
pub fn settle_partition(partition: Partition) {
    PARTITION.set(partition);
}

/// The amounts in what is made in here are those of a partition.
pub fn in_partition<T>(partition: Partition, make: impl FnOnce() -> T) -> T {
    let before = PARTITION.replace(partition);
    let made = make();
    PARTITION.set(before);
    made
}

/// How amounts look: as in the region, in the currency of the partition.
fn amounts() -> Locale {
    match PARTITION.get() {
        Partition::China => LOCALE.get().without_currency(),
        Partition::Commercial | Partition::GovCloud => *LOCALE.get(),
    }
}

/// How what the visitor types is read.
pub fn habits() -> Habits {
    LOCALE.get().habits
}

/// "$1,234,567.89"; a minus sign stands before the dollar sign.
pub fn exact(amount: Money) -> String {
    amounts().exact(amount)
}

/// "$1,234,568": for sentences and headlines, where cents are noise. Below ten dollars the cents stay.
pub fn whole(amount: Money) -> String {
    amounts().whole(amount)
}

/// Commas between groups of three before the point.
pub fn group(digits: &str) -> String {
    LOCALE.get().group(digits)
}

/// "7%".
pub fn percent(rate: Rate) -> String {
    LOCALE.get().percent(rate)
}

/// "a 7%", "an 8%": as it is read aloud.
pub fn a_percent(rate: Rate) -> String {
    let digits = rate.percent().to_string();
    let whole = digits.split('.').next().unwrap_or_default();
    let vowel = whole.starts_with('8') || matches!(whole, "11" | "18");
    let template = if vowel { lists::AN_PERCENT } else { lists::A_PERCENT };
    fill(template, &[("percent", &percent(rate))])
}

/// "April 2027".
pub fn month(month: Month) -> String {
    format!("{} {}", month_name(month.number()), month.year())
}

/// "Apr 2027".
pub fn short_month(month: Month) -> String {
    format!("{} {}", month_alone(month), month.year())
}

/// "Apr".
pub fn month_alone(month: Month) -> String {
    named(&calendar::SHORT_MONTHS, month.number()).to_owned()
}

/// A tick of the money axis, given in cents: "$25,000", with cents only where it has any.
pub fn axis(cents: i128) -> String {
    let amount = Money::new(Decimal::try_from_i128_with_scale(cents, 2).unwrap_or_default());
    if cents % 100 == 0 { whole(amount) } else { exact(amount) }
}

/// "1 January 2027".
pub fn date(day: NaiveDate) -> String {
    LOCALE.get().date(day)
}

/// A name as a person gave it, set off from the words around it.
pub fn quoted(name: &str) -> String {
    fill(lists::QUOTED, &[("name", name)])
}

/// "1 month", "36 months".
pub fn months(count: u32) -> String {
    if count == 1 {
        calendar::MONTH_ONE.into()
    } else {
        fill(calendar::MONTHS_SEVERAL, &[("count", &count.to_string())])
    }
}

/// "January" for 1.
pub(super) fn month_name(number: u32) -> &'static str {
    named(&calendar::MONTHS, number)
}

fn named(names: &[&'static str; 12], number: u32) -> &'static str {
    names[(number as usize).saturating_sub(1) % 12]
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
    fn what_is_for_others_does_not_follow_the_visitor() {
        let marks = Habits { decimal: ',', group: '.', day_first: Some(true) };
        settle(Locale { habits: marks, ..Locale::ENGLISH });
        assert_eq!((exact(money("1234.5")), habits()), ("$1.234,50".into(), marks));
        assert_eq!(plainly(|| (exact(money("1234.5")), habits())), ("$1,234.50".into(), Habits::UNKNOWN));
        assert_eq!(exact(money("1234.5")), "$1.234,50");
        settle(Locale::ENGLISH);
    }

    #[test]
    fn amounts_of_china_have_no_currency_sign() {
        let amount = money("-1234.5");
        let shown = in_partition(Partition::China, || [exact(amount), whole(amount), plainly(|| axis(-123_400))]);
        assert_eq!(shown, ["\u{2212}1,234.50", "\u{2212}1,235", "\u{2212}1,234"]);
        assert_eq!(exact(amount), "\u{2212}$1,234.50");
        settle_partition(Partition::China);
        assert_eq!(in_partition(Partition::GovCloud, || exact(amount)), "\u{2212}$1,234.50");
        assert_eq!(exact(amount), "\u{2212}1,234.50");
        settle_partition(Partition::Commercial);
    }

    #[test]
    fn months_have_names() {
        let april = Month::new(2027, 4).expect("a month");
        assert_eq!((month(april), short_month(april)), ("April 2027".into(), "Apr 2027".into()));
        assert_eq!(date(april.last_day()), "30 April 2027");
    }
}
