//! Name, purpose and promise.

use crate::draw::node::{Node, node};

/// The top of the page.
pub fn masthead() -> Node {
    let promise = node("a").with("href", "#privacy").text("Nothing you type leaves this page");
    node("header")
        .class("c-masthead")
        .hold(node("p").class("c-masthead__name").text("Concession"))
        .hold(node("p").class("c-masthead__purpose").text("What to ask AWS Support for, when, and what it is worth"))
        .hold(node("p").class("c-masthead__promise").hold(promise))
}
