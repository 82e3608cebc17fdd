//! The charge of every month by the contract's steps 1 and 3 to 5, recomputed from its lines, its minimum and its discount,
//! and these from scenario and book.

use concession::calc::{
    Money, Month, Rate, Scenario, TariffBook,
    charge::{AccountCharge, MonthCharge, Who},
    path::{Path, PathMonth},
    scenario::{Accounts, Basis, Commitment, CommitmentKind, Size, Structural, Terms, Treatment},
    tariff::{Charged, Plan, PlanId},
};
use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};

use super::{book, cases::scenario, dust, projected};

fn cents(amount: Decimal) -> Decimal {
    let half = RoundingStrategy::MidpointAwayFromZero;
    // A ramp in eighteenths makes a half cent only but for the last of 28 digits, which is taken away first.
    let sure = amount.round_sf_with_strategy(24, half).filter(|sure| sure.scale() >= 2);
    sure.unwrap_or(amount).round_dp_with_strategy(2, half)
}

fn total(amounts: impl Iterator<Item = Money>) -> Decimal {
    amounts.map(Money::dollars).sum()
}

/// What a plan has become by a month.
fn become_of<'b>(book: &'b TariffBook, id: &PlanId, chosen: Option<&PlanId>, month: Month) -> &'b Plan {
    let plan = book.plan(id).expect("a plan of the book");
    let ended = plan.ends.as_ref().filter(|ends| Month::of(ends.on).is_some_and(|first| first <= month));
    match ended {
        Some(ends) => become_of(book, chosen.unwrap_or(&ends.successor), None, month),
        None => plan,
    }
}

/// The plan of a month and the terms that hold in it, the latest agreed first, each with whether it was agreed for that plan.
fn in_force<'s>(
    scenario: &'s Scenario,
    change: Option<&'s Structural>,
    month: Month,
) -> (&'static Plan, Vec<(&'s Terms, bool)>) {
    let change = change.filter(|change| change.effective <= month);
    let plan_at = |month| match change.and_then(|change| change.plan.as_ref()) {
        Some(id) => become_of(book(), id, None, month),
        None => become_of(book(), &scenario.plan, scenario.after_retirement.as_ref(), month),
    };
    let plan = plan_at(month);
    let at_change = change.map(|change| &plan_at(change.effective.max(scenario.start)).id);
    let agreed_for = change.and_then(|change| change.plan.as_ref()).or(at_change);
    let changed = change.map(|change| (&change.terms, agreed_for == Some(&plan.id)));
    let today = (&scenario.terms, scenario.plan == plan.id && at_change.is_none_or(|then| *then == plan.id));
    (plan, changed.into_iter().chain([today]).collect())
}

fn terms_hold(
    account: &AccountCharge,
    plan: &Plan,
    month: Month,
    terms: &[(&Terms, bool)],
) -> Result<(), TestCaseError> {
    let card = book().at(&plan.id, month).expect("a card");
    let any = || terms.iter().map(|(terms, _)| *terms);
    // Who says it last says it, for a plan that is gone by then, too.
    let minimum = terms.iter().find(|(terms, _)| terms.minimum.is_some()).filter(|(_, agreed)| *agreed);
    let tiers = terms.iter().find(|(terms, _)| terms.tiers.is_some()).filter(|(_, agreed)| *agreed);
    prop_assert_eq!(account.discount, any().find_map(|terms| terms.plan_discount).unwrap_or(Rate::ZERO));
    prop_assert_eq!(account.discount_on_minimum, any().find_map(|terms| terms.discount_on_minimum).unwrap_or(false));
    prop_assert_eq!(account.minimum, minimum.and_then(|(terms, _)| terms.minimum).unwrap_or(card.minimum));
    let own = tiers.and_then(|(terms, _)| terms.tiers.as_ref());
    let rows = own.unwrap_or(card.tiers()).tiers();
    for (line, row) in account.lines.iter().zip(rows) {
        prop_assert_eq!((line.from, line.rate), (row.from, row.rate));
    }
    let reached = rows.iter().filter(|row| row.from < account.base).count();
    prop_assert_eq!(account.lines.iter().count(), reached, "a band that is reached has a line, and no other");
    Ok(())
}

/// Steps 3 to 5 of one account.
fn charged_right(account: &AccountCharge) -> Result<(), TestCaseError> {
    prop_assert_eq!(total(account.lines.iter().map(|line| line.slice)), account.base.dollars());
    let bands: Decimal = account.lines.iter().map(|line| line.slice.dollars() * line.rate.share()).sum();
    prop_assert_eq!(bands, account.bands.dollars());
    let (minimum, left) = (account.minimum.dollars(), Decimal::ONE - account.discount.share());
    let (exact, applied) = if account.discount_on_minimum {
        (bands.max(minimum) * left, minimum > bands)
    } else {
        ((bands * left).max(minimum), minimum > bands * left)
    };
    prop_assert_eq!(account.charge.dollars(), cents(exact));
    prop_assert_eq!(account.minimum_applied, applied);
    Ok(())
}

/// Step 2: who is charged, and on how much of the spend.
fn shared_right(
    scenario: &Scenario,
    plan: &Plan,
    eligible: Decimal,
    charge: &MonthCharge,
) -> Result<(), TestCaseError> {
    let bases = charge.accounts.iter().map(|account| account.base.dollars() * Decimal::from(account.who.count()));
    let off = bases.sum::<Decimal>() - if plan.charged == Charged::None { Decimal::ZERO } else { eligible };
    prop_assert!(off.abs() <= dust(), "the accounts' spend is {} off the month's", off);
    let count = scenario.accounts.as_ref().map_or(1, |accounts| match accounts {
        Accounts::Equal(count) => count.likely,
        Accounts::Named(named) => u32::try_from(named.len()).expect("few"),
    });
    let charged: u32 = charge.accounts.iter().map(|account| account.who.count()).sum();
    let expected = match plan.charged {
        Charged::None => 0,
        Charged::Pooled => 1,
        Charged::PerAccount => count,
    };
    prop_assert_eq!(charged, expected);
    for account in &charge.accounts {
        if let (Who::Named(place), Some(Accounts::Named(named))) = (account.who, &scenario.accounts) {
            let Size::Share(share) = named[place].size else { continue };
            prop_assert_eq!(account.base.dollars(), eligible * share.share());
        }
    }
    Ok(())
}

