//! The answer as a workbook with live formulas: the charge of every month can be followed, and computed anew, in a spreadsheet
//! program.
//!
//! [`cells`] is a workbook as plain data, [`xlsx`] writes it; the sheets are made by `inputs` (what may be changed), `spend`,
//! `path` and `summary`. Every formula carries the exact value of the result, so that a program that computes nothing shows
//! the same. What is live and what is a value is decided in `docs/decisions/0022-workbook.md`.

pub mod cells;
mod credits;
mod inputs;
mod path;
mod spend;
mod summary;
mod terms;
pub mod xlsx;
mod zip;

use crate::{
    calc::{Overflow, PathName, Projection, Scenario, TariffBook},
    words,
};

use super::{
    below::{Below, below},
    case::Case,
    format,
    view::{View, view},
};
use cells::Workbook;
use path::Charged;
use terms::Sets;

/// What the file is called.
pub const FILE: &str = words::workbook::FILE;
/// What kind of file it is.
pub const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The workbook of an answer, as the bytes of a file.
pub fn file(scenario: &Scenario, projection: &Projection, book: &TariffBook) -> Result<Vec<u8>, Overflow> {
    // The page's scenarios have their day; one without is of the day of its prices.
    let today = scenario.as_of.unwrap_or(projection.tariff);
    Ok(xlsx::written(&workbook(&Case { scenario, projection, book, today })?))
}

/// What the page shows of the case.
pub struct Shown {
    view: View,
    below: Below,
}

/// The workbook of an answer.
pub fn workbook(case: &Case) -> Result<Workbook, Overflow> {
    format::in_partition(case.scenario.partition, || made(&Case { book: case.book.of(case.scenario), ..*case }))
}

fn made(case: &Case) -> Result<Workbook, Overflow> {
    let shown = &Shown { view: view(case)?, below: below(case.scenario, case.projection, case.book)? };
    let sets = Sets::of(case)?;
    let mut book = Workbook {
        title: case.scenario.title.clone().unwrap_or_else(|| words::workbook::TITLE.to_owned()),
        made: case.scenario.as_of.unwrap_or(case.today),
        ..Workbook::default()
    };
    let summary = summary::sheet(case, shown, &book);
    let inputs = inputs::sheet(case, &sets, &mut book)?;
    let spend = spend::sheet(case)?;
    book.sheets.extend([summary, inputs, spend]);
    for (charged, paths) in [
        (&sets.as_is, [PathName::Stay, PathName::Credits]),
        (&sets.changed, [PathName::Structural, PathName::Combined]),
    ] {
        let charged = Charged { case, shown, sets: &sets, months: charged, first: paths[0] };
        for name in paths {
            let sheet = charged.sheet(name, &mut book)?;
            book.sheets.push(sheet);
        }
    }
    book.sheets.push(summary::granted(shown));
    Ok(book)
}
