//! What is asked: a checked scenario. One that is wrong cannot be built.
//!
//! The only way to a [`Scenario`] is [`read`], from the tree of a scenario file (`share` makes one from JSON, `draft` from
//! what was typed). It names every problem at once and never guesses; where an optional field is absent, the field's default
//! is an [`Assumption`](super::assume::Assumption) of the projection.

mod deal;
mod evidence;
mod sections;

use chrono::NaiveDate;

pub use super::input::{Found, Kind, Problem, Tree, Wanted, bounds};
pub use deal::{Agreement, Basis, Commitment, CommitmentKind, TREATMENTS, Treatment};
pub use evidence::{Actual, Effort, Incident};
pub use sections::read;

use super::{money::Money, month::Month, rate::Rate, tariff::PlanId, tiers::Tiers};

/// The name of a credit that has none.
pub const UNNAMED_CREDIT: &str = "Support credit";
/// The name of an incident that has none.
pub const UNNAMED_INCIDENT: &str = "Incident";

/// A checked scenario, version 1 of the contract.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Scenario {
    /// What the person calls it.
    pub title: Option<String>,
    /// The person's notes.
    pub notes: Option<String>,
    /// The day the advice counts from.
    pub as_of: Option<NaiveDate>,
    /// Edition of the tariff book the figures were made under; absent: the newest.
    pub tariff: Option<NaiveDate>,
    /// First projected month.
    pub start: Month,
    /// Horizon, 1 to 120 months.
    pub months: u32,
    /// Yearly, for present value; absent: nothing is discounted.
    pub discount_rate: Option<Rate>,
    /// Support-eligible usage.
    pub spend: Spend,
    /// Who uses it.
    pub accounts: Option<Accounts>,
    /// Today's plan.
    pub plan: PlanId,
    /// What follows it where it ends; absent: the tariff's successor.
    pub after_retirement: Option<PlanId>,
    /// Today's contract terms.
    pub terms: Terms,
    /// Reserved Instances and Savings Plans that were bought.
    pub commitments: Vec<Commitment>,
    /// The private pricing agreement.
    pub agreement: Option<Agreement>,
    /// The day on which the agreement comes up for renewal; it may be all that is known of it.
    pub renewal: Option<NaiveDate>,
    /// Workloads that move to AWS.
    pub migrations: Vec<Migration>,
    /// What went wrong at AWS; changes no figure, it is evidence.
    pub incidents: Vec<Incident>,
    /// Credits already granted.
    pub credits_in_hand: Vec<Grant>,
    /// Closed months as AWS billed them.
    pub actuals: Vec<Actual>,
    /// What is asked of AWS.
    pub asks: Asks,
    /// What asking costs; changes no figure, it weighs the asks.
    pub effort: Option<Effort>,
}

impl Scenario {
    /// Whether anything is known of an agreement, be it only when it is renewed.
    pub fn has_agreement(&self) -> bool {
        self.agreement.is_some() || self.renewal.is_some()
    }

    /// The same scenario under the newest edition of the tariff book, whatever edition it is pinned to.
    #[must_use]
    pub fn under_newest(self) -> Scenario {
        Scenario { tariff: None, ..self }
    }
}

/// Support-eligible AWS usage, gross.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spend {
    /// In the first month; absent where every month is explicit.
    pub monthly: Option<Money>,
    /// Yearly growth, compounded monthly; absent: none.
    pub annual_growth: Option<Rate>,
    /// Months that win over the rule.
    pub months: ExplicitMonths,
    /// True where the explicit months hold the migrations already.
    pub months_include_migrations: bool,
}

/// Amounts of single months, in the months' order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExplicitMonths(Vec<(Month, Money)>);

impl ExplicitMonths {
    /// The month's amount where there is one.
    pub fn get(&self, month: &Month) -> Option<&Money> {
        self.place(month).ok().map(|place| &self.0[place].1)
    }

    /// The months that have an amount, in order.
    pub fn months(&self) -> impl Iterator<Item = Month> {
        self.0.iter().map(|(month, _)| *month)
    }

    /// Adds an amount; false where the month has one.
    fn add(&mut self, month: Month, amount: Money) -> bool {
        let place = self.place(&month);
        if let Err(free) = place {
            self.0.insert(free, (month, amount));
        }
        place.is_err()
    }

    fn place(&self, month: &Month) -> Result<usize, usize> {
        self.0.binary_search_by_key(month, |(known, _)| *known)
    }
}

/// Who uses it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Accounts {
    /// So many accounts of equal share.
    Equal(u32),
    /// Named accounts; their shares sum to one.
    Named(Vec<(String, Rate)>),
}

/// Contract terms; what is absent is as published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// Whether usage counts before or after the agreement's discount; absent: before.
    pub basis: Option<Basis>,
    /// Discount on the charge.
    pub plan_discount: Option<Rate>,
    /// Whether it lowers the minimum too; absent: it does not.
    pub discount_on_minimum: Option<bool>,
    /// Own minimum of a month.
    pub minimum: Option<Money>,
    /// Own tiers.
    pub tiers: Option<Tiers>,
    /// How Reserved Instance fees enter; absent: upfront.
    pub reserved_instances: Option<Treatment>,
    /// How Savings Plan fees enter; absent: upfront.
    pub savings_plans: Option<Treatment>,
    /// Charges besides, never discounted.
    pub additional: Option<Vec<Additional>>,
}

/// A charge besides the plan's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Additional {
    /// What it is for.
    pub description: String,
    /// Dollars a month.
    pub monthly: Money,
}

/// A workload that moves to AWS: a linear ramp, then a constant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Migration {
    /// What the person calls it.
    pub name: String,
    /// First month of the ramp.
    pub start: Month,
    /// Length of the ramp; 1 adds all at once.
    pub ramp_months: u32,
    /// Usage a month when the ramp is done.
    pub added_monthly: Money,
}

/// A support credit: granted, or asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// What the person calls it.
    pub name: String,
    /// The event that justifies it.
    pub trigger: Option<Trigger>,
    /// All of it.
    pub amount: Money,
    /// First month of its window.
    pub start: Month,
    /// Length of the window.
    pub months: u32,
    /// How it becomes usable; absent: all at once.
    pub release: Option<Release>,
    /// Most of a month's charge that it may pay; absent: all.
    pub monthly_cap: Option<Rate>,
}

impl Grant {
    /// First month after the window.
    pub fn end(&self) -> Month {
        self.start.plus(self.months)
    }
}

/// What justifies a credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trigger {
    /// A private pricing agreement.
    Agreement,
    /// A migration that raises consumption.
    Migration,
    /// A serious incident.
    Incident,
}

/// How a credit becomes usable inside its window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Release {
    /// All of it from the first month.
    Pool,
    /// One tranche a month; what is left stays usable.
    Even,
}

/// What is asked of AWS.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asks {
    /// One-off credits.
    pub credits: Vec<Grant>,
    /// A change of plan or terms.
    pub structural: Option<Structural>,
}

/// What changes from a month on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Structural {
    /// First month under it.
    pub effective: Month,
    /// Another plan.
    pub plan: Option<PlanId>,
    /// Other terms; what is absent stays as it was.
    pub terms: Terms,
}
