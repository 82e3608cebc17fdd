//! A discount that distributors and solution providers pass on, where it is the same for every account.
//!
//! AWS states the amount, below zero, and the percentage as a share. Both must agree with a charge that is stated after the
//! discount; anything else is not understood.

use rust_decimal::Decimal;

use crate::calc::{Money, Overflow, Rate};

use super::{
    super::{
        desk::Desk,
        fate::{Doubt, Fate},
    },
    Account, same,
};

const BECOMES: &str = "terms.plan_discount_percent";

/// The discount that every account has.
pub fn read(paying: &[&Account], desk: &mut Desk) -> Option<Rate> {
    let mut shares = vec![];
    for account in paying {
        shares.push(
            account.node.get("supportDiscount").and_then(|stated| stated.get("discountPercentage")?.amount(desk)),
        );
    }
    if shares.iter().all(Option::is_none) {
        return None;
    }
    let fits = |account: &&&Account, share: Decimal, desk: &mut Desk| {
        let stated = account.node.get("supportDiscount")?.get("discountAmount")?.amount(desk)?;
        taken(account.charge, Money::new(stated), share).ok()
    };
    let fate = match same(&shares).flatten() {
        None => Fate::NotUnderstood(Doubt::MixedDiscounts),
        Some(share) if share < Decimal::ZERO || share >= Decimal::ONE => Fate::NotUnderstood(Doubt::PercentOrShare),
        Some(share) if paying.iter().all(|account| fits(&account, share, desk) == Some(true)) => Fate::used(BECOMES),
        Some(_) => Fate::NotUnderstood(Doubt::DiscountAmount),
    };
    for account in paying {
        if let Some(stated) = account.node.get("supportDiscount") {
            desk.say_of(&stated, "discountPercentage", fate.clone());
            desk.say_of(&stated, "discountAmount", fate.clone());
        }
    }
    matches!(fate, Fate::Used { .. }).then(|| same(&shares).flatten().map(Rate::new)).flatten()
}

/// Whether `charge` is what is left after a discount of `share` took `amount` (below zero) off, to the cent.
fn taken(charge: Money, amount: Money, share: Decimal) -> Result<bool, Overflow> {
    let before = charge.minus(amount)?;
    let apart = before.at(Rate::new(share))?.plus(amount)?.abs();
    Ok(apart.dollars() <= Decimal::new(1, 2))
}
