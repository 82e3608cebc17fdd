//! What the additions to the scenario bring besides the paths: ranges, the outcomes of a plan that ends, what is asked of the next
//! agreement, plans by the count of accounts. Each with its arithmetic.

use concession::{
    calc::{Scenario, TariffBook, alternatives, fates, plans_by_accounts, project, range, range::Input},
    share::file,
};
use serde_json::{Value, json};

fn book() -> TariffBook {
    TariffBook::published().expect("the book is sound")
}

fn scenario(changes: &Value) -> Scenario {
    let mut file = json!({
        "format": "support-scenario", "version": 1, "start": "2027-01", "months": 4,
        "spend": { "monthly": "100000" }, "plan": "enterprise",
    });
    for (key, value) in changes.as_object().expect("changes are an object") {
        file[key] = value.clone();
    }
    file::open(&file.to_string(), &book()).expect("a sound file")
}

fn saved(changes: &Value) -> (Vec<Vec<String>>, u32) {
    let found = range(&scenario(changes), &book()).expect("it can be projected");
    (found.combined_saved.map(|row| row.map(|saved| saved.to_string()).to_vec()).to_vec(), found.holds_in)
}

/// 60,000, 100,000 and 150,000 cost 6,000, 10,000 and 15,000 a month; a tenth off for four months saves 2,400, 4,000 and 6,000, of
/// which nothing, half or all is granted. Of a credit of 5,000 a fifth, 1,000, is granted at least, and 3,000 or all of it. The change
/// saves less than the credit on the paths (4,000 of 5,000), and so it does in seven of the nine; at the high usage with half of the
/// change both save 3,000, and with all of it the change saves more (6,000 and 5,000).
#[test]
fn nine_combinations_of_usage_and_what_is_granted() {
    let changes = json!({
        "spend": { "monthly": { "low": "60000", "likely": "100000", "high": "150000" } },
        "asks": {
            "structural": {
                "effective": "2027-01", "plan_discount_percent": "0.1",
                "granted": { "low": "0", "likely": "0.5", "high": "1" },
            },
            "credits": [{
                "amount": "5000", "start": "2027-01", "months": 4,
                "granted": { "low": "0.2", "likely": "0.6", "high": "1" },
            }],
        },
    });
    let expected =
        [["1000.00", "4200.00", "7400.00"], ["1000.00", "5000.00", "9000.00"], ["1000.00", "6000.00", "11000.00"]];
    let (combined, holds_in) = saved(&changes);
    assert_eq!(combined, expected.map(|row| row.map(str::to_owned).to_vec()).to_vec());
    assert_eq!(holds_in, 7);
}

/// Without a range our own stand for it: a credit of 4,000 is granted by a quarter, half or three quarters, a tenth off by nothing, half
/// or all, and the growth lies ten points on either side. A plan that is taken without asking is granted by nobody.
#[test]
fn where_no_range_was_given_ours_stands_for_it() {
    let of = |asks: Value| {
        let found = range(&scenario(&json!({ "months": 1, "asks": asks })), &book()).expect("it can be projected");
        let ours: Vec<_> = found.swings.iter().map(|swing| (swing.input.field(), swing.ours)).collect();
        (found.combined_saved[1].map(|saved| saved.to_string()), ours)
    };
    let credit = json!({ "credits": [{ "amount": "4000", "start": "2027-01", "months": 1 }] });
    let field = |field: &str| vec![(field.to_owned(), true)];
    assert_eq!(of(credit), (["1000.00", "2000.00", "3000.00"].map(str::to_owned), field("asks.credits[0].granted")));
    let discount = json!({ "structural": { "effective": "2027-01", "plan_discount_percent": "0.1" } });
    assert_eq!(of(discount), (["0.00", "500.00", "1000.00"].map(str::to_owned), field("asks.structural.granted")));
    let plan = json!({ "structural": { "effective": "2027-01", "plan": "business-plus" } });
    assert_eq!(of(plan), (["3200.00"; 3].map(str::to_owned), vec![]));
}

