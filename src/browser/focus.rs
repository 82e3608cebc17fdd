//! Moves the keyboard, and the eye, to an element.

use wasm_bindgen::JsCast;

/// Gives an element the focus; where it is not there, nothing happens.
pub fn give(id: &str) {
    let element = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // An element that cannot take it leaves the focus where it was.
        let _ = element.focus();
    }
}

/// The part of the page that its address names: "step-window" of "#step-window". Empty where it names none.
pub fn named_by_address() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.and_then(|hash| hash.strip_prefix('#').map(str::to_owned)).unwrap_or_default()
}

/// Shows an element and gives the focus to the first thing in it that can take it.
pub fn show(id: &str) {
    let element = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id(id));
    let Some(element) = element else { return };
    element.scroll_into_view();
    let first = element.query_selector("summary, a, button, input, select").ok().flatten();
    if let Some(first) = first.and_then(|first| first.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = first.focus();
    }
}

/// Opens a fold.
pub fn unfold(id: &str) {
    let fold = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id(id));
    if let Some(fold) = fold {
        // The name is an attribute's: a browser does not refuse it.
        let _ = fold.set_attribute("open", "");
    }
}

/// Opens a dialogue over the page; closing it gives the focus back.
pub fn dialogue(id: &str) {
    let found = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id(id));
    let dialogue = found.and_then(|found| found.dyn_into::<web_sys::HtmlDialogElement>().ok());
    if let Some(dialogue) = dialogue.filter(|dialogue| !dialogue.open()) {
        let _ = dialogue.show_modal();
    }
}
