//! What is paid each month, as a table: the same figures as the chart.

use leptos::prelude::{Get, GetUntracked, RwSignal, Set, WithValue};

use crate::{
    calc::{PathName, Scenario},
    draw::{
        give::{bar, button, saved, saved_bytes, told},
        node::{Node, node},
        pieces::{figure, fold, head, number, scrolling},
    },
    report::{
        csv, export,
        paths::{Row, label, row_figures, total_figures},
        piece::Figure,
    },
    share::outward::without_names,
    study::state::{Answer, State},
    words::{lists, months as words, workbook},
};

/// The table by month, folded until wanted.
pub fn months(state: State) -> Node {
    let said = RwSignal::new(String::new());
    let save = move |_| {
        if let Some(answer) = state.answer_now() {
            saved(said, words::FILE, "text/csv", &csv::months(&answer.below, &answer.projection));
        }
    };
    let spreadsheet = move |_| save_workbook(state, said);
    fold("months", words::TITLE, move || {
        vec![
            node("p").class("c-lede").text(words::LEDE),
            bar().hold(button(words::SAVE, save)).hold(button(workbook::SAVE, spreadsheet)),
            told(move || said.get()),
            node("div").live(move || state.shown(|answer| vec![table(answer)])),
        ]
    })
}

fn save_workbook(state: State, said: RwSignal<String>) {
    let Some(answer) = state.answer_now() else { return };
    let file = state.book.with_value(|book| export::file(&named(state, &answer.scenario), &answer.projection, book));
    match file {
        Ok(bytes) => saved_bytes(said, export::FILE, export::KIND, &bytes),
        Err(_) => said.set(workbook::TOO_LARGE.to_owned()),
    }
}

/// The scenario as documents show it: with the names of accounts where the visitor keeps them.
fn named(state: State, scenario: &Scenario) -> Scenario {
    if state.names.get_untracked() { scenario.clone() } else { without_names(scenario) }
}

fn table(answer: &Answer) -> Node {
    let figures = |place| row_figures(&answer.projection, place);
    let rows = answer.below.rows.iter().enumerate().filter_map(|(place, one)| Some(row(one, &figures(place)?)));
    let title = |name| number("th", label(name).0).with("scope", "col");
    let heads = node("tr")
        .hold(head("col", words::MONTH))
        .hold(number("th", words::ELIGIBLE).with("scope", "col"))
        .hold_all(PathName::ALL.map(title))
        .hold(head("col", words::EVENTS));
    let totals = node("tr")
        .hold(head("row", words::IN_ALL))
        .hold(node("td"))
        .hold_all(total_figures(&answer.projection).iter().map(cell))
        .hold(node("td"));
    let table = node("table")
        .class("c-table")
        .with("id", "months-table")
        .hold(node("caption").class("u-unseen").text(words::CAPTION))
        .hold(node("thead").hold(heads))
        .hold(node("tbody").hold_all(rows))
        .hold(node("tfoot").hold(totals));
    scrolling(words::TITLE, table)
}

fn cell(shown: &Figure) -> Node {
    number("td", "").hold(figure(shown))
}

fn row(row: &Row, (eligible, paid): &(Figure, Vec<Figure>)) -> Node {
    node("tr")
        .hold(head("row", &row.month))
        .hold(cell(eligible))
        .hold_all(paid.iter().map(cell))
        .hold(node("td").text(&row.events.join(lists::COMMA)))
}
