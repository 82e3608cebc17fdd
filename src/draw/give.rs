//! Handing something over, and saying what became of it.

use leptos::prelude::{RwSignal, Set};

use super::node::{Node, node};
use crate::{
    browser::hand,
    words::{fill, hand as words},
};

/// Copies; the words say what it was, so that it is never in doubt.
pub fn copied(said: RwSignal<String>, what: &'static str, text: &str) {
    hand::copy(text, move |done| {
        said.set(match done {
            true => fill(words::COPIED, &[("what", what)]),
            false => words::NOT_COPIED.to_owned(),
        });
    });
}

/// Saves as a file.
pub fn saved(said: RwSignal<String>, name: &str, kind: &str, text: &str) {
    saved_bytes(said, name, kind, text.as_bytes());
}

/// The same of a file that is no text.
pub fn saved_bytes(said: RwSignal<String>, name: &str, kind: &str, bytes: &[u8]) {
    said.set(match hand::save(name, kind, bytes) {
        true => saved_as(name),
        false => words::NOT_SAVED.to_owned(),
    });
}

/// What is said of a file that was saved.
pub fn saved_as(name: &str) -> String {
    fill(words::SAVED, &[("name", name)])
}

/// A row of buttons.
pub fn bar() -> Node {
    node("div").class("c-bar")
}

/// A button.
pub fn button(words: &str, press: impl FnMut(web_sys::Event) + 'static) -> Node {
    node("button").class("c-button").with("type", "button").on("click", press).text(words)
}

/// What was said last, heard as well as seen.
pub fn told(said: impl Fn() -> String + 'static) -> Node {
    node("p").class("c-told").with("role", "status").words(said)
}