/// What the commitments of one kind add to a month under a treatment.
fn fees_in(scenario: &Scenario, kind: CommitmentKind, treatment: Treatment, month: Month) -> Decimal {
    let runs = |bought: &&Commitment| (0..i64::from(bought.term_months)).contains(&month.from(bought.month));
    let of_kind = scenario.commitments.iter().filter(|bought| bought.kind == kind).filter(runs);
    of_kind
        .map(|bought| match treatment {
            Treatment::None => Decimal::ZERO,
            Treatment::Upfront if bought.month == month => bought.upfront.dollars() + bought.recurring.dollars(),
            Treatment::Upfront => bought.recurring.dollars(),
            Treatment::Amortized => {
                bought.upfront.dollars() / Decimal::from(bought.term_months) + bought.recurring.dollars()
            }
        })
        .sum()
}

/// What basis and treatments make of usage and migrations.
fn let_in(scenario: &Scenario, gross: Decimal, month: Month, terms: &[(&Terms, bool)]) -> Decimal {
    let any = || terms.iter().map(|(terms, _)| *terms);
    let running =
        scenario.agreement.as_ref().filter(|deal| (0..i64::from(deal.years) * 12).contains(&month.from(deal.start)));
    let discount = running.and_then(|deal| deal.discount).unwrap_or(Rate::ZERO).share();
    let net = any().find_map(|terms| terms.basis) == Some(Basis::Net);
    let reserved = any().find_map(|terms| terms.reserved_instances).unwrap_or(Treatment::Upfront);
    let savings = any().find_map(|terms| terms.savings_plans).unwrap_or(Treatment::Upfront);
    let usage = if net { gross * (Decimal::ONE - discount) } else { gross };
    usage
        + fees_in(scenario, CommitmentKind::ReservedInstance, reserved, month)
        + fees_in(scenario, CommitmentKind::SavingsPlan, savings, month)
}

/// Step 1: usage as given or by the rule, the migrations of the month, and what basis and treatments make of them.
fn spent_right(scenario: &Scenario, at: &PathMonth, terms: &[(&Terms, bool)]) -> Result<(), TestCaseError> {
    let month = at.month();
    let given = scenario.spend.months.get(&month);
    match given {
        Some(given) => prop_assert_eq!(at.bill().spend.of.usage, *given),
        None => {
            let years = month.since(scenario.start).filter(|past| past % 12 == 0).map(|past| past / 12);
            let year = Decimal::ONE + scenario.growth().share();
            if let Some(years) = years {
                let grown = (0..years)
                    .fold(scenario.spend.monthly.unwrap_or_default().likely.dollars(), |spend, _| spend * year);
                prop_assert_eq!(at.bill().spend.of.usage.dollars(), cents(grown));
            }
        }
    }
    let ramps = scenario.migrations.iter().map(|migration| {
        let done = (month.from(migration.start) + 1).clamp(0, i64::from(migration.ramp_months));
        migration.added_monthly.likely.dollars() * Decimal::from(done) / Decimal::from(migration.ramp_months)
    });
    let held = given.is_some() && scenario.spend.months_include_migrations;
    let added = if held { Decimal::ZERO } else { ramps.sum() };
    let expected = let_in(scenario, at.bill().spend.of.usage.dollars() + added, month, terms);
    prop_assert!((at.bill().spend.eligible.dollars() - expected).abs() <= dust());
    Ok(())
}

fn path_holds(scenario: &Scenario, path: &Path, change: Option<&Structural>) -> Result<(), TestCaseError> {
    prop_assert_eq!(path.months.len(), scenario.months as usize);
    for (at, k) in path.months.iter().zip(0..) {
        prop_assert_eq!(at.month(), scenario.start.plus(k));
        let (plan, terms) = in_force(scenario, change, at.month());
        spent_right(scenario, at, &terms)?;
        prop_assert_eq!(&at.bill().plan, &plan.id);
        shared_right(scenario, plan, at.bill().spend.eligible.dollars(), &at.bill().charge)?;
        for account in &at.bill().charge.accounts {
            terms_hold(account, plan, at.month(), &terms)?;
            charged_right(account)?;
        }
        let extras = terms.iter().find_map(|(terms, _)| terms.additional.as_deref()).unwrap_or(&[]);
        prop_assert_eq!(at.bill().charge.additional.dollars(), total(extras.iter().map(|extra| extra.monthly)));
        let each = at
            .bill()
            .charge
            .accounts
            .iter()
            .map(|account| account.charge.dollars() * Decimal::from(account.who.count()));
        prop_assert_eq!(
            at.bill().charge.charge.dollars(),
            each.sum::<Decimal>() + at.bill().charge.additional.dollars()
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(super::cases(512))]

    #[test]
    fn every_charge_follows_from_scenario_and_book(file in scenario()) {
        let (scenario, projection) = projected(&file);
        path_holds(&scenario, &projection.stay, None)?;
        path_holds(&scenario, &projection.credits, None)?;
        path_holds(&scenario, &projection.structural, scenario.asks.structural.as_ref())?;
        path_holds(&scenario, &projection.combined, scenario.asks.structural.as_ref())?;
    }
}
