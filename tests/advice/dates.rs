//! The calendars: every date is a working day in its place, whatever day it is and however far away the event.

use chrono::{Days, NaiveDate};
use concession::calc::advice::calendar::{
    self, Course, LATE, Pace, Stage, aftermath, agreement,
    working_days::{aws_on_or_after, is_working, reaches_aws},
};
use proptest::{prop_assert, prop_assert_eq, proptest, test_runner::TestCaseError};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a test's day")
}

fn numbered(number: i32) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(number).expect("a day in range")
}

/// Days that people work, in the order of time, none before `as_of`.
fn in_place(slots: &[calendar::Slot], as_of: NaiveDate) -> Result<(), TestCaseError> {
    let mut before = as_of;
    for slot in slots {
        prop_assert!(is_working(slot.from) && is_working(slot.until), "{slot:?}");
        prop_assert!(slot.from <= slot.until, "{slot:?}");
        prop_assert!(before <= slot.from, "{slot:?} begins before {before}");
        before = slot.from;
    }
    Ok(())
}

fn from(course: &Course, stage: Stage) -> Option<NaiveDate> {
    course.days(stage).map(|(from, _)| from)
}

proptest! {
    /// From any day of 63 years to an end between tomorrow and five years away: all weekdays, month ends, leap days and turns of a
    /// year among them.
    #[test]
    fn an_agreement_is_negotiated_in_order(start in 737_000..760_000_i32, days in 1..1_830_u64) {
        let (as_of, end) = (numbered(start), numbered(start) + Days::new(days));
        let Some(course) = agreement(end, as_of) else {
            prop_assert!(days < 16, "no working day in {days} days");
            return Ok(());
        };
        in_place(&course.slots, as_of)?;
        let late = days < LATE.unsigned_abs();
        prop_assert_eq!(course.pace == Pace::Late, late);
        let opening = if late { Stage::Extension } else { Stage::Opening };
        prop_assert_eq!(from(&course, opening), Some(course.opening));
        prop_assert!(course.opening <= course.answer && course.answer <= course.signature);
        prop_assert!(course.slots.iter().all(|slot| slot.until <= course.signature && slot.until < end));
        let signed = |slot: &&calendar::Slot| slot.stage == Stage::Signature;
        prop_assert!(course.slots.iter().filter(|slot| !signed(slot)).count() <= 7, "more than seven before the signature");
        if late {
            prop_assert!(course.slots[0].stage == Stage::Extension && course.slots[0].until == course.opening);
            return Ok(());
        }
        // What goes to AWS goes there on a day on which it is heard, and the paper is signed two weeks before the end.
        prop_assert!(reaches_aws(course.opening), "opens on {}", course.opening);
        prop_assert!(course.signature + Days::new(14) <= end);
        let prepared = course.slots.iter().filter(|slot| slot.stage < Stage::Extension && slot.stage != Stage::FindOut);
        prop_assert!(prepared.clone().count() == 0 || prepared.clone().all(|slot| slot.until < course.opening));
        let tail = [Stage::Opening, Stage::Counter, Stage::BestAndFinal, Stage::Paper, Stage::Signature];
        let days: Vec<_> = tail.iter().filter_map(|stage| course.days(*stage)).collect();
        for pair in days.windows(2) {
            prop_assert!(pair[0].1 < pair[1].0, "{:?}", course.slots);
        }
        prop_assert!(course.slots.iter().any(|slot| signed(&slot)));
    }

    #[test]
    fn a_migration_is_asked_for_before_it_starts_or_at_once(start in 737_000..760_000_i32, days in -700..1_830_i32) {
        let (as_of, begins) = (numbered(start), numbered(start + days));
        let course = calendar::migration(begins, as_of);
        in_place(&course.slots, as_of)?;
        prop_assert!(reaches_aws(course.opening) && reaches_aws(course.answer));
        prop_assert!(course.opening + Days::new(21) <= course.answer && course.answer <= course.signature);
        prop_assert!(course.signature < begins || course.signature == course.answer);
        let ahead = days >= 150;
        prop_assert!(!ahead || course.opening + Days::new(101) <= begins, "{} for {begins}", course.opening);
    }

    #[test]
    fn an_incident_is_recorded_then_asked_about_then_answered(start in 737_000..760_000_i32, claim in -30..120_i32) {
        let as_of = numbered(start);
        let days = aftermath(as_of, Some(numbered(start + claim)));
        let record = days.slots.iter().find(|slot| slot.stage == Stage::Record).expect("a record");
        prop_assert!(record.until < days.ask && days.ask + Days::new(30) <= days.answer);
        prop_assert!(reaches_aws(days.ask) && reaches_aws(days.answer) && is_working(record.until));
        let claimed = days.slots.iter().find(|slot| slot.stage == Stage::Claim);
        prop_assert_eq!(claimed.is_some(), claim >= 0);
        prop_assert!(claimed.is_none_or(|slot| slot.from <= slot.until && slot.until == numbered(start + claim)));
    }
}

