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
    present::Weights,
    rate::Rate,
    scenario::Grant,
};

/// Digits of an equivalent rate behind the point: a ten-thousandth of a percent.
const DIGITS: u32 = 6;

/// Digits behind the point that a quotient below one has right, and a larger one: what is wrong behind them is taken away
/// first, so that a half is one.
const SURE_DIGITS: [u32; 2] = [15, 12];
/// Up to this share, of a dollar or more, sums of eighteen digits behind the point leave so many of the quotient's.
const MANY: Rate = Rate::new(Decimal::ONE_THOUSAND);

/// What the credits of one projection are worth, ready to be set against something.
pub struct Worth<'a> {
    weights: &'a Weights,
    stay: &'a Path,
    credits: &'a Path,
}

impl<'a> Worth<'a> {
    /// What is paid on `stay` less what is paid with the credits; `weights` discount both.
    pub fn new(weights: &'a Weights, stay: &'a Path, credits: &'a Path) -> Worth<'a> {
        Worth { weights, stay, credits }
    }

    /// The plan discount over the whole horizon that is worth the same.
    pub fn plan_discount(&self) -> Result<Rate, Overflow> {
        self.share_of(|month| Ok(month.bill().charge.plan))
    }

    /// The points of private discount on the usage of the asked credits' windows that are worth the same.
    pub fn agreement_points(&self, asked: &[Grant]) -> Result<Rate, Overflow> {
        let inside = |month: Month| asked.iter().any(|grant| grant.start <= month && month < grant.end());
        let usage = |month: &PathMonth| match inside(month.month()) {
            true => Ok(month.bill().spend.of.gross),
            false => Ok(Money::ZERO),
        };
        self.share_of(usage)
    }

    /// The worth as a share of the months' amounts.
    fn share_of(&self, amount: impl Fn(&PathMonth) -> Result<Money, Overflow>) -> Result<Rate, Overflow> {
        let amounts = self.stay.months.iter().map(amount).collect::<Result<Vec<_>, _>>()?;
        let whole = self.weights.present(amounts.iter().copied())?;
        let quick = share(self.stay.present.minus(self.credits.present)?, whole)?;
        if quick <= MANY && whole >= Money::new(Decimal::ONE) {
            return Ok(quick);
        }
        let saved =
            self.stay.months.iter().zip(&self.credits.months).map(|(stay, credits)| stay.paid.minus(credits.paid));
        let saved = self.weights.present_in_full(saved.collect::<Result<Vec<_>, _>>()?.into_iter())?;
        share(saved, self.weights.present_in_full(amounts.into_iter())?)
    }
}

/// One amount as a share of another; nothing of nothing is nothing.
fn share(part: Money, whole: Money) -> Result<Rate, Overflow> {
    if !whole.is_positive() {
        return Ok(Rate::ZERO);
    }
    let share = exact::div(part.dollars(), whole.dollars())?;
    let [below_one, above] = SURE_DIGITS;
    let sure = exact::places(share, if part <= whole { below_one } else { above }, Cut::Half);
    Ok(Rate::new(exact::places(sure, DIGITS, Cut::Half)))
}
