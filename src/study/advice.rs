//! The advice of the answer on screen. What would change it is searched by advising a hundred times and more, so it is made in pieces once
//! typing has paused: first the plan, then, a few milliseconds at a time, the search. `sync` says when.

use std::sync::Arc;

use leptos::prelude::*;

use super::state::{Answer, State};
use crate::{
    calc::{
        TariffBook,
        advice::{Advice, Facts, answers::counted, flip::Search},
        advise,
        alternatives::{Alternative, alternatives},
        range::{Range, range},
    },
    report::{
        actions,
        advice::{CaseSheet, case_sheets, changes, left_out},
        advisor, calendar,
        documents::{self, Document, Kind, Material},
        format,
        piece::Sentence,
    },
    words::brief as words,
};

/// The advice as it is shown.
#[derive(Clone)]
pub struct Plan {
    answer: Arc<Answer>,
    others: Arc<Vec<Alternative>>,
    advice: Advice,
    /// What is saved at the ends of what was typed as a range; computed with the search, so absent at first.
    range: Option<Range>,
    /// What could not be advised on.
    pub missing: Vec<&'static str>,
    /// The case of every event.
    pub sheets: Vec<CaseSheet>,
}

/// A plan whose search is not at its end.
pub struct Work {
    plan: Plan,
    search: Search,
}

/// The plan of the answer, or of the last one while typing goes on.
#[derive(Clone, Copy)]
pub struct Planned {
    plan: RwSignal<Option<Arc<Plan>>>,
    /// The same plan with what would change it; that of an earlier answer until the search has ended.
    settled: RwSignal<Option<Arc<Plan>>>,
    /// True while something on screen is of an earlier answer.
    waiting: RwSignal<bool>,
    book: StoredValue<Arc<TariffBook>>,
}

impl Planned {
    /// Nothing yet.
    pub fn new(state: State) -> Planned {
        let (plan, settled) = (RwSignal::new(None), RwSignal::new(None));
        Planned { plan, settled, waiting: RwSignal::new(true), book: state.book }
    }

    /// Says that what is shown is of an earlier answer.
    pub fn wait(self) {
        // Said with the first key and with the answer, and heard by everything that follows: once is enough.
        if !self.waiting.get_untracked() {
            self.waiting.set(true);
        }
    }

    /// Shows the plan of an answer, and gives what is left to be searched; nothing where there is no plan.
    pub fn begin(self, answer: Option<Arc<Answer>>) -> Option<Work> {
        let of_it = |plan: &Option<Arc<Plan>>| {
            plan.as_ref().zip(answer.as_ref()).is_some_and(|(plan, answer)| Arc::ptr_eq(&plan.answer, answer))
        };
        // What is typed cannot be read, and the last good answer has its plan.
        if self.settled.with_untracked(of_it) && self.plan.with_untracked(of_it) {
            self.waiting.set(false);
            return None;
        }
        let begun = answer.and_then(|answer| self.book.with_value(|book| Plan::of(answer, book)));
        match begun {
            Some(plan) => {
                let search = self.book.with_value(|book| Search::of(&plan.looked_at(book)));
                let work = Work { plan: plan.clone(), search };
                self.plan.set(Some(Arc::new(plan)));
                Some(work)
            }
            None => {
                self.plan.set(None);
                self.settled.set(None);
                self.waiting.set(false);
                None
            }
        }
    }

    /// Does the next piece of the search; true as long as there is more.
    pub fn go_on(self, work: &mut Work) -> bool {
        let Work { plan, search } = work;
        self.book.with_value(|book| search.go_on(&plan.looked_at(book)))
    }

    /// Shows what the search has found.
    pub fn settle(self, work: Work) {
        let mut plan = work.plan;
        plan.advice.flips = work.search.found();
        plan.range = self.book.with_value(|book| range(&counted(&plan.answer.scenario, &plan.advice), book).ok());
        self.settled.set(Some(Arc::new(plan)));
        self.waiting.set(false);
    }

    /// What is shown of the plan; nothing without one.
    pub fn shown<T: Default>(self, show: impl FnOnce(&Plan) -> T) -> T {
        self.plan.with(|plan| plan.as_ref().map(|plan| show(plan))).unwrap_or_default()
    }

