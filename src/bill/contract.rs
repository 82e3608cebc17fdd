//! The Enterprise Support contract: basis, treatment of commitments, additional charges, and its pricing plans.
//!
//! The response does not say for which month it was asked nor which of several plans is in force, so a plan is taken from it
//! only where it has exactly one and no charge summary states another. An inactive contract becomes nothing.

use crate::{
    calc::scenario::{Tree, bounds},
    words::names,
};

use super::{
    Parts,
    desk::Desk,
    fate::{Doubt, Fate, Note, Reason},
    node::Node,
    plan,
};

/// Reads the first contract; `plan_in_force` says that a charge summary has stated the plan.
pub fn read(contracts: &[&Node], plan_in_force: bool, desk: &mut Desk, parts: &mut Parts) {
    for second in contracts.iter().skip(1) {
        desk.leave_out(second, Reason::SecondResponse);
    }
    let Some(contract) = contracts.first() else { return };
    match contract.get("isContractActive").and_then(|active| active.flag()) {
        Some(false) => return desk.leave_out(contract, Reason::Inactive),
        _ => desk.say_of(contract, "isContractActive", Fate::used("terms")),
    }
    basis(contract, desk, parts);
    for (key, term) in [
        ("supportReservedInstanceTreatmentMethod", "reserved_instances"),
        ("supportSavingsPlansTreatmentMethod", "savings_plans"),
    ] {
        treatment(contract, key, term, desk, parts);
    }
    additional(contract, desk, parts);
    plans(contract, plan_in_force, desk, parts);
}

fn basis(contract: &Node, desk: &mut Desk, parts: &mut Parts) {
    let flags: Vec<Node> =
        contract.list("contractPayerAccountIds").iter().filter_map(|payer| payer.get("isGdn")).collect();
    let gross = flags.iter().filter(|flag| flag.flag() == Some(true)).count();
    let fate = match gross {
        _ if flags.is_empty() => return,
        0 => Fate::noted("terms.basis", Note::NetVariants),
        all if all == flags.len() => Fate::used("terms.basis"),
        _ => Fate::NotUnderstood(Doubt::MixedBasis),
    };
    if let Fate::Used { .. } = fate {
        parts.terms.push(("basis", Tree::text(if gross == 0 { "net" } else { "gross" })));
    }
    for flag in &flags {
        desk.say(flag, fate.clone());
    }
}

fn treatment(contract: &Node, key: &str, term: &'static str, desk: &mut Desk, parts: &mut Parts) {
    let Some(value) = contract.get(key) else { return };
    let becomes = format!("terms.{term}");
    let (word, fate) = match value.text() {
        Some("None") => ("none", Fate::used(becomes)),
        Some("Upfront") => ("upfront", Fate::used(becomes)),
        Some("Amortized") => ("amortized", Fate::used(becomes)),
        Some("AmortizedCustom" | "AmortizedAll") => ("amortized", Fate::noted(becomes, Note::Amortized)),
        _ => return desk.doubt(&value, Doubt::UnknownWord),
    };
    parts.terms.push((term, Tree::text(word)));
    desk.say(&value, fate);
}

fn additional(contract: &Node, desk: &mut Desk, parts: &mut Parts) {
    let mut charges = vec![];
    for charge in contract.list("additionalSupportCharge") {
        let Some(value) = charge.get("amount") else { continue };
        let Some(amount) = plan::not_negative(&value, desk) else { continue };
        if charges.len() >= bounds::ENTRIES {
            desk.leave_out(&charge, Reason::TooMany);
            continue;
        }
        let entry = format!("terms.additional_charges[{}]", charges.len());
        let stated = charge.get("description").and_then(|text| text.text()).unwrap_or(names::CHARGE);
        let (description, note) = short(stated);
        desk.say_of(&charge, "description", Fate::Used { becomes: format!("{entry}.description"), note });
        desk.say(&value, Fate::noted(format!("{entry}.monthly"), Note::EveryMonth));
        charges
            .push(Tree::map([("description", Tree::text(description)), ("monthly", Tree::text(amount.to_string()))]));
    }
    if !charges.is_empty() {
        parts.terms.push(("additional_charges", Tree::List(charges)));
    }
}

/// No longer than a scenario's text may be.
pub fn short(text: &str) -> (String, Option<Note>) {
    let text = text.trim();
    let kept: String = text.chars().take(bounds::TEXT).collect();
    let note = (kept.len() < text.len()).then_some(Note::Shortened);
    (kept, note)
}

fn plans(contract: &Node, plan_in_force: bool, desk: &mut Desk, parts: &mut Parts) {
    let Some(list) = contract.get("pricingPlans") else { return };
    match list.entries().as_slice() {
        _ if plan_in_force => desk.leave_out(&list, Reason::OtherPlan),
        [only] => plan::read(only, desk, parts),
        _ => desk.doubt(&list, Doubt::SeveralPlans),
    }
}
