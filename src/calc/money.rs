//! Amounts of US dollars, exact to the last digit.
//!
//! Every operation that can leave what a decimal holds is checked and says [`Overflow`]; nothing here panics. There is one
//! way to round: half away from zero to the cent, as AWS's own bills do. What multiplies an amount is a [`Rate`], a whole
//! count or a compound factor; money times money does not exist.

use std::fmt;

use rust_decimal::{Decimal, RoundingStrategy};

use super::{exact, exact::Overflow, rate::Rate};

/// Digits of an amount that sums of divisions leave right: four fewer than a decimal holds.
const SURE_DIGITS: u32 = 24;
/// The least number with more digits than these.
const SURE: u128 = 10_u128.pow(SURE_DIGITS);

/// An amount of US dollars; may be negative where it is a difference.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Money(Decimal);

impl Money {
    /// Nothing.
    pub const ZERO: Money = Money(Decimal::ZERO);
    /// The largest amount a scenario may hold: 10^12 dollars.
    pub const MOST: Money = Money(Decimal::from_parts(3_567_587_328, 232, 0, false, 0));

    /// The largest computed amount whose cents are sure: 10^20 dollars.
    pub const SURE: Money = Money(Decimal::from_parts(1_661_992_960, 1_808_227_885, 5, false, 0));

    /// The amount of so many dollars.
    pub const fn new(dollars: Decimal) -> Money {
        Money(dollars)
    }

    /// The dollars as a decimal.
    pub const fn dollars(self) -> Decimal {
        self.0
    }

    /// True for amounts above nothing.
    pub fn is_positive(self) -> bool {
        self.0 > Decimal::ZERO
    }

    /// True for amounts below nothing.
    pub fn is_negative(self) -> bool {
        self.0 < Decimal::ZERO
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

    /// The amount divided by a factor.
    pub fn over(self, divisor: Decimal) -> Result<Money, Overflow> {
        exact::div(self.0, divisor).map(Money)
    }

    /// Rounded half away from zero to the cent: the one rounding of a bill. Where thirds were added up to a whole half cent,
    /// the last of 28 digits is a little off; it is taken away first, so that the half is seen as one.
    pub fn to_cents(self) -> Money {
        let half = RoundingStrategy::MidpointAwayFromZero;
        if self.0.scale() <= 2 {
            return self;
        }
        // Digits beyond what a decimal can take away are not there.
        let many = self.0.mantissa().unsigned_abs() >= SURE;
        let sure = if many { self.0.round_sf_with_strategy(SURE_DIGITS, half).unwrap_or(self.0) } else { self.0 };
        // An amount with so many digits before the point that its cents would go with them keeps all it has.
        let sure = if sure.scale() > 2 { sure } else { self.0 };
        Money(sure.round_dp_with_strategy(2, half))
    }

    /// Cut down to whole cents: for limits, which must never be passed by a fraction.
    pub fn to_cents_down(self) -> Money {
        if self.0.scale() <= 2 {
            return self;
        }
        Money(self.0.round_dp_with_strategy(2, RoundingStrategy::ToZero))
    }

    /// Sum of many.
    pub fn sum(amounts: impl IntoIterator<Item = Money>) -> Result<Money, Overflow> {
        amounts.into_iter().try_fold(Money::ZERO, Money::plus)
    }
}

/// At least two decimals, more only where the amount has them: "70500.00", "140.458165".
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shortest = self.0.normalize();
        if shortest.scale() < 2 {
            shortest.rescale(2);
        }
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
    fn the_largest_amount_is_ten_to_the_twelfth() {
        assert_eq!(Money::MOST, money("1000000000000"));
        assert_eq!(Money::SURE, money("100000000000000000000"));
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
