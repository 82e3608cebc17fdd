//! The plan comparison of a case: the status of each plan, why, up to how many accounts it is cheaper, and the walk-away.

use concession::calc::{
    advice::{Facts, walk_away::walk_away},
    alternatives::{Alternative, unpriced},
    assess,
};
use serde_json::{Value, json};

use super::{book, opened};

/// Every field that a case names of a plan is as it says; a plan that it names is in the comparison.
pub fn check(name: &str, case: &Value) {
    let scenario = opened(&case["scenario"].to_string());
    let assessment = assess(&scenario, book()).expect("a golden scenario can be assessed");
    let stay = assessment.projection.stay.paid;
    let priced = |plan: &Alternative| {
        let saved = stay.minus(plan.paid).expect("figures of usual size").to_string();
        json!({
            "plan": plan.plan.as_str(), "status": plan.status().key(), "saved": saved,
            "reason": plan.reason.as_ref().map(|reason| format!("{reason:?}")),
            "break_even_accounts": plan.break_even_accounts, "needs_consent": plan.needs_consent,
        })
    };
    let without_price = unpriced(&scenario, book()).into_iter().map(|plan| {
        let reason = format!("{:?}", plan.reason);
        json!({"plan": plan.plan.as_str(), "status": plan.reason.status().key(), "reason": reason, "saved": null})
    });
    let found: Vec<Value> = assessment.alternatives.iter().map(priced).chain(without_price).collect();
    for (plan, expected) in case["alternatives"].as_object().expect("plans by their ids") {
        let row = found.iter().find(|row| row["plan"] == plan.as_str());
        let row = row.unwrap_or_else(|| panic!("{name}: {plan} is not in the comparison"));
        for (field, value) in expected.as_object().expect("fields of a plan") {
            assert_eq!(row.get(field), Some(value), "{name}: {field} of {plan} in {row}");
        }
    }
    if let Some(expected) = case.get("walk_away") {
        let facts = Facts::of(&scenario, book(), &assessment.projection, &assessment.alternatives);
        let found = walk_away(&facts).expect("figures of usual size");
        let found = found.switch().map(|switch| {
            json!({"plan": switch.plan.as_str(), "from": switch.from.to_string(), "saved": switch.saved.to_string()})
        });
        assert_eq!(found.as_ref().unwrap_or(&Value::Null), expected, "{name}: the walk-away");
    }
}
