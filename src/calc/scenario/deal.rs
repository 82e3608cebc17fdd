//! What was agreed with AWS besides the support plan: a private pricing agreement, bought commitments, and the two terms that
//! say how they enter the support charge. Shapes and their reading; what they do to a month is in `calc::spend`.

use chrono::NaiveDate;

use super::{
    super::{
        input::{
            At, Fields,
            fields::{count, date, flag, money, month, plan_or, share, word},
        },
        money::Money,
        month::Month,
        rate::Rate,
        tariff::PlanId,
    },
    Kind, bounds,
};

/// Whether usage counts before or after the agreement's discount (AWS's `isGdn`: true is gross).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Before private discounts.
    Gross,
    /// After the agreement's discount, while it runs.
    Net,
}

/// How the fees of bought commitments enter the eligible spend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// Not at all.
    None,
    /// The upfront fee in its month, the recurring fee in every month of the term.
    Upfront,
    /// Both spread evenly over the term.
    Amortized,
}

/// The words of the contract, for reading and for trying each.
pub const TREATMENTS: [(&str, Treatment); 3] =
    [("none", Treatment::None), ("upfront", Treatment::Upfront), ("amortized", Treatment::Amortized)];

/// What was bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommitmentKind {
    /// Reserved Instances.
    ReservedInstance,
    /// A Savings Plan.
    SavingsPlan,
}

/// A bought commitment and its fees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commitment {
    /// What was bought.
    pub kind: CommitmentKind,
    /// First month of its term.
    pub month: Month,
    /// Paid in that month.
    pub upfront: Money,
    /// Paid in every month of the term.
    pub recurring: Money,
    /// Length of the term.
    pub term_months: u32,
    /// The place of the account that bought it; absent: divided as the spend is.
    pub account: Option<usize>,
}

/// A private pricing agreement (EDP).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// First month.
    pub start: Month,
    /// Contract years.
    pub years: u32,
    /// What is committed, year by year; empty where it was not given.
    pub yearly_commitment: Vec<Money>,
    /// Discount on gross spend while it runs; absent: none.
    pub discount: Option<Rate>,
    /// Whether support charges draw the commitment down; absent: they do not.
    pub support_counts: Option<bool>,
    /// Marketplace purchases that draw it down, a month; absent: none.
    pub marketplace_monthly: Option<Money>,
}

/// The agreement that follows, in force in every path from its start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextAgreement {
    /// Its terms.
    pub terms: Agreement,
    /// The day on which it comes up for renewal in its turn.
    pub renewal: Option<NaiveDate>,
    /// The support plan it requires.
    pub requires_plan: RequiredPlan,
}

/// The support plan that an agreement requires.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum RequiredPlan {
    /// Nobody has looked.
    #[default]
    Unknown,
    /// It requires none.
    None,
    /// This one.
    Plan(PlanId),
}

/// What is said of agreements: one with its term, or no more than the day on which one comes up for renewal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Agreed {
    /// The agreement, where its term is known.
    pub agreement: Option<Agreement>,
    /// The day of renewal.
    pub renewal: Option<NaiveDate>,
    /// The support plan it requires.
    pub requires_plan: RequiredPlan,
}

const AGREEMENT: &[&str] = &[
    "kind",
    "start",
    "years",
    "yearly_commitment",
    "discount",
    "support_counts",
    "marketplace_monthly",
    "renewal",
    "requires_plan",
];

impl Agreement {
    /// True in the months of its term.
    pub fn runs_in(&self, month: Month) -> bool {
        month.since(self.start).is_some_and(|past| past < self.years * 12)
    }

    /// The discount in a month; none outside its term.
    pub fn discount_in(&self, month: Month) -> Rate {
        self.discount.filter(|_| self.runs_in(month)).unwrap_or(Rate::ZERO)
    }
}

/// Reads `basis`.
pub(super) fn basis(at: At) -> Option<Basis> {
    word([("gross", Basis::Gross), ("net", Basis::Net)])(at)
}

