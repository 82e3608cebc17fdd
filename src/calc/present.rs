//! Present value: what amounts at the ends of months are worth before the first.
//!
//! Source of the formula: the contract, `present_value`; a month's amount counts 1 / (1 + r)^((k + 1) / 12), as Excel's NPV has
//! it.

use rust_decimal::Decimal;

use super::{
    compound::Compound,
    exact,
    exact::{Cut, Overflow},
    money::Money,
    scenario::Scenario,
};

/// Digits of a weight behind the point.
const DIGITS: u32 = 26;

/// What each month's amount is multiplied by.
pub struct Weights {
    factors: Vec<Decimal>,
}

impl Weights {
    /// The weights of a scenario's months.
    pub fn of(scenario: &Scenario) -> Result<Weights, Overflow> {
        let yearly = scenario.discount_rate.unwrap_or_default();
        let mut factors = Compound::new(yearly)?.inverses(scenario.months + 1)?;
        factors.remove(0);
        for factor in &mut factors {
            *factor = exact::places(*factor, DIGITS, Cut::Half);
        }
        Ok(Weights { factors })
    }

    /// Each month's.
    pub fn factors(&self) -> &[Decimal] {
        &self.factors
    }

    /// What the months' amounts are worth together, each to eighteen digits behind the point.
    pub fn present(&self, amounts: impl Iterator<Item = Money>) -> Result<Money, Overflow> {
        amounts.zip(&self.factors).try_fold(Money::ZERO, |sum, (amount, weight)| {
            if amount == Money::ZERO { Ok(sum) } else { sum.plus(amount.present(*weight)?) }
        })
    }

    /// The same in all digits that a decimal holds, for quotients of very unequal sums; slower.
    pub fn present_in_full(&self, amounts: impl Iterator<Item = Money>) -> Result<Money, Overflow> {
        amounts.zip(&self.factors).try_fold(Money::ZERO, |sum, (amount, weight)| sum.plus(amount.scaled(*weight)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(text: &str) -> Money {
        Money::new(Decimal::from_str_exact(text).expect("a test's decimal"))
    }

    /// Half of the first amount, a quarter of the second.
    fn weights() -> Weights {
        Weights { factors: vec![Decimal::new(5, 1), Decimal::new(25, 2)] }
    }

    #[test]
    fn sums_and_those_in_full_are_the_same() {
        let amounts = [
            (["10.00", "0.00"], "5"),
            (["0.01", "0.03"], "0.0125"),
            (["0.00", "8.00"], "2"),
            (["1", "2.0"], "1"),
            (["0", "2.001"], "0.50025"),
            (["30000000000.00", "30000000000.00"], "22500000000"),
            (["90000000000000000.00", "0.00"], "45000000000000000"),
        ];
        for (texts, sum) in amounts {
            let amounts = texts.map(money);
            assert_eq!(
                weights().present(amounts.into_iter()).map(Money::dollars),
                Ok(money(sum).dollars()),
                "{texts:?}"
            );
            let full = weights().present_in_full(amounts.into_iter());
            assert_eq!(full.map(Money::dollars), Ok(money(sum).dollars()), "{texts:?}");
        }
    }
}
