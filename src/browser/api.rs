//! `window.concession`: the projection as plain objects, for whoever wants to check the page from its own console.
//!
//! `version` is the contract's version. What computes comes with the study, which `await concession.ready()` fetches before it gives
//! the complete object: `project(scenario)` gives the whole result with months and advice or `{ problems }`, `totals(scenario)` its
//! sums, `check(scenario)` gives `{ problems }`, empty where there are none. Nothing is sent anywhere: these are the same pure
//! functions the page uses.
//! The words in a result are those of the example program, whatever the visitor's region.

use std::rc::Rc;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsValue, closure::Closure};

use crate::{
    calc::{
        Scenario, TariffBook, assess, project,
        scenario::{Kind, Problem},
    },
    report::{data::Data, format, problems, result},
    share::file,
    words::json as words,
};

/// The name of the object.
const OFFERED: &str = "concession";

type Function = Closure<dyn Fn(JsValue) -> JsValue>;
type Answer = fn(&JsValue, &TariffBook) -> JsValue;

/// The desk's part: puts the object on the window. `boot.js` adds `ready`, which fetches the study.
pub fn offer() {
    let api = js_sys::Object::new();
    if let (Ok(()), Some(window)) = (set(&api, "version", &JsValue::from(1)), web_sys::window()) {
        // A window that takes no new property leaves the page as it is, without the object.
        let _ = set(&window, OFFERED, &api);
    }
}

/// The study's part: adds what computes, which the desk does without.
pub fn complete(book: Rc<TariffBook>) {
    add(&book, &[("check", checked), ("totals", totals), ("project", projected)]);
}

/// Adds functions, which live as long as the page; nothing where there is no object.
fn add(book: &Rc<TariffBook>, functions: &[(&str, Answer)]) {
    let Some(api) = web_sys::window().and_then(|window| js_sys::Reflect::get(&window, &OFFERED.into()).ok()) else {
        return;
    };
    for (name, answer) in functions {
        let (book, answer) = (Rc::clone(book), *answer);
        let function: Function = Closure::new(move |given| format::plainly(|| answer(&given, &book)));
        let _ = set(&api, name, &function.into_js_value());
    }
}

fn set(object: &JsValue, key: &str, value: &JsValue) -> Result<(), JsValue> {
    js_sys::Reflect::set(object, &JsValue::from_str(key), value).map(|_| ())
}

/// A value is read as the JSON text of it would be, so that a file and an object give the same answer.
fn read(given: &JsValue, book: &TariffBook) -> Result<Scenario, Vec<Problem>> {
    let text = js_sys::JSON::stringify(given).ok().and_then(|text| JsValue::from(text).as_string());
    let Some(text) = text else {
        let error = words::NO_TEXT.to_owned();
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
