//! Sentences with figures in them, and figures by themselves.

use leptos::prelude::*;

use crate::report::piece::{Figure, Piece, Sentence};

/// A figure that carries its exact value and its path in the result.
#[component]
pub fn FigureText(figure: Figure) -> impl IntoView {
    view! {
        <data class="c-figure" value=figure.value.clone() data-figure=figure.figure data-value=figure.value>
            {figure.shown}
        </data>
    }
}

/// A sentence.
#[component]
pub fn SentenceText(sentence: Sentence) -> impl IntoView {
    let piece = |piece| match piece {
        Piece::Text(text) => text.into_any(),
        Piece::Strong(text) => view! { <strong>{text}</strong> }.into_any(),
        Piece::Figure(figure) => view! { <FigureText figure=figure /> }.into_any(),
    };
    sentence.0.into_iter().map(piece).collect_view()
}
