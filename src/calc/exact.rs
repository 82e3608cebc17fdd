//! The checked operations on decimals, once each.
//!
//! `rust_decimal` inlines its operations wherever they are used; there, each costs a kilobyte or two of download. Here they
//! are called instead, which is slower by nothing that can be measured beside the arithmetic itself.

use std::{cmp::Ordering, fmt};

use rust_decimal::Decimal;

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

/// The digits of a decimal as a machine's own number, where they are few enough, as those of nearly all amounts are.
#[inline(always)]
pub fn small(a: Decimal) -> Option<i64> {
    let parts = a.unpack();
    let size = i64::from(parts.lo) | (i64::from(parts.mid) << 32);
    let fits = parts.hi == 0 && size >= 0;
    fits.then(|| if parts.negative { -size } else { size })
}

/// Both as whole numbers of the finer one's unit, and its scale; nothing where one does not fit.
#[inline(always)]
fn aligned(a: Decimal, b: Decimal) -> Option<(i64, i64, u32)> {
    let (a_scale, b_scale) = (a.scale(), b.scale());
    let (a, b) = (small(a)?, small(b)?);
    let times = |units: i64, digits: u32| units.checked_mul(i64::try_from(*POWERS.get(digits as usize)?).ok()?);
    match a_scale.cmp(&b_scale) {
        Ordering::Equal => Some((a, b, a_scale)),
        Ordering::Greater => Some((a, times(b, a_scale - b_scale)?, a_scale)),
        Ordering::Less => Some((times(a, b_scale - a_scale)?, b, b_scale)),
    }
}

/// a + b.
#[cfg_attr(target_family = "wasm", inline(never))]
#[cfg_attr(not(target_family = "wasm"), inline)]
pub fn add(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    match sum_of_small(a, b) {
        Some(sum) => Ok(sum),
        None => sum_of_large(a, b),
    }
}

#[inline(always)]
fn sum_of_small(a: Decimal, b: Decimal) -> Option<Decimal> {
    let sum = if a.scale() == b.scale() { small(a)?.checked_add(small(b)?)? } else { return None };
    Some(of_small(sum, a.scale()))
}

#[inline(always)]
fn of_small(units: i64, scale: u32) -> Decimal {
    let size = units.unsigned_abs();
    Decimal::from_parts(size as u32, (size >> 32) as u32, 0, units < 0, scale)
}

#[inline(never)]
fn sum_of_large(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    if b.is_zero() {
        return Ok(a);
    }
    if a.is_zero() {
        return Ok(b);
    }
    let units = aligned(a, b).and_then(|(a, b, scale)| Some(of_small(a.checked_add(b)?, scale)));
    let same = || {
        let sum = (a.scale() == b.scale()).then(|| a.mantissa() + b.mantissa())?;
        built(sum.unsigned_abs(), sum < 0, a.scale())
    };
    units.or_else(same).or_else(|| a.checked_add(b)).ok_or(Overflow)
}

/// Which of two is larger.
#[cfg_attr(target_family = "wasm", inline(never))]
#[cfg_attr(not(target_family = "wasm"), inline)]
pub fn compare(a: Decimal, b: Decimal) -> Ordering {
    match (small(a), small(b)) {
        (Some(a_units), Some(b_units)) if a.scale() == b.scale() => a_units.cmp(&b_units),
        _ => compare_others(a, b),
    }
}

#[inline(never)]
fn compare_others(a: Decimal, b: Decimal) -> Ordering {
    aligned(a, b).map_or_else(|| a.cmp(&b), |(a, b, _)| a.cmp(&b))
}

/// a - b: the sum with b's sign turned, which is exact, so that adding is compiled once.
#[cfg_attr(not(target_family = "wasm"), inline)]
pub fn sub(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    add(a, -b)
}

/// a x b.
#[inline(never)]
pub fn mul(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    if let (Some(x), Some(y)) = (small(a), small(b)) {
        let (product, scale) = (i128::from(x) * i128::from(y), a.scale() + b.scale());
        if scale <= Decimal::MAX_SCALE
            && let Some(product) = built(product.unsigned_abs(), product < 0, scale)
        {
            return Ok(product);
        }
    }
    a.checked_mul(b).ok_or(Overflow)
}

/// a x b, cut once to so many digits behind the point.
#[inline(never)]
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

/// `part` of `whole` equal parts of a, rounded half away from zero to so many digits behind the point; `whole` is never zero.
pub fn part_to(a: Decimal, part: u32, whole: u32, digits: u32) -> Result<Decimal, Overflow> {
    let parts = a
        .mantissa()
        .unsigned_abs()
        .checked_mul(part.into())
        .and_then(|parts| parts.checked_mul(POWERS[digits as usize]));
    let unit = POWERS[a.scale() as usize] * u128::from(whole);
    let rounded = |parts: u128| Some(parts.checked_div(unit)? + u128::from(parts % unit >= unit.div_ceil(2)));
    parts.and_then(rounded).and_then(|parts| built(parts, a.is_sign_negative(), digits)).ok_or(Overflow)
}

