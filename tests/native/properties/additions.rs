//! The additions of 2026-11-30 over made-up scenarios: caps hold, accounts with plans of their own are left alone, terms end when they
//! say so, ranges agree with the paths, and every such file means in the form what it meant.

use concession::calc::{
    Money, Month, PathName, Projection, Scenario, cap::contract_year, charge::AccountCharge, path::Path, range,
};
use proptest::{collection::vec, option::of, prelude::*, sample::select};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::{
    book,
    cases::{dollars, month, parts, scenario},
    opening::{REGIONS, assert_means_the_same},
    projected,
};

const OWN: [&str; 4] = ["basic", "business-plus", "enterprise", "unified-operations"];

/// A list of accounts with amounts, some with plans of their own.
fn accounts() -> impl Strategy<Value = Value> {
    let one = (1..50_000_000_u64, of(select(OWN.to_vec())));
    vec(one, 1..6).prop_map(|all| {
        let named = all.into_iter().enumerate().map(|(place, (cents, plan))| {
            let mut account = json!({ "name": format!("account {place}"), "monthly": dollars(cents) });
            if let Some(plan) = plan {
                account["plan"] = json!(plan);
            }
            account
        });
        named.collect()
    })
}

fn low_likely_high(most: i64) -> impl Strategy<Value = Value> {
    vec(0..=most, 3).prop_map(|mut all| {
        all.sort_unstable();
        json!({ "low": parts(all[0]), "likely": parts(all[1]), "high": parts(all[2]) })
    })
}

/// Caps and a last month, for `terms` or for a change that begins after so many months.
fn limits(from: u32) -> impl Strategy<Value = Value> {
    (of(0..20_000_000_u64), of(0..100_000_000_u64), of(from..from + 30)).prop_map(|(monthly, yearly, until)| {
        let mut limits = json!({});
        let texts = [
            ("maximum_charge", monthly.map(dollars)),
            ("maximum_yearly_charge", yearly.map(dollars)),
            ("until", until.map(month)),
        ];
        for (key, text) in texts.into_iter().filter_map(|(key, text)| Some((key, text?))) {
            limits[key] = json!(text);
        }
        limits
    })
}

fn next_agreement() -> impl Strategy<Value = Value> {
    (0..40_u32, 1..4_u32, 0..=3_000_i64, any::<bool>()).prop_map(|(start, years, discount, counts)| {
        let committed: Vec<String> = (0..years).map(|year| dollars(u64::from(year + 1) * 10_000_000)).collect();
        json!({
            "start": month(start), "years": years, "discount": parts(discount), "support_counts": counts,
            "yearly_commitment": committed,
        })
    })
}

/// What one scenario has of the additions.
type Additions = ((Option<Value>, Value, Value), (Option<Value>, Option<i64>), (Value, Value, Value), bool);

fn additions() -> impl Strategy<Value = Additions> {
    let who = (of(accounts()), limits(6), limits(20));
    let next = (of(next_agreement()), of(0..=4_000_i64));
    (who, next, (low_likely_high(10_000), low_likely_high(10_000), low_likely_high(5_000)), any::<bool>())
}

/// Lays one object over another.
fn lay(file: &mut Value, section: &str, fields: &Value) {
    for (key, value) in fields.as_object().into_iter().flatten() {
        file[section][key] = value.clone();
    }
}

/// The entries of a list, where it is there.
fn entries<'f>(file: &'f mut Value, list: &str) -> impl Iterator<Item = &'f mut Value> {
    file.pointer_mut(list).and_then(Value::as_array_mut).into_iter().flatten()
}

fn laid((mut file, added): (Value, Additions)) -> Value {
    let ((accounts, terms, change), (next, asked), (growth, credits, structural), gov) = added;
    if let Some(accounts) = accounts {
        file["accounts"] = accounts;
        if let Some(spend) = file["spend"].as_object_mut() {
            spend.remove("monthly");
        }
        for bought in entries(&mut file, "/commitment_discounts").take(1) {
            bought["account"] = json!("account 0");
        }
    }
    lay(&mut file, "terms", &terms);
    file["spend"]["annual_growth"] = growth;
    file["partition"] = json!(if gov { "aws-us-gov" } else { "aws" });
    if file["asks"]["structural"].is_object() {
        for (key, value) in change.as_object().into_iter().flatten() {
            file["asks"]["structural"][key] = value.clone();
        }
        // A change ends no earlier than it begins.
        let [from, until] =
            ["effective", "until"].map(|key| file["asks"]["structural"][key].as_str().map(str::to_owned));
        if until.is_some_and(|until| Some(until) < from) {
            file["asks"]["structural"]["until"] = file["asks"]["structural"]["effective"].clone();
        }
        file["asks"]["structural"]["granted"] = structural;
    }
    for credit in entries(&mut file, "/asks/credits") {
        credit["granted"] = credits.clone();
    }
    if let Some(next) = next {
        file["next_agreement"] = next;
        if let Some(discount) = asked {
            file["asks"]["agreement"] = json!({ "discount": parts(discount) });
        }
    }
    file
}

/// A sound scenario file with the additions.
pub fn with_additions() -> BoxedStrategy<Value> {
    (scenario(), additions()).prop_map(laid).boxed()
}

fn own(path: &Path) -> Vec<Vec<&AccountCharge>> {
    let of_month = |accounts: &'_ [AccountCharge]| accounts.iter().filter(|one| one.own.is_some()).count();
    path.months
        .iter()
        .map(|month| {
            let accounts = &month.bill().charge.accounts;
            accounts[accounts.len() - of_month(accounts)..].iter().collect()
        })
        .collect()
}

