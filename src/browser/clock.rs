//! Today, by the visitor's clock and time zone. The one place that asks.

use chrono::NaiveDate;

/// Today's date. A clock that says something impossible gives the first day that can be projected.
pub fn today() -> NaiveDate {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or_default();
    NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date()).unwrap_or_default()
}
