//! Makes up sound scenario files over every field of the contract, from nothing at all to the largest figures accepted.
//!
//! Months lie close together and amounts repeat, so that windows meet, edges are hit and figures tie. What belongs to a
//! contract is in `made_deals`, what belongs to a customer in `made_customers`.

use proptest::{collection::vec, option::weighted, prelude::*, sample::select};
use serde_json::{Map, Value};

use super::{
    book,
    calendar::{Month, month, written},
    calibrated::explained_charge,
    editions,
    exact::whole,
    made_customers::{accounts, fit, fitted, negotiation, position, ranged},
    made_deals::{actuals, agreement, commitments, effort, ending, follow, incidents, next_agreement, terms},
    scenario::{Fields, Scenario},
};

/// The largest amount of money in cents.
const MOST: u64 = 100_000_000_000_000;

/// What a run makes more of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Emphasis {
    Everything,
    Credits,
    Contract,
    Extremes,
}

/// Where a horizon may begin, and how far it reaches.
#[derive(Clone, Copy, Debug)]
pub struct Time {
    pub start: Month,
    pub months: i32,
}

/// An object of the fields that are there.
pub fn object<const N: usize>(fields: [(&str, Option<Value>); N]) -> Value {
    Value::Object(fields.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect())
}

/// A field that is always there.
pub fn some(value: impl Into<Value>) -> Option<Value> {
    Some(value.into())
}

/// So many units of a power of ten, as a decimal: 12345 with four digits behind the point is 1.2345.
pub fn digits(units: u64, behind: usize) -> String {
    let text = format!("{units:0width$}", width = behind + 1);
    let (ahead, rest) = text.split_at(text.len() - behind);
    if rest.is_empty() { ahead.to_owned() } else { format!("{ahead}.{rest}") }
}

/// Cents that stand on a published edge or minimum, or beside one.
fn edge() -> impl Strategy<Value = u64> {
    let dollars =
        [0, 29, 100, 5_000, 5_500, 7_500, 10_000, 50_000, 80_000, 150_000, 250_000, 500_000, 1_000_000, 5_000_000];
    (select(dollars.to_vec()), 0..3_u64).prop_map(|(dollars, beside)| (dollars * 100 + beside).saturating_sub(1))
}

/// An amount of money.
pub fn money() -> BoxedStrategy<Value> {
    let cents = |strategy: BoxedStrategy<u64>| strategy.prop_map(|cents| digits(cents, 2));
    prop_oneof![
        2 => select(vec!["0", "0.01", "0.00", "1000", "29.00", "10000.5"]).prop_map(str::to_owned),
        6 => cents((0..2_000_000_u64).boxed()),
        6 => cents((0..200_000_000_u64).boxed()),
        3 => cents((0..20_000_000_000_u64).boxed()),
        4 => cents(edge().boxed()),
    ]
    .prop_map(Value::from)
    .boxed()
}

/// An amount of money up to the largest accepted, and finer than a cent.
pub fn extreme() -> BoxedStrategy<Value> {
    prop_oneof![
        3 => money(),
        1 => Just(Value::from("1000000000000")),
        1 => (0..=MOST).prop_map(|cents| digits(cents, 2).into()),
        1 => select(vec!["0.005", "0.001", "0.0149", "12345.675", "1234.56789", "100000.3333333333"]).prop_map(Value::from),
    ]
    .boxed()
}

pub fn amount(emphasis: Emphasis) -> BoxedStrategy<Value> {
    if emphasis == Emphasis::Extremes { extreme() } else { money() }
}

/// A share from nothing to all.
pub fn share() -> BoxedStrategy<Value> {
    prop_oneof![
        2 => select(vec!["0", "1", "0.5", "0.1", "0.3333333333333333333333333333"]).prop_map(Value::from),
        4 => (0..=10_000_u64).prop_map(|parts| digits(parts, 4).into()),
        1 => (0..=1_000_000_000_u64).prop_map(|parts| digits(parts, 9).into()),
    ]
    .boxed()
}

/// A month near the horizon: before, in or after it, and often on one of its corners.
pub fn near(time: Time) -> BoxedStrategy<Value> {
    let corners = [-12, -3, -1, 0, 0, 1, 3, 6, time.months - 1, time.months];
    let corner = select(corners.to_vec());
    prop_oneof![1 => corner, 1 => -8..time.months + 3].prop_map(move |after| written(time.start + after).into()).boxed()
}

/// A list, more often short than long.
pub fn few(of: BoxedStrategy<Value>, most: usize) -> BoxedStrategy<Value> {
    vec(of, 0..=most).prop_map(Value::from).boxed()
}

/// A name, often one that another has, too.
pub fn name() -> BoxedStrategy<Value> {
    select(vec!["", "a", "b", "Support credit", "Überbrückung 漢", "1", "all"]).prop_map(Value::from).boxed()
}

pub fn plan() -> BoxedStrategy<Value> {
    let ids = vec![
        "enterprise",
        "business-plus",
        "business",
        "developer",
        "enterprise-on-ramp",
        "unified-operations",
        "partner-led",
        "basic",
    ];
    select(ids).prop_map(Value::from).boxed()
}

