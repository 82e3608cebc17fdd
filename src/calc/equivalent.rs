//! What a credit is equal to: a plan discount over the whole horizon, or points of private discount on the usage of its
//! windows, of the same present value.
//!
//! Source of both definitions: the contract, `comparison`, as `docs/decisions/0016-equivalents-ceiling-best-window.md` reads it.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{
    exact,
    exact::Overflow,
    money::Money,
    month::Month,
    path::{Path, PathMonth},
    rate::Rate,
    scenario::Grant,
};

/// Digits of an equivalent rate behind the point: a ten-thousandth of a percent.
const DIGITS: u32 = 6;

/// The plan discount over the whole horizon that is worth what the credits are.
pub fn plan_discount(weights: &[Decimal], stay: &Path, credits: &Path) -> Result<Rate, Overflow> {
    let charges = present(weights, &stay.months, |month| month.charge.charge.minus(month.charge.additional))?;
    share(value(weights, stay, credits)?, charges)
}

/// The points of private discount on the usage of the asked credits' windows that are worth what the credits are.
pub fn agreement_points(weights: &[Decimal], stay: &Path, credits: &Path, asked: &[Grant]) -> Result<Rate, Overflow> {
    let inside = |month: Month| asked.iter().any(|grant| grant.start <= month && month < grant.end());
    let usage = present(weights, &stay.months, |month| match inside(month.month()) {
        true => month.spend.of.gross(),
        false => Ok(Money::ZERO),
    })?;
    share(value(weights, stay, credits)?, usage)
}

/// What the credits are worth today: what is paid on `stay` less what is paid with them.
fn value(weights: &[Decimal], stay: &Path, credits: &Path) -> Result<Money, Overflow> {
    let saved = stay.months.iter().zip(&credits.months).map(|(stay, credits)| stay.paid.minus(credits.paid));
    saved.zip(weights).try_fold(Money::ZERO, |sum, (saved, weight)| sum.plus(saved?.over(*weight)?))
}

fn present(
    weights: &[Decimal],
    months: &[PathMonth],
    amount: impl Fn(&PathMonth) -> Result<Money, Overflow>,
) -> Result<Money, Overflow> {
    months.iter().zip(weights).try_fold(Money::ZERO, |sum, (month, weight)| sum.plus(amount(month)?.over(*weight)?))
}

/// One amount as a share of another; nothing of nothing is nothing.
fn share(part: Money, whole: Money) -> Result<Rate, Overflow> {
    if !whole.is_positive() {
        return Ok(Rate::ZERO);
    }
    let share = exact::div(part.dollars(), whole.dollars())?;
    Ok(Rate::new(share.round_dp_with_strategy(DIGITS, RoundingStrategy::MidpointAwayFromZero)))
}
