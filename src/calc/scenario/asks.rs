//! What is asked of AWS: credits, a change of plan or terms, and other terms of the next agreement. Shapes and their reading.

use super::{
    super::{
        input::{
            At, Fields,
            fields::{count, flag, money, month, plan, share, text, word},
        },
        money::Money,
        month::Month,
        rate::Rate,
        tariff::PlanId,
    },
    Kind, UNNAMED_CREDIT,
    bargain::{BARGAIN, Bargain, bargain},
    bounds,
    deal::{NextAgreement, commitments},
    terms::{TERMS, Terms, terms},
};

/// What is asked of AWS.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asks {
    /// One-off credits.
    pub credits: Vec<Grant>,
    /// A change of plan or terms.
    pub structural: Option<Structural>,
    /// Other terms of the next agreement.
    pub agreement: Option<AgreementAsk>,
}

/// A support credit: granted, or asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// What the person calls it.
    pub name: String,
    /// The event that justifies it.
    pub trigger: Option<Trigger>,
    /// All of it.
    pub amount: Money,
    /// First month of its window.
    pub start: Month,
    /// Length of the window.
    pub months: u32,
    /// How it becomes usable; absent: all at once.
    pub release: Option<Release>,
    /// Most of a month's charge that it may pay; absent: all.
    pub monthly_cap: Option<Rate>,
    /// How it is negotiated; of a credit in hand nothing.
    pub bargain: Bargain<Money>,
}

impl Grant {
    /// First month after the window.
    pub fn end(&self) -> Month {
        self.start.plus(self.months)
    }
}

/// What justifies a credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Release {
    /// All of it from the first month.
    Pool,
    /// One tranche a month; what is left stays usable.
    Even,
}

/// What changes from a month on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Structural {
    /// First month under it.
    pub effective: Month,
    /// Another plan.
    pub plan: Option<PlanId>,
    /// Other terms; what is absent stays as it was. After their last month each month is charged as if nothing had changed.
    pub terms: Terms,
    /// How it is negotiated.
    pub bargain: Bargain<Offered>,
}

impl Structural {
    /// A change that is looked at and not negotiated.
    pub fn new(effective: Month, plan: Option<PlanId>, terms: Terms) -> Structural {
        Structural { effective, plan, terms, bargain: Bargain::default() }
    }

    /// True in the months in which it is in force.
    pub fn holds_in(&self, month: Month) -> bool {
        self.effective <= month && self.terms.until.is_none_or(|last| month <= last)
    }
}

/// A structural change as it is opened with, accepted at least, or offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// Another plan.
    pub plan: Option<PlanId>,
    /// Other terms.
    pub terms: Terms,
}

/// Other terms of the next agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementAsk {
    /// What it replaces.
    pub terms: AgreementTerms,
    /// How it is negotiated.
    pub bargain: Bargain<AgreementTerms>,
}

/// Terms of an agreement; what is absent stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgreementTerms {
    /// Discount on gross spend.
    pub discount: Option<Rate>,
    /// What is committed, year by year.
    pub yearly_commitment: Option<Vec<Money>>,
    /// Whether support charges draw the commitment down.
    pub support_counts: Option<bool>,
    /// Contract years.
    pub years: Option<u32>,
}

const GRANT: [&str; 7] = ["name", "trigger", "amount", "start", "months", "release", "monthly_cap"];
const TRIGGERS: [(&str, Trigger); 4] = [
    ("agreement", Trigger::Agreement),
    ("migration", Trigger::Migration),
    ("incident", Trigger::Incident),
    ("plan_end", Trigger::PlanEnd),
];
const AGREEMENT: [&str; 4] = ["discount", "yearly_commitment", "support_counts", "years"];

/// Reads a credit in hand.
pub(super) fn grant(at: At) -> Option<Grant> {
    grant_of(&at.map(&GRANT)?)
}

