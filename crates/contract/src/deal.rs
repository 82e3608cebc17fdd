//! What is or could be agreed with AWS: contract terms, the structural change that is asked for, a private pricing agreement,
//! bought commitments. How the open points are read: docs/decisions/0015-agreement-commitments-basis.md.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::{negotiation::*, text::*};

/// Contract terms; what is absent is as published.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// Whether usage counts before or after the agreement's discount; absent: before.
    pub basis: Option<Basis>,
    /// Discount on the charge, as a share: "0.10" is 10%.
    pub plan_discount_percent: Option<Share>,
    /// Whether that discount lowers the minimum, too; absent: it does not.
    pub discount_applies_to_minimum_charge: Option<bool>,
    /// Own minimum of a month.
    pub minimum_charge: Option<Money>,
    /// Own tiers, which replace the published ones; the first starts at "0", each further one above the one before it.
    #[schemars(length(min = 1, max = 200), extend("allOf" = [from_zero()]))]
    pub tiers: Option<Vec<Tier>>,
    /// How Reserved Instance fees count; absent: "upfront".
    pub reserved_instances: Option<Treatment>,
    /// How Savings Plan fees count; absent: "upfront".
    pub savings_plans: Option<Treatment>,
    /// Charges besides, never discounted.
    #[schemars(length(max = 200))]
    pub additional_charges: Option<Vec<AdditionalCharge>>,
    /// Most that a month is charged under the scenario's plan.
    pub maximum_charge: Option<Money>,
    /// Most that a contract year is charged under it.
    pub maximum_yearly_charge: Option<Money>,
    /// Last month of plan discount, its flag, own tiers, own minimum and maximums; the other terms go on.
    pub until: Option<Month>,
}

/// What changes from a month on; terms that are absent stay as they were.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Structural {
    /// First month under it.
    pub effective: Month,
    /// Another plan.
    pub plan: Option<Plan>,
    /// Whether usage counts before or after the agreement's discount.
    pub basis: Option<Basis>,
    /// Discount on the charge, as a share: "0.10" is 10%.
    pub plan_discount_percent: Option<Share>,
    /// Whether that discount lowers the minimum, too.
    pub discount_applies_to_minimum_charge: Option<bool>,
    /// Own minimum of a month.
    pub minimum_charge: Option<Money>,
    /// Own tiers, which replace the published ones; the first starts at "0", each further one above the one before it.
    #[schemars(length(min = 1, max = 200), extend("allOf" = [from_zero()]))]
    pub tiers: Option<Vec<Tier>>,
    /// How Reserved Instance fees count.
    pub reserved_instances: Option<Treatment>,
    /// How Savings Plan fees count.
    pub savings_plans: Option<Treatment>,
    /// Charges besides, never discounted.
    #[schemars(length(max = 200))]
    pub additional_charges: Option<Vec<AdditionalCharge>>,
    /// Most that a month is charged under the scenario's plan.
    pub maximum_charge: Option<Money>,
    /// Most that a contract year is charged under it.
    pub maximum_yearly_charge: Option<Money>,
    /// Last month of the change, not before `effective`; after it each month is charged as if nothing had changed.
    pub until: Option<Month>,
    /// What is asked for first.
    pub opening: Option<StructuralOffer>,
    /// The least that is accepted.
    pub floor: Option<StructuralOffer>,
    /// The chance that it is granted; absent: `effort.success`.
    pub chance: Option<Share>,
    /// How much of it is granted.
    pub granted: Option<Granted>,
    /// What AWS replied.
    pub answer: Option<StructuralAnswer>,
}

/// A structural change as it is opened with, accepted at least, or offered by AWS; it takes effect as the one asked for.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StructuralOffer {
    /// Another plan.
    pub plan: Option<Plan>,
    /// Whether usage counts before or after the agreement's discount.
    pub basis: Option<Basis>,
    /// Discount on the charge, as a share: "0.10" is 10%.
    pub plan_discount_percent: Option<Share>,
    /// Whether that discount lowers the minimum, too.
    pub discount_applies_to_minimum_charge: Option<bool>,
    /// Own minimum of a month.
    pub minimum_charge: Option<Money>,
    /// Own tiers, which replace the published ones; the first starts at "0", each further one above the one before it.
    #[schemars(length(min = 1, max = 200), extend("allOf" = [from_zero()]))]
    pub tiers: Option<Vec<Tier>>,
    /// How Reserved Instance fees count.
    pub reserved_instances: Option<Treatment>,
    /// How Savings Plan fees count.
    pub savings_plans: Option<Treatment>,
    /// Charges besides, never discounted.
    #[schemars(length(max = 200))]
    pub additional_charges: Option<Vec<AdditionalCharge>>,
    /// Most that a month is charged under the scenario's plan.
    pub maximum_charge: Option<Money>,
    /// Most that a contract year is charged under it.
    pub maximum_yearly_charge: Option<Money>,
    /// Last month of the change.
    pub until: Option<Month>,
}

/// The first tier starts at zero. That the others rise is more than a schema can say.
fn from_zero() -> Value {
    json!({ "prefixItems": [{ "properties": { "from": { "pattern": nothing() } } }] })
}

/// A tier: the rate of what lies between its start and that of the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tier {
    /// Where it starts.
    pub from: Money,
    /// The rate in it.
    pub rate: Share,
}

