//! Amounts of US dollars, exact to the last digit.
//!
//! Every operation that can leave what a decimal holds is checked and says [`Overflow`]; nothing here panics. There is one
//! way to round: half away from zero to the cent, as AWS's own bills do. What multiplies an amount is a [`Rate`], a whole
//! count or a compound factor; money times money does not exist.

use std::fmt;

use rust_decimal::Decimal;

use super::{
    exact,
    exact::{Cut, Overflow},
    rate::Rate,
};

/// Digits of an amount that sums of divisions leave right: four fewer than a decimal holds.
const SURE_DIGITS: u32 = 24;
/// Digits behind the point of an amount at its present value: a sum of ten years keeps the cents of any scenario.
const PRESENT_DIGITS: u32 = 18;
/// Digits behind the point that such a sum leaves right.
const PRESENT_SURE_DIGITS: u32 = 12;

/// An amount of US dollars; may be negative where it is a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Money(Decimal);

impl Default for Money {
    fn default() -> Money {
        Money::ZERO
    }
}

impl Money {
    /// Nothing, in cents as other amounts are.
    pub const ZERO: Money = Money(Decimal::from_parts(0, 0, 0, false, 2));
    /// The largest amount a scenario may hold: 10^12 dollars.
    pub const MOST: Money = Money(Decimal::from_parts(3_567_587_328, 232, 0, false, 0));

    /// The amount of so many dollars.
    pub const fn new(dollars: Decimal) -> Money {
        Money(dollars)
    }

    /// The same amount with two digits behind the point at least, the form in which amounts meet without being converted.
    pub fn with_cents(self) -> Money {
        let mut dollars = self.0;
        if dollars.scale() < 2 {
            dollars.rescale(2);
        }
        Money(dollars)
    }

    /// The dollars as a decimal.
    pub const fn dollars(self) -> Decimal {
        self.0
    }

    /// True for amounts above nothing.
    pub fn is_positive(self) -> bool {
        !self.0.is_zero() && self.0.is_sign_positive()
    }

    /// True for amounts below nothing.
    pub fn is_negative(self) -> bool {
        !self.0.is_zero() && self.0.is_sign_negative()
    }

    /// The amount without its sign.
    pub fn abs(self) -> Money {
        Money(self.0.abs())
    }

    /// Sum.
    pub fn plus(self, other: Money) -> Result<Money, Overflow> {
        exact::add(self.0, other.0).map(Money)
    }

    /// Difference.
    pub fn minus(self, other: Money) -> Result<Money, Overflow> {
        exact::sub(self.0, other.0).map(Money)
    }

    /// Share of the amount.
    pub fn at(self, rate: Rate) -> Result<Money, Overflow> {
        self.scaled(rate.share())
    }

    /// The amount multiplied by a plain factor (growth, a present value's weight).
    pub fn scaled(self, factor: Decimal) -> Result<Money, Overflow> {
        exact::mul(self.0, factor).map(Money)
    }

    /// The amount so many times.
    pub fn times(self, count: u32) -> Result<Money, Overflow> {
        self.scaled(Decimal::from(count))
    }

    /// `part` of `whole` equal parts of the amount; `whole` is never zero.
    pub fn part(self, part: u32, whole: u32) -> Result<Money, Overflow> {
        self.times(part)?.over(Decimal::from(whole))
    }

    /// The same, rounded half away from zero to the cent.
    pub fn part_in_cents(self, part: u32, whole: u32) -> Result<Money, Overflow> {
        exact::part_to(self.0, part, whole, 2).map(Money)
    }

    /// The amount multiplied by a plain factor, rounded half away from zero to the cent.
    pub fn scaled_to_cents(self, factor: Decimal) -> Result<Money, Overflow> {
        exact::mul_to(self.0, factor, 2, Cut::Half).map(Money)
    }

    /// Share of the amount, cut down to whole cents: a limit that no fraction passes.
    pub fn at_in_cents_down(self, rate: Rate) -> Result<Money, Overflow> {
        exact::mul_to(self.0, rate.share(), 2, Cut::Down).map(Money)
    }

