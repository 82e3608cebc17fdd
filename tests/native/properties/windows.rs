//! Ceiling, best window and equivalents, tried out on the engine itself: a credit at its ceiling is used up, a larger one is
//! not; no other start is better; the equal discount saves as much.

use concession::calc::{Money, Projection, credit::Outcome, scenario::Release};
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::{cases::scenario, decimal, projected};

/// A file with one asked credit and none in hand; nothing where it asks for none.
fn one_credit(mut file: Value) -> Option<Value> {
    let credit = file.get("asks")?.get("credits")?.get(0)?.clone();
    file["asks"] = json!({ "credits": [credit] });
    file.as_object_mut()?.remove("credits_in_hand");
    Some(file)
}

fn with(file: &Value, field: &str, value: &str) -> Value {
    let mut file = file.clone();
    file["asks"]["credits"][0][field] = value.into();
    file
}

fn outcome(projection: &Projection) -> &Outcome {
    &projection.credits.grants[0]
}

proptest! {
    #![proptest_config(super::cases(512))]

    #[test]
    fn a_credit_at_its_ceiling_is_used_up_and_a_larger_one_is_not(file in scenario()) {
        let Some(file) = one_credit(file) else { return Ok(()) };
        let (scenario, projection) = projected(&file);
        let grant = &scenario.asks.credits[0];
        let most = projection.comparison.ceiling[0].most_usable;
        prop_assert!(!most.is_negative());
        let inside = grant.end() <= scenario.start.plus(scenario.months);
        prop_assume!(inside && most < Money::MOST);
        let at = projected(&with(&file, "amount", &most.to_string())).1;
        prop_assert_eq!(outcome(&at).applied, most);
        prop_assert_eq!(outcome(&at).stranded, Money::ZERO);
        // Each tranche is rounded to the cent: one cent more in each is surely too much.
        let more = if grant.release == Some(Release::Even) { grant.months } else { 1 };
        let above = most.dollars() + Decimal::new(more.into(), 2);
        let above = projected(&with(&file, "amount", &above.to_string())).1;
        prop_assert!(outcome(&above).stranded.is_positive());
    }

    #[test]
    fn no_start_is_better_than_the_best_and_no_earlier_one_as_good(file in scenario()) {
        let Some(file) = one_credit(file) else { return Ok(()) };
        let (scenario, projection) = projected(&file);
        let length = scenario.asks.credits[0].months;
        let best = &projection.comparison.best_window[0];
        prop_assert_eq!(best.start.is_some(), length <= scenario.months);
        for k in 0..(scenario.months + 1).saturating_sub(length) {
            let start = scenario.start.plus(k);
            let tried = projected(&with(&file, "start", &start.to_string())).1;
            let applied = outcome(&tried).applied;
            prop_assert!(applied <= best.applied);
            prop_assert!(best.start.is_some_and(|best| best <= start) || applied < best.applied);
            if best.start == Some(start) {
                prop_assert_eq!(applied, best.applied);
            }
        }
    }

    #[test]
    fn the_equal_plan_discount_saves_what_the_credits_save(file in scenario()) {
        // Published terms and a flag that lets the discount lower the minimum: there the two are equal but for rounding.
        let mut file = file;
        file.as_object_mut().expect("an object").remove("credits_in_hand");
        file["terms"] = json!({"discount_applies_to_minimum_charge": true});
        let (scenario, projection) = projected(&file);
        let rate = projection.comparison.credit_as_plan_discount.share();
        prop_assume!(rate <= Decimal::ONE);
        let mut discounted = file.clone();
        discounted["terms"]["plan_discount_percent"] = rate.to_string().into();
        discounted["asks"] = json!({});
        let other = projected(&discounted).1;
        let saved = |paths: &Projection, path: Money| (paths.stay.present_value.dollars() - path.dollars()).abs();
        let by_credits = saved(&projection, projection.credits.present_value);
        let by_discount = saved(&projection, other.stay.present_value);
        // Half a cent for each account's charge in each month, and the last of six digits of the rate.
        let accounts = projection.stay.months[0].bill().charge.accounts.iter().map(|account| account.who.count()).sum::<u32>();
        let rounding = Decimal::new(6, 3) * Decimal::from(accounts.max(30) * scenario.months);
        let digits = projection.stay.charge.dollars() * decimal("0.000001");
        prop_assert!((by_credits - by_discount).abs() <= rounding + digits, "{} and {}", by_credits, by_discount);
    }
}
