//! What must hold for any bytes: nothing panics, what is refused is refused in words, and what is accepted keeps the books.
//!
//! One function a target. libFuzzer calls them through `fuzz_targets`; `tests/native/fuzz_corpus.rs` takes this file in as a module
//! and replays the kept corpus through the same functions on every run.

use std::{collections::BTreeSet, sync::OnceLock};

use concession::{
    bill::{self, Import},
    calc::{
        Assessment, Money, PathName, Projection, TariffBook, advise, alternatives, month,
        path::{Path, PathMonth},
        project, range,
        scenario::Problem,
    },
    draft::text::Habits,
    report::{self, import, problems, result, sitting},
    share::{file, index, json, link},
};
use rust_decimal::Decimal;

fn book() -> &'static TariffBook {
    static BOOK: OnceLock<TariffBook> = OnceLock::new();
    BOOK.get_or_init(|| TariffBook::published().expect("the published book is sound"))
}

/// Any bytes as a scenario file: read, projected and written, or refused in words.
pub fn scenario(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let scenario = match file::open(text, book()) {
        Ok(scenario) => scenario,
        Err(wrong) => return refused(&wrong),
    };
    let projection = match project(&scenario, book()) {
        Ok(projection) => projection,
        Err(wrong) => return refused(&wrong),
    };
    books_are_kept(&projection);
    // Without the search for what would change the advice, which is a hundred projections and no other code.
    let found = alternatives(&scenario, book()).and_then(|alternatives| {
        let advice = advise(&scenario, book(), &projection, &alternatives)?;
        let range = range(&scenario, book())?;
        Ok(Assessment { projection, alternatives, advice, range })
    });
    match found {
        Ok(assessment) => {
            let result = result::result(&scenario, &assessment, book());
            // Written and thrown away: a thousand accounts over ten years would fill the fuzzer's memory.
            serde_json::to_writer(std::io::sink(), &result).expect("a result is plain data");
        }
        Err(wrong) => refused(&wrong),
    }
}

/// Any bytes as a link of either kind, and as what a link holds: whatever opens is the same when it is packed and opened again, and
/// anything else is refused in words.
pub fn link(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    // As it came, and packed: no fuzzer finds its way past a checksum.
    for given in [text, &link::pack_text(text)] {
        match link::open(given) {
            // A number that no reader accepts is no number when it is written again.
            Ok(sitting) => {
                let is_sound = came(sitting::From::Link, given);
                assert!(!is_sound || link::open(&link::pack(&sitting)).as_ref() == Ok(&sitting), "{sitting:?} is lost");
            }
            Err(error) => sentence(&report::link::sentence(error)),
        }
    }
    for held in [index::open(text), index::read(text).ok_or(link::LinkError::Strange)] {
        match held {
            Ok(held) => {
                assert_eq!(index::open(&index::pack(&held)).as_ref(), Ok(&held));
                let shown = report::index::shown(&held);
                shown.saved.iter().chain(&shown.steps).for_each(|said| assert!(said.ends_with('.'), "{said}"));
                assert_eq!((shown.rows.len(), shown.lines.len()), (held.stay.len(), held.others.len() + 1));
            }
            Err(error) => sentence(&report::index::sentence(error)),
        }
    }
}

/// Any bytes as a file that is opened, of one scenario or of several alternatives: as alternatives that can be read, or refused in words.
pub fn sitting(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = came(sitting::From::File, text);
    }
}

/// What comes in, as the page opens it: what is opened is sound, and what is refused is so for a reason. Tells whether it was opened.
fn came(from: sitting::From, text: &str) -> bool {
    let today = month::day("2026-11-26").expect("a day");
    match sitting::opened(from, text, book(), today, Habits::UNKNOWN) {
        Ok(cases) => {
            assert!((1..=4).contains(&cases.all().len()) && cases.editing() < cases.all().len());
            for one in cases.all() {
                let checked = one.draft().check(book(), today);
                assert!(checked.scenario.is_ok(), "what was opened is wrong: {:?}", checked.scenario);
            }
            true
        }
        Err(refusal) => {
            assert!(refusal.said.len() > 1, "refused without a reason");
            refusal.said.iter().for_each(|said| sentence(said));
            false
        }
    }
}

