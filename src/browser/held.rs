//! What the browser holds of the page, read when it is asked for: the files that it has fetched, the copy that is kept of them with
//! the sum of each, and what is stored under the page's host. Everything is found by its name, since browsers lack some of it and
//! refuse some of it on a disk. Only [`published`] asks the network.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::tabs;
use crate::report::leaves::{Held, joined};

/// What is held, and what is stored: for each store what is in it, or nothing where the browser does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holdings {
    /// The files.
    pub files: Vec<Held>,
    /// The stores, in the order of `words::leaves::STORE_NAMES`.
    pub stores: Vec<Option<Vec<String>>>,
}

type Read<T = JsValue> = Result<T, JsValue>;

/// Reads everything, now and again once the page's copy has been made: until a worker answers for the page it may lack files.
pub fn read(told: impl Fn(Holdings) + 'static) {
    spawn_local(async move {
        let controlled = workers().and_then(|workers| Reflect::get(&workers, &"controller".into()));
        told(all().await);
        // Where no copy is ever made this is never answered.
        if controlled.is_ok_and(|worker| worker.is_falsy()) && ready().await.is_ok() {
            told(all().await);
        }
    });
}

/// Fetches the published list of sums, which the visitor has asked for.
pub fn published(told: impl Fn(Option<String>) + 'static) {
    spawn_local(async move { told(list().await.ok().and_then(|text| text.as_string())) });
}

async fn list() -> Read {
    let answer = called(&window(), "fetch", &[address("hashes.txt").into()]).await?;
    match Reflect::get(&answer, &"ok".into())?.is_truthy() {
        true => called(&answer, "text", &[]).await,
        false => Err(JsValue::NULL),
    }
}

async fn all() -> Holdings {
    let kept = kept().await.unwrap_or_default();
    Holdings { files: joined(fetched().unwrap_or_default(), &kept), stores: stores().await }
}

fn window() -> JsValue {
    js_sys::global().into()
}

/// The address of a file of the page.
fn address(name: &str) -> String {
    let base =
        Reflect::get(&window(), &"document".into()).and_then(|document| Reflect::get(&document, &"baseURI".into()));
    let base = base.ok().and_then(|base| base.as_string()).unwrap_or_default();
    web_sys::Url::new_with_base(name, &base).map(|url| url.href()).unwrap_or_default()
}

/// A file of the page by its address; what lies elsewhere keeps its whole address.
fn name(of: &str, here: &str) -> String {
    let plain = of.split(['?', '#']).next().unwrap_or_default();
    match plain.strip_prefix(here) {
        Some("") => "index.html".to_owned(),
        Some(name) => name.to_owned(),
        None => of.to_owned(),
    }
}

/// Everything that the page has fetched, by the browser's own record.
fn fetched() -> Read<Vec<Held>> {
    let (record, here) = (Reflect::get(&window(), &"performance".into())?, address("./"));
    let ask: Function = Reflect::get(&record, &"getEntriesByType".into())?.dyn_into()?;
    let mut all = Vec::new();
    for kind in ["navigation", "resource"] {
        for entry in Array::from(&ask.call1(&record, &kind.into())?).iter() {
            let size = Reflect::get(&entry, &"decodedBodySize".into())?.as_f64().map(|size| size as usize);
            let of = text(&entry, "name")?;
            all.push(Held { name: name(&of, &here), size: size.filter(|size| *size > 0), by_page: true, sum: None });
        }
    }
    Ok(all)
}

/// The copy that is kept: the oldest of the page's own caches is the one that is used, a newer build waits behind it (web/sw.js).
async fn kept() -> Read<Vec<Held>> {
    let here = address("./");
    let cache = copy().await?;
    let mut all = Vec::new();
    for request in Array::from(&called(&cache, "keys", &[]).await?).iter() {
        let answer = called(&cache, "match", std::slice::from_ref(&request)).await?;
        let bytes = called(&answer, "arrayBuffer", &[]).await?;
        let size = Uint8Array::new(&bytes).length() as usize;
        let sum = sum(&bytes).await.ok();
        all.push(Held { name: name(&text(&request, "url")?, &here), size: Some(size), by_page: false, sum });
    }
    Ok(all)
}

async fn copy() -> Read {
    let caches = Reflect::get(&window(), &"caches".into())?;
    let ours = [&tabs::ours(), ""].join(" ");
    let names = Array::from(&called(&caches, "keys", &[]).await?);
    let first = names.iter().find(|name| name.as_string().is_some_and(|name| name.starts_with(&ours)));
    called(&caches, "open", &[first.ok_or(JsValue::NULL)?]).await
}

/// When a worker keeps the page.
async fn ready() -> Read {
    let ready: Promise = Reflect::get(&workers()?, &"ready".into())?.dyn_into()?;
    JsFuture::from(ready).await
}

fn workers() -> Read {
    Reflect::get(&Reflect::get(&window(), &"navigator".into())?, &"serviceWorker".into())
}

async fn sum(bytes: &JsValue) -> Read<String> {
    let subtle = Reflect::get(&Reflect::get(&window(), &"crypto".into())?, &"subtle".into())?;
    let sum = called(&subtle, "digest", &["SHA-256".into(), bytes.clone()]).await?;
    Ok(Uint8Array::new(&sum).to_vec().iter().map(|byte| format!("{byte:02x}")).collect())
}

async fn stores() -> Vec<Option<Vec<String>>> {
    let cookies = || {
        let cookies = text(&Reflect::get(&window(), &"document".into())?, "cookie")?;
        Ok(cookies.split(';').filter_map(|one| one.split('=').next()).map(str::trim).map(str::to_owned).collect())
    };
    let storage = |name: &str| {
        let store: js_sys::Object = Reflect::get(&window(), &name.into())?.dyn_into()?;
        let keys = js_sys::Object::keys(&store);
        Ok(keys.iter().filter_map(|key| key.as_string()).collect())
    };
    let here: [Read<Vec<String>>; 3] = [cookies(), storage("localStorage"), storage("sessionStorage")];
    let later = [
        many(Reflect::get(&window(), &"indexedDB".into()), "databases", Some("name")).await,
        many(Reflect::get(&window(), &"caches".into()), "keys", None).await,
        many(workers(), "getRegistrations", Some("scope")).await,
    ];
    let plain = |names: Vec<String>| names.into_iter().filter(|name| !name.is_empty()).collect();
    here.into_iter().chain(later).map(|store| store.ok().map(plain)).collect()
}

/// The names of what a store lists.
async fn many(store: Read, method: &str, field: Option<&str>) -> Read<Vec<String>> {
    let listed = Array::from(&called(&store?, method, &[]).await?);
    let names = listed.iter().map(|one| match field {
        Some(field) => text(&one, field),
        None => Ok(one.as_string().unwrap_or_default()),
    });
    names.collect()
}

fn text(object: &JsValue, field: &str) -> Read<String> {
    Ok(Reflect::get(object, &field.into())?.as_string().unwrap_or_default())
}

/// Calls a method and waits for what it promises.
async fn called(object: &JsValue, method: &str, given: &[JsValue]) -> Read {
    let function: Function = Reflect::get(object, &method.into())?.dyn_into()?;
    let promised = function.apply(object, &given.iter().collect::<Array>())?;
    JsFuture::from(Promise::resolve(&promised)).await
}
