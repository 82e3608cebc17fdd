//! The words for what a projection takes for granted: the field, the value used, why, and where that was read.

use crate::calc::{
    TariffBook,
    assume::Assumption,
    scenario::CommitmentKind,
    tariff::{Grade, PlanId},
};

use super::format::date;

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
    Assumed { field, value: value.into(), why: why.into(), source: "Default of this projection".into(), grade: None }
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
        Assumption::NewestTariff(edition) => default(
            "tariff",
            format!("Tariff book of {}", date(*edition)),
            "The newest tariff book is used; name an edition to pin it.",
        ),
        Assumption::OlderTariff { pinned, newest } => default(
            "tariff",
            format!("Tariff book of {}, not the newest", date(*pinned)),
            format!(
                "The figures are those of the edition they were made under. The newest is of {}; leave the edition out to use it.",
                date(*newest)
            ),
        ),
        Assumption::NoGrowth => default("spend.annual_growth", "No growth", "No yearly growth was given."),
        Assumption::NoDiscounting => default(
            "discount_rate",
            "No discounting",
            "No discount rate was given, so present value equals the plain sum.",
        ),
        Assumption::OneAccount => {
            default("accounts", "1 account", "Plans charged per account need the number of accounts that hold them.")
        }
        Assumption::EqualShares(count) => default(
            "accounts",
            format!("{count} accounts of equal spend"),
            "A plan charged per account is computed on each account's share; unequal shares change the bands reached.",
        ),
        Assumption::PublishedTerms => default(
            "terms",
            "Published terms",
            "No contract terms of your own were given; a private agreement may differ.",
        ),
        Assumption::WindowOutside(name) => default(
            "asks.credits",
            format!("{name}: its window reaches outside"),
            "Part of this credit's window lies outside the projected months. What it pays later is not seen here; of a window that \
             began earlier, the whole amount is taken as still unused.",
        ),
        Assumption::ChangeEarlier(month) => default(
            "asks.structural.effective",
            format!("In force from {}", super::format::month(*month)),
            "The structural change is dated before the first projected month, so it holds from that month on.",
        ),
        Assumption::Unused(field) => default(field, "Not used", "This changes nothing within the projected months."),
        Assumption::ChangeOutside(month) => default(
            "asks.structural.effective",
            super::format::month(*month),
            "The structural change begins after the last projected month and so changes nothing here.",
        ),
        Assumption::MonthsOutside(count) => default(
            "spend.months",
            format!("{count} not used"),
            "These explicit months lie outside the projected months.",
        ),
        Assumption::PoolRelease(name) => default(
            "asks.credits.release",
            format!("{name}: pool"),
            "All of the credit is usable from its first month.",
        ),
        Assumption::Evidence(field) => {
            default(field, "Kept, not computed with", "This is evidence for the asks; it changes no figure here.")
        }
        Assumption::NotModelled(month) => default(
            "actuals",
            format!("{} is not compared", super::format::month(*month)),
            "No price of today's plan is known for that month, so there is nothing to hold the charge against.",
        ),
        Assumption::PartYear { year, months } => default(
            "agreement.yearly_commitment",
            format!("Contract year {year}: {months} of 12 months are known"),
            "Only those months are counted, and they are held against their part of the year's commitment. Closed months \
             under actuals make an earlier year whole; a longer horizon a later one.",
        ),
        // From here on: AWS's prices and rules rather than the person's choice.
        Assumption::NetDrawDown => known(
            "agreement.discount",
            "Usage counts towards the commitment after the discount",
            "Agreements differ in whether spend counts before or after the private discount; the one whose wording could be \
             read counts it after. Read yours.",
            "An agreement filed with the SEC (VTEX, 2020)",
            Grade::C,
        ),
        Assumption::SupportOutside => known(
            "agreement.support_counts",
            "Support does not count towards the commitment",
            "Usually support lies outside an agreement's eligible spend unless it is negotiated in; sources disagree.",
            "Several negotiation firms",
            Grade::C,
        ),
        Assumption::MarketplaceUncapped => known(
            "agreement.marketplace_monthly",
            "Marketplace counts in full",
            "A cap on what Marketplace may add, often 25 % of the commitment, is quoted and not applied here. Read yours.",
            "Several negotiation firms",
            Grade::C,
        ),
        Assumption::TierDemanded => known(
            "agreement",
            "A lower tier may not be yours to take",
            "A private agreement often demands a support tier. A lower one is priced here all the same; ask before you count on it.",
            "Several negotiation firms",
            Grade::C,
        ),
        Assumption::UpfrontFees(kind) => {
            let (field, fees) = match kind {
                CommitmentKind::ReservedInstance => ("terms.reserved_instances", "Reserved Instance fees"),
                CommitmentKind::SavingsPlan => ("terms.savings_plans", "Savings Plan fees"),
            };
            known(
                field,
                format!("{fees} enter when they are paid"),
                "A contract says whether they enter upfront, spread over the term or not at all; what the rate card does by \
                 itself was not found.",
                "Billing API names the treatments, not the default",
                Grade::Unknown,
            )
        }
        Assumption::GrossBasis => known(
            "terms.basis",
            "Spend is gross",
            "Spend is taken before private discounts and credits, without support itself, Marketplace, Managed Services, \
             Professional Services and taxes. A contract can say otherwise.",
            "AWS Support pricing page, older edition; Billing API (isGdn)",
            Grade::A,
        ),
        Assumption::DiscountOrder => known(
            "terms.discount_applies_to_minimum_charge",
            "The discount comes before the minimum",
            "AWS documents the flag, not the order in which minimum and discount are applied.",
            "Billing API documents only the flag",
            Grade::Unknown,
        ),
        Assumption::MinimumNotDiscounted => known(
            "terms.discount_applies_to_minimum_charge",
            "The minimum is not discounted",
            "Your contract says whether a plan discount lowers the minimum charge; the cautious reading is used.",
            "Billing API (discountAppliesToMinimumCharge)",
            Grade::Unknown,
        ),
        Assumption::WholeMonths => known(
            "start",
            "Months are charged whole",
            "The first month of a plan is charged by days; this projection charges whole months.",
            "AWS re:Post knowledge center, support-billing",
            Grade::A,
        ),
        Assumption::OwnTermsEnd => known(
            "terms",
            "Own tiers and own minimum end with their plan",
            "They were agreed for one plan; on another plan the published card applies. A plan discount stays.",
            "Rule of this projection",
            Grade::Unknown,
        ),
        Assumption::NoTrigger(name) => known(
            "asks.credits.trigger",
            format!("{name}: no event behind it"),
            "No event is named for this credit. AWS grants credits for a reason: an agreement, a migration, an incident.",
            "Advisory articles on support credits",
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
    let ends = plan.and_then(|plan| plan.ends.as_ref());
    let why = closed.map_or_else(String::new, |closed| format!("{} ", closed.note));
    known(
        "asks.structural.plan",
        format!("{} is not on offer", plan_name(book, id)),
        format!("{why}It is projected as asked."),
        ends.map_or_else(|| "Tariff book".into(), |ends| ends.source.title.clone()),
        closed.map_or(Grade::Unknown, |closed| closed.grade),
    )
}

