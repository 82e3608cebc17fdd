//! Where in an element a pointer is, in whole parts of it.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, FocusOptions, HtmlElement, KeyboardEvent, MouseEvent};

/// Which of so many equal parts of an element a pointer is over, counted from the left; the nearest one where a finger has left
/// the element while it is down. Nothing in the element may be a target of its own.
pub fn part(event: &Event, parts: usize) -> Option<usize> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let left = usize::try_from(event.dyn_ref::<MouseEvent>()?.offset_x()).unwrap_or(0);
    let width = usize::try_from(element.client_width()).ok()?;
    Some((left * parts).checked_div(width)?.min(parts.checked_sub(1)?))
}

/// Whether a finger or a button is down.
pub fn is_down(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_some_and(|event| event.buttons() != 0)
}

/// Gives the focus to the element that was touched, which a finger that is drawn over it does not do by itself.
pub fn take_focus(event: &Event) {
    let element = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let still = FocusOptions::new();
    still.set_prevent_scroll(true);
    // An element that cannot take it leaves the focus where it was.
    let _ = element.map(|element| element.focus_with_options(&still));
}

/// Whether the focus that leaves an element goes on within a chart, or to a dialogue over it.
pub fn stays(event: &Event) -> bool {
    let to = event.unchecked_ref::<FocusEvent>().related_target();
    to.is_some_and(|to| matches!(to.unchecked_ref::<Element>().closest(".c-chart,dialog"), Ok(Some(_))))
}

/// The key that was pressed, where it was pressed alone.
pub fn key(event: &Event) -> Option<String> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    let alone = !(event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key());
    alone.then(|| event.key())
}
