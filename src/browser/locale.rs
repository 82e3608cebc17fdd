//! Asks the browser once how figures and dates look where the visitor lives.
//!
//! Every call is made so that what it throws is caught: a browser may hold a language that its own `Intl` refuses ("en-US@posix"),
//! or lack `Intl` altogether. Then everything looks as in English.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::report::{
    format,
    locale::{Locale, Sample, Samples},
};

/// An amount with several groups, one with at most one, a percentage, and the 2nd of a month.
const AMOUNT: f64 = 123_456_789.25;
const SMALL: f64 = 1_234.25;
const PERCENT: f64 = 0.07;
const DAY: f64 = 86_400_000.0;

/// From here on this program shows figures and dates as the visitor's region writes them. Each program of the page calls it once,
/// before it shows any.
pub fn adopt() {
    format::settle(of_visitor().unwrap_or(Locale::ENGLISH));
}

fn of_visitor() -> Option<Locale> {
    let languages: Array = get(&web_sys::window()?.navigator(), "languages")?.dyn_into().ok()?;
    let language = languages.get(0).as_string()?;
    // Where most visitors live: to ask costs a phone a tenth of a second, and is done in `tests/web.rs`.
    if language == "en-US" {
        return Some(Locale::AMERICAN);
    }
    asked(&language)
}

/// What the browser says of the region of a language; nothing where that is no look that can be typed back.
pub fn asked(language: &str) -> Option<Locale> {
    let money = formatter(
        "NumberFormat",
        language,
        &[("style", "currency"), ("currency", "USD"), ("currencyDisplay", "narrowSymbol")],
    )?;
    let percent = formatter("NumberFormat", language, &[("style", "percent")])?;
    let date = formatter("DateTimeFormat", language, &[("calendar", "gregory"), ("timeZone", "UTC")])?;
    let samples = Samples {
        amount: sample(&money, AMOUNT)?,
        negative: sample(&money, -AMOUNT)?,
        small: sample(&money, SMALL)?,
        percent: sample(&percent, PERCENT)?,
        date: sample(&date, DAY)?,
    };
    samples.read()
}

/// `new Intl[kind](language, options)`, in the digits 0 to 9.
fn formatter(kind: &str, language: &str, options: &[(&str, &str)]) -> Option<JsValue> {
    let intl = get(&js_sys::global(), "Intl")?;
    let maker: Function = get(&intl, kind)?.dyn_into().ok()?;
    let wanted = Object::new();
    for (key, value) in options.iter().chain(&[("numberingSystem", "latn")]) {
        Reflect::set(&wanted, &(*key).into(), &(*value).into()).ok()?;
    }
    Reflect::construct(&maker, &Array::of2(&language.into(), &wanted)).ok()
}

fn sample(formatter: &JsValue, value: f64) -> Option<Sample> {
    let format: Function = get(formatter, "formatToParts")?.dyn_into().ok()?;
    let parts: Array = format.call1(formatter, &value.into()).ok()?.dyn_into().ok()?;
    parts.iter().map(|part| Some((get(&part, "type")?.as_string()?, get(&part, "value")?.as_string()?))).collect()
}

fn get(object: &JsValue, key: &str) -> Option<JsValue> {
    Reflect::get(object, &key.into()).ok()
}
