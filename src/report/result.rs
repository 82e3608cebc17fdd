//! The result as the contract prints it, version 1.
//!
//! Amounts and rates are text; amounts have two decimals, or all they have where a band's slice is finer than a cent.

use serde::{Serialize, Serializer, ser::SerializeSeq};

use crate::calc::{
    Money, Month, PathName, Projection, Rate, Scenario, TariffBook,
    charge::{MonthCharge, Who},
    projection::{Path, PathMonth},
    scenario::Accounts,
};

use super::assumptions::{self, Assumed};

/// The whole result, ready for serde.
#[derive(Serialize)]
pub struct ResultFile<'a> {
    version: u32,
    tariff: String,
    paths: Paths<'a>,
    comparison: Comparison,
    assumptions: Vec<Assumed>,
}

#[derive(Serialize)]
struct Paths<'a> {
    stay: PathFile<'a>,
    credits: PathFile<'a>,
    structural: PathFile<'a>,
    combined: PathFile<'a>,
}

#[derive(Serialize)]
struct PathFile<'a> {
    months: Vec<MonthFile<'a>>,
    charge: Money,
    credits_applied: Money,
    credits_stranded: Money,
    paid: Money,
    present_value: Money,
}

#[derive(Serialize)]
struct MonthFile<'a> {
    month: Month,
    plan: &'a str,
    usage: Money,
    eligible: Money,
    charge: Money,
    minimum_applied: bool,
    lines: Lines<'a>,
    credits: Vec<CreditFile<'a>>,
    paid: Money,
}

#[derive(Serialize)]
struct CreditFile<'a> {
    name: &'a str,
    applied: Money,
}

#[derive(Serialize)]
struct Comparison {
    credits_saved: Money,
    structural_saved: Money,
    combined_saved: Money,
    break_even: Option<Month>,
    step_up: Option<StepUp>,
    recurring_gap: Money,
}

#[derive(Serialize)]
struct StepUp {
    month: Month,
    from: Money,
    to: Money,
}

/// The lines of a month, one account after the other; equal accounts, computed once, are written out one by one.
struct Lines<'a> {
    charge: &'a MonthCharge,
    accounts: Option<&'a Accounts>,
}

#[derive(Serialize)]
struct Line<'a> {
    account: &'a str,
    from: Money,
    to: Option<Money>,
    rate: Rate,
    slice: Money,
    charge: Money,
}

/// The result of a projection.
pub fn result<'a>(scenario: &'a Scenario, projection: &'a Projection, book: &TariffBook) -> ResultFile<'a> {
    let path = |name| path_file(scenario, projection.path(name));
    let comparison = &projection.comparison;
    ResultFile {
        version: 1,
        tariff: projection.tariff.to_string(),
        paths: Paths {
            stay: path(PathName::Stay),
            credits: path(PathName::Credits),
            structural: path(PathName::Structural),
            combined: path(PathName::Combined),
        },
        comparison: Comparison {
            credits_saved: comparison.credits_saved,
            structural_saved: comparison.structural_saved,
            combined_saved: comparison.combined_saved,
            break_even: comparison.break_even,
            step_up: comparison.step_up.map(|step| StepUp { month: step.month, from: step.from, to: step.to }),
            recurring_gap: comparison.recurring_gap,
        },
        assumptions: assumptions::worded(&projection.assumptions, book),
    }
}

fn path_file<'a>(scenario: &'a Scenario, path: &'a Path) -> PathFile<'a> {
    PathFile {
        months: path.months.iter().map(|month| month_file(scenario, path, month)).collect(),
        charge: path.charge,
        credits_applied: path.credits_applied,
        credits_stranded: path.credits_stranded,
        paid: path.paid,
        present_value: path.present_value,
    }
}

fn month_file<'a>(scenario: &'a Scenario, path: &'a Path, month: &'a PathMonth) -> MonthFile<'a> {
    let credit = |used: &crate::calc::credit::Applied| {
        let name = path.grants.get(used.grant).map_or("", |grant| grant.name.as_str());
        CreditFile { name, applied: used.applied }
    };
    MonthFile {
        month: month.month(),
        plan: month.plan.as_str(),
        usage: month.spend.usage,
        eligible: month.spend.eligible,
        charge: month.charge.charge,
        minimum_applied: month.charge.minimum_applied(),
        lines: Lines { charge: &month.charge, accounts: scenario.accounts.as_ref() },
        credits: month.credits.iter().map(credit).collect(),
        paid: month.paid,
    }
}

/// What the contract's lines call an account: "all" for the pooled sum, its number or its name.
pub fn account_name(who: Who, number: u32, accounts: Option<&Accounts>) -> String {
    match (who, accounts) {
        (Who::Pooled, _) => "all".into(),
        (Who::Named(place), Some(Accounts::Named(named))) => {
            named.get(place).map_or_else(String::new, |(name, _)| name.clone())
        }
        (Who::Each(_) | Who::Named(_), _) => number.to_string(),
    }
}

impl Serialize for Lines<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut lines = serializer.serialize_seq(None)?;
        for account in &self.charge.accounts {
            for number in 1..=account.who.count() {
                let name = account_name(account.who, number, self.accounts);
                for line in &account.lines {
                    let (from, to, rate, slice, charge) = (line.from, line.to, line.rate, line.slice, line.charge);
                    lines.serialize_element(&Line { account: &name, from, to, rate, slice, charge })?;
                }
            }
        }
        lines.end()
    }
}
