//! What stands beside the four paths in the result: windows, the agreement's years, alternatives, calibration.

use crate::{
    calc::{
        Scenario, TariffBook,
        alternatives::{Alternative, Lost, Reason, Unpriced, unpriced},
        calibrate::Calibrated,
        drawdown::ContractYear,
        tariff::AccountManager,
        window::{BestWindow, Ceiling},
    },
    words::{fill, lost as words},
};

use super::{assumptions::plan_name, data::Data, plans::reason_words};

/// An entry of `ceiling`.
pub fn ceiling(ceiling: &Ceiling) -> Data<'_> {
    Data::named().text("name", &ceiling.name).shown("most_usable", &ceiling.most_usable).done()
}

/// An entry of `best_window`.
pub fn best_window(best: &BestWindow) -> Data<'_> {
    Data::named().text("name", &best.name).maybe("start", best.start).shown("applied", &best.applied).done()
}

/// `agreement`.
pub fn agreement<'a>(years: &[ContractYear]) -> Data<'a> {
    let year = |year: &ContractYear| {
        let shortfalls = Data::named()
            .shown("usage_only", &year.shortfalls.usage_only)
            .shown("with_marketplace", &year.shortfalls.with_marketplace)
            .shown("with_support", &year.shortfalls.with_support)
            .shown("with_both", &year.shortfalls.with_both)
            .done();
        let mut row = Data::named();
        if year.next {
            row.text("of", "next_agreement");
        }
        row.with("year", Data::Count(year.year))
            .with("months", Data::Count(year.months))
            .shown("committed", &year.committed)
            .shown("eligible", &year.eligible)
            .shown("shortfall", &year.shortfall)
            .shown("usage", &year.usage)
            .shown("marketplace", &year.marketplace)
            .shown("support", &year.support)
            .with("shortfalls", shortfalls)
            .done()
    };
    Data::List(years.iter().map(year).collect())
}

/// `alternatives`, those without a price last; the DevOps Agent credit only where the file says that it is needed.
pub fn alternatives<'a>(scenario: &Scenario, alternatives: &'a [Alternative], book: &TariffBook) -> Data<'a> {
    let needed = scenario.need.as_ref().is_some_and(|need| need.devops_agent_monthly.is_some());
    let each =
        |differences: &[Lost]| Data::List(differences.iter().map(|one| Data::text(lost_words(one, book))).collect());
    let reason = |reason: &Reason| Data::text(reason_words(reason, book));
    let priced = |alternative: &'a Alternative| {
        let mut row = Data::named();
        row.text("plan", alternative.plan.as_str())
            .shown("charge", &alternative.charge)
            .shown("paid", &alternative.paid)
            .with("lost", each(&alternative.lost))
            .with("gains", each(&alternative.gains))
            .text("status", alternative.status().key())
            .with("reason", alternative.reason.as_ref().map_or(Data::Nothing, reason))
            .with("break_even_accounts", alternative.break_even_accounts.map_or(Data::Nothing, Data::Count))
            .with("needs_consent", Data::Flag(alternative.needs_consent));
        if needed {
            row.maybe("devops_credit", alternative.devops_credit);
        }
        row.done()
    };
    let without_price = |other: &Unpriced| {
        Data::named()
            .with("plan", Data::text(other.plan.to_string()))
            .with("lost", Data::List(vec![]))
            .with("gains", Data::List(vec![]))
            .text("status", other.reason.status().key())
            .with("reason", reason(&other.reason))
            .with("break_even_accounts", Data::Nothing)
            .with("needs_consent", Data::Flag(true))
            .done()
    };
    let others = unpriced(scenario, book);
    Data::List(alternatives.iter().map(priced).chain(others.iter().map(without_price)).collect())
}

/// `calibration`.
pub fn calibration<'a>(rows: &[Calibrated]) -> Data<'a> {
    let row = |row: &Calibrated| {
        Data::named()
            .shown("month", &row.month)
            .shown("actual", &row.actual)
            .shown("modelled", &row.modelled)
            .shown("difference", &row.difference)
            .maybe("explained_by", row.explained_by)
            .done()
    };
    Data::List(rows.iter().map(row).collect())
}

/// A technical account manager, in words.
pub const fn manager_words(manager: AccountManager) -> &'static str {
    match manager {
        AccountManager::None => words::MANAGER_NONE,
        AccountManager::Pooled => words::MANAGER_POOLED,
        AccountManager::Designated => words::MANAGER_DESIGNATED,
    }
}

/// One thing in which a plan differs from today's, in words.
pub fn lost_words(lost: &Lost, book: &TariffBook) -> String {
    let moved = |template, from: &str, to: &str| fill(template, &[("from", from), ("to", to)]);
    match lost {
        Lost::FirstResponse { from, to } => moved(words::FIRST_RESPONSE, from, to),
        Lost::ResponseUnknown(id) => fill(words::RESPONSE_UNKNOWN, &[("plan", &plan_name(book, id))]),
        Lost::AccountManager { from, to } => moved(words::ACCOUNT_MANAGER, manager_words(*from), manager_words(*to)),
        Lost::Feature { from, to: Some(to) } if from.is_empty() => to.clone(),
        Lost::Feature { from, to: Some(to) } => moved(words::FEATURE, from, to),
        Lost::Feature { from, to: None } => from.clone(),
        Lost::Unknown(id) => fill(words::UNKNOWN, &[("plan", &plan_name(book, id))]),
    }
}
