//! Figures that open: one listener on the page for all of them, so that a figure is a still node, redrawn only where it differs.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, HtmlElement};

/// The attribute by which a figure is found: the path of its derivation.
pub const EXPLAIN: &str = "data-explain";
/// The attribute of a figure on the trail: how many figures the trail has with it.
pub const TRAIL: &str = "data-trail";

/// What was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pressed {
    /// The figure's path.
    pub figure: String,
    /// True inside a dialogue: the figure is a part of the one that is open.
    pub inside: bool,
    /// The place of a figure on the trail.
    pub trail: Option<usize>,
}

/// Calls this whenever a figure is pressed, for as long as the page lives.
pub fn listen(does: impl Fn(Pressed) + 'static) {
    let heard = move |event: Event| {
        if let Some(pressed) = pressed(&event) {
            does(pressed);
        }
    };
    let heard = Closure::<dyn Fn(Event)>::new(heard).into_js_value();
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        // A page always takes a listener.
        let _ = document.add_event_listener_with_callback("click", heard.unchecked_ref());
    }
}

fn pressed(event: &Event) -> Option<Pressed> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let figure = target.closest("[data-explain]").ok()??;
    let path = figure.get_attribute(EXPLAIN)?;
    // Not every browser gives a button that is clicked the focus, and it is to come back here.
    if let Some(button) = figure.dyn_ref::<HtmlElement>() {
        let _ = button.focus();
    }
    Some(Pressed {
        figure: path,
        inside: figure.closest("dialog").ok()?.is_some(),
        trail: figure.get_attribute(TRAIL).and_then(|place| place.parse().ok()),
    })
}
