//! What goes into a link or a file comes out of it: ten thousand made-up scenarios, alone and up to four together, through the link and
//! through the file to the figures and sentences that the page shows of them.

use crate::book;
use crate::properties::cases;
use std::{cell::Cell, ops::RangeInclusive};

use chrono::NaiveDate;
use concession::{
    calc::{Scenario, project},
    draft::{Cases, text::Habits},
    report::{
        case::Case,
        sitting::{From, opened},
        view::{View, view},
    },
    share::{
        file, json, link,
        sitting::{Named, Sitting},
    },
};
use proptest::{
    collection::vec,
    prelude::*,
    test_runner::{Config, TestRunner},
};

/// So many scenarios come through alone, and at least as many beside others.
const SCENARIOS: usize = 5_000;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day")
}

/// Everything that the page shows of a scenario with every key; nothing where its figures grow beyond what is computed.
fn rendered(scenario: &Scenario) -> Option<View> {
    let projection = project(scenario, book()).ok()?;
    view(&Case { scenario, projection: &projection, book: book(), today: today() }).ok()
}

/// The same without the assumptions: opening a file says how an asked credit is released where that was left open, so that it is assumed
/// no more (`tests/native/properties/opening.rs`).
fn figures(view: Option<View>) -> Option<View> {
    view.map(|view| View { assumptions: vec![], ..view })
}

/// A sitting of so many alternatives.
fn sitting(count: RangeInclusive<usize>) -> impl Strategy<Value = Sitting> {
    let named = (".{0,20}", cases::scenario())
        .prop_map(|(name, file)| Named { name, file: json::parse(&file.to_string()).expect("what was made is JSON") });
    (vec(named, count), any::<prop::sample::Index>()).prop_map(|(cases, editing)| {
        let editing = editing.index(cases.len());
        Sitting { cases, editing, tariff: book().edition() }
    })
}

/// What comes in, as the page opens it.
#[track_caller]
fn came(from: From, text: &str) -> Cases {
    let cases = opened(from, text, book(), today(), Habits::UNKNOWN);
    cases.map_err(|refusal| format!("{refusal:?} of {text}")).expect("what was made is opened")
}

/// Sends so many sittings through link and file; at least [`SCENARIOS`] are in them.
fn come_back(sittings: u32, count: RangeInclusive<usize>) {
    let (seen, shown) = (Cell::new(0), Cell::new(0));
    let config = Config { cases: sittings, failure_persistence: None, max_shrink_iters: 2_000, ..Config::default() };
    let outcome = TestRunner::new(config).run(&sitting(count), |sitting| {
        let (link, text) = (link::pack(&sitting), sitting.text());
        let read = (link::open(&link), Sitting::open(&text, book().edition()));
        prop_assert_eq!((read.0.as_ref(), read.1.as_ref()), (Ok(&sitting), Ok(&sitting)));
        let linked = came(From::Link, &link);
        // The very same alternatives, and so whatever is shown of them.
        prop_assert_eq!(&came(From::File, &text), &linked);
        prop_assert_eq!((linked.all().len(), linked.editing()), (sitting.cases.len(), sitting.editing));
        for (named, opened) in sitting.cases.iter().zip(linked.all()) {
            prop_assert_eq!(&named.name, &opened.name);
            let mut before = file::open(&json::print(&named.file), book()).expect("what was made is sound");
            // The page counts from today, whatever day a file names.
            before.as_of = Some(today());
            let after = opened.draft().check(book(), today()).scenario.expect("what was opened is sound");
            let after = figures(rendered(&after));
            shown.set(shown.get() + usize::from(after.is_some()));
            prop_assert_eq!(after, figures(rendered(&before)));
            seen.set(seen.get() + 1);
        }
        Ok(())
    });
    outcome.map_err(|broken| broken.to_string()).expect("every one comes back");
    let (seen, shown) = (seen.get(), shown.get());
    assert!(seen >= SCENARIOS && shown * 10 >= seen * 9, "{seen} scenarios, {shown} of them with figures");
}

#[test]
fn five_thousand_scenarios_come_back_to_the_figures_that_are_shown() {
    come_back(5_000, 1..=1);
}

#[test]
fn so_do_as_many_beside_others() {
    // Three of them on average; so few are never too few.
    come_back(1_800, 2..=4);
}
