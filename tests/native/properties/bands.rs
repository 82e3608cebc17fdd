//! Marginal bands against AWS's own form of the same sum: base charge + rate x (spend - adjustment).
//!
//! Base charges are computed here, from the edges and rates of the card alone.

use concession::calc::{Money, tiers::Tier, tiers::Tiers};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::{
    book, cases,
    cases::{cents, edges},
};

/// AWS's form: the tier that the spend reaches charges its base charge (what the tiers below it come to when full) and its
/// rate on what lies above its adjustment (where it begins).
fn base_plus_percentage(tiers: &[Tier], spend: Decimal) -> Decimal {
    let mut base_charge = Decimal::ZERO;
    for (place, tier) in tiers.iter().enumerate() {
        let next = tiers.get(place + 1).map(|next| next.from.dollars());
        match next {
            Some(next) if spend > next => base_charge += (next - tier.from.dollars()) * tier.rate.share(),
            _ => return base_charge + tier.rate.share() * (spend - tier.from.dollars()),
        }
    }
    base_charge
}

fn agree(tiers: &Tiers, cents: u64) -> Result<(), TestCaseError> {
    let spend = Decimal::new(i64::try_from(cents).expect("a test's amount"), 2);
    let (slices, _) = tiers.slices(Money::new(spend)).expect("amounts of a scenario are in range");
    let sum = |of: fn(&concession::calc::tiers::Slice) -> Money| {
        slices.iter().map(|slice| of(&slice).dollars()).sum::<Decimal>()
    };
    prop_assert_eq!(sum(|slice| slice.slice), if tiers.tiers().is_empty() { Decimal::ZERO } else { spend });
    prop_assert_eq!(sum(|slice| slice.charge), base_plus_percentage(tiers.tiers(), spend), "spend {}", spend);
    for (slice, tier) in slices.iter().zip(tiers.tiers()) {
        prop_assert_eq!((slice.from, slice.rate), (tier.from, tier.rate));
        prop_assert!(slice.slice.is_positive(), "an empty band has a line");
        prop_assert!(slice.to.is_none_or(|to| slice.from.dollars() + slice.slice.dollars() <= to.dollars()));
    }
    Ok(())
}

fn all_cards(cents: u64) -> Result<(), TestCaseError> {
    book().plans().iter().flat_map(|plan| &plan.cards).try_for_each(|card| agree(card.tiers(), cents))
}

#[test]
fn bands_are_awss_own_form_on_every_edge_and_a_cent_beside_it() {
    assert!(edges().len() >= 8, "the edges of all cards");
    for edge in edges() {
        for cents in [edge.saturating_sub(1), edge, edge + 1] {
            all_cards(cents).expect("both forms agree");
        }
    }
}

proptest! {
    #![proptest_config(super::cases(512))]

    #[test]
    fn bands_are_awss_own_form_for_any_spend(cents in cents()) {
        all_cards(cents)?;
    }

    #[test]
    fn own_tiers_too(file in cases::tiers(), cents in cents()) {
        let number = |row: &serde_json::Value, key: &str| super::decimal(row[key].as_str().expect("text"));
        let tier = |row| Tier { from: Money::new(number(row, "from")), rate: concession::calc::Rate::new(number(row, "rate")) };
        let tiers = Tiers::new(file.as_array().expect("a list").iter().map(tier).collect()).expect("rising from zero");
        agree(&tiers, cents)?;
    }
}
