//! Every stage lies on working days, in order, between the day counted from and the day counted back from.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use concession::calc::advice::dates::{Anchor, Calendar, Occasion, Pace, Stage};
use proptest::{prop_assert, prop_assert_eq, proptest};

fn day(number: i32) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(number).expect("a day in range")
}

fn is_working(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

fn calendar(as_of: NaiveDate, days: i64) -> Calendar {
    let signed = match u64::try_from(days) {
        Ok(days) => as_of + Days::new(days),
        Err(_) => as_of - Days::new(days.unsigned_abs()),
    };
    Calendar::back_from(Anchor { occasion: Occasion::Renewal, day: signed }, as_of)
}

proptest! {
    /// From any day to any other, years apart: all weekdays, month ends and leap days among them.
    #[test]
    fn stages_are_in_order_and_on_working_days(start in 737_000..760_000_i32, days in -400..800_i64) {
        let as_of = day(start);
        let calendar = calendar(as_of, days);
        prop_assert_eq!(calendar.stages.is_empty(), days <= 0 || calendar.lost.len() == Stage::ALL.len());
        let mut before = as_of;
        for (place, (stage, from, until)) in calendar.stages.iter().enumerate() {
            prop_assert!(is_working(*from) && is_working(*until), "{stage:?} {from} to {until}");
            prop_assert!(from <= until && *until < calendar.anchor.day, "{stage:?} {from} to {until}");
            prop_assert!(before <= *from, "{stage:?} begins on {from}, before {before}");
            prop_assert!(place == 0 || calendar.stages[place - 1].0 < *stage);
            before = *until + Days::new(1);
        }
        // However late it is, as long as there is a working day, the message goes out.
        let opens = calendar.stages.iter().any(|(stage, ..)| *stage == Stage::Opening);
        prop_assert_eq!(opens, !calendar.stages.is_empty());
        let pace = match days {
            ..=0 => Pace::Past,
            1..42 => Pace::Late,
            42..274 => Pace::Compressed,
            _ => Pace::Full,
        };
        prop_assert_eq!(calendar.pace, pace);
        // Nothing is said twice and nothing is forgotten.
        let told = calendar.stages.iter().map(|(stage, ..)| *stage).chain(calendar.lost.iter().copied());
        let mut told: Vec<Stage> = told.collect();
        told.sort();
        prop_assert!(days <= 0 || told == Stage::ALL);
    }
}

#[test]
fn nine_months_are_taken_where_there_are_more() {
    let as_of = NaiveDate::from_ymd_opt(2026, 1, 5).expect("a day");
    let calendar = calendar(as_of, 700);
    let (stage, from, _) = calendar.stages[0];
    assert_eq!((stage, calendar.stages.len()), (Stage::Baseline, Stage::ALL.len()));
    // 700 days after 5 January 2026 is 6 December 2027; 274 days before that is Sunday 7 March 2027, so Monday.
    assert_eq!(from, NaiveDate::from_ymd_opt(2027, 3, 8).expect("a day"));
}

#[test]
fn a_stage_that_is_lost_takes_the_days_of_the_next() {
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a Monday");
    let calendar = calendar(as_of, 4);
    assert!(!calendar.lost.is_empty());
    for stage in Stage::ALL {
        assert!(calendar.days(stage).is_some(), "{stage:?} has no days");
    }
}
