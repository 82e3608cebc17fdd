//! The parts of a made-up scenario that belong to a contract: terms, agreement, commitments, closed months; and the
//! evidence, which changes no figure.

use std::collections::BTreeMap;

use proptest::{
    collection::{btree_map, btree_set, vec},
    option::weighted,
    prelude::*,
    sample::select,
};
use serde_json::{Value, json};

use super::{
    calendar::written,
    made::{Emphasis, Time, amount, digits, few, money, name, near, object, share, some},
};

/// Own tiers: rising edges from nothing, and rates up to a fifth.
fn tiers() -> BoxedStrategy<Value> {
    let edge = prop_oneof![select(vec![1_000_u64, 1_000_000, 15_000_000]), 1..300_000_000_u64];
    (btree_set(edge, 0..4), vec(0..=2_000_u64, 4))
        .prop_map(|(edges, rates)| {
            let edges = std::iter::once(0).chain(edges).zip(rates);
            edges.map(|(from, rate)| json!({"from": digits(from, 2), "rate": digits(rate, 4)})).collect()
        })
        .boxed()
}

fn treatment() -> BoxedStrategy<Value> {
    select(vec!["none", "upfront", "amortized"]).prop_map(Value::from).boxed()
}

fn extras(emphasis: Emphasis) -> BoxedStrategy<Value> {
    let one = (name(), amount(emphasis)).prop_map(|(name, monthly)| json!({"description": name, "monthly": monthly}));
    few(one.boxed(), 2)
}

/// Fields of `terms`, each of them there or not.
pub fn terms(emphasis: Emphasis) -> BoxedStrategy<Value> {
    let basis = select(vec!["gross", "net", "net"]);
    let treatments = (weighted(0.3, treatment()), weighted(0.3, treatment()));
    let price = (weighted(0.3, tiers()), weighted(0.3, amount(emphasis)), weighted(0.2, extras(emphasis)));
    (weighted(0.5, basis), weighted(0.4, share()), weighted(0.4, any::<bool>()), price, treatments)
        .prop_map(|(basis, discount, flag, (tiers, minimum, extras), (reserved, savings))| {
            object([
                ("basis", basis.map(Value::from)),
                ("plan_discount_percent", discount),
                ("discount_applies_to_minimum_charge", flag.map(Value::from)),
                ("minimum_charge", minimum),
                ("tiers", tiers),
                ("reserved_instances", reserved),
                ("savings_plans", savings),
                ("additional_charges", extras),
            ])
        })
        .boxed()
}

/// An agreement that begins years before the horizon, in it or after it, with an amount for each year or none at all.
pub fn agreement(emphasis: Emphasis, time: Time) -> BoxedStrategy<Value> {
    let start =
        prop_oneof![3 => near(time), 1 => (-40..40_i32).prop_map(move |after| written(time.start + after).into())];
    let years = (prop_oneof![4 => 1..=4_usize, 1 => 5..=10_usize], vec(amount(emphasis), 10), any::<bool>());
    let discount = prop_oneof![3 => (0..=4_000_u64).prop_map(|parts| Value::from(digits(parts, 4))), 1 => share()];
    let counted = (weighted(0.6, any::<bool>()), weighted(0.5, money()), weighted(0.3, Just("2029-09-30")));
    (start, years, weighted(0.8, discount), counted)
        .prop_map(|(start, (years, amounts, committed), discount, (support, marketplace, renewal))| {
            object([
                ("kind", some("edp")),
                ("start", Some(start)),
                ("years", some(years)),
                ("yearly_commitment", committed.then(|| amounts[..years].to_vec().into())),
                ("discount", discount),
                ("support_counts", support.map(Value::from)),
                ("marketplace_monthly", marketplace),
                ("renewal", renewal.map(Value::from)),
            ])
        })
        .boxed()
}

/// Commitments bought before, in and after the horizon.
pub fn commitments(emphasis: Emphasis, time: Time) -> BoxedStrategy<Value> {
    let kind = select(vec!["reserved_instance", "savings_plan"]);
    let month =
        prop_oneof![2 => near(time), 1 => (-40..3_i32).prop_map(move |after| written(time.start + after).into())];
    let fees = (weighted(0.8, amount(emphasis)), weighted(0.7, money()));
    let one = (kind, month, fees, prop_oneof![select(vec![1, 12, 36, 7]), 1..=120_i32]);
    let one = one.prop_map(|(kind, month, (upfront, recurring), term)| {
        object([
            ("kind", some(kind)),
            ("month", Some(month)),
            ("upfront", upfront),
            ("recurring", recurring),
            ("term_months", some(term)),
        ])
    });
    few(one.boxed(), 4)
}

/// Closed months, each once. Their charges are overwritten afterwards where a term is to explain them.
pub fn actuals(emphasis: Emphasis, time: Time) -> BoxedStrategy<Value> {
    let figures = (amount(emphasis), money(), weighted(0.5, money()));
    btree_map(-15..time.months.min(12) + 3, figures, 0..5)
        .prop_map(move |months: BTreeMap<i32, _>| {
            let entry = |(at, (eligible, charge, credits)): (i32, (Value, Value, Option<Value>))| {
                object([
                    ("month", some(written(time.start + at))),
                    ("eligible", Some(eligible)),
                    ("charge", Some(charge)),
                    ("credits", credits),
                ])
            };
            months.into_iter().map(entry).collect()
        })
        .boxed()
}

/// Evidence for the asks.
pub fn incidents() -> BoxedStrategy<Value> {
    let minutes = weighted(0.5, 0..=525_600_i32);
    let hours = prop_oneof![Just(Value::from(3)), Just(Value::from("36.5"))];
    let one = (weighted(0.5, name()), minutes, weighted(0.5, hours), weighted(0.5, money()));
    let one = one.prop_map(|(name, minutes, hours, cost)| {
        object([
            ("name", name),
            ("started", some("2026-10-20T07:48:00Z")),
            ("minutes", minutes.map(Value::from)),
            ("services", some(vec!["Amazon S3"])),
            ("systems", some("checkout")),
            ("what_failed", some("reads")),
            ("revenue_per_hour", cost.clone()),
            ("engineer_hours", hours),
            ("hourly_cost", cost.clone()),
            ("other_cost", cost),
            ("aws_reference", some("case 1")),
        ])
    });
    few(one.boxed(), 2)
}

/// What asking costs.
pub fn effort() -> BoxedStrategy<Value> {
    (weighted(0.5, money()), weighted(0.5, share()))
        .prop_map(|(cost, success)| object([("hours", some(40)), ("hourly_cost", cost), ("success", success)]))
        .boxed()
}
