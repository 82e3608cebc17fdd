//! Where a reading turns: the last value that is taken and the first that is not.

use concession::bill::{self, Doubt, Fate, Import, Note, Reason};
use serde_json::{Value, json};

use super::{json as tree, value};

#[track_caller]
fn read(files: &[Value]) -> Import {
    let trees: Vec<_> = files.iter().map(|file| tree::parse(&file.to_string()).expect("JSON")).collect();
    bill::read_all(&trees).expect("the responses can be read")
}

#[track_caller]
fn fate(import: &Import, file: usize, field: &str) -> Fate {
    let told = import.fields.iter().find(|told| told.file == file && told.field == field);
    told.expect(field).fate.clone()
}

fn contract(tiers: Value) -> Value {
    json!({ "pricingPlans": [{ "tiers": tiers }] })
}

fn tier(from: &str, to: Option<&str>, base: &str, rate: &str, adjustment: &str) -> Value {
    json!({ "tierMinimum": from, "tierMaximum": to, "baseCharge": base, "incremental": false,
        "additionalPercentageOfAggregateCharges": rate, "aggregateChargesAdjustment": adjustment })
}

#[test]
fn tiers_are_taken_to_the_cent_and_no_further() {
    let second =
        |base: &str| json!([tier("0", Some("1000"), "0", "0.1", "0"), tier("1000", None, base, "0.07", "1000")]);
    let doubt = |tiers: Value| match fate(&read(&[contract(tiers)]), 0, "pricingPlans[0].tiers[0].baseCharge") {
        Fate::NotUnderstood(doubt) => Some(doubt),
        _ => None,
    };
    assert_eq!(doubt(second("100.01")), None);
    assert_eq!(doubt(second("100.011")), Some(Doubt::TierJump));
    // A rate above one fits a single tier as percent as well as not at all.
    assert_eq!(doubt(json!([tier("0", None, "0", "1", "0")])), None);
    assert_eq!(doubt(json!([tier("0", None, "0", "10", "0")])), Some(Doubt::TierJump));
    assert_eq!(doubt(json!([tier("0", None, "0", "-0.1", "0")])), Some(Doubt::TierJump));
    assert_eq!(doubt(json!([tier("1", None, "0", "0.1", "1")])), Some(Doubt::TierGap));
    // What is charged on nothing is a minimum, not a tier.
    assert_eq!(doubt(json!([tier("0", None, "5000", "0.1", "0")])), Some(Doubt::TierJump));
}

#[test]
fn the_last_tier_may_end_with_a_word() {
    let read = read(&[contract(json!([tier("0", Some("Infinity"), "0", "0.1", "0")]))]);
    assert_eq!(value(&read.scenario)["terms"]["tiers"], json!([{ "from": "0.00", "rate": "0.1" }]));
    assert_eq!(fate(&read, 0, "pricingPlans[0].tiers[0].tierMaximum"), Fate::LeftOut(Reason::LastTier));
}

#[test]
fn a_discount_of_one_is_percent_or_share() {
    let discount = |written: &str| {
        let read = read(&[json!({ "pricingPlans": [{ "planDiscountPercent": written }] })]);
        fate(&read, 0, "pricingPlans[0].planDiscountPercent")
    };
    assert_eq!(discount("1"), Fate::NotUnderstood(Doubt::PercentOrShare));
    assert_eq!(discount("0.99"), Fate::used("terms.plan_discount_percent"));
    assert_eq!(discount("-0.01"), Fate::NotUnderstood(Doubt::Negative));
}

fn account(id: &str, code: &str, charge: &str, basis: &str) -> Value {
    json!({ "accountId": id, "supportPlanName": code, "totalCharge": charge, "totalUsageBasis": basis })
}

fn charges(accounts: Vec<Value>) -> Value {
    json!({ "accountCharges": accounts })
}

#[test]
fn thirds_sum_to_one() {
    let thirds = ["1", "2", "3"].map(|id| account(id, "AWSSupportBusiness", "100", "1000")).to_vec();
    let shares = value(&read(&[charges(thirds)]).scenario)["accounts"].clone();
    assert_eq!(shares[0]["share"], "0.3333333334");
    assert_eq!((&shares[1]["share"], &shares[2]["share"]), (&json!("0.3333333333"), &json!("0.3333333333")));
}

#[test]
fn essential_is_basic_only_where_nothing_is_charged() {
    let two = |charge| {
        let other = account("2", "AWSSupportEssential", charge, "50");
        read(&[charges(vec![account("1", "AWSSupportBusiness", "100", "1000"), other])])
    };
    assert_eq!(fate(&two("0.00"), 0, "accountCharges[1].accountId"), Fate::LeftOut(Reason::BasicAccount));
    let plan = "accountCharges[1].supportPlanName";
    assert_eq!(fate(&two("4.50"), 0, plan), Fate::NotUnderstood(Doubt::MixedPlans));
}

#[test]
fn pages_are_whole_and_each_there_once() {
    let page = charges(vec![account("1", "AWSSupportBusiness", "100", "1000")]);
    let twice = read(&[page.clone(), page.clone()]);
    assert_eq!(fate(&twice, 1, "accountCharges[0].accountId"), Fate::NotUnderstood(Doubt::SameAccountTwice));
    assert_eq!(value(&twice.scenario), json!({}));
    for (token, missing) in [(json!("abc"), true), (Value::Null, false)] {
        let mut cut = page.clone();
        cut["NextToken"] = token;
        assert_eq!(value(&read(&[cut]).scenario) == json!({}), missing);
    }
    let negative = read(&[charges(vec![account("1", "AWSSupportBusiness", "-1", "1000")])]);
    assert_eq!(fate(&negative, 0, "accountCharges[0].totalCharge"), Fate::NotUnderstood(Doubt::Negative));
    assert_eq!(fate(&negative, 0, "accountCharges[0].totalUsageBasis"), Fate::LeftOut(Reason::Beside));
}

