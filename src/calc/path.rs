//! One path month by month, its totals, and what became of each credit. Plain values; `project` makes them.

use std::sync::Arc;

use smallvec::SmallVec;

use super::{
    charge::MonthCharge,
    credit::{Applied, Outcome},
    money::Money,
    month::Month,
    spend::MonthSpend,
    tariff::PlanId,
};

/// The four paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathName {
    /// Today's plan and terms.
    Stay,
    /// Stay, with the credits asked for.
    Credits,
    /// Stay, with the structural change.
    Structural,
    /// Both.
    Combined,
}

impl PathName {
    /// All of them, in the contract's order.
    pub const ALL: [PathName; 4] = [PathName::Stay, PathName::Credits, PathName::Structural, PathName::Combined];

    /// The name in the contract.
    pub const fn key(self) -> &'static str {
        match self {
            PathName::Stay => "stay",
            PathName::Credits => "credits",
            PathName::Structural => "structural",
            PathName::Combined => "combined",
        }
    }
}

/// One month's bill, before anything pays it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bill {
    /// What the month brings and what of it is charged on.
    pub spend: MonthSpend,
    /// The plan in force.
    pub plan: PlanId,
    /// The charge with its lines.
    pub charge: MonthCharge,
}

/// One month of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathMonth {
    /// The bills of the whole horizon, shared by all its months and by paths that charge alike.
    bills: Arc<Vec<Bill>>,
    place: usize,
    /// What credits paid, in order of payment.
    pub credits: SmallVec<[Applied; 2]>,
    /// What remains to be paid.
    pub paid: Money,
}

impl PathMonth {
    /// The month at a place of the bills, not paid yet.
    pub(super) fn unpaid(bills: &Arc<Vec<Bill>>, place: usize) -> Option<PathMonth> {
        let paid = bills.get(place)?.charge.charge;
        Some(PathMonth { bills: Arc::clone(bills), place, credits: SmallVec::new(), paid })
    }

    /// The bills of the whole horizon.
    pub(super) fn bills(&self) -> Arc<Vec<Bill>> {
        Arc::clone(&self.bills)
    }

    /// What is billed.
    pub fn bill(&self) -> &Bill {
        &self.bills[self.place]
    }

    /// The month.
    pub fn month(&self) -> Month {
        self.bill().spend.of.month
    }
}

/// One path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// Month by month.
    pub months: Vec<PathMonth>,
    /// What became of each grant, in the order in which `Applied` counts them.
    pub grants: Vec<Outcome>,
    /// Charges before credits.
    pub charge: Money,
    /// What credits paid.
    pub credits_applied: Money,
    /// What credits lost when their windows closed.
    pub credits_stranded: Money,
    /// What is paid.
    pub paid: Money,
    /// What is paid, discounted to the start and rounded to the cent.
    pub present_value: Money,
    /// The same before it was rounded to the cent.
    pub present: Money,
}
