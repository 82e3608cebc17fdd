//! What is wrong with what was typed: every problem in one place, each a way to its field. It takes its room once typing has
//! paused, so that nothing moves under who is still typing.

use leptos::prelude::{Get, RwSignal};
use web_sys::Event;

use super::field::id;
use crate::{
    app::state::State,
    browser::focus,
    draw::node::{Node, linked, node},
    report::mistakes::{Mistake, count, title},
};

const TITLE: &str = "mistakes-title";

/// The summary; out of sight while all is well. Whether typing has paused is given.
pub fn mistakes(state: State, paused: RwSignal<bool>) -> Node {
    // One ear for all links: rows that did something themselves would be drawn anew with every key.
    let follow = |event: Event| {
        if let Some(field) = linked(&event) {
            event.prevent_default();
            focus::reveal(&field);
        }
    };
    let listed = move || paused.get() && state.mistaken();
    node("section")
        .class("c-mistakes")
        .with("aria-labelledby", TITLE)
        .on("click", follow)
        .hidden(move || !state.stale() && !listed())
        .hold(node("h2").class("c-mistakes__title").with("id", TITLE).words(move || title(state.answered()).to_owned()))
        .live(move || if listed() { rows(&state.mistakes()) } else { vec![] })
}

fn rows(mistakes: &[Mistake]) -> Vec<Node> {
    let row = |one: &Mistake| match one.field {
        Some(field) => node("li").hold(node("a").with("href", &["#", &id(field)].concat()).text(&one.words)),
        None => node("li").text(&one.words),
    };
    vec![node("p").text(&count(mistakes)), node("ul").hold_all(mistakes.iter().map(row))]
}
