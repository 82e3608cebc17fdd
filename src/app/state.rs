//! One signal, the alternatives of this sitting with everything that they were; everything else is derived from them as they
//! are, once for a change.
//!
//! Draft -> what was read of it -> the answer, or what is wrong beside the last good answer, which stays on screen. It is one
//! memo: nothing on the page depends on less than the whole draft. What was derived of an alternative is kept as long as its draft
//! is the very same, so that a key costs one projection however many there are (`derived`). Effects are in `sync`.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

pub use super::derived::Answer;
use super::derived::{All, Derived, all};
use crate::{
    calc::TariffBook,
    draft::{
        CaseEdit, Cases, Changed, Checked, Draft, Edit, Field, History, Reads, Trouble,
        kept::{Questions, Typed},
        quick::Answers,
    },
    draw::node::Node,
    report::{
        compare::Side,
        fields, format,
        mistakes::{Mistake, mistakes},
        register,
        sitting::{self, From, Offer, Refusal, offer, opened},
        steps,
    },
};

/// What came in by a link or a file, and is told before anything is done with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It cannot be opened.
    Refused(Refusal),
    /// There is work of the visitor's own.
    Offered(Offer),
}

/// The page's state, which every part is given.
#[derive(Clone, Copy)]
pub struct State {
    history: RwSignal<History>,
    derived: Memo<All>,
    /// What was undone, done again, or done with the alternatives last.
    told: RwSignal<String>,
    /// What came in by a link or a file and is not opened.
    notice: RwSignal<Option<Notice>>,
    today: NaiveDate,
    /// What the register of assumptions has entries for, and how often typing has rested: what can wait for that follows this.
    rested: RwSignal<(usize, Arc<Vec<Field>>)>,
    /// The questions.
    pub questions: RwSignal<Questions>,
    /// The tariff book.
    pub book: StoredValue<Arc<TariffBook>>,
}

impl State {
    /// The state of a page that opens with these alternatives on this day.
    pub fn new(cases: Cases, book: Arc<TariffBook>, today: NaiveDate) -> State {
        let history = RwSignal::new(History::of(cases));
        let book = StoredValue::new(book);
        let derive = move |before: Option<&All>| {
            book.with_value(|book| history.with(|history| all(history.now(), book, today, before)))
        };
        // Whatever changes the draft changes what is derived from it: there is nothing to compare.
        let derived = Memo::new_with_compare(derive, |_, _| true);
        // Now, so that nobody who follows it is told of its first value as of a change.
        derived.with_untracked(|_| ());
        let (told, rested, notice) = (RwSignal::default(), RwSignal::default(), RwSignal::default());
        let answers = Answers::of(format::habits());
        let questions = RwSignal::new(Questions { answers, ..Questions::default() });
        State { history, derived, told, rested, notice, today, questions, book }
    }

    /// Changes the draft: the one way in.
    pub fn apply(self, edit: Edit) {
        let typing = matches!(edit, Edit::Set(field, _) if !matches!(field.reads(), Reads::Choice | Reads::Flag));
        self.history.update(|history| history.apply(edit));
        if !typing {
            self.settle();
        }
        if self.told.with_untracked(|told| !told.is_empty()) {
            self.told.set(String::new());
        }
    }

    /// Changes the alternatives, and says what was done with them.
    pub fn apply_to_cases(self, edit: CaseEdit, say: impl FnOnce(&Cases, &Cases) -> String) {
        let before = self.history.with_untracked(|history| history.now().clone());
        self.history.update(|history| history.apply(Edit::Case(edit)));
        self.settle();
        self.told.set(self.history.with_untracked(|history| say(&before, history.now())));
    }

    /// The alternatives.
    pub fn cases<T>(self, look: impl FnOnce(&Cases) -> T) -> T {
        self.calm(|history| look(history.now()))
    }

    /// The same without following them, for buttons.
    pub fn cases_now<T>(self, look: impl FnOnce(&Cases) -> T) -> T {
        self.history.with_untracked(|history| look(history.now()))
    }

    /// Everything that is derived of the alternatives, side by side.
    pub fn sides<T>(self, look: impl FnOnce(&Cases, &[Side], &TariffBook) -> T) -> T {
        self.calm_derived(|all| {
            let sides: Vec<Side> = all.each.iter().map(|derived| derived.side()).collect();
            self.book.with_value(|book| look(&all.cases, &sides, book))
        })
    }

