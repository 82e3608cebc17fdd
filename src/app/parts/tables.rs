//! The tables beside the four paths, each folded until wanted and absent where it has no rows.

use leptos::prelude::*;

use super::{
    node::{Node, node},
    pieces::{figure, head, number, scrolling, sentence},
};
use crate::{
    app::state::use_state,
    report::tables::{Cell, TABLES, Table},
};

/// All of them.
#[component]
pub fn Tables() -> impl IntoView {
    TABLES
        .iter()
        .enumerate()
        .map(|(place, (id, title))| view! { <Fold place=place id=*id title=*title /> })
        .collect_view()
}

#[component]
fn Fold(place: usize, id: &'static str, title: &'static str) -> impl IntoView {
    let state = use_state();
    let empty = move || state.answer().is_none_or(|answer| answer.view.tables[place].rows.is_empty());
    view! {
        <details class="c-fold" id=id hidden=empty>
            <summary class="c-fold__summary"><h2 class="c-title">{title}</h2></summary>
            {move || state.shown_all(|answer| table(title, &answer.view.tables[place]))}
        </details>
    }
}

fn table(title: &str, table: &Table) -> Vec<Node> {
    let amounts = |place: usize| table.rows.first().is_some_and(|row| matches!(row.get(place), Some(Cell::Figure(_))));
    let column = |(place, words): (usize, &&str)| match amounts(place) {
        true => number("th", words).with("scope", "col"),
        false => head("col", words),
    };
    let rows = table.rows.iter().map(|row| node("tr").hold_all(row.iter().enumerate().map(cell)));
    let drawn = node("table")
        .class("c-table c-table--beside")
        .hold(node("caption").class("u-unseen").text(title))
        .hold(node("thead").hold(node("tr").hold_all(table.columns.iter().enumerate().map(column))))
        .hold(node("tbody").hold_all(rows));
    vec![sentence(node("p").class("c-lede"), &table.lead), scrolling(title, drawn)]
}

fn cell((place, cell): (usize, &Cell)) -> Node {
    match cell {
        Cell::Text(text) if place == 0 => head("row", text),
        Cell::Text(text) => node("td").text(text),
        Cell::Figure(shown) => number("td", "").hold(figure(shown)),
        Cell::List(things) => node("td")
            .hold(node("ul").class("c-table__list").hold_all(things.iter().map(|thing| node("li").text(thing)))),
    }
}
