//! Moves the keyboard, and the eye, to an element.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

/// The element with this id, where it is there and of this kind.
fn find<T: JsCast>(id: &str) -> Option<T> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Gives an element the focus; where it is not there, nothing happens.
pub fn give(id: &str) {
    if let Some(element) = find::<HtmlElement>(id) {
        // An element that cannot take it leaves the focus where it was.
        let _ = element.focus();
    }
}

/// True where the focus is in the element with this id.
pub fn is_in(id: &str) -> bool {
    let focused = web_sys::window().and_then(|window| window.document()?.active_element());
    find::<Element>(id).is_some_and(|element| element.contains(focused.as_deref()))
}

/// The part of the page that its address names: "action-agreement-opening" of "#action-agreement-opening". Empty where it names none.
pub fn named_by_address() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.and_then(|hash| hash.strip_prefix('#').map(str::to_owned)).unwrap_or_default()
}

/// Shows an element and gives the focus to the first thing in it that can take it.
pub fn show(id: &str) {
    let Some(element) = find::<Element>(id) else { return };
    element.scroll_into_view();
    let first = element.query_selector("summary, a, button, input, select").ok().flatten();
    if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
        let _ = first.focus();
    }
}

/// Gives an element the focus, with this one, itself or what stands above it, at the top of the window.
pub fn lead(id: &str, top: &str) {
    give(id);
    if let Some(element) = find::<Element>(top) {
        element.scroll_into_view();
    }
}

/// Opens every fold around an element, and gives it the focus.
pub fn reveal(id: &str) {
    let mut around = find::<Element>(id);
    while let Some(element) = around {
        if element.tag_name() == "DETAILS" {
            fold(&element, true);
        }
        around = element.parent_element();
    }
    if let Some(element) = find::<HtmlElement>(id) {
        let _ = element.focus();
        element.scroll_into_view_with_bool(false);
    }
}

/// Opens or closes the folds of a part of the page, by their ids.
pub fn arrange(folds: impl Iterator<Item = (String, bool)>) {
    for (id, open) in folds {
        if let Some(element) = find::<Element>(&id) {
            fold(&element, open);
        }
    }
}

fn fold(element: &Element, open: bool) {
    // The name is an attribute's: a browser does not refuse it.
    let _ = match open {
        true => element.set_attribute("open", ""),
        false => element.remove_attribute("open"),
    };
}

/// True on a window that has room for more than one column of fields.
pub fn is_wide() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(width >= 36rem)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// Opens a fold.
pub fn unfold(id: &str) {
    if let Some(element) = find::<Element>(id).filter(|element| element.tag_name() == "DETAILS") {
        fold(&element, true);
    }
}

/// True where a dialogue is open over the page.
pub fn is_open(id: &str) -> bool {
    find::<HtmlDialogElement>(id).is_some_and(|dialogue| dialogue.open())
}

/// Opens a dialogue over the page; closing it gives the focus back.
pub fn dialogue(id: &str) {
    if let Some(dialogue) = find::<HtmlDialogElement>(id).filter(|dialogue| !dialogue.open()) {
        let _ = dialogue.show_modal();
    }
}
