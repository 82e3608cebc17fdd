//! What is advised: the decision, the asks, what else could be asked for, the plan comparison's judgement, actions and documents. In
//! the order in which the program writes them (`src/report/result/`).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{deal::*, negotiation::*, result::nullable, text::*};

/// What both asks together save where usage and what is granted are not known exactly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SavedRange {
    /// The levels of usage, one for each row.
    pub usage: Vec<Level>,
    /// The levels of what is granted, one for each column.
    pub granted: Vec<Level>,
    /// What is saved over the horizon: three rows of three.
    pub combined_saved: Vec<Vec<Difference>>,
    /// In how many of the nine the order of the asks is that of the paths.
    #[schemars(range(min = 0, max = 9))]
    pub holds_in: u32,
    /// What moves the result, the input that moves it most first.
    #[serde(default)]
    pub swings: Vec<Swing>,
    /// The fields of the scenario whose range is the page's own, since none was given.
    #[serde(default)]
    pub ours: Vec<String>,
}

/// What both asks save with one ranged input at either end of its range and everything else likely.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Swing {
    /// The field of the scenario.
    pub input: String,
    /// Whether its range is the page's own.
    pub ours: bool,
    /// With the low value.
    pub low: Difference,
    /// With the high value.
    pub high: Difference,
}

/// An end of a range, or its middle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The low end.
    Low,
    /// What is likely.
    Likely,
    /// The high end.
    High,
}

/// What becomes of one credit on one path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreditLife {
    /// Its name.
    pub name: String,
    /// The path.
    pub path: PathKey,
    /// The first month that uses any of it; null where none does.
    #[serde(deserialize_with = "nullable")]
    pub first_used: Option<ProjectedMonth>,
    /// The last one: with it the credit ends.
    #[serde(deserialize_with = "nullable")]
    pub last_used: Option<ProjectedMonth>,
    /// Whether the last of it is used before its window closes.
    pub used_up_before_window_end: bool,
    /// What it pays.
    pub applied: Amount,
    /// What is left when its window closes.
    pub stranded: Amount,
}

/// A path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PathKey {
    /// Nothing asked.
    Stay,
    /// The credits alone.
    Credits,
    /// The structural change alone.
    Structural,
    /// Both.
    Combined,
}

/// The decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// What is to be done.
    pub kind: DecisionKind,
    /// What also holds below it.
    #[serde(deserialize_with = "nullable")]
    pub second: Option<DecisionKind>,
    /// What the recommended asks bring, if granted in full.
    pub figures: DecisionFigures,
    /// The first thing to do; null where nothing is.
    #[serde(deserialize_with = "nullable")]
    pub next: Option<NextAction>,
    /// The lever that nobody asked for and that brings most, by its stable name; null where none brings anything.
    #[serde(default)]
    pub strongest: Option<String>,
}

/// What is to be done, in order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DecisionKind {
    /// Today's plan ends, soon or already.
    PlanEnds,
    /// The agreement commits to far more than is used.
    Reopen,
    /// A plan that needs nobody's consent saves.
    Switch,
    /// Asking costs more than it can be expected to bring.
    NotWorthAsking,
    /// Something that lasts saves.
    Negotiate,
    /// An event carries a credit.
    Credit,
    /// None of these.
    Nothing,
}

/// The figures of the decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionFigures {
    /// Saved in the twelve months from the change's first one; null without such an ask.
    #[serde(deserialize_with = "nullable")]
    pub durable_a_year: Option<Difference>,
    /// What comes once.
    pub once: Amount,
    /// What a year is charged once credits are gone.
    pub recurring_after: Amount,
}

/// The first thing to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NextAction {
    /// What, by its stable name.
    pub action: String,
    /// The last day for it.
    pub date: Day,
    /// Whom it goes to, by a stable name; "own": nobody.
    pub to: String,
}

