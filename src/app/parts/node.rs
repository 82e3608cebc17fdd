//! Plain nodes: how everything is described that only shows an answer and does nothing.
//!
//! `view!` compiles every element into types and code of its own, which is right for what reacts and far too much for tables
//! and lists: described as data and rendered by the one function here, they make the page a tenth smaller
//! (`docs/decisions/0008-plain-nodes.md`). Nothing here can hold markup as text.

use leptos::{
    html::custom,
    prelude::*,
    tachys::html::attribute::{
        any_attribute::{AnyAttribute, IntoAnyAttribute},
        custom::custom_attribute,
    },
};

/// An element with its attributes and what it holds.
#[derive(Clone, Debug)]
pub struct Node {
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Child>,
}

#[derive(Clone, Debug)]
enum Child {
    Text(String),
    Node(Node),
}

/// An empty element.
pub fn node(tag: &'static str) -> Node {
    Node { tag, attributes: Vec::new(), children: Vec::new() }
}

impl Node {
    /// With its class.
    #[inline(never)]
    pub fn class(self, class: &str) -> Node {
        self.with("class", class)
    }

    /// With an attribute.
    #[inline(never)]
    pub fn with(mut self, name: &'static str, value: &str) -> Node {
        self.attributes.push((name, value.to_owned()));
        self
    }

    /// With text after what it holds.
    #[inline(never)]
    pub fn text(mut self, text: &str) -> Node {
        self.children.push(Child::Text(text.to_owned()));
        self
    }

    /// With an element after what it holds.
    #[inline(never)]
    pub fn hold(mut self, child: Node) -> Node {
        self.children.push(Child::Node(child));
        self
    }

    /// With elements after what it holds.
    pub fn hold_all(self, children: impl IntoIterator<Item = Node>) -> Node {
        children.into_iter().fold(self, Node::hold)
    }

    /// What it holds, as views of leptos.
    pub fn show_children(self) -> Vec<AnyView> {
        self.children.into_iter().map(Child::show).collect()
    }

    /// As a view of leptos.
    pub fn show(self) -> AnyView {
        let attribute = |(name, value)| custom_attribute(name, value).into_any_attr();
        let attributes: Vec<AnyAttribute> = self.attributes.into_iter().map(attribute).collect();
        let children: Vec<AnyView> = self.children.into_iter().map(Child::show).collect();
        custom(self.tag).child(children).add_any_attr(attributes).into_any()
    }
}

impl Child {
    fn show(self) -> AnyView {
        match self {
            Child::Text(text) => text.into_any(),
            Child::Node(node) => node.show(),
        }
    }
}
