//! The kept corpora of the fuzz targets, replayed as ordinary tests: every file in `fuzz/corpus/` goes through the very
//! function that libFuzzer calls. `cargo xtask fuzz` looks for more.

use std::{fs, path::Path};

#[path = "../../fuzz/src/lib.rs"]
mod fuzz;

/// Replays one target's corpus, whose files are named in a failure.
fn replay(target: &str, run: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut count = 0;
    for entry in fs::read_dir(&folder).expect("the corpus is kept in git") {
        let path = entry.expect("an entry").path();
        let bytes = fs::read(&path).expect("a file of the corpus can be read");
        let held = std::panic::catch_unwind(|| run(&bytes));
        assert!(held.is_ok(), "{} breaks a rule of fuzz/src/lib.rs; its words are above", path.display());
        count += 1;
    }
    assert!(count >= 30, "only {count} files are left of the corpus of {target}");
}

#[test]
fn the_corpus_of_scenarios_holds() {
    replay("scenario", fuzz::scenario);
}

#[test]
fn the_corpus_of_bills_holds() {
    replay("bill", fuzz::bill);
}

#[test]
fn the_corpus_of_links_holds() {
    replay("link", fuzz::link);
}

#[test]
fn the_corpus_of_sittings_holds() {
    replay("sitting", fuzz::sitting);
}
