//! If the program stops on an error of its own, the page says so and keeps what was typed.
//!
//! After a panic nothing of the program runs any more, so the notice is made of plain elements and text, at once. It
//! gathers every field's text, to be copied into a fresh page.

use std::{cell::Cell, panic::PanicHookInfo};

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlInputElement, HtmlSelectElement};

use crate::words::stopped as words;

/// The attribute by which a field of the form is found.
pub const FIELD: &str = "data-field";
/// The attribute that holds what was typed and is not on screen.
pub const KEPT: &str = "data-kept";

thread_local! {
    static SHOWN: Cell<bool> = const { Cell::new(false) };
}

/// Shows the notice on the first panic; the console gets the place in the program.
pub fn install() {
    std::panic::set_hook(Box::new(|info: &PanicHookInfo| {
        web_sys::console::error_1(&info.to_string().into());
        if !SHOWN.replace(true) {
            let document = web_sys::window().and_then(|window| window.document());
            // A page that cannot even show the notice has nothing left to say.
            let _ = document.as_ref().and_then(notice);
        }
    }));
}

/// Puts the notice at the top of the page; nothing where the page has no body.
pub fn notice(document: &Document) -> Option<Element> {
    let notice = document.create_element("section").ok()?;
    notice.set_class_name("c-notice c-notice--stopped");
    notice.set_attribute("role", "alert").ok()?;
    let title = child(document, &notice, "h2", words::TITLE)?;
    title.set_class_name("c-notice__title");
    child(document, &notice, "p", words::MEANS)?;
    let typed = child(document, &notice, "pre", &typed(document))?;
    typed.set_attribute("tabindex", "0").ok()?;
    typed.set_attribute("aria-label", words::TYPED).ok()?;
    let body = document.body()?;
    body.insert_before(&notice, body.first_child().as_ref()).ok()?;
    Some(notice)
}

fn child(document: &Document, parent: &Element, tag: &str, text: &str) -> Option<Element> {
    let child = document.create_element(tag).ok()?;
    child.set_text_content(Some(text));
    parent.append_child(&child).ok()?;
    Some(child)
}

/// Everything typed: every field on screen, then what is kept beside it.
fn typed(document: &Document) -> String {
    let kept = document.query_selector(&format!("[{KEPT}]")).ok().flatten();
    let kept = kept.and_then(|element| element.get_attribute(KEPT)).unwrap_or_default();
    [on_screen(document), kept].concat()
}

/// Every field's path and text, a line each.
fn on_screen(document: &Document) -> String {
    let Ok(fields) = document.query_selector_all(&format!("[{FIELD}]")) else { return String::new() };
    (0..fields.length())
        .filter_map(|place| {
            let element: Element = fields.item(place)?.dyn_into().ok()?;
            let name = element.get_attribute(FIELD)?;
            let input = element.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
            let text = input.or_else(|| element.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value))?;
            (!text.is_empty()).then(|| format!("{name}: {text}"))
        })
        .collect::<Vec<_>>()
        .join("\n")
}