/// Reads a treatment.
pub(super) fn treatment(at: At) -> Option<Treatment> {
    word(TREATMENTS)(at)
}

/// Reads an entry of `commitment_discounts`; `account` reads the name of the account that bought it.
pub(super) fn commitment(at: At, account: impl Fn(At) -> Option<usize>) -> Option<Commitment> {
    let fields = at.map(&["kind", "month", "upfront", "recurring", "term_months", "account"])?;
    let kind = fields.required(
        "kind",
        word([("reserved_instance", CommitmentKind::ReservedInstance), ("savings_plan", CommitmentKind::SavingsPlan)]),
    );
    let month = fields.required("month", month);
    let upfront = fields.maybe("upfront", money);
    let recurring = fields.maybe("recurring", money);
    let term_months = fields.required("term_months", count(1..=bounds::MONTHS));
    let account = fields.maybe("account", account);
    Some(Commitment {
        account,
        kind: kind?,
        month: month?,
        upfront: upfront.unwrap_or_default(),
        recurring: recurring.unwrap_or_default(),
        term_months: term_months?,
    })
}

/// Reads `agreement`.
pub(super) fn agreement(at: At, plans: &[PlanId]) -> Option<Agreed> {
    let fields = at.map(AGREEMENT)?;
    fields.maybe("kind", word([("edp", ())]));
    let renewal = fields.maybe("renewal", date);
    let requires_plan = required_plan(&fields, plans);
    // Who only knows when the agreement is renewed, or which plan it requires, can say that and nothing else.
    let beside = ["kind", "renewal", "requires_plan"];
    let more = AGREEMENT.iter().any(|key| !beside.contains(key) && fields.find(key).is_some());
    if !more && fields.find("renewal").is_some() {
        return renewal.map(|renewal| Agreed { agreement: None, renewal: Some(renewal), requires_plan });
    }
    let start = fields.required("start", month);
    let agreement = agreed(&fields, start)?;
    Some(Agreed { agreement: Some(agreement), renewal, requires_plan })
}

/// Reads `next_agreement`; it follows the renewal of the one before unless it says when it starts.
pub(super) fn next_agreement(at: At, plans: &[PlanId], renewal: Option<NaiveDate>) -> Option<NextAgreement> {
    let fields = at.map(AGREEMENT)?;
    fields.maybe("kind", word([("edp", ())]));
    let start = match (fields.find("start"), renewal) {
        (None, Some(renewal)) => Some(Month::containing(renewal).plus(1)),
        _ => fields.required("start", month),
    };
    let terms = agreed(&fields, start);
    let renewal = fields.maybe("renewal", date);
    let requires_plan = required_plan(&fields, plans);
    Some(NextAgreement { terms: terms?, renewal, requires_plan })
}

fn required_plan(fields: &Fields, plans: &[PlanId]) -> RequiredPlan {
    let others = [("none", RequiredPlan::None), ("unknown", RequiredPlan::Unknown)];
    fields.maybe("requires_plan", plan_or(plans, RequiredPlan::Plan, others)).unwrap_or_default()
}

/// The fields of an agreement besides its start and its renewal.
fn agreed(fields: &Fields, start: Option<Month>) -> Option<Agreement> {
    let years = fields.required("years", count(1..=bounds::YEARS));
    let yearly_commitment = fields.maybe("yearly_commitment", |at| commitments(at, years));
    let discount = fields.maybe("discount", share);
    let support_counts = fields.maybe("support_counts", flag);
    let marketplace_monthly = fields.maybe("marketplace_monthly", money);
    Some(Agreement {
        start: start?,
        years: years?,
        yearly_commitment: yearly_commitment.unwrap_or_default(),
        discount,
        support_counts,
        marketplace_monthly,
    })
}

/// One amount for each contract year.
pub(super) fn commitments(at: At, years: Option<u32>) -> Option<Vec<Money>> {
    let amounts = at.list(money)?;
    match years {
        Some(years) if amounts.len() != years as usize => at.wrong(Kind::Commitments { years }),
        _ => Some(amounts),
    }
}