/// A charge besides the plan's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AdditionalCharge {
    /// What it is for.
    pub description: ShortText,
    /// Dollars a month.
    pub monthly: Money,
}

/// Whether usage counts before or after the agreement's discount (AWS's `isGdn`: true is gross).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Before private discounts.
    Gross,
    /// After the agreement's discount, while it runs.
    Net,
}

/// How the fees of bought commitments enter the eligible spend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Treatment {
    /// Not at all.
    None,
    /// The upfront fee in its month, the recurring fee in every month of the term.
    Upfront,
    /// Both spread evenly over the term.
    Amortized,
}

/// A bought commitment and its fees.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// What was bought.
    pub kind: CommitmentKind,
    /// First month of its term.
    pub month: Month,
    /// Paid in that month; absent: nothing.
    pub upfront: Option<Money>,
    /// Paid in every month of the term; absent: nothing.
    pub recurring: Option<Money>,
    /// Length of the term.
    #[schemars(range(min = 1, max = 120))]
    pub term_months: u32,
    /// Name of the account that bought it; absent: its fees are divided as the spend is.
    pub account: Option<ShortText>,
}

/// What was bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentKind {
    /// Reserved Instances.
    ReservedInstance,
    /// A Savings Plan.
    SavingsPlan,
}

/// A private pricing agreement: its term with what else is known of it, or no more than the day of its renewal.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("anyOf" = [{ "required": ["start", "years"] }, {
    "required": ["renewal"],
    "properties": {
        "start": false, "years": false, "yearly_commitment": false, "discount": false,
        "support_counts": false, "marketplace_monthly": false
    }
}]))]
pub struct Agreement {
    /// What kind it is.
    pub kind: Option<AgreementKind>,
    /// First month; with `years`, absent only where nothing but the renewal is known.
    pub start: Option<Month>,
    /// Contract years.
    #[schemars(range(min = 1, max = 10))]
    pub years: Option<u32>,
    /// What is committed: one amount for each of the `years`.
    #[schemars(length(min = 1, max = 10))]
    pub yearly_commitment: Option<Vec<Money>>,
    /// Discount on gross spend while it runs; absent: none.
    pub discount: Option<Share>,
    /// Whether support charges draw the commitment down; absent: they do not.
    pub support_counts: Option<bool>,
    /// Marketplace purchases that draw it down, a month; absent: none.
    pub marketplace_monthly: Option<Money>,
    /// The day it comes up for renewal.
    pub renewal: Option<Day>,
    /// The support plan it requires; absent: "unknown".
    pub requires_plan: Option<RequiredPlan>,
}

/// The agreement after today's, in force on every path from its start on.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NextAgreement {
    /// What kind it is.
    pub kind: Option<AgreementKind>,
    /// First month; absent: the month after `agreement.renewal`.
    pub start: Option<Month>,
    /// Contract years.
    #[schemars(range(min = 1, max = 10))]
    pub years: u32,
    /// What is committed: one amount for each of the `years`.
    #[schemars(length(min = 1, max = 10))]
    pub yearly_commitment: Option<Vec<Money>>,
    /// Discount on gross spend while it runs; absent: none.
    pub discount: Option<Share>,
    /// Whether support charges draw the commitment down; absent: they do not.
    pub support_counts: Option<bool>,
    /// Marketplace purchases that draw it down, a month; absent: none.
    pub marketplace_monthly: Option<Money>,
    /// The day it comes up for renewal.
    pub renewal: Option<Day>,
    /// The support plan it requires; absent: "unknown".
    pub requires_plan: Option<RequiredPlan>,
}

/// Other terms of the next agreement; what is absent stays as it is.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreementAsk {
    /// Discount on gross spend.
    pub discount: Option<Share>,
    /// What is committed: one amount for each of the years.
    #[schemars(length(min = 1, max = 10))]
    pub yearly_commitment: Option<Vec<Money>>,
    /// Whether support charges draw the commitment down.
    pub support_counts: Option<bool>,
    /// Contract years.
    #[schemars(range(min = 1, max = 10))]
    pub years: Option<u32>,
    /// What is asked for first.
    pub opening: Option<AgreementOffer>,
    /// The least that is accepted.
    pub floor: Option<AgreementOffer>,
    /// The chance that it is granted; absent: `effort.success`.
    pub chance: Option<Share>,
    /// How much of it is granted.
    pub granted: Option<Granted>,
    /// What AWS replied.
    pub answer: Option<AgreementAnswer>,
}

/// Terms of the next agreement as they are opened with, accepted at least, or offered by AWS.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreementOffer {
    /// Discount on gross spend.
    pub discount: Option<Share>,
    /// What is committed: one amount for each of the years.
    #[schemars(length(min = 1, max = 10))]
    pub yearly_commitment: Option<Vec<Money>>,
    /// Whether support charges draw the commitment down.
    pub support_counts: Option<bool>,
    /// Contract years.
    #[schemars(range(min = 1, max = 10))]
    pub years: Option<u32>,
}

/// The support plan that an agreement requires.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum RequiredPlan {
    /// None, or nobody has looked.
    Word(NoRequiredPlan),
    /// This one.
    Plan(Plan),
}

/// That an agreement requires no support plan, or that this is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NoRequiredPlan {
    /// It requires none.
    None,
    /// Nobody has looked.
    Unknown,
}

/// The kind of agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AgreementKind {
    /// AWS's Enterprise Discount Program, today called a private pricing agreement.
    Edp,
}
