//! The alternatives side by side: what differs, then what each comes to.

use leptos::prelude::Get;

use crate::{
    app::{state::State, sync::SideBySide},
    draw::{
        node::{Node, node},
        pieces::{head, number, scrolling},
    },
    report::compare::{Compared, Head, Row, Section, Total, Value},
    words::compare as words,
};

/// The section; out of sight as long as there is one alternative.
pub fn compare(state: State, compared: SideBySide) -> Node {
    let shown =
        move |draw: fn(&Compared) -> Vec<Node>| compared.get().map(|compared| draw(&compared)).unwrap_or_default();
    node("section")
        .class("c-compare")
        .with("id", "compare")
        .with("aria-labelledby", "compare-title")
        .hidden(move || state.cases(|cases| cases.all().len()) < 2)
        .hold(node("h2").class("c-title").with("id", "compare-title").text(words::TITLE))
        .live(move || shown(differences))
        .live(move || shown(totals))
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
    let bodies = compared.sections.iter().map(|section| body(section, compared.heads.len() + 1));
    let table = table(words::DIFFERENCES, words::FIGURE, &compared.heads).hold_all(bodies);
    vec![title, lede(words::DIFFERENCES_LEDE), scrolling(words::DIFFERENCES, table)]
}

/// A table with a column for each alternative.
fn table(title: &str, first: &str, heads: &[Head]) -> Node {
    let column = |one: &Head| {
        let tag = (!one.tag.is_empty()).then(|| node("span").class("c-compare__note").text(one.tag));
        head("col", &one.name).hold_all(tag)
    };
    let row = node("tr").hold(head("col", first)).hold_all(heads.iter().map(column));
    node("table")
        .class("c-table c-table--compare")
        .hold(node("caption").class("u-unseen").text(title))
        .hold(node("thead").hold(row))
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
    let row = |row: &Row| node("tr").hold(head("row", &row.label)).hold_all(row.totals.iter().map(total));
    let table = table(words::TOTALS, words::TOTAL, &compared.heads);
    let table = table.hold(node("tbody").hold_all(compared.totals.iter().map(row)));
    let mut nodes = vec![part(words::TOTALS)];
    nodes.extend(compared.said.iter().map(|said| lede(said)));
    nodes.push(scrolling(words::TOTALS, table));
    nodes
}

fn total(total: &Total) -> Node {
    let amount = total
        .value
        .as_ref()
        .filter(|_| !total.shown.is_empty())
        .map(|value| node("data").class("c-figure").with("value", value).text(&total.shown));
    let best = total.best.then(|| node("strong").class("c-compare__best").text(words::BEST));
    let cell = if total.value.is_some() { number("td", "") } else { node("td") };
    cell.hold_all(amount).hold_all(best).hold_all(note(&total.words))
}
