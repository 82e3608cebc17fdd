//! From typed text to a checked scenario, with what was understood of every field on the way.

use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::{
    calc::{
        Month, Scenario, TariffBook,
        scenario::{self, Kind, Problem, Tree},
    },
    words::{fill, names},
};

use super::{
    Draft, Field, Reading,
    file::{self, File},
    quick::first_month_from,
    text::{Habits, TextError},
};

/// Horizon where none is typed.
const MONTHS: u32 = 36;
/// Length of a credit window where none is typed.
const CREDIT_MONTHS: u32 = 12;

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
    readings: Readings,
    /// Where each field of the form stands in the file.
    places: Vec<(String, Field)>,
    /// The scenario file's tree that came of it.
    pub tree: Tree,
    /// The scenario, or everything that is wrong.
    pub scenario: Result<Arc<Scenario>, Vec<Trouble>>,
}

impl Checked {
    /// What was understood of a field.
    pub fn reading(&self, field: Field) -> &Reading {
        self.readings.of(field)
    }

    /// What stands in a field where nothing is typed, for those that have such a value.
    pub fn defaults(&self) -> &[(Field, Reading)] {
        &self.readings.defaults
    }

    /// The default of a field, where something that means another value is typed in it.
    pub fn changed(&self, field: Field) -> Option<&Reading> {
        let (_, default) = self.defaults().iter().find(|(known, _)| *known == field)?;
        let own = match self.reading(field) {
            Reading::Empty | Reading::Default(_) | Reading::Wrong(_) => None,
            typed => Some(typed),
        };
        own.filter(|typed| *typed != default).map(|_| default)
    }

    /// True where the field belongs to something that was asked for, so that its value is used.
    pub fn counts(&self, field: Field) -> bool {
        self.places.iter().any(|(_, known)| *known == field)
    }

    /// A problem of the scenario as trouble with the form's field.
    pub fn trouble(&self, problem: Problem) -> Trouble {
        trouble(&self.places, problem)
    }
}

fn trouble(places: &[(String, Field)], problem: Problem) -> Trouble {
    let field = places.iter().find(|(path, _)| *path == problem.field).map(|(_, field)| *field);
    Trouble { field, what: What::Value(problem.kind) }
}

impl Draft {
    /// Reads every field and checks the whole. `today` decides the first month where none is typed.
    pub fn check(&self, book: &TariffBook, today: NaiveDate) -> Checked {
        self.check_in(book, today, Habits::UNKNOWN)
    }

    /// The same for a visitor whose region is known.
    pub fn check_in(&self, book: &TariffBook, today: NaiveDate, habits: Habits) -> Checked {
        let mut readings = Readings::read(self, habits);
        readings.fill_defaults(self, today);
        let File { mut tree, places, missing: missing_fields } = file::of(self, &readings);
        // The day that the advice counts from; a clock outside the years that can be written has none to give.
        if Month::of(today).is_some() {
            file::put(&mut tree, "as_of", Tree::text(today.to_string()));
        }
        let counts = |field: &Field| places.iter().any(|(_, known)| known == field);
        let mut troubles: Vec<Trouble> = self
            .fields()
            .filter(counts)
            .filter_map(|field| match readings.of(field) {
                Reading::Wrong(error) => Some(Trouble { field: Some(field), what: What::Text(*error) }),
                _ => None,
            })
            .collect();
        let missing = |field| Trouble { field: Some(field), what: What::Value(Kind::Missing) };
        troubles.extend(missing_fields.into_iter().map(missing));
        let unread = |field: Field| matches!(readings.of(field), Reading::Wrong(_));
        let scenario = scenario::read(&tree, book).map_err(|problems| {
            // A field that cannot be read is absent from the tree: its being missing is the same trouble told twice.
            let told = problems.into_iter().map(|problem| trouble(&places, problem));
            troubles.extend(told.filter(|trouble| !trouble.field.is_some_and(unread)));
            std::mem::take(&mut troubles)
        });
        let scenario = if troubles.is_empty() { scenario.map(Arc::new) } else { Err(troubles) };
        Checked { readings, places, tree, scenario }
    }
}

/// What was understood of every field of every row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Readings {
    read: Vec<Vec<Reading>>,
    /// What would stand in a field if nothing were typed.
    defaults: Vec<(Field, Reading)>,
}

impl Readings {
    fn read(draft: &Draft, habits: Habits) -> Readings {
        let field = |(field, texts): (Field, &Vec<String>)| {
            texts.iter().map(|typed| Reading::read(field.reads(), typed, habits)).collect()
        };
        let mut read: Vec<Vec<Reading>> = Field::first_rows().zip(&draft.texts).map(field).collect();
        for (field, leaf) in draft.all_kept() {
            if let Some(place) = read[field.place()].get_mut(field.row()) {
                *place = Reading::Kept(leaf.clone());
            }
        }
        Readings { read, defaults: Vec::new() }
    }

    /// What was understood of a field; nothing where its row is not there.
    pub(super) fn of(&self, field: Field) -> &Reading {
        self.read[field.place()].get(field.row()).unwrap_or(&Reading::Empty)
    }

    fn at(&self, path: &str) -> &Reading {
        Field::of(path).map_or(&Reading::Empty, |field| self.of(field))
    }

    fn fill(&mut self, path: &str, value: Reading) {
        let Some(field) = Field::of(path) else { return };
        let Some(place) = self.read[field.place()].get_mut(field.row()) else { return };
        self.defaults.push((field, value.clone()));
        if *place == Reading::Empty {
            *place = Reading::Default(Box::new(value));
        }
    }

    /// What stands where nothing was typed. The windows of the asks follow the renewal.
    fn fill_defaults(&mut self, draft: &Draft, today: NaiveDate) {
        let this_month = Month::of(today).unwrap_or(Month::FIRST);
        self.fill("start", Reading::Month(this_month.plus(1)));
        self.fill("months", Reading::Count(MONTHS));
        self.fill("spend.annual_growth", Reading::Share(Decimal::ZERO));
        self.fill("discount_rate", Reading::Share(Decimal::ZERO));
        self.fill("agreement.kind", Reading::Choice("edp".into()));
        if draft.rows("accounts") == 0 {
            self.fill("accounts", Reading::Count(1));
        }
        let after_renewal = self.after_renewal();
        for row in 0..draft.rows("asks.credits") {
            let template = if row == 0 { names::CREDIT } else { names::CREDIT_NUMBERED };
            let name = fill(template, &[("number", &(row + 1).to_string())]);
            let of = |key: &str| format!("asks.credits[{row}].{key}");
            self.fill(&of("name"), Reading::Choice(name));
            self.fill(&of("months"), Reading::Count(CREDIT_MONTHS));
            self.fill(&of("release"), Reading::Choice("pool".into()));
            if let Some(month) = after_renewal {
                self.fill(&of("start"), Reading::Month(month));
            }
        }
        if let Some(month) = after_renewal {
            self.fill("asks.structural.effective", Reading::Month(month));
        }
    }

    /// The first month of what is agreed at the renewal, not before the first projected one.
    fn after_renewal(&self) -> Option<Month> {
        let Some(Reading::Month(start)) = self.at("start").value() else { return None };
        let renewed = match self.at("agreement.renewal") {
            Reading::Date(renewal) => first_month_from(*renewal),
            _ => None,
        };
        Some(renewed.map_or(*start, |month| month.max(*start)))
    }
}
