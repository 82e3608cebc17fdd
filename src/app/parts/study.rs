//! The place of the study, and what stands in it until the study is there.

use leptos::prelude::{Get, RwSignal};

use crate::{
    browser::bridge::{self, Study},
    draw::{
        give::bar,
        node::{Node, node},
    },
    words::{fill, shell::CAUSES, study as words},
};

/// The place, which the second program draws into and nobody else.
pub const PLACE: &str = "study";
/// What stands before it until then.
pub const WAIT: &str = "study-wait";

/// A sentence with a button, and the empty place.
pub fn study(now: RwSignal<Study>) -> [Node; 2] {
    let ready = move || now.get() == Study::Ready;
    let place = node("section").with("id", PLACE).with("aria-label", words::NAME).with("tabindex", "-1");
    [wait(now).hidden(ready), place.hidden(move || !ready())]
}

fn wait(now: RwSignal<Study>) -> Node {
    let told = move || match now.get() {
        Study::Fetching => words::FETCHING.to_owned(),
        Study::Failed(cause) => {
            let why = CAUSES.iter().find(|(known, _)| *known == cause).map_or("", |(_, why)| why);
            fill(words::FAILED, &[("why", why)])
        }
        _ => words::UNASKED.to_owned(),
    };
    let label = move || if matches!(now.get(), Study::Failed(_)) { words::AGAIN } else { words::FETCH };
    // It stays where it is while the study is on its way, so that the keyboard keeps its place, and only says so.
    let fetching = move || (now.get() == Study::Fetching).then(|| "true".to_owned());
    let button = node("button")
        .class("c-button")
        .with("type", "button")
        .follow("aria-disabled", fetching)
        .on("click", |_| bridge::fetch())
        .words(move || label().to_owned());
    node("div")
        .class("c-wait")
        .with("id", WAIT)
        .hold(node("p").with("role", "status").words(told))
        .hold(bar().hold(button))
}
