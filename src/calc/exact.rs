//! `rust_decimal`'s checked operations, with one error for all of them, and the three that it does not have: a product and a quotient
//! that are cut once, from all their digits, and a number of significant digits (`docs/decisions/0051-decimal-operations.md`).

use std::fmt;

use rust_decimal::{Decimal, RoundingStrategy};

/// The arithmetic left the range of exact decimals (28 digits).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overflow;

impl fmt::Display for Overflow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the figures grow beyond 28 exact digits")
    }
}

impl std::error::Error for Overflow {}

/// Powers of ten, up to the largest that 128 bits hold.
const POWERS: [u128; 39] = {
    let mut powers = [1; 39];
    let mut place = 1;
    while place < powers.len() {
        powers[place] = powers[place - 1] * 10;
        place += 1;
    }
    powers
};

/// What becomes of digits that are cut off.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// They are lost.
    Down,
    /// Half of the last digit kept, or more, counts as all of it.
    Half,
}

/// a + b.
pub fn add(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    a.checked_add(b).ok_or(Overflow)
}

/// a - b.
pub fn sub(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    a.checked_sub(b).ok_or(Overflow)
}

/// a x b.
pub fn mul(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    a.checked_mul(b).ok_or(Overflow)
}

/// a x b, cut once to so many digits behind the point. The library rounds a product to 28 digits first: a third of 8.64 to 28 digits
/// would become a cent more than it is.
pub fn mul_to(a: Decimal, b: Decimal, digits: u32, cut: Cut) -> Result<Decimal, Overflow> {
    let negative = a.is_sign_negative() != b.is_sign_negative();
    let scale = a.scale() + b.scale();
    let units =
        cut_product(a.mantissa().unsigned_abs(), b.mantissa().unsigned_abs(), scale.saturating_sub(digits), cut);
    match units.and_then(|units| built(units, negative, scale.min(digits))) {
        Some(product) => Ok(product),
        None => Ok(places(a.checked_mul(b).ok_or(Overflow)?, digits, cut)),
    }
}

/// The product without its last digits. One beyond 128 bits is taken in two parts, of which the lower gives its whole units to
/// the upper: what it has less than a unit decides nothing, neither down nor at a half.
fn cut_product(a: u128, b: u128, digits: u32, cut: Cut) -> Option<u128> {
    if let Some(product) = a.checked_mul(b) {
        return cut_off(product, digits, cut);
    }
    let lower = digits.min(14);
    let unit = POWERS[lower as usize];
    let units = a.checked_mul(b / unit)?.checked_add(a.checked_mul(b % unit)? / unit)?;
    if lower == digits && cut == Cut::Half { None } else { cut_off(units, digits - lower, cut) }
}

/// The decimal of so many units of a scale, where it is none too many.
#[inline(always)]
fn built(units: u128, negative: bool, scale: u32) -> Option<Decimal> {
    let [low, middle, high, none] = [0, 32, 64, 96].map(|shift| (units >> shift) as u32);
    (none == 0).then(|| Decimal::from_parts(low, middle, high, negative, scale))
}

fn cut_off(units: u128, digits: u32, cut: Cut) -> Option<u128> {
    let unit = *POWERS.get(digits as usize)?;
    let whole = match (u64::try_from(units), u64::try_from(unit)) {
        (Ok(units), Ok(unit)) => u128::from(units / unit),
        _ => units / unit,
    };
    let up = cut == Cut::Half && digits > 0 && units - whole * unit >= unit / 2;
    Some(whole + u128::from(up))
}

/// `part` of `whole` equal parts of a, rounded half away from zero to so many digits behind the point; `whole` is never zero.
pub fn part_to(a: Decimal, part: u32, whole: u32, digits: u32) -> Result<Decimal, Overflow> {
    Ok(places(div(mul(a, part.into())?, whole.into())?, digits, Cut::Half))
}

/// Cut to so many digits behind the point, by size and not by sign.
pub fn places(a: Decimal, places: u32, cut: Cut) -> Decimal {
    let strategy = match cut {
        Cut::Down => RoundingStrategy::ToZero,
        Cut::Half => RoundingStrategy::MidpointAwayFromZero,
    };
    a.round_dp_with_strategy(places, strategy)
}

/// Rounded to so many digits from the first one on; those before the point all stay.
pub fn digits(a: Decimal, digits: u32) -> Decimal {
    let has = a.mantissa().unsigned_abs().checked_ilog10().map_or(0, |last| last + 1);
    places(a, a.scale().saturating_sub(has.saturating_sub(digits)), Cut::Half)
}

/// a / b; nothing is divided by zero.
pub fn div(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    a.checked_div(b).ok_or(Overflow)
}

