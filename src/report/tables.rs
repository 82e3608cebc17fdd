//! The tables beside the four paths: what credits are equal to, the agreement's years, every plan on offer, closed months.
//!
//! One shape serves them all, so that the page has one way to draw them. A table without rows is not shown.

use crate::calc::{
    Money, Overflow, Projection, Rate, Scenario, TariffBook,
    alternatives::{Alternative, alternatives},
    calibrate::Calibrated,
    drawdown::ContractYear,
    window::{BestWindow, Ceiling},
};

use super::{
    assumptions::plan_name,
    beside::lost_words,
    format,
    piece::{Figure, Sentence},
};

/// Which tables there are, in the order of the page.
pub const TABLES: [(&str, &str); 4] = [
    ("credits", "What the credits are equal to"),
    ("alternatives", "Every plan on offer, priced"),
    ("agreement", "The agreement\u{2019}s commitment, year by year"),
    ("calibration", "Closed months beside the model"),
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
            text(best.start.map_or_else(|| "longer than the months shown".to_owned(), format::month)),
            amount(format!("comparison.best_window[{place}].applied"), best.applied),
        ]
    };
    Table {
        lead: Sentence::start("What the credits pay is worth as much as a plan discount of ")
            .figure(share("comparison.credit_as_plan_discount", comparison.credit_as_plan_discount))
            .text(" over all months shown, or ")
            .figure(share("comparison.credit_as_agreement_points", comparison.credit_as_agreement_points))
            .text(
                " of private discount on the usage of their windows. The most a window can use is the credit\u{2019}s ceiling: \
                 whatever is asked above it is lost, and better traded for a rate.",
            ),
        columns: &["Credit", "Most its window can use", "Best first month", "Used from there"],
        rows: comparison.ceiling.iter().zip(&comparison.best_window).enumerate().map(row).collect(),
    }
}

fn plans(
    scenario: &Scenario,
    projection: &Projection,
    alternatives: &[Alternative],
    book: &TariffBook,
) -> Result<Table, Overflow> {
    let row = |(place, plan): (usize, &Alternative)| {
        let less = projection.stay.paid.minus(plan.paid)?;
        let figure = || Figure::beside(format!("alternatives[{place}].less"), less).to_the_cent(less.abs());
        let against = match less {
            less if less == Money::ZERO => Sentence::start("the same"),
            less if less.is_negative() => Sentence::default().figure(figure()).text(" more"),
            _ => Sentence::default().figure(figure()).text(" less"),
        };
        Ok(vec![
            text(plan_name(book, &plan.plan)),
            amount(format!("alternatives[{place}].paid"), plan.paid),
            Cell::Sentence(against),
            Cell::List(plan.lost.iter().map(|lost| lost_words(lost, book)).collect()),
        ])
    };
    let lead = "Each plan that can still be taken, from the first month on, with the rest of today\u{2019}s terms.";
    let warning = " A private agreement often demands a support tier: ask before you count on a lower one.";
    Ok(Table {
        lead: Sentence::start(lead).text(scenario.agreement.as_ref().map_or("", |_| warning)),
        columns: &["Plan", "Paid in all", "Against staying", "What is lost with it"],
        rows: alternatives.iter().enumerate().map(row).collect::<Result<_, Overflow>>()?,
    })
}

fn agreement(years: &[ContractYear]) -> Table {
    let row = |(place, year): (usize, &ContractYear)| {
        let at = |field: &str, value| amount(format!("agreement[{place}].{field}"), value);
        let known = if year.months == 12 { String::new() } else { format!(", {} of 12 months known", year.months) };
        vec![
            text(format!("Year {}{known}", year.year)),
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
        lead: Sentence::start(
            "What draws the commitment down, what is missing under your terms, and what would be missing if Marketplace, \
             support, neither or both counted.",
        ),
        columns: &[
            "Contract year",
            "Committed",
            "Counts towards it",
            "Shortfall",
            "Usage alone",
            "With Marketplace",
            "With support",
            "With both",
        ],
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
        lead: Sentence::start(
            "What AWS charged in closed months, what today\u{2019}s plan and terms give for the same eligible spend, and the one term \
             that would explain the difference, where exactly one does.",
        ),
        columns: &["Month", "AWS charged", "The model gives", "Difference", "Would be explained by"],
        rows: months.iter().enumerate().map(row).collect(),
    }
}

/// A field of the terms, for readers.
fn term(field: &str) -> &'static str {
    match field {
        "basis" => "the other basis, gross or net",
        "plan_discount_percent" => "another plan discount",
        "minimum_charge" => "another minimum charge",
        "reserved_instances" => "another treatment of Reserved Instances",
        _ => "another treatment of Savings Plans",
    }
}
