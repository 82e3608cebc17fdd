//! The page: one screen, top to bottom verdict, figures to change, and everything that explains the answer.
//!
//! Components are layout: no arithmetic, no formatting, no wording of figures; those come ready from `report`. State is in
//! [`state`], the only effects in `sync`.

mod advice;
mod parts;
pub mod state;
mod sync;

use std::{rc::Rc, sync::Arc};

use crate::{
    browser::{
        api, clock, focus,
        keys::{self, Shortcut},
    },
    calc::{TariffBook, input::Problem},
    draft::Draft,
    draw::{
        node::{Node, node},
        render,
    },
    report::problems,
};
use advice::Planned;
use parts::{
    assumptions::assumptions,
    brief::brief,
    case_sheets::case_sheets,
    chart::chart,
    explain::explain,
    footer::footer,
    form::form,
    months::months,
    package::package,
    paths::paths,
    plan::plan,
    proof::proof,
    quick::quick,
    rates::rates,
    steps::{HELP, help},
    tables::tables,
    verdict::verdict,
};
use state::State;

/// The page, drawn into the body.
pub fn mount() {
    render::mount(page);
}

/// The whole page, or a sentence where the tariff book compiled into it cannot be used.
fn page() -> Vec<Node> {
    match TariffBook::published() {
        Ok(book) => whole(book),
        Err(error) => vec![unsound(&error)],
    }
}

fn whole(book: TariffBook) -> Vec<Node> {
    api::offer(Rc::new(book.clone()));
    let state = State::new(Draft::example(), Arc::new(book), clock::today());
    let said = sync::announcement(state);
    let planned = Planned::new(state);
    sync::plan(state, planned);
    keys::listen(move |shortcut| match shortcut {
        Shortcut::Undo => state.undo(),
        Shortcut::Redo => state.redo(),
        Shortcut::Help => focus::dialogue(HELP),
    });
    let answer = node("div")
        .class("l-answer")
        .live(move || state.shown(|answer| vec![paths(answer)]))
        .live(move || state.shown(chart));
    let below = node("div")
        .class("l-below")
        .hidden(move || !state.answered())
        .hold(plan(planned))
        .live(move || planned.shown(case_sheets))
        .hold(package(planned))
        .hold(brief(planned))
        .hold_all(tables(state))
        .hold(months(state))
        .hold(explain(state))
        .hold(rates(state))
        .hold(assumptions(state))
        .hold(proof(state));
    let main = node("main").class_if("l-page", "is-stale", move || state.stale());
    vec![
        main.hold(quick(state)).hold(verdict(state)).hold(form(state)).hold(answer).hold(below),
        footer(),
        help(),
        node("p").class("u-unseen").with("role", "status").with("aria-live", "polite").words(said),
    ]
}

fn unsound(error: &[Problem]) -> Node {
    let words = "This copy of the page holds rate cards that are not sound, so it computes nothing. Whoever runs it should build it anew.";
    let notice = node("section")
        .class("c-notice c-notice--stopped")
        .with("role", "alert")
        .hold(node("h1").class("c-notice__title").text("The tariff book cannot be used"))
        .hold(node("p").text(words))
        .hold(node("pre").text(&problems::plain(error)));
    node("main").class("l-page").hold(notice)
}
