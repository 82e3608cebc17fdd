//! Sentences with figures in them, figures by themselves, grades, and folds.

use leptos::prelude::{Get, RwSignal, Set};
use web_sys::Event;

use super::node::{Node, is_open, node};
use crate::{
    browser::{address, bridge, figures::EXPLAIN},
    calc::{TariffBook, tariff::Grade},
    report::{
        ending,
        piece::{Figure, Piece, Sentence},
        rates::grade_words,
    },
    words::{explain as words, fill, rates},
};

/// A figure that carries its exact value and its path in the result: a button that opens its derivation. It has no handler of its
/// own, so that it stays a still node (`browser::figures` listens for all of them at once).
pub fn figure(figure: &Figure) -> Node {
    let button = opening("c-figure", &figure.figure)
        .with("aria-label", &fill(words::FIGURE, &[("shown", &figure.shown)]))
        .with("data-value", &figure.value);
    // Only what the result holds is marked as a figure of it.
    let button = if figure.in_result { button.with("data-figure", &figure.figure) } else { button };
    button.text(&figure.shown)
}

/// A button that opens the derivation at a path.
pub fn opening(class: &str, path: &str) -> Node {
    node("button").class(class).with("type", "button").with("aria-haspopup", "dialog").with(EXPLAIN, path)
}

/// A sentence, at the end of what the element holds.
pub fn sentence(element: Node, sentence: &Sentence) -> Node {
    sentence.0.iter().fold(element, |element, piece| match piece {
        Piece::Text(text) => element.text(text),
        Piece::Strong(text) => element.hold(node("strong").text(text)),
        Piece::Figure(shown) => element.hold(figure(shown)),
    })
}

/// A grade: the letter, with what it means for whoever hovers or listens.
pub fn grade(grade: Grade) -> Node {
    let class = match grade {
        Grade::A | Grade::B => "c-grade",
        Grade::C | Grade::Unknown => "c-grade c-grade--weak",
    };
    let meaning = grade_words(grade);
    node("span")
        .class(class)
        .with("title", meaning)
        .hold(node("span").class("u-unseen").text(rates::GRADE))
        .text(&grade.to_string())
        .hold(node("span").class("u-unseen").text(&fill(rates::GRADE_MEANS, &[("meaning", meaning)])))
}

/// A table cell with a number in it.
pub fn number(tag: &'static str, text: &str) -> Node {
    node(tag).class("c-table__number").text(text)
}

/// The head of a row or a column.
pub fn head(scope: &str, text: &str) -> Node {
    node("th").with("scope", scope).text(text)
}

/// A link to where something was read; the address it leads to does not learn where it was followed from.
pub fn source_link(title: &str, address: &str) -> Node {
    node("a").with("href", address).with("rel", "noreferrer").text(title)
}

/// A link to the page about the plans that end, beside what is typed here; none in the page in one file, which has nothing beside it.
pub fn ending_link(book: &TariffBook) -> Option<Node> {
    let words = ending::link(book).filter(|_| !address::is_single())?;
    Some(node("a").with("href", ending::FILE).with("target", "_blank").with("rel", "noopener").text(&words))
}

/// A link to a part of the study, `#months`, which opens there and takes the focus. The browser's own way would come after that, and
/// Firefox would take the focus away again.
pub fn part_link(address: &'static str, words: &str) -> Node {
    let show = move |event: Event| {
        event.prevent_default();
        bridge::ask(bridge::SHOW, &address[1..]);
    };
    node("a").with("href", address).on("click", show).text(words)
}

/// A frame that scrolls where its table is wider than the page; so the keyboard must be able to reach it.
pub fn scrolling(name: &str, table: Node) -> Node {
    let region = node("div").class("c-scroll").with("role", "region").with("aria-label", name);
    region.with("tabindex", "0").hold(table)
}

/// The head of a fold.
pub fn summary(title: &str) -> Node {
    node("summary").class("c-fold__summary").hold(node("h2").class("c-title").text(title))
}

/// A part of the page that is folded until wanted. What follows the answer in it is drawn only while it is open: most of what
/// the page could show is not looked at, and nobody should wait for that with every key.
pub fn fold(id: &str, title: &str, inside: impl Fn() -> Vec<Node> + 'static) -> Node {
    unfolding(id, summary(title), inside)
}

/// The same with a head of its own.
pub fn unfolding(id: &str, head: Node, inside: impl Fn() -> Vec<Node> + 'static) -> Node {
    let open = RwSignal::new(false);
    let follow = move |event| open.set(is_open(&event));
    let inside = move || if open.get() { inside() } else { vec![] };
    node("details").class("c-fold").with("id", id).on("toggle", follow).hold(head).live(inside)
}
