//! What goes in: the scenario file, version 1. Which fields may be left out, and what is taken then, is decided in
//! docs/decisions/0005-small-choices-where-the-contract-is-silent.md. Terms, agreements and commitments are in `deal`, ranges
//! and answers in `negotiation`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{deal::*, negotiation::*, text::*};

/// What is spent, what was agreed, and what is asked of AWS Support.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Says what kind of file this is.
    pub format: Format,
    /// Version of the contract.
    pub version: Version,
    /// What you call it.
    pub title: Option<ShortText>,
    /// Your notes.
    pub notes: Option<ShortText>,
    /// The date the advice counts from.
    pub as_of: Option<Day>,
    /// Edition of the tariff book the figures were made under; absent: the newest.
    pub tariff: Option<Day>,
    /// The part of AWS; absent: the commercial regions.
    pub partition: Option<Partition>,
    /// From whom support is bought; absent: from AWS.
    pub buys_through: Option<BuysThrough>,
    /// First projected month.
    pub start: Month,
    /// The horizon in months.
    #[schemars(range(min = 1, max = 120))]
    pub months: u32,
    /// Yearly, for present value; absent: nothing is discounted. Month k, counted from 0, is divided by (1+r)^((k+1)/12).
    pub discount_rate: Option<DiscountRate>,
    /// Support-eligible AWS usage.
    pub spend: Spend,
    /// A count of accounts with equal shares, or named accounts; absent: charged as one account.
    pub accounts: Option<Accounts>,
    /// Today's plan.
    pub plan: Plan,
    /// Plan to follow where `plan` ends inside the horizon; absent: the tariff's successor.
    pub after_retirement: Option<Plan>,
    /// Today's contract terms; what is absent is as published.
    pub terms: Option<Terms>,
    /// Reserved Instances and Savings Plans that were bought.
    #[schemars(length(max = 200))]
    pub commitment_discounts: Option<Vec<Commitment>>,
    /// The private pricing agreement.
    pub agreement: Option<Agreement>,
    /// The private pricing agreement after it.
    pub next_agreement: Option<NextAgreement>,
    /// Workloads that move to AWS.
    #[schemars(length(max = 200))]
    pub migrations: Option<Vec<Migration>>,
    /// What went wrong at AWS; changes no figure, it is evidence.
    #[schemars(length(max = 200))]
    pub incidents: Option<Vec<Incident>>,
    /// Credits already granted, part of every path.
    #[schemars(length(max = 200))]
    pub credits_in_hand: Option<Vec<Credit>>,
    /// Closed months as AWS billed them, for calibration; a month stands once.
    #[schemars(length(max = 200))]
    pub actuals: Option<Vec<Actual>>,
    /// What is asked of AWS.
    pub asks: Option<Asks>,
    /// What asking costs; changes no figure, it weighs the asks.
    pub effort: Option<Effort>,
    /// What the support plan has to give.
    pub need: Option<Need>,
    /// What stands behind the asks.
    pub leverage: Option<Leverage>,
    /// What an import found in bills.
    pub bill: Option<Bill>,
}

/// A part of AWS with prices of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Partition {
    /// The commercial regions.
    #[serde(rename = "aws")]
    Commercial,
    /// AWS GovCloud (US).
    #[serde(rename = "aws-us-gov")]
    GovCloud,
    /// The regions in China, where the contract's own tiers and minimum are needed.
    #[serde(rename = "aws-cn")]
    China,
}

/// From whom support is bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BuysThrough {
    /// From AWS.
    Aws,
    /// From a partner, to whom the asks go.
    Partner,
}

/// The kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(inline)]
pub enum Format {
    /// A scenario.
    #[serde(rename = "support-scenario")]
    SupportScenario,
}

/// Support-eligible AWS usage, gross: before private discounts and credits. `monthly` may be absent where `months` names every
/// month of the horizon, and where the accounts have amounts, which it is then the sum of.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Spend {
    /// Usage in the first month.
    pub monthly: Option<MoneyEstimate>,
    /// Yearly growth, compounded monthly; absent: none.
    pub annual_growth: Option<GrowthEstimate>,
    /// Amounts of single months, which win over the rule.
    #[schemars(extend("maxProperties" = 200))]
    pub months: Option<BTreeMap<Month, Money>>,
    /// True where the amounts of single months hold the migrations already; absent: they do not.
    pub months_include_migrations: Option<bool>,
}

/// Who uses AWS.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Accounts {
    /// So many accounts of equal share.
    Equal(#[schemars(range(min = 1, max = 1000))] u32),
    /// As many, with the fewest and the most that are expected.
    Range(CountRange),
    /// Named accounts: all with shares, which sum to 1, or all with amounts.
    Named(#[schemars(length(min = 1, max = 200))] Vec<Account>),
}

/// An account with its share of the spend or its amount, and the plan it has for itself.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("anyOf" = [
    { "required": ["share"], "properties": { "monthly": false } },
    { "required": ["monthly"], "properties": { "share": false } }
]))]
pub struct Account {
    /// What you call it; something that refers to it needs a name that no other account has.
    pub name: ShortText,
    /// Its share of the spend.
    pub share: Option<Share>,
    /// What it spends a month, in place of a share.
    pub monthly: Option<Money>,
    /// Its plan, where that is another than the scenario's: it is charged under that plan's published terms on every path.
    pub plan: Option<Plan>,
}

