//! Present value, computed a second time in whole numbers with a bound on what is cut off.
//!
//! Month k is divided by (1 + r)^((k + 1) / 12). Where r = (1 + m)^12 - 1 for a monthly rate m of whole percents, r can be
//! written exactly and every month's weight is a fraction: no root is needed. For other rates the root is found by halving.

use concession::calc::{PathName, path::Path};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::{cases, projected};

/// A cent in the whole numbers used here: two digits of dollars, the rest for what divisions leave.
const CENT: i128 = 10_i128.pow(12);

/// The payments discounted by `over / under` a month, from the last to the first, cut down at each step. What is cut off is
/// below one unit a month, so the exact value lies at most `months` units above.
fn discounted(path: &Path, over: i128, under: i128) -> i128 {
    path.months.iter().rev().fold(0, |later, month| {
        let cents = (month.paid.dollars() * Decimal::ONE_HUNDRED).normalize();
        assert_eq!(cents.scale(), 0, "whole cents are paid");
        (later + cents.mantissa() * CENT).checked_mul(under).expect("within 38 digits") / over
    })
}

/// The present value is the exact one, rounded to the cent; `slack` is how far below the exact one `least` may lie.
fn rounded(path: &Path, least: i128, slack: i128) -> Result<(), TestCaseError> {
    let given = (path.present_value.dollars() * Decimal::ONE_HUNDRED).normalize();
    prop_assert_eq!(given.scale(), 0, "present value has whole cents");
    let given = given.mantissa() * CENT;
    let fits = given - CENT / 2 <= least + slack && least <= given + CENT / 2;
    prop_assert!(fits, "{} is not {} units of {} to a cent, rounded", path.present_value, least, CENT);
    Ok(())
}

/// (1 + percent / 100)^12 - 1, with all its digits.
fn yearly(percent: u32) -> Decimal {
    (0..12).fold(Decimal::ONE, |grown, _| grown * Decimal::new(i64::from(100 + percent), 2)) - Decimal::ONE
}

/// Units of the root.
const ONE: i128 = 10_i128.pow(15);

/// The twelfth root of 1 + `rate`, cut down to 15 digits behind the point, found by halving.
fn monthly_factor(rate: i128) -> i128 {
    let (mut low, mut high) = (ONE, 2 * ONE);
    while high - low > 1 {
        let middle = (low + high) / 2;
        let power = (0..12).fold(ONE, |power, _| power * middle / ONE);
        if power <= ONE + rate { low = middle } else { high = middle }
    }
    low
}

proptest! {
    #![proptest_config(super::cases(512))]

    #[test]
    fn it_is_exact_to_the_cent_where_the_month_has_a_whole_rate(file in cases::scenario(), percent in 0..=20_u32) {
        let mut file = file;
        file["discount_rate"] = yearly(percent).normalize().to_string().into();
        let (scenario, projection) = projected(&file);
        for name in PathName::ALL {
            let path = projection.path(name);
            rounded(path, discounted(path, i128::from(100 + percent), 100), i128::from(scenario.months))?;
        }
    }

    #[test]
    fn it_is_right_to_the_cent_for_any_rate(file in cases::scenario(), rate in 0..=10_000_i64) {
        let mut file = file;
        file["discount_rate"] = cases::parts(rate).into();
        let (_, projection) = projected(&file);
        let root = monthly_factor(i128::from(rate) * ONE / 10_000);
        for name in PathName::ALL {
            let path = projection.path(name);
            // Beyond this what is cut off the root outweighs a cent's fraction, and the sums here their 38 digits.
            if path.paid.dollars() > Decimal::from(1_000_000_000) {
                continue;
            }
            // The root is cut by less than 13 parts in 10^15 of itself, on one side or the other, up to 36 times over.
            let most = path.paid.dollars() * Decimal::ONE_HUNDRED;
            let slack = i128::try_from(most).expect("whole cents") * CENT * 500 / ONE + 36;
            let least = discounted(path, root, ONE) - slack;
            rounded(path, least, 2 * slack)?;
        }
    }
}
