//! How to check the page: the scenario file behind it, for the command-line program of the same source.

use leptos::prelude::*;

use crate::{app::state::use_state, share::json};

/// The scenario file, folded until wanted.
#[component]
pub fn Proof() -> impl IntoView {
    let state = use_state();
    // Of the answer on screen, not of what is being typed: the file must give the figures that are seen.
    let file = move || state.answer().map(|answer| json::print(&answer.file));
    view! {
        <details class="c-fold" id="proof">
            <summary class="c-fold__summary"><h2 class="c-title">"Check these figures yourself"</h2></summary>
            <p class="c-lede">
                "This is the scenario file of the answer on this page. Save it, and the program of the same source prints every figure on this page: "
                <code>"cargo run --release --example project -- FILE"</code>
                ". In this page\u{2019}s own console, "<code>"concession.project(scenario)"</code>" gives the same."
            </p>
            <pre class="c-code" tabindex="0" aria-label="Scenario file" data-scenario="">{file}</pre>
        </details>
    }
}