fn retirement(book: &TariffBook, id: &PlanId, on: &str, next: &PlanId, next_grade: Option<Grade>) -> Assumed {
    let ends = book.plan(id).and_then(|plan| plan.ends.as_ref());
    let elsewhere = next_grade.is_some() && ends.is_some_and(|ends| ends.successor != *next);
    let (plan, next) = (plan_name(book, id), plan_name(book, next));
    let why = match next_grade {
        None => "You chose what follows.".to_owned(),
        Some(_) if elsewhere => "What was to follow has ended by then, too; what follows that one is used.".to_owned(),
        Some(_) => ends.map_or_else(String::new, |ends| ends.note.clone()),
    };
    known(
        "after_retirement",
        format!("{plan} ends on {on}; then {next}"),
        why,
        ends.map_or_else(|| "Tariff book".into(), |ends| ends.source.title.clone()),
        if elsewhere { Grade::Unknown } else { next_grade.or(ends.map(|ends| ends.grade)).unwrap_or(Grade::Unknown) },
    )
}

fn unsure(book: &TariffBook, id: &PlanId, valid_from: Option<chrono::NaiveDate>, grade: Grade) -> Assumed {
    let card = book.plan(id).and_then(|plan| plan.cards.iter().find(|card| card.valid_from == valid_from));
    let name = plan_name(book, id);
    known(
        "plan",
        format!("{name}: price not fully verified"),
        card.map_or_else(String::new, |card| card.note.clone()),
        card.map_or_else(|| "Tariff book".into(), |card| card.source.title.clone()),
        grade,
    )
}
