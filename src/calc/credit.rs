//! The credit ledger: grants pay a month's charge in a fixed order, inside their windows, and what is left is stranded.
//!
//! Source of the order: AWS Billing's user guide (soonest to expire first). Source of cap, release and conservation: the
//! contract, step 6. Every use is in whole cents: a bill has no smaller unit (`docs/decisions/0004-credits-in-cents.md`).

use smallvec::SmallVec;

use super::{
    exact::Overflow,
    money::Money,
    month::Month,
    order::in_order,
    scenario::{Grant, Release},
};

/// What one grant paid in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The grant's place in the file's order.
    pub grant: usize,
    /// What it paid.
    pub applied: Money,
}

/// What became of one grant by the end of the horizon; `amount` is the sum of the three parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The grant's name.
    pub name: String,
    /// First month of its window.
    pub start: Month,
    /// First month after it.
    pub end: Month,
    /// All of it.
    pub amount: Money,
    /// What it paid.
    pub applied: Money,
    /// What was left when its window closed.
    pub stranded: Money,
    /// What is still usable after the horizon.
    pub open: Money,
    /// The first month and the last one that use any of it; none where nothing is used.
    pub used: Option<(Month, Month)>,
}

impl Outcome {
    /// The month with which it ends, the last one that uses it; none where it is never used, or still usable after the horizon.
    pub fn last_month(&self) -> Option<Month> {
        self.used.map(|(_, last)| last).filter(|_| !self.open.is_positive())
    }

    /// Whether the last of it is used before its window closes.
    pub fn used_up_early(&self) -> bool {
        self.applied == self.amount && self.last_month().is_some_and(|last| last.plus(1) < self.end)
    }
}

/// Grants and what each has paid so far.
pub struct Ledger<'a> {
    grants: Vec<&'a Grant>,
    used: Vec<Money>,
    months: Vec<Option<(Month, Month)>>,
    order: Vec<usize>,
}

impl<'a> Ledger<'a> {
    /// A fresh ledger; the grants stand in the file's order.
    pub fn new(grants: Vec<&'a Grant>) -> Ledger<'a> {
        let order = in_order(0..grants.len(), |&place| (grants[place].end(), grants[place].start));
        Ledger { used: vec![Money::ZERO; grants.len()], months: vec![None; grants.len()], grants, order }
    }

    /// Pays what can be paid of a month's charge; the order of payment is the order of the answer.
    pub fn pay(&mut self, month: Month, charge: Money) -> Result<SmallVec<[Applied; 2]>, Overflow> {
        let mut rest = charge;
        let mut paid = SmallVec::new();
        for &place in &self.order {
            let grant = self.grants[place];
            let Some(past) = month.since(grant.start) else { continue };
            if past >= grant.months {
                continue;
            }
            let left = released(grant, past)?.minus(self.used[place])?.to_cents_down();
            let applied = left.min(capped(grant, charge)?).min(rest);
            if applied.is_positive() {
                self.used[place] = self.used[place].plus(applied)?;
                self.months[place] = Some((self.months[place].map_or(month, |(first, _)| first), month));
                rest = rest.minus(applied)?;
                paid.push(Applied { grant: place, applied });
            }
        }
        Ok(paid)
    }

    /// Closes the ledger at the first month after the horizon.
    pub fn close(self, after: Month) -> Result<Vec<Outcome>, Overflow> {
        self.grants
            .iter()
            .zip(self.used)
            .zip(self.months)
            .map(|((grant, applied), used)| {
                let left = grant.amount.minus(applied)?;
                let (stranded, open) = if grant.end() <= after { (left, Money::ZERO) } else { (Money::ZERO, left) };
                let (name, start, end) = (grant.name.clone(), grant.start, grant.end());
                Ok(Outcome { name, start, end, amount: grant.amount, applied, stranded, open, used })
            })
            .collect()
    }
}

/// The most that a grant may pay of a month's charge, which is in whole cents.
pub(super) fn capped(grant: &Grant, charge: Money) -> Result<Money, Overflow> {
    grant.monthly_cap.map_or(Ok(charge), |cap| charge.at_in_cents_down(cap))
}

/// What of a grant has become usable `past` months after its first, inside its window. Even tranches are cut so that their
/// running sum is right to the cent in every month and the last one completes the amount.
pub(super) fn released(grant: &Grant, past: u32) -> Result<Money, Overflow> {
    match grant.release.unwrap_or(Release::Pool) {
        Release::Even if past + 1 < grant.months => grant.amount.part_in_cents(past + 1, grant.months),
        Release::Pool | Release::Even => Ok(grant.amount),
    }
}
