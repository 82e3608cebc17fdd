//! What the page promises, and what it is not.

use leptos::prelude::*;

/// The bottom of the page.
#[component]
pub fn Footer() -> impl IntoView {
    view! {
        <footer class="c-footer">
            <section id="privacy" class="c-footer__part" aria-labelledby="privacy-title" tabindex="-1">
                <h2 class="c-title" id="privacy-title">"Private by construction"</h2>
                <p>
                    "The page fetches its own files once and then computes in your browser. It sends nothing, stores nothing and loads nothing from anywhere else; \
                     a content security policy in the page makes the browser enforce that. Whoever hosts the page can see that its files were fetched, and nothing more. \
                     To check: open your browser\u{2019}s network tools and type."
                </p>
            </section>
            <section class="c-footer__part" aria-labelledby="not-title">
                <h2 class="c-title" id="not-title">"What this is not"</h2>
                <p>
                    "Concession is independent of Amazon Web Services. Prices are read from dated sources of different certainty and may have changed; your contract decides. \
                     Projections are arithmetic on your figures, not an offer, and no promise that AWS will agree."
                </p>
            </section>
        </footer>
    }
}
