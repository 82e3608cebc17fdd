//! Yearly rates compounded by the month: (1 + rate)^(k / 12), in decimals.
//!
//! Growth and discounting both need it. No crate in reach takes a twelfth root of a decimal to full precision
//! (`rust_decimal`'s own `powd` goes through approximate logarithms and is good to about eight digits, too few for 10^12
//! dollars in cents), so the root is taken here by Halley's method, once, and the rest is multiplication.

use rust_decimal::Decimal;

use super::{
    exact,
    exact::{Cut, Overflow},
    rate::Rate,
};

/// Digits kept of a factor: two fewer than a decimal holds, so that what the last steps of the root get wrong is rounded
/// away, and roots that are exact (1.21^(6/12) = 1.1) come out exact.
const DIGITS: u32 = 26;

/// A yearly rate, ready to be compounded to any month.
pub struct Compound {
    year: Decimal,
    months: [Decimal; 12],
}

impl Compound {
    /// Prepares the twelve monthly factors of a yearly rate above -1.
    pub fn new(yearly: Rate) -> Result<Compound, Overflow> {
        let year = exact::add(Decimal::ONE, yearly.share())?;
        let root = twelfth_root(year)?;
        let mut months = [Decimal::ONE; 12];
        for k in 1..12 {
            months[k] = exact::mul(months[k - 1], root)?;
        }
        Ok(Compound { year, months })
    }

    /// The factors after 0, 1, 2, ... months, so many of them: (1 + rate)^(k / 12).
    pub fn factors(&self, count: u32) -> Result<Vec<Decimal>, Overflow> {
        spread(self.months, count, |before| exact::mul_to(before, self.year, Decimal::MAX_SCALE, Cut::Half))
    }

    /// Their inverses: what discounts.
    pub fn inverses(&self, count: u32) -> Result<Vec<Decimal>, Overflow> {
        let mut months = self.months;
        for month in &mut months[1..] {
            *month = exact::div(Decimal::ONE, *month)?;
        }
        spread(months, count, |before| exact::div_to(before, self.year, Decimal::MAX_SCALE))
    }
}

/// The first year's factors, then each from the one a year before.
fn spread(
    months: [Decimal; 12],
    count: u32,
    year_on: impl Fn(Decimal) -> Result<Decimal, Overflow>,
) -> Result<Vec<Decimal>, Overflow> {
    let mut exact: Vec<Decimal> = Vec::with_capacity(count as usize);
    exact.extend(months.iter().take(count as usize));
    for k in exact.len()..count as usize {
        exact.push(year_on(exact[k - 12])?);
    }
    for factor in &mut exact {
        *factor = exact::digits(*factor, DIGITS);
    }
    Ok(exact)
}

/// Digits behind the point in which the root is looked for before it is computed: what fits a machine's own numbers.
const NEAR: u32 = 13;

/// Halley's method from 1 + (a - 1) / 12, which is never below the root: each step leaves about twelve times the cube of what
/// was wrong before. So steps in few digits are enough until one is below 10^-6, and one in all digits then leaves nothing that
/// a decimal holds.
fn twelfth_root(a: Decimal) -> Result<Decimal, Overflow> {
    if a <= Decimal::ZERO {
        return Err(Overflow);
    }
    let small = Decimal::from_parts(1, 0, 0, false, 6);
    let roughly = |a, b| exact::mul_to(a, b, NEAR, Cut::Half);
    let twelfth = exact::div(exact::sub(a, Decimal::ONE)?, Decimal::from(12))?;
    let mut x = exact::places(exact::add(Decimal::ONE, twelfth)?, NEAR, Cut::Half);
    loop {
        let (over, under) = halley(x, a, roughly)?;
        let next = roughly(x, exact::div_to(over, under, NEAR)?)?;
        let step = exact::sub(x, next)?.abs();
        x = next;
        if step < small {
            break;
        }
    }
    let (over, under) = halley(x, a, exact::mul)?;
    exact::mul(x, exact::div(over, under)?)
}

/// What the next guess is multiplied by and divided by: 11 x^12 + 13 a and 13 x^12 + 11 a.
fn halley(
    x: Decimal,
    a: Decimal,
    mul: impl Fn(Decimal, Decimal) -> Result<Decimal, Overflow>,
) -> Result<(Decimal, Decimal), Overflow> {
    let (eleven, thirteen) = (Decimal::from(11), Decimal::from(13));
    let x2 = mul(x, x)?;
    let x4 = mul(x2, x2)?;
    let x12 = mul(mul(x4, x4)?, x4)?;
    let both = |x12s, all| exact::add(mul(x12s, x12)?, mul(all, a)?);
    Ok((both(eleven, thirteen)?, both(thirteen, eleven)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::from_str_exact(text).expect("a test's decimal")
    }

    fn factor(yearly: &str, k: u32) -> Decimal {
        let factors = Compound::new(Rate::new(decimal(yearly))).expect("in range").factors(k + 1);
        factors.expect("in range")[k as usize]
    }

    #[test]
    fn whole_years_are_exact() {
        assert_eq!(factor("0.15", 24), decimal("1.3225"));
        assert_eq!(factor("-0.9", 12), decimal("0.1"));
    }

    #[test]
    fn exact_roots_come_out_exact() {
        assert_eq!(factor("0.21", 6), decimal("1.1"));
        assert_eq!(factor("0", 7), Decimal::ONE);
    }

    /// 1.12^(1/12), computed with 50 digits elsewhere: 1.009488792934582974126355...
    #[test]
    fn a_root_is_right_to_twenty_digits() {
        assert_eq!(factor("0.12", 1).round_dp(20), decimal("1.00948879293458297413"));
    }

    #[test]
    fn the_ends_of_the_range_are_reached() {
        assert!(factor("10", 120) > decimal("25937424600"));
        assert!(factor("-0.9", 119) > Decimal::ZERO);
    }
}
