//! The Enterprise Support charge summary: one month's eligible spend and charge, and the plan that was applied to it.
//!
//! A month that is estimated is no closed month and does not become an actual. Of several months the last one's plan counts.

use crate::calc::Month;

use super::{
    Parts,
    actuals::Actual,
    desk::Desk,
    fate::{Fate, Reason},
    node::Node,
    plan,
};

/// Reads the summaries; true where one of them states the plan in force.
pub fn read<'a>(summaries: &[&Node<'a>], desk: &mut Desk, parts: &mut Parts<'a>) -> bool {
    let mut plans: Vec<(Option<Month>, Node<'a>)> = vec![];
    for summary in summaries {
        let month = summary.get("billingMonth").and_then(|value| value.month(desk));
        if let Some(plan) = summary.get("supportEffectivePricingPlan") {
            plans.push((month, plan));
        }
        if let Some(month) = month {
            actual(summary, month, desk, parts);
        }
    }
    // The first of the latest month; a sort keeps the order of what is equal.
    plans.sort_by_key(|(month, _)| std::cmp::Reverse(*month));
    for (_, older) in plans.iter().skip(1) {
        desk.leave_out(older, Reason::OlderMonth);
    }
    if let Some((_, latest)) = plans.first() {
        plan::read(latest, desk, parts);
    }
    !plans.is_empty()
}

/// What a closed month needs.
const MONTH: [&str; 4] = ["billingMonth", "isEstimated", "totalSupportEligibleSpend", "totalSupportCharge"];

fn actual<'a>(summary: &Node<'a>, month: Month, desk: &mut Desk, parts: &mut Parts<'a>) {
    let [Some(stated), Some(closed), Some(spent), Some(charged)] = MONTH.map(|key| summary.get(key)) else { return };
    if closed.flag() != Some(false) {
        return MONTH.iter().for_each(|key| desk.say_of(summary, key, Fate::LeftOut(Reason::NotClosed)));
    }
    if let (Some(eligible), Some(charge)) = (plan::not_negative(&spent, desk), plan::not_negative(&charged, desk)) {
        let sources = vec![(stated, "month"), (closed, ""), (spent, "eligible"), (charged, "charge")];
        parts.actuals.add(Actual { month, eligible, charge, sources }, desk);
    }
}
