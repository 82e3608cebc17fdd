//! The chart as an SVG file, read back by another's XML reader: sound whatever was named, with the figures of what is shown.

use std::fs;

use chrono::NaiveDate;
use concession::{
    calc::{Money, Month, TariffBook, project},
    chart::{
        series::{Hidden, View},
        svg::svg,
    },
    report::{
        case::Case,
        events::{Event, EventKind},
        format,
        lines::{self, LOOKS, Line, Lines},
        picture::picture,
        view::view,
    },
    share::file,
    words::chart as words,
};
use roxmltree::Document;
use rust_decimal::Decimal;
use serde_json::Value;

const NAMES: [&str; 4] = [
    "<script>alert(1)</script>",
    "\"quoted\" & 'so' ]]> &amp; <!--",
    "{amount} {name} \u{0}\u{b}\u{1b}\u{fffe}\n\t",
    "\u{202e}Ünïcødé 数 🧾 a name that is far too long for the row in which it has to stand",
];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).expect("a day")
}

fn written(lines: &Lines, view: View, hidden: Hidden) -> String {
    let title = words::PATHS[view as usize];
    svg(&picture(lines, title, view, hidden, "20 October 2026", today()).expect("something to draw"))
}

/// Every text of the picture.
fn texts(document: &Document) -> Vec<String> {
    let of = |node: roxmltree::Node| {
        node.has_tag_name(("http://www.w3.org/2000/svg", "text")).then(|| node.text().unwrap_or_default().to_owned())
    };
    document.descendants().filter_map(of).collect()
}

#[test]
fn every_worked_example_is_a_sound_picture_with_its_totals() {
    let book = TariffBook::published().expect("the book is sound");
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/cases");
    let mut pictures = 0;
    for entry in fs::read_dir(folder).expect("the folder of golden cases") {
        let text = fs::read_to_string(entry.expect("an entry").path()).expect("a case");
        let case: Value = serde_json::from_str(&text).expect("a case is JSON");
        let scenario = file::open(&case["scenario"].to_string(), &book).expect("a golden scenario is sound");
        let projection = project(&scenario, &book).expect("it can be projected");
        let case = Case { scenario: &scenario, projection: &projection, book: &book, today: today() };
        let seen = view(&case).expect("its figures are small");
        let lines = lines::paths(&projection, &seen.events).expect("it has months");
        for view in View::ALL {
            let file = written(&lines, view, Hidden(0));
            let document = Document::parse(&file).unwrap_or_else(|error| panic!("{error}: {file}"));
            let said = texts(&document);
            for total in [projection.stay.paid, projection.combined.paid] {
                let total = format::exact(total);
                let shown = said.iter().any(|text| *text == total || *text == format!("{total} paid"));
                assert!(shown, "{view:?} does not say {total}: {said:?}");
            }
            for event in &seen.events {
                assert!(said.contains(&event.short), "{view:?} does not say {}", event.short);
            }
            assert!(said.iter().any(|text| text.contains("Prices of 20 October 2026. Made on 25 November 2026")));
            pictures += 1;
        }
    }
    assert!(pictures > 300, "only {pictures} pictures were drawn");
}

/// Four lines with names that a file could stumble over.
fn hostile(amounts: &[i64]) -> Lines {
    let paid = |add: i64| amounts.iter().map(|amount| Money::new(Decimal::from(amount + add))).collect();
    let line = |place: usize| Line {
        name: NAMES[place].to_owned(),
        look: LOOKS[place],
        figure: String::new(),
        paid: paid(place as i64),
    };
    let first = Month::new(2027, 1).expect("a month");
    let event = |place: usize| Event { kind: EventKind::Cliff, from: first, to: None, short: NAMES[place].to_owned() };
    Lines { first, lines: (0..4).map(line).collect(), shade: Some((0, 3)), events: (0..4).map(event).collect() }
}

#[test]
fn a_name_is_text_and_never_markup() {
    for amounts in [&[0][..], &[1_000_000_000_000; 120], &[5, 0, 7]] {
        for view in View::ALL {
            let file = written(&hostile(amounts), view, Hidden(0));
            let document = Document::parse(&file).unwrap_or_else(|error| panic!("{error}: {file}"));
            let known = ["svg", "title", "desc", "path", "text"];
            assert!(
                document
                    .descendants()
                    .filter(|node| node.is_element())
                    .all(|node| known.contains(&node.tag_name().name()))
            );
            assert!(texts(&document).iter().any(|text| text == "<script>alert(1)</script>"));
            let described = document.descendants().find(|node| node.has_tag_name("desc")).and_then(|node| node.text());
            assert!(
                described.is_some_and(|said| said.contains("far too long for the row")),
                "the description has whole names"
            );
        }
    }
}

#[test]
fn the_picture_holds_what_is_shown_and_nothing_else() {
    let lines = hostile(&[5, 0, 7]);
    let said = |hidden| {
        let file = written(&lines, View::Monthly, hidden);
        texts(&Document::parse(&file).expect("sound")).len()
    };
    // A line's name, amount and note.
    assert_eq!(said(Hidden(0)) - said(Hidden(2)), 3);
}
