//! The tables beside the four paths, each folded until wanted and absent where it has no rows.

use crate::{
    draw::{
        node::{Node, node},
        pieces::{figure, fold, head, number, scrolling, sentence},
    },
    report::tables::{Cell, TABLES, Table},
    study::state::State,
};

/// All of them.
pub fn tables(state: State) -> impl Iterator<Item = Node> {
    (0..TABLES.len()).map(move |place| beside(state, place))
}

fn beside(state: State, place: usize) -> Node {
    let (id, title) = TABLES[place];
    let empty = move || state.answer().is_none_or(|answer| answer.below.tables[place].rows.is_empty());
    fold(id, title, move || state.shown(|answer| table(title, &answer.below.tables[place]))).hidden(empty)
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
        Cell::Sentence(words) => sentence(node("td"), words),
        Cell::List(things) => node("td")
            .hold(node("ul").class("c-table__list").hold_all(things.iter().map(|thing| node("li").text(thing)))),
    }
}
