//! AWS China bills in yuan: whatever is said of a scenario with `partition: aws-cn` stands without a currency sign.

use std::{fs, path::Path};

use chrono::NaiveDate;
use concession::{
    calc::{Assessment, PathName, Scenario, TariffBook, assess, partition::Partition},
    chart::series::View,
    report::{
        actions, advice, advisor,
        below::below,
        brief::{html::html, markdown::markdown},
        calendar::calendar,
        case::Case,
        csv,
        derive::derivation,
        detail::detail,
        documents::{Material, documents},
        events, export, format, kept, lines, result,
        view::view,
    },
    share::file,
};
use serde_json::{Value, json};

/// Every third golden case, moved to China with prices of its own.
fn scenarios(book: &TariffBook) -> Vec<(String, Scenario)> {
    let folders = ["advice", "cases"].map(|name| Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name));
    let entries = folders.iter().flat_map(|folder| fs::read_dir(folder).expect("a folder of cases"));
    let moved = entries.step_by(3).filter_map(|entry| {
        let path = entry.expect("an entry").path();
        let case: Value = serde_json::from_str(&fs::read_to_string(&path).expect("a case")).expect("JSON");
        let mut scenario = case["scenario"].clone();
        scenario["partition"] = "aws-cn".into();
        let terms = &mut scenario["terms"];
        if terms["tiers"].is_null() {
            terms["tiers"] = json!([{"from": "0", "rate": "0.10"}, {"from": "100000", "rate": "0.07"}]);
        }
        if terms["minimum_charge"].is_null() {
            terms["minimum_charge"] = "15000".into();
        }
        Some((path.display().to_string(), file::open(&scenario.to_string(), book).ok()?))
    });
    moved.collect()
}

/// All that is said of a scenario, by where it is said.
fn said(scenario: &Scenario, assessment: &Assessment, book: &TariffBook) -> Vec<(&'static str, String)> {
    let Assessment { projection, advice: found, .. } = assessment;
    let edition = book.of(scenario);
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date");
    let case = Case { scenario, projection, book, today };
    let material = Material::of(scenario, assessment, edition);
    let written = documents(material);
    let written = written.iter().map(|document| markdown(&document.text) + &html(&document.text));
    let to_do = actions::worded(found, edition);
    let changes = advice::changes(found, scenario);
    let below = below(scenario, projection, book).expect("small figures");
    let sheets = PathName::ALL.map(|path| detail(scenario, projection, book, path, 0));
    let figures = ["stay.paid", "comparison.combined_saved", "stay.months[0].charge", "durable.saved"];
    let explained = figures.map(|figure| {
        let explain = |figure: &str| derivation(figure, scenario, projection, book);
        explain(figure).map(|found| found.text(explain))
    });
    let chart = lines::paths(projection, &events::events(scenario, projection, edition)).expect("a month");
    let read = [View::Monthly, View::Savings].map(|view| format!("{:?}", chart.read(view, Some(0)))).concat();
    let workbook = export::workbook(&case).expect("small figures");
    let cells = workbook.sheets.iter().flat_map(|sheet| sheet.rows.iter().flatten());
    let words = cells.filter_map(|cell| match &cell.content {
        export::cells::Content::Text(text) => Some(text.as_str()),
        _ => None,
    });
    vec![
        ("result", serde_json::to_string(&result::result(scenario, assessment, book)).expect("plain data")),
        ("view", format!("{:?}", view(&case).expect("small figures"))),
        ("CSV", csv::months(&below, projection)),
        ("below", format!("{below:?}")),
        ("months", format!("{sheets:?}")),
        ("documents", written.collect()),
        ("message", advisor::message(material, "ana@example.com").1),
        ("calendar", calendar("Support", found.as_of, &to_do)),
        ("plan", format!("{changes:?}")),
        ("case sheets", format!("{:?}", advice::case_sheets(found))),
        ("explanations", format!("{:?}", explained)),
        ("saved case", kept::figure(scenario, projection)),
        ("chart", read + &format::axis(2_500_000)),
        ("workbook", words.collect()),
    ]
}

#[test]
fn nothing_said_of_china_has_a_currency_sign() {
    let book = TariffBook::published().expect("the book is sound");
    let mut count = 0;
    for (name, scenario) in scenarios(&book) {
        let Ok(assessment) = assess(&scenario, &book) else { continue };
        count += 1;
        // What is not given the scenario is asked for by the page, which has settled the partition.
        let all = format::in_partition(Partition::China, || said(&scenario, &assessment, &book));
        for (place, text) in all {
            let found = ["$", "\u{a5}", "US dollars"]
                .into_iter()
                .find_map(|sign| text.find(sign))
                .map(|at| text[at..].chars().take(80).collect::<String>());
            assert_eq!(found, None, "{place} of {name}");
        }
    }
    assert!(count >= 40, "only {count} cases could be moved to China");
}

#[test]
fn what_is_given_the_scenario_needs_no_page_to_settle_its_partition() {
    let book = TariffBook::published().expect("the book is sound");
    for (name, scenario) in scenarios(&book) {
        let Ok(assessment) = assess(&scenario, &book) else { continue };
        for (place, text) in said(&scenario, &assessment, &book) {
            let alone = !matches!(place, "calendar" | "case sheets" | "explanations" | "chart");
            assert!(!alone || !text.contains('$'), "{place} of {name}");
        }
        assert!(format::whole(assessment.projection.stay.paid).contains('$'), "{name}");
    }
}
