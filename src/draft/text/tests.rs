//! Amounts, percentages and counts as people type them.

use super::*;

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).expect("a test's decimal")
}

#[track_caller]
fn amounts(cases: &[(&str, &str)]) {
    for (text, value) in cases {
        assert_eq!(amount(text), Ok(decimal(value)), "{text:?}");
    }
}

#[test]
fn amounts_are_read_as_people_type_them() {
    amounts(&[
        ("850k", "850000"),
        ("850 K", "850000"),
        ("1.2m", "1200000"),
        ("1,2 million", "1200000"),
        ("1.5bn", "1500000000"),
        ("$850,000", "850000"),
        ("US$850,000", "850000"),
        ("$850,000 USD", "850000"),
        ("USD 850 000", "850000"),
        ("850000 dollars", "850000"),
        ("850\u{a0}000", "850000"),
        ("850\u{202f}000", "850000"),
        ("850\u{2009}000,5", "850000.5"),
        ("850'000", "850000"),
        ("850\u{2019}000.50", "850000.50"),
        ("850_000", "850000"),
        ("850,000.50", "850000.50"),
        ("1.234.567,89", "1234567.89"),
        ("850000,5", "850000.5"),
        ("0", "0"),
        (".5m", "500000"),
        ("\u{feff} 12 \u{200b}", "12"),
    ]);
}

#[test]
fn negative_amounts_are_read_so_that_the_range_can_be_named() {
    amounts(&[
        ("(850)", "-850"),
        ("($850k)", "-850000"),
        ("$(850)", "-850"),
        ("-5", "-5"),
        ("\u{2212}$5", "-5"),
        ("$ -5", "-5"),
        ("+5", "5"),
    ]);
    assert!(amount("-0").is_ok_and(|zero| !zero.is_sign_negative()));
}

#[test]
fn a_number_being_typed_counts_as_far_as_it_stands() {
    amounts(&[("850.", "850"), ("850,", "850"), ("850,0", "850"), ("850,00", "850"), ("850,000", "850000")]);
}

#[test]
fn a_suffix_moves_the_mark_without_losing_a_digit() {
    amounts(&[
        ("1.234k", "1234"),
        ("0.0000000000000000000000000001bn", "0.0000000000000000001"),
        ("1.2345678901234567890123456789m", "1234567.8901234567890123456789"),
        ("79228162514264337593543950335", "79228162514264337593543950335"),
    ]);
    assert_eq!(amount("1.23456789012345678901234567891"), Err(TextError::TooPrecise));
    assert_eq!(amount("79228162514264337593543950336"), Err(TextError::TooLarge));
    assert_eq!(amount("79228162514264337594bn"), Err(TextError::TooLarge));
}

#[test]
fn other_texts_are_refused_by_kind() {
    for (text, error) in [
        ("", TextError::Empty),
        (" \u{a0}", TextError::Empty),
        ("NaN", TextError::NotNumber),
        ("inf", TextError::NotNumber),
        ("\u{221e}", TextError::NotNumber),
        ("k", TextError::NotNumber),
        ("$", TextError::NotNumber),
        (".", TextError::NotNumber),
        ("--5", TextError::NotNumber),
        ("(-5)", TextError::NotNumber),
        ("(5", TextError::NotNumber),
        ("5)", TextError::NotNumber),
        ("5t", TextError::NotNumber),
        ("850k5", TextError::NotNumber),
        ("1e5", TextError::Notation),
        ("1E+5", TextError::Notation),
        ("0x10", TextError::Notation),
        ("\u{663}", TextError::OtherDigits),
        ("\u{ff11}2", TextError::OtherDigits),
        ("1\u{bd}", TextError::OtherDigits),
        ("\u{20ac}850", TextError::OtherCurrency),
        ("850 CHF", TextError::OtherCurrency),
        ("850K/month", TextError::PerPeriod),
        ("850k a month", TextError::PerPeriod),
        ("10m per year", TextError::PerPeriod),
        ("12 %", TextError::PercentSign),
    ] {
        assert_eq!(amount(text), Err(error), "{text:?}");
    }
    assert_eq!(amount(&"9".repeat(1_000_000)), Err(TextError::TooLong));
}

#[test]
fn percentages_are_shares() {
    for (text, share) in [
        ("12", "0.12"),
        ("12%", "0.12"),
        ("12.5 %", "0.125"),
        ("12,5 %", "0.125"),
        ("12.5\u{a0}percent", "0.125"),
        ("0.5%", "0.005"),
        ("0.12", "0.0012"),
        ("0,125 %", "0.00125"),
        ("1000", "10"),
        ("-5 %", "-0.05"),
        ("(5 %)", "-0.05"),
    ] {
        assert_eq!(percent(text), Ok(decimal(share)), "{text:?}");
    }
    for (text, error) in [
        ("1,250 %", TextError::Unclear),
        ("12%%", TextError::NotNumber),
        ("%", TextError::NotNumber),
        ("$12", TextError::NotNumber),
        ("12k", TextError::NotNumber),
        ("12 % a year", TextError::PerPeriod),
        ("", TextError::Empty),
        ("1e1", TextError::Notation),
        ("0.00000000000000000000000000001", TextError::TooPrecise),
    ] {
        assert_eq!(percent(text), Err(error), "{text:?}");
    }
}

#[test]
fn counts_are_whole() {
    for (text, number) in [("12", 12), ("1,200", 1_200), ("1 200", 1_200), (" 0 ", 0), ("4294967295", u32::MAX)] {
        assert_eq!(count(text), Ok(number), "{text:?}");
    }
    for (text, error) in [
        ("12.5", TextError::NotWhole),
        ("1.200", TextError::NotWhole),
        ("12,5", TextError::NotWhole),
        ("-3", TextError::Negative),
        ("4294967296", TextError::TooLarge),
        ("1e3", TextError::Notation),
        ("twelve", TextError::NotNumber),
        ("12 accounts", TextError::NotNumber),
        ("12 %", TextError::PercentSign),
        ("", TextError::Empty),
    ] {
        assert_eq!(count(text), Err(error), "{text:?}");
    }
}