/// The days of the binding example: renewal on 30 June 2027, seen from 30 November 2026.
#[test]
fn a_renewal_in_june_opens_on_the_first_working_monday_of_the_year() {
    let course = agreement(day("2027-06-30"), day("2026-11-30")).expect("time enough");
    assert_eq!((course.signature, course.pace), (day("2027-06-16"), Pace::Compressed));
    assert_eq!((course.opening, course.answer), (day("2027-01-04"), day("2027-01-25")));
    assert_eq!((course.rounds, from(&course, Stage::BestAndFinal)), (3, Some(day("2027-04-16"))));
    // The first message waits for the end of AWS's conference; the work at the desk does not.
    assert_eq!(from(&course, Stage::Announce), Some(day("2026-12-07")));
    assert_eq!(from(&course, Stage::Baseline), Some(day("2026-11-30")));
}

#[test]
fn a_renewal_in_good_time_opens_six_months_before_it_is_signed() {
    let course = agreement(day("2028-10-01"), day("2026-11-30")).expect("time enough");
    assert_eq!((course.signature, course.pace), (day("2028-09-15"), Pace::Full));
    assert_eq!(course.opening, day("2028-03-15"));
    assert_eq!(from(&course, Stage::Baseline), Some(day("2027-12-15")));
}

#[test]
fn the_last_offer_is_asked_for_at_the_end_of_a_quarter_that_is_near() {
    // Signed by 31 January: the end of the year lies 31 days before, and the last day before it that is worked is 23 December.
    let course = agreement(day("2028-02-14"), day("2027-01-04")).expect("time enough");
    assert_eq!((course.signature, from(&course, Stage::BestAndFinal)), (day("2028-01-31"), Some(day("2027-12-23"))));
}

#[test]
fn under_six_weeks_the_extension_is_asked_for_today() {
    let course = agreement(day("2026-12-18"), day("2026-11-30")).expect("time enough");
    assert_eq!((course.pace, course.opening), (Pace::Late, day("2026-11-30")));
    assert_eq!(course.days(Stage::Extension), Some((day("2026-11-30"), day("2026-11-30"))));
    assert_eq!(course.signature, day("2026-12-17"));
    assert_ne!(aws_on_or_after(course.opening), course.opening, "it goes out in the week of the conference, too");
    assert_eq!(agreement(day("2026-11-30"), day("2026-11-28")), None, "a weekend");
}

#[test]
fn an_incident_of_october_is_asked_about_on_9_december() {
    let days = aftermath(day("2026-11-30"), Some(day("2026-12-31")));
    assert_eq!((days.ask, days.answer), (day("2026-12-09"), day("2027-01-08")));
    let until = |stage| days.slots.iter().find(|slot| slot.stage == stage).map(|slot| slot.until);
    assert_eq!(until(Stage::Record), Some(day("2026-12-07")));
    assert_eq!(until(Stage::Claim), Some(day("2026-12-31")), "its own deadline");
}
