//! What the page hands to the visitor: a file to save, a text on the clipboard, the print dialogue. Nothing of it leaves the
//! machine.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// The root's attribute that names what is to be printed (`style/print.css`).
const PRINTED: &str = "data-print";
/// How many milliseconds a file that is offered is kept for the browser to fetch.
const KEPT: i32 = 60_000;

/// Offers a file to save, and tells whether the browser let it.
pub fn save(name: &str, kind: &str, bytes: &[u8]) -> bool {
    saved(name, kind, bytes).is_ok()
}

fn saved(name: &str, kind: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    save_blob(name, &Blob::new_with_u8_array_sequence_and_options(&parts, &options)?)
}

/// Offers what a browser has made as a file to save.
pub fn save_blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let document = window.document().ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Some browsers fetch what is saved only after this has ended, and tell nobody when they have it.
    let done = Closure::once_into_js(move || Url::revoke_object_url(&address));
    window.set_timeout_with_callback_and_timeout_and_arguments_0(done.unchecked_ref(), KEPT).map(|_| ())
}

/// Puts a text on the clipboard and tells whether the browser let it.
pub fn copy(text: &str, told: impl FnOnce(bool) + 'static) {
    let clipboard = web_sys::window().map(|window| window.navigator().clipboard());
    // Without a secure address a page has no clipboard.
    let Some(clipboard) = clipboard.filter(|clipboard| !clipboard.is_undefined()) else { return told(false) };
    let written = clipboard.write_text(text);
    spawn_local(async move { told(JsFuture::from(written).await.is_ok()) });
}

/// Opens the print dialogue for one part of the page: the root names it until the printing is done, and the print sheet hides
/// everything else.
pub fn print_only(part: &str) {
    let Some(window) = web_sys::window() else { return };
    let Some(root) = window.document().and_then(|document| document.document_element()) else { return };
    // A browser that refuses prints the whole page, as its own menu does.
    let _ = root.set_attribute(PRINTED, part);
    let done = Closure::once_into_js(move || root.remove_attribute(PRINTED));
    window.set_onafterprint(Some(done.unchecked_ref()));
    let _ = window.print();
}
