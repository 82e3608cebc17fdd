//! Makes up scenario files over the additions of 2026-11-30, on top of what `cases` makes: accounts with amounts and plans of their
//! own, buyers of commitments, caps, terms that end, the next agreement and what is asked of it, ranges, and what changes no figure.
//!
//! Everything made here is sound, as in `cases`.

use proptest::{collection::vec, option::of, prelude::*, sample::select};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::cases::{cents, dollars, month, object, parts, plan, scenario, some};

const NAMES: [&str; 4] = ["production", "tests", "data", "all"];

/// Months after January 2026, as `cases::month` counts them.
fn after(month: &Value) -> u32 {
    let text = month.as_str().expect("a month is text");
    let count = |part: &str| part.parse::<u32>().expect("a month is made of numbers");
    (count(&text[..4]) - 2026) * 12 + count(&text[5..]) - 1
}

/// Accounts with amounts or with shares, some with a plan of their own.
fn accounts() -> BoxedStrategy<Value> {
    let plans = vec(of(plan()), 4);
    let amounts = (1..=50_000_000_u64, vec(0..=50_000_000_u64, 0..4)).prop_map(|(first, others)| {
        let amounts = std::iter::once(first).chain(others);
        NAMES
            .iter()
            .zip(amounts)
            .map(|(name, cents)| json!({"name": name, "monthly": dollars(cents)}))
            .collect::<Value>()
    });
    let shares = vec(0..=10_000_i64, 0..3).prop_map(|mut cuts| {
        cuts.extend([0, 10_000]);
        cuts.sort_unstable();
        let shares = cuts.windows(2).map(|pair| parts(pair[1] - pair[0]));
        NAMES.iter().zip(shares).map(|(name, share)| json!({"name": name, "share": share})).collect::<Value>()
    });
    let named = (prop_oneof![amounts, shares], plans).prop_map(|(mut accounts, plans)| {
        for (account, plan) in accounts.as_array_mut().into_iter().flatten().zip(plans) {
            if let Some(plan) = plan {
                account["plan"] = plan.into();
            }
        }
        accounts
    });
    let counts = vec(1..=30_u32, 3).prop_map(|mut counts| {
        counts.sort_unstable();
        json!({"low": counts[0], "likely": counts[1], "high": counts[2]})
    });
    prop_oneof![4 => named, 1 => counts].boxed()
}

/// The low and the high end around a likely value, in hundredths of it: what is asked, growth and amounts among them.
fn spread() -> impl Strategy<Value = Option<(u32, u32)>> {
    of((0..=100_u32, 100..=200_u32))
}

/// An amount or a rate as a range around what stands there.
fn widened(value: &Value, (low, high): (u32, u32)) -> Value {
    let likely: Decimal = value.as_str().expect("a decimal is text").parse().expect("a decimal");
    let (one, other) = (likely * Decimal::new(low.into(), 2), likely * Decimal::new(high.into(), 2));
    // Of a growth below zero the larger part is the lower end.
    let most = if likely.abs() <= Decimal::TEN { Decimal::TEN } else { Decimal::from(1_000_000_000_000_u64) };
    let least = Decimal::new(-9, 1);
    let [low, high] = [one.min(other).max(least), one.max(other).min(most)].map(|end| end.to_string());
    json!({"low": low, "likely": value, "high": high})
}

fn granted() -> BoxedStrategy<Value> {
    vec(0..=10_000_i64, 3)
        .prop_map(|mut shares| {
            shares.sort_unstable();
            json!({"low": parts(shares[0]), "likely": parts(shares[1]), "high": parts(shares[2])})
        })
        .boxed()
}

/// What is said of an ask; `of_kind` is what is asked for first and accepted at least.
fn negotiated(of_kind: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    let answer = (select(vec!["granted", "countered", "refused"]), of(of_kind.clone())).prop_map(|(status, amount)| {
        object([("date", some("2026-11-20")), ("status", some(status)), ("amount", amount)])
    });
    (of(of_kind.clone()), of(of_kind), of(0..=10_000_i64), of(granted()), of(answer))
        .prop_map(|(opening, floor, chance, granted, answer)| {
            object([
                ("opening", opening),
                ("floor", floor),
                ("chance", chance.map(|chance| parts(chance).into())),
                ("granted", granted),
                ("answer", answer),
            ])
        })
        .boxed()
}

