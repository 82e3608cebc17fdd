//! What AWS answered: a grant counts at its size, a counter is held against target and floor, a refusal leaves the walk-away.

use concession::calc::{
    Scenario,
    advice::{
        Facts,
        answers::{Stands, after_answers, replies},
    },
    assess, project,
};
use serde_json::{Value, json};

use super::{book, opened};

/// Enterprise at 200,000 a month costs 18,500; six accounts would cost 14,100 on Business Support+.
fn scenario(asks: &Value, need: &Value) -> Scenario {
    let file = json!({
        "format": "support-scenario", "version": 1, "as_of": "2026-11-30", "start": "2026-12", "months": 12, "accounts": 6,
        "spend": { "monthly": "200000" }, "plan": "enterprise", "asks": asks, "need": need,
        "agreement": { "start": "2024-01", "years": 3, "renewal": "2026-12-31", "requires_plan": "none" },
    });
    opened(&file.to_string())
}

fn stands(scenario: &Scenario) -> Vec<Stands> {
    let found = assess(scenario, book()).expect("it can be assessed");
    let facts = Facts::of(scenario, book(), &found.projection, &found.alternatives);
    let replies = replies(&facts, &found.advice.asks).expect("figures of usual size");
    replies.into_iter().map(|reply| reply.stands).collect()
}

fn credit(answer: &Value) -> Value {
    json!({ "credits": [{
        "name": "year", "trigger": "agreement", "amount": "60000", "start": "2027-01", "months": 11, "floor": "30000",
        "answer": answer,
    }] })
}

fn discount(answer: &Value, effective: &str) -> Value {
    json!({ "structural": {
        "effective": effective, "plan_discount_percent": "0.10", "floor": { "plan_discount_percent": "0.05" }, "answer": answer,
    } })
}

#[test]
fn a_credit_that_was_granted_has_the_size_that_was_granted() {
    let granted = json!({ "date": "2026-11-20", "status": "granted", "amount": "50000" });
    let asked = scenario(&credit(&granted), &json!({}));
    assert_eq!(stands(&asked), [Stands::Granted]);
    let after = after_answers(&asked);
    let saved = |scenario: &Scenario| {
        project(scenario, book()).expect("it can be projected").comparison.credits_saved.to_string()
    };
    assert_eq!((saved(&asked), saved(&after)), ("60000.00".to_owned(), "50000.00".to_owned()));
    let found = assess(&asked, book()).expect("it can be assessed");
    assert_eq!(found.projection.comparison.credits_saved.to_string(), "60000.00", "the result keeps what was typed");
    assert_eq!(found.advice.decision.figures.once.to_string(), "50000.00");
}

#[test]
fn terms_that_were_granted_have_the_size_that_was_granted() {
    let granted = json!({ "date": "2026-11-20", "status": "granted", "amount": { "plan_discount_percent": "0.08" } });
    let now = after_answers(&scenario(&discount(&granted, "2026-12"), &json!({})));
    let saved = |scenario: &Scenario| {
        project(scenario, book()).expect("it can be projected").comparison.structural_saved.to_string()
    };
    assert_eq!(saved(&now), "17760.00", "8 % off 222,000");
    let later = after_answers(&scenario(&discount(&granted, "2027-06"), &json!({})));
    assert_eq!(saved(&later), "8880.00", "8 % off six bills");
}

#[test]
fn a_counter_is_held_against_target_and_floor() {
    let countered = |percent: &str| {
        let answer =
            json!({ "date": "2026-11-20", "status": "countered", "amount": { "plan_discount_percent": percent } });
        stands(&scenario(&discount(&answer, "2026-12"), &json!({}))).remove(0)
    };
    assert_eq!(countered("0.12"), Stands::ReachesTarget);
    assert_eq!(countered("0.05"), Stands::AboveFloor, "the floor itself is accepted");
    assert!(matches!(countered("0.04"), Stands::BelowFloor(_)));
    let unsized_answer = json!({ "date": "2026-11-20", "status": "countered" });
    assert_eq!(stands(&scenario(&credit(&unsized_answer), &json!({}))), [Stands::Unsized]);
    let asked =
        scenario(&credit(&json!({ "date": "2026-11-20", "status": "countered", "amount": "40000" })), &json!({}));
    assert_eq!(stands(&asked), [Stands::AboveFloor]);
    assert_eq!(after_answers(&asked), asked, "what was countered is still asked for");
}

#[test]
fn a_refusal_shows_the_walk_away_and_is_asked_for_no_more() {
    let refused = json!({ "date": "2026-11-20", "status": "refused" });
    let plan = |need: Value| match stands(&scenario(&credit(&refused), &need)).remove(0) {
        Stands::Refused(walk_away) => walk_away.switch().map(|switch| switch.plan.to_string()),
        other => panic!("{other:?}"),
    };
    assert_eq!(plan(json!({ "first_response_minutes": 30 })).as_deref(), Some("business-plus"));
    assert_eq!(plan(json!({})), None, "what is needed was not said, so today's terms go on");
    let after = after_answers(&scenario(&credit(&refused), &json!({})));
    assert!(after.asks.credits.iter().all(|credit| !credit.amount.is_positive()), "nothing of it is left");
}
