//! What the page hands to the visitor: a file to save, a text on the clipboard, the print dialogue. Nothing of it leaves the
//! machine.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// The root's attribute that names what is to be printed (`style/print.css`).
const PRINTED: &str = "data-print";

/// Offers a text as a file to save. A browser that refuses leaves everything as it is.
pub fn save(name: &str, kind: &str, text: &str) {
    let _ = saved(name, kind, text);
}

fn saved(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}

/// Puts a text on the clipboard.
pub fn copy(text: &str) {
    if let Some(window) = web_sys::window() {
        // What becomes of it the browser tells the visitor itself.
        drop(window.navigator().clipboard().write_text(text));
    }
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
