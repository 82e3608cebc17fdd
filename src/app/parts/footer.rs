//! What the page promises, and what it is not.

use crate::draw::node::{Node, node};

const PRIVATE: &str = "The page fetches its own files once and then computes in your browser. It sends nothing, stores nothing and loads nothing from anywhere else; \
                     a content security policy in the page makes the browser enforce that. Whoever hosts the page can see that its files were fetched, and nothing more. \
                     To check: open your browser\u{2019}s network tools and type.";
const NOT: &str = "Concession is independent of Amazon Web Services. Prices are read from dated sources of different certainty and may have changed; your contract decides. \
                     Projections are arithmetic on your figures, not an offer, and no promise that AWS will agree.";

/// The bottom of the page.
pub fn footer() -> Node {
    node("footer")
        .class("c-footer")
        .hold(part("privacy-title", "Private by construction", PRIVATE).with("id", "privacy").with("tabindex", "-1"))
        .hold(part("not-title", "What this is not", NOT))
}

fn part(id: &str, title: &str, words: &str) -> Node {
    node("section")
        .class("c-footer__part")
        .with("aria-labelledby", id)
        .hold(node("h2").class("c-title").with("id", id).text(title))
        .hold(node("p").text(words))
}