    /// What is shown of the plan with what would change it.
    pub fn settled<T: Default>(self, show: impl FnOnce(&Plan, &TariffBook) -> T) -> T {
        self.settled.with(|plan| self.given(plan.as_ref(), show)).unwrap_or_default()
    }

    /// The same without following it, for buttons.
    pub fn now<T>(self, give: impl FnOnce(&Plan, &TariffBook) -> T) -> Option<T> {
        self.settled.with_untracked(|plan| self.given(plan.as_ref(), give))
    }

    /// What needs the tariff book.
    pub fn with_book<T>(self, give: impl FnOnce(&TariffBook) -> T) -> T {
        self.book.with_value(|book| give(book))
    }

    fn given<T>(self, plan: Option<&Arc<Plan>>, give: impl FnOnce(&Plan, &TariffBook) -> T) -> Option<T> {
        plan.map(|plan| self.book.with_value(|book| give(plan, book)))
    }

    /// What would change the plan that is shown, once that is known.
    pub fn changes(self) -> Vec<Sentence> {
        let shown = self.plan.get();
        let found = self.settled.get().zip(shown).filter(|(found, shown)| Arc::ptr_eq(&found.answer, &shown.answer));
        found.map(|(found, _)| changes(&found.advice, &found.answer.scenario)).unwrap_or_default()
    }

    /// Decision and facts of the plan that is shown, with the range once that is known.
    pub fn facts(self) -> Vec<String> {
        let Some(shown) = self.plan.get() else { return Vec::new() };
        let ranged = self.settled.get().filter(|found| Arc::ptr_eq(&found.answer, &shown.answer));
        self.with_book(|book| ranged.unwrap_or(shown).facts(book))
    }

    /// True while something on screen is of an earlier answer.
    pub fn waiting(self) -> bool {
        self.waiting.get()
    }
}

impl Plan {
    fn of(answer: Arc<Answer>, book: &TariffBook) -> Option<Plan> {
        let scenario = &answer.scenario;
        let others = alternatives(scenario, book).ok()?;
        let advice = advise(scenario, book, &answer.projection, &others).ok()?;
        let (missing, sheets) = (left_out(&advice), case_sheets(&advice));
        Some(Plan { answer, others: Arc::new(others), advice, range: None, missing, sheets })
    }

    /// What the search looks at.
    fn looked_at<'a>(&'a self, book: &'a TariffBook) -> Facts<'a> {
        let facts = Facts::of(&self.answer.scenario, book, &self.answer.projection, &self.others);
        facts.after(self.advice.answered.as_deref())
    }

    /// What documents and message are made of.
    fn material<'a>(&'a self, book: &'a TariffBook) -> Material<'a> {
        let scenario = &self.answer.scenario;
        let (projection, advice) = (&self.answer.projection, &self.advice);
        Material::on(scenario, projection, advice, book.of(scenario), &self.others, self.range.as_ref())
    }

    /// The documents that there is a reason for.
    pub fn kinds(&self, book: &TariffBook) -> Vec<Kind> {
        documents::documents(self.material(book)).iter().map(|document| document.kind).collect()
    }

    /// One document; the summary, which there always is, where there is no reason for it.
    pub fn document(&self, kind: Kind, book: &TariffBook) -> Option<Document> {
        let material = self.material(book);
        documents::document(kind, material).or_else(|| documents::document(Kind::Summary, material))
    }

    fn facts(&self, book: &TariffBook) -> Vec<String> {
        format::in_partition(self.answer.scenario.partition, || documents::facts(self.material(book)))
    }

    /// Every action in words.
    pub fn actions(&self, book: &TariffBook) -> Vec<actions::Worded> {
        let scenario = &self.answer.scenario;
        format::in_partition(scenario.partition, || actions::worded(&self.advice, book.of(scenario)))
    }

    /// The calendar file.
    pub fn calendar(&self, book: &TariffBook) -> String {
        format::plainly(|| calendar::calendar(words::CALENDAR_NAME, self.advice.as_of, &self.actions(book)))
    }

    /// The message to an adviser, answered to an address.
    pub fn message(&self, from: &str, book: &TariffBook) -> (String, String) {
        advisor::message(self.material(book), from)
    }

    /// "23 November 2026", the day that the plan counts from.
    pub fn counted_from(&self) -> String {
        format::date(self.advice.as_of)
    }
}
