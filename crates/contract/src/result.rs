//! What comes out: the result of a projection, its totals, and the problems of an input. In the order in which the program
//! writes them (`src/report/result.rs`, `src/report/beside.rs`), so that a result read into these types writes the same text.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

use crate::{actions::*, advice::*, text::*};

/// A field that always stands there and may be null.
pub(crate) fn nullable<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    Option::deserialize(deserializer)
}

/// The result of a projection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Projection {
    /// Version of the contract.
    pub version: ResultVersion,
    /// Edition of the tariff book it was made under.
    pub tariff: Day,
    /// Four paths over the same spend.
    pub paths: Paths,
    /// What they differ by.
    pub comparison: Comparison,
    /// The agreement's contract years, those of which a month is counted.
    pub agreement: Vec<ContractYear>,
    /// The whole horizon on each plan still on offer.
    pub alternatives: Vec<Alternative>,
    /// Closed months beside what the projection gives for them.
    pub calibration: Vec<Calibrated>,
    /// What was taken for granted.
    pub assumptions: Vec<Assumption>,
    /// What both asks save, by usage and by what is granted.
    pub range: SavedRange,
    /// What becomes of each credit on each path.
    pub credits: Vec<CreditLife>,
    /// What to do.
    pub decision: Decision,
    /// Everything typed as an ask, in the order of time.
    pub asks: Vec<Ask>,
    /// What else could be asked for, the best first.
    pub levers: Vec<Lever>,
    /// What to do, in the order of time.
    pub actions: Vec<Action>,
    /// What could not be advised on, and why.
    pub left_out: Vec<LeftOut>,
    /// How strong the position is.
    pub leverage: Vec<Signal>,
    /// The words to send and to say.
    pub documents: Vec<Document>,
}

/// The totals of a projection: the result without its months and what stands beside the paths.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Totals {
    /// Version of the contract.
    pub version: ResultVersion,
    /// Edition of the tariff book it was made under.
    pub tariff: Day,
    /// The sums of the four paths.
    pub paths: PathsTotals,
    /// What they differ by.
    pub comparison: Comparison,
}

/// What is wrong with an input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Problems {
    /// All of it at once; empty where nothing is wrong.
    pub problems: Vec<Problem>,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// Path of the field, as "asks.structural.plan"; empty for the file as a whole.
    pub field: String,
    /// What is wrong, and what is accepted.
    pub problem: String,
}

/// Four paths over the same spend, credits in hand in all of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Paths {
    /// Today's plan and terms, retirements included, nothing asked.
    pub stay: Path,
    /// `stay` with the asked credits.
    pub credits: Path,
    /// `stay` with the structural change.
    pub structural: Path,
    /// Both.
    pub combined: Path,
}

/// One path, month by month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Path {
    /// Every month of the horizon.
    pub months: Vec<PathMonth>,
    /// Support charges, before credits.
    pub charge: Amount,
    /// What credits paid.
    pub credits_applied: Amount,
    /// What of the credits was left after their windows.
    pub credits_stranded: Amount,
    /// What is paid.
    pub paid: Amount,
    /// What is paid, each month discounted.
    pub present_value: Amount,
}

/// The sums of the four paths.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PathsTotals {
    /// Today's plan and terms, retirements included, nothing asked.
    pub stay: PathTotals,
    /// `stay` with the asked credits.
    pub credits: PathTotals,
    /// `stay` with the structural change.
    pub structural: PathTotals,
    /// Both.
    pub combined: PathTotals,
}

/// The sums of one path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PathTotals {
    /// Support charges, before credits.
    pub charge: Amount,
    /// What credits paid.
    pub credits_applied: Amount,
    /// What of the credits was left after their windows.
    pub credits_stranded: Amount,
    /// What is paid.
    pub paid: Amount,
    /// What is paid, each month discounted.
    pub present_value: Amount,
}

/// One month of a path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PathMonth {
    /// The month.
    pub month: ProjectedMonth,
    /// The plan in force.
    pub plan: Plan,
    /// AWS usage without migrations.
    pub usage: Amount,
    /// The sum the bands apply to.
    pub eligible: Amount,
    /// The support charge, before credits.
    pub charge: Amount,
    /// Whether a minimum was charged.
    pub minimum_applied: bool,
    /// The bands that are reached, account by account.
    pub lines: Vec<Line>,
    /// The credits that pay.
    pub credits: Vec<CreditUse>,
    /// What is paid.
    pub paid: Amount,
}

