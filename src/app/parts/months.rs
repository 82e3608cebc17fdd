//! What is paid each month, as a table: the same figures as the chart.

use leptos::prelude::{Get, RwSignal, Set, WithValue};

use crate::{
    app::state::State,
    calc::PathName,
    draw::{
        give::{bar, button, saved, saved_bytes, told},
        node::{Node, node},
        pieces::{fold, head, number, scrolling},
    },
    report::{
        csv, export,
        paths::{Row, label},
        view::View,
    },
    words::workbook as words,
};

/// The table by month, folded until wanted.
pub fn months(state: State) -> Node {
    let said = RwSignal::new(String::new());
    let save = move |_| {
        if let Some(answer) = state.answer_now() {
            saved(said, "aws-support-months.csv", "text/csv", &csv::months(&answer.view, &answer.projection));
        }
    };
    let workbook = move |_| save_workbook(state, said);
    fold("months", "Month by month", move || {
        vec![
            node("p").class("c-lede").text("What is paid after credits, in US dollars."),
            bar().hold(button("Save as CSV", save)).hold(button(words::SAVE, workbook)),
            told(move || said.get()),
            node("div").live(move || state.shown(|answer| vec![table(&answer.view)])),
        ]
    })
}

fn save_workbook(state: State, said: RwSignal<String>) {
    let Some(answer) = state.answer_now() else { return };
    let file = state.book.with_value(|book| export::file(&answer.scenario, &answer.projection, book, &answer.view));
    match file {
        Ok(bytes) => saved_bytes(said, export::FILE, export::KIND, &bytes),
        Err(_) => said.set(words::TOO_LARGE.to_owned()),
    }
}

fn table(view: &View) -> Node {
    let title = |name| number("th", label(name).0).with("scope", "col");
    let heads = node("tr")
        .hold(head("col", "Month"))
        .hold(number("th", "Eligible spend").with("scope", "col"))
        .hold_all(PathName::ALL.map(title))
        .hold(head("col", "What happens"));
    let totals = node("tr")
        .hold(head("row", "In all"))
        .hold(node("td"))
        .hold_all(view.totals.iter().map(|total| number("td", total)))
        .hold(node("td"));
    let table = node("table")
        .class("c-table")
        .with("id", "months-table")
        .hold(node("caption").class("u-unseen").text("Paid each month under the four paths"))
        .hold(node("thead").hold(heads))
        .hold(node("tbody").hold_all(view.rows.iter().map(row)))
        .hold(node("tfoot").hold(totals));
    scrolling("Month by month", table)
}

fn row(row: &Row) -> Node {
    node("tr")
        .hold(head("row", &row.month))
        .hold(number("td", &row.eligible))
        .hold_all(row.paid.iter().map(|paid| number("td", paid)))
        .hold(node("td").text(&row.events.join(", ")))
}
