//! How figures and dates look where the visitor lives. The words stay English; only what stands between and around digits, and
//! whether a date says the month or the day first, follows the region (`docs/decisions/0027-locale.md`).
//!
//! [`Locale::ENGLISH`] is the look of everything that leaves the page for somebody else. What a browser says of a region becomes a
//! [`Locale`] in [`Samples::read`]. Figures are exact decimals; nothing here rounds but [`Locale::whole`], to the dollar.

use chrono::{Datelike, NaiveDate};
use rust_decimal::{Decimal, RoundingStrategy};

use crate::{
    calc::{Money, Rate},
    draft::text::Habits,
};

use super::format;

mod samples;

pub use samples::{Sample, Samples};

/// The minus sign before an amount.
const MINUS: char = '\u{2212}';

/// What stands around the digits of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Around {
    /// Before the first digit.
    pub before: &'static str,
    /// Behind the last one.
    pub after: &'static str,
}

/// How many digits stand together before the decimal mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Groups {
    /// In the last group: 3.
    pub last: usize,
    /// In every other one: 3, or 2 in India.
    pub other: usize,
    /// In the first one at least, or nothing is grouped: 2 in Spain and Poland, "1234" and "12 345".
    pub first: usize,
}

/// The look of figures and dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locale {
    /// The marks between digits, and how what is typed in this region is read.
    pub habits: Habits,
    /// The groups that the marks make.
    pub groups: Groups,
    /// Around an amount of zero or more.
    pub amount: Around,
    /// Around an amount below zero: its minus sign included.
    pub negative: Around,
    /// Around a percentage.
    pub percent: Around,
    /// "November 23, 2026", not "23 November 2026".
    pub month_first: bool,
}

impl Locale {
    /// English, of no region: "−$1,234.50", "7%", "23 November 2026".
    pub const ENGLISH: Locale = Locale {
        habits: Habits::UNKNOWN,
        groups: Groups { last: 3, other: 3, first: 1 },
        amount: Around { before: "$", after: "" },
        negative: Around { before: "\u{2212}$", after: "" },
        percent: Around { before: "", after: "%" },
        month_first: false,
    };

    /// The English of the United States: the month first.
    pub const AMERICAN: Locale =
        Locale { habits: Habits { day_first: Some(false), ..Habits::UNKNOWN }, month_first: true, ..Locale::ENGLISH };

    /// The same without the dollar sign around amounts.
    #[must_use]
    pub fn without_currency(&self) -> Locale {
        let amount = Around { before: "", after: "" };
        Locale { amount, negative: Around { before: "\u{2212}", ..amount }, ..*self }
    }

    /// An amount with all its digits.
    pub fn exact(&self, amount: Money) -> String {
        self.amount(amount, &amount.abs().to_string())
    }

    /// An amount in whole dollars. Below ten dollars the cents stay.
    pub fn whole(&self, amount: Money) -> String {
        if amount.abs() < Money::new(Decimal::TEN) && amount.to_cents() != Money::ZERO {
            return self.exact(amount.to_cents());
        }
        let rounded = amount.dollars().round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        self.amount(Money::new(rounded), &rounded.abs().to_string())
    }

    fn amount(&self, amount: Money, digits: &str) -> String {
        let around = if amount.is_negative() { self.negative } else { self.amount };
        [around.before, &self.group(digits), around.after].concat()
    }

    /// Plain digits with the region's marks: groups before the decimal mark.
    pub fn group(&self, digits: &str) -> String {
        let whole = digits.find('.').unwrap_or(digits.len());
        let Groups { last, other, first } = self.groups;
        let mut marked = String::with_capacity(digits.len() * 2);
        for (place, digit) in digits.chars().enumerate() {
            // So many digits of the whole part are still to come.
            let ahead = whole.saturating_sub(place);
            if place > 0 && whole >= last + first && ahead >= last && (ahead - last).is_multiple_of(other) {
                marked.push(self.habits.group);
            }
            marked.push(if digit == '.' { self.habits.decimal } else { digit });
        }
        marked
    }

    /// A percentage; never grouped, since nobody shows thousands of percent.
    pub fn percent(&self, rate: Rate) -> String {
        let digits = rate.percent().to_string();
        let (minus, digits) = digits.strip_prefix('-').map_or(("", &*digits), |digits| ("-", digits));
        let marked = digits.replace('.', self.habits.decimal.encode_utf8(&mut [0; 4]));
        [minus, self.percent.before, &marked, self.percent.after].concat()
    }

    /// A day, its month as a word.
    pub fn date(&self, day: NaiveDate) -> String {
        let (number, month, year) = (day.day(), format::month_name(day.month()), day.year());
        if self.month_first { format!("{month} {number}, {year}") } else { format!("{number} {month} {year}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(text: &str) -> Money {
        Money::new(Decimal::from_str_exact(text).expect("a test's decimal"))
    }

    /// India's groups, Poland's shyness of them, and a sign behind the number.
    fn odd() -> [Locale; 2] {
        let indian = Locale { groups: Groups { last: 3, other: 2, first: 1 }, month_first: false, ..Locale::ENGLISH };
        let polish = Locale {
            habits: Habits { decimal: ',', group: '\u{a0}', day_first: Some(true) },
            groups: Groups { last: 3, other: 3, first: 2 },
            amount: Around { before: "", after: "\u{a0}$" },
            negative: Around { before: "\u{2212}", after: "\u{a0}$" },
            percent: Around { before: "", after: "%" },
            month_first: false,
        };
        [indian, polish]
    }

    #[test]
    fn groups_are_those_of_the_region() {
        let [indian, polish] = odd();
        for (digits, by) in [
            ("0", ["0", "0", "0"]),
            ("999.5", ["999.5", "999.5", "999,5"]),
            ("1234.50", ["1,234.50", "1,234.50", "1234,50"]),
            ("12345", ["12,345", "12,345", "12\u{a0}345"]),
            ("123456", ["123,456", "1,23,456", "123\u{a0}456"]),
            ("1234567.891", ["1,234,567.891", "12,34,567.891", "1\u{a0}234\u{a0}567,891"]),
        ] {
            assert_eq!([Locale::ENGLISH, indian, polish].map(|locale| locale.group(digits)), by);
        }
    }

    #[test]
    fn signs_stand_where_the_region_puts_them() {
        let [_, polish] = odd();
        assert_eq!(polish.exact(money("-12345.6")), "\u{2212}12\u{a0}345,60\u{a0}$");
        assert_eq!(polish.whole(money("-0.004")), "0\u{a0}$");
        assert_eq!(polish.whole(money("9.5")), "9,50\u{a0}$");
        assert_eq!(polish.without_currency().exact(money("-12345.6")), "\u{2212}12\u{a0}345,60");
        let percent = |locale: Locale, share| locale.percent(Rate::new(money(share).dollars()));
        assert_eq!(percent(polish, "-0.075"), "-7,5%");
        assert_eq!(percent(Locale::ENGLISH, "-0.075"), "-7.5%");
        let turkish = Locale { percent: Around { before: "%", after: "" }, ..polish };
        assert_eq!(percent(turkish, "-0.075"), "-%7,5");
    }

    #[test]
    fn a_date_says_its_month_in_words_whichever_comes_first() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
        let american = Locale { month_first: true, ..Locale::ENGLISH };
        assert_eq!(
            [Locale::ENGLISH, american].map(|locale| locale.date(day)),
            ["23 November 2026", "November 23, 2026"]
        );
    }
}