/// A band of a month's charge. Slice and charge are exact, not rounded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// "all" under a pooled plan; else the account's name, or its number.
    pub account: String,
    /// Where the band begins.
    pub from: Amount,
    /// Where it ends; null: nowhere.
    #[serde(deserialize_with = "nullable")]
    pub to: Option<Amount>,
    /// Its rate.
    pub rate: Rate,
    /// What of the spend lies in it.
    pub slice: Amount,
    /// Rate x slice.
    pub charge: Amount,
}

/// What a credit pays of a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreditUse {
    /// The credit.
    pub name: String,
    /// What it pays.
    pub applied: Amount,
}

/// What the paths differ by. Saved is what is paid on `stay` less what is paid on the other path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// Saved by the credits alone.
    pub credits_saved: Difference,
    /// Saved by the structural change alone.
    pub structural_saved: Difference,
    /// Saved by both.
    pub combined_saved: Difference,
    /// First month in which the structural change has saved as much as the credits, having been behind; null: never behind, or
    /// never caught up.
    #[serde(deserialize_with = "nullable")]
    pub break_even: Option<ProjectedMonth>,
    /// The end of the credits; null where it lies outside the horizon.
    #[serde(deserialize_with = "nullable")]
    pub step_up: Option<StepUp>,
    /// Paid on `credits` less paid on `structural`, in the last month.
    pub recurring_gap: Difference,
    /// The plan discount over the whole horizon with the present value of the credits.
    pub credit_as_plan_discount: Rate,
    /// The private discount on usage over the credits' windows with the same value.
    pub credit_as_agreement_points: Rate,
    /// For each asked credit, what its window can absorb.
    pub ceiling: Vec<Ceiling>,
    /// For each asked credit, the start that applies the most.
    pub best_window: Vec<BestWindow>,
}

/// The first month after the last window of the credits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepUp {
    /// The month.
    pub month: ProjectedMonth,
    /// Paid in the month before.
    pub from: Amount,
    /// Paid in it.
    pub to: Amount,
}

/// The largest amount a credit's window can absorb, alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ceiling {
    /// The credit.
    pub name: String,
    /// The amount.
    pub most_usable: Amount,
}

/// The start at which a credit of the same length applies the most; the earliest on ties.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BestWindow {
    /// The credit.
    pub name: String,
    /// The start; null where the window is longer than the horizon.
    #[serde(deserialize_with = "nullable")]
    pub start: Option<ProjectedMonth>,
    /// What would be applied.
    pub applied: Amount,
}

/// A contract year of the agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContractYear {
    /// Which agreement's year it is; absent: today's.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub of: Option<YearOf>,
    /// Its number, from 1.
    #[schemars(range(min = 1, max = 10))]
    pub year: u32,
    /// The months of it that are counted.
    #[schemars(range(min = 1, max = 12))]
    pub months: u32,
    /// What is committed for the whole year.
    pub committed: Amount,
    /// What draws the commitment down under the agreement's own terms.
    pub eligible: Amount,
    /// What is missing under them.
    pub shortfall: Amount,
    /// Usage in it, after the discount.
    pub usage: Amount,
    /// Marketplace purchases in it.
    pub marketplace: Amount,
    /// Support charges in it.
    pub support: Amount,
    /// What is missing with either counted or not.
    pub shortfalls: Shortfalls,
}

/// An agreement other than today's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum YearOf {
    /// The one after it.
    NextAgreement,
}

/// What is missing to the commitment of the months that are counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shortfalls {
    /// With usage alone.
    pub usage_only: Amount,
    /// With Marketplace, too.
    pub with_marketplace: Amount,
    /// With support, too.
    pub with_support: Amount,
    /// With both.
    pub with_both: Amount,
}

/// A closed month beside what the projection gives for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Calibrated {
    /// The month.
    pub month: Month,
    /// What AWS charged, before credits.
    pub actual: Amount,
    /// What the projection gives on the same eligible spend.
    pub modelled: Amount,
    /// Actual less modelled.
    pub difference: Difference,
    /// The one term whose other value gives the actual charge; null where none or several would.
    #[serde(deserialize_with = "nullable")]
    pub explained_by: Option<Explanation>,
}

/// A term that can explain a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Explanation {
    /// The other basis.
    Basis,
    /// Another plan discount.
    PlanDiscountPercent,
    /// Another minimum.
    MinimumCharge,
    /// Another treatment of Reserved Instances.
    ReservedInstances,
    /// Another treatment of Savings Plans.
    SavingsPlans,
}

/// Something that was taken for granted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Assumption {
    /// The field it is about.
    pub field: String,
    /// What was taken.
    pub value: String,
    /// Why.
    pub why: String,
    /// Where that comes from.
    pub source: String,
}
