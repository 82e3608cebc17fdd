//! What a credit is equal to: a plan discount over the whole horizon, or points of private discount on the usage of its
//! windows, of the same present value.
//!
//! Source of both definitions: the contract, `comparison`, as `docs/decisions/0016-equivalents-ceiling-best-window.md` reads it.

use rust_decimal::Decimal;

use super::{
    exact,
    exact::{Cut, Overflow},
    money::Money,
    month::Month,
    path::{Path, PathMonth},
    rate::Rate,
    scenario::Grant,
};

/// Digits of an equivalent rate behind the point: a ten-thousandth of a percent.
const DIGITS: u32 = 6;

/// What the credits of one projection are worth, ready to be set against something.
pub struct Worth<'a> {
    weights: &'a [Decimal],
    stay: &'a Path,
    value: Money,
}

impl<'a> Worth<'a> {
    /// What is paid on `stay` less what is paid with the credits, today; `weights` discount it.
    pub fn new(weights: &'a [Decimal], stay: &'a Path, credits: &Path) -> Result<Worth<'a>, Overflow> {
        let mut worth = Worth { weights, stay, value: Money::ZERO };
        worth.value = worth.present(|place, month| month.paid.minus(credits.months[place].paid))?;
        Ok(worth)
    }

    /// The plan discount over the whole horizon that is worth the same.
    pub fn plan_discount(&self) -> Result<Rate, Overflow> {
        share(self.value, self.present(|_, month| month.charge.charge.minus(month.charge.additional))?)
    }

    /// The points of private discount on the usage of the asked credits' windows that are worth the same.
    pub fn agreement_points(&self, asked: &[Grant]) -> Result<Rate, Overflow> {
        let inside = |month: Month| asked.iter().any(|grant| grant.start <= month && month < grant.end());
        let usage = self.present(|_, month| match inside(month.month()) {
            true => month.spend.of.gross(),
            false => Ok(Money::ZERO),
        })?;
        share(self.value, usage)
    }

    fn present(&self, amount: impl Fn(usize, &PathMonth) -> Result<Money, Overflow>) -> Result<Money, Overflow> {
        self.stay.months.iter().zip(self.weights).enumerate().try_fold(Money::ZERO, |sum, (place, (month, weight))| {
            let amount = amount(place, month)?;
            if amount == Money::ZERO { Ok(sum) } else { sum.plus(amount.present(*weight)?) }
        })
    }
}

/// One amount as a share of another; nothing of nothing is nothing.
fn share(part: Money, whole: Money) -> Result<Rate, Overflow> {
    if !whole.is_positive() {
        return Ok(Rate::ZERO);
    }
    let share = exact::div(part.dollars(), whole.dollars())?;
    Ok(Rate::new(exact::places(share, DIGITS, Cut::Half)))
}
