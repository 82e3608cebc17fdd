//! How asks are negotiated: ranges, what AWS answered, and the position from which one asks. Of these only `low`, `likely` and `high`
//! meet a figure, in the range of the result.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{deal::*, text::*};

/// An amount a month that is not known exactly, in rising order; the paths compute with the likely one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MoneyRange {
    /// The least that is expected.
    pub low: Money,
    /// What the paths compute with.
    pub likely: Money,
    /// The most that is expected.
    pub high: Money,
}

/// One amount, or a range.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum MoneyEstimate {
    /// One amount.
    One(Money),
    /// A range.
    Range(MoneyRange),
}

/// A growth that is not known exactly, in rising order; the paths compute with the likely one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GrowthRange {
    /// The least that is expected.
    pub low: Growth,
    /// What the paths compute with.
    pub likely: Growth,
    /// The most that is expected.
    pub high: Growth,
}

/// One growth, or a range.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum GrowthEstimate {
    /// One growth.
    One(Growth),
    /// A range.
    Range(GrowthRange),
}

/// A count of accounts that is not known exactly, in rising order; low and high act in the comparison of plans only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CountRange {
    /// The fewest that are expected.
    #[schemars(range(min = 1, max = 1000))]
    pub low: u32,
    /// What the paths compute with.
    #[schemars(range(min = 1, max = 1000))]
    pub likely: u32,
    /// The most that are expected.
    #[schemars(range(min = 1, max = 1000))]
    pub high: u32,
}

/// The share of an ask that is granted, in rising order; it acts in the range of the result only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Granted {
    /// The least that is expected.
    pub low: Share,
    /// What is likely.
    pub likely: Share,
    /// The most that is expected.
    pub high: Share,
}

/// What AWS replied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AnswerStatus {
    /// Yes.
    Granted,
    /// Something else was offered.
    Countered,
    /// No.
    Refused,
}

/// What AWS replied to a credit that was asked for.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreditAnswer {
    /// On which day.
    pub date: Day,
    /// Whether it is a yes.
    pub status: AnswerStatus,
    /// What was granted, or offered instead.
    pub amount: Option<Money>,
}

/// What AWS replied to a structural change that was asked for.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StructuralAnswer {
    /// On which day.
    pub date: Day,
    /// Whether it is a yes.
    pub status: AnswerStatus,
    /// What was granted, or offered instead.
    pub amount: Option<StructuralOffer>,
}

/// What AWS replied to terms of the next agreement that were asked for.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreementAnswer {
    /// On which day.
    pub date: Day,
    /// Whether it is a yes.
    pub status: AnswerStatus,
    /// What was granted, or offered instead.
    pub amount: Option<AgreementOffer>,
}

/// What the support plan has to give; what is absent is not known.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// The longest wait for a first response that is acceptable, in minutes.
    #[schemars(range(min = 1, max = 525_600))]
    pub first_response_minutes: Option<u32>,
    /// Whether production runs around the clock.
    pub production_24x7: Option<bool>,
    /// How often the technical account manager is used.
    pub account_manager: Option<AccountManagerUse>,
    /// Spend on AWS DevOps Agent a month.
    pub devops_agent_monthly: Option<Money>,
}

/// How often the technical account manager is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AccountManagerUse {
    /// Every week.
    Weekly,
    /// Now and then.
    Seldom,
    /// Never.
    Never,
}

/// What stands behind the asks.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Leverage {
    /// How far another provider's offer has been taken.
    pub alternative: Option<OtherOffer>,
    /// The share of the spend that could move.
    pub movable_share: Option<Share>,
}

/// How far another provider's offer has been taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OtherOffer {
    /// There is none.
    None,
    /// A price was quoted.
    Quoted,
    /// It was tried.
    Piloted,
    /// It is in use.
    Live,
}

/// What an import found in bills; changes no figure.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Bill {
    /// What kind of file it was read from.
    pub kind: Option<ShortText>,
    /// The months it holds, each once.
    #[schemars(length(max = 200))]
    pub months: Option<Vec<BilledMonth>>,
    /// How many accounts it holds.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub accounts: Option<u32>,
}

/// A month of a bill.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BilledMonth {
    /// The month.
    pub month: Month,
    /// The eligible spend.
    pub eligible: Option<Money>,
    /// The support charge, before credits.
    pub charge: Option<Money>,
    /// What credits paid of it.
    pub credits: Option<Money>,
    /// Whether the month is closed.
    pub r#final: Option<bool>,
}
