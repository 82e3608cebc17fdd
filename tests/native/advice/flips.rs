//! Every flip is true on both sides: with its value the answer is the other that was named, with the value next to it still the
//! same. It lies inside a range that was stated; without one there is none.

use std::fs;

use concession::{
    calc::{
        Assessment, Scenario,
        advice::{
            Facts,
            asks::Asked,
            flip::{Question, judgement},
        },
        assess,
    },
    report::advice::changes,
};
use proptest::{
    prelude::{ProptestConfig, Strategy},
    prop_assert, prop_assert_eq, proptest,
    test_runner::TestCaseError,
};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::{book, cases, opened, stated};

fn flips_hold(scenario: &Scenario) -> Result<usize, TestCaseError> {
    let Ok(Assessment { projection, alternatives, advice, .. }) = assess(scenario, book()) else { return Ok(0) };
    // Whatever AWS settled stays settled in every trial.
    let (scenario, projection) = (advice.scenario(scenario), advice.projection(&projection));
    let facts = Facts::of(scenario, book(), projection, &alternatives);
    let mut found = 0;
    for flip in &advice.flips {
        found += 1;
        let decide = |value| judgement(&facts, &flip.dial.set(scenario, value), flip.question);
        let today = judgement(&facts, scenario, flip.question);
        prop_assert_eq!(flip.dial.get(scenario), Some(flip.now));
        prop_assert_eq!(decide(flip.at), Some(flip.becomes), "{:?} at {}", flip.dial, flip.at);
        prop_assert!(today.is_some() && today != Some(flip.becomes));
        prop_assert_eq!(decide(flip.still), today, "{:?} at {}", flip.dial, flip.still);
        let between =
            (flip.still >= flip.now && flip.still < flip.at) || (flip.still <= flip.now && flip.still > flip.at);
        let (low, high) = stated::ends(scenario, flip.dial);
        prop_assert!((low..=high).contains(&flip.at), "{} lies outside {low} to {high}", flip.at);
        prop_assert!(between, "{} does not lie between {} and {}", flip.still, flip.now, flip.at);
    }
    Ok(found)
}

/// A made-up scenario with an effort, so that every rule has something to say.
fn with_effort() -> impl Strategy<Value = Value> {
    (cases::scenario(), 1..=2_000_u32, 0..=100_u32).prop_map(|(mut file, hours, chance)| {
        let success = Decimal::new(chance.into(), 2).to_string();
        file["effort"] = json!({"hours": hours.to_string(), "hourly_cost": "120.00", "success": success});
        file
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn flips_of_generated_scenarios_hold(file in with_effort()) {
        flips_hold(&stated::widely(opened(&file.to_string())))?;
    }
}

#[test]
fn flips_of_the_cases_hold() {
    let mut found = 0;
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/advice");
    for entry in fs::read_dir(folder).expect("the folder of advice") {
        let path = entry.expect("an entry").path();
        let case: Value = serde_json::from_str(&fs::read_to_string(&path).expect("a case")).expect("a case is JSON");
        let scenario = stated::widely(opened(&case["scenario"].to_string()));
        found += flips_hold(&scenario).unwrap_or_else(|wrong| panic!("{}: {wrong}", path.display()));
    }
    assert!(found >= 40, "only {found} flips were found in all cases");
}

/// An input that was given as a single value is not turned, however near the threshold lies. Where a range was stated and nothing in it
/// changes anything, that is said.
#[test]
fn without_a_stated_range_nothing_is_said_to_change_the_advice() {
    let said = |spend: Value| {
        let effort = json!({"hours": "40", "hourly_cost": "100.00", "success": "0.5"});
        let asks = json!({"structural": {"effective": "2027-01", "plan_discount_percent": "0.10"}});
        let scenario = json!({
            "format": "support-scenario", "version": 1, "as_of": "2026-11-30", "start": "2027-01", "months": 12,
            "spend": {"monthly": spend}, "plan": "enterprise", "asks": asks, "effort": effort,
        });
        let scenario = opened(&scenario.to_string());
        let advice = assess(&scenario, book()).expect("it can be assessed").advice;
        let said = changes(&advice, &scenario).iter().map(|one| one.plain()).collect::<Vec<_>>().join(" ");
        let found: Vec<_> = advice.flips.into_iter().map(|flip| (flip.question, flip.at.to_string())).collect();
        (found, said)
    };
    // Half of a tenth of twelve bills brings 4,000 where a bill is 6,666.67.
    assert_eq!(said(json!("70000")), (vec![], String::new()));
    let narrow = said(json!({"low": "69000", "likely": "70000", "high": "90000"}));
    assert_eq!(narrow, (vec![], "Nothing in your range changes this.".to_owned()));
    let (found, said) = said(json!({"low": "30000", "likely": "70000", "high": "90000"}));
    for question in [Question::Decision, Question::Ask(Asked::Change)] {
        assert!(found.contains(&(question, "66600".to_owned())), "{found:?}");
    }
    assert!(said.contains("With the monthly spend at $66,600 or less, asking costs more"), "{said}");
}