/// Any bytes as a response of the AWS Billing API: every leaf told once and a scenario that is accepted, or refused in words.
pub fn bill(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match bill::read_text(text) {
        Ok(import) => imported(import),
        Err(wrong) => {
            assert!(!wrong.is_empty(), "refused without a reason");
            import::worded(&wrong).problems.iter().for_each(|worded| sentence(&worded.problem));
        }
    }
}

fn imported(import: Import) {
    let told: BTreeSet<&str> = import.fields.iter().map(|told| told.field.as_str()).collect();
    assert_eq!(told.len(), import.fields.len(), "a field is told twice");
    import.fields.iter().filter_map(|told| import::why(&told.fate)).for_each(sentence);
    let base = r#"{"format":"support-scenario","version":1,"start":"2026-11","months":3,"spend":{"monthly":"650000.00"},"plan":"enterprise"}"#;
    let merged = import.into_scenario(&json::parse(base).expect("sound JSON"));
    let opened = file::open(&json::print(&merged.scenario), book());
    assert!(opened.is_ok(), "an import is no scenario: {:?}", opened.map_err(|wrong| problems::plain(&wrong)));
}

fn refused(wrong: &[Problem]) {
    assert!(!wrong.is_empty(), "refused without a reason");
    problems::worded(wrong).problems.iter().for_each(|worded| sentence(&worded.problem));
}

fn sentence(words: &str) {
    assert!(words.len() > 10 && words.ends_with('.'), "{words:?} is no sentence");
}

fn sum(amounts: impl IntoIterator<Item = Money>) -> Decimal {
    amounts.into_iter().map(Money::dollars).sum()
}

fn books_are_kept(projection: &Projection) {
    for name in PathName::ALL {
        path(projection.path(name));
    }
    let compared = &projection.comparison;
    let saved = |path: &Path| projection.stay.paid.dollars() - path.paid.dollars();
    assert_eq!(compared.credits_saved.dollars(), saved(&projection.credits));
    assert_eq!(compared.structural_saved.dollars(), saved(&projection.structural));
    assert_eq!(compared.combined_saved.dollars(), saved(&projection.combined));
    for year in &projection.agreement {
        let missing = (year.held_against.dollars() - year.eligible.dollars()).max(Decimal::ZERO);
        assert_eq!(year.shortfall.dollars(), missing, "a shortfall is what is missing");
    }
}

fn path(path: &Path) {
    path.months.iter().for_each(month);
    for grant in &path.grants {
        let parts = [grant.applied, grant.stranded, grant.open];
        assert!(parts.iter().all(|part| !part.is_negative()), "{} has a negative part", grant.name);
        assert_eq!(grant.amount.dollars(), sum(parts), "{} is not the sum of its parts", grant.name);
    }
    assert_eq!(path.charge.dollars(), sum(path.months.iter().map(|month| month.bill().charge.charge)));
    assert_eq!(path.paid.dollars(), sum(path.months.iter().map(|month| month.paid)));
    assert_eq!(path.paid.dollars(), path.charge.dollars() - path.credits_applied.dollars());
}

fn month(month: &PathMonth) {
    assert!(!month.paid.is_negative(), "{} is paid back", month.month());
    let credits = sum(month.credits.iter().map(|credit| credit.applied));
    assert_eq!(month.bill().charge.charge.dollars(), month.paid.dollars() + credits, "{}", month.month());
    let bill = &month.bill().charge;
    let (mut of_plan, mut charge) = (Decimal::ZERO, bill.plan.dollars() + bill.additional.dollars());
    for account in &month.bill().charge.accounts {
        let slices = sum(account.lines.iter().map(|line| line.slice));
        // Own tiers may be an empty list, which charges nothing and has no slices.
        assert!(
            account.lines.iter().next().is_none() || slices == account.base.dollars(),
            "bands do not sum to {}",
            account.base
        );
        let all = account.charge.dollars() * Decimal::from(account.who.count());
        if account.own.is_some() { charge += all } else { of_plan += all }
    }
    let limits = [bill.limits.monthly, bill.limits.yearly_left].into_iter().flatten().map(|limit| limit.dollars());
    assert_eq!(bill.plan.dollars(), limits.fold(of_plan, Decimal::min), "{}", month.month());
    assert_eq!(month.bill().charge.charge.dollars(), charge, "{}", month.month());
}
