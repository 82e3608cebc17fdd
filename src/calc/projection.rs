//! What a projection holds: the four paths month by month, their totals, and what became of each credit.
//!
//! Plain values; the JSON form of the contract is written by `report::result`, the words for people by the rest of `report`.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{
    assume::Assumption,
    charge::MonthCharge,
    compare::Comparison,
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

/// One month of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathMonth {
    /// Usage and what is charged on.
    pub spend: MonthSpend,
    /// The plan in force.
    pub plan: PlanId,
    /// The charge with its lines; shared by paths that charge alike.
    pub charge: Arc<MonthCharge>,
    /// What credits paid, in order of payment.
    pub credits: Vec<Applied>,
    /// What remains to be paid.
    pub paid: Money,
}

impl PathMonth {
    /// The month.
    pub fn month(&self) -> Month {
        self.spend.month
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
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projection {
    /// Edition of the tariff book.
    pub tariff: NaiveDate,
    /// Today's plan and terms.
    pub stay: Path,
    /// With the credits asked for.
    pub credits: Path,
    /// With the structural change.
    pub structural: Path,
    /// With both.
    pub combined: Path,
    /// The paths beside each other.
    pub comparison: Comparison,
    /// What was taken for granted.
    pub assumptions: Vec<Assumption>,
}

impl Projection {
    /// A path by its name.
    pub fn path(&self, name: PathName) -> &Path {
        match name {
            PathName::Stay => &self.stay,
            PathName::Credits => &self.credits,
            PathName::Structural => &self.structural,
            PathName::Combined => &self.combined,
        }
    }
}
