//! The calendars: every date is a working day in its place, whatever day it is and however far away the event.

use chrono::{Days, NaiveDate};
use concession::calc::{
    Month, Scenario,
    advice::{
        Advice,
        actions::{Event, Group, MOST_BEFORE_SIGNATURE, Task},
        calendar::{
            self, Course, LATE, Pace, Stage, aftermath, agreement,
            working_days::{aws_on_or_after, is_working, reaches_aws},
        },
    },
    assess,
};
use proptest::{
    prelude::{Just, ProptestConfig, any},
    prop_assert, prop_assert_eq, prop_oneof, proptest,
    test_runner::TestCaseError,
};

use super::{book, opened};

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

/// The days of a stage; none where there is no day for it.
fn days_of(course: &Course, stage: Stage) -> Option<(NaiveDate, NaiveDate)> {
    course.slots.iter().find(|slot| slot.stage == stage).map(|slot| (slot.from, slot.until))
}

fn from(course: &Course, stage: Stage) -> Option<NaiveDate> {
    days_of(course, stage).map(|(from, _)| from)
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
        let tail: Vec<_> = tail.iter().filter_map(|stage| days_of(&course, *stage)).collect();
        for pair in tail.windows(2) {
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
    assert_eq!(days_of(&course, Stage::Extension), Some((day("2026-11-30"), day("2026-11-30"))));
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

/// A scenario in which everything happens at once, as seen from a day: a renewal so many days away, a migration, an incident, a plan
/// or none that ends.
fn eventful(as_of: NaiveDate, renewal: NaiveDate, plan: &str, incident: bool, migration: Option<u32>) -> Scenario {
    let month = |ahead: u32| Month::containing(as_of).plus(ahead).to_string();
    let begun = Month::containing(as_of).plus(0);
    let begun = Month::new(begun.year() - 2, begun.number()).expect("two years ago").to_string();
    let mut file = serde_json::json!({
        "format": "support-scenario", "version": 1, "as_of": as_of.to_string(), "start": month(1), "months": 84,
        "spend": {"monthly": "400000"}, "plan": plan,
        "agreement": {"kind": "edp", "start": begun, "years": 8, "renewal": renewal.to_string()},
        "asks": {
            "structural": {"effective": Month::containing(renewal).plus(1).to_string(), "plan_discount_percent": "0.10"},
            "credits": [{"name": "Renewal", "trigger": "agreement", "amount": "60000", "months": 12,
                         "start": Month::containing(renewal).plus(1).to_string()}]
        }
    });
    if incident {
        let started = format!("{}T08:00", as_of - Days::new(30));
        file["incidents"] = serde_json::json!([{"name": "Outage", "started": started, "minutes": 300, "what_failed": "All",
            "services": ["EC2"], "systems": ["Shop"], "other_cost": "90000", "aws_reference": "1"}]);
        let credit = serde_json::json!({"name": "Outage", "trigger": "incident", "amount": "20000", "start": month(3), "months": 3});
        file["asks"]["credits"].as_array_mut().expect("a list").push(credit);
    }
    if let Some(ahead) = migration {
        file["migrations"] =
            serde_json::json!([{"name": "Move", "start": month(ahead), "ramp_months": 6, "added_monthly": "90000"}]);
        let credit = serde_json::json!({"name": "Move", "trigger": "migration", "amount": "30000", "start": month(ahead), "months": 6});
        file["asks"]["credits"].as_array_mut().expect("a list").push(credit);
    }
    opened(&file.to_string())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// Weekdays, month ends, leap days, turns of a year; renewals from tomorrow to five years away; with and without other events.
    #[test]
    fn the_list_of_actions_is_in_order_whatever_the_day(
        start in 740_500..745_000_i32,
        days in prop_oneof![1..60_u64, 60..1_826_u64],
        plan in prop_oneof![Just("enterprise"), Just("business")],
        incident in any::<bool>(),
        migration in proptest::option::of(2..18_u32),
    ) {
        let as_of = numbered(start);
        let scenario = eventful(as_of, as_of + Days::new(days), plan, incident, migration);
        let Ok(assessment) = assess(&scenario, book()) else { return Ok(()) };
        ordered(&assessment.advice)?;
    }
}

/// Every list, whatever is in it.
fn ordered(advice: &Advice) -> Result<(), TestCaseError> {
    let actions = &advice.actions;
    for pair in actions.windows(2) {
        prop_assert!(pair[0].from <= pair[1].from && pair[0].group <= pair[1].group, "{pair:?}");
    }
    let counted = actions.iter().filter(|one| one.group != Group::AfterSignature && one.event() != Some(Event::Credit));
    prop_assert!(counted.count() <= MOST_BEFORE_SIGNATURE, "{actions:?}");
    for action in actions {
        let first = action.from.signed_duration_since(advice.as_of).num_days();
        prop_assert_eq!(action.group == Group::ThisWeek, first < 7, "{:?} from {}", action, advice.as_of);
        for part in &action.parts {
            prop_assert!(advice.as_of <= part.from && part.from <= part.until, "{part:?}");
            // A claim's deadline and the month before which something is asked for are facts.
            let fixed = matches!(part.task, Task::Stage(Stage::Claim) | Task::AskNow | Task::ChoosePlan);
            prop_assert!(fixed || is_working(part.from) && is_working(part.until), "{part:?}");
            let ended = part.task == Task::ReadBill;
            prop_assert!(ended || part.due.is_none_or(|due| due >= part.from), "{part:?}");
        }
    }
    // An ask never comes after the thing that it asks for, nor a check before it.
    for ask in advice.asks.iter().filter(|ask| ask.is_made()) {
        let id = ask.asked.id();
        let own = actions.iter().flat_map(|action| &action.parts).filter(|part| part.ask_ids.contains(&id));
        let first = own.map(|part| part.from).min();
        prop_assert!(first == ask.from || ask.from.is_none(), "{id} from {:?}, asked on {first:?}", ask.from);
        prop_assert!(first.is_none_or(|first| ask.until.is_none_or(|until| first <= until)), "{ask:?}");
    }
    Ok(())
}

/// The days of the binding example, as actions.
#[test]
fn the_binding_example_has_seven_actions_before_the_signature() {
    let scenario = eventful(day("2026-11-30"), day("2027-06-30"), "enterprise", false, None);
    let assessment = assess(&scenario, book()).expect("it can be advised on");
    let list = &assessment.advice.actions;
    let before: Vec<(&str, String)> = list
        .iter()
        .filter(|action| action.group != Group::AfterSignature)
        .map(|action| (action.id.as_str(), action.from.to_string()))
        .collect();
    let expected = [
        ("agreement-baseline", "2026-11-30"),
        ("agreement-announce", "2026-12-07"),
        ("agreement-opening", "2027-01-04"),
        ("agreement-counter", "2027-01-25"),
        ("agreement-best-and-final", "2027-04-16"),
        ("agreement-paper", "2027-04-19"),
        ("agreement-signature", "2027-06-16"),
    ];
    assert_eq!(before, expected.map(|(id, day)| (id, day.to_owned())));
    // Work at the desk merges first.
    assert!(list[0].has(Stage::Baseline) && list[0].has(Stage::Alternatives) && list[0].aws_role.is_none());
    assert_eq!(list[2].parts[0].due, Some(day("2027-01-25")));
}
