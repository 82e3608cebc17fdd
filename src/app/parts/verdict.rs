//! The verdict, and the mark that it belongs to an example or is out of date.

use leptos::prelude::*;

use super::{
    node::{Node, node},
    pieces::sentence,
};
use crate::{app::state::use_state, draft::Edit, report::verdict::Verdict};

/// What the page says first.
#[component]
pub fn VerdictPart() -> impl IntoView {
    let state = use_state();
    view! {
        <section class="c-verdict" aria-labelledby="verdict-title">
            <ExampleNote />
            <h1 class="c-verdict__title" id="verdict-title">"The verdict"</h1>
            <p class="c-stale" hidden=move || !state.stale()>
                "Out of date: this is the last good answer. Mend the marked field to see the new one."
            </p>
            {move || state.shown_all(|answer| words(&answer.view.verdict))}
            <p class="c-verdict__lead" hidden=move || state.answered()>
                "Type what you spend on AWS in a month and choose your support plan. The answer stands here from then on."
            </p>
        </section>
    }
}

fn words(verdict: &Verdict) -> Vec<Node> {
    let note = |note| sentence(node("li"), note);
    vec![
        sentence(node("p").class("c-verdict__lead"), &verdict.lead),
        node("ul").class("c-verdict__notes").hold_all(verdict.notes.iter().map(note)),
    ]
}

/// Fewer of the example's figures than this are chance: "12 months" is anybody's.
const FEW: usize = 4;

/// Says that the figures are an example, as long as enough of them are.
#[component]
fn ExampleNote() -> impl IntoView {
    let state = use_state();
    let words = move || match state.still_example() {
        (same, all) if same == all => "An example with made-up figures. Type over any of them, or".to_owned(),
        (same, all) => {
            format!("Mixed: {same} of {all} figures are still the example\u{2019}s. Go on typing over them, or")
        }
    };
    let mine = move || state.still_example().0 < FEW || state.is_empty();
    // One button for both states: the one that was pressed must not vanish under the keyboard.
    view! {
        <div class="c-example" class:c-example--quiet=mine>
            <p hidden=mine><span class="c-example__tag">"Example"</span>" "{words}</p>
            <button class="c-button" type="button" on:click=move |_| state.apply(Edit::Clear)>"Start an empty case"</button>
            <button class="c-button" type="button" hidden=move || !mine() on:click=move |_| state.apply(Edit::Example)>
                "Show the example"
            </button>
        </div>
    }
}
