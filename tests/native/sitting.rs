//! What a link or a file holds as alternatives of the form, or why it cannot be opened; a case keeps the prices that it was made under.

use std::sync::LazyLock;

use chrono::NaiveDate;
use concession::{
    calc::TariffBook,
    draft::{Cases, Draft, Edit, text::Habits},
    report::{
        compare::Side,
        sitting::{From, left_out, older, opened, sitting},
    },
    share::{
        json, link,
        sitting::{Named, Sitting},
        tariffs,
    },
};

const FILE: &str = r#"{"format":"support-scenario","version":1,"start":"2027-01","months":12,"spend":{"monthly":"850000"},"plan":"enterprise"}"#;

static BOOK: LazyLock<TariffBook> = LazyLock::new(|| TariffBook::published().expect("the book is sound"));

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).expect("a day")
}

fn packed(tariff: NaiveDate, files: &[(&str, &str)]) -> String {
    let named =
        |(name, file): &(&str, &str)| Named { name: (*name).to_owned(), file: json::parse(file).expect("JSON") };
    link::pack(&Sitting { cases: files.iter().map(named).collect(), editing: files.len() - 1, tariff })
}

#[test]
fn every_alternative_comes_back_by_its_name() {
    let link = packed(BOOK.edition(), &[("Now", FILE), ("Then", FILE)]);
    let cases = opened(From::Link, &link, &BOOK, today(), Habits::UNKNOWN).expect("it opens");
    let names: Vec<&str> = cases.all().iter().map(|one| one.name.as_str()).collect();
    assert_eq!((names, cases.editing()), (vec!["Now", "Then"], 1));
    let alone = opened(From::File, FILE, &BOOK, today(), Habits::UNKNOWN).expect("it opens");
    assert_eq!(alone.draft(), cases.draft());
}

#[test]
fn what_cannot_be_opened_is_explained_for_each_alternative() {
    let link = packed(BOOK.edition(), &[("Now", FILE), ("Then", &FILE.replace("enterprise", "platinum"))]);
    let refusal = opened(From::Link, &link, &BOOK, today(), Habits::UNKNOWN).expect_err("a plan that there is not");
    assert!(refusal.said.len() == 2 && refusal.said[0].starts_with("In \u{201c}Then\u{201d}, plan: "), "{refusal:?}");
    for text in ["", "[]", "{\"cases\":[]}", "{}"] {
        let refusal = opened(From::File, text, &BOOK, today(), Habits::UNKNOWN).expect_err("no case");
        assert!(refusal.said.len() > 1, "{refusal:?}");
    }
    let unknown = packed(NaiveDate::from_ymd_opt(2020, 1, 1).expect("a day"), &[("", FILE)]);
    assert!(
        opened(From::Link, &unknown, &BOOK, today(), Habits::UNKNOWN).is_err(),
        "an edition that this page has not"
    );
}

#[test]
fn a_case_keeps_the_prices_it_was_made_under_until_the_newest_are_asked_for() {
    let older_book = tariffs::read(r#"{"edition":"2026-01-05"}"#, &[]).expect("an edition without plans");
    let book = BOOK.clone().with_older(vec![older_book]);
    let edition = NaiveDate::from_ymd_opt(2026, 1, 5).expect("a day");
    let cases = opened(From::Link, &packed(edition, &[("", FILE)]), &book, today(), Habits::UNKNOWN).expect("it opens");
    let mut draft = cases.draft().clone();
    assert_eq!(draft.edition(), Some(edition));
    assert!(older(&draft, &book).contains("5 January 2026"), "{}", older(&draft, &book));
    draft.apply(Edit::Newest);
    assert_eq!((draft.edition(), older(&draft, &book)), (None, String::new()));
}

#[test]
fn what_cannot_be_read_is_named_and_left_out() {
    let mut wrong = Draft::example();
    wrong.apply(Edit::Set(concession::draft::Field::of("spend.monthly").expect("a field"), "85o".into()));
    let cases = Cases::of(vec![("Sound".into(), Draft::example()), ("Wrong".into(), wrong)], 1);
    let checked: Vec<_> = cases.all().iter().map(|one| one.draft().check(&BOOK, today())).collect();
    let projected: Vec<_> = checked
        .iter()
        .map(|one| {
            one.scenario
                .as_ref()
                .ok()
                .map(|scenario| (scenario, concession::calc::project(scenario, &BOOK).expect("small")))
        })
        .collect();
    let sides: Vec<Side> = (0..2)
        .map(|place| Side {
            draft: cases.all()[place].draft(),
            checked: &checked[place],
            answer: projected[place].as_ref().map(|(scenario, projection)| (&***scenario, projection)),
            troubles: checked[place].scenario.as_ref().err().map_or(&[], Vec::as_slice),
        })
        .collect();
    let (made, names) = sitting(&cases, &sides, &BOOK);
    let made = made.expect("one can be read");
    assert_eq!((made.cases.len(), made.editing, made.cases[0].name.as_str()), (1, 0, "Sound"));
    assert!(left_out(&names).contains("Wrong"));
}
