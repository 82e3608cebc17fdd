//! One signal, the draft; everything else is derived from it in stages, each computed once for a change.
//!
//! Draft -> [`Checked`] -> the answer of this very draft, or what is wrong -> the last good answer, which stays on screen
//! while something is wrong. Effects are in `sync`.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::{
    calc::{Projection, Scenario, TariffBook, project, scenario::Kind},
    draft::{Checked, Draft, Edit, Field, Trouble, What},
    report::{
        verdict::Case,
        view::{View, view},
    },
};

/// An answer: the scenario, its projection and what the page shows of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What was asked.
    pub scenario: Scenario,
    /// What came of it.
    pub projection: Projection,
    /// What is shown.
    pub view: View,
}

/// The page's state, handed down by context.
#[derive(Clone, Copy)]
pub struct State {
    draft: RwSignal<Draft>,
    /// The tariff book.
    pub book: StoredValue<Arc<TariffBook>>,
    /// The draft, read.
    pub checked: Memo<Checked>,
    troubles: Memo<Vec<Trouble>>,
    /// The last good answer; none before the first and after everything was cleared.
    pub answer: Memo<Option<Arc<Answer>>>,
}

impl State {
    /// The state of a page that opens with this draft on this day.
    pub fn new(draft: Draft, book: Arc<TariffBook>, today: NaiveDate) -> State {
        let draft = RwSignal::new(draft);
        let book = StoredValue::new(book);
        let checked = Memo::new(move |_| book.with_value(|book| draft.with(|draft| draft.check(book, today))));
        let outcome = Memo::new(move |_| {
            book.with_value(|book| checked.with(|checked| answer(checked, book, today).map(Arc::new)))
        });
        let troubles = Memo::new(move |_| outcome.with(|outcome| outcome.as_ref().err().cloned().unwrap_or_default()));
        let last_good = Memo::new(move |before: Option<&Option<Arc<Answer>>>| match outcome.get() {
            Ok(answer) => Some(answer),
            Err(_) if draft.with(Draft::is_empty) => None,
            Err(_) => before.cloned().flatten(),
        });
        State { draft, book, checked, troubles, answer: last_good }
    }

    /// Changes the draft: the one way in.
    pub fn apply(self, edit: Edit) {
        self.draft.update(|draft| draft.apply(edit));
    }

    /// A field's text.
    pub fn text(self, field: Field) -> String {
        self.draft.with(|draft| draft.text(field).to_owned())
    }

    /// How many of the example's figures still stand, and of how many.
    pub fn still_example(self) -> (usize, usize) {
        self.draft.with(Draft::still_example)
    }

    /// True where nothing is typed.
    pub fn is_empty(self) -> bool {
        self.draft.with(Draft::is_empty)
    }

    /// What is wrong with a field. An empty page is not wrong yet.
    pub fn trouble(self, field: Field) -> Option<Trouble> {
        self.troubles.with(|troubles| troubles.iter().find(|trouble| trouble.field == Some(field)).cloned())
    }

    /// Everything that is wrong.
    pub fn troubles(self) -> Vec<Trouble> {
        self.troubles.get()
    }

    /// True where the answer on screen is not the answer to what is typed.
    pub fn stale(self) -> bool {
        self.troubles.with(|troubles| !troubles.is_empty()) && self.answer.with(Option::is_some)
    }
}

/// The page's state, from anywhere below the root.
pub fn use_state() -> State {
    expect_context::<State>()
}

fn answer(checked: &Checked, book: &TariffBook, today: NaiveDate) -> Result<Answer, Vec<Trouble>> {
    let scenario = checked.scenario.clone()?;
    let projection =
        project(&scenario, book).map_err(|problems| problems.iter().map(Trouble::of).collect::<Vec<_>>())?;
    let case = Case { scenario: &scenario, projection: &projection, book, renewal: checked.renewal(), today };
    let view = view(&case).map_err(|_| vec![Trouble { field: None, what: What::Value(Kind::Overflow) }])?;
    Ok(Answer { scenario, projection, view })
}
