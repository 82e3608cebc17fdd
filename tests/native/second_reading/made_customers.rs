//! Who the customer of a made-up scenario is: accounts with shares or amounts and with plans of their own, what is needed, what
//! else could be bought, ranges; and what of one part has to fit another.

use proptest::{collection::vec, option::weighted, prelude::*, sample::select};
use serde_json::{Value, json};

use super::{
    exact::{Fraction, cut, decimal, least, part, sum, whole},
    figures::cents,
    made::{Emphasis, digits, money, name, object, plan, share},
    scenario::{Fields, Scenario},
};

/// Names that are each an account's own, so that something can refer to them.
const NAMES: [&str; 6] = ["production", "Überbrückung 漢", "tests", "data", "1", "all"];

/// A low, a likely and a high value, where `sort` puts them in order.
fn range<T: std::fmt::Debug + Clone + Ord>(
    of: impl Strategy<Value = T>,
    write: impl Fn(&T) -> Value,
) -> impl Strategy<Value = Value> {
    (vec(of, 3), any::<bool>()).prop_map(move |(mut ends, is_known)| {
        ends.sort();
        // Sometimes nothing is uncertain after all.
        let ends = if is_known { vec![ends[1].clone(); 3] } else { ends };
        json!({"low": write(&ends[0]), "likely": write(&ends[1]), "high": write(&ends[2])})
    })
}

/// A text of an amount or a rate, or three of them as a range.
pub fn ranged(of: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    let read = |value: &Value| value.as_str().and_then(decimal).expect("a decimal");
    let keyed = of.clone().prop_map(move |value| (read(&value), value.to_string()));
    let write = |(_, text): &(Fraction, String)| serde_json::from_str(text).expect("JSON");
    prop_oneof![5 => of, 1 => range(keyed, write)].boxed()
}

/// Shares in order.
fn granted() -> impl Strategy<Value = Value> {
    range(0..=100_u64, |parts| digits(*parts, 2).into())
}

/// What one says of an ask beside the ask itself, none of which changes a path.
pub fn negotiation(of: BoxedStrategy<Value>) -> BoxedStrategy<Vec<(&'static str, Value)>> {
    let status = select(vec!["granted", "countered", "refused"]);
    let answer = (status, of.clone())
        .prop_map(|(status, amount)| json!({"date": "2026-11-20", "status": status, "amount": amount}));
    let fields = (weighted(0.1, of.clone()), weighted(0.1, of), weighted(0.2, share()));
    (fields, weighted(0.2, granted()), weighted(0.1, answer))
        .prop_map(|((opening, floor, chance), granted, answer)| {
            let fields =
                [("opening", opening), ("floor", floor), ("chance", chance), ("granted", granted), ("answer", answer)];
            fields.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()
        })
        .boxed()
}

/// Named accounts whose shares are what a few cuts of the whole leave between them. Some names stand twice.
fn by_share(whole: u64, behind: usize) -> BoxedStrategy<Value> {
    let shares = vec(0..=whole, 0..5).prop_map(move |mut cuts| {
        cuts.extend([0, whole]);
        cuts.sort_unstable();
        cuts.windows(2).map(|pair| digits(pair[1] - pair[0], behind)).collect::<Vec<_>>()
    });
    (shares, prop_oneof![2 => Just(NAMES.map(Value::from).to_vec()), 1 => vec(name(), 6)])
        .prop_map(|(shares, names)| {
            names.iter().zip(shares).map(|(name, share)| json!({"name": name, "share": share})).collect()
        })
        .boxed()
}

/// Named accounts with what each spends, together something.
fn by_amount(emphasis: Emphasis) -> BoxedStrategy<Value> {
    let most = if emphasis == Emphasis::Extremes { 10_000_000_000_000_u64 } else { 200_000_000 };
    let amount = prop_oneof![
        2 => select(vec![0_u64, 1, 2_900, 100_000, 500_000, 1_000_000, 5_000_000]),
        3 => 0..=most,
    ];
    (1..=most, vec(amount, 0..6))
        .prop_map(|(first, others)| {
            let amounts = std::iter::once(first).chain(others);
            NAMES.iter().zip(amounts).map(|(name, cents)| json!({"name": name, "monthly": digits(cents, 2)})).collect()
        })
        .boxed()
}

/// Some of the accounts name a plan for themselves, and most of these the same.
fn with_plans(accounts: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    let pooled = select(vec!["enterprise", "enterprise-on-ramp", "unified-operations", "business-plus", "business"]);
    let own = prop_oneof![2 => Just(None), 1 => Just(Some(None)), 1 => plan().prop_map(|plan| Some(Some(plan)))];
    (accounts, pooled, vec(own, 6))
        .prop_map(|(mut accounts, shared, plans)| {
            for (account, own) in accounts.as_array_mut().into_iter().flatten().zip(plans) {
                if let Some(own) = own {
                    account["plan"] = own.unwrap_or_else(|| shared.into());
                }
            }
            accounts
        })
        .boxed()
}

pub fn accounts(emphasis: Emphasis) -> BoxedStrategy<Value> {
    let large = if emphasis == Emphasis::Extremes { 300_i32 } else { 40 };
    let named = prop_oneof![
        4 => by_share(10_000, 4),
        1 => by_share(1_000_000_000_000_000_000, 18),
        4 => by_amount(emphasis),
    ];
    prop_oneof![
        4 => (1..=9_i32).prop_map(Value::from),
        1 => (1..=large).prop_map(Value::from),
        1 => range(1..=20_i32, |count| (*count).into()),
        3 => named.clone(),
        4 => with_plans(named.boxed()),
    ]
    .boxed()
}