/// The decimal of so many units of a scale, where it is none too many.
#[inline(always)]
fn built(units: u128, negative: bool, scale: u32) -> Option<Decimal> {
    let [low, middle, high, none] = [0, 32, 64, 96].map(|shift| (units >> shift) as u32);
    (none == 0).then(|| Decimal::from_parts(low, middle, high, negative, scale))
}

/// What becomes of digits that are cut off.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// They are lost.
    Down,
    /// Half of the last digit kept, or more, counts as all of it.
    Half,
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

/// Cut to so many digits behind the point, by size and not by sign. One division by a power of ten, where `rust_decimal`'s own
/// rounding divides by ten once for each digit.
#[inline(never)]
pub fn places(a: Decimal, places: u32, cut: Cut) -> Decimal {
    match a.scale().checked_sub(places) {
        None | Some(0) => a,
        Some(more) => {
            let units = cut_off(a.mantissa().unsigned_abs(), more, cut);
            // Smaller than what it was made from, so it fits as that did.
            units.and_then(|units| built(units, a.is_sign_negative(), places)).unwrap_or(a)
        }
    }
}

/// A decimal as a whole number of units of a digit behind the point, where it has no finer ones and 128 bits hold it.
pub fn units(a: Decimal, digits: u32) -> Option<i128> {
    let more = POWERS[digits.checked_sub(a.scale())? as usize];
    a.mantissa().checked_mul(i128::try_from(more).ok()?)
}

/// The decimal of so many units of a digit behind the point, rounded to eighteen.
pub fn of_units(units: i128, digits: u32) -> Option<Decimal> {
    let kept = digits.min(18);
    built(cut_off(units.unsigned_abs(), digits - kept, Cut::Half)?, units < 0, kept)
}

/// Rounded to so many digits from the first one on; those before the point all stay.
pub fn digits(a: Decimal, digits: u32) -> Decimal {
    if a.mantissa().unsigned_abs() < POWERS[digits as usize] {
        return a;
    }
    let has = a.mantissa().unsigned_abs().checked_ilog10().map_or(0, |last| last + 1);
    places(a, a.scale().saturating_sub(has.saturating_sub(digits)), Cut::Half)
}

/// a / b; nothing is divided by zero.
#[inline(never)]
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
    use rust_decimal::RoundingStrategy;

    use super::*;

    /// Amounts, rates, factors and the ends of what a decimal holds, of either sign.
    fn awkward() -> Vec<Decimal> {
        let texts = [
            "0",
            "0.00",
            "1",
            "0.01",
            "0.005",
            "57000.00",
            "150000",
            "0.07",
            "42949672.95",
            "42949672.96",
            "92233720368547758.07",
            "92233720368547758.08",
            "1000000000000",
            "0.000000000000000001",
            "1.009488792934582974126355",
            "0.9259259259259259259259259259",
            "25937424601.00000000000001",
            "79228162514264337593543950335",
            "7.9228162514264337593543950335",
            "0.0000000000000000000000000001",
        ];
        let all = texts.map(|text| Decimal::from_str_exact(text).expect("a test's decimal"));
        all.into_iter().flat_map(|decimal| [decimal, -decimal]).collect()
    }

    #[test]
    fn the_quick_ways_agree_with_the_library() {
        for a in awkward() {
            for b in awkward() {
                assert_eq!(add(a, b).ok(), a.checked_add(b), "{a} + {b}");
                assert_eq!(sub(a, b).ok(), a.checked_sub(b), "{a} - {b}");
                assert_eq!(mul(a, b).ok(), a.checked_mul(b), "{a} x {b}");
                assert_eq!(compare(a, b), a.cmp(&b), "{a} and {b}");
            }
        }
    }

    #[test]
    fn digits_are_cut_as_the_library_cuts_them() {
        for a in awkward() {
            for digits in [0, 2, 6, 18, 27] {
                let half = a.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero);
                assert_eq!(places(a, digits, Cut::Half), half, "{a} to {digits}");
                let down = a.round_dp_with_strategy(digits, RoundingStrategy::ToZero);
                assert_eq!(places(a, digits, Cut::Down), down, "{a} to {digits}");
            }
            let half = a.round_sf_with_strategy(24, RoundingStrategy::MidpointAwayFromZero);
            assert!(a.scale() == 0 || Some(super::digits(a, 24)) == half, "{a} to 24 digits");
        }
    }

    #[test]
    fn units_are_those_of_the_digit_and_come_back() {
        let decimal = |text| Decimal::from_str_exact(text).expect("a test's decimal");
        assert_eq!(units(decimal("12.34"), 4), Some(123_400));
        assert_eq!(units(decimal("-0.5"), 1), Some(-5));
        assert_eq!(units(decimal("0.123"), 2), None, "it has finer digits");
        assert_eq!(units(Decimal::MAX, 28), None, "128 bits do not hold it");
        assert_eq!(of_units(123_400, 4), Some(decimal("12.34")));
        assert_eq!(of_units(-5, 1), Some(decimal("-0.5")));
        // Twenty digits behind the point, rounded to eighteen.
        assert_eq!(of_units(149, 20), Some(decimal("0.000000000000000001")));
        assert_eq!(of_units(-150, 20), Some(decimal("-0.000000000000000002")));
        assert_eq!(of_units(i128::MAX, 18), None, "96 bits do not hold it");
    }

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
