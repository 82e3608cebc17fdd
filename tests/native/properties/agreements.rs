//! The agreement's years and the calibration, from the months of `stay` once more.

use concession::calc::{Money, Scenario, path::Path};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::{cases::scenario, half_cent, projected};

/// Months of a contract year: in the horizon, or closed ones before it.
fn known(scenario: &Scenario, stay: &Path, first: concession::calc::Month) -> u32 {
    let seen = |month| {
        stay.months.iter().any(|at| at.month() == month)
            || month < scenario.start && scenario.actuals.iter().any(|actual| actual.month == month)
    };
    (0..12).map(|k| first.plus(k)).filter(|month| seen(*month)).count().try_into().expect("twelve at most")
}

proptest! {
    #![proptest_config(super::cases(512))]

    #[test]
    fn contract_years_are_what_their_months_say(file in scenario()) {
        let (scenario, projection) = projected(&file);
        let Some(agreement) = &scenario.agreement else {
            prop_assert!(projection.agreement.is_empty());
            return Ok(());
        };
        let mut rows = projection.agreement.iter();
        for (year, committed) in (0..).zip(&agreement.yearly_commitment) {
            let first = agreement.start.plus(year * 12);
            let months = known(&scenario, &projection.stay, first);
            if months == 0 {
                continue;
            }
            let row = rows.next().expect("a year with known months has a row");
            prop_assert_eq!((row.year, row.months, row.committed), (year + 1, months, *committed));
            let rest = Decimal::ONE - agreement.discount.unwrap_or_default().share();
            let inside = |month| (0..12).any(|k| first.plus(k) == month);
            let projected = projection.stay.months.iter().filter(|at| inside(at.month()));
            let closed = scenario.actuals.iter().filter(|actual| inside(actual.month) && actual.month < scenario.start);
            let gross = projected.clone().map(|at| at.bill().spend.of.usage.dollars() + at.bill().spend.of.migrated.dollars()).sum::<Decimal>()
                + closed.clone().map(|actual| actual.eligible.dollars()).sum::<Decimal>();
            let support = projected.map(|at| at.paid.dollars()).sum::<Decimal>()
                + closed.map(|actual| (actual.charge.dollars() - actual.credits.unwrap_or_default().dollars()).max(Decimal::ZERO)).sum::<Decimal>();
            prop_assert!((row.usage.dollars() - gross * rest).abs() <= half_cent());
            prop_assert!((row.support.dollars() - support).abs() <= half_cent());
            let marketplace = agreement.marketplace_monthly.unwrap_or_default().dollars() * Decimal::from(months);
            prop_assert!((row.marketplace.dollars() - marketplace).abs() <= half_cent());
            let counted = if agreement.support_counts == Some(true) { row.support.dollars() } else { Decimal::ZERO };
            prop_assert_eq!(row.eligible.dollars(), row.usage.dollars() + row.marketplace.dollars() + counted);
            let held = committed.dollars() * Decimal::from(months) / Decimal::from(12);
            let missing = |drawn: Decimal| (held - drawn).max(Decimal::ZERO);
            let near = |shortfall: Money, drawn: Decimal| (missing(drawn) - shortfall.dollars()).abs() < half_cent() * Decimal::TWO;
            let (usage, market, support) = (row.usage.dollars(), row.marketplace.dollars(), row.support.dollars());
            prop_assert!(near(row.shortfall, row.eligible.dollars()));
            prop_assert!(near(row.shortfalls.usage_only, usage));
            prop_assert!(near(row.shortfalls.with_marketplace, usage + market));
            prop_assert!(near(row.shortfalls.with_support, usage + support));
            prop_assert!(near(row.shortfalls.with_both, usage + market + support));
        }
        prop_assert!(rows.next().is_none(), "a year without known months has no row");
    }

    /// A closed month that the model itself charged is explained without a difference, and by nothing.
    #[test]
    fn a_month_charged_by_the_model_needs_no_explanation(file in scenario()) {
        let mut file = file;
        file.as_object_mut().expect("an object").remove("actuals");
        let (_, projection) = projected(&file);
        let first = &projection.stay.months[0];
        file["actuals"] = serde_json::json!([{
            "month": first.month().to_string(),
            "eligible": first.bill().spend.eligible.to_cents().to_string(),
            "charge": first.bill().charge.charge.to_string(),
        }]);
        prop_assume!(first.bill().spend.eligible == first.bill().spend.eligible.to_cents());
        prop_assume!(first.bill().charge.charge <= Money::MOST && first.bill().spend.eligible <= Money::MOST);
        let (_, again) = projected(&file);
        prop_assert_eq!(again.calibration.len(), 1);
        prop_assert_eq!(again.calibration[0].difference, Money::ZERO);
        prop_assert_eq!(again.calibration[0].explained_by, None);
    }
}
