//! The alternatives side by side: what differs, then what each comes to, then one chart for all.

use std::rc::Rc;

use leptos::prelude::{Get, RwSignal, Set, untrack};

use super::series_chart::{Look, series_chart};
use crate::{
    app::{state::State, sync::SideBySide},
    draw::{
        node::{Node, node, value_of},
        pieces::{figure, head, number, scrolling, sentence},
    },
    report::{
        compare::{self, Compared, Head, Row, Section, Total, Value, lines, not_drawn, path_at, paths},
        lines::Lines,
        piece::Figure,
    },
    words::{chart, compare as words},
};

/// The section; out of sight as long as there is one alternative.
pub fn compare(state: State, compared: SideBySide) -> Node {
    let shown =
        move |draw: fn(&Compared) -> Vec<Node>| compared.get().map(|compared| draw(&compared)).unwrap_or_default();
    let path = RwSignal::new(0);
    let tables = node("div").class("c-compare__tables").live(move || shown(differences)).live(move || shown(totals));
    node("section")
        .class("c-compare")
        .with("id", "compare")
        .with("aria-labelledby", "compare-title")
        .hidden(move || state.cases(|cases| cases.all().len()) < 2)
        .hold(node("h2").class("c-title").with("id", "compare-title").text(words::TITLE))
        .hold(tables)
        .hold(choice(path))
        .hold(drawing(state, compared, path))
}

/// Which path of each is drawn.
fn choice(path: RwSignal<usize>) -> Node {
    let option = |(place, name): (usize, &str)| node("option").with("value", &place.to_string()).text(name);
    let choose = move |event| path.set(value_of(&event).parse().unwrap_or(0));
    node("div").class("c-pick c-compare__pick").hold(node("label").with("for", "compare-path").text(words::PATH)).hold(
        node("select")
            .class("c-field__input")
            .with("id", "compare-path")
            .on("change", choose)
            .hold_all(paths().enumerate().map(option)),
    )
}

/// The one chart. It follows the comparison, and so is drawn after the answer.
fn drawing(state: State, compared: SideBySide, path: RwSignal<usize>) -> Node {
    let drawn = move || -> (Option<Lines>, Vec<String>) {
        match compared.get() {
            Some(_) => asked(state, path.get()),
            None => (None, Vec::new()),
        }
    };
    let left_out = move || vec![node("span").text(&not_drawn(&drawn().1))];
    series_chart("compare-chart", chart::ALTERNATIVES, Look::new(), Rc::new(move || drawn().0), left_out)
}

fn asked(state: State, path: usize) -> (Option<Lines>, Vec<String>) {
    untrack(|| state.sides(|cases, sides, _| lines(cases, sides, path_at(path))))
}

fn part(title: &str) -> Node {
    node("h3").class("c-compare__title").text(title)
}

fn lede(words: &str) -> Node {
    node("p").class("c-lede").text(words)
}

fn differences(compared: &Compared) -> Vec<Node> {
    let title = part(words::DIFFERENCES);
    if compared.sections.is_empty() {
        return vec![title, lede(words::NO_DIFFERENCE)];
    }
    vec![title, lede(words::DIFFERENCES_LEDE), difference_table(&compared.heads, &compared.sections)]
}

/// What differs, by section.
pub(super) fn difference_table(heads: &[Head], sections: &[Section]) -> Node {
    let bodies = sections.iter().map(|section| body(section, heads.len() + 1));
    let table = table(words::DIFFERENCES, "c-table c-table--compare", words::FIGURE, heads).hold_all(bodies);
    sideways(words::DIFFERENCES, table, heads)
}

/// A frame for a table that may be wider than a phone: from the third alternative on, words say so.
fn sideways(title: &str, table: Node, heads: &[Head]) -> Node {
    let more = (heads.len() > 2).then(|| node("p").class("c-compare__more").text(words::SIDEWAYS));
    node("div").hold_all(more).hold(scrolling(title, table))
}

/// A table with a column for each alternative.
fn table(title: &str, class: &str, first: &str, heads: &[Head]) -> Node {
    let column = |one: &Head| {
        let tag = (!one.tag.is_empty()).then(|| node("span").class("c-compare__note").text(one.tag));
        head("col", &one.name).hold_all(tag)
    };
    let row = node("tr").hold(head("col", first)).hold_all(heads.iter().map(column));
    node("table").class(class).hold(node("caption").class("u-unseen").text(title)).hold(node("thead").hold(row))
}

fn body(section: &Section, columns: usize) -> Node {
    let title = head("rowgroup", section.title).class("c-compare__group").with("colspan", &columns.to_string());
    let rows =
        section.rows.iter().map(|row| node("tr").hold(head("row", &row.label)).hold_all(row.values.iter().map(value)));
    node("tbody").hold(node("tr").hold(title)).hold_all(rows)
}

fn value(value: &Value) -> Node {
    node("td").text(&value.shown).hold_all(note(value.note))
}

/// A word beside a value; nothing where there is none.
fn note(words: &str) -> Option<Node> {
    (!words.is_empty()).then(|| node("span").class("c-compare__note").text(words))
}

fn totals(compared: &Compared) -> Vec<Node> {
    let row = |row: &Row| {
        let totals = compared.heads.iter().zip(&row.totals);
        node("tr").hold(head("row", &row.label)).hold_all(totals.map(|(head, one)| total(head, row.key, one)))
    };
    let table = table(words::TOTALS, "c-table c-table--compare c-table--totals", words::TOTAL, &compared.heads);
    let table = table.hold(node("tbody").hold_all(compared.totals.iter().map(row)));
    let mut nodes = vec![part(words::TOTALS)];
    nodes.extend(compared.said.iter().map(|said| sentence(node("p").class("c-lede"), said)));
    nodes.push(sideways(words::TOTALS, table, &compared.heads));
    nodes
}

fn total(head: &Head, key: &str, total: &Total) -> Node {
    let amount = total.value.as_ref().filter(|_| !total.shown.is_empty()).map(|value| match head.counted {
        Some(place) => {
            let (value, shown) = (value.clone(), total.shown.clone());
            figure(&Figure { figure: compare::figure(place, key), in_result: false, value, shown })
        }
        // What is out of date is no figure of the answer that would be explained.
        None => node("data").with("value", value).text(&total.shown),
    });
    let best = total.best.then(|| node("strong").class("c-compare__best").text(words::BEST));
    let cell = if total.value.is_some() { number("td", "") } else { node("td") };
    cell.hold_all(amount).hold_all(note(&total.words)).hold_all(best)
}
