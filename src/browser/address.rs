//! The page's own address: its fragment, which is never sent to a server, read when it changes and written only when asked.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// The fragment without `#`, as it stands; empty where there is none.
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').map(str::to_owned).unwrap_or_default()
}

/// Whether the page is in one file (`cargo xtask build --single`), which fetches nothing and keeps nothing.
pub fn is_single() -> bool {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    root.is_some_and(|root| root.has_attribute("data-single"))
}

/// Where the site of a page in one file is published, where the file knows it.
pub fn site() -> Option<String> {
    let document = web_sys::window()?.document()?;
    document.query_selector("meta[name=site]").ok()??.get_attribute("content")
}

/// The address without its fragment.
pub fn bare() -> String {
    let whole = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    whole.split('#').next().unwrap_or_default().to_owned()
}

/// Hears when another fragment is put into the address while the page is open.
pub fn on_change(does: impl Fn(String) + 'static) {
    let heard = Closure::<dyn Fn()>::new(move || does(fragment())).into_js_value();
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("hashchange", heard.unchecked_ref());
    }
}

/// Marks an address whose fragment follows what is typed.
pub const FOLLOWED: &str = "followed";
/// Marks an address whose fragment is no news: what it holds was taken, or decided on.
pub const SEEN: &str = "seen";

/// The mark of the address. It belongs to this one entry of the browser's history, and stays with it through a reload.
pub fn mark() -> Option<String> {
    web_sys::window()?.history().ok()?.state().ok()?.as_string()
}

/// Takes the fragment out of the address; tells whether the browser let it.
pub fn clear() -> bool {
    replaced(&JsValue::NULL, &bare())
}

/// Marks the address as it is; nothing happens where the browser does not let it.
pub fn mark_seen() {
    replaced(&SEEN.into(), &format!("#{}", fragment()));
}

/// Writes a fragment into the address with a mark, in the place of the one that is there and as no step of the browser's history; tells whether
/// the browser let it.
pub fn put(fragment: &str, mark: &str) -> bool {
    replaced(&mark.into(), &format!("#{fragment}"))
}

fn replaced(mark: &JsValue, address: &str) -> bool {
    let put = |window: web_sys::Window| window.history()?.replace_state_with_url(mark, "", Some(address));
    web_sys::window().is_some_and(|window| put(window).is_ok())
}

/// Whether the system has a sheet to share with.
pub fn can_share() -> bool {
    sheet().is_some()
}

/// Opens the sheet; what the visitor does with it is not told.
pub fn share(title: &str, address: &str) {
    let data = js_sys::Object::new();
    for (key, value) in [("title", title), ("url", address)] {
        // A plain object takes any key.
        let _ = js_sys::Reflect::set(&data, &key.into(), &value.into());
    }
    if let (Some(sheet), Some(window)) = (sheet(), web_sys::window())
        && let Ok(opened) = sheet.call1(&window.navigator(), &data)
        && let Ok(opened) = opened.dyn_into::<js_sys::Promise>()
    {
        // A sheet that is closed again is no failure.
        wasm_bindgen_futures::spawn_local(async move {
            let _ = wasm_bindgen_futures::JsFuture::from(opened).await;
        });
    }
}

fn sheet() -> Option<js_sys::Function> {
    let navigator = web_sys::window()?.navigator();
    js_sys::Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()
}