fn growth(emphasis: Emphasis) -> BoxedStrategy<Value> {
    let signed = |sign: &'static str| move |parts| Value::from(format!("{sign}{}", digits(parts, 4)));
    let wide = if emphasis == Emphasis::Extremes { 4 } else { 1 };
    prop_oneof![
        6 => (0..=5_000_u64).prop_map(signed("")),
        2 => (0..=3_000_u64).prop_map(signed("-")),
        1 => (0..=1_000_000_000_u64).prop_map(|parts| digits(parts, 9).into()),
        wide => select(vec!["-0.9", "10", "0", "-0", "1", "-0.5", "9.9999", "0.21", "2.138428376721"]).prop_map(Value::from),
    ]
    .boxed()
}

fn discount_rate() -> BoxedStrategy<Value> {
    prop_oneof![
        4 => (0..=3_000_u64).prop_map(|parts| digits(parts, 4).into()),
        2 => select(vec!["0", "0.08", "0.21", "3", "10", "2.138428376721", "0.0000000001"]).prop_map(Value::from),
    ]
    .boxed()
}

fn spend(emphasis: Emphasis, time: Time) -> BoxedStrategy<Value> {
    let explicit = vec((-2..time.months + 2, amount(emphasis)), 0..6).prop_map(move |months| {
        let named = months.into_iter().map(|(at, amount)| (written(time.start + at), amount));
        Value::Object(named.collect::<Map<_, _>>())
    });
    let fields = (
        ranged(amount(emphasis)),
        weighted(0.6, ranged(growth(emphasis))),
        weighted(0.3, explicit),
        weighted(0.3, any::<bool>()),
    );
    fields
        .prop_map(|(monthly, growth, months, include)| {
            object([
                ("monthly", Some(monthly)),
                ("annual_growth", growth),
                ("months", months),
                ("months_include_migrations", include.map(Value::from)),
            ])
        })
        .boxed()
}

fn migration(emphasis: Emphasis, time: Time) -> BoxedStrategy<Value> {
    (weighted(0.5, name()), near(time), 1..=18_i32, ranged(amount(emphasis)))
        .prop_map(|(name, start, ramp, added)| {
            object([
                ("name", name),
                ("start", Some(start)),
                ("ramp_months", some(ramp)),
                ("added_monthly", Some(added)),
            ])
        })
        .boxed()
}

fn credit(emphasis: Emphasis, time: Time) -> BoxedStrategy<Value> {
    let trigger = select(vec!["agreement", "migration", "incident", "plan_end"]);
    let release = select(vec!["pool", "even"]);
    let length = prop_oneof![3 => select(vec![1, 2, 3, 6, 12]), 1 => 1..=40_i32];
    let words = (weighted(0.8, name()), weighted(0.8, trigger), weighted(0.8, release));
    (words, amount(emphasis), near(time), length, weighted(0.4, share()))
        .prop_map(|((name, trigger, release), amount, start, months, cap)| {
            object([
                ("name", name),
                ("trigger", trigger.map(Value::from)),
                ("amount", Some(amount)),
                ("start", Some(start)),
                ("months", some(months)),
                ("release", release.map(Value::from)),
                ("monthly_cap", cap),
            ])
        })
        .boxed()
}

fn structural(emphasis: Emphasis, time: Time) -> BoxedStrategy<Value> {
    let lasts = weighted(0.3, 0..time.months + 6);
    (near(time), lasts, weighted(0.6, plan()), terms(emphasis))
        .prop_map(|(effective, lasts, plan, mut change)| {
            if let Some(lasts) = lasts {
                let first = month(effective.as_str().expect("a month"));
                change["until"] = written(first + lasts).into();
            }
            change["effective"] = effective;
            if let Some(plan) = plan {
                change["plan"] = plan;
            }
            change
        })
        .boxed()
}

fn asks(emphasis: Emphasis, time: Time) -> BoxedStrategy<Value> {
    let most = if emphasis == Emphasis::Credits { 6 } else { 3 };
    let credit = (credit(emphasis, time), negotiation(amount(emphasis))).prop_map(|(mut credit, fields)| {
        fields.into_iter().for_each(|(key, value)| credit[key] = value);
        credit
    });
    (weighted(0.8, few(credit.boxed(), most)), weighted(0.6, structural(emphasis, time)))
        .prop_map(|(credits, structural)| object([("credits", credits), ("structural", structural)]))
        .boxed()
}

fn time(emphasis: Emphasis) -> BoxedStrategy<Time> {
    // Around the day on which plans end more often than before the newest plans have a price, or long after.
    let start = prop_oneof![
        6 => month("2026-06")..month("2027-06"),
        2 => month("2025-12")..month("2030-01"),
        1 => month("2023-06")..month("2026-02"),
    ];
    let long = if emphasis == Emphasis::Extremes { 120 } else { 30 };
    let months = prop_oneof![12 => 1..=15_i32, 3 => 12..=26_i32, 1 => 1..=long];
    (start, months).prop_map(|(start, months)| Time { start, months }).boxed()
}