fn next_agreement() -> BoxedStrategy<(u32, Value, Option<Value>)> {
    let years = (1..=5_u32).prop_flat_map(|years| (Just(years), of(vec(cents(), years as usize))));
    let discount = || of((0..=4_000_i64).prop_map(parts));
    let requires = select(vec!["none", "unknown", "enterprise"]);
    let asked = (discount(), of(any::<bool>()), of((1..=5_u32, vec(cents(), 5))));
    (0..40_u32, years, discount(), of(any::<bool>()), of(requires), of(asked))
        .prop_map(|(first, (years, committed), discount, support, requires, asked)| {
            let amounts = |cents: Vec<u64>| cents.into_iter().map(dollars).collect::<Vec<_>>();
            let next = object([
                ("kind", some("edp")),
                ("years", some(years)),
                ("yearly_commitment", committed.map(|cents| amounts(cents).into())),
                ("discount", discount.map(Value::from)),
                ("support_counts", support.map(Value::from)),
                ("requires_plan", requires.map(Value::from)),
            ]);
            let asked = asked.map(|(discount, support, term)| {
                let term = term.map(|(years, cents)| (years, amounts(cents[..years as usize].to_vec())));
                object([
                    ("discount", discount.map(Value::from)),
                    ("support_counts", support.map(Value::from)),
                    ("years", term.as_ref().map(|(years, _)| (*years).into())),
                    ("yearly_commitment", term.map(|(_, amounts)| amounts.into())),
                ])
            });
            (first, next, asked)
        })
        .boxed()
}

/// What changes no path: the buyer, what is needed, what else there is, what was imported.
fn position() -> BoxedStrategy<Value> {
    let need = json!({"first_response_minutes": 30, "production_24x7": true, "account_manager": "seldom", "devops_agent_monthly": "900"});
    let bill =
        json!({"kind": "cur2", "months": [{"month": "2026-10", "charge": "61180.00", "final": true}], "accounts": 3});
    let leverage = json!({"alternative": "quoted", "movable_share": "0.25"});
    (of(select(vec!["aws", "partner"])), of(Just(need)), of(Just(leverage)), of(Just(bill)))
        .prop_map(|(buys, need, leverage, bill)| {
            object([("buys_through", buys.map(Value::from)), ("need", need), ("leverage", leverage), ("bill", bill)])
        })
        .boxed()
}

/// Caps and a last month of terms.
fn caps() -> BoxedStrategy<(Value, Option<u32>)> {
    let cap = || of(prop_oneof![0..10_000_000_u64, cents()].prop_map(|cents| Value::from(dollars(cents))));
    (cap(), cap(), of(0..30_u32))
        .prop_map(|(month, year, until)| (object([("maximum_charge", month), ("maximum_yearly_charge", year)]), until))
        .boxed()
}

fn put(into: &mut Value, fields: Value) {
    if let (Some(into), Value::Object(fields)) = (into.as_object_mut(), fields) {
        into.extend(fields);
    }
}

