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
