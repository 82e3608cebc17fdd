//! Every tariff file: sound, sourced, and looked at not too long before the edition was made.

use chrono::NaiveDate;
use concession::{
    calc::{
        Money, Month, Scenario, TariffBook,
        assume::Assumption,
        partition::Partition,
        project,
        scenario::{Kind, Problem},
        tariff::{Charged, Grade, Plan},
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
        .filter(|name| name != "edition.json" && name != "older")
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
    assert_eq!(
        fields(&[("business", business), ("business-plus", plus)]),
        ["business.ends.successor"],
        "nor what followed before"
    );
    let basic = include_str!("../data/tariff/basic.json");
    assert_eq!(fields(&[("basic", basic), ("business", business), ("business-plus", plus)]), [""; 0]);
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

/// Published examples: 1,000 on Business Support+, 10,000 on Enterprise, 100,000 on Unified Operations.
#[test]
fn devops_agent_credits_are_a_share_of_the_charge_of_the_month_before() {
    let book = book();
    let credit = |plan: &str, charge: u32| {
        let gives = &book.plan(&plan.into()).expect("a plan").gives;
        gives.devops_credit(Money::new(charge.into())).expect("a usual size").map(|credit| credit.to_string())
    };
    assert_eq!(credit("business-plus", 1_000).as_deref(), Some("300.00"));
    assert_eq!(credit("enterprise", 10_000).as_deref(), Some("7500.00"));
    assert_eq!(credit("unified-operations", 100_000).as_deref(), Some("100000.00"));
    assert_eq!(credit("business", 1_000), None);
}

#[test]
fn band_edges_have_grades_of_their_own_where_they_differ() {
    let book = book();
    let month = Month::of(book.edition()).expect("an edition in range");
    let edges = |plan: &str| {
        let card = book.at(&plan.into(), month).expect("a card");
        (1..card.tiers().tiers().len()).map(|place| card.edge(place).to_string()).collect::<String>()
    };
    assert_eq!((&*edges("enterprise"), &*edges("unified-operations"), &*edges("business-plus")), ("BBC", "BC", "BBB"));
}

#[test]
fn both_possible_outcomes_stand_on_the_card_of_a_plan_that_ends() {
    let book = book();
    for id in ["developer", "business"] {
        let ends = book.plan(&id.into()).and_then(|plan| plan.ends.as_ref()).expect("a plan that ends");
        let before = ends.precedent.as_ref().expect("what followed in 2017");
        let fates = [ends.successor.as_str(), before.plan.as_str()];
        assert_eq!((fates, ends.successor_grade, before.grade), (["business-plus", "basic"], Grade::Unknown, Grade::B));
    }
    let ramp = book.plan(&"enterprise-on-ramp".into()).and_then(|plan| plan.ends.as_ref()).expect("a plan that ends");
    assert!(ramp.precedent.is_none() && ramp.successor_grade == Grade::A);
}

#[test]
fn in_gov_cloud_nothing_ends_and_what_was_not_found_there_is_graded_so() {
    let book = book();
    let there = book.in_partition(Partition::GovCloud);
    let month = Month::new(2027, 6).expect("a month");
    assert_eq!(there.plans().len(), book.plans().len());
    for plan in there.plans() {
        assert!(plan.ends.is_none() && plan.closed_to_new.is_none(), "{}", plan.id);
        let card = there.at(&plan.id, month).expect("a price in every month");
        assert_eq!(card.weakest(), Grade::Unknown, "{}", plan.id);
    }
    let rates = |book: &TariffBook| {
        let card = book.at(&"unified-operations".into(), month).expect("a card");
        card.tiers().tiers().iter().map(|tier| tier.rate.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(rates(there), ["0.11", "0.07", "0.06"]);
    assert_eq!(rates(&book), ["0.1", "0.06", "0.05"]);
}

#[test]
fn a_plan_that_is_sold_to_partners_is_no_alternative_and_two_plans_need_nobodys_consent() {
    let book = book();
    let of = |wanted: fn(&Plan) -> bool| {
        let plans = book.plans().iter().filter(|plan| wanted(plan));
        plans.map(|plan| plan.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(of(|plan| !plan.is_for_customers()), ["partner-led"]);
    assert_eq!(of(|plan| plan.is_self_service() && plan.charged != Charged::None), ["business-plus", "enterprise"]);
}

#[test]
fn links_pinned_to_the_edition_before_keep_their_figures() {
    let book = book();
    let text = "{\"format\": \"support-scenario\", \"version\": 1, \"start\": \"2026-11\", \"months\": 4, \"tariff\": \"2026-11-23\",
                \"spend\": {\"monthly\": \"2000.00\"}, \"plan\": \"developer\"}";
    let pinned = file::open(text, &book).expect("the older edition is there");
    let projection = project(&pinned, &book).expect("it can be projected");
    assert_eq!(
        (projection.tariff.to_string(), projection.stay.paid.to_string()),
        ("2026-11-23".into(), "480.00".into())
    );
}