/// Something that is typed as an ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// Its place in the scenario: `structural`, `agreement`, `credits[0]`.
    pub id: String,
    /// What kind of an ask it is.
    pub kind: AskKind,
    /// What is asked for first.
    pub opening: Size,
    /// What is aimed at.
    pub target: Size,
    /// The least that is accepted; null where nothing sets it.
    #[serde(deserialize_with = "nullable")]
    pub floor: Option<Size>,
    /// What it saves in its first twelve months; null for a credit.
    #[serde(deserialize_with = "nullable")]
    pub durable_a_year: Option<Difference>,
    /// What it brings once.
    pub once: Amount,
    /// What it brings over the horizon with the low share granted.
    pub low: Difference,
    /// With the likely one.
    pub likely: Difference,
    /// With the high one.
    pub high: Difference,
    /// What less is paid for usage; null but for the agreement. Part of no path.
    #[serde(deserialize_with = "nullable")]
    pub usage_saved: Option<Difference>,
    /// What more is missing of the commitments; null but for the agreement. Part of no path.
    #[serde(deserialize_with = "nullable")]
    pub shortfall_change: Option<Difference>,
    /// Whether it is recommended.
    pub recommended: bool,
    /// Why it is not, by a stable name.
    #[serde(deserialize_with = "nullable")]
    pub reason: Option<String>,
    /// What AWS replied.
    #[serde(deserialize_with = "nullable")]
    pub answer: Option<AskAnswer>,
}

/// What kind of an ask it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AskKind {
    /// A change of plan or terms.
    Structural,
    /// Terms of the next agreement.
    Agreement,
    /// A credit.
    Credit,
}

/// The size of an ask, in its own kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Size {
    /// A credit.
    Credit(Amount),
    /// A change of plan or terms.
    Structural(Box<StructuralOffer>),
    /// Terms of the next agreement.
    Agreement(AgreementOffer),
}

/// What AWS replied to an ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskAnswer {
    /// On which day.
    pub date: Day,
    /// Whether it is a yes.
    pub status: AnswerStatus,
    /// What was granted, or offered instead.
    #[serde(deserialize_with = "nullable")]
    pub amount: Option<Size>,
}

/// Something that could be asked for, and is not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Lever {
    /// Its stable name.
    pub id: String,
    /// What it brings in its first twelve months; null where it has no figure, or comes once.
    #[serde(deserialize_with = "nullable")]
    pub durable_a_year: Option<Difference>,
    /// What comes once.
    pub once: Amount,
    /// The first month in which it can hold.
    pub from: ProjectedMonth,
    /// Who is asked for it, by a stable name; "own": nobody.
    pub to: String,
    /// What it brings over the horizon; null where it has no figure.
    #[serde(default)]
    pub worth: Option<Difference>,
}

/// The whole horizon on another plan, and whether it is an alternative. A plan without a price for this customer has no figures.
#[serde_with::apply(Option => #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")])]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Alternative {
    /// The plan.
    pub plan: Plan,
    /// Support charges, before credits.
    pub charge: Option<Amount>,
    /// What is paid, after credits in hand.
    pub paid: Option<Amount>,
    /// What today's plan has and this one has not, in words.
    pub lost: Option<Vec<String>>,
    /// What this plan has and today's has not, in words.
    pub gains: Option<Vec<String>>,
    /// Whether it can be taken.
    pub status: AlternativeStatus,
    /// Why it is no alternative, or cannot be judged, in words; null where it is one.
    pub reason: Option<Option<String>>,
    /// The most accounts of equal size with which it costs less than staying; null where that does not depend on their number.
    pub break_even_accounts: Option<Option<u32>>,
    /// Whether somebody has to agree to it.
    pub needs_consent: Option<bool>,
    /// The AWS DevOps Agent credit that the first month's charge grants, at most what is needed; null where the plan grants none,
    /// absent where the scenario does not say what is needed.
    pub devops_credit: Option<Option<Amount>>,
}

/// Whether a plan can be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AlternativeStatus {
    /// It can, without losing what is needed, and it saves enough.
    Available,
    /// This customer cannot take it.
    NotOnOffer,
    /// It does not give what is needed.
    FailsNeed,
    /// An agreement requires another plan.
    Forbidden,
    /// It saves too little, or costs more.
    TooSmall,
    /// Something is not known that decides it.
    Unknown,
}

/// Something that could not be advised on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LeftOut {
    /// The stable name of what is missing.
    pub id: String,
    /// The same in a sentence.
    pub why: String,
}

/// One signal of how strong the position is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Signal {
    /// Its stable name.
    pub signal: String,
    /// Where it stands.
    pub stands: Stands,
    /// Its figure, where it is known.
    #[serde(deserialize_with = "nullable")]
    pub figure: Option<String>,
}

/// Where a signal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Stands {
    /// It helps the customer.
    For,
    /// It helps AWS.
    Against,
    /// Not known.
    Unknown,
}

/// A document to send, to say or to decide by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Which one.
    pub id: String,
    /// Its title, then all of its text, paragraph by paragraph.
    pub paragraphs: Vec<String>,
}