#[test]
fn a_month_is_closed_only_if_every_page_says_so() {
    let page = |id, open: bool| {
        let mut page = charges(vec![account(id, "AWSSupportBusiness", "100", "1000")]);
        page["billingMonth"] = json!("2026-09");
        page["isEstimated"] = json!(open);
        page
    };
    assert!(value(&read(&[page("1", false), page("2", false)]).scenario)["actuals"].is_array());
    let half = read(&[page("1", false), page("2", true)]);
    assert!(value(&half.scenario)["actuals"].is_null() && value(&half.scenario)["accounts"].is_array());
    assert_eq!(fate(&half, 0, "billingMonth"), Fate::LeftOut(Reason::NotClosed));
}

#[test]
fn a_discount_fits_its_amount_to_the_cent() {
    // 5 % of 300.35 is 15.0175: billed as 15.02, which leaves 285.33.
    for (amount, fits) in [("-15.02", true), ("-15.04", false), ("15.02", false)] {
        let mut one = account("1", "AWSSupportBusiness", "285.33", "3003.5");
        one["supportDiscount"] = json!({ "discountAmount": amount, "discountPercentage": "0.05" });
        let terms = value(&read(&[charges(vec![one])]).scenario)["terms"].clone();
        assert_eq!(terms["plan_discount_percent"] == "0.05", fits, "{amount}");
    }
}

fn summary(month: &str, charge: &str) -> Value {
    json!({ "billingMonth": month, "isEstimated": false, "totalSupportCharge": charge,
        "totalSupportEligibleSpend": "100000", "totalSupportEligibleUsageSpend": "100000" })
}

#[test]
fn a_month_stated_twice_counts_once() {
    let read = read(&[summary("2026-09", "10000"), summary("2026-09", "1")]);
    let actuals = value(&read.scenario)["actuals"].clone();
    assert_eq!(actuals, json!([{ "month": "2026-09", "eligible": "100000.00", "charge": "10000.00" }]));
    assert_eq!(fate(&read, 1, "totalSupportCharge"), Fate::LeftOut(Reason::SecondResponse));
}

fn credit(id: usize, start: &str, end: &str) -> Value {
    json!({ "creditId": id.to_string(), "description": "Credit", "applicableProductNames": ["AWS Support"],
        "remainingAmount": { "currencyCode": "USD", "currencyAmount": "10" }, "startDate": start, "endDate": end })
}

#[test]
fn a_month_counts_by_its_last_day() {
    for (start, end, window) in [
        ("2026-07-01", "2027-06-30", Some(("2026-07", 12, true))),
        ("2026-07-31", "2027-07-01", Some(("2026-07", 12, false))),
        ("2026-07-02", "2026-07-31", Some(("2026-07", 1, false))),
        ("2026-07-01", "2026-07-30", None),
        ("2026-07-01", "2026-06-30", None),
        ("2020-01-01", "2029-12-31", Some(("2020-01", 120, true))),
        ("2020-01-01", "2030-01-31", None),
    ] {
        let read = read(&[json!({ "credits": [credit(1, start, end)] })]);
        let found = value(&read.scenario)["credits_in_hand"][0].clone();
        let note = fate(&read, 0, "credits[0].endDate") == Fate::noted("credits_in_hand[0].months", Note::WholeMonths);
        let expected = window.map(|(first, months, whole)| (json!(first), json!(months), !whole));
        let found = found.is_object().then(|| (found["start"].clone(), found["months"].clone(), note));
        assert_eq!(found, expected, "{start} to {end}");
    }
}

#[test]
fn lists_hold_two_hundred_and_no_more() {
    let many = |count: usize| (0..count).collect::<Vec<_>>();
    let credits: Vec<Value> = many(201).iter().map(|id| credit(*id, "2026-07-01", "2027-06-30")).collect();
    let full = read(&[json!({ "credits": credits })]);
    assert_eq!(value(&full.scenario)["credits_in_hand"].as_array().map(Vec::len), Some(200));
    assert_eq!(fate(&full, 0, "credits[200].creditId"), Fate::LeftOut(Reason::TooMany));

    let extra: Vec<Value> = many(201).iter().map(|n| json!({ "description": n.to_string(), "amount": "1" })).collect();
    let full = read(&[json!({ "pricingPlans": [], "additionalSupportCharge": extra })]);
    assert_eq!(value(&full.scenario)["terms"]["additional_charges"].as_array().map(Vec::len), Some(200));
    assert_eq!(fate(&full, 0, "additionalSupportCharge[200].amount"), Fate::LeftOut(Reason::TooMany));

    let months =
        many(201).iter().map(|n| summary(&format!("{}-{:02}", 2000 + n / 12, n % 12 + 1), "1")).collect::<Vec<_>>();
    let full = read(&months);
    assert_eq!(value(&full.scenario)["actuals"].as_array().map(Vec::len), Some(200));
    assert_eq!(fate(&full, 200, "totalSupportCharge"), Fate::LeftOut(Reason::TooMany));

    let named = |count| {
        charges(many(count).iter().map(|id| account(&id.to_string(), "AWSSupportBusiness", "1", "7")).collect())
    };
    assert_eq!(value(&read(&[named(200)]).scenario)["accounts"].as_array().map(Vec::len), Some(200));
    let full = read(&[named(201)]);
    assert_eq!(value(&full.scenario), json!({ "plan": "business" }));
    assert_eq!(fate(&full, 0, "accountCharges[0].totalUsageBasis"), Fate::NotUnderstood(Doubt::TooManyAccounts));
}
