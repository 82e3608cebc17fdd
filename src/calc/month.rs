//! Calendar months, counted so that a horizon is simple addition.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, TimeDelta};

/// One calendar month between 2000-01 and 2199-12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(i32);

impl Month {
    /// The first month that can be written.
    pub const FIRST: Month = Month(2000 * 12);
    /// The last month that can be written; months reached by counting may lie beyond it.
    pub const LAST: Month = Month(2199 * 12 + 11);

    /// Month 1 to 12 of a year; nothing outside the range above.
    pub fn new(year: i32, month: u32) -> Option<Month> {
        let zero_based = i32::try_from(month.checked_sub(1)?).ok().filter(|m| *m < 12)?;
        let month = Month(year.checked_mul(12)?.checked_add(zero_based)?);
        (Month::FIRST..=Month::LAST).contains(&month).then_some(month)
    }

    /// Reads "YYYY-MM" and nothing else.
    pub fn parse(text: &str) -> Option<Month> {
        let (year, month) = text.split_once('-')?;
        let digits = |part: &str, count| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) {
            return None;
        }
        Month::new(year.parse().ok()?, month.parse().ok()?)
    }

    /// The month that a day lies in.
    pub fn of(day: NaiveDate) -> Option<Month> {
        Month::new(day.year(), day.month())
    }

    /// The month that a day lies in, be it one that can be written or not.
    pub fn containing(day: NaiveDate) -> Month {
        Month(day.year() * 12 + day.month0().cast_signed())
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// The month of the year, 1 to 12.
    pub fn number(self) -> u32 {
        self.0.rem_euclid(12).unsigned_abs() + 1
    }

    /// So many months later.
    #[must_use]
    pub fn plus(self, months: u32) -> Month {
        Month(self.0.saturating_add(i32::try_from(months).unwrap_or(i32::MAX)))
    }

    /// Months from `earlier` to this one; nothing where it is earlier than that.
    pub fn since(self, earlier: Month) -> Option<u32> {
        u32::try_from(self.0.checked_sub(earlier.0)?).ok()
    }

    /// Months from `first` to this one; negative where it is earlier.
    pub fn from(self, first: Month) -> i64 {
        i64::from(self.0) - i64::from(first.0)
    }

    /// The month's first day.
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year(), self.number(), 1).unwrap_or(NaiveDate::MAX)
    }

    /// The month's last day: the one whose rate card and plan hold for the whole month.
    pub fn last_day(self) -> NaiveDate {
        self.first_day()
            .checked_add_months(Months::new(1))
            .and_then(|next| next.checked_sub_days(Days::new(1)))
            .unwrap_or(NaiveDate::MAX)
    }
}

/// "YYYY-MM".
impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.number())
    }
}

/// Reads "YYYY-MM-DD" in a month that can be written, and nothing else. chrono's own reader knows every notation there is,
/// which is ten kilobytes that no file needs.
pub fn day(text: &str) -> Option<NaiveDate> {
    let (month, day) = text.rsplit_once('-')?;
    let month = Month::parse(month)?;
    let plain = day.len() == 2 && day.bytes().all(|b| b.is_ascii_digit());
    NaiveDate::from_ymd_opt(month.year(), month.number(), plain.then_some(day)?.parse().ok()?)
}

/// Reads "YYYY-MM-DDTHH:MM", with ":SS" and an offset ("Z", "+02:00") or without, as universal time.
pub fn moment(text: &str) -> Option<NaiveDateTime> {
    let (date, clock) = text.split_once('T')?;
    let (clock, east) = match clock.strip_suffix('Z') {
        Some(clock) => (clock, 0),
        None => match clock.find(['+', '-']) {
            Some(place) => (&clock[..place], offset(&clock[place..])?),
            None => (clock, 0),
        },
    };
    let mut parts = clock.split(':').map(two_digits);
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().map_or(Some(0), |second| second)?;
    if parts.next().is_some() {
        return None;
    }
    day(date)?.and_hms_opt(hour, minute, second)?.checked_sub_signed(TimeDelta::minutes(east))
}

/// Minutes east of Greenwich: "+02:00".
fn offset(text: &str) -> Option<i64> {
    let (hours, minutes) = text[1..].split_once(':')?;
    let (hours, minutes) = (two_digits(hours)?, two_digits(minutes)?);
    let east = i64::from(hours * 60 + minutes);
    (hours < 24 && minutes < 60).then_some(if text.starts_with('-') { -east } else { east })
}

fn two_digits(text: &str) -> Option<u32> {
    let plain = text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
    plain.then_some(text)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        Month::parse(text).expect("a test's month")
    }

    #[test]
    fn only_the_one_form_is_read() {
        for wrong in
            ["2027-13", "2027-00", "2027-1", "27-01", "2027/01", "2027-01-01", "", "1999-12", "2200-01", "+027-01"]
        {
            assert_eq!(Month::parse(wrong), None, "{wrong}");
        }
        assert_eq!(month("2027-01").to_string(), "2027-01");
    }

    #[test]
    fn moments_are_universal_time() {
        let read = |text| moment(text).map(|moment| moment.to_string());
        assert_eq!(read("2026-10-20T07:48Z").as_deref(), Some("2026-10-20 07:48:00"));
        assert_eq!(read("2026-10-20T07:48:09+02:00").as_deref(), Some("2026-10-20 05:48:09"));
        assert_eq!(read("2026-10-20T00:10-05:30").as_deref(), Some("2026-10-20 05:40:00"));
        for wrong in [
            "2026-10-20",
            "2026-10-20T7:48",
            "2026-10-20T24:00",
            "2026-10-20T07:48+2",
            "2026-10-20T07:48:00.5Z",
            "2026-10-20T07:48+24:00",
            "2026-10-20T07:48+02:60",
            "2026-10-20T07:48-24:60",
        ] {
            assert_eq!(moment(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn counting_crosses_years() {
        assert_eq!(month("2026-11").plus(14), month("2028-01"));
        assert_eq!(month("2028-01").since(month("2026-11")), Some(14));
        assert_eq!(month("2026-11").since(month("2028-01")), None);
        assert_eq!(month("2028-01").from(month("2026-11")), 14);
        assert_eq!(month("2026-11").from(month("2028-01")), -14);
    }

    #[test]
    fn days_have_two_digits_and_nothing_else() {
        assert_eq!(day("2026-10-09").map(|day| day.to_string()).as_deref(), Some("2026-10-09"));
        for wrong in ["2026-10-9", "2026-10-+9", "2026-10-009", "2026-10-", "2026-10-32", "2026-02-29"] {
            assert_eq!(day(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn months_end_on_their_last_day() {
        assert_eq!(month("2028-02").last_day().to_string(), "2028-02-29");
        assert_eq!(month("2026-12").last_day().to_string(), "2026-12-31");
    }
}
