//! What was agreed with AWS besides the support plan: a private pricing agreement, bought commitments, and the two terms that
//! say how they enter the support charge. Shapes and their reading; what they do to a month is in `calc::spend`.

use chrono::NaiveDate;

use super::{
    super::{
        input::{
            At,
            fields::{count, date, flag, money, month, share, word},
        },
        money::Money,
        month::Month,
        rate::Rate,
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

/// What is said of agreements: one with its term, or no more than the day on which one comes up for renewal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Agreed {
    /// The agreement, where its term is known.
    pub agreement: Option<Agreement>,
    /// The day of renewal.
    pub renewal: Option<NaiveDate>,
}

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

/// Reads an entry of `commitment_discounts`.
pub(super) fn commitment(at: At) -> Option<Commitment> {
    let fields = at.map(&["kind", "month", "upfront", "recurring", "term_months"])?;
    let kind = fields.required(
        "kind",
        word([("reserved_instance", CommitmentKind::ReservedInstance), ("savings_plan", CommitmentKind::SavingsPlan)]),
    );
    let month = fields.required("month", month);
    let upfront = fields.maybe("upfront", money);
    let recurring = fields.maybe("recurring", money);
    let term_months = fields.required("term_months", count(1..=bounds::MONTHS));
    Some(Commitment {
        kind: kind?,
        month: month?,
        upfront: upfront.unwrap_or_default(),
        recurring: recurring.unwrap_or_default(),
        term_months: term_months?,
    })
}

/// Reads `agreement`.
pub(super) fn agreement(at: At) -> Option<Agreed> {
    const KEYS: &[&str] = &[
        "kind",
        "start",
        "years",
        "yearly_commitment",
        "discount",
        "support_counts",
        "marketplace_monthly",
        "renewal",
    ];
    let fields = at.map(KEYS)?;
    fields.maybe("kind", word([("edp", ())]));
    let renewal = fields.maybe("renewal", date);
    // Whoever only knows when the agreement is renewed can say that and nothing else.
    let more = KEYS.iter().any(|key| !["kind", "renewal"].contains(key) && fields.find(key).is_some());
    if !more && fields.find("renewal").is_some() {
        return renewal.map(|renewal| Agreed { agreement: None, renewal: Some(renewal) });
    }
    let start = fields.required("start", month);
    let years = fields.required("years", count(1..=bounds::YEARS));
    let yearly_commitment = fields.maybe("yearly_commitment", |at| {
        let amounts = at.list(money)?;
        match years {
            Some(years) if amounts.len() != years as usize => at.wrong(Kind::Commitments { years }),
            _ => Some(amounts),
        }
    });
    let discount = fields.maybe("discount", share);
    let support_counts = fields.maybe("support_counts", flag);
    let marketplace_monthly = fields.maybe("marketplace_monthly", money);
    let agreement = Agreement {
        start: start?,
        years: years?,
        yearly_commitment: yearly_commitment.unwrap_or_default(),
        discount,
        support_counts,
        marketplace_monthly,
    };
    Some(Agreed { agreement: Some(agreement), renewal })
}
