//! What holds for every text: what is written with grouping reads back as it was, and nothing panics.

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::{amount, count, date, month, percent};

/// Whole part and fraction, grouped by threes, between marks of choice.
fn grouped(number: Decimal, group: &str, point: &str) -> String {
    let plain = number.abs().to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let first = match whole.len() % 3 {
        0 => whole.len().min(3),
        length => length,
    };
    let mut text = whole[..first].to_owned();
    for start in (first..whole.len()).step_by(3) {
        text = text + group + &whole[start..start + 3];
    }
    if fraction.is_empty() { text } else { text + point + fraction }
}

/// Amounts with at most two digits behind the mark, as money has.
fn money() -> impl Strategy<Value = Decimal> {
    (-(10_i64.pow(17))..10_i64.pow(17), 0_u32..=2).prop_map(|(units, scale)| Decimal::new(units, scale))
}

fn any_date() -> impl Strategy<Value = NaiveDate> {
    (0_u64..73_000).prop_map(|days| {
        let first = NaiveDate::from_ymd_opt(2000, 1, 1).expect("a date");
        first.checked_add_days(Days::new(days)).expect("a date before 2200")
    })
}

proptest! {
    #[test]
    fn a_grouped_amount_reads_back(number in money()) {
        let sign = if number < Decimal::ZERO { "-" } else { "" };
        for (group, point) in [(",", "."), (" ", "."), ("\u{202f}", ","), ("'", "."), ("", "."), ("", ","), (".", ",")] {
            // One point is a decimal mark, whatever was meant: such a text is no grouped amount.
            let text = grouped(number, group, point);
            if group == "." && !text.contains(',') && text.matches('.').count() == 1 {
                continue;
            }
            prop_assert_eq!(amount(&format!("{sign}${text}")), Ok(number), "{}", text);
        }
    }

    #[test]
    fn a_suffix_is_a_product(number in money()) {
        let thousands = number.checked_mul(Decimal::ONE_THOUSAND).expect("a small product");
        prop_assert_eq!(amount(&format!("{number}k")), Ok(thousands));
    }

    #[test]
    fn a_percentage_is_a_hundredth(number in money()) {
        let share = percent(&format!("{number} %")).expect("a number");
        prop_assert_eq!(share.checked_mul(Decimal::ONE_HUNDRED), Some(number));
    }

    #[test]
    fn a_count_reads_back(number in any::<u32>()) {
        prop_assert_eq!(count(&number.to_string()), Ok(number));
        prop_assert_eq!(count(&grouped(number.into(), ",", ".")), Ok(number));
    }

    #[test]
    fn a_date_reads_back(day in any_date()) {
        let (d, m, y) = (day.day(), day.month(), day.year());
        for text in [format!("{y}-{m:02}-{d:02}"), format!("{d}.{m}.{y}"), format!("{y}/{m}/{d}")] {
            prop_assert_eq!(date(&text), Ok(day));
        }
        prop_assert_eq!(month(&format!("{m}/{y}")), Ok((y, m)));
    }

    #[test]
    fn no_text_panics(text in any::<String>()) {
        let _ = (amount(&text), percent(&text), count(&text), month(&text), date(&text));
    }

    #[test]
    fn no_text_of_likely_characters_panics(text in "[0-9.,' ()$%kmbe/+\u{a0}\u{2019}\u{2212}a-]{0,40}") {
        let _ = (amount(&text), percent(&text), count(&text), month(&text), date(&text));
    }

    #[test]
    fn what_is_read_is_read_again_the_same(text in "[0-9.,' ]{1,20}") {
        if let Ok(number) = amount(&text) {
            prop_assert_eq!(amount(&number.to_string()), Ok(number), "{}", text);
        }
    }
}