/// Reads a credit that is asked for.
fn asked(at: At) -> Option<Grant> {
    let fields = at.map(&[&GRANT[..], &BARGAIN].concat())?;
    let bargain = bargain(&fields, money);
    Some(Grant { bargain, ..grant_of(&fields)? })
}

fn grant_of(fields: &Fields) -> Option<Grant> {
    let name = fields.maybe("name", text);
    let trigger = fields.maybe("trigger", word(TRIGGERS));
    let amount = fields.required("amount", money);
    let start = fields.required("start", month);
    let months = fields.required("months", count(1..=bounds::MONTHS));
    let release = fields.maybe("release", word([("pool", Release::Pool), ("even", Release::Even)]));
    let monthly_cap = fields.maybe("monthly_cap", share);
    Some(Grant {
        name: name.unwrap_or_else(|| UNNAMED_CREDIT.to_owned()),
        trigger,
        amount: amount?,
        start: start?,
        months: months?,
        release,
        monthly_cap,
        bargain: Bargain::default(),
    })
}

/// Reads `asks`; `next` is the next agreement, as far as it could be read.
pub(super) fn asks(at: At, plans: &[PlanId], next: Option<&Option<NextAgreement>>) -> Option<Asks> {
    let fields = at.map(&["credits", "structural", "agreement"])?;
    let credits = fields.maybe("credits", |at| at.list(asked));
    let structural = fields.maybe("structural", |at| structural(at, plans));
    let agreement = fields.maybe("agreement", |at| agreement(at, next));
    Some(Asks { credits: credits.unwrap_or_default(), structural, agreement })
}

fn structural(at: At, plans: &[PlanId]) -> Option<Structural> {
    let fields = at.map(&[&["effective", "plan"], TERMS, &BARGAIN].concat())?;
    let effective = fields.required("effective", month);
    let change = offered(&fields, plans);
    let bargain = bargain(&fields, |at| Some(offered(&at.map(&[&["plan"], TERMS].concat())?, plans)));
    if let (Some(start), Some(until)) = (effective, change.terms.until)
        && until < start
    {
        at.wrong_in::<()>(".until", Kind::EndsBefore(start));
    }
    Some(Structural { effective: effective?, plan: change.plan, terms: change.terms, bargain })
}

fn offered(fields: &Fields, plans: &[PlanId]) -> Offered {
    Offered { plan: fields.maybe("plan", plan(plans)), terms: terms(fields) }
}

fn agreement(at: At, next: Option<&Option<NextAgreement>>) -> Option<AgreementAsk> {
    if next.is_none() {
        at.wrong::<()>(Kind::NoNextAgreement);
    }
    let next = next.and_then(Option::as_ref);
    let fields = at.map(&[&AGREEMENT[..], &BARGAIN].concat())?;
    let terms = agreement_terms(&fields, next);
    let bargain = bargain(&fields, |at| Some(agreement_terms(&at.map(&AGREEMENT)?, next)));
    Some(AgreementAsk { terms, bargain })
}

/// The commitments stand for the years that are asked for, or for those of the next agreement.
fn agreement_terms(fields: &Fields, next: Option<&NextAgreement>) -> AgreementTerms {
    let years = fields.maybe("years", count(1..=bounds::YEARS));
    let all_years = years.or(next.map(|next| next.terms.years));
    let yearly_commitment = fields.maybe("yearly_commitment", |at| commitments(at, all_years));
    let others = next.is_some_and(|next| {
        !next.terms.yearly_commitment.is_empty() && years.is_some_and(|years| years != next.terms.years)
    });
    if let (Some(years), true) = (years, others && fields.find("yearly_commitment").is_none()) {
        fields.wrong_at("yearly_commitment", Kind::Commitments { years });
    }
    AgreementTerms {
        discount: fields.maybe("discount", share),
        yearly_commitment,
        support_counts: fields.maybe("support_counts", flag),
        years,
    }
}
