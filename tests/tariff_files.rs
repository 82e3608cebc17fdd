//! Every tariff file: sound, sourced, and looked at not too long before the edition was made.

use chrono::NaiveDate;
use concession::{
    calc::{
        Month, Scenario, TariffBook,
        assume::Assumption,
        project,
        scenario::{Kind, Problem},
        tariff::{Charged, Plan},
    },
    share::{file, tariffs},
};

/// A fact older than this at the edition's date must be looked at again.
const DAYS: i64 = 365;

fn book() -> TariffBook {
    TariffBook::published().expect("reading the book checks order, gaps, overlaps and successors")
}

fn every_plan(check: impl Fn(&Plan, NaiveDate)) {
    let book = book();
    for plan in book.plans() {
        check(plan, book.edition());
    }
}

#[test]
fn every_file_of_the_folder_is_compiled_in() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/tariff");
    let mut files: Vec<String> = std::fs::read_dir(folder)
        .expect("the tariff folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter(|name| name != "edition.json")
        .collect();
    files.sort();
    let mut plans: Vec<String> = book().plans().iter().map(|plan| format!("{}.json", plan.id)).collect();
    plans.sort();
    assert_eq!(files, plans);
}

#[test]
fn every_fact_has_a_source_and_a_date_of_checking_not_long_before_the_edition() {
    every_plan(|plan, edition| {
        for card in &plan.cards {
            assert!(!card.source.title.is_empty(), "{}: a card without a source", plan.id);
            assert!(card.source.address.starts_with("https://"), "{}: {}", plan.id, card.source.address);
            assert!(!card.note.is_empty(), "{}: a card without a note", plan.id);
            fresh(plan, card.checked, edition);
        }
        fresh(plan, plan.gives.checked, edition);
    });
}

#[track_caller]
fn fresh(plan: &Plan, checked: NaiveDate, edition: NaiveDate) {
    let age = edition.signed_duration_since(checked).num_days();
    assert!((0..=DAYS).contains(&age), "{}: checked {checked}, {age} days before the edition of {edition}", plan.id);
}

#[test]
fn only_a_free_plan_has_no_bands_and_rates_fall_as_spend_rises() {
    every_plan(|plan, _| {
        for card in &plan.cards {
            let tiers = card.tiers().tiers();
            assert_eq!(tiers.is_empty(), plan.charged == Charged::None, "{}", plan.id);
            assert!(tiers.windows(2).all(|pair| pair[1].rate < pair[0].rate), "{}: a rate that rises", plan.id);
        }
    });
}

#[test]
fn every_plan_has_a_price_in_every_month_from_the_edition_to_its_end() {
    let book = book();
    let start = Month::of(book.edition()).expect("an edition in range");
    for plan in book.plans() {
        for month in (0..240).map(|k| start.plus(k)).take_while(|month| plan.ended_in(*month).is_none()) {
            assert!(book.at(&plan.id, month).is_ok(), "{} has no price in {month}", plan.id);
        }
    }
}

#[test]
fn what_ends_is_closed_to_new_customers_first() {
    every_plan(|plan, _| {
        if let Some(ends) = &plan.ends {
            let closed = plan.closed_to_new.as_ref().expect("a plan that ends is closed");
            assert!(closed.from < ends.on, "{}", plan.id);
        }
    });
}

/// The problems of a tariff file in which one thing was changed.
fn problems(from: &str, to: &str) -> Vec<String> {
    let file = include_str!("../data/tariff/partner-led.json");
    assert!(file.contains(from), "the file changed: {from} is not in it");
    let edition = include_str!("../data/tariff/edition.json");
    let read = tariffs::read(edition, &[("partner-led", &file.replacen(from, to, 1))]);
    read.err().unwrap_or_default().into_iter().map(|problem| problem.field).collect()
}

