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

/// Digits behind the point that a quotient has right: what is wrong behind them is taken away first, so that a half is one.
const SURE_DIGITS: u32 = 12;
/// Up to this share, of a dollar or more, sums of eighteen digits behind the point leave so many of the quotient's.
const MANY: Rate = Rate::new(Decimal::ONE_THOUSAND);

/// What the credits of one projection are worth, ready to be set against something.
pub struct Worth<'a> {
    weights: &'a [Decimal],
    stay: &'a Path,
    credits: &'a Path,
}

impl<'a> Worth<'a> {
    /// What is paid on `stay` less what is paid with the credits; `weights` discount both.
    pub fn new(weights: &'a [Decimal], stay: &'a Path, credits: &'a Path) -> Worth<'a> {
        Worth { weights, stay, credits }
    }

    /// The plan discount over the whole horizon that is worth the same.
    pub fn plan_discount(&self) -> Result<Rate, Overflow> {
        let additional = self.present(|month| Ok(month.bill.charge.additional))?;
        let discounted = self.stay.present_charge.minus(additional)?;
        self.share_of(discounted, |month| month.bill.charge.charge.minus(month.bill.charge.additional))
    }

    /// The points of private discount on the usage of the asked credits' windows that are worth the same.
    pub fn agreement_points(&self, asked: &[Grant]) -> Result<Rate, Overflow> {
        let inside = |month: Month| asked.iter().any(|grant| grant.start <= month && month < grant.end());
        let usage = |month: &PathMonth| match inside(month.month()) {
            true => month.bill.spend.of.gross(),
            false => Ok(Money::ZERO),
        };
        self.share_of(self.present(usage)?, usage)
    }

    /// The worth as a share of the amounts of the months, of which `whole` is the sum at present value.
    fn share_of(&self, whole: Money, amount: impl Fn(&PathMonth) -> Result<Money, Overflow>) -> Result<Rate, Overflow> {
        let value = self.credits.present_credits.minus(self.stay.present_credits)?;
        let quick = share(value, whole)?;
        if quick <= MANY && whole >= Money::new(Decimal::ONE) {
            return Ok(quick);
        }
        let (mut value, mut whole) = (Money::ZERO, Money::ZERO);
        for ((stay, credits), weight) in self.stay.months.iter().zip(&self.credits.months).zip(self.weights) {
            value = value.plus(stay.paid.minus(credits.paid)?.scaled(*weight)?)?;
            whole = whole.plus(amount(stay)?.scaled(*weight)?)?;
        }
        share(value, whole)
    }

    fn present(&self, amount: impl Fn(&PathMonth) -> Result<Money, Overflow>) -> Result<Money, Overflow> {
        self.stay.months.iter().zip(self.weights).try_fold(Money::ZERO, |sum, (month, weight)| {
            let amount = amount(month)?;
            if amount == Money::ZERO { Ok(sum) } else { sum.plus(amount.present(*weight)?) }
        })
    }
}

/// One amount as a share of another; nothing of nothing is nothing.
fn share(part: Money, whole: Money) -> Result<Rate, Overflow> {
    if !whole.is_positive() {
        return Ok(Rate::ZERO);
    }
    let share = exact::places(exact::div(part.dollars(), whole.dollars())?, SURE_DIGITS, Cut::Half);
    Ok(Rate::new(exact::places(share, DIGITS, Cut::Half)))
}
