//! The page's own key combinations. All of them need Ctrl (or Command), so that no letter alone does anything.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, KeyboardEvent};

use super::panic::FIELD;

/// What a combination asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// One step back.
    Undo,
    /// One step forward.
    Redo,
    /// The list of these.
    Help,
}

/// Calls this at every combination, for as long as the page lives.
pub fn listen(does: impl Fn(Shortcut) + 'static) {
    let heard = move |event: KeyboardEvent| {
        if let Some(shortcut) = meant(&event) {
            event.prevent_default();
            does(shortcut);
        }
    };
    let heard = Closure::<dyn Fn(KeyboardEvent)>::new(heard).into_js_value();
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("keydown", heard.unchecked_ref());
    }
}

fn meant(event: &KeyboardEvent) -> Option<Shortcut> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    let shortcut = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Shortcut::Undo,
        ("z", true) | ("y", false) => Shortcut::Redo,
        ("/", _) => Shortcut::Help,
        _ => return None,
    };
    // In an input that is not of the case, the browser's own undo is what is meant.
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let foreign = target.is_some_and(|target| {
        target.matches("input:not([type=radio])").unwrap_or(false) && !target.has_attribute(FIELD)
    });
    (shortcut == Shortcut::Help || !foreign).then_some(shortcut)
}
