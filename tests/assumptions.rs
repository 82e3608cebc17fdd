//! What a result says it takes for granted: each assumption appears where it matters and nowhere else, to the month.
//!
//! The base case is silent but for what every case of its plan says; each case changes something in it and names all that is
//! said then.

use concession::{
    calc::{TariffBook, assess},
    report::result,
    share::file,
};
use serde_json::{Value, json};

/// Said in every case of this base: the plan's price is transcribed, and months are whole.
const ALWAYS: [&str; 2] = ["AWS Enterprise Support: price not fully verified", "Months are charged whole"];

fn base() -> Value {
    json!({
        "format": "support-scenario", "version": 1, "tariff": "2026-11-30", "start": "2027-01", "months": 12,
        "discount_rate": "0", "spend": { "monthly": "100000", "annual_growth": "0" }, "accounts": 1, "plan": "enterprise",
        "terms": { "basis": "gross" }, "buys_through": "aws",
    })
}

/// Lays the changes over a value: objects are merged, null takes a field away.
fn lay(over: &mut Value, changes: &Value) {
    let (Value::Object(fields), Value::Object(changes)) = (&mut *over, changes) else {
        *over = changes.clone();
        return;
    };
    for (key, change) in changes {
        if change.is_null() {
            fields.remove(key);
        } else {
            lay(fields.entry(key).or_insert(Value::Null), change);
        }
    }
}

/// The values of the assumptions, in their order, without those that are always said.
#[track_caller]
fn said(changes: &Value) -> Vec<String> {
    let values = assumed(changes).into_iter().map(|assumed| assumed["value"].as_str().expect("text").to_owned());
    values.filter(|value| !ALWAYS.contains(&value.as_str())).collect()
}

/// The assumptions as the result has them.
#[track_caller]
fn assumed(changes: &Value) -> Vec<Value> {
    let book = TariffBook::published().expect("the book is sound");
    let mut file = base();
    lay(&mut file, changes);
    let scenario = file::open(&file.to_string(), &book).expect("a sound file");
    let assessment = assess(&scenario, &book).expect("it can be projected");
    let result = serde_json::to_value(result::result(&scenario, &assessment, &book)).expect("plain data");
    result["assumptions"].as_array().expect("a list").clone()
}

#[track_caller]
fn check(cases: &[(Value, &[&str])]) {
    for (changes, expected) in cases {
        assert_eq!(said(changes), *expected, "{changes}");
    }
}

fn credit(changes: Value) -> Value {
    let mut credit = json!({
        "name": "bridge", "trigger": "agreement", "amount": "1000", "start": "2027-01", "months": 12, "release": "pool",
    });
    lay(&mut credit, &changes);
    json!({ "asks": { "credits": [credit] } })
}

fn agreement(changes: Value) -> Value {
    let mut agreement = json!({ "start": "2027-01", "years": 1 });
    lay(&mut agreement, &changes);
    json!({ "agreement": agreement })
}

fn bought(changes: Value) -> Value {
    let mut bought = json!({ "kind": "savings_plan", "month": "2027-01", "upfront": "100", "term_months": 12 });
    lay(&mut bought, &changes);
    json!({ "commitment_discounts": [bought] })
}

const TIER: &str = "A lower tier may not be yours to take";
const NET: &str = "Usage counts toward the commitment after the discount";

#[test]
fn the_base_case_says_only_what_is_always_said() {
    let values: Vec<_> = assumed(&json!({})).iter().map(|assumed| assumed["value"].clone()).collect();
    assert_eq!(values, ALWAYS);
}

#[test]
fn defaults_are_said_where_nothing_was() {
    check(&[
        (json!({ "tariff": null }), &["Tariff book of 30 November 2026"]),
        (json!({ "discount_rate": null }), &["No discounting"]),
        (json!({ "spend": { "annual_growth": null } }), &["No growth"]),
        (json!({ "accounts": null }), &["1 account"]),
        (json!({ "terms": { "basis": null, "plan_discount_percent": "0" } }), &["Spend is gross"]),
        (json!({ "terms": null }), &["Published terms", "Spend is gross"]),
        (json!({ "buys_through": null }), &["Bought from AWS"]),
        (json!({ "buys_through": "partner" }), &[]),
    ]);
}

