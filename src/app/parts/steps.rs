//! Back and forward through what was done, and the keys for it.

use super::{
    give::told,
    node::{Node, node},
};
use crate::{app::state::State, browser::focus};

/// The dialogue's id.
pub const HELP: &str = "help";

const KEYS: [(&str, &str); 4] = [
    ("Ctrl + Z", "One step back"),
    ("Ctrl + Shift + Z, or Ctrl + Y", "One step forward again"),
    ("Ctrl + /", "This list"),
    ("Esc", "Closes it"),
];

/// The buttons, and what was done with them.
pub fn steps(state: State) -> Node {
    let button = |words: &str| node("button").class("c-button c-button--small").with("type", "button").text(words);
    // A button that cannot be used stays where it is and keeps the focus: it only says so.
    let unless = |can: bool| (!can).then(|| "true".to_owned());
    node("div")
        .class("c-steps")
        .with("role", "group")
        .with("aria-label", "What was done")
        .hold(
            button("Undo").follow("aria-disabled", move || unless(state.can_undo())).on("click", move |_| state.undo()),
        )
        .hold(
            button("Redo").follow("aria-disabled", move || unless(state.can_redo())).on("click", move |_| state.redo()),
        )
        .hold(button("Keys").with("aria-haspopup", "dialog").on("click", |_| focus::dialogue(HELP)))
        .hold(told(move || state.told()))
}

/// The list of keys, closed until asked for.
pub fn help() -> Node {
    let row = |(keys, does): &(&str, &str)| {
        node("tr").hold(node("th").with("scope", "row").hold(node("kbd").text(keys))).hold(node("td").text(does))
    };
    let close = node("button").class("c-button").text("Close");
    node("dialog")
        .class("c-help")
        .with("id", HELP)
        .with("aria-labelledby", "help-title")
        .hold(node("h2").class("c-title").with("id", "help-title").text("Keys"))
        .hold(node("p").class("c-lede").text("On a Mac, Command in the place of Ctrl."))
        .hold(node("table").class("c-table").hold(node("tbody").hold_all(KEYS.iter().map(row))))
        .hold(node("form").with("method", "dialog").hold(close))
}