/// The spend moves what a tenth off saves more than what is granted of it does: 60,000 to 400,000 are 6,000 to 32,500 a month.
#[test]
fn what_moves_the_result_most_comes_first() {
    let changes = json!({
        "months": 1,
        "spend": { "monthly": { "low": "60000", "likely": "100000", "high": "400000" } },
        "asks": { "structural": {
            "effective": "2027-01", "plan_discount_percent": "0.1", "granted": { "low": "0.4", "likely": "0.5", "high": "0.6" },
        } },
    });
    let found = range(&scenario(&changes), &book()).expect("it can be projected").swings;
    let found = found.iter().map(|swing| (swing.input, swing.ours, swing.low.to_string(), swing.high.to_string()));
    let swing = |input, low: &str, high: &str| (input, false, low.to_owned(), high.to_owned());
    let expected = [swing(Input::Spend, "300.00", "1625.00"), swing(Input::Change, "400.00", "600.00")];
    assert_eq!(found.collect::<Vec<_>>(), expected);
}

/// 10 % of the agreement's discount on 100,000 a month through a net basis: 90,000 and 80,000 at 10 %, 1,000 a month; half of it is
/// likely. What less is paid for usage is no part of it.
#[test]
fn what_is_asked_of_the_agreement_is_granted_on_its_own() {
    let changes = json!({
        "terms": { "basis": "net" },
        "next_agreement": { "start": "2027-01", "years": 1, "discount": "0.1" },
        "asks": {
            "agreement": { "discount": "0.2", "granted": { "low": "0", "likely": "0.5", "high": "1" } },
            "structural": {
                "effective": "2027-01", "plan_discount_percent": "0.5", "granted": { "low": "1", "likely": "1", "high": "1" },
            },
        },
    });
    // Half of 9,000, or of 8,500 and 8,000, is paid at least: the minimum is 5,000.
    assert_eq!(saved(&changes).0[1], ["16000.00", "16000.00", "16000.00"], "the minimum binds in all of them");
    let mut without = changes;
    without["asks"].as_object_mut().expect("asks").remove("structural");
    assert_eq!(saved(&without).0[1], ["0.00", "2000.00", "4000.00"]);
}

/// One point more of discount on 36 months from 1.2 million growing 10 % a year, from July 2027: 52.66 million of usage x 1 %.
#[test]
fn a_point_of_the_next_agreement_is_worth_what_it_takes_off_usage() {
    let effect = |asked: Value| {
        let scenario = scenario(&json!({
            "start": "2026-12", "months": 43, "accounts": 60,
            "spend": { "monthly": "1200000", "annual_growth": "0.10" },
            "agreement": {
                "start": "2024-07", "years": 3, "discount": "0.09", "support_counts": true, "renewal": "2027-06-30",
            },
            "next_agreement": {
                "years": 3, "discount": "0.09", "support_counts": true,
                "yearly_commitment": ["14000000", "15500000", "17000000"],
            },
            "asks": { "agreement": asked },
        }));
        let projection = project(&scenario, &book()).expect("it can be projected");
        assert_eq!(projection.stay.paid, projection.combined.paid, "a gross basis leaves support as it is");
        let found = projection.agreement_effect.expect("something is asked");
        (found.usage_saved.to_string(), found.shortfall_change.to_string())
    };
    assert_eq!(effect(json!({ "discount": "0.10" })), ("526588.16".to_owned(), "0.00".to_owned()));
    let more = json!({ "yearly_commitment": ["15400000", "17050000", "18700000"] });
    assert_eq!(effect(more), ("0.00".to_owned(), "408712.63".to_owned()));
    assert_eq!(effect(json!({})), ("0.00".to_owned(), "0.00".to_owned()));
}

/// Developer at 2,000: 60 a month while it lasts; then nothing on Basic, or 180 a month on Business Support+.
#[test]
fn every_outcome_of_a_plan_that_ends_is_there() {
    let changes = json!({
        "start": "2026-11", "spend": { "monthly": "2000" }, "plan": "developer", "after_retirement": "basic",
    });
    let found = fates(&scenario(&changes), &book()).expect("it can be projected");
    let mut found: Vec<_> = found.iter().map(|fate| (fate.plan.to_string(), fate.paid.to_string())).collect();
    found.sort();
    let fate = |plan: &str, paid: &str| (plan.to_owned(), paid.to_owned());
    assert_eq!(found, [fate("basic", "120.00"), fate("business-plus", "480.00")]);
    assert_eq!(fates(&scenario(&json!({})), &book()), Ok(vec![]), "a plan that goes on has no other outcome");
}

