//! What holds between the months of a path and its totals, and between the four paths.

use concession::calc::{Month, PathName, path::Path};
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::Value;

use super::{cases::scenario, projected};

fn add_up(path: &Path) -> Result<(), TestCaseError> {
    let sum = |of: fn(&concession::calc::path::PathMonth) -> Decimal| path.months.iter().map(of).sum::<Decimal>();
    for month in &path.months {
        let used: Decimal = month.credits.iter().map(|used| used.applied.dollars()).sum();
        prop_assert!(!month.paid.is_negative(), "{} is paid in {}", month.paid, month.month());
        prop_assert_eq!(month.paid.dollars(), month.bill().charge.charge.dollars() - used);
        prop_assert_eq!(month.paid, month.paid.to_cents(), "a bill has whole cents");
    }
    prop_assert_eq!(path.charge.dollars(), sum(|month| month.bill().charge.charge.dollars()));
    prop_assert_eq!(path.paid.dollars(), sum(|month| month.paid.dollars()));
    prop_assert_eq!(path.credits_applied.dollars(), path.charge.dollars() - path.paid.dollars());
    let stranded: Decimal = path.grants.iter().map(|grant| grant.stranded.dollars()).sum();
    prop_assert_eq!(path.credits_stranded.dollars(), stranded);
    Ok(())
}

/// A scenario file without one of its asks.
fn without(mut file: Value, ask: &str) -> Value {
    if let Some(asks) = file.get_mut("asks").and_then(Value::as_object_mut) {
        asks.remove(ask);
    }
    file
}

proptest! {
    #![proptest_config(super::cases(512))]

    #[test]
    fn months_add_up_and_nothing_below_zero_is_paid(file in scenario()) {
        let (_, projection) = projected(&file);
        for name in PathName::ALL {
            add_up(projection.path(name))?;
        }
    }

    #[test]
    fn paths_agree_where_nothing_is_asked(file in scenario()) {
        let (_, no_credits) = projected(&without(file.clone(), "credits"));
        prop_assert_eq!(&no_credits.stay, &no_credits.credits);
        prop_assert_eq!(&no_credits.structural, &no_credits.combined);
        let (_, no_change) = projected(&without(file.clone(), "structural"));
        prop_assert_eq!(&no_change.stay, &no_change.structural);
        prop_assert_eq!(&no_change.credits, &no_change.combined);
        let (_, both) = projected(&file);
        prop_assert_eq!(&both.stay, &no_credits.stay, "today's path does not hang on what is asked");
        prop_assert_eq!(&both.stay, &no_change.stay);
        prop_assert_eq!(&both.credits, &no_change.credits);
        prop_assert_eq!(&both.structural, &no_credits.structural);
    }

    #[test]
    fn credits_change_what_is_paid_and_never_the_charge(file in scenario()) {
        let (_, projection) = projected(&file);
        for (with, without) in [(&projection.credits, &projection.stay), (&projection.combined, &projection.structural)] {
            let charges = |path: &Path| path.months.iter().map(|month| month.bill().charge.clone()).collect::<Vec<_>>();
            prop_assert_eq!(charges(with), charges(without));
            prop_assert!(with.paid <= without.paid, "one more credit costs nothing");
        }
    }

    #[test]
    fn the_comparison_is_what_the_months_say(file in scenario()) {
        let (_, projection) = projected(&file);
        let (stay, credits) = (&projection.stay, &projection.credits);
        let (structural, combined) = (&projection.structural, &projection.combined);
        let comparison = &projection.comparison;
        for (saved, path) in [
            (comparison.credits_saved, credits),
            (comparison.structural_saved, structural),
            (comparison.combined_saved, combined),
        ] {
            prop_assert_eq!(saved.dollars(), stay.paid.dollars() - path.paid.dollars());
        }
        prop_assert_eq!(comparison.break_even, break_even(stay, credits, structural));
        let last = |path: &Path| path.months.last().map_or(Decimal::ZERO, |month| month.paid.dollars());
        prop_assert_eq!(comparison.recurring_gap.dollars(), last(credits) - last(structural));
        let ended = credits.grants.iter().map(|grant| grant.end).max();
        let place = ended.and_then(|ended| credits.months.iter().position(|month| month.month() == ended));
        let steps = place.filter(|place| *place > 0).map(|place| {
            (credits.months[place].month(), credits.months[place - 1].paid, credits.months[place].paid)
        });
        prop_assert_eq!(comparison.step_up.map(|step| (step.month, step.from, step.to)), steps);
    }
}

/// The first month in which the structural change has saved as much as the credits, from running sums of the savings.
fn break_even(stay: &Path, credits: &Path, structural: &Path) -> Option<Month> {
    let saved = |path: &Path| {
        let each = stay.months.iter().zip(&path.months).map(|(stay, month)| stay.paid.dollars() - month.paid.dollars());
        let running = each.scan(Decimal::ZERO, |sum, saved| {
            *sum += saved;
            Some(*sum)
        });
        running.collect::<Vec<_>>()
    };
    let (credit, change) = (saved(credits), saved(structural));
    let behind = (0..credit.len()).find(|&k| change[k] < credit[k])?;
    (behind..credit.len()).find(|&k| change[k] >= credit[k]).map(|k| stay.months[k].month())
}
