//! `window.concession`: the projection as plain objects, for whoever wants to check the page from its own console.
//!
//! `version` is the contract's version; `project(scenario)` gives the result or `{ problems }`, and `totals(scenario)` the
//! same without months and advice; `check(scenario)` gives `{ problems }`, empty where there are none. Nothing is sent anywhere: these are the same pure functions the page uses.
//! The words in a result are those of the example program, whatever the visitor's region.

use std::rc::Rc;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

use crate::{
    calc::{
        Scenario, TariffBook, assess, project,
        scenario::{Kind, Problem},
    },
    report::{data::Data, format, problems, result},
    share::file,
};

type Function = Closure<dyn Fn(JsValue) -> JsValue>;

/// Puts the object on the window. The functions live as long as the page.
pub fn offer(book: Rc<TariffBook>) {
    let offered = |name: &str, api: &js_sys::Object, answer: fn(&JsValue, &TariffBook) -> JsValue| {
        let book = Rc::clone(&book);
        let function: Function = Closure::new(move |given| format::plainly(|| answer(&given, &book)));
        set(api, name, function.as_ref()).map(|()| function.forget())
    };
    let api = js_sys::Object::new();
    let complete = set(&api, "version", &JsValue::from(1))
        .and_then(|()| offered("check", &api, checked))
        .and_then(|()| offered("totals", &api, totals))
        .and_then(|()| offered("project", &api, projected));
    if let (Ok(()), Some(window)) = (complete, web_sys::window()) {
        // A window that takes no new property leaves the page as it is, without the object.
        let _ = set(window.unchecked_ref(), "concession", &api);
    }
}

fn set(object: &js_sys::Object, key: &str, value: &JsValue) -> Result<(), JsValue> {
    js_sys::Reflect::set(object, &JsValue::from_str(key), value).map(|_| ())
}

/// A value is read as the JSON text of it would be, so that a file and an object give the same answer.
fn read(given: &JsValue, book: &TariffBook) -> Result<Scenario, Vec<Problem>> {
    let text = js_sys::JSON::stringify(given).ok().and_then(|text| JsValue::from(text).as_string());
    let Some(text) = text else {
        let error = "what is not a value, or refers to itself, has no text".to_owned();
        return Err(vec![Problem { field: String::new(), kind: Kind::NotJson(error) }]);
    };
    file::open(&text, book)
}

fn checked(given: &JsValue, book: &TariffBook) -> JsValue {
    plain(&problems::worded(&read(given, book).err().unwrap_or_default()).data())
}

fn totals(given: &JsValue, book: &TariffBook) -> JsValue {
    answered(given, book, project, |_, projection| plain(&result::totals(projection)))
}

fn projected(given: &JsValue, book: &TariffBook) -> JsValue {
    answered(given, book, assess, |scenario, assessment| plain(&result::result(scenario, assessment, book)))
}

/// What is computed of a scenario, and the problems where it cannot be.
fn answered<T>(
    given: &JsValue,
    book: &TariffBook,
    compute: fn(&Scenario, &TariffBook) -> Result<T, Vec<Problem>>,
    show: impl Fn(&Scenario, &T) -> JsValue,
) -> JsValue {
    let scenario = read(given, book);
    let computed = scenario.and_then(|scenario| compute(&scenario, book).map(|computed| (scenario, computed)));
    match computed {
        Ok((scenario, computed)) => show(&scenario, &computed),
        Err(wrong) => plain(&problems::worded(&wrong).data()),
    }
}

fn plain(value: &Data) -> JsValue {
    // Text, numbers, lists and maps only: none of them can fail to become an object.
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}