fn sum<'a>(accounts: impl Iterator<Item = &'a AccountCharge>) -> Decimal {
    accounts.map(|one| one.charge.dollars() * Decimal::from(one.who.count())).sum()
}

/// A month is its plan's charge within the caps, the accounts with plans of their own, and the additional charges.
fn adds_up(path: &Path) -> Result<(), TestCaseError> {
    for month in &path.months {
        let charge = &month.bill().charge;
        let of_plan = sum(charge.accounts.iter().filter(|one| one.own.is_none()));
        let of_own = sum(charge.accounts.iter().filter(|one| one.own.is_some()));
        let limits = [charge.limits.monthly, charge.limits.yearly_left].into_iter().flatten().map(Money::dollars);
        prop_assert_eq!(charge.plan.dollars(), limits.fold(of_plan, Decimal::min));
        prop_assert_eq!(charge.charge.dollars(), charge.plan.dollars() + of_own + charge.additional.dollars());
        prop_assert!(!charge.plan.is_negative());
    }
    Ok(())
}

/// Of stay, whose cap is one and the same: what a contract year is charged stays within its part of the cap.
fn within_the_year(scenario: &Scenario, stay: &Path) -> Result<(), TestCaseError> {
    let Some(cap) = scenario.terms.maximum_yearly else { return Ok(()) };
    let capped: Vec<_> = stay.months.iter().filter(|month| month.bill().charge.limits.yearly_left.is_some()).collect();
    for year in capped.iter().map(|month| contract_year(scenario, month.month())) {
        let of_year = capped.iter().filter(|month| contract_year(scenario, month.month()) == year);
        let count = Decimal::from(of_year.clone().count());
        let charged: Decimal = of_year.map(|month| month.bill().charge.plan.dollars()).sum();
        prop_assert!(charged <= cap.dollars() * count / Decimal::from(12));
    }
    let until = |month: Month| scenario.terms.until.is_none_or(|last| month <= last);
    for month in &stay.months {
        prop_assert_eq!(month.bill().charge.limits.yearly_left.is_some(), until(month.month()));
    }
    Ok(())
}

/// Asks that are granted in full and usage as likely as it is give what the paths give.
fn range_agrees(file: &Value, projection: &Projection) -> Result<(), TestCaseError> {
    let mut sure = file.clone();
    sure["spend"]["annual_growth"] = file["spend"]["annual_growth"]["likely"].clone();
    let in_full = json!({"low": "1", "likely": "1", "high": "1"});
    for kind in ["structural", "agreement"].into_iter().filter(|kind| file["asks"][kind].is_object()) {
        sure["asks"][kind]["granted"] = in_full.clone();
    }
    for credit in entries(&mut sure, "/asks/credits") {
        credit["granted"] = in_full.clone();
    }
    let (scenario, _) = projected(&sure);
    let found = range(&scenario, book()).expect("what can be projected has a range");
    let [_, likely, _] = found.combined_saved;
    prop_assert_eq!(likely, [projection.comparison.combined_saved; 3]);
    prop_assert!(found.holds_in >= 3, "the order of the paths holds where all is as likely as it is");
    Ok(())
}

proptest! {
    #![proptest_config(super::cases(400))]

    #[test]
    fn caps_hold_and_accounts_of_their_own_are_the_same_everywhere(file in with_additions()) {
        let (scenario, projection) = projected(&file);
        for name in PathName::ALL {
            adds_up(projection.path(name))?;
            prop_assert_eq!(own(projection.path(name)), own(&projection.stay));
        }
        within_the_year(&scenario, &projection.stay)?;
        range_agrees(&file, &projection)?;
    }

    #[test]
    fn such_a_file_means_in_the_form_what_it_meant(file in with_additions(), habits in select(REGIONS.to_vec())) {
        assert_means_the_same(&file, habits);
    }

    #[test]
    fn after_their_last_month_terms_are_as_published(file in with_additions(), until in 0..30_u32) {
        let mut ended = file;
        ended["terms"] = json!({ "plan_discount_percent": "0.3", "minimum_charge": "1", "maximum_charge": "10", "until": month(until) });
        ended["asks"] = json!({});
        let mut published = ended.clone();
        published["terms"] = json!({});
        let [(_, ended), (_, published)] = [projected(&ended), projected(&published)];
        for (one, other) in ended.stay.months.iter().zip(&published.stay.months) {
            let last = Month::parse(&month(until)).expect("a month");
            if one.month() > last {
                prop_assert_eq!(one.bill(), other.bill());
            }
        }
    }

    /// Accounts of equal amounts are charged as so many equal accounts.
    #[test]
    fn equal_amounts_are_equal_shares(file in scenario(), count in 1..8_u32, cents in 1..10_000_000_u64) {
        let named: Vec<Value> = (0..count)
            .map(|place| json!({ "name": place.to_string(), "monthly": dollars(cents) }))
            .collect();
        let mut amounts = file;
        amounts["accounts"] = json!(named);
        amounts["spend"]["monthly"] = json!(dollars(cents * u64::from(count)));
        let mut shares = amounts.clone();
        shares["accounts"] = json!(count);
        let [(_, one), (_, other)] = [projected(&amounts), projected(&shares)];
        for name in PathName::ALL {
            prop_assert_eq!(one.path(name).paid, other.path(name).paid);
        }
    }
}
