//! What is paid each month, as a table: the same figures as the chart.

use leptos::prelude::*;

use crate::{
    app::state::use_state,
    calc::PathName,
    report::paths::{Row, label},
};

/// The table by month, folded until wanted.
#[component]
pub fn Months() -> impl IntoView {
    let state = use_state();
    let table = move || {
        state.answer.with(|answer| answer.as_ref().map(|answer| (answer.view.rows.clone(), answer.view.totals.clone())))
    };
    view! {
        <details class="c-fold" id="months">
            <summary class="c-fold__summary"><h2 class="c-title">"Month by month"</h2></summary>
            <p class="c-lede">"What is paid after credits, in US dollars."</p>
            {move || table().map(|(rows, totals)| view! { <Table rows=rows totals=totals /> })}
        </details>
    }
}

#[component]
fn Table(rows: Vec<Row>, totals: [String; 4]) -> impl IntoView {
    let head = |name| view! { <th scope="col" class="c-table__number">{label(name).0}</th> };
    let total = |total| view! { <td class="c-table__number">{total}</td> };
    view! {
        <div class="c-scroll" role="region" aria-label="Month by month" tabindex="0">
            <table class="c-table" id="months-table">
                <caption class="u-unseen">"Paid each month under the four paths"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Month"</th>
                        <th scope="col" class="c-table__number">"Eligible spend"</th>
                        {PathName::ALL.map(head).collect_view()}
                        <th scope="col">"What happens"</th>
                    </tr>
                </thead>
                <tbody>{rows.into_iter().map(|row| view! { <TableRow row=row /> }).collect_view()}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">"In all"</th>
                        <td></td>
                        {totals.map(total).collect_view()}
                        <td></td>
                    </tr>
                </tfoot>
            </table>
        </div>
    }
}

#[component]
fn TableRow(row: Row) -> impl IntoView {
    let paid = |paid| view! { <td class="c-table__number">{paid}</td> };
    view! {
        <tr>
            <th scope="row">{row.month}</th>
            <td class="c-table__number">{row.eligible}</td>
            {row.paid.map(paid).collect_view()}
            <td>{row.events.join(", ")}</td>
        </tr>
    }
}