#[test]
fn the_buyer_of_a_commitment_matters_where_accounts_are_charged_one_by_one() {
    let of = |changes: Value| {
        let mut bought = bought(json!({}));
        lay(&mut bought, &changes);
        lay(&mut bought, &json!({ "terms": { "savings_plans": "upfront" } }));
        bought
    };
    let named = json!([{ "name": "a", "share": "0.5" }, { "name": "b", "share": "0.5" }]);
    let mut owned = of(json!({ "plan": "business-plus", "accounts": named }));
    owned["commitment_discounts"][0]["account"] = json!("b");
    let divided = "Fees are divided as the spend is";
    let values = |changes: &Value| said(changes).contains(&divided.to_owned());
    assert!(values(&of(json!({ "plan": "business-plus", "accounts": named }))));
    assert!(values(&of(json!({ "plan": "business-plus", "accounts": 2 }))));
    for silent in [of(json!({ "accounts": named })), of(json!({ "plan": "business-plus", "accounts": 1 })), owned] {
        assert!(!values(&silent), "{silent}");
    }
}

#[test]
fn what_the_additions_take_for_granted() {
    let own = json!([{ "name": "a", "share": "0.5" }, { "name": "b", "share": "0.5", "plan": "basic" }]);
    check(&[
        (json!({ "accounts": own }), &["Accounts on AWS Basic Support: published terms"]),
        (json!({ "terms": { "maximum_yearly_charge": "1" } }), &["Years of the cap run from January 2027"]),
        (json!({ "terms": { "until": "2026-12" } }), &["Ended with December 2026"]),
        (json!({ "terms": { "until": "2027-01" } }), &[]),
    ]);
}

#[test]
fn an_agreement_that_ends_without_a_next_one_says_so() {
    let none = "No agreement from July 2027 on";
    let with_next = |next: Value| {
        let mut file = agreement(json!({ "start": "2026-07" }));
        lay(&mut file, &json!({ "next_agreement": next }));
        file
    };
    check(&[
        (agreement(json!({ "start": "2026-07" })), &[none, TIER]),
        (agreement(json!({ "start": "2026-01" })), &["No agreement from January 2027 on", "Not used"]),
        (agreement(json!({ "start": "2025-12" })), &["Not used"]),
        (with_next(json!({ "start": "2027-07", "years": 1 })), &[TIER]),
        (agreement(json!({ "requires_plan": "none" })), &[]),
    ]);
}

#[test]
fn equal_accounts_matter_only_where_each_is_charged() {
    check(&[
        (json!({ "accounts": 2 }), &[]),
        (
            json!({ "accounts": 2, "asks": { "structural": { "effective": "2027-06", "plan": "business-plus" } } }),
            &["2 accounts of equal spend"],
        ),
        (json!({ "accounts": 1, "asks": { "structural": { "effective": "2027-06", "plan": "business-plus" } } }), &[]),
    ]);
}

#[test]
fn what_a_discount_leaves_open_is_said() {
    let (order, minimum) = ("The discount comes before the minimum", "The minimum is not discounted");
    check(&[
        (json!({ "terms": { "plan_discount_percent": "0.1" } }), &[minimum, order]),
        (json!({ "terms": { "plan_discount_percent": "0.1", "discount_applies_to_minimum_charge": false } }), &[order]),
        (json!({ "terms": { "plan_discount_percent": "0.1", "discount_applies_to_minimum_charge": true } }), &[]),
        (json!({ "terms": { "plan_discount_percent": "0" } }), &[]),
        (
            json!({ "asks": { "structural": { "effective": "2027-06", "plan_discount_percent": "0.1" } } }),
            &[minimum, order],
        ),
    ]);
}

