//! What the page promises, how old its prices are, and what it is not.

use leptos::prelude::{Get, RwSignal, Set};

use crate::{
    browser::{address, bridge},
    calc::TariffBook,
    draw::{
        give::bar,
        node::{Node, node},
        pieces::{ending_link, part_link},
    },
    report::age::Age,
    words::{footer as words, offline},
};

/// The bottom of the page.
pub fn footer(age: &Age, book: &TariffBook) -> Node {
    node("footer")
        .class("c-footer")
        .hold(
            part("privacy-title", words::PRIVATE, words::PRIVATE_MEANS)
                .with("id", "privacy")
                .with("tabindex", "-1")
                .hold(node("p").hold(part_link("#what-leaves", words::LEAVES)))
                .hold_all((!address::is_single()).then(kept).into_iter().flatten()),
        )
        .hold(
            part("not-title", words::NOT, words::NOT_MEANS)
                .hold(node("p").text(&age.words))
                .hold(node("p").hold_all(ending_link(book))),
        )
}

/// What to know of prices that are old, where they are.
pub fn old_prices(age: &Age) -> Option<Node> {
    let old = age.old?;
    let words = format!("{} {old}", age.words);
    Some(node("p").class("c-old").with("role", "note").text(&words))
}

/// The page's own files, kept on the device, and how to be rid of them.
fn kept() -> [Node; 3] {
    let said = RwSignal::new("");
    bridge::on_forgotten(move || said.set(offline::FORGOTTEN));
    let button =
        node("button").class("c-button c-button--small").with("type", "button").on("click", |_| bridge::forget());
    let told = node("p").with("role", "status").words(move || said.get().to_owned());
    [node("p").text(offline::KEPT), bar().hold(button.text(offline::FORGET)), told]
}

fn part(id: &str, title: &str, words: &str) -> Node {
    node("section")
        .class("c-footer__part")
        .with("aria-labelledby", id)
        .hold(node("h2").class("c-title").with("id", id).text(title))
        .hold(node("p").text(words))
}