/// A workload that moves to AWS: month i of the ramp, counted from 1, adds `added_monthly` x i / `ramp_months`, later months all
/// of it.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Migration {
    /// What you call it; absent: "Migration".
    pub name: Option<ShortText>,
    /// First month of the ramp.
    pub start: Month,
    /// Length of the ramp; 1 adds all at once.
    #[schemars(range(min = 1, max = 120))]
    pub ramp_months: u32,
    /// Usage a month when the ramp is done.
    pub added_monthly: MoneyEstimate,
}

/// Something that went wrong at AWS. What is missing is itself worth telling, so anything may be.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Incident {
    /// What you call it; absent: "Incident".
    pub name: Option<ShortText>,
    /// When it began.
    pub started: Option<Moment>,
    /// How long it lasted, up to a year.
    #[schemars(range(min = 0, max = 525_600))]
    pub minutes: Option<u32>,
    /// AWS services that failed.
    pub services: Option<Texts>,
    /// Your systems that failed with them.
    pub systems: Option<Texts>,
    /// What failed, in words.
    pub what_failed: Option<ShortText>,
    /// Revenue lost an hour.
    pub revenue_per_hour: Option<Money>,
    /// Hours that engineers spent.
    pub engineer_hours: Option<Hours>,
    /// What such an hour costs.
    pub hourly_cost: Option<Money>,
    /// Other documented cost.
    pub other_cost: Option<Money>,
    /// AWS's own number for it: a case, a health event.
    pub aws_reference: Option<ShortText>,
}

/// One text or several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Texts {
    /// One.
    One(ShortText),
    /// Several.
    Several(#[schemars(length(max = 200))] Vec<ShortText>),
}

/// Hours: a count, or a decimal in quotes, since half hours happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Hours {
    /// Full hours.
    Full(#[schemars(range(min = 0, max = 1_000_000))] u32),
    /// A decimal.
    Decimal(DecimalHours),
}

/// A support credit that was granted.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Credit {
    /// What you call it; absent: "Support credit".
    pub name: Option<ShortText>,
    /// The event that justifies it.
    pub trigger: Option<Trigger>,
    /// All of it.
    pub amount: Money,
    /// First month of its window.
    pub start: Month,
    /// Length of the window.
    #[schemars(range(min = 1, max = 120))]
    pub months: u32,
    /// How it becomes usable; absent: "pool".
    pub release: Option<Release>,
    /// Most of a month's charge that it may pay; absent: all of it.
    pub monthly_cap: Option<Share>,
}

/// A support credit that is asked for.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreditAsk {
    /// What you call it; absent: "Support credit".
    pub name: Option<ShortText>,
    /// The event that justifies it.
    pub trigger: Option<Trigger>,
    /// All of it.
    pub amount: Money,
    /// First month of its window.
    pub start: Month,
    /// Length of the window.
    #[schemars(range(min = 1, max = 120))]
    pub months: u32,
    /// How it becomes usable; absent: "pool".
    pub release: Option<Release>,
    /// Most of a month's charge that it may pay; absent: all of it.
    pub monthly_cap: Option<Share>,
    /// What is asked for first.
    pub opening: Option<Money>,
    /// The least that is accepted.
    pub floor: Option<Money>,
    /// The chance that it is granted; absent: `effort.success`.
    pub chance: Option<Share>,
    /// How much of it is granted.
    pub granted: Option<Granted>,
    /// What AWS replied.
    pub answer: Option<CreditAnswer>,
}

/// What justifies a credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Trigger {
    /// A private pricing agreement.
    Agreement,
    /// A migration that raises consumption.
    Migration,
    /// A serious incident.
    Incident,
    /// AWS ends a plan.
    PlanEnd,
}

/// How a credit becomes usable inside its window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Release {
    /// All of it from the first month.
    Pool,
    /// One tranche a month; what is left stays usable.
    Even,
}

/// A closed month as AWS billed it.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Actual {
    /// The month.
    pub month: Month,
    /// The eligible spend AWS charged on.
    pub eligible: Money,
    /// The support charge, before credits.
    pub charge: Money,
    /// What credits paid of it; absent: nothing.
    pub credits: Option<Money>,
}

/// What is asked of AWS.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Asks {
    /// One-off credits.
    #[schemars(length(max = 200))]
    pub credits: Option<Vec<CreditAsk>>,
    /// A change of plan or terms.
    pub structural: Option<Structural>,
    /// Other terms of the next agreement, which has to stand beside it.
    pub agreement: Option<AgreementAsk>,
}

/// What asking costs, and the chance that it works.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Effort {
    /// Hours it takes.
    pub hours: Option<Hours>,
    /// What such an hour costs.
    pub hourly_cost: Option<Money>,
    /// The chance that it works.
    pub success: Option<Share>,
}