#[test]
fn own_terms_end_where_the_plan_does() {
    let moved = json!({ "asks": { "structural": { "effective": "2027-06", "plan": "partner-led" } } });
    let ends = "Own tiers and own minimum end with their plan";
    let own = |terms: Value| {
        let mut file = moved.clone();
        lay(&mut file, &json!({ "terms": terms }));
        file
    };
    check(&[
        (moved.clone(), &[]),
        (own(json!({ "minimum_charge": "1" })), &[ends]),
        (own(json!({ "tiers": [{ "from": "0", "rate": "0.1" }] })), &[ends]),
        (json!({ "terms": { "minimum_charge": "1" } }), &[]),
    ]);
}

#[test]
fn what_lies_outside_the_horizon_is_said_to_the_month() {
    let outside = "bridge: its window reaches outside";
    let change =
        |effective: &str| json!({ "asks": { "structural": { "effective": effective, "minimum_charge": "1" } } });
    let wave = |start: &str| json!({ "migrations": [{ "name": "w", "start": start, "ramp_months": 1, "added_monthly": "1" }] });
    check(&[
        (credit(json!({})), &[]),
        (credit(json!({ "start": "2026-12" })), &[outside]),
        (credit(json!({ "start": "2027-02" })), &[outside]),
        (credit(json!({ "start": "2027-02", "months": 11 })), &[]),
        (change("2026-12"), &["In force from January 2027"]),
        (change("2027-01"), &[]),
        (change("2027-12"), &[]),
        (change("2028-01"), &["January 2028"]),
        (json!({ "spend": { "months": { "2026-12": "1", "2028-01": "1" } } }), &["2 not used"]),
        (json!({ "spend": { "months": { "2027-01": "1", "2027-12": "1" } } }), &[]),
        (wave("2027-12"), &[]),
        (wave("2028-01"), &["Not used"]),
    ]);
}

#[test]
fn what_a_credit_does_not_say_is_said() {
    check(&[
        (credit(json!({ "release": null })), &["bridge: pool"]),
        (credit(json!({ "trigger": null })), &["bridge: no event behind it"]),
        (json!({ "credits_in_hand": [{ "amount": "1", "start": "2027-01", "months": 1 }] }), &["Support credit: pool"]),
    ]);
}

#[test]
fn retirements_and_plans_not_on_offer_are_said() {
    let moved = |plan: &str, from: &str| json!({ "asks": { "structural": { "effective": from, "plan": plan } } });
    let on_ramp = "AWS Enterprise On-Ramp ends on 1 January 2027; then AWS Enterprise Support";
    check(&[
        (json!({ "plan": "enterprise-on-ramp", "start": "2026-12" }), &[on_ramp]),
        (json!({ "plan": "enterprise-on-ramp", "start": "2026-11", "months": 2 }), &[]),
        (json!({ "after_retirement": "partner-led" }), &["Not used"]),
        // It ends the day after the horizon.
        (
            json!({ "plan": "enterprise-on-ramp", "start": "2026-11", "months": 2, "after_retirement": "partner-led" }),
            &["Not used"],
        ),
        (
            json!({ "plan": "enterprise-on-ramp", "start": "2026-12", "after_retirement": "unified-operations" }),
            &[
                "AWS Enterprise On-Ramp ends on 1 January 2027; then AWS Unified Operations",
                "AWS Unified Operations: price not fully verified",
            ],
        ),
        (moved("enterprise-on-ramp", "2027-03"), &[on_ramp, "AWS Enterprise On-Ramp is not on offer"]),
        (moved("business-plus", "2027-03"), &[]),
        (moved("unified-operations", "2027-03"), &["AWS Unified Operations: price not fully verified"]),
    ]);
}

