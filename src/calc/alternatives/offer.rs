//! Which plans are on offer to this customer, and why the others are not.

use chrono::NaiveDate;

use super::{
    super::{
        arrangement::arrange,
        book::TariffBook,
        scenario::{BuysThrough, Scenario, Structural, Terms},
        tariff::{Plan, PlanId},
    },
    judge::{Question, Reason},
};

/// Why a plan is not on offer to this customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoOffer {
    /// AWS has ended it.
    Ended(NaiveDate),
    /// Nobody new can take it since that day.
    Closed(NaiveDate),
    /// AWS sells it to partners only.
    ToPartners,
    /// It cannot be taken for accounts that are bought through a partner.
    NotThroughPartner,
    /// It has no known price in this part of AWS, or in some month shown.
    NoPrice,
}

/// A plan without a price for this customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unpriced {
    /// The plan.
    pub plan: PlanId,
    /// Why it has none.
    pub reason: Reason,
}

/// Whether a plan is in the plan comparison: this customer can take it now, at a known price. Today's plan is where it is still sold.
pub fn is_offered(scenario: &Scenario, plan: &Plan) -> bool {
    refusal(scenario, plan).is_none()
}

/// The plans that are not in the comparison, in the book's order, each with its reason.
pub fn unpriced(scenario: &Scenario, newest: &TariffBook) -> Vec<Unpriced> {
    let book = newest.of(scenario);
    let reason = |plan: &Plan| {
        let change = Structural::new(scenario.start, Some(plan.id.clone()), Terms::default());
        let change = Some(&change).filter(|_| plan.id != scenario.plan);
        let no_price = || arrange(scenario, book, change).is_err().then_some(Reason::NotOffered(NoOffer::NoPrice));
        refusal(scenario, plan).or_else(no_price)
    };
    let rows = book.plans().iter().filter(|plan| plan.id != scenario.plan);
    rows.filter_map(|plan| Some(Unpriced { plan: plan.id.clone(), reason: reason(plan)? })).collect()
}

/// Why a plan is not in the comparison.
fn refusal(scenario: &Scenario, plan: &Plan) -> Option<Reason> {
    let partner = scenario.buys_through == Some(BuysThrough::Partner);
    let refused = |why| Some(Reason::NotOffered(why));
    if let Some(ending) = plan.ended_in(scenario.start) {
        return refused(NoOffer::Ended(ending.on));
    }
    if let Some(closed) = plan.closed_to_new.as_ref().filter(|_| !plan.on_offer_in(scenario.start)) {
        return refused(NoOffer::Closed(closed.from));
    }
    match (plan.id == scenario.plan, plan.is_for_customers(), partner) {
        (true, ..) => None,
        // Own tiers are of today's plan.
        _ if !scenario.partition.has_price_list() => refused(NoOffer::NoPrice),
        (_, false, true) => Some(Reason::Unknown(vec![Question::PartnerPrice])),
        (_, false, false) => refused(NoOffer::ToPartners),
        (_, true, true) if !plan.is_resold() => refused(NoOffer::NotThroughPartner),
        _ => None,
    }
}
