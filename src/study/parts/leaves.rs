//! What leaves the page: what is fetched and stored, read from the browser when this opens; what a link holds, unpacked; how to check
//! each, and what nobody can promise (docs/decisions/0038-what-leaves.md).

use leptos::prelude::{Get, GetUntracked, RwSignal, Set};

use crate::{
    browser::{
        address,
        held::{self, Holdings},
    },
    draw::{
        give::{bar, button, told},
        node::{Node, node, value_of},
        pieces::{fold, head, number, scrolling},
    },
    report::{
        leaves::{compared, unpacked},
        shared::shared,
    },
    study::state::State,
    words::{leaves as words, lists},
};

/// The part, which the bottom of the page leads to.
const PLACE: &str = "what-leaves";
/// The field of a link to be unpacked.
const LINK: &str = "leaves-link";
/// What is said below it.
const HINT: &str = "leaves-link-hint";

type Held = RwSignal<Option<Holdings>>;

/// All of it, folded until wanted.
pub fn leaves(state: State) -> Node {
    fold(PLACE, words::TITLE, move || {
        let held = Held::new(None);
        let read = move || held::read(move |holdings| held.set(Some(holdings)));
        read();
        vec![
            lede(words::LEDE),
            bar().hold(button(words::AGAIN, move |_| read())),
            fetched(held),
            stored(held),
            links(state),
            checks(),
            limits(),
        ]
    })
}

fn lede(text: &str) -> Node {
    node("p").class("c-lede").text(text)
}

fn part(title: &str) -> Node {
    node("div").class("c-leaves").hold(node("h3").class("c-leaves__title").text(title))
}

fn fetched(held: Held) -> Node {
    let part = part(words::FETCHED);
    if address::is_single() {
        return part.hold(lede(words::FETCHED_SINGLE));
    }
    let said = RwSignal::new(String::new());
    let compare = move |_| {
        held::published(move |list| {
            let files = held.get_untracked().unwrap_or_default().files;
            said.set(compared(&files, list.as_deref()));
        });
    };
    part.hold(lede(words::FETCHED_MEANS))
        .live(move || held.get().map(|held| files(&held)).unwrap_or_default())
        .hold(bar().hold(button(words::COMPARE, compare)))
        .hold(told(move || said.get()))
}

fn files(held: &Holdings) -> Vec<Node> {
    let copied = held.files.iter().any(|file| file.sum.is_some());
    let [name, size, by, sum] = words::FILE_COLUMNS;
    let heads = [head("col", name), number("th", size).with("scope", "col"), head("col", by), head("col", sum)];
    let rows = held.files.iter().map(|file| {
        let [name, size, by, sum] = file.columns();
        let sum = node("td").hold(node("code").text(&sum));
        node("tr").hold(head("row", &name)).hold(number("td", &size)).hold(node("td").text(&by)).hold(sum)
    });
    let table = table(words::FILES, heads, rows);
    vec![scrolling(words::FILES, table), lede(if copied { words::A_COPY } else { words::NO_COPY })]
}

fn stored(held: Held) -> Node {
    let rows = |stores: &[Option<Vec<String>>]| {
        let rows = words::STORE_NAMES.iter().zip(stores).map(|(name, held)| {
            let there = match held {
                None => words::UNTOLD.to_owned(),
                Some(names) if names.is_empty() => words::EMPTY.to_owned(),
                Some(names) => names.join(lists::COMMA),
            };
            node("tr").hold(head("row", name)).hold(node("td").text(&there))
        });
        let heads = words::STORE_COLUMNS.map(|column| head("col", column));
        vec![scrolling(words::STORES, table(words::STORES, heads, rows))]
    };
    part(words::STORED)
        .hold(lede(words::STORED_MEANS))
        .live(move || held.get().map(|held| rows(&held.stores)).unwrap_or_default())
}

fn table(name: &str, heads: impl IntoIterator<Item = Node>, rows: impl IntoIterator<Item = Node>) -> Node {
    node("table")
        .class("c-table")
        .hold(node("caption").class("u-unseen").text(name))
        .hold(node("thead").hold(node("tr").hold_all(heads)))
        .hold(node("tbody").hold_all(rows))
}

fn links(state: State) -> Node {
    let own = move || match shared(&address::bare(), &state.sitting().sitting, state.names.get()) {
        Some(link) => shown(unpacked(&link.address), words::LINK_TEXT),
        None => vec![lede(words::NO_LINK)],
    };
    let given = RwSignal::new(String::new());
    let other = move || match given.get() {
        link if link.trim().is_empty() => vec![],
        link => shown(unpacked(&link), words::ANY_LINK_TEXT),
    };
    let input = node("input")
        .class("c-field__input")
        .with("id", LINK)
        .with("type", "text")
        .with("spellcheck", "false")
        .with("autocomplete", "off")
        .with("aria-describedby", HINT)
        .on("input", move |event| given.set(value_of(&event)));
    let field = node("div")
        .class("c-field")
        .hold(node("label").class("c-field__label").with("for", LINK).text(words::ANY_LINK))
        .hold(input)
        .hold(node("p").class("c-field__hint").with("id", HINT).text(words::ANY_LINK_HINT));
    let unpacked = node("div").with("aria-live", "polite").live(other);
    part(words::LINK).hold(lede(words::LINK_MEANS)).live(own).hold(field).hold(unpacked)
}

fn shown(text: Result<String, String>, name: &'static str) -> Vec<Node> {
    match text {
        Ok(text) => vec![code(&text, name)],
        Err(why) => vec![lede(&why)],
    }
}

fn code(text: &str, name: &str) -> Node {
    node("pre").class("c-code").with("tabindex", "0").with("aria-label", name).text(text)
}

fn checks() -> Node {
    let check = |(how, typed): &(&str, &str)| {
        let typed = (!typed.is_empty()).then(|| code(typed, words::CHECK_TEXT));
        node("li").text(how).hold_all(typed)
    };
    part(words::CHECK).hold(node("ol").class("c-leaves__list").hold_all(words::CHECKS.iter().map(check)))
}

fn limits() -> Node {
    let single = address::is_single().then_some(words::LIMIT_SINGLE);
    let limits = words::LIMIT_LIST.into_iter().chain(single);
    part(words::LIMITS).hold(
        node("ul").class("c-leaves__list c-leaves__list--limits").hold_all(limits.map(|limit| node("li").text(limit))),
    )
}