    /// The amount at a present value's weight, far finer than cents; sums of such amounts are rounded by `present_to_cents`.
    pub fn present(self, weight: Decimal) -> Result<Money, Overflow> {
        exact::mul_to(self.0, weight, PRESENT_DIGITS, Cut::Half).map(Money)
    }

    /// A sum of amounts at their weights, rounded to the cent. A weight may be endless, and so a little off where it ends; what
    /// that moves is taken away first, so that a half cent is seen as one.
    pub fn present_to_cents(self) -> Money {
        Money(exact::places(self.0, PRESENT_SURE_DIGITS, Cut::Half)).to_cents()
    }

    /// The amount divided by a factor.
    pub fn over(self, divisor: Decimal) -> Result<Money, Overflow> {
        exact::div(self.0, divisor).map(Money)
    }

    /// Rounded half away from zero to the cent: the one rounding of a bill. Where thirds were added up to a whole half cent,
    /// the last of 28 digits is a little off; it is taken away first, so that the half is seen as one.
    pub fn to_cents(self) -> Money {
        // Whole cents are right to the last digit, and an amount with so many digits before the point that its cents would go
        // with what is taken away keeps all it has.
        let sure = exact::digits(self.0, SURE_DIGITS);
        Money(exact::places(if sure.scale() < 2 { self.0 } else { sure }, 2, Cut::Half))
    }

    /// Cut down to whole cents: for limits, which must never be passed by a fraction.
    pub fn to_cents_down(self) -> Money {
        Money(exact::places(self.0, 2, Cut::Down))
    }

    /// Sum of many.
    pub fn sum(amounts: impl IntoIterator<Item = Money>) -> Result<Money, Overflow> {
        amounts.into_iter().try_fold(Money::ZERO, Money::plus)
    }
}

/// At least two decimals, more only where the amount has them: "70500.00", "140.458165".
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shortest = Money(self.0.normalize()).with_cents().0;
        if shortest.is_zero() {
            shortest.set_sign_positive(true);
        }
        write!(f, "{shortest}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(text: &str) -> Money {
        Money::new(Decimal::from_str_exact(text).expect("a test's decimal"))
    }

    #[test]
    fn cents_of_the_largest_amounts_stay() {
        assert_eq!(money("1234567890123456789012345.678").to_cents(), money("1234567890123456789012345.68"));
        assert_eq!(money("123456789012345678901234.56").to_cents(), money("123456789012345678901234.56"));
    }

    #[test]
    fn the_largest_amount_is_ten_to_the_twelfth() {
        assert_eq!(Money::MOST, money("1000000000000"));
    }

    #[test]
    fn halves_round_away_from_zero() {
        assert_eq!(money("0.005").to_cents(), money("0.01"));
        assert_eq!(money("-0.005").to_cents(), money("-0.01"));
        assert_eq!(money("95.7042").to_cents(), money("95.70"));
    }

    #[test]
    fn a_half_made_of_thirds_is_a_half() {
        let third = money("700.015").over(Decimal::from(3)).expect("small");
        let whole = Money::sum([third, third, third]).expect("small");
        assert!(whole < money("700.015"), "the last digit is off");
        assert_eq!(whole.to_cents(), money("700.02"));
    }

    #[test]
    fn limits_are_cut_down() {
        assert_eq!(money("33.3399").to_cents_down(), money("33.33"));
    }

    #[test]
    fn amounts_print_two_decimals_or_all_they_have() {
        for (given, printed) in [("70500", "70500.00"), ("140.458165", "140.458165"), ("1.500", "1.50"), ("-0", "0.00")]
        {
            assert_eq!(money(given).to_string(), printed);
        }
    }

    #[test]
    fn overflow_is_an_answer_and_not_a_crash() {
        let huge = Money::new(Decimal::MAX);
        assert_eq!(huge.plus(huge), Err(Overflow));
        assert_eq!(huge.times(2), Err(Overflow));
        assert_eq!(huge.over(Decimal::ZERO), Err(Overflow));
    }
}
