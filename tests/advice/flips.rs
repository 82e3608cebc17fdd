//! Every flip is true on both sides: with its value the step is the other that was told, with the value next to it still the
//! same.

use std::fs;

use concession::calc::{
    Assessment, Scenario,
    advice::{Facts, flip},
    assess,
};
use proptest::{
    prelude::{ProptestConfig, Strategy},
    prop_assert, prop_assert_eq, proptest,
    test_runner::TestCaseError,
};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::{book, cases, opened};

fn flips_hold(scenario: &Scenario) -> Result<usize, TestCaseError> {
    let Ok(Assessment { projection, alternatives, advice, .. }) = assess(scenario, book()) else { return Ok(0) };
    let facts = Facts::of(scenario, book(), &projection, &alternatives);
    let mut found = 0;
    for step in &advice.steps {
        let Some(flip) = &step.flips_if else { continue };
        found += 1;
        let decide = |value| flip::decision(&step.finding, &facts, &flip.dial.set(scenario, value));
        let today = flip::decision(&step.finding, &facts, scenario);
        prop_assert_eq!(flip.dial.get(scenario), Some(flip.now));
        prop_assert_eq!(decide(flip.at), Some(flip.becomes), "{:?} at {}", flip.dial, flip.at);
        prop_assert!(today.is_some() && today != Some(flip.becomes));
        prop_assert_eq!(decide(flip.still), today, "{:?} at {}", flip.dial, flip.still);
        let between =
            (flip.still >= flip.now && flip.still < flip.at) || (flip.still <= flip.now && flip.still > flip.at);
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
        flips_hold(&opened(&file.to_string()))?;
    }
}

#[test]
fn flips_of_the_cases_hold() {
    let mut found = 0;
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/advice");
    for entry in fs::read_dir(folder).expect("the folder of advice") {
        let path = entry.expect("an entry").path();
        let case: Value = serde_json::from_str(&fs::read_to_string(&path).expect("a case")).expect("a case is JSON");
        let scenario = opened(&case["scenario"].to_string());
        found += flips_hold(&scenario).unwrap_or_else(|wrong| panic!("{}: {wrong}", path.display()));
    }
    assert!(found >= 40, "only {found} flips were found in all cases");
}
