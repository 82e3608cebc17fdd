//! Rules for scenarios over the whole contract, its additions included: accounts with plans of their own, caps, terms and changes
//! that end, the next agreement, ranges. They are checked on the result as other programs read it.

use concession::{
    calc::{PathName, project},
    report::{problems, result},
    share::file,
};
use proptest::{prelude::*, sample::select};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::{book, customers::customer, decimal, dust, never_panics, projected};

const PATHS: [&str; 4] = ["stay", "credits", "structural", "combined"];

/// The paths of a sound file.
#[track_caller]
fn paths(file: &Value) -> Value {
    let (scenario, projection) = projected(file);
    let figures = result::figures(&scenario, &projection, &[], book());
    let mut result = serde_json::to_value(figures).expect("plain data");
    result["paths"].take()
}

fn months(path: &Value) -> impl Iterator<Item = &Value> {
    path["months"].as_array().expect("a path has months").iter()
}

fn amount(value: &Value) -> Decimal {
    decimal(value.as_str().expect("an amount is text"))
}

fn sum(values: &Value, key: &str) -> Decimal {
    values.as_array().expect("a list").iter().map(|one| amount(&one[key])).sum()
}

fn remove(file: &mut Value, section: &str, field: &str) {
    if let Some(map) = file.pointer_mut(section).and_then(Value::as_object_mut) {
        map.remove(field);
    }
}

/// Whether some account can have no bands, as under Basic, or is charged on gross usage under a plan of its own.
fn is_apart(file: &Value) -> bool {
    let accounts = file["accounts"].as_array().map(Vec::as_slice).unwrap_or_default();
    let plans = [&file["plan"], &file["after_retirement"], &file["asks"]["structural"]["plan"]];
    plans.contains(&&json!("basic")) || accounts.iter().any(|account| account.get("plan").is_some())
}

/// A file with one end of every range in its place.
fn at(end: &str, file: &Value) -> Value {
    match file {
        Value::Object(map) if map.contains_key("likely") && !map["likely"].is_number() => map[end].clone(),
        Value::Object(map) => map.iter().map(|(key, value)| (key.clone(), at(end, value))).collect(),
        Value::Array(list) => list.iter().map(|value| at(end, value)).collect(),
        other => other.clone(),
    }
}

/// Without what only negotiates, whose ranges are of shares.
fn only_usage(mut file: Value) -> Value {
    let credits = file.pointer_mut("/asks/credits").and_then(Value::as_array_mut);
    credits.into_iter().flatten().for_each(|credit| remove(credit, "", "granted"));
    remove(&mut file, "/asks/structural", "granted");
    remove(&mut file, "/asks/agreement", "granted");
    file
}

