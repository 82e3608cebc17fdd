//! From typed text to a checked scenario, with what was understood of every field on the way.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use crate::calc::{
    Month, Scenario, TariffBook,
    scenario::{self, Kind, Problem, Tree},
};

use super::{
    Draft, Field, Reads,
    text::{self, TextError},
};

/// Horizon where none is typed.
const MONTHS: u32 = 36;
/// Length of a credit window where none is typed.
const CREDIT_MONTHS: u32 = 12;
/// Name of the one credit of the form.
const CREDIT: &str = "Support credit";

/// What was understood of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing typed, nothing needed.
    Empty,
    /// Dollars.
    Amount(Decimal),
    /// A share of one.
    Share(Decimal),
    /// A whole number.
    Count(u32),
    /// A month.
    Month(Month),
    /// A date.
    Date(NaiveDate),
    /// One of a few words.
    Choice(String),
    /// Nothing typed; this is used.
    Default(Box<Reading>),
    /// It could not be read.
    Wrong(TextError),
}

/// What is wrong with the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The field it belongs to; none where it concerns the whole.
    pub field: Option<Field>,
    /// What it is.
    pub what: What,
}

/// What can be wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The text cannot be read.
    Text(TextError),
    /// What was read cannot be accepted.
    Value(Kind),
}

/// A draft, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    readings: [Reading; Field::ALL.len()],
    /// The scenario file's tree that came of it.
    pub tree: Tree,
    /// The scenario, or everything that is wrong.
    pub scenario: Result<Arc<Scenario>, Vec<Trouble>>,
}

impl Checked {
    /// What was understood of a field.
    pub fn reading(&self, field: Field) -> &Reading {
        &self.readings[field.place()]
    }

    /// The renewal date, where one was understood.
    pub fn renewal(&self) -> Option<NaiveDate> {
        match self.reading(Field::Renewal) {
            Reading::Date(date) => Some(*date),
            _ => None,
        }
    }
}

impl Trouble {
    /// A problem of a scenario as trouble with the form's field.
    pub fn of(problem: Problem) -> Trouble {
        Trouble { field: Field::of_path(&problem.field), what: What::Value(problem.kind) }
    }
}

impl Draft {
    /// Reads every field and checks the whole. `today` decides the first month where none is typed.
    pub fn check(&self, book: &TariffBook, today: NaiveDate) -> Checked {
        let mut readings = Field::ALL.map(|field| read(field.reads(), self.text(field)));
        fill_defaults(&mut readings, today);
        let unread = |field: Field| matches!(readings[field.place()], Reading::Wrong(_));
        let mut troubles: Vec<Trouble> = Field::ALL
            .into_iter()
            .filter_map(|field| match &readings[field.place()] {
                Reading::Wrong(error) => Some(Trouble { field: Some(field), what: What::Text(*error) }),
                _ => None,
            })
            .collect();
        let tree = tree(&readings);
        let scenario = scenario::read(&tree, book).map_err(|problems| {
            // A field that cannot be read is absent from the tree: its being missing is the same trouble told twice.
            troubles.extend(problems.into_iter().map(Trouble::of).filter(|trouble| !trouble.field.is_some_and(unread)));
            std::mem::take(&mut troubles)
        });
        let scenario = if troubles.is_empty() { scenario.map(Arc::new) } else { Err(troubles) };
        Checked { readings, tree, scenario }
    }
}

fn read(reads: Reads, typed: &str) -> Reading {
    let typed = typed.trim();
    if typed.is_empty() {
        return Reading::Empty;
    }
    let read = match reads {
        Reads::Amount => text::amount(typed).map(Reading::Amount),
        Reads::Percent => text::percent(typed).map(Reading::Share),
        Reads::Count => text::count(typed).map(Reading::Count),
        Reads::Month => text::month(typed)
            .and_then(|(year, month)| Month::new(year, month).map(Reading::Month).ok_or(TextError::NotMonth)),
        Reads::Date => text::date(typed).map(Reading::Date),
        Reads::Choice => Ok(Reading::Choice(typed.to_owned())),
    };
    read.unwrap_or_else(Reading::Wrong)
}

