//! How to check the page: the scenario file behind it, for the command-line program of the same source.

use leptos::prelude::{Get, RwSignal};

use crate::{
    draw::{
        give::{bar, button, saved, told},
        node::{Node, node},
        pieces::fold,
    },
    study::state::State,
};

/// The scenario file, folded until wanted.
pub fn proof(state: State) -> Node {
    // Of the answer on screen, not of what is being typed: the file must give the figures that are seen.
    let file = move || state.answer().map(|answer| answer.file.clone()).unwrap_or_default();
    let lede = || {
        node("p")
            .class("c-lede")
            .text("This is the scenario file of the answer on this page. Save it, and the program of the same source prints every figure on this page: ")
            .hold(node("code").text("cargo run --release --example project -- FILE"))
            .text(". In this page\u{2019}s own console, ")
            .hold(node("code").text("concession.project(scenario)"))
            .text(" gives the same.")
    };
    let code = move || {
        node("pre")
            .class("c-code")
            .with("tabindex", "0")
            .with("aria-label", "Scenario file")
            .with("data-scenario", "")
            .words(file)
    };
    let said = RwSignal::new(String::new());
    let save = move |_| {
        if let Some(answer) = state.answer_now() {
            saved(said, "aws-support-scenario.json", "application/json", &answer.file);
        }
    };
    let bar = move || bar().hold(button("Save the scenario file", save));
    fold("proof", "Check these figures yourself", move || vec![lede(), bar(), told(move || said.get()), code()])
}
