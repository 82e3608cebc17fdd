//! What is spent in a month, and the fees of commitments that may enter what the support charge is computed on: step 1 of the
//! contract. What of both each account is charged on is in `bases`.

use serde_json::Value;

use super::{
    calendar::{Month, written},
    exact::{Fraction, part, whole, zero},
    roots::grown,
    scenario::{Fields, Scenario},
    terms::{Arrangement, KINDS, Terms},
};

/// Spend of one month, before any discount.
#[derive(Clone)]
pub struct Spend {
    pub usage: Fraction,
    pub migrated: Fraction,
}

impl Spend {
    pub fn gross(&self) -> Fraction {
        &self.usage + &self.migrated
    }
}

/// The spend of every month of the horizon.
pub fn spend(scenario: &Scenario) -> Vec<Spend> {
    scenario.horizon().map(|month| in_month(scenario, month)).collect()
}

fn in_month(scenario: &Scenario, month: Month) -> Spend {
    let spend = &scenario.file["spend"];
    let migrated = scenario.file.list("migrations").iter().map(|migration| ramp(migration, month));
    let migrated = migrated.fold(zero(), |sum, added| sum + added);
    match spend.get("months").and_then(|months| months.amount(&written(month))) {
        Some(usage) if spend.flag("months_include_migrations") == Some(true) => Spend { usage, migrated: zero() },
        Some(usage) => Spend { usage, migrated },
        None => {
            let growth = spend.amount("annual_growth").unwrap_or_else(zero);
            Spend { usage: grown(&scenario.monthly(), &growth, month - scenario.start), migrated }
        }
    }
}

fn ramp(migration: &Value, month: Month) -> Fraction {
    let added = migration.amount("added_monthly").expect("an amount");
    let length = migration.count("ramp_months").expect("a length");
    let i = month - migration.month("start").expect("a start") + 1;
    added * part(i.clamp(0, length).into(), length.into())
}

/// Whose commitments are meant.
pub enum Buyer<'n> {
    /// Those of one account.
    Named(&'n str),
    /// Those that no account is named for.
    Nobody,
}

/// What commitments add in a month, each kind under its treatment.
pub fn fees(scenario: &Scenario, buyer: Buyer, treatments: &[String; 2], month: Month) -> Fraction {
    let named = match buyer {
        Buyer::Named(name) => Some(name),
        Buyer::Nobody => None,
    };
    let bought = scenario.file.list("commitment_discounts").iter().filter(|one| one.text("account") == named);
    let fee = |one: &Value| {
        let kinds = KINDS.iter().zip(treatments);
        let treated = kinds.filter(|((kind, _), _)| one.text("kind") == Some(kind));
        treated.map(|(_, treatment)| fee(one, treatment, month)).fold(zero(), |sum, fee| sum + fee)
    };
    bought.map(fee).fold(zero(), |sum, fee| sum + fee)
}

/// The sum that the contract's step 1 gives under the terms of a month.
pub fn eligible(arrangement: &Arrangement, terms: &Terms, spend: &Spend, month: Month) -> Fraction {
    let left = if terms.net { whole(1) - arrangement.deals.discount(month) } else { whole(1) };
    let kinds = KINDS.iter().zip(&terms.treatments);
    kinds.fold(spend.gross() * left, |sum, ((kind, _), treatment)| {
        sum + fees_of_kind(arrangement.scenario, kind, treatment, month)
    })
}

/// What all commitments of one kind add in a month under a treatment.
pub fn fees_of_kind(scenario: &Scenario, kind: &str, treatment: &str, month: Month) -> Fraction {
    let of_kind = scenario.file.list("commitment_discounts").iter().filter(|one| one.text("kind") == Some(kind));
    of_kind.map(|one| fee(one, treatment, month)).fold(zero(), |sum, fee| sum + fee)
}

fn fee(one: &Value, treatment: &str, month: Month) -> Fraction {
    let bought = one.month("month").expect("a month");
    let term = one.count("term_months").expect("a term");
    let upfront = one.amount("upfront").unwrap_or_else(zero);
    let recurring = one.amount("recurring").unwrap_or_else(zero);
    if !(bought..bought + term).contains(&month) {
        return zero();
    }
    match treatment {
        "none" => zero(),
        "amortized" => upfront * part(1, term.into()) + recurring,
        _ if month == bought => upfront + recurring,
        _ => recurring,
    }
}
