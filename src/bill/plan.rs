//! A pricing plan of Enterprise Support to the scenario's plan and terms: discount, minimum, tiers.
//!
//! It refuses a discount of one or more (percent or share cannot be told) and takes the plan from its name only where the
//! name says it. Which plan of several is the one in force is decided in `summary` and `contract`.

use rust_decimal::Decimal;

use crate::calc::{Money, Rate, scenario::Tree};

use super::{
    Parts,
    desk::Desk,
    fate::{Doubt, Fate, Note},
    node::Node,
    tiers,
};

/// Reads the plan in force.
pub fn read(plan: &Node, desk: &mut Desk, parts: &mut Parts) {
    name(plan, desk, parts);
    discount(plan, desk, parts);
    if let Some(minimum) = plan.get("minimumCharge").and_then(|value| not_negative(&value, desk)) {
        parts.terms.push(("minimum_charge", Tree::text(minimum.to_string())));
        desk.say_of(plan, "minimumCharge", Fate::used("terms.minimum_charge"));
    }
    if let Some(tiers) = tiers::read(plan, desk) {
        parts.terms.push(("tiers", tiers));
        desk.say_of(plan, "tiered", Fate::used("terms.tiers"));
    }
}

/// An amount of nothing or more; a lesser one is said not to be understood.
pub fn not_negative(value: &Node, desk: &mut Desk) -> Option<Money> {
    let amount = Money::new(value.amount(desk)?);
    if amount.is_negative() {
        desk.doubt(value, Doubt::Negative);
        return None;
    }
    Some(amount)
}

fn name(plan: &Node, desk: &mut Desk, parts: &mut Parts) {
    let Some(value) = plan.get("name") else { return };
    parts.plan = value.text().and_then(plan_named);
    let fate = match parts.plan {
        Some(_) => Fate::noted("plan", Note::PlanByName),
        None => Fate::NotUnderstood(Doubt::UnknownPlan),
    };
    desk.say(&value, fate);
}

/// The plan that a name names. AWS documents no list of names, so only what is plain counts.
fn plan_named(name: &str) -> Option<&'static str> {
    let letters: String =
        name.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect();
    let has = |word: &str| letters.contains(word);
    match () {
        () if has("partner") => None,
        () if has("onramp") => Some("enterprise-on-ramp"),
        () if has("unifiedoperations") => Some("unified-operations"),
        () if has("enterprise") => Some("enterprise"),
        () => None,
    }
}

fn discount(plan: &Node, desk: &mut Desk, parts: &mut Parts) {
    if let Some(value) = plan.get("planDiscountPercent")
        && let Some(discount) = not_negative(&value, desk)
    {
        if discount.dollars() < Decimal::ONE {
            let share = Rate::new(discount.dollars());
            parts.terms.push(("plan_discount_percent", Tree::text(share.to_string())));
            desk.say(&value, Fate::used("terms.plan_discount_percent"));
        } else {
            desk.doubt(&value, Doubt::PercentOrShare);
        }
    }
    if let Some(flag) = plan.get("discountAppliesToMinimumCharge").and_then(|value| value.flag()) {
        parts.terms.push(("discount_applies_to_minimum_charge", Tree::Bool(flag)));
        desk.say_of(plan, "discountAppliesToMinimumCharge", Fate::used("terms.discount_applies_to_minimum_charge"));
    }
}

#[cfg(test)]
mod tests {
    use super::plan_named;

    #[test]
    fn only_a_plain_name_names_a_plan() {
        for (name, plan) in [
            ("AWS Enterprise Support", Some("enterprise")),
            ("EnterpriseSupport_2026", Some("enterprise")),
            ("Enterprise On-Ramp", Some("enterprise-on-ramp")),
            ("AWS Unified Operations", Some("unified-operations")),
            ("Partner-Led Enterprise", None),
            ("Custom plan 7", None),
        ] {
            assert_eq!(plan_named(name), plan, "{name}");
        }
    }
}
