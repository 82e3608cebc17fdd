//! What a person typed: text, changed only through [`Edit`], never lost by being wrong. Pure.
//!
//! [`Draft::check`] reads every field ([`text`]) and builds the tree of a scenario file, which `calc::scenario` checks like
//! any other file: one set of rules for what is typed and what is opened. What was left empty and has a default is told
//! beside its field ([`Reading::Default`]).

mod check;
mod example;
pub mod field;
pub mod text;

pub use check::{Checked, Reading, Trouble, What};
pub use field::{Field, Reads};

/// Everything typed into the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    texts: [String; Field::ALL.len()],
}

/// One change of the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// A field's text is now this.
    Set(Field, String),
    /// Back to the worked example.
    Example,
    /// An empty case.
    Clear,
}

impl Draft {
    /// A field's text.
    pub fn text(&self, field: Field) -> &str {
        &self.texts[field.place()]
    }

    /// Applies a change.
    pub fn apply(&mut self, edit: Edit) {
        match edit {
            Edit::Set(field, text) => self.texts[field.place()] = text,
            Edit::Example => *self = Draft::example(),
            Edit::Clear => *self = Draft::default(),
        }
    }

    /// True where not a single figure has been typed.
    pub fn is_empty(&self) -> bool {
        self.texts.iter().all(|text| text.trim().is_empty())
    }

    /// How many of the example's fields still hold the example's text, and how many it has.
    pub fn still_example(&self) -> (usize, usize) {
        let example = Draft::example();
        let filled = || Field::ALL.into_iter().filter(|field| !example.text(*field).is_empty());
        (filled().filter(|field| example.text(*field) == self.text(*field)).count(), filled().count())
    }
}
