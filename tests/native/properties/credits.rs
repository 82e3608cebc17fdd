//! Credits are conserved, stay inside window, cap and release, and pay in the contract's order.
//!
//! The ledger is not run a second time: each rule is checked on what was paid.

use concession::calc::{
    Month, Projection, Rate, Scenario,
    path::Path,
    scenario::{Grant, Release},
};
use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};

use super::{cases::scenario, half_cent, projected};

/// The grants of each path, in the file's order.
fn paths<'a>(scenario: &'a Scenario, projection: &'a Projection) -> [(&'a Path, Vec<&'a Grant>); 4] {
    let in_hand: Vec<&Grant> = scenario.credits_in_hand.iter().collect();
    let all: Vec<&Grant> = scenario.credits_in_hand.iter().chain(&scenario.asks.credits).collect();
    [
        (&projection.stay, in_hand.clone()),
        (&projection.credits, all.clone()),
        (&projection.structural, in_hand),
        (&projection.combined, all),
    ]
}

fn cents_down(amount: Decimal) -> Decimal {
    amount.round_dp_with_strategy(2, RoundingStrategy::ToZero)
}

fn conserved(path: &Path, grants: &[&Grant]) -> Result<(), TestCaseError> {
    prop_assert_eq!(path.grants.len(), grants.len());
    let after = path.months.last().expect("at least one month").month().plus(1);
    for (place, (outcome, grant)) in path.grants.iter().zip(grants).enumerate() {
        let [amount, applied, stranded, open] =
            [outcome.amount, outcome.applied, outcome.stranded, outcome.open].map(|money| money.dollars());
        prop_assert_eq!(amount, grant.amount.dollars());
        prop_assert_eq!(amount, applied + stranded + open);
        prop_assert!([applied, stranded, open].iter().all(|part| *part >= Decimal::ZERO));
        let runs_on = grant.start.plus(grant.months) > after;
        prop_assert!(if runs_on { stranded.is_zero() } else { open.is_zero() }, "left in the wrong place");
        let uses = path.months.iter().flat_map(|month| &month.credits).filter(|used| used.grant == place);
        prop_assert_eq!(applied, uses.map(|used| used.applied.dollars()).sum::<Decimal>());
    }
    Ok(())
}

/// What a grant can have paid by the end of a month, at most: to the cent for an even release.
fn released(grant: &Grant, month: Month) -> Decimal {
    let passed = Decimal::from(month.from(grant.start) + 1);
    match grant.release {
        Some(Release::Even) => grant.amount.dollars() * passed / Decimal::from(grant.months) + half_cent(),
        Some(Release::Pool) | None => grant.amount.dollars(),
    }
}

fn within_limits(path: &Path, grants: &[&Grant]) -> Result<(), TestCaseError> {
    let mut used_up = vec![Decimal::ZERO; grants.len()];
    for month in &path.months {
        let charge = month.bill().charge.charge.dollars();
        let all: Decimal = month.credits.iter().map(|used| used.applied.dollars()).sum();
        prop_assert!(all <= charge, "{} of {} in {}", all, charge, month.month());
        for used in &month.credits {
            let (grant, applied) = (grants[used.grant], used.applied.dollars());
            used_up[used.grant] += applied;
            prop_assert!(applied > Decimal::ZERO);
            prop_assert!(applied <= charge * grant.monthly_cap.unwrap_or(Rate::ONE).share(), "above the cap");
            prop_assert!(grant.start <= month.month() && month.month() < grant.start.plus(grant.months), "outside");
            prop_assert!(used_up[used.grant] <= grant.amount.dollars());
            prop_assert!(used_up[used.grant] <= released(grant, month.month()), "before it was released");
        }
    }
    Ok(())
}

fn in_order(path: &Path, grants: &[&Grant]) -> Result<(), TestCaseError> {
    for month in &path.months {
        let turns = month.credits.iter().map(|used| {
            let grant = grants[used.grant];
            (grant.start.plus(grant.months), grant.start, used.grant)
        });
        prop_assert!(turns.is_sorted_by(|one, next| one < next), "{:?}", month.credits);
    }
    Ok(())
}

/// Nothing is held back: where something remains to be paid, every grant in its window is at its cap or has no whole cent left.
fn nothing_held_back(path: &Path, grants: &[&Grant]) -> Result<(), TestCaseError> {
    let mut used_up = vec![Decimal::ZERO; grants.len()];
    for month in &path.months {
        let mut now = vec![Decimal::ZERO; grants.len()];
        month.credits.iter().for_each(|used| now[used.grant] = used.applied.dollars());
        let mut rest = month.bill().charge.charge.dollars();
        let mut order: Vec<usize> = (0..grants.len()).collect();
        order.sort_by_key(|&place| (grants[place].start.plus(grants[place].months), grants[place].start, place));
        for place in order {
            let grant = grants[place];
            used_up[place] += now[place];
            rest -= now[place];
            if rest.is_zero() || month.month() < grant.start || month.month() >= grant.start.plus(grant.months) {
                continue;
            }
            let cap = cents_down(month.bill().charge.charge.dollars() * grant.monthly_cap.unwrap_or(Rate::ONE).share());
            let even = matches!(grant.release, Some(Release::Even));
            let short = if even { half_cent() + half_cent() } else { Decimal::ZERO };
            let usable =
                cents_down(released(grant, month.month()).min(grant.amount.dollars()) - used_up[place] - short);
            prop_assert!(now[place] == cap || usable <= Decimal::ZERO, "grant {} in {}", place, month.month());
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(super::cases(512))]

    #[test]
    fn credits_are_conserved_limited_and_paid_in_order(file in scenario()) {
        let (scenario, projection) = projected(&file);
        for (path, grants) in paths(&scenario, &projection) {
            conserved(path, &grants)?;
            within_limits(path, &grants)?;
            in_order(path, &grants)?;
            nothing_held_back(path, &grants)?;
        }
    }
}
