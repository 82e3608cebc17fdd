//! Name, purpose and promise.

use leptos::prelude::*;

/// The top of the page.
#[component]
pub fn Masthead() -> impl IntoView {
    view! {
        <header class="c-masthead">
            <p class="c-masthead__name">"Concession"</p>
            <p class="c-masthead__purpose">"What to ask AWS Support for, when, and what it is worth"</p>
            <p class="c-masthead__promise"><a href="#privacy">"Nothing you type leaves this page"</a></p>
        </header>
    }
}
