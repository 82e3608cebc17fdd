//! What becomes of a link on its way: fifty made-up ones of both kinds, cut at every place, and with every character changed. Each is
//! refused, or opens to the very same.
//!
//! `DAMAGE=every` changes each character into each other that there is, some two million links (docs/proofs.md). Without it each letter
//! is changed in its first and in its last bit and into a mark, and of a few links into everything; the checksum notices by its making
//! what is changed within one letter.

use crate::book;
use crate::properties::cases;

use concession::{
    calc::project,
    report,
    share::{
        file,
        index::{self, Index},
        json,
        link::{self, LinkError},
        sitting::{Named, Sitting},
    },
};
use proptest::{collection::vec, prelude::*, strategy::ValueTree, test_runner::TestRunner};

/// The letters of a link, each worth its place.
const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// Marks that stand in and around links.
const MARKS: &str = "=.%# ";

/// What a character is changed into.
fn others(of: char, every: bool) -> Vec<char> {
    let bits = |worth: usize| [1, 32].into_iter().filter_map(move |bit| LETTERS.chars().nth(worth ^ bit));
    match LETTERS.find(of) {
        Some(worth) if !every => bits(worth).chain(['.']).collect(),
        _ => LETTERS.chars().chain(MARKS.chars()).filter(|other| *other != of).collect(),
    }
}

/// Cuts and changes a link in many ways, or in every; `open` tells whether it still opens to the same.
#[track_caller]
fn refused_or_the_same(link: &str, every: bool, open: impl Fn(&str) -> Result<bool, LinkError>) {
    let every = every || std::env::var("DAMAGE").is_ok_and(|asked| asked == "every");
    assert_eq!(open(link), Ok(true), "{link}");
    for end in 0..link.len() {
        assert!(open(&link[..end]).unwrap_or(true), "cut behind {end} letters, {link} opens to something else");
    }
    for start in 1..link.len() {
        assert!(open(&link[start..]).is_err(), "without its first {start} letters, {link} is opened");
    }
    for (place, letter) in link.char_indices() {
        for other in others(letter, every) {
            let changed = format!("{}{other}{}", &link[..place], &link[place + 1..]);
            assert!(open(&changed).unwrap_or(true), "{changed} opens to something else than {link}");
        }
    }
}

fn made<T>(strategy: impl Strategy<Value = T>) -> T {
    strategy.new_tree(&mut TestRunner::default()).expect("a value").current()
}

fn sitting(count: usize) -> Sitting {
    let named = |(name, file): (String, serde_json::Value)| Named {
        name,
        file: json::parse(&file.to_string()).expect("what was made is JSON"),
    };
    let cases: Vec<Named> = made(vec((".{0,20}", cases::scenario()), count)).into_iter().map(named).collect();
    Sitting { editing: count - 1, cases, tariff: book().edition() }
}

#[test]
fn every_cut_and_every_change_of_thirty_links_is_refused_or_harmless() {
    for place in 0..30_usize {
        // One alternative as a rule, at times two, once four.
        let count = if place == 15 { 4 } else { 1 + usize::from(place % 10 == 0) };
        let sitting = sitting(count);
        refused_or_the_same(&link::pack(&sitting), false, |given| link::open(given).map(|opened| opened == sitting));
    }
}

#[test]
fn every_cut_and_every_change_of_twenty_links_without_amounts_is_refused_or_harmless() {
    let made = || -> Option<Index> {
        let scenario = file::open(&made(cases::scenario()).to_string(), book()).ok()?;
        let projection = project(&scenario, book()).ok()?;
        report::index::index(&scenario, &projection, book()).ok()
    };
    // Not every scenario has one: where a published minimum is charged there is none.
    for (place, held) in std::iter::repeat_with(made).flatten().take(20).enumerate() {
        refused_or_the_same(&index::pack(&held), place < 3, |given| index::open(given).map(|opened| opened == held));
    }
}