/// A sound scenario file.
pub fn scenario(emphasis: Emphasis) -> BoxedStrategy<Value> {
    time(emphasis).prop_flat_map(move |time| at(emphasis, time)).boxed()
}

/// Spend of which each of so many accounts has a share whose charge, at a rate in percent, ends on half a cent: shares of
/// thirds and ninths of a cent among them, which no decimal can write.
fn half_a_cent(accounts: u64, percent: u64, pick: u64) -> String {
    let odd = (2 * pick + 1) * percent / gcd(percent, 50 * accounts);
    digits(accounts * 50 * odd / percent, 2)
}

fn gcd(one: u64, other: u64) -> u64 {
    if other == 0 { one } else { gcd(other, one % other) }
}

/// Charges closed months as a term explains, so far as cents can say it.
fn explain(mut file: Value, picks: &[Option<usize>]) -> Value {
    let sound = file.clone();
    let scenario = Scenario::of(&sound);
    for ((place, actual), pick) in sound.list("actuals").iter().enumerate().zip(picks) {
        let charge = pick.and_then(|pick| explained_charge(book(&sound), &scenario, actual, pick));
        let cents = charge.map(|charge| charge * whole(100)).filter(|cents| cents.is_integer());
        if let Some(cents) = cents.and_then(|cents| cents.to_integer().try_into().ok()).filter(|cents| *cents <= MOST) {
            file["actuals"][place]["charge"] = digits(cents, 2).into();
        }
    }
    file
}

fn at(emphasis: Emphasis, time: Time) -> BoxedStrategy<Value> {
    let often = |wanted| if emphasis == wanted { 0.9 } else { 0.4 };
    let (credits, contract) = (often(Emphasis::Credits), often(Emphasis::Contract));
    let words = (weighted(0.1, name()), weighted(0.1, name()), weighted(0.2, effort()), weighted(0.2, incidents()));
    let dates = (weighted(0.2, Just("2026-11-23")), weighted(0.2, select(editions())), weighted(0.6, discount_rate()));
    let who = (spend(emphasis, time), weighted(0.6, accounts(emphasis)), plan(), weighted(0.3, plan()));
    let whose = (weighted(0.2, select(vec!["aws", "aws-us-gov", "aws-us-gov", "aws-cn"])), position(), fit());
    let halves = weighted(0.15, (select(vec![3_u64, 5, 7, 9, 10]), prop_oneof![0..2_000_u64, 0..10_000_000_u64]));
    let lists = (
        weighted(0.4, few(migration(emphasis, time), 3)),
        weighted(credits, few(credit(emphasis, time), 3)),
        weighted(0.8, asks(emphasis, time)),
        weighted(contract, commitments(emphasis, time)),
    );
    // Which closed months are charged as some term explains, and which term.
    let explained = vec(weighted(0.6, 0..2_000_usize), 6);
    let next = weighted(contract, next_agreement(emphasis, time));
    let deal = (
        weighted(0.6, ending(terms(emphasis), time)),
        (weighted(contract, agreement(emphasis, time)), next),
        weighted(contract, actuals(emphasis, time)),
    );
    (words, dates, who, whose, halves, lists, deal, explained)
        .prop_map(move |(words, dates, who, whose, halves, lists, deal, explained)| {
            let (title, notes, effort, incidents) = words;
            let (as_of, tariff, discount_rate) = dates;
            let (mut spend, accounts, plan, after_retirement) = who;
            let (partition, position, fit) = whose;
            if let Some((percent, pick)) = halves {
                let count = accounts.as_ref().and_then(Value::as_u64).unwrap_or(1);
                spend["monthly"] = half_a_cent(count, percent, pick).into();
            }
            let (migrations, in_hand, asks, commitments) = lists;
            let (terms, (agreement, next), actuals) = deal;
            let mut file = object([
                ("format", some("support-scenario")),
                ("version", some(1)),
                ("title", title),
                ("notes", notes),
                ("as_of", as_of.map(Value::from)),
                ("tariff", tariff.map(Value::from)),
                ("start", some(written(time.start))),
                ("months", some(time.months)),
                ("discount_rate", discount_rate),
                ("spend", Some(spend)),
                ("partition", partition.map(Value::from)),
                ("accounts", accounts),
                ("plan", Some(plan)),
                ("after_retirement", after_retirement),
                ("terms", terms),
                ("commitment_discounts", commitments),
                ("agreement", agreement),
                ("migrations", migrations),
                ("incidents", incidents),
                ("credits_in_hand", in_hand),
                ("actuals", actuals),
                ("asks", asks),
                ("effort", effort),
            ]);
            for (key, value) in position.into_iter().filter_map(|(key, value)| Some((key, value?))) {
                file[key] = value;
            }
            if let Some(next) = next {
                follow(&mut file, next);
            }
            explain(fitted(file, &fit), &explained)
        })
        .boxed()
}
