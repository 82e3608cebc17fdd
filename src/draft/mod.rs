//! What a person typed: text, changed only through [`Edit`], never lost by being wrong. Pure.
//!
//! [`Draft::check`] reads every field ([`text`]) and builds the tree of a scenario file (`file`), which `calc::scenario`
//! checks like any other file: one set of rules for what is typed and what is opened. What was left empty and has a default
//! is told beside its field ([`Reading::Default`]). Which fields there are is in [`field`]. Up to four drafts stand beside each
//! other as [`Cases`], and [`History`] keeps every state of them.

mod carried;
mod cases;
mod check;
mod example;
pub mod field;
mod file;
mod history;
pub mod kept;
mod open;
pub mod quick;
mod reading;
pub mod text;
mod wire;

pub use cases::{Alternative, CaseEdit, Cases, LONGEST_NAME, MOST};
pub use check::{Checked, Trouble, What};
pub use example::EXAMPLES;
pub use field::{Field, Reads};
pub use history::{Change, Changed, History};
pub use open::Refused;
pub use reading::Reading;

use std::sync::Arc;

use crate::calc::scenario::bounds;
use carried::Carried;
use field::FIELDS;
use quick::Quick;

/// The list of which the form always shows one row.
pub const ALWAYS: &str = "asks.credits";

/// Everything typed into the form: for each field the texts of its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    texts: Vec<Vec<String>>,
    /// The example that it began as.
    example: Option<usize>,
    /// The answers that it began as.
    quick: Option<Arc<Quick>>,
    /// What the file that it was opened from says and no text can.
    carried: Carried,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// A field's text is now this.
    Set(Field, String),
    /// One more row at the end of a list.
    Add(&'static str),
    /// A row of a list less.
    Remove(&'static str, usize),
    /// A worked example, by its id.
    Example(&'static str),
    /// The case of the answers to the quick start.
    Quick(Arc<Quick>),
    /// An empty case.
    Clear,
    /// Today's prices in the place of those of an older edition that the case is pinned to.
    Newest,
    /// A change of the alternatives, which no single draft knows of.
    Case(CaseEdit),
}

impl Default for Draft {
    fn default() -> Draft {
        let rows = |field: Field| if field.list().is_none_or(|list| list == ALWAYS) { 1 } else { 0 };
        let texts = Field::first_rows().map(|field| vec![String::new(); rows(field)]).collect();
        Draft { texts, example: None, quick: None, carried: Carried::default() }
    }
}

impl Draft {
    /// A field's text; empty where its row is not there.
    pub fn text(&self, field: Field) -> &str {
        self.texts[field.place()].get(field.row()).map_or("", String::as_str)
    }

    /// Every field of every row, in the order of the file, row after row within a list.
    pub fn fields(&self) -> impl Iterator<Item = Field> + '_ {
        Field::first_rows().flat_map(|field| (0..self.texts[field.place()].len()).map(move |row| field.in_row(row)))
    }

    /// How many rows a list has.
    pub fn rows(&self, list: &str) -> usize {
        of_list(list).next().map_or(0, |field| self.texts[field.place()].len())
    }

    /// Applies a change. A list grows to the contract's bound and no further.
    pub fn apply(&mut self, edit: Edit) {
        match edit {
            Edit::Set(field, text) => {
                if let Some(list) = field.list() {
                    (self.rows(list)..(field.row() + 1).min(bounds::ENTRIES)).for_each(|_| self.add(list));
                }
                if let Some(place) = self.texts[field.place()].get_mut(field.row()) {
                    *place = text;
                }
            }
            Edit::Add(list) if self.rows(list) < bounds::ENTRIES => self.add(list),
            Edit::Add(_) => {}
            Edit::Remove(list, row) => self.remove(list, row),
            Edit::Example(id) => *self = Draft::example_of(id),
            Edit::Quick(quick) => self.answer(quick),
            Edit::Clear => *self = Draft::default(),
            Edit::Newest => self.carried.unpin(),
            Edit::Case(_) => {}
        }
    }

    fn add(&mut self, list: &str) {
        of_list(list).for_each(|field| self.texts[field.place()].push(String::new()));
    }

    fn remove(&mut self, list: &str, row: usize) {
        let last = list == ALWAYS && self.rows(list) == 1;
        self.carried.remove(list, row);
        for field in of_list(list) {
            let rows = &mut self.texts[field.place()];
            if row < rows.len() {
                rows.remove(row);
            }
            if last {
                rows.push(String::new());
            }
        }
    }

    /// True where not a single figure has been typed.
    pub fn is_empty(&self) -> bool {
        self.texts.iter().flatten().all(|text| text.trim().is_empty())
    }
}

/// The fields of a list, in their first row.
fn of_list(list: &str) -> impl Iterator<Item = Field> + '_ {
    Field::first_rows().filter(move |field| field.list() == Some(list))
}

const _: () = assert!(FIELDS.len() < 256, "a form of that length is no form");

#[cfg(test)]
mod tests {
    use super::*;

    fn field(path: &str) -> Field {
        Field::of(path).expect("a test's field")
    }

    #[test]
    fn rows_are_added_and_removed_with_everything_typed_in_them() {
        let mut draft = Draft::default();
        assert_eq!((draft.rows("asks.credits"), draft.rows("migrations")), (1, 0));
        draft.apply(Edit::Set(field("migrations[1].added_monthly"), "5k".into()));
        assert_eq!(draft.rows("migrations"), 2);
        draft.apply(Edit::Remove("migrations", 0));
        assert_eq!(draft.text(field("migrations[0].added_monthly")), "5k");
        draft.apply(Edit::Set(field("asks.credits[0].amount"), "1".into()));
        draft.apply(Edit::Remove("asks.credits", 0));
        assert_eq!((draft.rows("asks.credits"), draft.text(field("asks.credits[0].amount"))), (1, ""));
    }

    #[test]
    fn a_list_grows_no_further_than_a_file_may() {
        let mut draft = Draft::default();
        draft.apply(Edit::Set(field("actuals[100000].month"), "2026-01".into()));
        assert_eq!(draft.rows("actuals"), bounds::ENTRIES);
        draft.apply(Edit::Add("actuals"));
        assert_eq!(draft.rows("actuals"), bounds::ENTRIES);
    }
}
