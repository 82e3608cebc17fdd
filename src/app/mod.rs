//! The page: one screen, top to bottom verdict, figures to change, and everything that explains the answer.
//!
//! Components are layout: no arithmetic, no formatting, no wording of figures; those come ready from `report`. State is in
//! [`state`], the only effects in `sync`.

mod parts;
pub mod state;
mod sync;

use std::{rc::Rc, sync::Arc};

use leptos::prelude::*;

use crate::{
    browser::{api, clock},
    calc::{TariffBook, input::Problem},
    draft::Draft,
    report::problems,
};
use parts::{
    assumptions::Assumptions, chart::Chart, explain::Explain, footer::Footer, form::Form, masthead::Masthead,
    months::Months, paths::Paths, proof::Proof, rates::Rates, tables::Tables, verdict::VerdictPart,
};
use state::State;

/// The whole page, or a sentence where the tariff book compiled into it cannot be used.
#[component]
pub fn App() -> impl IntoView {
    match TariffBook::published() {
        Ok(book) => view! { <Page book=book /> }.into_any(),
        Err(error) => view! { <Unsound error=error /> }.into_any(),
    }
}

#[component]
fn Page(book: TariffBook) -> impl IntoView {
    api::offer(Rc::new(book.clone()));
    let state = State::new(Draft::example(), Arc::new(book), clock::today());
    provide_context(state);
    let said = sync::announcement(state);
    view! {
        <a class="c-skip" href="#figures">"Skip to your figures"</a>
        <Masthead />
        <main class="l-page" class:is-stale=move || state.stale()>
            <VerdictPart />
            <Form />
            <div class="l-answer">
                <Paths />
                <Chart />
            </div>
            <div class="l-below" hidden=move || !state.answered()>
                <Tables />
                <Months />
                <Explain />
                <Rates />
                <Assumptions />
                <Proof />
            </div>
        </main>
        <Footer />
        <p class="u-unseen" role="status" aria-live="polite">{said}</p>
    }
}

#[component]
fn Unsound(error: Vec<Problem>) -> impl IntoView {
    view! {
        <main class="l-page">
            <section class="c-notice c-notice--stopped" role="alert">
                <h1 class="c-notice__title">"The tariff book cannot be used"</h1>
                <p>"This copy of the page holds rate cards that are not sound, so it computes nothing. Whoever runs it should build it anew."</p>
                <pre>{problems::plain(&error)}</pre>
            </section>
        </main>
    }
}
