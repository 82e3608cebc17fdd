//! Moves the keyboard to an element.

use wasm_bindgen::JsCast;

/// Gives an element the focus; where it is not there, nothing happens.
pub fn give(id: &str) {
    let element = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // An element that cannot take it leaves the focus where it was.
        let _ = element.focus();
    }
}
