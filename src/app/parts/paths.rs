//! The four paths: what each costs and saves.

use leptos::prelude::*;

use super::pieces::FigureText;
use crate::{app::state::use_state, report::paths::Card};

/// The four cards.
#[component]
pub fn Paths() -> impl IntoView {
    let state = use_state();
    let cards = move || {
        state.answer.with(|answer| answer.as_ref().map(|answer| (answer.view.span.clone(), answer.view.cards.clone())))
    };
    view! {
        {move || cards().map(|(span, cards)| view! {
            <section class="c-paths" aria-labelledby="paths-title">
                <h2 class="c-title" id="paths-title">"Four ways to go on"</h2>
                <p class="c-lede">{format!("What you pay AWS for support, {span}.")}</p>
                <ul class="c-paths__list">
                    {cards.into_iter().map(|card| view! { <PathCard card=card /> }).collect_view()}
                </ul>
            </section>
        })}
    }
}

#[component]
fn PathCard(card: Card) -> impl IntoView {
    let saved_words = if card.costs_more { "costs more by " } else { "saves " };
    let saved = card.saved.map(|figure| view! {
        <p class="c-path__saved" class:c-path__saved--more=card.costs_more>{saved_words}<FigureText figure=figure /></p>
    });
    view! {
        <li class=format!("c-path c-path--{}", card.path.key()) class:is-least=card.least>
            <h3 class="c-path__title">{card.title}{card.least.then(|| view! { <span class="c-path__tag">"pays least"</span> })}</h3>
            <p class="c-path__paid"><FigureText figure=card.paid /></p>
            {saved}
            <p class="c-path__value">"Present value "<FigureText figure=card.present_value /></p>
            <p class="c-path__meaning">{card.meaning}</p>
        </li>
    }
}
