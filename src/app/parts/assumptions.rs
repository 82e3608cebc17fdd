//! The register of everything that the answer takes for granted: always in sight, since an assumption that is folded away is one
//! that is not seen.

use std::collections::BTreeSet;

use web_sys::Event;

use super::field::{entry_id, id};
use crate::{
    app::state::State,
    browser::focus,
    draw::{
        node::{Node, linked, node},
        pieces::grade,
    },
    report::register::Entry,
    words::refine as words,
};

const TITLE: &str = "assumptions-title";

/// The register.
pub fn assumptions(state: State) -> Node {
    // One ear for all links: rows that did something themselves would be drawn anew with every key.
    let follow = |event: Event| {
        if let Some(field) = linked(&event) {
            event.prevent_default();
            focus::reveal(&field);
        }
    };
    let column = |name: &&str| node("th").with("scope", "col").with("role", "columnheader").text(name);
    let head = node("tr").with("role", "row").hold_all(words::COLUMNS.iter().map(column));
    node("section")
        .class("c-assumed")
        .with("aria-labelledby", TITLE)
        .on("click", follow)
        .hold(node("h2").class("c-title").with("id", TITLE).text(words::TITLE))
        .hold(node("p").class("c-lede").text(words::LEDE))
        .hold(
            node("table")
                .class("c-table c-register")
                // Cards on a phone are a table still, to who listens.
                .with("role", "table")
                .with("aria-labelledby", TITLE)
                .hold(node("thead").with("role", "rowgroup").hold(head))
                .hold(node("tbody").with("role", "rowgroup").live(move || rows(&state.register()))),
        )
}

fn rows(entries: &[Entry]) -> Vec<Node> {
    let mut known = BTreeSet::new();
    // A field leads to the first entry about it.
    let mut first = |entry: &Entry| entry.field.map(entry_id).filter(|id| known.insert(id.clone()));
    entries.iter().map(|entry| row(entry, first(entry))).collect()
}

fn row(entry: &Entry, entry_id: Option<String>) -> Node {
    let cell = |place: usize| node("td").with("role", "cell").with("data-column", words::COLUMNS[place]);
    let what = match entry.field {
        Some(field) => node("a").with("href", &["#", &id(field)].concat()).text(&entry.what),
        None => node("span").text(&entry.what),
    };
    let head = node("th").with("scope", "row").with("role", "rowheader").with("tabindex", "-1");
    let head = match entry_id {
        Some(id) => head.with("id", &id),
        None => head,
    };
    let yours = match &entry.yours {
        Some(yours) => node("strong").text(yours),
        None => none(words::NOT_GIVEN),
    };
    // On a card what is not there needs no line.
    let cell_of = |place: usize, there: bool| if there { cell(place) } else { cell(place).class("is-none") };
    node("tr")
        .with("role", "row")
        .hold(head.hold(what))
        .hold(cell(1).text(&entry.assumed))
        .hold(cell_of(2, entry.yours.is_some()).hold(yours))
        .hold(cell(3).text(&entry.why))
        .hold(cell(4).text(&entry.source))
        .hold(cell_of(5, entry.grade.is_some()).hold(entry.grade.map_or_else(|| none(words::NO_GRADE), grade)))
}

/// A dash, with what it means for who listens.
fn none(words: &str) -> Node {
    node("span")
        .hold(node("span").with("aria-hidden", "true").text(words::NONE))
        .hold(node("span").class("u-unseen").text(words))
}
