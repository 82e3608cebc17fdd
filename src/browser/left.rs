//! What this page has left on the device: asked of the browser, not remembered. Whatever cannot be asked is told as that.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{address, tabs};

/// A place that was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The database.
    Database,
    /// What the tab remembers, and what the browser remembers for all tabs.
    Memory,
    /// The kept files of the page.
    Files,
    /// The worker that answers with them.
    Worker,
    /// The part of the address behind `#`.
    Address,
}

/// What was found there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing of this page's.
    Nothing,
    /// Something.
    Something,
    /// The browser does not say.
    Untold,
}

/// Looks everywhere.
pub async fn left() -> Vec<(Place, Found)> {
    let ours = tabs::ours();
    let window: JsValue = web_sys::window().map(JsValue::from).unwrap_or_default();
    let begins = |name: Option<String>| name.is_some_and(|name| name == ours || name.starts_with(&format!("{ours} ")));
    let databases = listed(&get(&window, "indexedDB"), "databases").await;
    let databases = found(databases, |one| begins(get(one, "name").as_string()));
    let caches = get(&window, "caches");
    let files = match caches.is_undefined() {
        true => Found::Nothing,
        false => found(listed(&caches, "keys").await, |one| begins(one.as_string())),
    };
    let workers = get(&get(&window, "navigator"), "serviceWorker");
    let here = ours.strip_prefix("concession ").map(str::to_owned);
    let worker = match workers.is_undefined() {
        true => Found::Nothing,
        false => found(listed(&workers, "getRegistrations").await, |one| get(one, "scope").as_string() == here),
    };
    let memories = ["sessionStorage", "localStorage"].map(|name| memory(&get(&window, name), begins));
    let memory = memories.into_iter().find(|one| *one != Found::Nothing).unwrap_or(Found::Nothing);
    let address = if address::fragment().is_empty() { Found::Nothing } else { Found::Something };
    vec![
        (Place::Database, databases),
        (Place::Memory, memory),
        (Place::Files, files),
        (Place::Worker, worker),
        (Place::Address, address),
    ]
}

fn found(list: Option<Array>, is_ours: impl Fn(&JsValue) -> bool) -> Found {
    match list {
        Some(list) if list.iter().any(|one| is_ours(&one)) => Found::Something,
        Some(_) => Found::Nothing,
        None => Found::Untold,
    }
}

fn memory(storage: &JsValue, begins: impl Fn(Option<String>) -> bool) -> Found {
    if storage.is_undefined() || storage.is_null() {
        return Found::Untold;
    }
    found(Reflect::own_keys(storage).ok(), |key| begins(key.as_string()))
}

/// A property; undefined where the browser has none, or does not let it be read.
fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// What a promise of a list gives.
async fn listed(of: &JsValue, method: &str) -> Option<Array> {
    let method = get(of, method).dyn_into::<Function>().ok()?;
    let promise = method.call0(of).ok()?.dyn_into::<Promise>().ok()?;
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}
