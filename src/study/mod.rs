//! The study: everything below the answer that explains it or hands it over, in a program of its own that is fetched when it is
//! asked for (`docs/decisions/0021-desk-and-study.md`).
//!
//! It hears from the desk through `browser::bridge` and knows nothing else of it. Components are layout: no arithmetic, no
//! formatting, no wording. State is in [`state`], what the desk says is heard in `sync`.

mod advice;
pub mod keep;
mod parts;
mod picture;
pub mod state;
mod sync;

use std::{rc::Rc, sync::Arc};

use crate::{
    browser::{api, locale},
    calc::TariffBook,
    draw::{
        node::{Node, node},
        render,
    },
};
use advice::Planned;
use keep::Keeper;
use parts::{
    brief::brief, case_sheets::case_sheets, explain::explain, explainer::explainer, indices::received, keep as keeping,
    leaves::leaves, months::months, plan::plan, proof::proof, rates::rates, share::share, tables::tables,
};
use state::State;

/// The element that the desk leaves for the study.
const HOST: &str = "study";

/// The one at the bottom of the page, which is always in sight.
const KEPT: &str = "kept";

/// The study, drawn into its place; what a link without amounts holds is shown over the page.
pub fn mount() {
    render::mount_in(HOST, whole);
    render::mount_in(KEPT, received);
}

/// All of it. A tariff book that cannot be used is told by the desk, which leaves no place for a study then.
fn whole() -> Vec<Node> {
    let Ok(book) = TariffBook::published() else { return vec![] };
    locale::adopt();
    api::complete(Rc::new(book.clone()));
    let state = State::new(Arc::new(book));
    let planned = Planned::new(state);
    let keeper = Keeper::new(state);
    let whole = node("div")
        .class("l-study")
        .follow("aria-busy", move || planned.waiting().then(|| "true".to_owned()))
        .hold(plan(planned))
        .live(move || planned.shown(case_sheets))
        .hold(brief(planned))
        .hold_all(tables(state))
        .hold(months(state))
        .hold(explain(state))
        .hold(rates(state))
        .hold(share(state, keeper))
        .hold(proof(state))
        .hold(leaves(state));
    let explained = explainer(state);
    render::mount_in(KEPT, move || vec![keeping::keep(keeper)]);
    // Last, when every part has begun to listen: the desk tells at once what was asked before there was anybody to hear it.
    sync::follow(state, planned);
    keeper.begin();
    vec![whole, explained]
}
