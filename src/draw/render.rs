//! Nodes become the page's elements: made once, and afterwards only changed where something that they follow has changed.
//!
//! leptos runs what follows the state (`RenderEffect`) and knows when it has changed; every such piece is of the one type
//! `Kept`. Elements that follow are compared with what stands there (`redraw`), each time something has changed that they read.

use leptos::prelude::{RenderEffect, document};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, HtmlInputElement, HtmlOptionElement};

use super::{
    node::{Child, Live, Node, Trait},
    redraw::{Drawn, redraw},
};

const SVG: &str = "http://www.w3.org/2000/svg";

/// What a live piece remembers until it runs again: the elements that it made, with what lives in them.
#[derive(Default)]
pub(super) struct Kept(Vec<Drawn>);

/// What lives, for as long as it is held.
pub(super) type Effects = Vec<RenderEffect<Kept>>;

/// What shows a text, or that there is none.
type Show = Box<dyn Fn(Option<&str>)>;

/// A text that follows the state, and where it is shown.
struct Follower {
    live: Live<Option<String>>,
    show: Show,
    said: Option<String>,
}

/// What lives in a stretch of the page that is drawn at once.
#[derive(Default)]
pub(super) struct Living {
    effects: Effects,
    followers: Vec<Follower>,
}

impl Living {
    fn follow(&mut self, live: Live<Option<String>>, show: Show) {
        self.followers.push(Follower { live, show, said: None });
    }

    /// Everything that lives, for as long as it is held. Texts and attributes are one effect together: hundreds of them are asked
    /// with every key, and asking is cheaper than being woken.
    pub fn begin(self) -> Effects {
        let Living { mut effects, mut followers } = self;
        if followers.is_empty() {
            return effects;
        }
        let follow = move |_: Option<Kept>| {
            for Follower { live, show, said } in &mut followers {
                let says = live();
                if says != *said {
                    show(says.as_deref());
                    *said = says;
                }
            }
            Kept::default()
        };
        effects.push(RenderEffect::new(follow));
        effects
    }
}

/// Draws nodes at the end of the element with this id, for as long as the page lives; nothing where there is none.
pub fn mount_in(id: &str, nodes: impl FnOnce() -> Vec<Node> + 'static) {
    let place = document().get_element_by_id(id);
    leptos::mount::mount_to_body(move || {
        let mut living = Living::default();
        if let Some(place) = place {
            for node in nodes() {
                draw(node, &place, None, &mut living);
            }
        }
        std::mem::forget(living.begin());
    });
}

/// Draws a node into its parent. A browser that cannot make an element goes without it.
pub(super) fn draw(
    node: Node,
    parent: &web_sys::Node,
    before: Option<&web_sys::Node>,
    living: &mut Living,
) -> Option<Element> {
    let (element, children) = begun(node, living)?;
    for child in children {
        hold(&element, child, living);
    }
    parent.insert_before(&element, before).ok()?;
    Some(element)
}

/// An element with all that it has and does, and the children that it does not hold yet.
#[inline(never)]
pub(super) fn begun(node: Node, living: &mut Living) -> Option<(Element, Vec<Child>)> {
    let Node(parts) = node;
    let element = element(parts.tag)?;
    for one in parts.traits {
        give(&element, one, living);
    }
    Some((element, parts.children))
}

/// An element without anything.
pub(super) fn element(tag: &str) -> Option<Element> {
    let element = match tag {
        "svg" | "path" | "text" => document().create_element_ns(Some(SVG), tag),
        tag => document().create_element(tag),
    };
    element.ok()
}

/// Gives an element what it has or does.
pub(super) fn give(element: &Element, one: Trait, living: &mut Living) {
    let element = element.clone();
    match one {
        Trait::Fixed(name, value) => attribute(&element, name, Some(&value)),
        Trait::Follows(name, live) => living.follow(live, Box::new(move |value| attribute(&element, name, value))),
        Trait::Style(name, value) => {
            let style = element.dyn_ref::<web_sys::HtmlElement>().map(web_sys::HtmlElement::style);
            style.map(|style| style.set_property(name, &value));
        }
        Trait::Value(live) => {
            let input: HtmlInputElement = element.unchecked_into();
            living.follow(live, Box::new(move |value| type_in(&input, value.unwrap_or_default())));
        }
        Trait::Chosen(live) => {
            living.follow(live, Box::new(move |chosen| choose(&element, chosen.is_some())));
        }
        Trait::On(name, does) => {
            let does = Closure::wrap(does).into_js_value();
            let _ = element.add_event_listener_with_callback(name, does.unchecked_ref());
        }
    }
}

/// Sets an attribute or takes it away.
fn attribute(element: &Element, name: &str, value: Option<&str>) {
    // Names and values are the program's own: a browser does not refuse them.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// What is there already is left alone, so that the caret stays where it is.
fn type_in(input: &HtmlInputElement, value: &str) {
    if input.value() != value {
        input.set_value(value);
    }
}

/// An option of a list, or a radio button.
fn choose(element: &Element, chosen: bool) {
    match element.dyn_ref::<HtmlOptionElement>() {
        Some(option) => option.set_selected(chosen),
        None => element.unchecked_ref::<HtmlInputElement>().set_checked(chosen),
    }
}

/// Puts a child at the end of an element.
pub(super) fn hold(element: &web_sys::Node, child: Child, living: &mut Living) {
    match child {
        Child::Text(text) => {
            text_node(element, &text);
        }
        Child::Node(node) => {
            draw(node, element, None, living);
        }
        Child::Words(live) => {
            let text = text_node(element, "");
            living.follow(live, Box::new(move |words| text.set_text_content(words)));
        }
        Child::Nodes(nodes) => {
            // An empty text marks where the elements end.
            let (parent, end) = (element.clone(), text_node(element, ""));
            living.effects.push(RenderEffect::new(move |kept: Option<Kept>| {
                let Kept(drawn) = kept.unwrap_or_default();
                Kept(redraw(drawn, nodes(), &parent, Some(&end)))
            }));
        }
    }
}

fn text_node(parent: &web_sys::Node, text: &str) -> web_sys::Node {
    let node: web_sys::Node = document().create_text_node(text).into();
    // An element that was just made takes a text.
    let _ = parent.append_child(&node);
    node
}
