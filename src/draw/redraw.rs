//! Elements that follow the state, changed where they differ: with every key most of what is shown stays as it is, and what stays
//! is not touched, so that the focus in it and the browser's own work on it are kept.
//!
//! Compared is what a node says of itself: tag, attributes, styles, text. A node that follows the state by itself, or does
//! something at an event, is drawn anew, since what it would do now cannot be compared with what it did before.

use leptos::prelude::document;
use web_sys::Element;

use super::{
    node::{Child, Node, Parts, Trait},
    render::{self, Effects, Living},
};

/// An element as it was drawn last.
pub struct Drawn {
    tag: &'static str,
    element: Element,
    /// Its attributes and styles; none where it is alive.
    traits: Vec<(&'static str, String)>,
    inside: Vec<Inside>,
    /// What lives in an element that is drawn anew each time.
    living: Option<Effects>,
}

enum Inside {
    Text(web_sys::Node, String),
    Element(Drawn),
}

/// Makes what was drawn into what is to be drawn; all of it stands before `end`.
pub fn redraw(drawn: Vec<Drawn>, nodes: Vec<Node>, parent: &web_sys::Node, end: Option<&web_sys::Node>) -> Vec<Drawn> {
    let mut old = drawn.into_iter();
    let mut new = Vec::with_capacity(nodes.len());
    for node in nodes {
        new.extend(match old.next() {
            Some(old) => old.turn_into(node, parent),
            None => Drawn::draw(node, parent, end),
        });
    }
    old.for_each(|old| old.element.remove());
    new
}

/// True for a node that nothing can happen to but being drawn anew.
fn is_still(parts: &Parts) -> bool {
    parts.traits.iter().all(|one| matches!(one, Trait::Fixed(..) | Trait::Style(..)))
        && parts.children.iter().all(|child| matches!(child, Child::Text(_) | Child::Node(_)))
}

/// What a still node says of itself, by name.
fn named(one: &Trait) -> Option<(&'static str, &str)> {
    match one {
        Trait::Fixed(name, value) | Trait::Style(name, value) => Some((name, value)),
        _ => None,
    }
}

impl Drawn {
    fn draw(node: Node, parent: &web_sys::Node, before: Option<&web_sys::Node>) -> Option<Drawn> {
        let tag = node.0.tag;
        if !is_still(&node.0) {
            let mut living = Living::default();
            let element = render::draw(node, parent, before, &mut living)?;
            return Some(Drawn { tag, element, traits: vec![], inside: vec![], living: Some(living.begin()) });
        }
        let Parts { traits, children, .. } = *node.0;
        let element = render::element(tag)?;
        let said = traits.iter().filter_map(named).map(|(name, value)| (name, value.to_owned())).collect();
        traits.into_iter().for_each(|one| render::give(&element, one, &mut Living::default()));
        let inside = children.into_iter().filter_map(|child| Inside::draw(child, &element, None)).collect();
        parent.insert_before(&element, before).ok()?;
        Some(Drawn { tag, element, traits: said, inside, living: None })
    }

    /// The same element with what differs changed, or another one in its place.
    fn turn_into(mut self, node: Node, parent: &web_sys::Node) -> Option<Drawn> {
        let names = self.traits.iter().map(|(name, _)| *name);
        let same = self.living.is_none()
            && is_still(&node.0)
            && self.tag == node.0.tag
            && names.eq(node.0.traits.iter().filter_map(named).map(|(name, _)| name));
        if !same {
            // Whatever lived in it ends before something else does in its place.
            drop(self.living.take());
            let other = Drawn::draw(node, parent, Some(&self.element));
            self.element.remove();
            return other;
        }
        let Parts { traits, children, .. } = *node.0;
        for (one, (_, said)) in traits.into_iter().zip(&mut self.traits) {
            if let Some((_, says)) = named(&one).filter(|(_, says)| says != said) {
                *said = says.to_owned();
                render::give(&self.element, one, &mut Living::default());
            }
        }
        let mut old = std::mem::take(&mut self.inside).into_iter();
        for child in children {
            self.inside.extend(match old.next() {
                Some(old) => old.turn_into(child, &self.element),
                None => Inside::draw(child, &self.element, None),
            });
        }
        old.for_each(Inside::remove);
        Some(self)
    }
}

impl Inside {
    fn draw(child: Child, parent: &Element, before: Option<&web_sys::Node>) -> Option<Inside> {
        match child {
            Child::Text(text) => {
                let node: web_sys::Node = document().create_text_node(&text).into();
                parent.insert_before(&node, before).ok()?;
                Some(Inside::Text(node, text))
            }
            Child::Node(node) => Drawn::draw(node, parent, before).map(Inside::Element),
            // A node that holds what follows is not still, and drawn by `render`.
            Child::Words(_) | Child::Nodes(_) => None,
        }
    }

    fn turn_into(self, child: Child, parent: &Element) -> Option<Inside> {
        match (self, child) {
            (Inside::Text(node, said), Child::Text(text)) => {
                if said != text {
                    node.set_text_content(Some(&text));
                }
                Some(Inside::Text(node, text))
            }
            (Inside::Element(drawn), Child::Node(node)) => drawn.turn_into(node, parent).map(Inside::Element),
            (old, child) => {
                let new = Inside::draw(child, parent, Some(old.node()));
                old.remove();
                new
            }
        }
    }

    fn node(&self) -> &web_sys::Node {
        match self {
            Inside::Text(node, _) => node,
            Inside::Element(drawn) => &drawn.element,
        }
    }

    fn remove(self) {
        if let Some(parent) = self.node().parent_node() {
            // It is a child of its own parent.
            let _ = parent.remove_child(self.node());
        }
    }
}
