//! What is to be done: the actions and who does them, in the order in which the program writes them (`src/report/result/`).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{result::nullable, text::*};

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// Unique in the list.
    pub id: String,
    /// Where in the plan it stands.
    pub group: ActionGroup,
    /// What it belongs to; null while nobody knows whether an agreement runs.
    #[serde(deserialize_with = "nullable")]
    pub event: Option<ActionEvent>,
    /// First day for it.
    pub from: Day,
    /// Last day for it.
    pub until: Day,
    /// Who does it.
    pub owner: Person,
    /// Who approves it.
    #[serde(deserialize_with = "nullable")]
    pub approver: Option<Person>,
    /// Who at AWS it goes to; null for work at the desk.
    #[serde(deserialize_with = "nullable")]
    pub aws_role: Option<AwsRole>,
    /// What the asks it is about are worth a year.
    #[serde(deserialize_with = "nullable")]
    pub durable_a_year: Option<Amount>,
    /// What they bring once.
    #[serde(deserialize_with = "nullable")]
    pub once: Option<Amount>,
    /// The asks it is about.
    pub ask_ids: Vec<String>,
    /// What it falls back on.
    #[serde(deserialize_with = "nullable")]
    pub fallback: Option<Fallback>,
    /// What would change the asks it is about, or the decision; null where no range was stated.
    #[serde(deserialize_with = "nullable")]
    pub flips_if: Option<Flip>,
}

/// Where in the plan an action stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ActionGroup {
    /// It begins within seven days.
    ThisWeek,
    /// It begins before the request goes out.
    BeforeYouOpen,
    /// It begins before the signature, or on its day.
    AtTheTable,
    /// It begins after that.
    AfterSignature,
}

/// What an action belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ActionEvent {
    /// The agreement.
    Agreement,
    /// A new term for the agreement that runs.
    Reopening,
    /// A migration.
    Migration,
    /// An incident.
    Incident,
    /// A plan that ends.
    PlanEnd,
    /// A plan that needs nobody's consent.
    SelfService,
    /// A credit that was asked for.
    Credit,
}

/// Who does something on the buyer's side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Person {
    /// Who answers for the cloud spend.
    CloudLead,
    /// Who runs the systems.
    Engineering,
    /// Who buys.
    Procurement,
    /// Who books the bills.
    Finance,
    /// Who approves money.
    FinanceChief,
    /// Who reads the paper.
    Legal,
}

/// Who at AWS something goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AwsRole {
    /// Sponsors a request and cannot grant it.
    AccountManager,
    /// Confirms facts.
    TechnicalAccountManager,
    /// Prices a request.
    PricingDesk,
    /// Approves exceptions.
    SalesLeadership,
    /// Funds migrations.
    MigrationFunding,
    /// Takes service-level claims.
    Support,
    /// The partner that support is bought from.
    Partner,
}

/// What an action falls back on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Fallback {
    /// Today's terms, extended.
    Extension,
    /// The walk-away.
    WalkAway,
    /// The floor of each ask.
    Floor,
    /// A smaller credit.
    SmallerCredit,
    /// What follows today's plan by itself.
    Successor,
}

/// The nearest input that would change an ask, or the decision. All but the text is null where nothing in a stated range does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Flip {
    /// The input's field.
    #[serde(deserialize_with = "nullable")]
    pub field: Option<String>,
    /// The value from which on it is another.
    #[serde(deserialize_with = "nullable")]
    pub value: Option<String>,
    /// The value next to it with which it is still the same.
    #[serde(deserialize_with = "nullable")]
    pub still: Option<String>,
    /// The same in a sentence.
    pub text: String,
}
