//! Whatever a region's look shows can be typed back and is read as the same value; what the page itself writes into a field is read
//! alike everywhere.
#![cfg(not(target_arch = "wasm32"))]

use chrono::{Days, NaiveDate};
use concession::{
    calc::{Money, Rate, TariffBook},
    draft::{Draft, EXAMPLES, text, text::Habits},
    report::locale::{Around, Groups, Locale},
};
use proptest::prelude::*;
use rust_decimal::Decimal;

const THREES: Groups = Groups { last: 3, other: 3, first: 1 };
const SHY: Groups = Groups { first: 2, ..THREES };
const LAKHS: Groups = Groups { other: 2, ..THREES };

const fn habits(decimal: char, group: char, day_first: Option<bool>) -> Habits {
    Habits { decimal, group, day_first }
}

const fn around(before: &'static str, after: &'static str) -> Around {
    Around { before, after }
}

/// "1 234,50 $", as most of Europe writes, with its own marks and groups.
const fn behind(decimal: char, group: char, groups: Groups, percent: &'static str) -> Locale {
    Locale {
        habits: habits(decimal, group, Some(true)),
        groups,
        amount: around("", "\u{a0}$"),
        negative: around("\u{2212}", "\u{a0}$"),
        percent: around("", percent),
        month_first: false,
    }
}

/// The looks that `Intl` gives for these regions.
const REGIONS: [(&str, Locale); 16] = [
    ("no region", Locale::ENGLISH),
    ("en-US", Locale::AMERICAN),
    ("en-GB", Locale { habits: habits('.', ',', Some(true)), ..Locale::ENGLISH }),
    ("en-IN", Locale { habits: habits('.', ',', Some(true)), groups: LAKHS, ..Locale::ENGLISH }),
    ("de-DE", behind(',', '.', THREES, "\u{a0}%")),
    ("fr-FR", behind(',', '\u{202f}', THREES, "\u{a0}%")),
    ("es-ES", behind(',', '.', SHY, "\u{a0}%")),
    ("pl-PL", behind(',', '\u{a0}', SHY, "%")),
    ("sv-SE", Locale { habits: habits(',', '\u{a0}', None), ..behind(',', '\u{a0}', THREES, "\u{a0}%") }),
    ("it-IT", behind(',', '.', SHY, "%")),
    (
        "de-CH",
        Locale {
            habits: habits('.', '\u{2019}', Some(true)),
            amount: around("$\u{a0}", ""),
            negative: around("$\u{2212}", ""),
            percent: around("", "%"),
            ..Locale::ENGLISH
        },
    ),
    (
        "nl-NL",
        Locale {
            habits: habits(',', '.', Some(true)),
            amount: around("$\u{a0}", ""),
            negative: around("$\u{a0}\u{2212}", ""),
            percent: around("", "%"),
            ..Locale::ENGLISH
        },
    ),
    (
        "pt-BR",
        Locale {
            habits: habits(',', '.', Some(true)),
            amount: around("$\u{a0}", ""),
            negative: around("\u{2212}$\u{a0}", ""),
            percent: around("", "%"),
            ..Locale::ENGLISH
        },
    ),
    ("ja-JP", Locale { percent: around("", "%"), ..Locale::ENGLISH }),
    ("tr-TR", Locale { habits: habits(',', '.', Some(true)), percent: around("%", ""), ..Locale::ENGLISH }),
    ("ar-EG", behind('.', ',', THREES, "%")),
];

fn everywhere(holds: impl Fn(&str, &Locale) -> Result<(), TestCaseError>) -> Result<(), TestCaseError> {
    REGIONS.iter().try_for_each(|(name, locale)| holds(name, locale))
}

/// Exact decimals of every size that is shown. Half of them have one to four digits before three behind the mark: there a mark can
/// be mistaken.
fn decimal() -> impl Strategy<Value = Decimal> {
    let any = (-(10_i64.pow(17))..10_i64.pow(17), 0_u32..=12, 0_u32..=16)
        .prop_map(|(units, scale, less)| Decimal::new(units / 10_i64.pow(less), scale));
    let mistakable =
        (-9_999_999_i64..=9_999_999, 0_u32..=4).prop_map(|(units, less)| Decimal::new(units / 10_i64.pow(less), 3));
    prop_oneof![any, mistakable]
}

proptest! {
    #[test]
    fn an_amount_that_is_shown_reads_back(number in decimal()) {
        let amount = Money::new(number);
        everywhere(|name, locale| {
            let shown = locale.exact(amount);
            prop_assert_eq!(text::amount_in(&shown, locale.habits), Ok(number), "{}: {}", name, shown);
            let shown = locale.whole(amount);
            let whole = text::amount(&Locale::ENGLISH.whole(amount));
            prop_assert_eq!(text::amount_in(&shown, locale.habits), whole, "{}: {}", name, shown);
            Ok(())
        })?;
    }

    #[test]
    fn what_the_page_writes_into_a_field_reads_back(number in decimal()) {
        everywhere(|name, locale| {
            let written = locale.habits.written(number);
            prop_assert_eq!(text::amount_in(&written, locale.habits), Ok(number), "{}: {}", name, written);
            let share = text::percent_in(&written, locale.habits).expect("a number");
            prop_assert_eq!(share.checked_mul(Decimal::ONE_HUNDRED), Some(number), "{}: {}", name, written);
            Ok(())
        })?;
    }

    #[test]
    fn a_percentage_that_is_shown_reads_back(share in decimal()) {
        // Written out a hundredfold it must still be held: a scenario's rates are far smaller.
        let share = share.checked_div(Decimal::from(1_000_000)).expect("no division by zero");
        everywhere(|name, locale| {
            let shown = locale.percent(Rate::new(share));
            prop_assert_eq!(text::percent_in(&shown, locale.habits), Ok(share), "{}: {}", name, shown);
            Ok(())
        })?;
    }

    #[test]
    fn a_count_that_is_shown_reads_back(count in any::<u32>()) {
        everywhere(|name, locale| {
            let shown = locale.group(&count.to_string());
            prop_assert_eq!(text::count_in(&shown, locale.habits), Ok(count), "{}: {}", name, shown);
            Ok(())
        })?;
    }

    #[test]
    fn a_date_that_is_shown_reads_back(days in 0_u64..73_000) {
        let first = NaiveDate::from_ymd_opt(2000, 1, 1).expect("a date");
        let day = first.checked_add_days(Days::new(days)).expect("a date before 2200");
        everywhere(|name, locale| {
            let shown = locale.date(day);
            prop_assert_eq!(text::date_in(&shown, locale.habits), Ok(day), "{}: {}", name, shown);
            Ok(())
        })?;
    }

    #[test]
    fn no_text_panics_in_any_region(typed in "[0-9.,' ()$%kmbe/+\u{a0}\u{202f}\u{2019}\u{2212}-]{0,40}") {
        everywhere(|_, locale| {
            let _ = (text::amount_in(&typed, locale.habits), text::percent_in(&typed, locale.habits));
            let _ = (text::count_in(&typed, locale.habits), text::date_in(&typed, locale.habits));
            Ok(())
        })?;
    }
}

/// The page writes examples into its form, in the same letters for everybody.
#[test]
fn an_example_is_the_same_case_everywhere() {
    let book = TariffBook::published().expect("the tariff book is sound");
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
    for (id, _) in EXAMPLES {
        let example = Draft::example_of(id);
        for (name, locale) in REGIONS {
            let checked = example.check_in(&book, today, locale.habits);
            assert_eq!(checked.tree, example.check(&book, today).tree, "{id} in {name}");
        }
    }
}