#[test]
fn what_follows_a_plan_says_who_chose_it() {
    let why = |chosen: Value| {
        let changes = json!({ "plan": "enterprise-on-ramp", "start": "2026-12", "after_retirement": chosen });
        let all = assumed(&changes);
        let ends = all.iter().find(|assumed| assumed["value"].as_str().is_some_and(|value| value.contains("ends on")));
        ends.expect("the end is said")["why"].as_str().expect("text").to_owned()
    };
    assert_eq!(why(json!("partner-led")), "You chose what follows.");
    assert_eq!(why(json!("enterprise")), "You chose what follows.");
    assert!(why(Value::Null).contains("notice"), "{}", why(Value::Null));
}

#[test]
fn an_agreement_says_what_it_leaves_open() {
    let part = "Contract year 1: 9 of 12 months are known";
    check(&[
        (agreement(json!({})), &[TIER]),
        (agreement(json!({ "start": "2028-01" })), &["Not used"]),
        (agreement(json!({ "start": "2027-12" })), &[TIER]),
        (
            agreement(json!({ "yearly_commitment": ["1"] })),
            &[TIER, NET, "Support does not count toward the commitment"],
        ),
        (agreement(json!({ "yearly_commitment": ["1"], "support_counts": false })), &[TIER, NET]),
        (
            agreement(json!({ "yearly_commitment": ["1"], "support_counts": true, "start": "2027-04" })),
            &[TIER, NET, part],
        ),
        (
            agreement(json!({ "yearly_commitment": ["1"], "support_counts": true, "marketplace_monthly": "1" })),
            &[TIER, NET, "Marketplace counts in full"],
        ),
        (
            agreement(json!({ "yearly_commitment": ["1"], "support_counts": true, "marketplace_monthly": "0" })),
            &[TIER, NET],
        ),
        (agreement(json!({ "marketplace_monthly": "1" })), &[TIER]),
    ]);
}

#[test]
fn a_net_basis_without_a_discount_changes_nothing_and_says_so() {
    let mut with_discount = agreement(json!({ "discount": "0.1" }));
    lay(&mut with_discount, &json!({ "terms": { "basis": "net" } }));
    let mut without = agreement(json!({ "discount": "0" }));
    lay(&mut without, &json!({ "terms": { "basis": "net" } }));
    check(&[
        (json!({ "terms": { "basis": "net" } }), &["Not used"]),
        (with_discount, &[TIER]),
        (without, &[TIER, "Not used"]),
    ]);
}

#[test]
fn treatments_are_said_where_something_was_bought() {
    let upfront = "Savings Plan fees enter when they are paid";
    let treated = |mut file: Value, terms: Value| {
        lay(&mut file, &json!({ "terms": terms }));
        file
    };
    check(&[
        (bought(json!({})), &[upfront]),
        (bought(json!({ "kind": "reserved_instance" })), &["Reserved Instance fees enter when they are paid"]),
        (treated(bought(json!({})), json!({ "savings_plans": "upfront" })), &[]),
        (treated(bought(json!({})), json!({ "reserved_instances": "none" })), &["Not used", upfront]),
        (bought(json!({ "month": "2027-12" })), &[upfront]),
        (bought(json!({ "month": "2028-01" })), &["Not used"]),
        (bought(json!({ "month": "2026-01", "term_months": 13 })), &[upfront]),
        (bought(json!({ "month": "2026-01", "term_months": 12 })), &["Not used"]),
        (json!({ "terms": { "savings_plans": "none" } }), &["Not used"]),
        (json!({ "asks": { "structural": { "effective": "2027-06", "savings_plans": "none" } } }), &["Not used"]),
    ]);
}

#[test]
fn evidence_and_months_without_a_price_are_said() {
    let closed = |plan: &str, month: &str| json!({ "plan": plan, "actuals": [{ "month": month, "eligible": "1", "charge": "1" }] });
    check(&[
        (json!({ "incidents": [{ "name": "outage" }] }), &["Kept, not computed with"]),
        (json!({ "incidents": [] }), &[]),
        (json!({ "effort": { "hours": 1 } }), &["Kept, not computed with"]),
        (closed("enterprise", "2020-01"), &[]),
        (closed("business-plus", "2025-11"), &["November 2025 is not compared"]),
        (closed("business-plus", "2025-12"), &[]),
    ]);
}
