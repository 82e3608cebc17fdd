//! The words for what a projection takes for granted: the field, the value used, why, and where that was read.

use crate::{
    calc::{
        TariffBook,
        assume::Assumption,
        scenario::CommitmentKind,
        tariff::{Grade, PlanId},
    },
    words::{assumptions as words, fill},
};

use super::format::{date, month};

/// One assumption as the contract prints it and the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumed {
    /// The field of the scenario that would change it.
    pub field: &'static str,
    /// What was used.
    pub value: String,
    /// Why.
    pub why: String,
    /// Where it was read; the contract where the rule is ours.
    pub source: String,
    /// How sure it is; none where it is the person's to say.
    pub grade: Option<Grade>,
}

/// Words for all assumptions.
pub fn worded(assumptions: &[Assumption], book: &TariffBook) -> Vec<Assumed> {
    assumptions.iter().map(|assumption| word(assumption, book)).collect()
}

/// Default of the page or the contract, for the person to change.
fn default(field: &'static str, value: impl Into<String>, why: impl Into<String>) -> Assumed {
    Assumed { field, value: value.into(), why: why.into(), source: words::DEFAULT.into(), grade: None }
}

fn known(
    field: &'static str,
    value: impl Into<String>,
    why: impl Into<String>,
    source: impl Into<String>,
    grade: Grade,
) -> Assumed {
    Assumed { field, value: value.into(), why: why.into(), source: source.into(), grade: Some(grade) }
}

fn word(assumption: &Assumption, book: &TariffBook) -> Assumed {
    match assumption {
        Assumption::NewestTariff(edition) => {
            default("tariff", fill(words::NEWEST, &[("date", &date(*edition))]), words::NEWEST_WHY)
        }
        Assumption::OlderTariff { pinned, newest } => default(
            "tariff",
            fill(words::OLDER, &[("date", &date(*pinned))]),
            fill(words::OLDER_WHY, &[("newest", &date(*newest))]),
        ),
        Assumption::NoGrowth => default("spend.annual_growth", words::NO_GROWTH, words::NO_GROWTH_WHY),
        Assumption::NoDiscounting => default("discount_rate", words::NO_DISCOUNTING, words::NO_DISCOUNTING_WHY),
        Assumption::OneAccount => default("accounts", words::ONE_ACCOUNT, words::ONE_ACCOUNT_WHY),
        Assumption::EqualShares(count) => {
            default("accounts", fill(words::EQUAL_SHARES, &[("count", &count.to_string())]), words::EQUAL_SHARES_WHY)
        }
        Assumption::PublishedTerms => default("terms", words::PUBLISHED_TERMS, words::PUBLISHED_TERMS_WHY),
        Assumption::WindowOutside(name) => {
            default("asks.credits", fill(words::WINDOW_OUTSIDE, &[("credit", name)]), words::WINDOW_OUTSIDE_WHY)
        }
        Assumption::ChangeEarlier(from) => default(
            "asks.structural.effective",
            fill(words::CHANGE_EARLIER, &[("month", &month(*from))]),
            words::CHANGE_EARLIER_WHY,
        ),
        Assumption::Unused(field) => default(field, words::UNUSED, words::UNUSED_WHY),
        Assumption::ChangeOutside(from) => {
            default("asks.structural.effective", month(*from), words::CHANGE_OUTSIDE_WHY)
        }
        Assumption::MonthsOutside(count) => default(
            "spend.months",
            fill(words::MONTHS_OUTSIDE, &[("count", &count.to_string())]),
            words::MONTHS_OUTSIDE_WHY,
        ),
        Assumption::PoolRelease(name) => {
            default("asks.credits.release", fill(words::POOL, &[("credit", name)]), words::POOL_WHY)
        }
        Assumption::Evidence(field) => default(field, words::EVIDENCE, words::EVIDENCE_WHY),
        Assumption::NotModelled(closed) => {
            default("actuals", fill(words::NOT_MODELLED, &[("month", &month(*closed))]), words::NOT_MODELLED_WHY)
        }
        Assumption::PartYear { year, months } => default(
            "agreement.yearly_commitment",
            fill(words::PART_YEAR, &[("year", &year.to_string()), ("months", &months.to_string())]),
            words::PART_YEAR_WHY,
        ),
        Assumption::BoughtFromAws => default("buys_through", words::BOUGHT_FROM_AWS, words::BOUGHT_FROM_AWS_WHY),
        Assumption::FeesDivided => default("commitment_discounts", words::FEES_DIVIDED, words::FEES_DIVIDED_WHY),
        Assumption::OwnPlan(plan) => {
            default("accounts", fill(words::OWN_PLAN, &[("plan", &plan_name(book, plan))]), words::OWN_PLAN_WHY)
        }
        Assumption::NoNextAgreement(from) => default(
            "next_agreement",
            fill(words::NO_NEXT_AGREEMENT, &[("month", &month(*from))]),
            words::NO_NEXT_AGREEMENT_WHY,
        ),
        Assumption::TermsEnded(last) => {
            default("terms.until", fill(words::TERMS_ENDED, &[("month", &month(*last))]), words::TERMS_ENDED_WHY)
        }
        Assumption::CapYears(from) => default(
            "terms.maximum_yearly_charge",
            fill(words::CAP_YEARS, &[("month", &month(*from))]),
            words::CAP_YEARS_WHY,
        ),
        // From here on: AWS's prices and rules rather than the person's choice.
        Assumption::NetDrawDown => known(
            "agreement.discount",
            words::NET_DRAW_DOWN,
            words::NET_DRAW_DOWN_WHY,
            words::NET_DRAW_DOWN_SOURCE,
            Grade::C,
        ),
        Assumption::SupportOutside => known(
            "agreement.support_counts",
            words::SUPPORT_OUTSIDE,
            words::SUPPORT_OUTSIDE_WHY,
            words::SUPPORT_OUTSIDE_SOURCE,
            Grade::C,
        ),
        Assumption::MarketplaceUncapped => known(
            "agreement.marketplace_monthly",
            words::MARKETPLACE_UNCAPPED,
            words::MARKETPLACE_UNCAPPED_WHY,
            words::MARKETPLACE_UNCAPPED_SOURCE,
            Grade::C,
        ),
        Assumption::TierDemanded => {
            known("agreement", words::TIER_DEMANDED, words::TIER_DEMANDED_WHY, words::TIER_DEMANDED_SOURCE, Grade::C)
        }
        Assumption::GrossBasis => known("terms.basis", words::GROSS, words::GROSS_WHY, words::GROSS_SOURCE, Grade::A),
        Assumption::DiscountOrder => known(
            "terms.discount_applies_to_minimum_charge",
            words::DISCOUNT_ORDER,
            words::DISCOUNT_ORDER_WHY,
            words::DISCOUNT_ORDER_SOURCE,
            Grade::Unknown,
        ),
        Assumption::MinimumNotDiscounted => known(
            "terms.discount_applies_to_minimum_charge",
            words::MINIMUM_NOT_DISCOUNTED,
            words::MINIMUM_NOT_DISCOUNTED_WHY,
            words::MINIMUM_NOT_DISCOUNTED_SOURCE,
            Grade::Unknown,
        ),
        Assumption::WholeMonths => {
            known("start", words::WHOLE_MONTHS, words::WHOLE_MONTHS_WHY, words::WHOLE_MONTHS_SOURCE, Grade::A)
        }
        Assumption::OwnTermsEnd => {
            known("terms", words::OWN_TERMS_END, words::OWN_TERMS_END_WHY, words::OWN_TERMS_END_SOURCE, Grade::Unknown)
        }
        Assumption::UpfrontFees(kind) => {
            let (field, value) = match kind {
                CommitmentKind::ReservedInstance => ("terms.reserved_instances", words::RESERVED_UPFRONT),
                CommitmentKind::SavingsPlan => ("terms.savings_plans", words::SAVINGS_UPFRONT),
            };
            known(field, value, words::UPFRONT_WHY, words::UPFRONT_SOURCE, Grade::Unknown)
        }
        Assumption::NoTrigger(name) => known(
            "asks.credits.trigger",
            fill(words::NO_TRIGGER, &[("credit", name)]),
            words::NO_TRIGGER_WHY,
            words::NO_TRIGGER_SOURCE,
            Grade::C,
        ),
        Assumption::NotOnOffer(id) => not_on_offer(book, id),
        Assumption::Retirement { plan: id, on, next, next_grade } => {
            retirement(book, id, &date(*on), next, *next_grade)
        }
        Assumption::UnsurePrice { plan, valid_from, grade } => unsure(book, plan, *valid_from, *grade),
    }
}

