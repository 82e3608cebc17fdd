//! The verdict, and the mark that it belongs to an example or is out of date.

use leptos::prelude::*;

use super::pieces::SentenceText;
use crate::{app::state::use_state, draft::Edit, report::verdict::Verdict};

/// What the page says first.
#[component]
pub fn VerdictPart() -> impl IntoView {
    let state = use_state();
    let verdict =
        Memo::new(move |_| state.answer.with(|answer| answer.as_ref().map(|answer| answer.view.verdict.clone())));
    view! {
        <section class="c-verdict" aria-labelledby="verdict-title">
            <ExampleNote />
            <h1 class="c-verdict__title" id="verdict-title">"The verdict"</h1>
            <p class="c-stale" hidden=move || !state.stale()>
                "Out of date: this is the last good answer. Mend the marked field to see the new one."
            </p>
            {move || match verdict.get() {
                Some(verdict) => view! { <Words verdict=verdict /> }.into_any(),
                None => view! { <Nothing /> }.into_any(),
            }}
        </section>
    }
}

#[component]
fn Words(verdict: Verdict) -> impl IntoView {
    let note = |sentence| view! { <li><SentenceText sentence=sentence /></li> };
    view! {
        <p class="c-verdict__lead"><SentenceText sentence=verdict.lead /></p>
        <ul class="c-verdict__notes">{verdict.notes.into_iter().map(note).collect_view()}</ul>
    }
}

#[component]
fn Nothing() -> impl IntoView {
    view! {
        <p class="c-verdict__lead">"Type what you spend on AWS in a month and choose your support plan. The answer stands here from then on."</p>
    }
}

/// Says that the figures are an example, as long as any of them is.
#[component]
fn ExampleNote() -> impl IntoView {
    let state = use_state();
    let words = move || match state.still_example() {
        (same, all) if same == all => "An example with made-up figures. Type over any of them, or".to_owned(),
        (same, all) => {
            format!("Mixed: {same} of {all} figures are still the example\u{2019}s. Go on typing over them, or")
        }
    };
    let mine = move || state.still_example().0 == 0 || state.is_empty();
    let only_defaults = move || state.still_example().0 < 4;
    view! {
        <p class="c-example" hidden=move || mine() || only_defaults()>
            <span class="c-example__tag">"Example"</span>
            <span>{words}</span>
            <button class="c-button" type="button" on:click=move |_| state.apply(Edit::Clear)>"Start an empty case"</button>
        </p>
        <p class="c-example c-example--quiet" hidden=move || !(mine() || only_defaults())>
            <button class="c-button" type="button" on:click=move |_| state.apply(Edit::Clear)>"Start an empty case"</button>
            <button class="c-button" type="button" on:click=move |_| state.apply(Edit::Example)>"Show the example"</button>
        </p>
    }
}
