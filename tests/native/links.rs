//! Links: what was packed once is opened for ever, every golden case comes back from its link, and a usual case fits.

use std::{fs, path::Path};

use chrono::NaiveDate;
use concession::{
    calc::TariffBook,
    draft::{Draft, EXAMPLES},
    share::{
        json, link,
        sitting::{Named, Sitting},
    },
};
use serde_json::Value;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// The address of the page, at its longest, that a link's length is reckoned with.
const BASE: usize = 60;

fn book() -> TariffBook {
    TariffBook::published().expect("the book is sound")
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day")
}

fn of_text(text: &str) -> Sitting {
    let file = json::parse(text).expect("sound JSON");
    Sitting { cases: vec![Named { name: String::new(), file }], editing: 0, tariff: day() }
}

/// Every golden case's scenario as text, by the name of its file.
fn golden() -> Vec<(String, String)> {
    let folder = Path::new(ROOT).join("tests/golden/cases");
    let read = |entry: std::io::Result<fs::DirEntry>| {
        let path = entry.expect("an entry").path();
        let case: Value = serde_json::from_str(&fs::read_to_string(&path).expect("a case")).expect("a case is JSON");
        (path.file_stem().expect("a name").to_string_lossy().into_owned(), case["scenario"].to_string())
    };
    let mut cases: Vec<_> = fs::read_dir(folder).expect("the golden cases").map(read).collect();
    cases.sort();
    cases
}

#[test]
fn every_golden_case_comes_back_from_its_link() {
    let cases = golden();
    assert!(cases.len() > 50);
    for (name, text) in cases {
        let sitting = of_text(&text);
        assert_eq!(link::open(&link::pack(&sitting)), Ok(sitting), "{name}");
    }
}

/// The kept links, with what each holds. A line is added when something new can stand in a link; none is ever changed or taken away.
#[test]
fn links_of_version_one_stay_readable() {
    let kept = fs::read_to_string(Path::new(ROOT).join("tests/links/version-1.json")).expect("the kept links");
    let kept: Vec<Value> = serde_json::from_str(&kept).expect("the kept links are JSON");
    assert!(kept.len() >= 12);
    for one in kept {
        let (name, fragment) = (&one["name"], one["link"].as_str().expect("a link"));
        let sitting = link::open(fragment).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        let files: Vec<Value> = sitting
            .cases
            .iter()
            .map(|case| serde_json::from_str(&json::print(&case.file)).expect("what is printed is JSON"))
            .collect();
        assert_eq!(&files, one["files"].as_array().expect("files"), "{name}");
        assert_eq!(sitting.tariff.to_string(), one["tariff"].as_str().expect("an edition"), "{name}");
    }
}

#[test]
fn a_usual_case_fits_and_so_do_four_of_them() {
    // The example of a migration has an agreement, a wave and two asks: the usual case.
    for (id, _) in EXAMPLES {
        let file = Draft::example_of(id).check(&book(), day()).tree;
        let one = Named { name: "What we ask for".to_owned(), file };
        let length = |count: usize| {
            let sitting = Sitting { cases: vec![one.clone(); count], editing: 0, tariff: day() };
            BASE + 1 + link::pack(&sitting).len()
        };
        assert!(length(1) <= 900, "{id}: {}", length(1));
        assert!(length(4) <= 1_900, "{id}: {}", length(4));
    }
}
