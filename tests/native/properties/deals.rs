//! The parts of a scenario file that come with a contract: agreement, commitments, closed months, basis and treatments.

use proptest::{collection::vec, option::of, prelude::*, sample::select};
use serde_json::{Value, json};

use super::cases::{cents, dollars, month, object, parts, some};

/// An agreement that begins before, inside or after the horizon, with a commitment for each year or none at all.
pub fn agreement(start: u32) -> BoxedStrategy<Value> {
    let years = (1..=5_u32).prop_flat_map(|years| (Just(years), of(vec(cents(), years as usize))));
    let discount = of((0..=4_000_i64).prop_map(parts));
    (start.saturating_sub(6)..start + 30, years, discount, of(any::<bool>()), of(cents()))
        .prop_map(|(first, (years, committed), discount, support, marketplace)| {
            let amounts = |cents: Vec<u64>| cents.into_iter().map(dollars).collect::<Vec<_>>();
            object([
                ("kind", some("edp")),
                ("start", some(month(first))),
                ("years", some(years)),
                ("yearly_commitment", committed.map(|cents| amounts(cents).into())),
                ("discount", discount.map(Value::from)),
                ("support_counts", support.map(Value::from)),
                ("marketplace_monthly", marketplace.map(|cents| dollars(cents / 100).into())),
            ])
        })
        .boxed()
}

/// A bought commitment, begun before, inside or after the horizon.
pub fn commitment(start: u32) -> BoxedStrategy<Value> {
    let kind = select(vec!["reserved_instance", "savings_plan"]);
    (kind, start.saturating_sub(6)..start + 30, of(cents()), of(cents()), select(vec![1_u32, 12, 36, 7]))
        .prop_map(|(kind, first, upfront, recurring, term)| {
            object([
                ("kind", some(kind)),
                ("month", some(month(first))),
                ("upfront", upfront.map(|cents| dollars(cents / 100).into())),
                ("recurring", recurring.map(|cents| dollars(cents / 1000).into())),
                ("term_months", some(term)),
            ])
        })
        .boxed()
}

/// Closed months before and inside the horizon, each once.
pub fn actuals(start: u32) -> BoxedStrategy<Value> {
    proptest::collection::btree_map(start.saturating_sub(6)..start + 3, (cents(), cents(), of(cents())), 0..4)
        .prop_map(|months| {
            let entry = |(at, (eligible, charge, credits)): (u32, (u64, u64, Option<u64>))| {
                let mut entry =
                    json!({"month": month(at), "eligible": dollars(eligible), "charge": dollars(charge / 10)});
                if let Some(credits) = credits {
                    entry["credits"] = dollars(credits / 100).into();
                }
                entry
            };
            months.into_iter().map(entry).collect()
        })
        .boxed()
}

/// A treatment of commitments.
pub fn treatment() -> impl Strategy<Value = &'static str> {
    select(vec!["none", "upfront", "amortized"])
}
