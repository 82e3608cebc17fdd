//! What both asks together save where usage and what is granted are not known exactly: nine combinations, computed one by one.
//!
//! Source: the contract, `range`. A level of usage sets spend, growth and migrations together, one of what is granted all asks
//! together. The share of a credit is that of its amount; the share of a change is that of what it takes off each month's charge, so
//! that it means the same for every kind of change (`docs/decisions/0049-ranges.md`).

use super::{
    alternatives::{Alternative, alternatives},
    book::TariffBook,
    credit::Ledger,
    estimate::Level,
    exact::Overflow,
    money::Money,
    month::Month,
    pay::Charges,
    project::{Arranged, too_large},
    rate::Rate,
    scenario::{Grant, Problem, Scenario},
};

/// The nine combinations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// What both asks together save: a row for each level of usage, in it one for each level of what is granted.
    pub combined_saved: [[Money; 3]; 3],
    /// In how many of them the order of the asks holds: whether the change saves more than the credits, as much or less, as it does
    /// on the paths (likely usage, all granted in full).
    pub holds_in: u32,
}

/// What is saved in one combination.
#[derive(Clone, Copy)]
struct Saved {
    credits: Money,
    change: Money,
    both: Money,
}

impl Saved {
    fn order(&self) -> std::cmp::Ordering {
        self.change.cmp(&self.credits)
    }
}

/// The range of a scenario.
pub fn range(scenario: &Scenario, newest: &TariffBook) -> Result<Range, Vec<Problem>> {
    let book = newest.of(scenario);
    let on_paths = Usage::of(scenario, book)?.saved(None).map_err(too_large)?.order();
    let mut range = Range { combined_saved: [[Money::ZERO; 3]; 3], holds_in: 0 };
    for (row, usage) in range.combined_saved.iter_mut().zip(Level::ALL) {
        let other = scenario.with_usage(usage);
        let usage = Usage::of(&other, book)?;
        for (saved, granted) in row.iter_mut().zip(Level::ALL) {
            let found = usage.saved(Some(granted)).map_err(too_large)?;
            *saved = found.both;
            range.holds_in += u32::from(found.order() == on_paths);
        }
    }
    Ok(range)
}

/// The plans on offer where there are as few accounts, as many as are likely, and as many as expected at most.
pub fn plans_by_accounts(scenario: &Scenario, newest: &TariffBook) -> Result<[Vec<Alternative>; 3], Vec<Problem>> {
    let [low, likely, high] = Level::ALL.map(|level| alternatives(&scenario.with_accounts(level), newest));
    Ok([low?, likely?, high?])
}

/// The charges of one level of usage, ready to be paid in several ways.
struct Usage<'a> {
    scenario: &'a Scenario,
    as_is: Vec<Money>,
    /// With the structural change, and the next agreement as it is.
    changed: Vec<Money>,
    /// With what is asked of the next agreement, too.
    asked: Vec<Money>,
}

impl<'a> Usage<'a> {
    fn of(scenario: &'a Scenario, book: &TariffBook) -> Result<Usage<'a>, Vec<Problem>> {
        let arranged = Arranged::of(scenario, book)?;
        let [as_is, changed, asked] = arranged.charges_in_turn(scenario).map_err(too_large)?.map(|all| amounts(&all));
        Ok(Usage { scenario, as_is, changed, asked })
    }

    /// What is saved where so much is granted; all of it where no level is named.
    fn saved(&self, granted: Option<Level>) -> Result<Saved, Overflow> {
        let in_hand = &self.scenario.credits_in_hand;
        let asked = self.scenario.asks.credits.iter().map(|grant| granted_part(grant, granted));
        let both: Vec<Grant> = in_hand.iter().cloned().map(Ok).chain(asked).collect::<Result<_, _>>()?;
        let changed = self.charged(granted)?;
        let stay = self.paid(&self.as_is, in_hand)?;
        Ok(Saved {
            credits: stay.minus(self.paid(&self.as_is, &both)?)?,
            change: stay.minus(self.paid(&changed, in_hand)?)?,
            both: stay.minus(self.paid(&changed, &both)?)?,
        })
    }

    /// Each month's charge with so much of the change and of what is asked of the agreement.
    fn charged(&self, granted: Option<Level>) -> Result<Vec<Money>, Overflow> {
        let asks = &self.scenario.asks;
        let share = |share: Option<super::estimate::Estimate<Rate>>| match (granted, share) {
            (Some(level), Some(share)) => share.at(level),
            _ => Rate::ONE,
        };
        let structural = share(asks.structural.as_ref().map(|ask| ask.bargain.granted()));
        let agreement = share(asks.agreement.as_ref().map(|ask| ask.bargain.granted()));
        let months = self.as_is.iter().zip(self.changed.iter().zip(&self.asked));
        let month = |(as_is, (changed, asked)): (&Money, (&Money, &Money))| {
            let by_change = as_is.minus(*changed)?.at(structural)?;
            let by_agreement = changed.minus(*asked)?.at(agreement)?;
            Ok(as_is.minus(by_change)?.minus(by_agreement)?.to_cents())
        };
        months.map(month).collect()
    }

    /// What is left to pay of these charges.
    fn paid(&self, charges: &[Money], grants: &[Grant]) -> Result<Money, Overflow> {
        let mut ledger = Ledger::new(grants.iter().collect());
        let months = (0..).map(|k| self.scenario.start.plus(k));
        months.zip(charges).try_fold(Money::ZERO, |sum, (month, charge): (Month, &Money)| {
            let applied = Money::sum(ledger.pay(month, *charge)?.iter().map(|credit| credit.applied))?;
            sum.plus(*charge)?.minus(applied)
        })
    }
}

fn amounts(charges: &Charges) -> Vec<Money> {
    charges.bills().iter().map(|bill| bill.charge.charge).collect()
}

/// A credit of which so much is granted.
fn granted_part(grant: &Grant, level: Option<Level>) -> Result<Grant, Overflow> {
    let share = level.map_or(Rate::ONE, |level| grant.bargain.granted().at(level));
    Ok(Grant { amount: grant.amount.scaled_to_cents(share.share())?, ..grant.clone() })
}
