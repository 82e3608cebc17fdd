//! Everything the answer takes for granted.

use crate::{
    app::state::Answer,
    draw::{
        node::{Node, node},
        pieces::grade,
    },
    report::assumptions::Assumed,
};

/// The list, always in sight: an assumption that is folded away is one that is not seen.
pub fn assumptions(answer: &Answer) -> Node {
    let list = &answer.view.assumptions;
    node("section")
        .class("c-assumed")
        .with("aria-labelledby", "assumptions-title")
        .hold(node("h2").class("c-title").with("id", "assumptions-title").text("What this takes for granted"))
        .hold(node("ul").class("c-assumed__list").hold_all(list.iter().map(item)))
}

fn item(item: &Assumed) -> Node {
    node("li")
        .class("c-assumed__item")
        .hold(node("h3").class("c-assumed__value").text(&item.value).hold_all(item.grade.map(grade)))
        .hold(node("p").text(&item.why))
        .hold(
            node("p")
                .class("c-assumed__source")
                .hold(node("code").text(item.field))
                .text(&format!(" \u{b7} {}", item.source)),
        )
}
