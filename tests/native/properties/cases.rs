//! Makes up scenario files: JSON over all fields that this edition computes with.
//!
//! Everything made here is sound; wrong files are made in `never_panics` and listed in `golden/refusals/`.

use proptest::{collection::vec, option::of, prelude::*, sample::select};
use serde_json::{Map, Value, json};

use super::book;
use super::deals::{actuals, agreement, commitment, treatment};

/// Cents as the contract writes them.
pub fn dollars(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// Ten-thousandths as a decimal.
pub fn parts(ten_thousandths: i64) -> String {
    let sign = if ten_thousandths < 0 { "-" } else { "" };
    let size = ten_thousandths.abs();
    format!("{sign}{}.{:04}", size / 10_000, size % 10_000)
}

/// An amount in cents, as likely small as large, often on the edge of a published band or a cent beside it.
pub fn cents() -> impl Strategy<Value = u64> {
    let edges: Vec<u64> = edges().into_iter().flat_map(|edge| [edge.saturating_sub(1), edge, edge + 1]).collect();
    prop_oneof![
        2 => 0..10_000_000_u64,
        4 => 0..10_000_000_000_u64,
        1 => 0..=100_000_000_000_000_u64,
        4 => select(edges),
    ]
}

/// The band edges of all cards, and zero, in cents.
pub fn edges() -> Vec<u64> {
    let cards = book().plans().iter().flat_map(|plan| &plan.cards);
    let tiers = cards.flat_map(|card| card.tiers().tiers());
    let mut edges: Vec<u64> =
        tiers.map(|tier| u64::try_from(tier.from.dollars()).expect("an edge in whole dollars") * 100).collect();
    edges.push(0);
    edges.sort_unstable();
    edges.dedup();
    edges
}

pub fn plan() -> impl Strategy<Value = String> {
    select(book().plans().iter().map(|plan| plan.id.to_string()).collect::<Vec<_>>())
}

/// "YYYY-MM", so many months after January 2026. Every plan has a price from then on.
pub fn month(after: u32) -> String {
    format!("{}-{:02}", 2026 + after / 12, after % 12 + 1)
}

fn share() -> impl Strategy<Value = String> {
    prop_oneof![2 => (0..=10_000_i64).prop_map(parts), 1 => select(vec!["0", "1", "0.5"]).prop_map(String::from)]
}

fn growth() -> impl Strategy<Value = String> {
    prop_oneof![8 => -9_000..=10_000_i64, 1 => 10_000..=100_000_i64].prop_map(parts)
}

/// An object of the fields that are there.
pub fn object(fields: impl IntoIterator<Item = (&'static str, Option<Value>)>) -> Value {
    Value::Object(fields.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect())
}

pub fn some(value: impl Into<Value>) -> Option<Value> {
    Some(value.into())
}

fn spend(start: u32) -> BoxedStrategy<Value> {
    let explicit = proptest::collection::btree_map(start..start + 40, cents(), 0..4);
    (cents(), of(growth()), of(explicit), of(any::<bool>()))
        .prop_map(|(monthly, growth, explicit, include)| {
            let named = |months: std::collections::BTreeMap<u32, u64>| {
                months.into_iter().map(|(at, amount)| (month(at), json!(dollars(amount)))).collect::<Map<_, _>>()
            };
            object([
                ("monthly", some(dollars(monthly))),
                ("annual_growth", growth.map(Value::from)),
                ("months", explicit.map(|months| Value::Object(named(months)))),
                ("months_include_migrations", include.map(Value::from)),
            ])
        })
        .boxed()
}

/// Named shares in ten-thousandths that sum to one: what a few cuts of the whole leave between them.
pub fn named_accounts() -> impl Strategy<Value = Value> {
    vec(0..=10_000_i64, 0..5).prop_map(|mut cuts| {
        cuts.extend([0, 10_000]);
        cuts.sort_unstable();
        let account = |(place, pair): (usize, &[i64])| json!({"name": format!("account {place}"), "share": parts(pair[1] - pair[0])});
        cuts.windows(2).enumerate().map(account).collect()
    })
}

fn accounts() -> BoxedStrategy<Value> {
    prop_oneof![2 => (1..=30_u32).prop_map(Value::from), 1 => named_accounts()].boxed()
}

/// Own tiers: rising edges from zero in whole dimes (a tenth of them still differs), any rates up to a fifth.
pub fn tiers() -> impl Strategy<Value = Value> {
    (proptest::collection::btree_set(1..100_000_000_u64, 0..4), vec(0..=2_000_i64, 4)).prop_map(|(edges, rates)| {
        let edges = std::iter::once(0).chain(edges.into_iter().map(|dimes| dimes * 10));
        edges.zip(rates).map(|(from, rate)| json!({"from": dollars(from), "rate": parts(rate)})).collect()
    })
}

/// Fields of `terms`, each of them there or not.
fn terms() -> BoxedStrategy<Value> {
    let extra =
        (cents(), "[a-z ]{0,12}").prop_map(|(monthly, text)| json!({"description": text, "monthly": dollars(monthly)}));
    let fees = (of(treatment()), of(treatment()));
    (
        of(select(vec!["gross", "net"])),
        of(share()),
        of(any::<bool>()),
        of(cents()),
        of(tiers()),
        of(vec(extra, 0..3)),
        fees,
    )
        .prop_map(|(basis, discount, flag, minimum, tiers, extras, (reserved, savings))| {
            object([
                ("basis", basis.map(Value::from)),
                ("plan_discount_percent", discount.map(Value::from)),
                ("discount_applies_to_minimum_charge", flag.map(Value::from)),
                ("minimum_charge", minimum.map(|cents| dollars(cents).into())),
                ("tiers", tiers),
                ("reserved_instances", reserved.map(Value::from)),
                ("savings_plans", savings.map(Value::from)),
                ("additional_charges", extras.map(Value::from)),
            ])
        })
        .boxed()
}

/// A grant whose window may lie before, over, inside, across the end of or behind the horizon.
fn grant(start: u32) -> BoxedStrategy<Value> {
    let trigger = select(vec!["agreement", "migration", "incident"]);
    let release = select(vec!["pool", "even"]);
    // Windows start and end in the same few months often enough for the order of payment to matter.
    let first = prop_oneof![2 => select(vec![start, start + 3]), 1 => start.saturating_sub(6)..start + 40];
    let months = prop_oneof![3 => select(vec![3_u32, 6, 12]), 1 => 1..=60_u32];
    (of("[a-z]{0,8}"), of(trigger), cents(), first, months, of(release), of(share()))
        .prop_map(|(name, trigger, amount, first, months, release, cap)| {
            object([
                ("name", name.map(Value::from)),
                ("trigger", trigger.map(Value::from)),
                ("amount", some(dollars(amount))),
                ("start", some(month(first))),
                ("months", some(months)),
                ("release", release.map(Value::from)),
                ("monthly_cap", cap.map(Value::from)),
            ])
        })
        .boxed()
}

fn migration(start: u32) -> BoxedStrategy<Value> {
    (of("[a-z]{0,8}"), start.saturating_sub(6)..start + 40, 1..=18_u32, cents())
        .prop_map(|(name, first, ramp, added)| {
            object([
                ("name", name.map(Value::from)),
                ("start", some(month(first))),
                ("ramp_months", some(ramp)),
                ("added_monthly", some(dollars(added))),
            ])
        })
        .boxed()
}

fn asks(start: u32) -> BoxedStrategy<Value> {
    let effective = prop_oneof![start.saturating_sub(6)..=start, start..start + 40];
    let structural = (effective, of(plan()), terms()).prop_map(|(from, plan, mut terms)| {
        terms["effective"] = month(from).into();
        if let Some(plan) = plan {
            terms["plan"] = plan.into();
        }
        terms
    });
    (of(vec(grant(start), 0..5)), of(structural))
        .prop_map(|(credits, structural)| object([("credits", credits.map(Value::from)), ("structural", structural)]))
        .boxed()
}

/// A sound scenario file over all fields. Sections are boxed, or their values would not fit on a test's stack.
pub fn scenario() -> BoxedStrategy<Value> {
    // From mid-2026 on: some plans end inside the horizon, some before it.
    (6..18_u32).prop_flat_map(scenario_from).boxed()
}

fn scenario_from(start: u32) -> BoxedStrategy<Value> {
    let words = (of("[ -~é漢]{0,40}"), of(".{0,20}"), of(any::<bool>()), of(any::<bool>()));
    let who = (spend(start), of(accounts()), plan(), of(plan()), of(terms()));
    let lists = (of(vec(migration(start), 0..3)), of(vec(grant(start), 0..3)), of(asks(start)));
    let deal = (of(agreement(start)), of(vec(commitment(start), 0..3)), of(actuals(start)));
    (words, 1..=36_u32, of((0..=30_000_i64).prop_map(parts)), who, lists, deal)
        .prop_map(move |((title, notes, dated, pinned), months, discount_rate, who, lists, deal)| {
            let (migrations, in_hand, asks) = lists;
            let (agreement, commitments, actuals) = deal;
            let (spend, accounts, plan, after, terms) = who;
            object([
                ("format", some("support-scenario")),
                ("version", some(1)),
                ("title", title.map(Value::from)),
                ("notes", notes.map(Value::from)),
                ("as_of", dated.map(|_| "2026-11-23".into())),
                ("tariff", pinned.map(|_| book().edition().to_string().into())),
                ("start", some(month(start))),
                ("months", some(months)),
                ("discount_rate", discount_rate.map(Value::from)),
                ("spend", Some(spend)),
                ("accounts", accounts),
                ("plan", some(plan)),
                ("after_retirement", after.map(Value::from)),
                ("terms", terms),
                ("commitment_discounts", commitments.map(Value::from)),
                ("agreement", agreement),
                ("actuals", actuals),
                ("migrations", migrations.map(Value::from)),
                ("credits_in_hand", in_hand.map(Value::from)),
                ("asks", asks),
            ])
        })
        .boxed()
}
