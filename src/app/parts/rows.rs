//! A list in the form: its rows, each with its fields, and the buttons that add and remove one.

use leptos::prelude::{Get, GetUntracked, request_animation_frame};

use super::field::{field, id};
use crate::{
    app::state::State,
    browser::focus,
    draft::{ALWAYS, Edit, Field},
    draw::node::{Node, node},
    report::fields,
    words::{fill, form as words, refine},
};

/// The rows of a list, at the end of what the element holds. They are drawn anew when one is added or removed and at no other
/// time, so that typing is not disturbed.
pub fn rows(part: Node, state: State, list: &'static str) -> Node {
    let count = state.rows(list);
    let (_, add) = fields::list(list);
    let first = Field::first_rows().find(|field| field.list() == Some(list));
    // The keyboard goes on where the eye does: into the new row, or to the button where a row has gone.
    let grow = move |_| {
        let row = count.get_untracked();
        state.apply(Edit::Add(list));
        focus_soon(first.map_or_else(|| button(list), |field| id(field.in_row(row))));
    };
    part.live(move || (0..count.get()).map(|place| row(state, list, place, count.get())).collect()).hold(
        node("button")
            .class("c-button c-form__add")
            .with("type", "button")
            .with("id", &button(list))
            .on("click", grow)
            .text(add),
    )
}

/// With the next frame, when the element has been drawn.
fn focus_soon(id: String) {
    request_animation_frame(move || focus::give(&id));
}

fn button(list: &str) -> String {
    format!("add-{}", list.replace('.', "-"))
}

fn row(state: State, list: &'static str, row: usize, count: usize) -> Node {
    let of_row = |rare: bool| {
        let fields =
            Field::first_rows().filter(move |field| field.list() == Some(list) && fields::is_rare(*field) == rare);
        fields.map(|one| field(state, one.in_row(row))).collect::<Vec<_>>()
    };
    let inside = |nodes| node("div").class("c-form__fields").hold_all(nodes);
    let name = fill(refine::ROW, &[("entry", fields::list(list).0), ("row", &(row + 1).to_string())]);
    let whole = node("fieldset")
        .class("c-row")
        .hold(node("legend").class("c-row__legend").text(&name))
        .hold(inside(of_row(false)));
    let rare = of_row(true);
    let whole = match rare.is_empty() {
        true => whole,
        false => whole.hold(
            node("details")
                .class("c-more")
                .hold(node("summary").class("c-more__summary").text(words::MORE))
                .hold(inside(rare)),
        ),
    };
    // The one credit that is always there cannot be removed, only left empty.
    match count > 1 || list != ALWAYS {
        true => whole.hold(remove(state, list, row, &name)),
        false => whole,
    }
}

fn remove(state: State, list: &'static str, row: usize, name: &str) -> Node {
    let shrink = move |_| {
        state.apply(Edit::Remove(list, row));
        focus_soon(button(list));
    };
    node("button")
        .class("c-button c-button--quiet")
        .with("type", "button")
        .with("aria-label", &fill(words::REMOVE_ROW, &[("row", &name.to_ascii_lowercase())]))
        .on("click", shrink)
        .text(words::REMOVE)
}
