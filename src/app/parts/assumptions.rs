//! Everything the answer takes for granted.

use leptos::prelude::*;

use super::grade::GradeMark;
use crate::{app::state::use_state, report::assumptions::Assumed};

/// The list, always in sight: an assumption that is folded away is one that is not seen.
#[component]
pub fn Assumptions() -> impl IntoView {
    let state = use_state();
    let list = Memo::new(move |_| {
        state.answer.with(|answer| answer.as_ref().map_or_else(Vec::new, |answer| answer.view.assumptions.clone()))
    });
    view! {
        <section class="c-assumed" aria-labelledby="assumptions-title" hidden=move || list.with(Vec::is_empty)>
            <h2 class="c-title" id="assumptions-title">"What this takes for granted"</h2>
            <ul class="c-assumed__list">
                {move || list.get().into_iter().map(|item| view! { <Item item=item /> }).collect_view()}
            </ul>
        </section>
    }
}

#[component]
fn Item(item: Assumed) -> impl IntoView {
    view! {
        <li class="c-assumed__item">
            <h3 class="c-assumed__value">{item.value}{item.grade.map(|grade| view! { <GradeMark grade=grade /> })}</h3>
            <p>{item.why}</p>
            <p class="c-assumed__source"><code>{item.field}</code>" \u{b7} "{item.source}</p>
        </li>
    }
}
