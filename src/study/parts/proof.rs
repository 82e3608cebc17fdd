//! How to check the page: the scenario file behind it, for the command-line program of the same source.

use leptos::prelude::{Get, RwSignal};

use crate::{
    draw::{
        give::{bar, button, saved, told},
        node::{Node, node},
        pieces::fold,
    },
    study::state::State,
    words::{Stretch, check as words, stretches},
};

/// The scenario file, folded until wanted.
pub fn proof(state: State) -> Node {
    // Of the answer on screen, not of what is being typed: the file must give the figures that are seen.
    let file = move || state.answer().map(|answer| answer.file.clone()).unwrap_or_default();
    let lede = || {
        stretches(words::LEDE).fold(node("p").class("c-lede"), |lede, stretch| match stretch {
            Stretch::Words(words) => lede.text(words),
            Stretch::Name("command") => lede.hold(node("code").text(words::COMMAND)),
            Stretch::Name(_) => lede.hold(node("code").text(words::CALL)),
        })
    };
    let code = move || {
        node("pre")
            .class("c-code")
            .with("tabindex", "0")
            .with("aria-label", words::TEXT)
            .with("data-scenario", "")
            .words(file)
    };
    let said = RwSignal::new(String::new());
    let save = move |_| {
        if let Some(answer) = state.answer_now() {
            saved(said, words::FILE, "application/json", &answer.file);
        }
    };
    let bar = move || bar().hold(button(words::SAVE, save));
    fold("proof", words::TITLE, move || vec![lede(), bar(), told(move || said.get()), code()])
}
