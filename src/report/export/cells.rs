//! A workbook as plain data: sheets of cells, each a text, a number or a formula with the value that it gives.
//!
//! Numbers are exact decimals to the end: they are written as their digits, and no binary fraction is made here. A text is a text
//! and never a formula, whatever it begins with.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::calc::{Money, Month, Rate, exact};

/// Digits that a spreadsheet's numbers can hold at most; more would only make the file longer.
const DIGITS: u32 = 17;
/// Letters of a head beyond which it is given two lines.
const ONE_LINE: usize = 13;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Nothing.
    Nothing,
    /// A text.
    Text(String),
    /// A number.
    Number(Decimal),
    /// True or false.
    Flag(bool),
    /// A formula, without its equals sign, and the value it gives.
    Formula(String, Decimal),
}

/// How a cell looks. Inputs, which a reader may change, are blue, as models in spreadsheets have them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// As the program shows it.
    Plain,
    /// The title of a sheet.
    Title,
    /// The title of a part of it.
    Part,
    /// The head of a column.
    Head,
    /// The same over numbers.
    NumberHead,
    /// A text that may run over several lines.
    Words,
    /// A text beside a number.
    Beside,
    /// A count that names something.
    Count,
    /// Dollars and cents.
    Money,
    /// A share, in percent.
    Rate,
    /// A month.
    Month,
    /// A day.
    Day,
    /// A factor.
    Factor,
    /// The words before a sum.
    SumWords,
    /// A sum.
    Sum,
    /// Dollars and cents that may be changed.
    MoneyInput,
    /// A share that may be changed.
    RateInput,
    /// A word that may be changed.
    Input,
    /// A count that may be changed.
    CountInput,
}

impl Look {
    /// All of them, in the order in which the file counts them.
    pub const ALL: [Look; 19] = [
        Look::Plain,
        Look::Title,
        Look::Part,
        Look::Head,
        Look::NumberHead,
        Look::Words,
        Look::Beside,
        Look::Count,
        Look::Money,
        Look::Rate,
        Look::Month,
        Look::Day,
        Look::Factor,
        Look::SumWords,
        Look::Sum,
        Look::MoneyInput,
        Look::RateInput,
        Look::Input,
        Look::CountInput,
    ];
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What stands in it.
    pub content: Content,
    /// How it looks.
    pub look: Look,
}

impl Cell {
    /// An empty cell.
    pub const NONE: Cell = Cell { content: Content::Nothing, look: Look::Plain };

    /// A text.
    pub fn text(words: impl Into<String>, look: Look) -> Cell {
        Cell { content: Content::Text(words.into()), look }
    }

    /// A number.
    pub fn number(number: Decimal, look: Look) -> Cell {
        Cell { content: Content::Number(held(number)), look }
    }

    /// A count.
    pub fn count(count: u32) -> Cell {
        Cell::number(count.into(), Look::Count)
    }

    /// An amount.
    pub fn money(amount: Money) -> Cell {
        Cell::number(amount.dollars(), Look::Money)
    }

    /// An amount that may be changed.
    pub fn money_input(amount: Money) -> Cell {
        Cell::number(amount.dollars(), Look::MoneyInput)
    }

    /// A share that may be changed.
    pub fn rate_input(rate: Rate) -> Cell {
        Cell::number(rate.share(), Look::RateInput)
    }

    /// A month, as the day on which it begins.
    pub fn month(month: Month) -> Cell {
        Cell::number(serial(month.first_day()), Look::Month)
    }

    /// A day.
    pub fn day(day: NaiveDate) -> Cell {
        Cell::number(serial(day), Look::Day)
    }

    /// A formula and the value that it gives.
    pub fn formula(formula: impl Into<String>, value: Decimal, look: Look) -> Cell {
        Cell { content: Content::Formula(formula.into(), held(value)), look }
    }

    /// A formula that gives an amount.
    pub fn live(formula: impl Into<String>, amount: Money) -> Cell {
        Cell::formula(formula, amount.dollars(), Look::Money)
    }

    /// The same cell, looking otherwise.
    #[must_use]
    pub fn looking(self, look: Look) -> Cell {
        Cell { look, ..self }
    }
}

/// As many digits as are kept.
fn held(number: Decimal) -> Decimal {
    exact::digits(number, DIGITS).normalize()
}

/// A day as spreadsheet programs count them.
fn serial(day: NaiveDate) -> Decimal {
    let first = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap_or_default();
    Decimal::from(day.signed_duration_since(first).num_days())
}

/// A sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// The width of each column in characters; those beyond are as the last one.
    pub widths: Vec<u32>,
    /// Rows and columns that stay in sight.
    pub frozen: (u32, u32),
    /// Rows whose first cell runs over so many columns, with the height in points they need for it.
    pub wide: Vec<(u32, u32, u32)>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// The number of the next row, counted from one as formulas count.
    pub fn next(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(u32::MAX).saturating_add(1)
    }

    /// Adds a row.
    pub fn push(&mut self, row: Vec<Cell>) {
        self.rows.push(row);
    }

    /// Adds a row of heads; those at the places that `numbers` tells stand over numbers.
    pub fn heads<'w>(&mut self, heads: impl IntoIterator<Item = &'w str>, numbers: impl Fn(usize) -> bool) {
        let look = |place| if numbers(place) { Look::NumberHead } else { Look::Head };
        let heads: Vec<&str> = heads.into_iter().collect();
        let long = heads.iter().any(|head| head.chars().count() > ONE_LINE);
        self.wide.push((self.next(), 1, if long { 34 } else { 19 }));
        self.push(heads.into_iter().enumerate().map(|(place, head)| Cell::text(head, look(place))).collect());
    }

    /// Adds a text that runs over columns and as many lines as so many characters a line make of it.
    pub fn paragraph(&mut self, words: &str, look: Look, columns: u32, letters: usize) {
        let lines = u32::try_from(words.chars().count().div_ceil(letters)).unwrap_or(1).max(1);
        self.wide.push((self.next(), columns, 4 + lines * 15));
        self.push(vec![Cell::text(words, look)]);
    }
}

/// A workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workbook {
    /// Its title.
    pub title: String,
    /// The day that it carries as the day it was made.
    pub made: NaiveDate,
    /// Its sheets.
    pub sheets: Vec<Sheet>,
    /// Names of cells, each with the address it stands for.
    pub names: Vec<(String, String)>,
}

impl Workbook {
    /// Gives a cell of a sheet a name.
    pub fn name(&mut self, name: impl Into<String>, sheet: &str, column: usize, row: u32) {
        self.names.push((name.into(), format!("{}!${}${row}", quoted(sheet), letters(column))));
    }
}

/// A sheet's name as formulas write it.
pub fn quoted(sheet: &str) -> String {
    format!("'{}'", sheet.replace('\'', "''"))
}

/// A column's letters; the first one is column 0.
pub fn letters(column: usize) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_letters() {
        for (column, expected) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(column), expected);
        }
    }

    #[test]
    fn days_are_counted_as_spreadsheets_do() {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).expect("a test's day");
        assert_eq!(serial(day(2000, 1, 1)), Decimal::from(36_526));
        assert_eq!(serial(day(2026, 12, 1)), Decimal::from(46_357));
    }

    #[test]
    fn looks_are_counted_in_their_order() {
        for (place, look) in Look::ALL.into_iter().enumerate() {
            assert_eq!(look as usize, place);
        }
    }
}
