//! The desk: verdict, figures to change, the four paths and their chart, and what the answer takes for granted. It is all that a
//! first load fetches; what explains the answer is the study, a program of its own (`docs/decisions/0021-desk-and-study.md`).
//!
//! Components are layout: no arithmetic, no formatting, no wording of figures; those come ready from `report`. State is in
//! [`state`], the only effects in `sync`.

mod derived;
mod parts;
pub mod state;
mod sync;

use std::sync::Arc;

use crate::{
    browser::{
        api, bridge, clock, focus,
        keys::{self, Shortcut},
        locale,
    },
    calc::{TariffBook, input::Problem},
    draw::{
        gently,
        node::{Node, node},
    },
    report::{age, problems},
    words::stopped as words,
};
use parts::{
    assumptions::assumptions,
    chart::chart,
    compare::compare,
    footer::{footer, old_prices},
    form::form,
    incoming::incoming,
    paths::paths,
    quick::quick,
    steps::{HELP, help},
    study::study,
    verdict::verdict,
};

/// The desk, drawn into the body.
pub fn mount() {
    locale::adopt();
    gently::mount(page, || {
        // `boot.js` hears the second and completes the first: no script meets an object that is not whole.
        api::offer();
        bridge::drawn();
    });
}

/// The whole page, or a sentence where the tariff book compiled into it cannot be used.
fn page() -> Vec<Node> {
    match TariffBook::published() {
        Ok(book) => whole(book),
        Err(error) => vec![unsound(&error)],
    }
}

fn whole(book: TariffBook) -> Vec<Node> {
    let today = clock::today();
    let age = age::age(book.edition(), today);
    let footer = footer(&age, &book);
    let state = sync::opening(Arc::new(book), today);
    sync::receive(state);
    sync::rest(state);
    let said = sync::announcement(state);
    let paused = sync::mistakes(state);
    let compared = sync::side_by_side(state);
    let place = sync::study(state);
    keys::listen(move |shortcut| match shortcut {
        Shortcut::Undo => state.undo(),
        Shortcut::Redo => state.redo(),
        Shortcut::Help => focus::dialogue(HELP),
    });
    let answer = node("div")
        .class("l-answer")
        .live(move || state.shown_at_rest(|answer| vec![paths(answer)]))
        .hold(chart(state))
        .hold(compare(state, compared));
    let below = node("div").class("l-below").hidden(move || !state.answered()).hold_all(study(place));
    let assumed = assumptions(state).hidden(move || !state.answered());
    let main = node("main").class_if("l-page", "is-stale", move || state.stale());
    let parts = [
        main.hold(incoming(state))
            .hold(quick(state))
            .hold(verdict(state, paused))
            .hold(form(state))
            .hold(answer)
            .hold(below)
            .hold(assumed),
        // The study says here what is kept.
        node("div").with("id", "kept"),
        footer,
        help(),
        node("p").class("u-unseen").with("role", "status").with("aria-live", "polite").words(said),
    ];
    old_prices(&age).into_iter().chain(parts).collect()
}

fn unsound(error: &[Problem]) -> Node {
    let notice = node("section")
        .class("c-notice c-notice--stopped")
        .with("role", "alert")
        .hold(node("h1").class("c-notice__title").text(words::UNSOUND))
        .hold(node("p").text(words::UNSOUND_MEANS))
        .hold(node("pre").text(&problems::plain(error)));
    node("main").class("l-page").hold(notice)
}
