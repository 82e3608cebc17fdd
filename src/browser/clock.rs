//! Today, by the visitor's clock and time zone, and how time passes. The one place that asks.

use std::time::Duration;

use chrono::NaiveDate;

/// Today's date. A clock that says something impossible gives the first day that can be projected.
pub fn today() -> NaiveDate {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or_default();
    NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date()).unwrap_or_default()
}

/// Whole milliseconds since the page was opened, to measure how long something takes; where a browser does not count them, time
/// stands still.
pub fn running() -> Duration {
    let clock = web_sys::window().and_then(|window| window.performance());
    Duration::from_millis(clock.map_or(0, |clock| clock.now() as u64))
}

/// This moment as it is written down: "2026-11-26T10:02:03.004Z".
pub fn moment() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// The visitor's day, hour and minute of a moment that was written down.
pub fn local(moment: &str) -> Option<(NaiveDate, u32, u32)> {
    let date = js_sys::Date::new(&moment.into());
    let year = i32::try_from(date.get_full_year()).ok()?;
    // A date that is none is no number anywhere.
    let day = NaiveDate::from_ymd_opt(year, date.get_month() + 1, date.get_date())?;
    (!date.get_time().is_nan()).then(|| (day, date.get_hours(), date.get_minutes()))
}

/// Letters that nobody has had before: the time, and chance.
pub fn fresh() -> String {
    format!("{:x}-{:x}", js_sys::Date::now() as u64, (js_sys::Math::random() * 1e15) as u64)
}
