//! Exact fractions: reading them, and cutting and rounding them to the cent. No decimals and no binary fractions anywhere.
//!
//! Powers with an exponent in twelfths are in `roots`.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Pow, Signed, Zero};

/// An exact fraction.
pub type Fraction = BigRational;

/// A whole number.
pub fn whole(number: i64) -> Fraction {
    Fraction::from_integer(number.into())
}

/// A part: `part(1, 12)` is a twelfth.
pub fn part(over: i64, under: i64) -> Fraction {
    Fraction::new(over.into(), under.into())
}

pub fn zero() -> Fraction {
    Fraction::zero()
}

/// A decimal as a scenario, a tariff file or a result writes it; nothing else.
pub fn decimal(text: &str) -> Option<Fraction> {
    let (over, under) = decimal_parts(text)?;
    Some(Fraction::new(over, under))
}

/// A decimal as a whole number over a power of ten.
pub fn decimal_parts(text: &str) -> Option<(BigInt, BigInt)> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (ahead, behind) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if ahead.is_empty() || !plain(ahead) || !plain(behind) {
        return None;
    }
    let over: BigInt = format!("{ahead}{behind}").parse().ok()?;
    let over = if digits.len() < text.len() { -over } else { over };
    Some((over, BigInt::from(10).pow(behind.len())))
}

/// The nearest multiple of one over `parts`; a half goes away from zero.
pub fn nearest(amount: &Fraction, parts: i64) -> Fraction {
    let doubled = amount.abs() * whole(2 * parts) + whole(1);
    let count = (doubled / whole(2)).floor();
    let size = count / whole(parts);
    if amount.is_negative() { -size } else { size }
}

/// To the cent, half away from zero.
pub fn to_cent(amount: &Fraction) -> Fraction {
    nearest(amount, 100)
}

/// Down to the cent, of an amount that is not negative.
pub fn cut(amount: &Fraction) -> Fraction {
    (amount * whole(100)).floor() / whole(100)
}

/// The smaller of two.
pub fn least(one: Fraction, other: Fraction) -> Fraction {
    if other < one { other } else { one }
}

/// The larger of two.
pub fn most(one: Fraction, other: Fraction) -> Fraction {
    if other > one { other } else { one }
}

/// A sum.
pub fn sum<'f>(amounts: impl IntoIterator<Item = &'f Fraction>) -> Fraction {
    amounts.into_iter().fold(zero(), |sum, amount| sum + amount)
}
