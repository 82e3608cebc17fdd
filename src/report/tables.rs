//! The tables beside the four paths: what credits are equal to, the agreement's years, every plan on offer, closed months.
//!
//! One shape serves them all, so that the page has one way to draw them. A table without rows is not shown.

use crate::{
    calc::{
        Money, Overflow, Projection, Rate, Scenario, TariffBook,
        alternatives::{Alternative, Lost, Unpriced, alternatives, unpriced},
        calibrate::Calibrated,
        drawdown::ContractYear,
        window::{BestWindow, Ceiling},
    },
    words::{fill, plans, tables as words},
};

use super::{
    assumptions::plan_name,
    beside::lost_words,
    format,
    piece::{Figure, Piece, Sentence},
    plans::{devops_words, reason_words, status_words},
};

/// Which tables there are, in the order of the page.
pub const TABLES: [(&str, &str); 4] = [
    ("credits", words::CREDITS),
    ("alternatives", words::ALTERNATIVES),
    ("agreement", words::AGREEMENT),
    ("calibration", words::CALIBRATION),
];

/// One table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What it says, before it.
    pub lead: Sentence,
    /// Names of the columns.
    pub columns: &'static [&'static str],
    /// Its rows; the first cell of each is its head.
    pub rows: Vec<Vec<Cell>>,
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// An amount.
    Figure(Figure),
    /// Words with figures in them.
    Sentence(Sentence),
    /// Several things.
    List(Vec<String>),
}

/// All tables, in the order of `TABLES`.
pub fn tables(scenario: &Scenario, projection: &Projection, book: &TariffBook) -> Result<[Table; 4], Overflow> {
    // What has a price on `stay` has one here; only figures that grow too large can fail.
    let alternatives = alternatives(scenario, book).map_err(|_| Overflow)?;
    Ok([
        credits(projection),
        plans(scenario, projection, &alternatives, book)?,
        agreement(&projection.agreement),
        calibration(&projection.calibration),
    ])
}

fn text(words: impl Into<String>) -> Cell {
    Cell::Text(words.into())
}

/// An amount with its path in the result, to the cent.
fn amount(path: String, amount: Money) -> Cell {
    Cell::Figure(Figure::at(path, amount).to_the_cent(amount))
}

fn share(path: &str, rate: Rate) -> Figure {
    Figure::shown(path.to_owned(), rate.to_string(), format::percent(rate))
}

fn credits(projection: &Projection) -> Table {
    let comparison = &projection.comparison;
    let row = |(place, (ceiling, best)): (usize, (&Ceiling, &BestWindow))| {
        vec![
            text(&ceiling.name),
            amount(format!("comparison.ceiling[{place}].most_usable"), ceiling.most_usable),
            text(best.start.map_or_else(|| words::TOO_LONG.to_owned(), format::month)),
            amount(format!("comparison.best_window[{place}].applied"), best.applied),
        ]
    };
    let share = |path, rate| Piece::Figure(share(path, rate));
    let plan_discount = share("comparison.credit_as_plan_discount", comparison.credit_as_plan_discount);
    let points = share("comparison.credit_as_agreement_points", comparison.credit_as_agreement_points);
    Table {
        lead: Sentence::of(words::CREDITS_LEAD, &[("plan_discount", plan_discount), ("points", points)]),
        columns: &words::CREDITS_COLUMNS,
        rows: comparison.ceiling.iter().zip(&comparison.best_window).enumerate().map(row).collect(),
    }
}

fn plans(
    scenario: &Scenario,
    projection: &Projection,
    alternatives: &[Alternative],
    book: &TariffBook,
) -> Result<Table, Overflow> {
    let each =
        |differences: &[Lost]| differences.iter().map(|one| lost_words(one, book)).collect::<Vec<_>>().into_iter();
    let needed = scenario.need.as_ref().is_some_and(|need| need.devops_agent_monthly.is_some());
    let credit = |plan: &Alternative| plan.devops_credit.filter(|_| needed).map(devops_words);
    let row = |(place, plan): (usize, &Alternative)| {
        let less = projection.stay.paid.minus(plan.paid)?;
        let figure = || Figure::beside(format!("alternatives[{place}].less"), less).to_the_cent(less.abs());
        let against = match less {
            less if less == Money::ZERO => Sentence::plainly(words::SAME),
            less if less.is_negative() => Sentence::of(words::MORE, &[("amount", Piece::Figure(figure()))]),
            _ => Sentence::of(words::LESS, &[("amount", Piece::Figure(figure()))]),
        };
        Ok(vec![
            text(plan_name(book, &plan.plan)),
            amount(format!("alternatives[{place}].paid"), plan.paid),
            Cell::Sentence(against),
            text(status_words(plan, scenario, book)),
            Cell::List(each(&plan.gains).chain(credit(plan)).collect()),
            Cell::List(each(&plan.lost).collect()),
        ])
    };
    let without_price = |other: Unpriced| {
        let [nothing, none] = [Cell::List(vec![]), Cell::List(vec![])];
        let reason = text(reason_words(&other.reason, book) + ".");
        vec![text(plan_name(book, &other.plan)), text(plans::WITHOUT_PRICE), text(""), reason, nothing, none]
    };
    let priced: Vec<_> = alternatives.iter().enumerate().map(row).collect::<Result<_, Overflow>>()?;
    Ok(Table {
        lead: Sentence::plainly(words::ALTERNATIVES_LEAD),
        columns: &words::ALTERNATIVES_COLUMNS,
        rows: priced.into_iter().chain(unpriced(scenario, book).into_iter().map(without_price)).collect(),
    })
}

fn agreement(years: &[ContractYear]) -> Table {
    let row = |(place, year): (usize, &ContractYear)| {
        let at = |field: &str, value| amount(format!("agreement[{place}].{field}"), value);
        let template = if year.months == 12 { words::YEAR } else { words::YEAR_IN_PART };
        vec![
            text(fill(template, &[("year", &year.year.to_string()), ("months", &year.months.to_string())])),
            at("committed", year.committed),
            at("eligible", year.eligible),
            at("shortfall", year.shortfall),
            at("shortfalls.usage_only", year.shortfalls.usage_only),
            at("shortfalls.with_marketplace", year.shortfalls.with_marketplace),
            at("shortfalls.with_support", year.shortfalls.with_support),
            at("shortfalls.with_both", year.shortfalls.with_both),
        ]
    };
    Table {
        lead: Sentence::plainly(words::AGREEMENT_LEAD),
        columns: &words::AGREEMENT_COLUMNS,
        rows: years.iter().enumerate().map(row).collect(),
    }
}

fn calibration(months: &[Calibrated]) -> Table {
    let row = |(place, month): (usize, &Calibrated)| {
        let at = |field: &str, value| amount(format!("calibration[{place}].{field}"), value);
        vec![
            text(format::month(month.month)),
            at("actual", month.actual),
            at("modelled", month.modelled),
            at("difference", month.difference),
            text(month.explained_by.map_or("", term)),
        ]
    };
    Table {
        lead: Sentence::plainly(words::CALIBRATION_LEAD),
        columns: &words::CALIBRATION_COLUMNS,
        rows: months.iter().enumerate().map(row).collect(),
    }
}

/// A field of the terms, for readers.
fn term(field: &str) -> &'static str {
    match field {
        "basis" => words::OTHER_BASIS,
        "plan_discount_percent" => words::OTHER_PLAN_DISCOUNT,
        "minimum_charge" => words::OTHER_MINIMUM,
        "reserved_instances" => words::OTHER_RESERVED,
        _ => words::OTHER_SAVINGS,
    }
}
