//! The last answer of the desk, as its scenario file tells it; everything that the study shows is derived from it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    calc::{Projection, Scenario, TariffBook, project},
    draw::node::Node,
    report::{
        below::{Below, below},
        derive::{Case, cases},
        format,
    },
    share::{file, json, sitting::Sitting},
};

/// An answer and what explains it.
#[derive(Debug)]
pub struct Answer {
    /// What was asked.
    pub scenario: Scenario,
    /// What came of it.
    pub projection: Projection,
    /// The text of its scenario file.
    pub file: String,
    /// What is shown of it.
    pub below: Below,
}

/// All alternatives, as the desk sends them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// What is said of those that are not among them; empty where all are.
    pub left_out: String,
    /// The compact JSON of the sitting; empty without one.
    pub sitting: String,
}

/// The study's state, which every part is given.
#[derive(Clone, Copy)]
pub struct State {
    answer: RwSignal<Option<Arc<Answer>>>,
    sitting: RwSignal<Sent>,
    /// Whether links and documents keep the names of accounts.
    pub names: RwSignal<bool>,
    /// The tariff book.
    pub book: StoredValue<Arc<TariffBook>>,
}

impl State {
    /// Nothing yet.
    pub fn new(book: Arc<TariffBook>) -> State {
        State {
            answer: RwSignal::new(None),
            sitting: RwSignal::default(),
            names: RwSignal::new(false),
            book: StoredValue::new(book),
        }
    }

    /// Takes the desk's answer, the text of its scenario file. The answer that is here already stays the one it is.
    pub fn take(self, file: String) {
        let known = self.answer.with_untracked(|answer| answer.as_ref().is_some_and(|answer| answer.file == file));
        if !known {
            let answer = self.book.with_value(|book| answer(file, book)).map(Arc::new);
            format::settle_partition(answer.as_ref().map(|answer| answer.scenario.partition).unwrap_or_default());
            self.answer.set(answer);
        }
    }

    /// Takes all alternatives; the same ones again are no news.
    pub fn take_sitting(self, left_out: &str, sitting: &str) {
        let sent = Sent { left_out: left_out.to_owned(), sitting: sitting.to_owned() };
        if self.sitting.with_untracked(|known| *known != sent) {
            self.sitting.set(sent);
        }
    }

    /// All alternatives.
    pub fn sitting(self) -> Sent {
        self.sitting.get()
    }

    /// The same without following them, for buttons.
    pub fn sitting_now(self) -> Sent {
        self.sitting.get_untracked()
    }

    /// Every alternative that can be held against the others, as it is now.
    pub fn cases_now(self) -> Vec<Case> {
        let sitting = json::parse(&self.sitting_now().sitting).ok().and_then(Sitting::of);
        let opened = |book: &TariffBook| sitting.map(|sitting| cases(&sitting, book)).unwrap_or_default();
        self.book.with_value(|book| opened(book))
    }

    /// The answer.
    pub fn answer(self) -> Option<Arc<Answer>> {
        self.answer.get()
    }

    /// The same without following it, for buttons.
    pub fn answer_now(self) -> Option<Arc<Answer>> {
        self.answer.get_untracked()
    }

    /// What is shown of the answer; nothing without one.
    pub fn shown(self, nodes: impl FnOnce(&Answer) -> Vec<Node>) -> Vec<Node> {
        self.answer().map(|answer| nodes(&answer)).unwrap_or_default()
    }
}

/// The answer of a scenario file. There is none in an empty one; the desk sends no other that has none.
fn answer(file: String, book: &TariffBook) -> Option<Answer> {
    let scenario = file::open(&file, book).ok()?;
    let projection = project(&scenario, book).ok()?;
    let below = below(&scenario, &projection, book).ok()?;
    Some(Answer { scenario, projection, file, below })
}
