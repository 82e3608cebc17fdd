//! Back and forward through what was done, and the keys for it.

use crate::{
    app::state::State,
    browser::focus,
    draw::{
        give::told,
        node::{Node, node},
    },
    words::steps as words,
};

/// The dialogue's id.
pub const HELP: &str = "help";

/// The buttons, and what was done with them.
pub fn steps(state: State) -> Node {
    let button = |label: &str| node("button").class("c-button c-button--small").with("type", "button").text(label);
    // A button that cannot be used stays where it is and keeps the focus: it only says so.
    let unless = |can: bool| (!can).then(|| "true".to_owned());
    node("div")
        .class("c-steps")
        .with("role", "group")
        .with("aria-label", words::GROUP)
        .hold(
            button(words::UNDO)
                .follow("aria-disabled", move || unless(state.can_undo()))
                .on("click", move |_| state.undo()),
        )
        .hold(
            button(words::REDO)
                .follow("aria-disabled", move || unless(state.can_redo()))
                .on("click", move |_| state.redo()),
        )
        .hold(button(words::KEYS).with("aria-haspopup", "dialog").on("click", |_| focus::dialogue(HELP)))
        .hold(told(move || state.told()))
}

/// The list of keys, closed until asked for.
pub fn help() -> Node {
    let row = |(keys, does): &(&str, &str)| {
        node("tr").hold(node("th").with("scope", "row").hold(node("kbd").text(keys))).hold(node("td").text(does))
    };
    let close = node("button").class("c-button").text(words::CLOSE);
    node("dialog")
        .class("c-help")
        .with("id", HELP)
        .with("aria-labelledby", "help-title")
        .hold(node("h2").class("c-title").with("id", "help-title").text(words::KEYS))
        .hold(node("p").class("c-lede").text(words::ON_A_MAC))
        .hold(node("table").class("c-table").hold(node("tbody").hold_all(words::LIST.iter().map(row))))
        .hold(node("form").with("method", "dialog").hold(close))
}
