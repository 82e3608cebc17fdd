//! What is advised: the steps of `advice`, and what was left out. In the order in which the program writes them
//! (`src/report/advice/mod.rs`).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{result::nullable, text::*};

/// One step of the advice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its number, counted from 1.
    pub step: u32,
    /// The stable name of the rule it comes from.
    pub rule: Rule,
    /// What to ask for or to do.
    pub ask: String,
    /// First day for it; null where no date is known to count from.
    #[serde(deserialize_with = "nullable")]
    pub from: Option<Day>,
    /// Last day for it.
    #[serde(deserialize_with = "nullable")]
    pub until: Option<Day>,
    /// What it is worth over the horizon, where that is one amount.
    #[serde(deserialize_with = "nullable")]
    pub value: Option<Difference>,
    /// The figures and inputs that led to it.
    pub because: Vec<String>,
    /// What to bring.
    pub evidence: Vec<String>,
    /// What AWS gets from it.
    #[serde(deserialize_with = "nullable")]
    pub gives_aws: Option<String>,
    /// What to settle for.
    #[serde(deserialize_with = "nullable")]
    pub fallback: Option<String>,
    /// The nearest input with which the step would be another; null where none was found.
    #[serde(deserialize_with = "nullable")]
    pub flips_if: Option<Flip>,
}

/// A rule of the advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// Today's plan ends, soon or already.
    PlanEnds,
    /// Whether the value is worth the effort.
    WorthIt,
    /// What lasts, leads.
    StructureFirst,
    /// A credit needs an event.
    AnchorEvent,
    /// The size of a credit.
    BridgeCredit,
    /// Its window.
    Window,
    /// The proofs.
    CaseFile,
    /// What can be traded for what.
    Exchange,
    /// Credits that carry too much.
    Reliance,
    /// A plan that ends.
    Retirement,
    /// The calendar.
    Sequence,
}

/// The nearest input that would change a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Flip {
    /// The input's field.
    pub field: String,
    /// The value from which on the step is another.
    pub value: String,
    /// The value next to it with which it is still the same.
    pub still: String,
    /// The same in a sentence.
    pub text: String,
}

/// A rule that was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LeftOut {
    /// Its stable name.
    pub rule: Rule,
    /// Why.
    pub why: String,
}