    /// Opens what came in: at once where nothing is the visitor's own, else it is told first.
    pub fn receive(self, from: From, text: &str) {
        let opened = self.book.with_value(|book| opened(from, text, book, self.today, format::habits()));
        self.notice.set(match opened {
            Err(refusal) => Some(Notice::Refused(refusal)),
            Ok(cases) if self.cases_now(Cases::is_untouched) => {
                self.take(&Arc::new(cases));
                None
            }
            Ok(cases) => Some(Notice::Offered(untrack(|| self.offered(from, cases)))),
        });
    }

    fn offered(self, from: From, incoming: Cases) -> Offer {
        self.sides(|own, sides, book| offer(from, incoming, own, &sides[own.editing()], book, self.today))
    }

    /// Tells why something that came in was not opened.
    pub fn refuse(self, refusal: Refusal) {
        self.notice.set(Some(Notice::Refused(refusal)));
    }

    /// Takes these in the place of what is there, as one step.
    pub fn take(self, cases: &Arc<Cases>) {
        self.apply_to_cases(CaseEdit::Take(Arc::clone(cases)), |_, now| sitting::taken(now));
    }

    /// Everything typed.
    pub fn typed(self) -> Typed {
        Typed { cases: self.cases_now(Cases::clone), questions: self.questions.get_untracked() }
    }

    /// Takes everything that was typed in the place of what is there: as one step, or as what the page opens with.
    pub fn take_typed(self, typed: Typed, opens: bool) {
        match opens {
            true => self.history.set(History::of(typed.cases)),
            false => self.history.update(|history| history.apply(Edit::Case(CaseEdit::Take(Arc::new(typed.cases))))),
        }
        self.questions.set(typed.questions);
        self.settle();
    }

    /// What came in and is not opened.
    pub fn notice(self) -> Option<Notice> {
        self.notice.get()
    }

    /// Tells something that was done.
    pub fn say(self, words: &str) {
        self.told.set(words.to_owned());
    }

    /// Done with what came in.
    pub fn dismiss(self) {
        self.notice.set(None);
    }

    /// What is said of prices that are not the newest; empty as a rule.
    pub fn older(self) -> String {
        self.book.with_value(|book| self.draft(|draft| sitting::older(draft, book)))
    }

    /// Follows whatever is derived of the draft.
    pub fn follow(self) {
        self.derived.track();
    }

    /// Says that typing has rested: what can wait follows now.
    pub fn settle(self) {
        let assumed = self.answer_now();
        let assumed = assumed.as_ref().map(|answer| answer.view.assumptions.as_slice()).unwrap_or_default();
        let entered = self.derived.with_untracked(|all| {
            let derived = all.edited();
            register::entered(&derived.draft, &derived.checked, assumed)
        });
        self.rested.update(|rested| *rested = (rested.0 + 1, Arc::new(entered)));
    }

    /// The last good answer when typing had rested last.
    pub fn rested_answer(self) -> Option<Arc<Answer>> {
        self.rested.track();
        self.answer_now()
    }

    /// Ends what is being typed in a field: what follows is another step.
    pub fn rest(self) {
        self.history.update_untracked(History::rest);
    }

    /// Whether there is a step back.
    pub fn can_undo(self) -> bool {
        self.calm(History::can_undo)
    }

    /// Whether there is a step forward.
    pub fn can_redo(self) -> bool {
        self.calm(History::can_redo)
    }

    /// One step back, and what it was.
    pub fn undo(self) {
        self.step(History::undo, steps::undone);
    }

    /// One step forward, and what it was.
    pub fn redo(self) {
        self.step(History::redo, steps::redone);
    }

    fn step(self, step: fn(&mut History) -> Option<Changed>, say: fn(Option<Changed>) -> String) {
        let changed = self.history.try_update(step).flatten();
        self.settle();
        self.told.set(say(changed));
    }

    /// What was done last, in words.
    pub fn told(self) -> String {
        self.told.get()
    }

    /// What was typed, as of when typing had rested last: with a key only the answer is made anew, and what stands around it follows.
    fn calm<T>(self, look: impl FnOnce(&History) -> T) -> T {
        self.rested.track();
        self.history.with_untracked(look)
    }

    /// What was made of it, likewise.
    fn calm_derived<T>(self, look: impl FnOnce(&All) -> T) -> T {
        self.rested.track();
        self.derived.with_untracked(look)
    }

    fn draft<T>(self, look: impl FnOnce(&Draft) -> T) -> T {
        self.calm(|history| look(history.now().draft()))
    }