/// What somebody needs of support, and what else could be bought: nothing of it changes a path.
pub fn position() -> BoxedStrategy<[(&'static str, Option<Value>); 3]> {
    let manager = select(vec!["weekly", "seldom", "never"]);
    let need =
        (weighted(0.5, 1..=720_i32), weighted(0.5, any::<bool>()), weighted(0.5, manager), weighted(0.5, money()))
            .prop_map(|(minutes, always, manager, devops)| {
                object([
                    ("first_response_minutes", minutes.map(Value::from)),
                    ("production_24x7", always.map(Value::from)),
                    ("account_manager", manager.map(Value::from)),
                    ("devops_agent_monthly", devops),
                ])
            });
    let alternative = select(vec!["none", "quoted", "piloted", "live"]);
    let leverage = (weighted(0.7, alternative), weighted(0.7, share())).prop_map(|(alternative, movable)| {
        object([("alternative", alternative.map(Value::from)), ("movable_share", movable)])
    });
    let buys = select(vec!["aws", "partner"]).prop_map(Value::from);
    (weighted(0.2, buys), weighted(0.2, need), weighted(0.2, leverage))
        .prop_map(|(buys, need, leverage)| [("buys_through", buys), ("need", need), ("leverage", leverage)])
        .boxed()
}

/// What makes the parts of a file one: which account bought a commitment, how large caps are beside the spend.
#[derive(Clone, Debug)]
pub struct Fit {
    buyers: Vec<Option<usize>>,
    /// Thousandths of the monthly spend: caps of today's terms and of the change, by the month and by the year.
    caps: [Option<u64>; 4],
    keeps_sum: bool,
}

pub fn fit() -> BoxedStrategy<Fit> {
    let cap = || weighted(0.15, 0..150_u64);
    (vec(weighted(0.5, 0..6_usize), 4), [cap(), cap(), cap(), cap()], any::<bool>())
        .prop_map(|(buyers, caps, keeps_sum)| Fit { buyers, caps, keeps_sum })
        .boxed()
}

/// Fits the parts of a file to each other.
pub fn fitted(mut file: Value, fit: &Fit) -> Value {
    // With amounts the accounts say what is spent in the first month.
    if file.list("accounts").iter().any(|account| account.get("monthly").is_some()) {
        let amounts = file.list("accounts").iter().map(|account| account.amount("monthly").expect("an amount"));
        let all = cents(&sum(&amounts.collect::<Vec<_>>()));
        if fit.keeps_sum {
            file["spend"]["monthly"] = all.into();
        } else if let Some(spend) = file["spend"].as_object_mut() {
            spend.remove("monthly");
        }
    }
    let names: Vec<Value> = file.list("accounts").iter().map(|account| account["name"].clone()).collect();
    if names.iter().all(|name| names.iter().filter(|other| *other == name).count() == 1) && !names.is_empty() {
        let commitments = file.get_mut("commitment_discounts").and_then(Value::as_array_mut);
        for (commitment, buyer) in commitments.into_iter().flatten().zip(&fit.buyers) {
            if let Some(buyer) = buyer {
                commitment["account"] = names[buyer % names.len()].clone();
            }
        }
    }
    let monthly = Scenario::of(&file).monthly();
    let most = whole(1_000_000_000_000);
    let cap = |thousandths: u64, months: i64| {
        let share = part(i64::try_from(thousandths).expect("few"), 1_000) * whole(months);
        cents(&least(cut(&(&monthly * share)), most.clone()))
    };
    let [month, year, change_month, change_year] = fit.caps;
    let caps = [
        (vec!["terms"], "maximum_charge", month, 1),
        (vec!["terms"], "maximum_yearly_charge", year, 10),
        (vec!["asks", "structural"], "maximum_charge", change_month, 1),
        (vec!["asks", "structural"], "maximum_yearly_charge", change_year, 10),
    ];
    for (section, field, thousandths, months) in caps {
        let found = section.iter().try_fold(&mut file, |value, key| value.get_mut(*key));
        if let (Some(found), Some(thousandths)) = (found, thousandths) {
            found[field] = cap(thousandths, months).into();
        }
    }
    if file["partition"] == "aws-cn" { in_china(file) } else { file }
}

/// In China only own tiers and an own minimum make a price, so that nothing may end or replace them.
fn in_china(mut file: Value) -> Value {
    file["plan"] = "enterprise".into();
    let mut terms = file.get("terms").cloned().unwrap_or_else(|| json!({}));
    let remove = |value: Option<&mut Value>, field: &str| {
        if let Some(map) = value.and_then(Value::as_object_mut) {
            map.remove(field);
        }
    };
    remove(Some(&mut terms), "until");
    if terms.get("tiers").is_none() {
        terms["tiers"] = json!([{"from": "0", "rate": "0.08"}, {"from": "100000", "rate": "0.05"}]);
    }
    if terms.get("minimum_charge").is_none() {
        terms["minimum_charge"] = "12000".into();
    }
    file["terms"] = terms;
    remove(file.get_mut("asks").and_then(|asks| asks.get_mut("structural")), "plan");
    for account in file.get_mut("accounts").and_then(Value::as_array_mut).into_iter().flatten() {
        remove(Some(account), "plan");
    }
    file
}
