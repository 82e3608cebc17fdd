//! Powers in twelfths, decided exactly.
//!
//! Growth: the cent nearest to an amount times (1 + g)^(k/12) is found by one whole twelfth root, with nothing lost.
//!
//! Present value: sums of amounts times powers of t = (1 + r)^(-1/12) are kept as such, as numbers of the field that t
//! generates, so that two of them are equal exactly where their coefficients are. Which side of a bound they lie on is read
//! off an interval of so many digits that leaves no doubt.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Pow, Signed, Zero};

use super::exact::{Fraction, nearest, part, whole, zero};

/// The cent nearest to `amount` x (1 + `growth`)^(`k` / 12).
///
/// With x in cents, y = 2x has y^12 = 4096 x^12, a fraction; x + 1/2 cut down is (y cut down + 1) / 2 cut down.
pub fn grown(amount: &Fraction, growth: &Fraction, k: i32) -> Fraction {
    let cents = amount * whole(200);
    let twelfth = power(&cents, 12) * power(&(whole(1) + growth), k);
    let doubled = twelfth.floor().to_integer().nth_root(12);
    let cents: BigInt = (doubled + BigInt::one()) / BigInt::from(2);
    Fraction::new(cents, 100.into())
}

/// Discounting at a yearly rate: t, written as the `degree`-th root of a fraction of which no smaller root is a fraction.
pub struct Discount {
    degree: usize,
    /// t to the `degree`.
    base: Fraction,
    /// Bounds of the powers of t to `DIGITS`, which nearly always decide; computed once since they are slow to compute.
    powers: Vec<(BigInt, BigInt)>,
}

/// Digits behind the point that are tried first.
const DIGITS: u32 = 60;

/// A present value: the sum of `coefficients[j]` x t^j.
#[derive(Clone, Debug)]
pub struct Present {
    coefficients: Vec<Fraction>,
}

impl Discount {
    pub fn at(rate: &Fraction) -> Discount {
        let growth = whole(1) + rate;
        let (taken, base) = [12_u32, 6, 4, 3, 2, 1]
            .into_iter()
            .find_map(|taken| Some((taken, root(&growth, taken)?)))
            .expect("the first root of a number is the number");
        let mut discount = Discount { degree: (12 / taken) as usize, base: base.recip(), powers: Vec::new() };
        discount.powers = (0..discount.degree).map(|j| discount.power(j, DIGITS)).collect();
        discount
    }

    /// What amounts at the end of the first month, the second and so on are worth before the first.
    pub fn present(&self, amounts: &[Fraction]) -> Present {
        let mut coefficients = vec![zero(); self.degree];
        for (k, amount) in amounts.iter().enumerate() {
            let turns = i32::try_from((k + 1) / self.degree).expect("a few months");
            coefficients[(k + 1) % self.degree] += amount * power(&self.base, turns);
        }
        Present { coefficients }
    }

    /// Bounds of a value in units of the last of so many digits: whole numbers, since fractions this long are slow.
    fn bounds(&self, value: &Present, digits: u32) -> (BigInt, BigInt) {
        let (mut low, mut high) = (BigInt::zero(), BigInt::zero());
        for (j, coefficient) in value.coefficients.iter().enumerate().filter(|(_, coefficient)| !coefficient.is_zero())
        {
            let (below, above) = if digits == DIGITS { self.powers[j].clone() } else { self.power(j, digits) };
            let (least, most) = if coefficient.is_negative() { (above, below) } else { (below, above) };
            low += (least * coefficient.numer()).div_floor(coefficient.denom());
            high += (most * coefficient.numer()).div_ceil(coefficient.denom());
        }
        (low, high)
    }

    fn power(&self, j: usize, digits: u32) -> (BigInt, BigInt) {
        let unit = BigInt::from(10).pow(digits);
        if j == 0 {
            return (unit.clone(), unit);
        }
        let degree = u32::try_from(self.degree).expect("twelve at most");
        let widened =
            power(&self.base, i32::try_from(j).expect("twelve at most")) * Fraction::from_integer(unit.pow(degree));
        let below = widened.floor().to_integer().nth_root(degree);
        let above = &below + BigInt::one();
        (below, above)
    }

    /// -1, 0 or 1. A value with any coefficient beside the first is no fraction and so not zero: digits enough decide.
    pub fn sign(&self, value: &Present) -> i32 {
        if value.coefficients.iter().all(Zero::is_zero) {
            return 0;
        }
        let mut digits = DIGITS;
        loop {
            let (low, high) = self.bounds(value, digits);
            if low.is_positive() {
                return 1;
            }
            if high.is_negative() {
                return -1;
            }
            digits *= 2;
        }
    }

    /// To the cent, half away from zero.
    pub fn cents(&self, value: &Present) -> Fraction {
        if value.coefficients.iter().skip(1).all(Zero::is_zero) {
            return nearest(&value.coefficients[0], 100);
        }
        let mut digits = DIGITS;
        loop {
            let (low, high) = self.bounds(value, digits);
            let unit = BigInt::from(10).pow(digits);
            let cents = |bound| nearest(&Fraction::new(bound, unit.clone()), 100);
            let (low, high) = (cents(low), cents(high));
            if low == high {
                return low;
            }
            digits *= 2;
        }
    }

    /// `over` / `under` to six decimals, half away from zero; nothing where either is nothing.
    pub fn share(&self, over: &Present, under: &Present) -> Fraction {
        let (above, below) = (self.sign(over), self.sign(under));
        if above == 0 || below == 0 {
            return zero();
        }
        let size = over.times(&whole(above.into()));
        let guess = self.bounds(&size, DIGITS).0 * BigInt::from(1_000_000) / self.bounds(under, DIGITS).1;
        let mut millionths = Fraction::from_integer(guess - BigInt::one());
        // The largest count n with n - 1/2 <= a million times the share.
        while self.reaches(&size, under, &(&millionths + part(1, 2))) {
            millionths += whole(1);
        }
        millionths / whole(1_000_000) * whole((above * below).into())
    }

    /// Whether a million times over / under is at least this.
    fn reaches(&self, over: &Present, under: &Present, bound: &Fraction) -> bool {
        self.sign(&over.times(&whole(1_000_000)).less(&under.times(bound))) >= 0
    }
}

impl Present {
    pub fn less(&self, other: &Present) -> Present {
        let pairs = self.coefficients.iter().zip(&other.coefficients);
        Present { coefficients: pairs.map(|(one, other)| one - other).collect() }
    }

    pub fn times(&self, factor: &Fraction) -> Present {
        Present { coefficients: self.coefficients.iter().map(|one| one * factor).collect() }
    }
}

fn power(base: &Fraction, exponent: i32) -> Fraction {
    Pow::pow(base, exponent)
}

/// The root of a fraction, where it is a fraction.
fn root(value: &Fraction, degree: u32) -> Option<Fraction> {
    let (over, under) = (value.numer().nth_root(degree), value.denom().nth_root(degree));
    let found = Fraction::new(over, under);
    (power(&found, i32::try_from(degree).ok()?) == *value).then_some(found)
}
