//! The accounts and their shares of the spend.
//!
//! Shares are rounded to ten decimals and the largest takes what rounding left, so that they sum to one exactly. Where no
//! account has any spend there are no shares, and so many equal accounts are taken.

use rust_decimal::Decimal;

use crate::{
    calc::{
        Money, Overflow, Rate,
        scenario::{Tree, bounds},
    },
    words::{fill, names},
};

use super::{
    super::{
        contract::short,
        desk::Desk,
        fate::{Doubt, Fate, Note},
    },
    Account, share,
};

const DIGITS: u32 = 10;

/// The scenario's `accounts`; nothing where there are too many to name, which is said.
pub fn read(paying: &[&Account], desk: &mut Desk) -> Option<Tree> {
    if paying.len() > bounds::ENTRIES {
        say(paying, desk, |_| Fate::NotUnderstood(Doubt::TooManyAccounts));
        return None;
    }
    match shares(paying) {
        Ok(Some(shares)) => {
            say(paying, desk, |place| Fate::noted(format!("accounts[{place}].share"), Note::SharesRounded));
            let named = paying.iter().zip(shares).enumerate();
            Some(Tree::List(named.map(|(place, (account, share))| entry(place, account, share, desk)).collect()))
        }
        Ok(None) => {
            say(paying, desk, |_| Fate::noted("accounts", Note::EqualShares));
            u32::try_from(paying.len()).ok().map(Tree::count)
        }
        Err(Overflow) => {
            say(paying, desk, |_| Fate::NotUnderstood(Doubt::Overflow));
            None
        }
    }
}

fn say(paying: &[&Account], desk: &mut Desk, fate: impl Fn(usize) -> Fate) {
    for (place, account) in paying.iter().enumerate() {
        desk.say_of(&account.node, "totalUsageBasis", fate(place));
    }
}

fn entry(place: usize, account: &Account, share: Rate, desk: &mut Desk) -> Tree {
    let (name, note) = match account.id {
        Some(id) => short(id),
        None => (fill(names::ACCOUNT, &[("number", &(place + 1).to_string())]), None),
    };
    desk.say_of(&account.node, "accountId", Fate::Used { becomes: format!("accounts[{place}].name"), note });
    Tree::map([("name", Tree::text(name)), ("share", Tree::text(share.to_string()))])
}

/// Shares that sum to one; none where nobody spent anything.
fn shares(paying: &[&Account]) -> Result<Option<Vec<Rate>>, Overflow> {
    let whole = Money::sum(paying.iter().map(|account| account.basis))?;
    if !whole.is_positive() {
        return Ok(None);
    }
    let mut shares = vec![];
    for account in paying {
        shares.push(share(account.basis, whole)?.share().trunc_with_scale(DIGITS));
    }
    let left = Decimal::ONE - shares.iter().sum::<Decimal>();
    // The first of the largest: cut down, the shares of at most two hundred accounts leave next to nothing.
    if let Some(largest) = shares.iter_mut().rev().max() {
        *largest += left;
    }
    Ok(Some(shares.into_iter().map(Rate::new).collect()))
}
