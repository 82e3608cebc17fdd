//! What is on the table and what it is worth, in terms of whatever the visitor thinks of giving or getting.

use leptos::prelude::{Get, RwSignal, Set, With};
use rust_decimal::Decimal;

use crate::{
    calc::advice::exchange::Package,
    draft::text,
    draw::{
        node::{Node, node, value_of},
        pieces::{head, number, scrolling, sentence},
    },
    report::{
        advice::{PackageRow, equal_to, equals, package_rows},
        fields, format,
        piece::{Figure, Sentence},
    },
    study::advice::Planned,
    words::package as words,
};

/// What is thought of being given or got.
#[derive(Clone, Copy)]
struct Trade {
    /// How many, as typed.
    typed: RwSignal<String>,
    /// Of which row.
    of: RwSignal<usize>,
}

/// The table with its two questions; out of sight where nothing can be traded.
pub fn package(planned: Planned) -> Node {
    let trade = Trade { typed: RwSignal::new("1".to_owned()), of: RwSignal::new(0) };
    let shown = move |show: fn(&Package, Trade) -> Vec<Node>| {
        planned.shown(|plan| plan.package().map(|package| show(package, trade)).unwrap_or_default())
    };
    let none = move || planned.shown(|plan| Some(plan.package().is_none())).unwrap_or(true);
    let wrong = move || {
        trade
            .typed
            .with(|typed| text::amount_in(typed, format::habits()).err())
            .map(fields::unread_count)
            .unwrap_or_default()
    };
    node("section")
        .class("c-panel")
        .with("id", "package")
        .with("aria-labelledby", "package-title")
        .hidden(none)
        .hold(node("h2").class("c-title").with("id", "package-title").text(words::TITLE))
        .hold(node("p").class("c-lede").text(words::LEDE))
        .hold(
            node("div")
                .class("c-trade")
                .hold(label("trade-count", words::HOW_MANY))
                .hold(count(trade))
                .hold(label("trade-of", words::OF_WHAT))
                .hold(choice(trade).live(move || shown(options))),
        )
        .hold(node("p").class("c-field__wrong").with("id", "trade-wrong").with("aria-live", "polite").words(wrong))
        .live(move || shown(table))
}

fn label(of: &str, words: &str) -> Node {
    node("label").class("c-field__label").with("for", of).text(words)
}

fn count(trade: Trade) -> Node {
    node("input")
        .class("c-field__input")
        .with("id", "trade-count")
        .with("type", "text")
        .with("inputmode", "decimal")
        .with("autocomplete", "off")
        .with("aria-describedby", "trade-wrong")
        .value(move || trade.typed.get())
        .on("input", move |event| trade.typed.set(value_of(&event)))
}

fn choice(trade: Trade) -> Node {
    let choose = move |event| trade.of.set(value_of(&event).parse().unwrap_or(0));
    node("select").class("c-field__input").with("id", "trade-of").on("change", choose)
}

fn options(package: &Package, trade: Trade) -> Vec<Node> {
    let option = |(place, row): (usize, PackageRow)| {
        let option = node("option").with("value", &place.to_string()).text(&row.item);
        option.chosen(move || trade.of.get() == place)
    };
    package_rows(package).into_iter().enumerate().map(option).collect()
}

fn table(package: &Package, trade: Trade) -> Vec<Node> {
    // As long as the number cannot be read, the table is for one.
    let count = trade.typed.with(|typed| text::amount_in(typed, format::habits())).unwrap_or(Decimal::ONE);
    let equal = equals(package, trade.of.get(), count);
    let heads = words::COLUMNS.map(|words| number("th", words).with("scope", "col"));
    let row = |(row, equal): (PackageRow, Option<Figure>)| {
        let cells = row.amounts.into_iter().map(Sentence::from).chain([equal_to(equal)]);
        node("tr").hold(head("row", &row.item)).hold_all(cells.map(|cell| sentence(number("td", ""), &cell)))
    };
    let table = node("table")
        .class("c-table")
        .hold(node("caption").class("u-unseen").text(words::TABLE))
        .hold(node("thead").hold(node("tr").hold(head("col", words::TABLE)).hold_all(heads)))
        .hold(node("tbody").hold_all(package_rows(package).into_iter().zip(equal).map(row)));
    vec![scrolling(words::TABLE, table)]
}