/// On 100,000 Business Support+ costs 6,800 for one account, 7,400 for two of 50,000 and 9,000 for ten of 10,000.
#[test]
fn plans_are_compared_at_both_ends_of_the_accounts() {
    let changes = json!({ "months": 1, "accounts": { "low": 1, "likely": 2, "high": 10 } });
    let found = plans_by_accounts(&scenario(&changes), &book()).expect("it can be projected");
    let paid = |plan: &str| {
        let row = |rows: &Vec<concession::calc::alternatives::Alternative>| {
            rows.iter().find(|row| row.plan.as_str() == plan).expect("it is on offer").paid.to_string()
        };
        [row(&found[0]), row(&found[1]), row(&found[2])]
    };
    assert_eq!(paid("business-plus"), ["6800.00", "7400.00", "9000.00"]);
    assert_eq!(paid("enterprise"), ["10000.00", "10000.00", "10000.00"]);
}

/// Enterprise grants 75 % of its charge as DevOps Agent credit, Business Support+ 30 %, Unified Operations all of it; none is worth more
/// than what is needed.
#[test]
fn a_months_charge_grants_a_credit_for_the_next() {
    let credits = |changes: &Value| {
        let rows = alternatives(&scenario(changes), &book()).expect("it can be projected");
        let credit = |id: &str| {
            let row = rows.iter().find(|row| row.plan.as_str() == id).expect("it is on offer");
            row.devops_credit.map(|credit| credit.to_string())
        };
        ["enterprise", "business-plus", "unified-operations", "basic"].map(credit)
    };
    let some = |credit: &str| Some(credit.to_owned());
    let all = json!({ "months": 1 });
    assert_eq!(credits(&all), [some("7500.00"), some("2040.00"), some("50000.00"), None]);
    let needed = json!({ "months": 1, "need": { "devops_agent_monthly": "5000" } });
    assert_eq!(credits(&needed), [some("5000.00"), some("2040.00"), some("5000.00"), None]);
}

/// In GovCloud the plans of 2025 go on: Business at 100,000 costs 1,000 + 4,900 + 1,000 in every month.
#[test]
fn plans_do_not_end_in_gov_cloud() {
    let of = |partition: &str| {
        let changes = json!({ "plan": "business", "start": "2026-12", "months": 2, "partition": partition });
        let stay = project(&scenario(&changes), &book()).expect("it can be projected").stay;
        let month = |place: usize| (stay.months[place].bill().plan.to_string(), stay.months[place].paid.to_string());
        [month(0), month(1)]
    };
    let month = |plan: &str, paid: &str| (plan.to_owned(), paid.to_owned());
    assert_eq!(of("aws-us-gov"), [month("business", "6900.00"), month("business", "6900.00")]);
    assert_eq!(of("aws"), [month("business", "6900.00"), month("business-plus", "6800.00")]);
}

/// In China the contract's own tiers and minimum are the only prices: they hold for today's plan and for the change alone.
#[test]
fn china_is_charged_by_the_contract_alone() {
    let changes = json!({
        "partition": "aws-cn", "plan": "business", "start": "2026-12", "months": 2,
        "terms": { "tiers": [{ "from": "0", "rate": "0.05" }], "minimum_charge": "700" },
    });
    let projection = project(&scenario(&changes), &book()).expect("it can be projected");
    assert_eq!(projection.stay.paid.to_string(), "10000.00", "5 % of 100,000 twice");
    let rows = alternatives(&scenario(&changes), &book()).expect("it can be projected");
    let plans: Vec<_> = rows.iter().map(|row| row.plan.to_string()).collect();
    assert_eq!(plans, ["business"], "no other plan has a price there");
}
