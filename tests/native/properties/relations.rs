//! What becomes of the charges when the scenario is changed in a way whose effect is known: more spend, all money times
//! ten, named accounts in another order, a credit in two halves, all dates a year later.

use concession::calc::{Month, PathName, Projection};
use proptest::{prelude::*, sample::select};
use rust_decimal::Decimal;
use serde_json::Value;

use super::{
    cases::{cents, dollars, named_accounts, scenario, tiers},
    decimal, projected,
};

fn charges(projection: &Projection, name: PathName) -> Vec<Decimal> {
    projection.path(name).months.iter().map(|month| month.bill().charge.charge.dollars()).collect()
}

/// Plans that do not end: own tiers stay in force to the last month.
fn lasting_plan() -> impl Strategy<Value = &'static str> {
    select(vec!["business-plus", "enterprise", "unified-operations", "partner-led"])
}

/// A scenario file with something done to every amount; shares, rates and counts stay.
fn each_amount(mut value: Value, change: fn(Decimal) -> Decimal) -> Value {
    const MONEY: [&str; 10] = [
        "monthly",
        "added_monthly",
        "amount",
        "minimum_charge",
        "from",
        "marketplace_monthly",
        "upfront",
        "recurring",
        "eligible",
        "charge",
    ];
    let changed = |value: Value| {
        let amount = decimal(value.as_str().expect("money is text"));
        Value::from(change(amount).to_string())
    };
    match &mut value {
        Value::Object(map) => {
            for (key, value) in map.iter_mut() {
                let old = value.take();
                *value = match old {
                    Value::String(_) if MONEY.contains(&key.as_str()) => changed(old),
                    Value::Object(months) if key == "months" => {
                        months.into_iter().map(|(month, amount)| (month, changed(amount))).collect()
                    }
                    Value::Array(amounts) if key == "yearly_commitment" => amounts.into_iter().map(changed).collect(),
                    other => each_amount(other, change),
                };
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|entry| *entry = each_amount(entry.take(), change)),
        _ => {}
    }
    value
}

/// The roundings of a month: usage once, each account's charge once, each additional charge once.
fn roundings(file: &Value) -> Decimal {
    let entries = |list: &Value| list.as_array().map_or(0, Vec::len);
    let accounts =
        file["accounts"].as_u64().map_or(entries(&file["accounts"]), |count| usize::try_from(count).expect("few"));
    let extras =
        entries(&file["terms"]["additional_charges"]) + entries(&file["asks"]["structural"]["additional_charges"]);
    Decimal::from(1 + accounts.max(1) + extras)
}

proptest! {
    #![proptest_config(super::cases(512))]

    #[test]
    fn more_spend_never_costs_less(file in scenario(), other in cents(), near in any::<bool>()) {
        let mut more = file.clone();
        let this = decimal(file["spend"]["monthly"].as_str().expect("text"));
        let that = if near { this + Decimal::new(1, 2) } else { decimal(&dollars(other)) };
        more["spend"]["monthly"] = that.to_string().into();
        let (low, high) = if this <= that { (&file, &more) } else { (&more, &file) };
        let (low, high) = (projected(low).1, projected(high).1);
        for name in PathName::ALL {
            for (less, more) in charges(&low, name).into_iter().zip(charges(&high, name)) {
                prop_assert!(less <= more, "{} falls from {} to {}", name.key(), less, more);
            }
        }
    }

    #[test]
    fn all_money_times_ten_is_ten_times_the_charge(file in scenario(), plan in lasting_plan(), tiers in tiers(), minimum in cents()) {
        let mut file = file;
        file["plan"] = plan.into();
        file["terms"]["tiers"] = tiers.clone();
        file["terms"]["minimum_charge"] = dollars(minimum).into();
        if let Some(structural) = file.get_mut("asks").and_then(|asks| asks.get_mut("structural")) {
            structural["plan"] = plan.into();
            structural["tiers"] = tiers;
            structural["minimum_charge"] = dollars(minimum).into();
        }
        // First a tenth in whole cents, so that ten times that stays within the contract's bounds.
        let file = each_amount(file, |amount| (amount / Decimal::TEN).trunc_with_scale(2));
        let tenfold = each_amount(file.clone(), |amount| amount * Decimal::TEN);
        let (one, ten) = (projected(&file).1, projected(&tenfold).1);
        // Ten times a rounding of half a cent, and half a cent.
        let bound = Decimal::new(55, 3) * roundings(&file);
        for name in PathName::ALL {
            for (one, ten) in charges(&one, name).into_iter().zip(charges(&ten, name)) {
                let off = (one * Decimal::TEN - ten).abs();
                prop_assert!(off <= bound, "{}: {} and {}", name.key(), one, ten);
            }
        }
    }

    #[test]
    fn the_order_of_named_accounts_does_not_matter(file in scenario(), accounts in named_accounts(), turn in 0..6_usize) {
        let (mut file, mut turned) = (file.clone(), file);
        file["accounts"] = accounts.clone();
        let mut list = accounts.as_array().expect("a list").clone();
        let places = list.len();
        list.rotate_left(turn % places);
        list[..places.div_ceil(2)].reverse();
        turned["accounts"] = list.into();
        let (one, other) = (projected(&file).1, projected(&turned).1);
        for name in PathName::ALL {
            prop_assert_eq!(charges(&one, name), charges(&other, name));
            prop_assert_eq!(one.path(name).present_value, other.path(name).present_value);
        }
    }

    #[test]
    fn an_account_without_a_share_is_charged_the_minimum_and_nothing_more(file in scenario(), plan in select(vec!["business-plus"])) {
        let mut file = file;
        file["plan"] = plan.into();
        file["terms"] = serde_json::json!({});
        file["asks"] = serde_json::json!({});
        file["accounts"] = serde_json::json!([{"name": "all", "share": "1"}]);
        let alone = projected(&file).1;
        file["accounts"] = serde_json::json!([{"name": "all", "share": "1"}, {"name": "none", "share": "0"}]);
        let (scenario, two) = projected(&file);
        for (one, two) in alone.stay.months.iter().zip(&two.stay.months) {
            let card = super::book().at(&scenario.plan, one.month()).expect("a card");
            prop_assert_eq!(one.bill().charge.charge.dollars() + card.minimum.dollars(), two.bill().charge.charge.dollars());
        }
    }

    /// Two credits of half the amount in the same window pay what the one did, month by month.
    #[test]
    fn a_credit_split_in_two_pays_the_same(file in scenario(), place in 0..3_usize) {
        let mut whole = file;
        let Some(list) = whole["asks"]["credits"].as_array_mut() else { return Ok(()) };
        if list.is_empty() {
            return Ok(());
        }
        let place = place % list.len();
        let mut credit = list[place].clone();
        // A cap holds for each grant by itself, so that two of them may pay twice as much; and halves must be in whole cents, each tranche too.
        credit.as_object_mut().expect("an object").remove("monthly_cap");
        let months = Decimal::from(credit["months"].as_u64().expect("a count"));
        let half = (decimal(credit["amount"].as_str().expect("text")) / months / Decimal::TWO).trunc_with_scale(2) * months;
        credit["amount"] = half.to_string().into();
        let mut halves = whole.clone();
        let list = halves["asks"]["credits"].as_array_mut().expect("a list");
        list[place] = credit.clone();
        list.insert(place, credit.clone());
        credit["amount"] = (half * Decimal::TWO).to_string().into();
        whole["asks"]["credits"][place] = credit;
        let (one, two) = (projected(&whole).1, projected(&halves).1);
        for name in PathName::ALL {
            let paid = |projection: &Projection| -> Vec<_> { projection.path(name).months.iter().map(|month| month.paid).collect() };
            prop_assert_eq!(paid(&one), paid(&two));
            prop_assert_eq!(one.path(name).credits_stranded, two.path(name).credits_stranded);
        }
        prop_assert_eq!(one.comparison.credit_as_plan_discount, two.comparison.credit_as_plan_discount);
    }

    /// Outside retirements and changes of cards, a year later is the same.
    #[test]
    fn everything_a_year_later_costs_the_same(file in scenario(), plan in lasting_plan()) {
        let mut file = file;
        file["plan"] = plan.into();
        if let Some(structural) = file.get_mut("asks").and_then(|asks| asks.get_mut("structural")) {
            structural["plan"] = plan.into();
        }
        // The card of a closed month may be an older one.
        file.as_object_mut().expect("an object").remove("actuals");
        let (now, later) = (projected(&file).1, projected(&a_year_later(file)).1);
        for name in PathName::ALL {
            prop_assert_eq!(charges(&now, name), charges(&later, name));
            prop_assert_eq!(now.path(name).paid, later.path(name).paid);
            prop_assert_eq!(now.path(name).present_value, later.path(name).present_value);
        }
        prop_assert_eq!(now.agreement, later.agreement);
        prop_assert_eq!(now.comparison.ceiling, later.comparison.ceiling);
        prop_assert_eq!(now.comparison.credit_as_agreement_points, later.comparison.credit_as_agreement_points);
        for (now, later) in now.comparison.best_window.iter().zip(&later.comparison.best_window) {
            prop_assert_eq!((now.start.map(|start| start.plus(12)), now.applied), (later.start, later.applied));
        }
    }
}

/// A scenario file with every month twelve months later.
fn a_year_later(value: Value) -> Value {
    let later = |text: String| match Month::parse(&text) {
        Some(month) => month.plus(12).to_string(),
        None => text,
    };
    match value {
        Value::String(text) => later(text).into(),
        Value::Array(list) => list.into_iter().map(a_year_later).collect(),
        Value::Object(map) => map.into_iter().map(|(key, value)| (later(key), a_year_later(value))).collect(),
        other => other,
    }
}
