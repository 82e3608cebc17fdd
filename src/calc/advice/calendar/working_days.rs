//! The days on which something can be done: Monday to Friday, without the days from 24 December to 1 January. What goes to AWS
//! also avoids the week of AWS's yearly conference, Monday to Friday after the fourth Thursday of November.
//!
//! Public holidays of a country are not known here. Source: `docs/decisions/0053-a-calendar-for-each-event.md`.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// True on a day on which people work.
pub fn is_working(day: NaiveDate) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let closed = matches!((day.month(), day.day()), (12, 24..) | (1, 1));
    !weekend && !closed
}

/// True on a day on which AWS can be expected to act.
pub fn reaches_aws(day: NaiveDate) -> bool {
    is_working(day) && !in_conference(day)
}

/// The fourth Thursday of November lies between the 22nd and the 28th, so the Monday after it between 26 November and 2 December.
fn in_conference(day: NaiveDate) -> bool {
    let monday =
        NaiveDate::from_weekday_of_month_opt(day.year(), 11, Weekday::Thu, 4).map(|thursday| plus(thursday, 4));
    monday.is_some_and(|monday| (monday..=plus(monday, 4)).contains(&day))
}

/// So many days later.
pub fn plus(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
}

/// So many days earlier.
pub fn minus(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
}

/// So many months earlier: the same day, or the last one of a month that is shorter.
pub fn months_before(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN)
}

/// The day itself, or the next working day.
pub fn on_or_after(day: NaiveDate) -> NaiveDate {
    day.iter_days().find(|day| is_working(*day)).unwrap_or(day)
}

/// The day itself, or the working day before it.
pub fn on_or_before(day: NaiveDate) -> NaiveDate {
    backwards(day).find(|day| is_working(*day)).unwrap_or(day)
}

/// The day itself, or the next one that reaches AWS.
pub fn aws_on_or_after(day: NaiveDate) -> NaiveDate {
    day.iter_days().find(|day| reaches_aws(*day)).unwrap_or(day)
}

/// The day itself, or the last one before it that reaches AWS.
pub fn aws_on_or_before(day: NaiveDate) -> NaiveDate {
    backwards(day).find(|day| reaches_aws(*day)).unwrap_or(day)
}

/// The working day that comes so many working days after a day, which is not counted itself.
pub fn after(day: NaiveDate, working_days: usize) -> NaiveDate {
    let later = day.iter_days().skip(1).filter(|day| is_working(*day));
    later.take(working_days).last().unwrap_or(day)
}

/// The last working day before a day.
pub fn before(day: NaiveDate) -> NaiveDate {
    on_or_before(minus(day, 1))
}

/// The day half-way between two days.
pub fn half_way(from: NaiveDate, until: NaiveDate) -> NaiveDate {
    let days = until.signed_duration_since(from).num_days() / 2;
    plus(from, u64::try_from(days).unwrap_or(0))
}

fn backwards(day: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    std::iter::successors(Some(day), NaiveDate::pred_opt)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a test's day")
    }

    #[test]
    fn weekends_and_the_turn_of_the_year_are_no_working_days() {
        for (from, next, last) in [
            ("2026-11-27", "2026-11-27", "2026-11-27"),
            ("2026-11-28", "2026-11-30", "2026-11-27"),
            ("2026-12-24", "2027-01-04", "2026-12-23"),
            ("2026-12-31", "2027-01-04", "2026-12-23"),
            ("2027-01-01", "2027-01-04", "2026-12-23"),
            ("2027-12-25", "2028-01-03", "2027-12-23"),
            ("2028-02-29", "2028-02-29", "2028-02-29"),
        ] {
            assert_eq!((on_or_after(day(from)), on_or_before(day(from))), (day(next), day(last)), "{from}");
        }
    }

    #[test]
    fn the_week_after_thanksgiving_does_not_reach_aws() {
        for (from, next) in [
            ("2026-11-27", "2026-11-27"),
            ("2026-11-30", "2026-12-07"),
            ("2026-12-04", "2026-12-07"),
            ("2024-12-02", "2024-12-09"),
            ("2027-11-29", "2027-12-06"),
        ] {
            assert_eq!(aws_on_or_after(day(from)), day(next), "{from}");
        }
        assert_eq!(aws_on_or_before(day("2026-12-06")), day("2026-11-27"));
    }

    #[test]
    fn working_days_are_counted_from_the_next_day_and_months_are_clamped() {
        assert_eq!(after(day("2026-11-30"), 7), day("2026-12-09"));
        assert_eq!(after(day("2026-11-28"), 5), day("2026-12-04"));
        assert_eq!(after(day("2026-12-23"), 1), day("2027-01-04"));
        assert_eq!(months_before(day("2027-08-31"), 6), day("2027-02-28"));
        assert_eq!(months_before(day("2028-08-31"), 6), day("2028-02-29"));
    }

    #[test]
    fn the_ends_of_time_are_no_panic() {
        for end in [NaiveDate::MIN, NaiveDate::MAX] {
            for at in [on_or_after, on_or_before, aws_on_or_after, aws_on_or_before, before] {
                at(end);
            }
            let [a, b, c] = [after(end, 7), half_way(end, NaiveDate::MAX), months_before(end, 9)];
            assert!(a >= NaiveDate::MIN && b >= end && c <= end);
        }
    }
}
