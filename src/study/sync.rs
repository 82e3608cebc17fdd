//! What happens when the desk says something: the study follows its answer, and the plan follows in pieces.

use std::time::Duration;

use leptos::prelude::request_animation_frame;

use super::{
    advice::{Planned, Work},
    picture,
    state::State,
};
use crate::browser::{bridge, clock, focus, timer::Timer};

/// The longest that the plan's search goes on without letting the page breathe: a part of a frame.
const SLICE: Duration = Duration::from_millis(5);

/// Listens to the desk for as long as the page lives, and says that it does.
pub fn follow(state: State, planned: Planned) {
    let timer = Timer::default();
    bridge::on_waiting({
        let timer = timer.clone();
        move || {
            // What is searched for an earlier answer is of no use, and would be taken for what is waited for.
            timer.stop();
            planned.wait();
        }
    });
    bridge::on_answer({
        let timer = timer.clone();
        move |file| {
            planned.wait();
            state.take(file);
            // Once the answer is painted.
            let then = timer.clone();
            timer.instead(Duration::ZERO, move || begin(then, state, planned));
        }
    });
    bridge::on_sitting(move |left_out, sitting| state.take_sitting(left_out, sitting));
    bridge::on_ask(move |what, about| match what {
        bridge::SHOW => show(about.to_owned()),
        bridge::CHART_AS_SVG | bridge::CHART_AS_PNG => picture::save(state, what, about),
        // What else is asked, another part hears.
        _ => {}
    });
    bridge::ready();
    // The desk has answered by now. Its address may name a step, which is there once the plan is.
    let then = timer.clone();
    timer.instead(Duration::ZERO, move || {
        begin(then, state, planned);
        let named = focus::named_by_address();
        if !named.is_empty() {
            show(named);
        }
    });
}

/// Opens and shows a part with the next frame, when it has been drawn.
fn show(id: String) {
    request_animation_frame(move || {
        focus::unfold(&id);
        focus::show(&id);
    });
}

/// The plan of the answer that is here now.
fn begin(timer: Timer, state: State, planned: Planned) {
    if let Some(work) = planned.begin(state.answer_now()) {
        go_on(timer, planned, work);
    }
}

/// Searches for a part of a frame, and then again; another answer takes the timer.
fn go_on(timer: Timer, planned: Planned, mut work: Work) {
    let then = timer.clone();
    timer.instead(Duration::ZERO, move || {
        let end = clock::running() + SLICE;
        while clock::running() < end {
            if !planned.go_on(&mut work) {
                planned.settle(work);
                return;
            }
        }
        go_on(then, planned, work);
    });
}
