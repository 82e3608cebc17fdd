//! Plain nodes: how every part of the page is described, as data.
//!
//! A node is a tag, its attributes and what it holds. What follows the page's state is a closure of one of a few types, so that
//! the program holds each kind once and not once for every element (`docs/decisions/0008-plain-nodes.md`). Nothing here can
//! hold markup as text. What becomes of a node is in `render`.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement};

/// Something that follows the page's state.
pub type Live<T> = Box<dyn Fn() -> T>;

/// An element with its attributes and what it holds: a pointer, since a page is hundreds of calls that hand one on.
pub struct Node(pub(super) Box<Parts>);

pub(super) struct Parts {
    pub(super) tag: &'static str,
    pub(super) traits: Vec<Trait>,
    pub(super) children: Vec<Child>,
}

/// What an element has or does.
pub(super) enum Trait {
    /// An attribute.
    Fixed(&'static str, String),
    /// An attribute that follows; absent where there is none.
    Follows(&'static str, Live<Option<String>>),
    /// A style, set one by one as the page's policy wants.
    Style(&'static str, String),
    /// The text in an input.
    Value(Live<Option<String>>),
    /// Whether an option, or a radio button, is the chosen one.
    Chosen(Live<Option<String>>),
    /// What happens at an event.
    On(&'static str, Box<dyn FnMut(Event)>),
}

/// What an element holds.
pub(super) enum Child {
    Text(String),
    Words(Live<Option<String>>),
    Node(Node),
    Nodes(Live<Vec<Node>>),
}

/// An empty element.
#[inline(never)]
pub fn node(tag: &'static str) -> Node {
    Node(Box::new(Parts { tag, traits: Vec::new(), children: Vec::new() }))
}

impl Node {
    /// With its class.
    #[inline(never)]
    pub fn class(self, class: &str) -> Node {
        self.with("class", class)
    }

    /// With an attribute.
    #[inline(never)]
    pub fn with(self, name: &'static str, value: &str) -> Node {
        self.having(Trait::Fixed(name, value.to_owned()))
    }

    /// With an attribute that follows the page's state.
    pub fn follow(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Node {
        self.having(Trait::Follows(name, Box::new(value)))
    }

    /// Out of sight as long as this is true.
    pub fn hidden(self, hidden: impl Fn() -> bool + 'static) -> Node {
        self.follow("hidden", move || hidden().then(String::new))
    }

    /// With a class, and a second one as long as this is true.
    pub fn class_if(self, class: &'static str, more: &'static str, holds: impl Fn() -> bool + 'static) -> Node {
        self.follow("class", move || Some(if holds() { format!("{class} {more}") } else { class.to_owned() }))
    }

    /// With a style, where there is one.
    pub fn style(self, name: &'static str, value: Option<String>) -> Node {
        match value {
            Some(value) => self.having(Trait::Style(name, value)),
            None => self,
        }
    }

    /// With the text of an input.
    pub fn value(self, value: impl Fn() -> String + 'static) -> Node {
        self.having(Trait::Value(Box::new(move || Some(value()))))
    }

    /// Chosen as long as this is true.
    pub fn chosen(self, chosen: impl Fn() -> bool + 'static) -> Node {
        self.having(Trait::Chosen(Box::new(move || chosen().then(String::new))))
    }

    /// Doing something at an event.
    pub fn on(self, event: &'static str, does: impl FnMut(Event) + 'static) -> Node {
        self.having(Trait::On(event, Box::new(does)))
    }

    /// With text after what it holds.
    #[inline(never)]
    pub fn text(self, text: &str) -> Node {
        self.holding(Child::Text(text.to_owned()))
    }

    /// With text that follows the page's state after what it holds.
    pub fn words(self, words: impl Fn() -> String + 'static) -> Node {
        self.holding(Child::Words(Box::new(move || Some(words()))))
    }

    /// With an element after what it holds.
    #[inline(never)]
    pub fn hold(self, child: Node) -> Node {
        self.holding(Child::Node(child))
    }

    /// With elements that follow the page's state after what it holds.
    pub fn live(self, nodes: impl Fn() -> Vec<Node> + 'static) -> Node {
        self.holding(Child::Nodes(Box::new(nodes)))
    }

    /// With elements after what it holds.
    pub fn hold_all(self, children: impl IntoIterator<Item = Node>) -> Node {
        children.into_iter().fold(self, Node::hold)
    }

    #[inline(never)]
    fn having(mut self, one: Trait) -> Node {
        self.0.traits.push(one);
        self
    }

    #[inline(never)]
    fn holding(mut self, child: Child) -> Node {
        self.0.children.push(child);
        self
    }
}

/// What stands in the field at which an event happened.
pub fn value_of(event: &Event) -> String {
    let target = event.target();
    let input = |target: &web_sys::EventTarget| target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    let select = |target: &web_sys::EventTarget| target.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value);
    target.and_then(|target| input(&target).or_else(|| select(&target))).unwrap_or_default()
}

/// The id of what the link at which an event happened leads to on this page: "field-plan" of "#field-plan".
pub fn linked(event: &Event) -> Option<String> {
    let at = event.target()?.dyn_into::<Element>().ok()?;
    let link = at.closest("a").ok()??;
    link.get_attribute("href")?.strip_prefix('#').map(str::to_owned)
}

/// Whether the fold at which an event happened is open.
pub fn is_open(event: &Event) -> bool {
    let fold = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    fold.is_some_and(|fold| fold.has_attribute("open"))
}
