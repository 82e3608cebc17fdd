//! The only effects: what happens when the page's state has changed, once typing has paused.

use std::{sync::Arc, time::Duration};

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use super::{
    advice::{Planned, Work},
    state::State,
};
use crate::{
    browser::{clock, focus},
    report::compare::{Compared, compared},
};

/// How long typing must rest before the new verdict is read out.
const SAY: Duration = Duration::from_millis(900);
/// How long typing must rest before the plan follows it.
const PLAN: Duration = Duration::from_millis(250);
/// How long typing must rest before the alternatives are held against each other: the answer is painted first.
const BESIDE: Duration = Duration::from_millis(40);
/// The plan of a page that opens waits until its answer is painted.
const OPENING: Duration = Duration::from_millis(50);
/// The longest that the plan's search goes on without letting the page breathe: a part of a frame.
const SLICE: Duration = Duration::from_millis(5);

/// The one thing that is to happen next.
type Timer = StoredValue<Option<TimeoutHandle>>;

/// Puts a deed in the place of what was to happen.
fn instead(timer: Timer, pause: Duration, deed: impl FnOnce() + 'static) {
    if let Some(handle) = timer.get_value() {
        handle.clear();
    }
    timer.set_value(set_timeout_with_handle(deed, pause).ok());
}

/// The verdict for screen readers: said once, after typing has paused, and not on opening the page.
pub fn announcement(state: State) -> impl Fn() -> String {
    let (said, say) = signal(String::new());
    let timer = Timer::new(None);
    Effect::new(move |first: Option<()>| {
        let words = state.answer().map(|answer| answer.view.verdict.lead.plain());
        let stale = state.stale();
        if first.is_none() {
            return;
        }
        let words = match (stale, words) {
            (true, _) => "A value needs attention; the answer shown is the last good one.".to_owned(),
            (false, words) => words.unwrap_or_default(),
        };
        instead(timer, SAY, move || say.set(words));
    });
    move || said.get()
}

/// The alternatives side by side; nothing where there is one.
pub type SideBySide = RwSignal<Option<Arc<Compared>>>;

/// The comparison follows the answer, which is painted first.
pub fn side_by_side(state: State) -> SideBySide {
    let shown = SideBySide::new(None);
    let timer = Timer::new(None);
    let show = move || {
        let several = state.cases_now(|cases| cases.all().len()) > 1;
        let made = || state.sides(|cases, sides, book| Arc::new(compared(cases, sides, book)));
        shown.set(several.then(|| untrack(made)));
    };
    Effect::new(move |_: Option<()>| {
        let several = state.cases(|cases| cases.all().len()) > 1;
        if several || shown.with_untracked(Option::is_some) {
            instead(timer, BESIDE, show);
        }
    });
    shown
}

/// The plan follows the answer.
pub fn plan(state: State, planned: Planned) {
    let timer = Timer::new(None);
    Effect::new(move |first: Option<()>| {
        let answer = state.answer();
        planned.wait();
        let pause = if first.is_none() { OPENING } else { PLAN };
        instead(timer, pause, move || {
            let work = planned.begin(answer);
            if first.is_none() {
                // An address may name a step, which is there now.
                request_animation_frame(|| focus::show(&focus::named_by_address()));
            }
            if let Some(work) = work {
                go_on(timer, planned, work);
            }
        });
    });
}

/// Searches for a part of a frame, and then again; whoever types meanwhile takes the timer.
fn go_on(timer: Timer, planned: Planned, mut work: Work) {
    instead(timer, Duration::ZERO, move || {
        let end = clock::running() + SLICE;
        while clock::running() < end {
            if !planned.go_on(&mut work) {
                planned.settle(work);
                return;
            }
        }
        go_on(timer, planned, work);
    });
}
