//! `window.concession`: the projection as plain objects, for whoever wants to check the page from its own console.
//!
//! `version` is the contract's version; `project(scenario)` gives the result or `{ problems }`; `check(scenario)` gives
//! `{ problems }`, empty where there are none. Nothing is sent anywhere: these are the same pure functions the page uses.

use std::rc::Rc;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

use crate::{
    calc::{
        Scenario, TariffBook, project,
        scenario::{self, Kind, Problem},
    },
    report::{data::Data, problems, result},
    share::json::Read,
};

type Function = Closure<dyn Fn(JsValue) -> JsValue>;

/// Puts the object on the window. The functions live as long as the page.
pub fn offer(book: Rc<TariffBook>) {
    let api = js_sys::Object::new();
    let checking = Rc::clone(&book);
    let check: Function =
        Closure::new(move |given| plain(&problems::worded(&read(&given, &checking).err().unwrap_or_default()).data()));
    let project: Function = Closure::new(move |given| projected(&given, &book));
    let offered = set(&api, "version", &JsValue::from(1))
        .and_then(|()| set(&api, "project", project.as_ref()))
        .and_then(|()| set(&api, "check", check.as_ref()));
    if let (Ok(()), Some(window)) = (offered, web_sys::window())
        && set(window.unchecked_ref(), "concession", &api).is_ok()
    {
        check.forget();
        project.forget();
    }
}

fn set(object: &js_sys::Object, key: &str, value: &JsValue) -> Result<(), JsValue> {
    js_sys::Reflect::set(object, &JsValue::from_str(key), value).map(|_| ())
}

fn read(given: &JsValue, book: &TariffBook) -> Result<Scenario, Vec<Problem>> {
    let Read(tree) = serde_wasm_bindgen::from_value(given.clone())
        .map_err(|error| vec![Problem { field: String::new(), kind: Kind::NotJson(error.to_string()) }])?;
    scenario::read(&tree, book)
}

fn projected(given: &JsValue, book: &TariffBook) -> JsValue {
    let projection =
        read(given, book).and_then(|scenario| project(&scenario, book).map(|projection| (scenario, projection)));
    match projection {
        Ok((scenario, projection)) => plain(&result::result(&scenario, &projection, book)),
        Err(wrong) => plain(&problems::worded(&wrong).data()),
    }
}

fn plain(value: &Data) -> JsValue {
    // Text, numbers, lists and maps only: none of them can fail to become an object.
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}