    /// A field's text.
    pub fn text(self, field: Field) -> String {
        self.draft(|draft| draft.text(field).to_owned())
    }

    /// How many rows a list of the form has; it changes only with that number.
    pub fn rows(self, list: &'static str) -> Memo<usize> {
        Memo::new(move |_| self.draft(|draft| draft.rows(list)))
    }

    /// True where something is wrong in a part of the form.
    pub fn troubled(self, part: impl Fn(Field) -> bool) -> bool {
        self.calm_derived(|all| all.edited().troubles.iter().any(|trouble| trouble.field.is_some_and(&part)))
    }

    /// How many of the example's figures still stand, and of how many.
    pub fn still_example(self) -> (usize, usize) {
        self.draft(Draft::still_example)
    }

    /// Something of the draft and of what was read of it.
    pub fn read<T>(self, look: impl FnOnce(&Draft, &Checked, &TariffBook) -> T) -> T {
        let read = |draft: &Draft, book: &TariffBook| self.calm_derived(|all| look(draft, &all.edited().checked, book));
        self.book.with_value(|book| self.draft(|draft| read(draft, book)))
    }

    /// True where the register of assumptions has an entry for a field.
    pub fn enters(self, field: Field) -> bool {
        self.rested.with(|(_, entered)| entered.contains(&field))
    }

    /// The register of assumptions, as of when typing had rested last.
    pub fn register(self) -> Vec<register::Entry> {
        let assumed = self.rested_answer().map(|answer| answer.view.assumptions.clone()).unwrap_or_default();
        untrack(|| self.read(|draft, checked, book| register::register(draft, checked, &assumed, book)))
    }

    /// True where nothing is typed.
    pub fn is_empty(self) -> bool {
        self.draft(Draft::is_empty)
    }

    /// What was understood of a field, in words; empty where there is nothing to say.
    pub fn echo(self, field: Field) -> String {
        let said = |derived: &Derived, book: &TariffBook| fields::echo(field, derived.checked.reading(field), book);
        self.book.with_value(|book| self.calm_derived(|all| said(all.edited(), book))).unwrap_or_default()
    }

    /// What is wrong with a field. An empty page is not wrong yet: what is missing is said when something has been typed.
    pub fn wrong(self, field: Field) -> Option<String> {
        self.trouble(Some(field), fields::trouble).filter(|_| !self.is_empty())
    }

    /// What can be chosen in a field.
    pub fn choices(self, field: Field) -> Vec<fields::Choice> {
        self.book.with_value(|book| fields::choices(field, book))
    }

    /// What is wrong with a field, or, for none, with the whole.
    pub fn trouble<T>(self, field: Option<Field>, say: impl FnOnce(&Trouble) -> T) -> Option<T> {
        self.calm_derived(|all| all.edited().troubles.iter().find(|trouble| trouble.field == field).map(say))
    }

    /// True where something typed is wrong. An empty page is not wrong yet.
    pub fn mistaken(self) -> bool {
        self.calm_derived(|all| !all.edited().troubles.is_empty()) && !self.is_empty()
    }

    /// Everything that is wrong.
    pub fn mistakes(self) -> Vec<Mistake> {
        self.calm_derived(|all| self.draft(|draft| mistakes(&all.edited().troubles, draft)))
    }

    /// The last good answer.
    pub fn answer(self) -> Option<Arc<Answer>> {
        self.derived.with(|all| all.edited().answer.clone())
    }

    /// The same without following it.
    pub fn answer_now(self) -> Option<Arc<Answer>> {
        self.derived.with_untracked(|all| all.edited().answer.clone())
    }

    /// What is shown of the last good answer; nothing without one.
    pub fn shown(self, nodes: impl FnOnce(&Answer) -> Vec<Node>) -> Vec<Node> {
        self.answer().map(|answer| nodes(&answer)).unwrap_or_default()
    }

    /// The same as of when typing had rested last.
    pub fn shown_at_rest(self, nodes: impl FnOnce(&Answer) -> Vec<Node>) -> Vec<Node> {
        self.rested_answer().map(|answer| nodes(&answer)).unwrap_or_default()
    }

    /// True where there is an answer to show.
    pub fn answered(self) -> bool {
        self.calm_derived(|all| all.edited().answer.is_some())
    }

    /// True where the answer on screen is not the answer to what is typed.
    pub fn stale(self) -> bool {
        self.calm_derived(|all| !all.edited().troubles.is_empty() && all.edited().answer.is_some())
    }
}
