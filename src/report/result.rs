//! The result as the contract prints it, version 2.
//!
//! Amounts and rates are text; amounts have two decimals, or all they have where a band's slice is finer than a cent.

mod advised;

use crate::calc::{
    Assessment, PathName, Projection, Scenario, TariffBook,
    alternatives::Alternative,
    charge::{MonthCharge, Who},
    compare::Comparison,
    credit::Applied,
    path::{Path, PathMonth},
    scenario::Accounts,
    tariff::PlanId,
    tiers::Slice,
};

use super::{
    assumptions::{self, Assumed},
    beside,
    data::{Data, Named},
};

/// The contract's version of a result.
const VERSION: u32 = 2;

/// The result of a scenario.
pub fn result<'a>(scenario: &'a Scenario, assessment: &'a Assessment, book: &TariffBook) -> Data<'a> {
    let mut all = Data::named();
    into_result(&mut all, scenario, &assessment.projection, &assessment.alternatives, book);
    advised::advised(&mut all, scenario, assessment, book.of(scenario));
    all.done()
}

/// The result without its advice: what is arithmetic alone.
pub fn figures<'a>(
    scenario: &'a Scenario,
    projection: &'a Projection,
    alternatives: &'a [Alternative],
    book: &TariffBook,
) -> Data<'a> {
    let mut all = Data::named();
    into_result(&mut all, scenario, projection, alternatives, book);
    all.done()
}

fn into_result<'a>(
    into: &mut Named<'a>,
    scenario: &'a Scenario,
    projection: &'a Projection,
    alternatives: &'a [Alternative],
    book: &TariffBook,
) {
    let book = book.of(scenario);
    let mut paths = Data::named();
    for name in PathName::ALL {
        paths.with(name.key(), path_data(scenario, projection.path(name)));
    }
    let assumed = assumptions::worded(&projection.assumptions, book);
    into.with("version", Data::Count(VERSION))
        .shown("tariff", &projection.tariff)
        .with("paths", paths.done())
        .with("comparison", comparison_data(&projection.comparison))
        .with("agreement", beside::agreement(&projection.agreement))
        .with("alternatives", beside::alternatives(scenario, alternatives, book))
        .with("calibration", beside::calibration(&projection.calibration))
        .with("assumptions", Data::List(assumed.into_iter().map(assumption_data).collect()));
}

/// The totals of a projection: the result without its months and assumptions, for whoever asks often.
pub fn totals<'a>(projection: &'a Projection) -> Data<'a> {
    let mut paths = Data::named();
    for name in PathName::ALL {
        paths.with(name.key(), path_totals(projection.path(name), &mut Data::named()));
    }
    Data::named()
        .with("version", Data::Count(VERSION))
        .shown("tariff", &projection.tariff)
        .with("paths", paths.done())
        .with("comparison", comparison_data(&projection.comparison))
        .done()
}

fn path_totals<'a>(path: &'a Path, into: &mut Named<'a>) -> Data<'a> {
    into.shown("charge", &path.charge)
        .shown("credits_applied", &path.credits_applied)
        .shown("credits_stranded", &path.credits_stranded)
        .shown("paid", &path.paid)
        .shown("present_value", &path.present_value)
        .done()
}

fn comparison_data<'a>(comparison: &'a Comparison) -> Data<'a> {
    let step_up = comparison.step_up.map_or(Data::Nothing, |step| {
        Data::named().shown("month", &step.month).shown("from", &step.from).shown("to", &step.to).done()
    });
    Data::named()
        .shown("credits_saved", &comparison.credits_saved)
        .shown("structural_saved", &comparison.structural_saved)
        .shown("combined_saved", &comparison.combined_saved)
        .maybe("break_even", comparison.break_even)
        .with("step_up", step_up)
        .shown("recurring_gap", &comparison.recurring_gap)
        .shown("credit_as_plan_discount", &comparison.credit_as_plan_discount)
        .shown("credit_as_agreement_points", &comparison.credit_as_agreement_points)
        .with("ceiling", Data::List(comparison.ceiling.iter().map(beside::ceiling).collect()))
        .with("best_window", Data::List(comparison.best_window.iter().map(beside::best_window).collect()))
        .done()
}

fn assumption_data<'a>(assumed: Assumed) -> Data<'a> {
    Data::named()
        .text("field", assumed.field)
        .with("value", Data::text(assumed.value))
        .with("why", Data::text(assumed.why))
        .with("source", Data::text(assumed.source))
        .done()
}

fn path_data<'a>(scenario: &'a Scenario, path: &'a Path) -> Data<'a> {
    let months = path.months.iter().map(|month| month_data(scenario, path, month)).collect();
    path_totals(path, Data::named().with("months", Data::List(months)))
}

fn month_data<'a>(scenario: &'a Scenario, path: &'a Path, month: &'a PathMonth) -> Data<'a> {
    let credit = |used: &Applied| {
        let name = path.grants.get(used.grant).map_or("", |grant| grant.name.as_str());
        Data::named().text("name", name).shown("applied", &used.applied).done()
    };
    Data::named()
        .shown("month", &month.month())
        .text("plan", month.bill().plan.as_str())
        .shown("usage", &month.bill().spend.of.usage)
        .shown("eligible", &month.bill().spend.eligible)
        .shown("charge", &month.bill().charge.charge)
        .with("minimum_applied", Data::Flag(month.bill().charge.minimum_applied()))
        .with("lines", lines_data(&month.bill().charge, scenario.accounts.as_ref()))
        .with("credits", Data::List(month.credits.iter().map(credit).collect()))
        .shown("paid", &month.paid)
        .done()
}

/// The lines of a month, one account after the other; equal accounts, computed once, are written out one by one.
fn lines_data<'a>(charge: &'a MonthCharge, accounts: Option<&'a Accounts>) -> Data<'a> {
    Data::Rows(Box::new(move || {
        Box::new(charge.accounts.iter().flat_map(move |account| {
            let row = move |number| account.lines.iter().map(move |line| (number, line));
            (1..=account.who.count())
                .flat_map(row)
                .map(move |(number, line)| line_data(account_name(account.who, number, accounts), line))
        }))
    }))
}

fn line_data<'a>(account: String, line: Slice) -> Data<'a> {
    Data::named()
        .with("account", Data::text(account))
        .shown("from", &line.from)
        .maybe("to", line.to)
        .shown("rate", &line.rate)
        .shown("slice", &line.slice)
        .shown("charge", &line.charge)
        .done()
}

/// What the contract's lines call an account: "all" for the pooled sum, its number or its name.
pub fn account_name(who: Who, number: u32, accounts: Option<&Accounts>) -> String {
    match (who, accounts) {
        (Who::Pooled, _) => "all".into(),
        (Who::Named(place), Some(Accounts::Named(named))) => {
            named.get(place).map_or_else(String::new, |account| account.name.clone())
        }
        // Accounts that share a plan of their own are called by that plan.
        (Who::OwnPool(first), Some(Accounts::Named(named))) => {
            named.get(first).and_then(|account| account.plan.as_ref()).map_or_else(String::new, PlanId::to_string)
        }
        (Who::Each(_) | Who::Named(_) | Who::OwnPool(_), _) => number.to_string(),
    }
}
