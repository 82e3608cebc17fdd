//! What each account's charge is computed on: its part of the month's spend, and the fees of the commitments that it bought.
//!
//! Source: the contract, `accounts` and `commitment_discounts[].account`. A base is not rounded; of fees whose buyer is named, all
//! enter that account's base and the rest is divided as the usage is.

use rust_decimal::Decimal;

use super::{
    exact::Overflow,
    money::Money,
    month::Month,
    rate::Rate,
    scenario::{Account, Accounts, Commitment, Size, Treatment},
    spend::fees_of,
    tariff::PlanId,
};

/// A month's spend, ready to be divided.
pub struct Spent<'a> {
    /// Who uses it.
    pub accounts: &'a Accounts,
    /// All of it.
    pub eligible: Money,
    /// What is divided by size.
    shared: Money,
    /// The fees of the accounts that bought commitments, by their places.
    own: Vec<(usize, Money)>,
}

impl<'a> Spent<'a> {
    /// The spend of a month, which holds the fees that the treatments let in.
    pub fn new(
        accounts: &'a Accounts,
        commitments: &[Commitment],
        treatment: impl Fn(&Commitment) -> Treatment,
        month: Month,
        eligible: Money,
    ) -> Result<Spent<'a>, Overflow> {
        let mut spent = Spent { accounts, eligible, shared: eligible, own: Vec::new() };
        for bought in commitments {
            let Some(place) = bought.account else { continue };
            let fees = fees_of(bought, month)?.under(treatment(bought));
            if fees.is_positive() {
                spent.shared = spent.shared.minus(fees)?;
                spent.own.push((place, fees));
            }
        }
        // Fees spread over months may add up to a last digit too many.
        spent.shared = spent.shared.max(Money::ZERO);
        Ok(spent)
    }

    /// The base of one account.
    pub fn base(&self, place: usize) -> Result<Money, Overflow> {
        let named = self.accounts.named().get(place).map_or(&[][..], std::slice::from_ref);
        self.of(named, |bought| bought == place)
    }

    /// The base of all accounts that name a plan of their own, or of those that name none.
    pub fn pool(&self, own: Option<&PlanId>) -> Result<Money, Overflow> {
        let named = self.accounts.named();
        let is_in = |account: &Account| account.plan.as_ref() == own;
        if named.iter().all(is_in) {
            return Ok(self.eligible);
        }
        let members: Vec<Account> = named.iter().filter(|account| is_in(account)).cloned().collect();
        self.of(&members, |bought| named.get(bought).is_some_and(is_in))
    }

    /// The members' part by their sizes, and the fees of those among them.
    fn of(&self, members: &[Account], bought: impl Fn(usize) -> bool) -> Result<Money, Overflow> {
        let own = self.own.iter().filter(|(place, _)| bought(*place)).map(|(_, fees)| *fees);
        let part = match self.accounts.monthly() {
            Some(all) => part_of(self.shared, Size::amounts(members)?, all)?,
            None => self.shared.at(Rate::new(Size::shares(members)))?,
        };
        own.into_iter().try_fold(part, Money::plus)
    }
}

/// `part` of `all` of an amount: multiplied first, which is exact more often, or divided first where the product is too large.
fn part_of(amount: Money, part: Money, all: Money) -> Result<Money, Overflow> {
    match amount.scaled(part.dollars()) {
        Ok(product) => product.over(all.dollars()),
        Err(Overflow) => amount.over(all.dollars())?.scaled(part.dollars()),
    }
}

impl Size {
    fn amounts(of: &[Account]) -> Result<Money, Overflow> {
        let amount = |account: &Account| match account.size {
            Size::Monthly(amount) => amount,
            Size::Share(_) => Money::ZERO,
        };
        Money::sum(of.iter().map(amount))
    }

    /// Shares sum to one at most, so this never leaves what a decimal holds.
    fn shares(of: &[Account]) -> Decimal {
        let share = |account: &Account| match account.size {
            Size::Share(share) => share.share(),
            Size::Monthly(_) => Decimal::ZERO,
        };
        of.iter().map(share).sum()
    }
}
