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
    calendar::{month_of, written},
    made::{Emphasis, Time, amount, digits, few, money, name, near, object, share, some},
    scenario::Fields,
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

/// Terms of which some end before, in or after the horizon.
pub fn ending(terms: BoxedStrategy<Value>, time: Time) -> BoxedStrategy<Value> {
    (terms, weighted(0.25, near(time)))
        .prop_map(|(mut terms, until)| {
            if let Some(until) = until {
                terms["until"] = until;
            }
            terms
        })
        .boxed()
}

fn requires() -> BoxedStrategy<Value> {
    select(vec!["none", "unknown", "enterprise", "business-plus"]).prop_map(Value::from).boxed()
}

/// The agreement after today's, and what may be asked of it.
pub fn next_agreement(emphasis: Emphasis, time: Time) -> BoxedStrategy<(Value, Option<Value>)> {
    let years = (1..=5_usize, vec(amount(emphasis), 5), any::<bool>());
    let discount = || (0..=4_000_u64).prop_map(|parts| Value::from(digits(parts, 4)));
    let counted = (weighted(0.6, any::<bool>()), weighted(0.4, money()), weighted(0.2, requires()));
    let asked = (
        weighted(0.7, discount()),
        weighted(0.4, (weighted(0.5, 1..=5_usize), vec(amount(emphasis), 5))),
        weighted(0.4, any::<bool>()),
    );
    (weighted(0.5, near(time)), years, weighted(0.8, discount()), counted, weighted(0.5, asked))
        .prop_map(|(start, (years, amounts, committed), discount, counted, asked)| {
            let (support, marketplace, requires) = counted;
            let next = object([
                ("kind", some("edp")),
                ("start", start),
                ("years", some(years)),
                ("yearly_commitment", committed.then(|| amounts[..years].to_vec().into())),
                ("discount", discount),
                ("support_counts", support.map(Value::from)),
                ("marketplace_monthly", marketplace),
                ("requires_plan", requires),
            ]);
            let asked = asked.map(|(discount, term, support)| {
                // As many amounts as years, those asked for or those of the agreement.
                let (others, amounts) = term.map_or((None, None), |(others, amounts)| {
                    (others, Some(amounts[..others.unwrap_or(years)].to_vec()))
                });
                object([
                    ("discount", discount),
                    ("yearly_commitment", amounts.map(Value::from)),
                    ("support_counts", support.map(Value::from)),
                    ("years", others.map(Value::from)),
                ])
            });
            (next, asked)
        })
        .boxed()
}

/// Puts the next agreement into a file. Where neither a start nor a renewal says when it begins, it begins when today's ends.
pub fn follow(file: &mut Value, (mut next, asked): (Value, Option<Value>)) {
    let today = file.get("agreement");
    let begun = today.and_then(|today| today.month("start"));
    let ended = today.and_then(|today| Some(today.month("start")? + 12 * today.count("years")?));
    let renewal = today.and_then(|today| today.text("renewal")).map(|day| month_of(day) + 1);
    let start = next.month("start").or(renewal).or(ended);
    let start = start.unwrap_or_else(|| file.month("start").expect("a start"));
    // It does not begin before the one that it follows.
    let late = begun.map_or(start, |begun| start.max(begun + 1));
    if renewal != Some(late) || next.get("start").is_some() {
        next["start"] = written(late).into();
    }
    file["next_agreement"] = next;
    if let Some(asked) = asked {
        if file.get("asks").is_none() {
            file["asks"] = json!({});
        }
        file["asks"]["agreement"] = asked;
    }
}

/// An agreement that begins years before the horizon, in it or after it, with an amount for each year or none at all.
pub fn agreement(emphasis: Emphasis, time: Time) -> BoxedStrategy<Value> {
    let start =
        prop_oneof![3 => near(time), 1 => (-40..40_i32).prop_map(move |after| written(time.start + after).into())];
    let years = (prop_oneof![4 => 1..=4_usize, 1 => 5..=10_usize], vec(amount(emphasis), 10), any::<bool>());
    let discount = prop_oneof![3 => (0..=4_000_u64).prop_map(|parts| Value::from(digits(parts, 4))), 1 => share()];
    let counted = (weighted(0.6, any::<bool>()), weighted(0.5, money()), weighted(0.4, renewal(time)));
    let counted = (counted, weighted(0.2, requires()));
    (start, years, weighted(0.8, discount), counted)
        .prop_map(|(start, (years, amounts, committed), discount, ((support, marketplace, renewal), requires))| {
            object([
                ("kind", some("edp")),
                ("start", Some(start)),
                ("years", some(years)),
                ("yearly_commitment", committed.then(|| amounts[..years].to_vec().into())),
                ("discount", discount),
                ("support_counts", support.map(Value::from)),
                ("marketplace_monthly", marketplace),
                ("renewal", renewal),
                ("requires_plan", requires),
            ])
        })
        .boxed()
}

/// A day on which an agreement comes up for renewal, the first and the last of a month among them.
fn renewal(time: Time) -> BoxedStrategy<Value> {
    (near(time), select(vec![1_u32, 15, 28]))
        .prop_map(|(month, day)| format!("{}-{day:02}", month.as_str().expect("a month")).into())
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