/// A plan's name for readers; its id where the book does not know it.
pub fn plan_name(book: &TariffBook, id: &PlanId) -> String {
    book.plan(id).map_or_else(|| id.to_string(), |plan| plan.name.clone())
}

fn not_on_offer(book: &TariffBook, id: &PlanId) -> Assumed {
    let plan = book.plan(id);
    let closed = plan.and_then(|plan| plan.closed_to_new.as_ref());
    let why = match closed {
        Some(closed) => fill(words::NOT_ON_OFFER_NOTE_WHY, &[("note", &closed.note)]),
        None => words::NOT_ON_OFFER_WHY.to_owned(),
    };
    known(
        "asks.structural.plan",
        fill(words::NOT_ON_OFFER, &[("plan", &plan_name(book, id))]),
        why,
        source(plan.and_then(|plan| plan.ends.as_ref()).map(|ends| &ends.source.title)),
        closed.map_or(Grade::Unknown, |closed| closed.grade),
    )
}

/// Where something was read; the book itself where it does not say.
fn source(title: Option<&String>) -> String {
    title.map_or_else(|| words::BOOK.to_owned(), String::clone)
}

fn retirement(book: &TariffBook, id: &PlanId, on: &str, next: &PlanId, next_grade: Option<Grade>) -> Assumed {
    let ends = book.plan(id).and_then(|plan| plan.ends.as_ref());
    let elsewhere = next_grade.is_some() && ends.is_some_and(|ends| ends.successor != *next);
    let (plan, next) = (plan_name(book, id), plan_name(book, next));
    let why = match next_grade {
        None => words::RETIREMENT_CHOSEN,
        Some(_) if elsewhere => words::RETIREMENT_ELSEWHERE,
        Some(_) => ends.map_or("", |ends| ends.note.as_str()),
    };
    known(
        "after_retirement",
        fill(words::RETIREMENT, &[("plan", &plan), ("date", on), ("next", &next)]),
        why,
        source(ends.map(|ends| &ends.source.title)),
        if elsewhere { Grade::Unknown } else { next_grade.or(ends.map(|ends| ends.grade)).unwrap_or(Grade::Unknown) },
    )
}

fn unsure(book: &TariffBook, id: &PlanId, valid_from: Option<chrono::NaiveDate>, grade: Grade) -> Assumed {
    let card = book.plan(id).and_then(|plan| plan.cards.iter().find(|card| card.valid_from == valid_from));
    known(
        "plan",
        fill(words::UNSURE, &[("plan", &plan_name(book, id))]),
        card.map_or("", |card| card.note.as_str()),
        source(card.map(|card| &card.source.title)),
        grade,
    )
}
