//! Files that the visitor gives to the page: chosen, or dropped. They are read here and go nowhere.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, Event, File, HtmlInputElement};

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is longer than asked for.
    TooLong,
    /// The browser does not give it.
    Failed,
}

/// The file chosen in the input at which an event happened. The choice is taken back, so that the same file can be chosen again.
pub fn chosen(event: &Event) -> Option<File> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// The file dropped with an event. The browser does not open it in the place of the page.
pub fn dropped(event: &Event) -> Option<File> {
    event.prevent_default();
    event.dyn_ref::<DragEvent>()?.data_transfer()?.files()?.get(0)
}

/// Reads a file as text, no more than so many bytes.
pub fn read(file: &File, most: usize, told: impl FnOnce(Result<String, Unread>) + 'static) {
    if file.size() > most as f64 {
        return told(Err(Unread::TooLong));
    }
    let text = file.text();
    spawn_local(async move {
        let text = JsFuture::from(text).await.ok().and_then(|text| text.as_string());
        told(text.ok_or(Unread::Failed));
    });
}