#[test]
fn gaps_overlaps_wrong_rates_and_unknown_fields_are_refused_by_the_fields_name() {
    for (from, to, field) in [
        ("\"to\": \"150000\"", "\"to\": \"140000\"", "partner-led.cards[0].bands[0].to"),
        ("\"from\": \"0\"", "\"from\": \"1\"", "partner-led.cards[0].bands[0].from"),
        ("\"rate\": \"0.10\"", "\"rate\": \"10\"", "partner-led.cards[0].bands[0].rate"),
        ("\"minimum\"", "\"minimun\"", "partner-led.cards[0].minimun"),
        ("\"charged\": \"pooled\"", "\"charged\": \"poled\"", "partner-led.charged"),
        ("{", "", "partner-led"),
    ] {
        assert_eq!(problems(from, to).first().map(String::as_str), Some(field), "{to}");
    }
    assert_eq!(problems("\"pooled\"", "\"pooled\""), [""; 0], "the sound file is accepted");
}

#[test]
fn two_files_of_one_plan_and_a_successor_that_is_not_there_are_refused() {
    let edition = include_str!("../data/tariff/edition.json");
    let business = include_str!("../data/tariff/business.json");
    let fields = |plans: &[(&str, &str)]| -> Vec<String> {
        let problems = tariffs::read(edition, plans).err().unwrap_or_default();
        problems.into_iter().map(|problem| problem.field).collect()
    };
    assert_eq!(fields(&[("business", business)]), ["business.ends.successor"]);
    let plus = include_str!("../data/tariff/business-plus.json");
    assert_eq!(fields(&[("business", business), ("business-plus", plus)]), [""; 0]);
    assert_eq!(fields(&[("a", plus), ("b", plus)]), ["business-plus.id", "business-plus.id"]);
}

#[test]
fn cards_out_of_order_are_refused() {
    let edition = include_str!("../data/tariff/edition.json");
    let file = include_str!("../data/tariff/enterprise.json");
    let late = file.replacen("\"valid_from\": \"2025-12-02\"", "\"valid_from\": \"2025-12-03\"", 1);
    let problems = tariffs::read(edition, &[("enterprise", &late)]).expect_err("a day without a card");
    assert_eq!(problems[0].field, "enterprise.cards");
}

/// The published book with a made-up older edition, in which Partner-Led Support had half the minimum.
fn with_older_edition() -> TariffBook {
    let older = include_str!("../data/tariff/partner-led.json").replacen("7500.00", "3750.00", 1);
    let older = tariffs::read("{\"edition\": \"2026-01-31\"}", &[("partner-led", &older)]).expect("sound files");
    TariffBook::published().expect("the book is sound").with_older(vec![older])
}

#[test]
fn a_scenario_pinned_to_an_older_edition_keeps_its_figures_and_can_be_projected_under_the_newest() {
    let book = with_older_edition();
    let text = |tariff: &str| {
        format!(
            "{{\"format\": \"support-scenario\", \"version\": 1, \"start\": \"2027-01\", \"months\": 1, {tariff}
             \"spend\": {{\"monthly\": \"1000.00\"}}, \"plan\": \"partner-led\"}}"
        )
    };
    let open = |tariff: &str| file::open(&text(tariff), &book);
    let paid = |scenario: &Scenario| {
        let projection = project(scenario, &book).expect("it can be projected");
        (projection.stay.paid.to_string(), projection.tariff.to_string(), projection.assumptions[0].clone())
    };
    let pinned = open("\"tariff\": \"2026-01-31\",").expect("the older edition is there");
    let (old, edition, first) = paid(&pinned);
    assert_eq!((old.as_str(), edition.as_str()), ("3750.00", "2026-01-31"));
    assert!(matches!(first, Assumption::OlderTariff { .. }), "{first:?}");
    assert_eq!(paid(&pinned.under_newest()).0, "7500.00");
    assert_eq!(paid(&open("").expect("sound")).0, "7500.00");
    let problems = open("\"tariff\": \"2026-02-01\",").expect_err("there is no such edition");
    let known = vec![book.edition().to_string(), "2026-01-31".to_owned()];
    assert_eq!(problems, [Problem { field: "tariff".into(), kind: Kind::Edition { known } }]);
}