/// A sound scenario file over the whole contract, its additions included.
pub fn customer() -> BoxedStrategy<Value> {
    let money = cents().prop_map(|cents| Value::from(dollars(cents))).boxed();
    let change = (0..=10_000_i64).prop_map(|share| json!({"plan_discount_percent": parts(share)})).boxed();
    let deal = (0..=4_000_i64).prop_map(|share| json!({"discount": parts(share)})).boxed();
    let asks = (vec(negotiated(money), 5), negotiated(change), negotiated(deal));
    let limits = (caps(), caps());
    let who = (of(accounts()), vec(of(0..4_usize), 3), any::<bool>(), any::<bool>());
    let ranges = (spread(), spread(), spread());
    (scenario(), who, limits, of(next_agreement()), asks, ranges, position())
        .prop_map(|(mut file, who, limits, next, asks, ranges, position)| {
            let start = after(&file["start"]);
            put(&mut file, position);
            let (accounts, buyers, gov_cloud, keeps_sum) = who;
            if gov_cloud {
                file["partition"] = "aws-us-gov".into();
            }
            if let Some(accounts) = accounts {
                whose(&mut file, accounts, &buyers, keeps_sum);
            }
            widen(&mut file, ranges);
            limit(&mut file, start, limits);
            let (credits, structural, agreement) = asks;
            if let Some((first, next, asked)) = next {
                follow(&mut file, start + first, next);
                if let Some(mut asked) = asked {
                    put(&mut asked, agreement);
                    if file.get("asks").is_none() {
                        file["asks"] = json!({});
                    }
                    file["asks"]["agreement"] = asked;
                }
            }
            if let Some(change) = file.pointer_mut("/asks/structural") {
                put(change, structural);
            }
            let list = file.pointer_mut("/asks/credits").and_then(Value::as_array_mut);
            list.into_iter().flatten().zip(credits).for_each(|(credit, fields)| put(credit, fields));
            file
        })
        .boxed()
}

/// Puts accounts in and lets them buy the commitments.
fn whose(file: &mut Value, accounts: Value, buyers: &[Option<usize>], keeps_sum: bool) {
    let named = accounts.as_array().map(Vec::as_slice).unwrap_or_default();
    let amount = |account: &Value| account["monthly"].as_str().and_then(|amount| amount.parse::<Decimal>().ok());
    let amounts: Vec<Decimal> = named.iter().filter_map(amount).collect();
    if !amounts.is_empty() {
        file["spend"]["monthly"] = amounts.iter().sum::<Decimal>().to_string().into();
        if let (false, Some(spend)) = (keeps_sum, file["spend"].as_object_mut()) {
            spend.remove("monthly");
        }
    }
    let names: Vec<Value> = named.iter().map(|account| account["name"].clone()).collect();
    let commitments = file.get_mut("commitment_discounts").and_then(Value::as_array_mut);
    for (commitment, buyer) in commitments.into_iter().flatten().zip(buyers) {
        if let (Some(buyer), false) = (buyer, names.is_empty()) {
            commitment["account"] = names[buyer % names.len()].clone();
        }
    }
    file["accounts"] = accounts;
}

type Spread = Option<(u32, u32)>;

fn widen(file: &mut Value, (monthly, growth, added): (Spread, Spread, Spread)) {
    let wide = |value: Option<&mut Value>, spread: Spread| {
        if let (Some(value), Some(spread)) = (value, spread) {
            *value = widened(value, spread);
        }
    };
    wide(file["spend"].get_mut("monthly"), monthly);
    wide(file["spend"].get_mut("annual_growth"), growth);
    let migrations = file.get_mut("migrations").and_then(Value::as_array_mut);
    migrations.into_iter().flatten().for_each(|one| wide(one.get_mut("added_monthly"), added));
}

/// Caps and last months for today's terms and for the change.
fn limit(file: &mut Value, start: u32, (today, change): ((Value, Option<u32>), (Value, Option<u32>))) {
    if let Some(terms) = file.get_mut("terms") {
        put(terms, today.0);
        today.1.into_iter().for_each(|until| terms["until"] = month(start + until).into());
    }
    if let Some(structural) = file.pointer_mut("/asks/structural") {
        let effective = after(&structural["effective"]);
        put(structural, change.0);
        change.1.into_iter().for_each(|until| structural["until"] = month(effective + until).into());
    }
}

/// Puts the next agreement in, not before the one that it follows.
fn follow(file: &mut Value, first: u32, mut next: Value) {
    let begun = file.get("agreement").map_or(0, |today| after(&today["start"]) + 1);
    next["start"] = month(first.max(begun)).into();
    file["next_agreement"] = next;
}
