//! What the page promises, and what it is not.

use crate::{
    draw::node::{Node, node},
    words::footer as words,
};

/// The bottom of the page.
pub fn footer() -> Node {
    node("footer")
        .class("c-footer")
        .hold(part("privacy-title", words::PRIVATE, words::PRIVATE_MEANS).with("id", "privacy").with("tabindex", "-1"))
        .hold(part("not-title", words::NOT, words::NOT_MEANS))
}

fn part(id: &str, title: &str, words: &str) -> Node {
    node("section")
        .class("c-footer__part")
        .with("aria-labelledby", id)
        .hold(node("h2").class("c-title").with("id", id).text(title))
        .hold(node("p").text(words))
}
