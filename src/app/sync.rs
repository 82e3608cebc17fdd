//! The only effects: what happens when the page's state has changed, once typing has paused.

use std::{sync::Arc, time::Duration};

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{
    parts::{
        incoming::NOTICE,
        study::{PLACE, WAIT},
        verdict::TITLE,
    },
    state::State,
};
use crate::{
    browser::{
        address,
        bridge::{self, Study},
        figures, focus,
        timer::Timer,
    },
    calc::TariffBook,
    draft::{Cases, Draft, Edit, Field, kept::Typed},
    report::{
        compare::{Compared, compared},
        format, mistakes,
        sitting::{self, From},
    },
    share::{json, link::is_one},
};

/// How long typing must rest before the new verdict is read out.
const SAY: Duration = Duration::from_millis(900);
/// How long typing must rest before the study follows it.
const STUDY: Duration = Duration::from_millis(250);
/// How long typing must rest before what stands beside the answer follows it: the answer is painted first.
const BESIDE: Duration = Duration::from_millis(40);

/// The state that the page opens with: what the link in its address holds, else the example. A link that cannot be opened is told, and
/// stays in the address.
pub fn opening(book: Arc<TariffBook>, today: NaiveDate) -> State {
    let fragment = address::fragment();
    let opened = is_one(&fragment).then(|| sitting::opened(From::Link, &fragment, &book, today, format::habits()));
    match opened {
        None => State::new(Cases::new(Draft::example()), book, today),
        Some(Ok(cases)) => State::new(cases, book, today),
        Some(Err(refusal)) => {
            let state = State::new(Cases::new(Draft::example()), book, today);
            state.refuse(refusal);
            state
        }
    }
}

/// Receives what comes in while the page is open: a link put into the address, a file given to the study.
pub fn receive(state: State) {
    address::on_change(move |fragment| {
        if is_one(&fragment) && address::mark().is_none() {
            came(state, From::Link, &fragment);
        }
    });
    bridge::on_open(move |text| came(state, From::File, &text));
}

fn came(state: State, from: From, text: &str) {
    state.receive(from, text);
    let to = if untrack(|| state.notice()).is_some() { NOTICE } else { TITLE };
    request_animation_frame(move || focus::lead(to, to));
}

/// The verdict for screen readers: said once, after typing has paused, and not on opening the page.
pub fn announcement(state: State) -> impl Fn() -> String {
    let (said, say) = signal(String::new());
    let timer = Timer::default();
    Effect::new(move |first: Option<()>| {
        let answer = state.answer();
        let mistakes = if state.mistaken() { state.mistakes() } else { vec![] };
        if first.is_none() {
            return;
        }
        // Worded when it is said, and not with every key.
        timer.instead(SAY, move || {
            say.set(match mistakes.is_empty() {
                true => answer.map(|answer| answer.view.verdict.lead.plain()).unwrap_or_default(),
                false => mistakes::said(&mistakes, answer.is_some()),
            });
        });
    });
    move || said.get()
}

/// Whether the summary of what is wrong takes its room: once typing has paused, and until all is well.
pub fn mistakes(state: State) -> RwSignal<bool> {
    let paused = RwSignal::new(false);
    let timer = Timer::default();
    Effect::new(move |_: Option<()>| match state.mistaken() {
        true if !paused.get_untracked() => timer.instead(SAY, move || paused.set(true)),
        true => {}
        false => {
            timer.stop();
            paused.set(false);
        }
    });
    paused
}

/// Chart and register of assumptions follow the answer, which is painted first.
pub fn rest(state: State) {
    let timer = Timer::default();
    Effect::new(move |first: Option<()>| {
        state.follow();
        match first {
            None => untrack(|| state.settle()),
            Some(()) => timer.instead(BESIDE, move || state.settle()),
        }
    });
}

/// The alternatives side by side; nothing where there is one.
pub type SideBySide = RwSignal<Option<Arc<Compared>>>;

/// The comparison follows when typing has rested, as everything does that looks at the alternatives.
pub fn side_by_side(state: State) -> SideBySide {
    let shown = SideBySide::new(None);
    Effect::new(move |_: Option<()>| {
        let several = state.cases(|cases| cases.all().len()) > 1;
        if several || shown.with_untracked(Option::is_some) {
            let made = || state.sides(|cases, sides, book| Arc::new(compared(cases, sides, book)));
            shown.set(several.then(made));
        }
    });
    shown
}

/// The study follows the answer, from when it is there; what became of it is given. It may change a field.
pub fn study(state: State) -> RwSignal<Study> {
    let study = RwSignal::new(Study::default());
    bridge::on_study(move |now| {
        if now == Study::Ready {
            send(state);
        }
        study.set(now.clone());
        // Whoever has pressed the button finds what it fetched in its place.
        if now == Study::Ready && focus::is_in(WAIT) {
            request_animation_frame(|| focus::give(PLACE));
        }
    });
    bridge::on_edit(move |path, text| {
        if let Some(field) = Field::of(path) {
            state.apply(Edit::Set(field, text.to_owned()));
            state.rest();
        }
    });
    // What the study keeps is all of one moment: the address holds the alternatives, the tab and the device what was typed.
    bridge::on_keep(move || if bridge::is_waiting() { send(state) } else { keep(state) });
    bridge::on_take(move |how, words, typed| take(state, how, words, typed));
    // A figure is explained as it stands on screen: with the answer that it belongs to, sent at once.
    figures::listen(move |pressed| {
        if !pressed.inside {
            send(state);
            bridge::ask(bridge::EXPLAIN, &pressed.figure);
        }
    });
    let timer = Timer::default();
    Effect::new(move |_| {
        // Whatever is typed is followed, whether or not it comes to another answer.
        state.follow();
        state.questions.track();
        state.notice();
        if study.get_untracked() == Study::Ready {
            bridge::waiting();
            timer.instead(STUDY, move || send(state));
        }
    });
    study
}

fn send(state: State) {
    bridge::answer(&state.answer_now().map(|answer| json::print(&answer.file)).unwrap_or_default());
    let made = || state.sides(sitting::sitting);
    let (sitting, left_out) = untrack(made);
    let text = sitting.map(|sitting| json::compact(&sitting.tree())).unwrap_or_default();
    bridge::sitting(&sitting::left_out(&left_out), &text);
    keep(state);
}

fn keep(state: State) {
    bridge::kept(|| {
        let waits = if untrack(|| state.notice()).is_some() { "1\n" } else { "\n" };
        waits.to_owned() + &state.typed().wire(json::compact)
    });
}

/// What the study had kept is on the page again, or it only says something.
fn take(state: State, how: &str, words: &str, typed: &str) {
    if let Some(typed) = Typed::of_wire(typed, format::habits(), |text| json::parse(text).ok()) {
        let untouched = !untrack(|| state.can_undo());
        state.take_typed(typed, how.contains(bridge::OPENS) || how.contains(bridge::REOPENS) && untouched);
    }
    state.say(words);
    if how.contains(bridge::WITH_LINK) {
        came(state, From::Link, &address::fragment());
    }
}