/// a / b, both above zero, to so many digits behind the point; those beyond are lost.
pub fn div_to(a: Decimal, b: Decimal, digits: u32) -> Result<Decimal, Overflow> {
    let units = |a: Decimal| u128::try_from(a.mantissa()).ok();
    let more = (digits + b.scale()).checked_sub(a.scale()).and_then(|more| POWERS.get(more as usize));
    let whole = more.and_then(|more| units(a)?.checked_mul(*more)).and_then(|whole| whole.checked_div(units(b)?));
    match whole.and_then(|whole| built(whole, false, digits)) {
        Some(whole) => Ok(whole),
        None => Ok(places(div(a, b)?, digits, Cut::Down)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_digits_as_asked_for_are_kept() {
        let decimal = |text| Decimal::from_str_exact(text).expect("a test's decimal");
        assert_eq!(digits(decimal("9.99"), 3), decimal("9.99"));
        assert_eq!(digits(decimal("1.000"), 3).to_string(), "1.00", "four digits, of which three are kept");
        assert_eq!(digits(decimal("9.995"), 3).to_string(), "10.00");
        assert_eq!(digits(decimal("10.04"), 3).to_string(), "10.0");
        assert_eq!(digits(decimal("1234"), 3), decimal("1234"), "those before the point all stay");
    }

    #[test]
    fn products_and_parts_are_rounded_once() {
        let decimal = |text| Decimal::from_str_exact(text).expect("a test's decimal");
        assert_eq!(mul_to(decimal("0.05"), decimal("0.10"), 2, Cut::Half), Ok(decimal("0.01")));
        assert_eq!(mul_to(decimal("-0.05"), decimal("0.10"), 2, Cut::Half), Ok(decimal("-0.01")));
        assert_eq!(mul_to(decimal("0.05"), decimal("0.0999"), 2, Cut::Half), Ok(decimal("0")));
        assert_eq!(mul_to(Decimal::MAX, Decimal::TWO, 2, Cut::Half), Err(Overflow));
        let endless = decimal("0.3333333333333333333333333333");
        assert_eq!(mul_to(decimal("1.44"), endless, 2, Cut::Down), Ok(decimal("0.47")));
        assert_eq!(mul_to(decimal("999999999999.99"), endless, 2, Cut::Down), Ok(decimal("333333333333.32")));
        assert_eq!(mul_to(decimal("999999999999.99"), endless, 2, Cut::Half), Ok(decimal("333333333333.33")));
        // The library's own product has too few digits to see which side of a cent, or of half a one, these lie on.
        let (just_below_a_cent, just_below_half) =
            (decimal("0.0000000000000100000000000001"), decimal("0.5000000000000100000000000001"));
        assert_eq!(mul_to(decimal("999999999999.99"), just_below_a_cent, 2, Cut::Down), Ok(decimal("0")));
        assert_eq!(mul_to(decimal("999999999999.99"), just_below_half, 2, Cut::Half), Ok(decimal("500000000000")));
        // Products beyond 128 bits, in two parts: down and at a half, and where the upper part takes all the digits.
        let uneven = decimal("0.1234567890123456789012345678");
        assert_eq!(mul_to(decimal("999999999999.99"), uneven, 2, Cut::Down), Ok(decimal("123456789012.34")));
        assert_eq!(mul_to(decimal("987654321098.76"), uneven, 6, Cut::Half), Ok(decimal("121932631137.021125")));
        let (large, fine) = (decimal("50000000000000000000000000001"), decimal("1.234567890123"));
        assert_eq!(mul_to(large, fine, 0, Cut::Down), Ok(decimal("61728394506150000000000000001")));
        let all_behind = mul_to(decimal("1000000000000000000000001"), decimal("600.50000000000001"), 0, Cut::Half);
        assert_eq!(all_behind, Ok(decimal("600500000000000010000000601")));
        assert_eq!(part_to(decimal("0.05"), 1, 2, 2), Ok(decimal("0.03")));
        assert_eq!(part_to(decimal("100.00"), 1, 3, 2), Ok(decimal("33.33")));
        assert_eq!(part_to(decimal("100"), 2, 3, 2), Ok(decimal("66.67")));
        assert_eq!(part_to(Decimal::MAX, 120, 1, 2), Err(Overflow));
        assert_eq!(div_to(decimal("1"), decimal("1.08"), 28), Ok(decimal("0.9259259259259259259259259259")));
        assert_eq!(div_to(Decimal::MAX, decimal("2"), 0), Ok(decimal("39614081257132168796771975167")));
        assert_eq!(div_to(Decimal::ONE, Decimal::ZERO, 2), Err(Overflow));
    }
}
