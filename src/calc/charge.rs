//! The support charge of one month, with every line that makes it.
//!
//! Source of the formula: the contract, "The charge of one month", steps 2 to 5. That bands are marginal and the greater of
//! bands and minimum is charged stands on AWS's pricing pages; that the flag decides whether a discount lowers the minimum,
//! in AWS's Billing API. The order of the two where the flag is off is the contract's assumption.

use std::cmp::Ordering;

use smallvec::{SmallVec, smallvec};

use super::{
    arrangement::Arrangement, exact::Overflow, money::Money, rate::Rate, scenario::Accounts, tariff::Charged,
    tiers::Lines,
};

/// Whose charge it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// The sum of all enrolled accounts.
    Pooled,
    /// Each of so many equal accounts; computed once, charged so many times.
    Each(u32),
    /// The named account at this place.
    Named(usize),
}

/// The charge of one account, or of one of several equal ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountCharge {
    /// Whose.
    pub who: Who,
    /// Its eligible spend.
    pub base: Money,
    /// The bands it reaches; their slices sum to `base`.
    pub lines: Lines,
    /// What the bands sum to, before minimum and discount.
    pub bands: Money,
    /// The minimum that it was held against.
    pub minimum: Money,
    /// The plan discount.
    pub discount: Rate,
    /// Whether that discount lowers the minimum too.
    pub discount_on_minimum: bool,
    /// True where the minimum is what is charged.
    pub minimum_applied: bool,
    /// What is charged, rounded to the cent.
    pub charge: Money,
}

/// The charge of one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthCharge {
    /// Account by account; empty under a free plan.
    pub accounts: SmallVec<[AccountCharge; 1]>,
    /// Charges besides the plan's, with no discount on them.
    pub additional: Money,
    /// All of it, in whole cents.
    pub charge: Money,
}

impl MonthCharge {
    /// True where the minimum is what at least one account is charged.
    pub fn minimum_applied(&self) -> bool {
        self.accounts.iter().any(|account| account.minimum_applied)
    }
}

/// Charges one month's eligible spend.
#[cfg_attr(not(target_family = "wasm"), inline(always))]
pub fn charge(under: &Arrangement, accounts: &Accounts, eligible: Money) -> Result<MonthCharge, Overflow> {
    let accounts = match (under.charged(), accounts) {
        (Charged::None, _) => smallvec![],
        (Charged::Pooled, _) => smallvec![account(under, Who::Pooled, eligible)?],
        (Charged::PerAccount, Accounts::Equal(count)) => {
            let count = count.likely;
            let share = if count == 1 { eligible } else { eligible.part(1, count)? };
            smallvec![account(under, Who::Each(count), share)?]
        }
        (Charged::PerAccount, Accounts::Named(named)) => named
            .iter()
            .enumerate()
            .map(|(place, _)| account(under, Who::Named(place), accounts.base(place, eligible)?))
            .collect::<Result<_, _>>()?,
    };
    let additional = Money::sum(under.additional.iter().map(|extra| extra.monthly.to_cents()))?;
    let all = |account: &AccountCharge| match account.who.count() {
        1 => Ok(account.charge),
        count => account.charge.times(count),
    };
    let charge = accounts.iter().try_fold(additional, |sum, account| sum.plus(all(account)?))?;
    Ok(MonthCharge { accounts, additional, charge })
}

impl Who {
    /// How many accounts are charged the same.
    pub fn count(self) -> u32 {
        match self {
            Who::Each(count) => count,
            Who::Pooled | Who::Named(_) => 1,
        }
    }
}

#[cfg_attr(not(target_family = "wasm"), inline(always))]
fn account(under: &Arrangement, who: Who, base: Money) -> Result<AccountCharge, Overflow> {
    let (lines, bands) = under.tiers.slices(base)?;
    let discounted = |amount: Money| match under.discount {
        discount if discount == Rate::ZERO => Ok(amount),
        discount => amount.at(discount.rest()?),
    };
    // Amounts of unlike digits are slow to compare: once is enough.
    let at_least = |amount: Money| match under.minimum.cmp(&amount) {
        Ordering::Less => (false, amount),
        more => (more == Ordering::Greater, under.minimum),
    };
    let (minimum_applied, exact) = if under.discount_on_minimum {
        let (applied, amount) = at_least(bands);
        (applied, discounted(amount)?)
    } else {
        at_least(discounted(bands)?)
    };
    Ok(AccountCharge {
        who,
        base,
        lines,
        bands,
        minimum: under.minimum,
        discount: under.discount,
        discount_on_minimum: under.discount_on_minimum,
        minimum_applied,
        charge: exact.to_cents(),
    })
}