/// What stands where nothing was typed. The windows of the asks follow the renewal.
fn fill_defaults(readings: &mut [Reading; Field::ALL.len()], today: NaiveDate) {
    let this_month = Month::of(today).unwrap_or(Month::FIRST);
    let mut fill = |field: Field, value: Reading| {
        if readings[field.place()] == Reading::Empty {
            readings[field.place()] = Reading::Default(Box::new(value));
        }
    };
    fill(Field::Start, Reading::Month(this_month.plus(1)));
    fill(Field::Horizon, Reading::Count(MONTHS));
    fill(Field::Growth, Reading::Share(Decimal::ZERO));
    fill(Field::Accounts, Reading::Count(1));
    fill(Field::DiscountRate, Reading::Share(Decimal::ZERO));
    fill(Field::CreditMonths, Reading::Count(CREDIT_MONTHS));
    fill(Field::CreditRelease, Reading::Choice("pool".into()));
    let Some(Reading::Month(start)) = value(&readings[Field::Start.place()]).cloned() else { return };
    let after_renewal = match &readings[Field::Renewal.place()] {
        Reading::Date(renewal) => first_month_from(*renewal).map_or(start, |month| month.max(start)),
        _ => start,
    };
    for field in [Field::CreditStart, Field::ChangeFrom] {
        if readings[field.place()] == Reading::Empty {
            readings[field.place()] = Reading::Default(Box::new(Reading::Month(after_renewal)));
        }
    }
}

/// The first whole month under what is agreed at a renewal.
fn first_month_from(renewal: NaiveDate) -> Option<Month> {
    let month = Month::of(renewal)?;
    Some(if renewal.day() == 1 { month } else { month.plus(1) })
}

/// The value in use, typed or by default.
fn value(reading: &Reading) -> Option<&Reading> {
    match reading {
        Reading::Empty | Reading::Wrong(_) => None,
        Reading::Default(inner) => Some(inner),
        typed => Some(typed),
    }
}

/// The tree of the scenario file; fields that are empty or cannot be read are left out.
fn tree(readings: &[Reading; Field::ALL.len()]) -> Tree {
    let typed = |field: Field| match &readings[field.place()] {
        Reading::Default(_) => None,
        reading => value(reading).and_then(leaf),
    };
    let used = |field: Field| value(&readings[field.place()]).and_then(leaf);
    let present = |pairs: Vec<(&'static str, Option<Tree>)>| {
        Tree::map(pairs.into_iter().filter_map(|(key, tree)| Some((key, tree?))))
    };
    let credit = typed(Field::CreditAmount).map(|amount| {
        Tree::List(vec![present(vec![
            ("name", Some(Tree::text(CREDIT))),
            ("trigger", typed(Field::CreditTrigger)),
            ("amount", Some(amount)),
            ("start", used(Field::CreditStart)),
            ("months", used(Field::CreditMonths)),
            ("release", used(Field::CreditRelease)),
        ])])
    });
    let change = [Field::ChangePlan, Field::ChangeDiscount].into_iter().any(|field| typed(field).is_some());
    let change = change.then(|| {
        present(vec![
            ("effective", used(Field::ChangeFrom)),
            ("plan", typed(Field::ChangePlan)),
            ("plan_discount_percent", typed(Field::ChangeDiscount)),
        ])
    });
    let asks = present(vec![("credits", credit), ("structural", change)]);
    present(vec![
        ("format", Some(Tree::text("support-scenario"))),
        ("version", Some(Tree::count(1))),
        ("start", used(Field::Start)),
        ("months", used(Field::Horizon)),
        ("discount_rate", typed(Field::DiscountRate)),
        ("spend", Some(present(vec![("monthly", typed(Field::Spend)), ("annual_growth", typed(Field::Growth))]))),
        ("accounts", typed(Field::Accounts)),
        ("plan", typed(Field::Plan)),
        ("asks", (asks != Tree::Map(vec![])).then_some(asks)),
    ])
}

fn leaf(reading: &Reading) -> Option<Tree> {
    match reading {
        Reading::Amount(number) | Reading::Share(number) => Some(Tree::text(number.normalize().to_string())),
        Reading::Count(count) => Some(Tree::count(*count)),
        Reading::Month(month) => Some(Tree::text(month.to_string())),
        Reading::Date(date) => Some(Tree::text(date.to_string())),
        Reading::Choice(word) => Some(Tree::text(word.as_str())),
        Reading::Empty | Reading::Default(_) | Reading::Wrong(_) => None,
    }
}
