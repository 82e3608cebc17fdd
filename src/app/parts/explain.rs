//! Any month of any path, explained down to its bands and the tariff row's source.

use leptos::prelude::*;

use super::grade::GradeMark;
use crate::{
    app::state::use_state,
    calc::PathName,
    report::{
        detail::{AccountDetail, BandRow, CardSource, Detail, Step, detail},
        paths::label,
    },
};

/// Two choices, and how the figure came about.
#[component]
pub fn Explain() -> impl IntoView {
    let state = use_state();
    let (path, set_path) = signal(0_usize);
    let (month, set_month) = signal(0_usize);
    let months = Memo::new(move |_| {
        state.answer.with(|answer| {
            answer
                .as_ref()
                .map_or_else(Vec::new, |answer| answer.view.rows.iter().map(|row| row.month.clone()).collect())
        })
    });
    // A shorter horizon leaves the choice on its last month.
    let place = Memo::new(move |_| month.get().min(months.with(Vec::len).saturating_sub(1)));
    let shown = Memo::new(move |_| {
        let name = PathName::ALL.get(path.get()).copied().unwrap_or(PathName::Stay);
        state.answer.with(|answer| {
            let answer = answer.as_ref()?;
            state.book.with_value(|book| detail(&answer.scenario, &answer.projection, book, name, place.get()))
        })
    });
    let number = |event| event_target_value(&event).parse().unwrap_or(0);
    let path_option = move |(at, name): (usize, PathName)| {
        view! { <option value=at.to_string() prop:selected=move || path.get() == at>{label(name).0}</option> }
    };
    let month_option = move |(at, name): (usize, String)| {
        view! { <option value=at.to_string() prop:selected=move || place.get() == at>{name}</option> }
    };
    view! {
        <details class="c-fold" id="explain">
            <summary class="c-fold__summary"><h2 class="c-title">"Any month, explained"</h2></summary>
            <div class="c-pick">
                <label class="c-pick__label" for="explain-path">"Path"</label>
                <select class="c-field__input" id="explain-path" on:change=move |event| set_path.set(number(event))>
                    {PathName::ALL.into_iter().enumerate().map(path_option).collect_view()}
                </select>
                <label class="c-pick__label" for="explain-month">"Month"</label>
                <select class="c-field__input" id="explain-month" on:change=move |event| set_month.set(number(event))>
                    {move || months.get().into_iter().enumerate().map(month_option).collect_view()}
                </select>
            </div>
            {move || shown.get().map(|detail| view! { <Derivation detail=detail /> })}
        </details>
    }
}

#[component]
fn Derivation(detail: Detail) -> impl IntoView {
    view! {
        <div class="c-derivation">
            <h3 class="c-derivation__title">{detail.title}</h3>
            <p class="c-lede">{detail.plan}</p>
            <Steps steps=detail.spend />
            {detail.accounts.into_iter().map(|account| view! { <Account account=account /> }).collect_view()}
            <Steps steps=detail.after />
            {detail.source.map(|source| view! { <Source source=source /> })}
        </div>
    }
}

#[component]
fn Steps(steps: Vec<Step>) -> impl IntoView {
    let step = |step: Step| {
        view! {
            <div class="c-steps__step" class:is-total=step.total><dt>{step.words}</dt><dd>{step.amount}</dd></div>
        }
    };
    view! { <dl class="c-steps">{steps.into_iter().map(step).collect_view()}</dl> }
}

#[component]
fn Account(account: AccountDetail) -> impl IntoView {
    let band = |band: BandRow| {
        view! {
            <tr>
                <th scope="row">{band.band}</th>
                <td class="c-table__number">{band.slice}</td>
                <td class="c-table__number">{format!("\u{d7}\u{a0}{}", band.rate)}</td>
                <td class="c-table__number">{band.charge}</td>
            </tr>
        }
    };
    view! {
        <table class="c-table c-table--bands">
            <caption class="c-table__caption">{account.title}</caption>
            <thead>
                <tr>
                    <th scope="col">"Band of spend"</th>
                    <th scope="col" class="c-table__number">"In the band"</th>
                    <th scope="col" class="c-table__number">"Rate"</th>
                    <th scope="col" class="c-table__number">"Charge"</th>
                </tr>
            </thead>
            <tbody>{account.bands.into_iter().map(band).collect_view()}</tbody>
        </table>
        <Steps steps=account.steps />
    }
}

#[component]
fn Source(source: CardSource) -> impl IntoView {
    view! {
        <p class="c-source">
            "Tariff row: "<a href=source.address rel="noreferrer">{source.title}</a>", "{source.checked}" "
            <GradeMark grade=source.grade />
            <span class="c-source__note">{source.note}</span>
        </p>
    }
}
