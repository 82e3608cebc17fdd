//! What is asked: a checked scenario. One that is wrong cannot be built.
//!
//! The only way to a [`Scenario`] is [`read`], from the tree of a scenario file (`share` makes one from JSON, `draft` from
//! what was typed). It names every problem at once and never guesses; where an optional field is absent, the field's default
//! is an [`Assumption`](super::assume::Assumption) of the projection.

mod asks;
mod bargain;
mod deal;
mod evidence;
mod found;
mod sections;
mod terms;
mod who;

use chrono::NaiveDate;

pub use super::input::{Found, Kind, Problem, Tree, Wanted, bounds};
pub use asks::{AgreementAsk, AgreementTerms, Asks, Grant, Offered, Release, Structural, Trigger};
pub use bargain::{Answer, Bargain, Leverage, ManagerUse, Need, Offer, Status};
pub use deal::{Agreement, Basis, Commitment, CommitmentKind, NextAgreement, RequiredPlan, TREATMENTS, Treatment};
pub use evidence::{Actual, Effort, Incident};
pub use found::{FoundBill, FoundMonth};
pub use sections::read;
pub use terms::{Additional, Terms};
pub use who::{Account, Accounts, BuysThrough, Size};

use super::{
    estimate::{Estimate, Level},
    money::Money,
    month::Month,
    partition::Partition,
    rate::Rate,
    tariff::PlanId,
};

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
    /// The part of AWS.
    pub partition: Partition,
    /// From whom support is bought; absent: from AWS.
    pub buys_through: Option<BuysThrough>,
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
    /// The support plan that the agreement requires.
    pub requires_plan: RequiredPlan,
    /// The agreement that follows it, in force in every path.
    pub next_agreement: Option<NextAgreement>,
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
    /// What the plan must give.
    pub need: Option<Need>,
    /// What stands behind the asks.
    pub leverage: Option<Leverage>,
    /// What an import found; changes no figure.
    pub bill: Option<FoundBill>,
}

impl Scenario {
    /// Whether anything is known of an agreement, be it only when it is renewed.
    pub fn has_agreement(&self) -> bool {
        self.agreement.is_some() || self.renewal.is_some()
    }

    /// The agreement that counts in a month: the next one from its start on, also after its end.
    pub fn agreement_in(&self, month: Month) -> Option<&Agreement> {
        let next = self.next_agreement.as_ref().map(|next| &next.terms);
        next.filter(|next| next.start <= month).or(self.agreement.as_ref())
    }

    /// The likely yearly growth.
    pub fn growth(&self) -> Rate {
        self.spend.annual_growth.map_or(Rate::ZERO, |growth| growth.likely)
    }

    /// The same scenario with the usage of another end of the ranges as the likely one: spend, growth and migrations together.
    #[must_use]
    pub fn with_usage(&self, level: Level) -> Scenario {
        let mut other = self.clone();
        other.spend.monthly = self.spend.monthly.map(|monthly| Estimate::of(monthly.at(level)));
        other.spend.annual_growth = self.spend.annual_growth.map(|growth| Estimate::of(growth.at(level)));
        for migration in &mut other.migrations {
            migration.added_monthly = Estimate::of(migration.added_monthly.at(level));
        }
        other
    }

    /// The same scenario with another end of the range of accounts as their number.
    #[must_use]
    pub fn with_accounts(&self, level: Level) -> Scenario {
        let accounts = match &self.accounts {
            Some(Accounts::Equal(count)) => Some(Accounts::Equal(Estimate::of(count.at(level)))),
            other => other.clone(),
        };
        Scenario { accounts, ..self.clone() }
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
    pub monthly: Option<Estimate<Money>>,
    /// Yearly growth, compounded monthly; absent: none.
    pub annual_growth: Option<Estimate<Rate>>,
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
    pub added_monthly: Estimate<Money>,
}
