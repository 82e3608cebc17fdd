//! The support charge of one month, with every line that makes it.
//!
//! Source of the formula: the contract, "The charge of one month", steps 2 to 5. That bands are marginal and the greater of
//! bands and minimum is charged stands on AWS's pricing pages; that the flag decides whether a discount lowers the minimum,
//! in AWS's Billing API. The order of the two where the flag is off is the contract's assumption.

use std::cmp::Ordering;

use smallvec::{SmallVec, smallvec};

use super::{
    arrangement::Arrangement,
    cap::Limits,
    divide::Spent,
    exact::Overflow,
    money::Money,
    rate::Rate,
    scenario::Accounts,
    tariff::{Charged, PlanId},
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
    /// The sum of the accounts that name the same plan of their own as the one at this place, the first of them.
    OwnPool(usize),
}

/// The charge of one account, or of one of several equal ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountCharge {
    /// Whose.
    pub who: Who,
    /// The plan in force of accounts that have one of their own; none under the scenario's plan.
    pub own: Option<PlanId>,
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
    /// Account by account, those with plans of their own last; empty under a free plan.
    pub accounts: SmallVec<[AccountCharge; 1]>,
    /// The caps in force.
    pub limits: Limits,
    /// What accounts are charged under the scenario's plan, within the caps.
    pub plan: Money,
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

/// Charges one month's spend under the scenario's plan, within limits; `own` are the charges of accounts with plans of their own.
#[cfg_attr(not(target_family = "wasm"), inline(always))]
pub fn charge(
    under: &Arrangement,
    spent: &Spent,
    limits: Limits,
    own: Vec<AccountCharge>,
) -> Result<MonthCharge, Overflow> {
    let mut accounts = under_the_plan(under, spent)?;
    let plan = limits.of(sum(&accounts)?);
    let additional = Money::sum(under.additional.iter().map(|extra| extra.monthly.to_cents()))?;
    let charge = sum(&own)?.plus(plan)?.plus(additional)?;
    accounts.extend(own);
    Ok(MonthCharge { accounts, limits, plan, additional, charge })
}

fn sum(accounts: &[AccountCharge]) -> Result<Money, Overflow> {
    accounts.iter().try_fold(Money::ZERO, |sum, account| match account.who.count() {
        1 => sum.plus(account.charge),
        count => sum.plus(account.charge.times(count)?),
    })
}

#[cfg_attr(not(target_family = "wasm"), inline(always))]
fn under_the_plan(under: &Arrangement, spent: &Spent) -> Result<SmallVec<[AccountCharge; 1]>, Overflow> {
    let eligible = spent.eligible;
    Ok(match (under.charged(), spent.accounts) {
        (Charged::None, _) => smallvec![],
        (Charged::Pooled, Accounts::Named(named)) if named.iter().all(|account| account.plan.is_some()) => smallvec![],
        (Charged::Pooled, _) => smallvec![account(under, Who::Pooled, spent.pool(None)?)?],
        (Charged::PerAccount, Accounts::Equal(count)) => {
            let count = count.likely;
            let share = if count == 1 { eligible } else { eligible.part(1, count)? };
            smallvec![account(under, Who::Each(count), share)?]
        }
        (Charged::PerAccount, Accounts::Named(named)) => named
            .iter()
            .enumerate()
            .filter(|(_, named)| named.plan.is_none())
            .map(|(place, _)| account(under, Who::Named(place), spent.base(place)?))
            .collect::<Result<_, _>>()?,
    })
}

impl Who {
    /// How many accounts are charged the same.
    pub fn count(self) -> u32 {
        match self {
            Who::Each(count) => count,
            Who::Pooled | Who::Named(_) | Who::OwnPool(_) => 1,
        }
    }
}

#[cfg_attr(not(target_family = "wasm"), inline(always))]
pub(super) fn account(under: &Arrangement, who: Who, base: Money) -> Result<AccountCharge, Overflow> {
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
        own: None,
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