proptest! {
    #![proptest_config(super::cases(512))]

    #[test]
    fn bands_hold_all_that_is_eligible_and_credits_pay_no_more_than_is_charged(file in customer()) {
        let paths = paths(&file);
        for month in PATHS.iter().flat_map(|path| months(&paths[path])) {
            let off = (sum(&month["lines"], "slice") - amount(&month["eligible"])).abs();
            prop_assert!(is_apart(&file) || off <= dust(), "{} off in {}", off, month["month"]);
            let credits = sum(&month["credits"], "applied");
            prop_assert!(credits <= amount(&month["charge"]));
            prop_assert_eq!(amount(&month["paid"]), amount(&month["charge"]) - credits);
        }
    }

    #[test]
    fn what_is_granted_is_applied_stranded_or_open(file in customer()) {
        let (_, projection) = projected(&file);
        for grant in PathName::ALL.into_iter().flat_map(|name| &projection.path(name).grants) {
            let parts = [grant.applied, grant.stranded, grant.open].map(|part| part.dollars());
            prop_assert!(parts.iter().all(|part| !part.is_sign_negative()));
            prop_assert_eq!(grant.amount.dollars(), parts.iter().sum::<Decimal>());
        }
    }

    /// Without additional charges and plans of the accounts' own all that is charged is under the caps.
    #[test]
    fn caps_are_never_exceeded(file in customer(), month in 0..5_000_000_u64, year in 0..20_000_000_u64) {
        let [month, year] = [month, year].map(|cents| Decimal::new(i64::try_from(cents).expect("few"), 2));
        let mut file = file;
        let accounts = file.get_mut("accounts").and_then(Value::as_array_mut);
        accounts.into_iter().flatten().for_each(|account| remove(account, "", "plan"));
        // Years are counted from the first month where no agreement is.
        for field in ["agreement", "next_agreement", "asks"] {
            remove(&mut file, "", field);
        }
        file["terms"] = json!({"basis": "net", "maximum_charge": month.to_string(), "maximum_yearly_charge": year.to_string()});
        let stay = paths(&file)["stay"].take();
        let charges: Vec<Decimal> = months(&stay).map(|month| amount(&month["charge"])).collect();
        prop_assert!(charges.iter().all(|charge| *charge <= month));
        for of_year in charges.chunks(12) {
            let part = year * Decimal::from(of_year.len()) / Decimal::from(12);
            prop_assert!(of_year.iter().sum::<Decimal>() <= part);
        }
    }

    #[test]
    fn a_cap_that_nothing_reaches_changes_nothing(file in customer()) {
        let mut free = file.clone();
        remove(&mut free, "/asks/structural", "maximum_charge");
        remove(&mut free, "/asks/structural", "maximum_yearly_charge");
        remove(&mut free, "/terms", "maximum_charge");
        remove(&mut free, "/terms", "maximum_yearly_charge");
        let before = paths(&free);
        prop_assume!(PATHS.iter().all(|path| amount(&before[path]["charge"]) < Decimal::from(1_000_000_000_u64)));
        let mut high = free;
        high["terms"]["maximum_charge"] = "1000000000".into();
        high["terms"]["maximum_yearly_charge"] = "12000000000".into();
        prop_assert_eq!(before, paths(&high));
    }

    /// Where every account has a plan of its own, no change of the scenario's plan and terms is felt.
    #[test]
    fn accounts_with_plans_of_their_own_are_untouched_by_the_change(file in customer(), own in select(vec!["business", "business-plus", "enterprise"])) {
        let mut file = file;
        if !file["accounts"].is_array() {
            return Ok(());
        }
        // A plan that no account names, which costs something of its own.
        file["plan"] = "unified-operations".into();
        for account in file["accounts"].as_array_mut().into_iter().flatten() {
            account["plan"] = own.into();
        }
        for section in ["/terms", "/asks/structural"] {
            remove(&mut file, section, "additional_charges");
        }
        let paths = paths(&file);
        for (stay, changed) in months(&paths["stay"]).zip(months(&paths["structural"])) {
            for key in ["charge", "lines", "minimum_applied"] {
                prop_assert_eq!(&stay[key], &changed[key], "{} in {}", key, &stay["month"]);
            }
        }
    }

    #[test]
    fn after_its_last_month_a_change_is_over(file in customer()) {
        let mut file = file;
        let until = file["asks"]["structural"]["until"].as_str().map(str::to_owned);
        if until.is_none() {
            return Ok(());
        }
        // A cap of a year goes on with what is left of it, and what is asked of the next agreement goes on as asked.
        remove(&mut file, "/terms", "maximum_yearly_charge");
        remove(&mut file, "/asks", "agreement");
        let paths = paths(&file);
        for (stay, changed) in months(&paths["stay"]).zip(months(&paths["structural"])) {
            if stay["month"].as_str() > until.as_deref() {
                for key in ["plan", "charge", "eligible", "lines"] {
                    prop_assert_eq!(&stay[key], &changed[key], "{} in {}", key, &stay["month"]);
                }
            }
        }
    }

    #[test]
    fn usage_rises_from_the_low_end_to_the_high_one_and_paths_take_the_likely_one(file in customer()) {
        let mut file = only_usage(file);
        // Amounts of accounts stand for the likely spend alone.
        if file["accounts"].is_array() {
            file["accounts"] = 3.into();
            remove(&mut file, "", "commitment_discounts");
            if file["spend"].get("monthly").is_none() {
                file["spend"]["monthly"] = "1000".into();
            }
        }
        let whole = paths(&file);
        let [low, likely, high] = ["low", "likely", "high"].map(|end| paths(&at(end, &file)));
        prop_assert_eq!(&whole, &likely);
        let usage = |paths: &Value| months(&paths["stay"]).map(|month| amount(&month["usage"])).collect::<Vec<_>>();
        for ((low, likely), high) in usage(&low).into_iter().zip(usage(&likely)).zip(usage(&high)) {
            prop_assert!(low <= likely && likely <= high, "{} {} {}", low, likely, high);
        }
    }

    #[test]
    fn what_only_negotiates_changes_no_path(file in customer()) {
        let mut bare = file.clone();
        for field in ["buys_through", "need", "leverage", "bill"] {
            remove(&mut bare, "", field);
        }
        let fields = ["opening", "floor", "chance", "granted", "answer"];
        for field in fields {
            remove(&mut bare, "/asks/structural", field);
            remove(&mut bare, "/asks/agreement", field);
            let credits = bare.pointer_mut("/asks/credits").and_then(Value::as_array_mut);
            credits.into_iter().flatten().for_each(|credit| remove(credit, "", field));
        }
        prop_assert_eq!(paths(&file), paths(&bare));
    }

    #[test]
    fn a_file_of_every_field_with_one_value_replaced_does_not_panic(
        file in customer(), at in any::<prop::sample::Index>(), value in never_panics::awkward()
    ) {
        let mut file = file;
        *never_panics::place(&mut file, at) = value;
        let answer = file::open(&file.to_string(), book()).and_then(|scenario| project(&scenario, book()));
        if let Err(wrong) = answer {
            let worded = problems::worded(&wrong).problems;
            prop_assert!(!worded.is_empty(), "refused without a reason");
            prop_assert!(worded.iter().all(|one| one.problem.len() > 10 && one.problem.ends_with('.')), "{:?}", worded);
        }
    }
}
