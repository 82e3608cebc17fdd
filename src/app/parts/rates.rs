//! The rate cards that the answer used, with dates, sources and grades.

use leptos::prelude::*;

use super::grade::GradeMark;
use crate::{
    app::state::use_state,
    calc::tariff::Grade,
    report::rates::{RateCard, grade_words},
};

/// The cards, folded until wanted; the edition is always in sight.
#[component]
pub fn Rates() -> impl IntoView {
    let state = use_state();
    let edition =
        Memo::new(move |_| state.answer.with(|answer| answer.as_ref().map(|answer| answer.view.edition.clone())));
    let cards = Memo::new(move |_| {
        state.answer.with(|answer| answer.as_ref().map_or_else(Vec::new, |answer| answer.view.rates.clone()))
    });
    let grade = |grade| view! { <li><GradeMark grade=grade />" "{grade_words(grade)}</li> };
    view! {
        <details class="c-fold" id="rates">
            <summary class="c-fold__summary">
                <h2 class="c-title">"Rate cards used"</h2>
                <span class="c-fold__aside">{move || edition.get().map(|edition| format!("Tariff book of {edition}"))}</span>
            </summary>
            <p class="c-lede">"AWS\u{2019}s own current pricing page was not seen when this book was made; each row says where it was read and how sure it is. Always compare with your contract."</p>
            <ul class="c-grades">{[Grade::A, Grade::B, Grade::C, Grade::Unknown].map(grade).collect_view()}</ul>
            <div class="c-rates">
                {move || cards.get().into_iter().map(|card| view! { <Rate card=card /> }).collect_view()}
            </div>
        </details>
    }
}

#[component]
fn Rate(card: RateCard) -> impl IntoView {
    let band = |(band, rate)| view! { <tr><th scope="row">{band}</th><td class="c-table__number">{rate}</td></tr> };
    let grade = |(what, grade)| view! { <span class="c-rate__grade">{what}" "<GradeMark grade=grade /></span> };
    let mark = |mark| view! { <span class="c-mark">{mark}</span> };
    let (title, address) = card.source;
    view! {
        <article class="c-rate">
            <h3 class="c-rate__name">{card.plan}</h3>
            <p class="c-rate__dates">{card.dates}{card.marks.into_iter().map(mark).collect_view()}</p>
            <p>{card.charged}". Minimum "{card.minimum}"."</p>
            <table class="c-table c-table--bands">
                <caption class="u-unseen">"Bands of monthly spend and their rates"</caption>
                <tbody>{card.bands.into_iter().map(band).collect_view()}</tbody>
            </table>
            <p class="c-rate__grades">{card.grades.map(grade).collect_view()}</p>
            <ul class="c-rate__gives">{card.gives.into_iter().map(|gives| view! { <li>{gives}</li> }).collect_view()}</ul>
            <p class="c-source"><a href=address rel="noreferrer">{title}</a>". "{card.checked}". "<span class="c-source__note">{card.note}</span></p>
        </article>
    }
}
