//! Share, save, open: the link of all alternatives with its length and its code, files saved, and a file opened.

use leptos::prelude::{Get, Memo, RwSignal, Set};
use web_sys::{Event, File};

use crate::{
    browser::{
        address, bridge,
        files::{self, Unread},
    },
    draw::{
        give::{bar, button, copied, saved, told},
        node::{Node, node},
        pieces::fold,
    },
    report::shared::{LONG, Shared, VERY_LONG, shared},
    share::{
        code::Code,
        json,
        sitting::{LONGEST, Sitting},
    },
    study::{keep::Keeper, state::State},
    words::{fill, share as words},
};

/// The field of the link.
const LINK: &str = "share-link";
/// What is said of its length.
const LENGTH: &str = "share-length";
/// The field of the file.
const FILE: &str = "share-file";

/// The panel, folded until wanted.
pub fn share(state: State, keeper: Keeper) -> Node {
    let said = RwSignal::new(String::new());
    fold("share", words::TITLE, move || {
        let link = Memo::new(move |_| shared(&address::site().unwrap_or_else(address::bare), &state.sitting().sitting));
        vec![
            lede(words::LEDE),
            given(state, link, said),
            save(state, said),
            open(said, keeper),
            told(move || said.get()),
        ]
    })
}

fn lede(text: &str) -> Node {
    node("p").class("c-lede").text(text)
}

fn title(text: &str) -> Node {
    node("h3").class("c-share__title").text(text)
}

type Link = Memo<Option<Shared>>;

/// The link, or why there is none.
fn given(state: State, link: Link, said: RwSignal<String>) -> Node {
    let none = move || link.get().is_some();
    let some = move || link.get().is_none();
    let left_out = move || state.sitting().left_out;
    node("div")
        .class("c-share__link")
        .hold(lede(words::NO_ANSWER).hidden(none))
        .hold(node("p").class("c-lede").hidden(move || left_out().is_empty()).words(left_out))
        .hold_all(leads_to().map(|words| lede(&words).hidden(some)))
        .hold(field(link).hidden(some))
        .hold(length(link).hidden(some))
        .hold(deeds(link, said).hidden(some))
        .live(move || {
            link.get().filter(|_| is_for_others()).map(|link| drawing(link.code.as_ref())).unwrap_or_default()
        })
}

/// Whether a link opens elsewhere, as for a camera: not where it leads into a file on this disk.
fn is_for_others() -> bool {
    !address::is_single() || address::site().is_some()
}

/// Where a link leads to that is made in a page in one file: such a file may lie anywhere.
fn leads_to() -> Option<String> {
    address::is_single().then(|| match address::site() {
        Some(site) => fill(words::TO_SITE, &[("site", &site)]),
        None => words::TO_FILE.to_owned(),
    })
}

fn field(link: Link) -> Node {
    let address = move || link.get().map(|link| link.address).unwrap_or_default();
    let input = node("input")
        .class("c-field__input c-share__address")
        .with("id", LINK)
        .with("type", "text")
        .with("readonly", "")
        .with("spellcheck", "false")
        .with("aria-describedby", LENGTH)
        .value(address);
    node("div")
        .class("c-field")
        .hold(node("label").class("c-field__label").with("for", LINK).text(words::LINK))
        .hold(input)
}

/// How long it is, as a measure and in words.
fn length(link: Link) -> Node {
    let count = move || link.get().map(|link| link.length.min(VERY_LONG).to_string());
    let meter = node("meter")
        .class("c-share__meter")
        .with("aria-label", words::METER)
        .with("min", "0")
        .with("max", &VERY_LONG.to_string())
        .with("low", "0")
        .with("optimum", "0")
        .with("high", &LONG.to_string())
        .follow("value", count);
    let said = move || link.get().map(|link| link.said).unwrap_or_default();
    node("div")
        .class("c-share__length")
        .hold(meter)
        .hold(node("p").class("c-field__hint").with("id", LENGTH).words(said))
}

fn deeds(link: Link, said: RwSignal<String>) -> Node {
    let now = move || leptos::prelude::untrack(|| link.get());
    let copy = move |_| {
        if let Some(link) = now() {
            copied(said, words::THE_LINK, &link.address);
        }
    };
    let put = move |_| {
        if let Some(link) = now() {
            let done = address::put(&link.fragment, address::SEEN);
            said.set(if done { words::PUT_DONE } else { words::PUT_FAILED }.to_owned());
        }
    };
    let sheet = move |_| {
        if let Some(link) = now() {
            address::share(words::SHEET_TITLE, &link.address);
        }
    };
    let sheet = address::can_share().then(|| button(words::SHEET, sheet));
    bar().hold(button(words::COPY, copy)).hold_all(sheet).hold(button(words::PUT, put))
}

/// Dark on light whatever the page looks like: cameras want it so.
fn drawing(code: Option<&Code>) -> Vec<Node> {
    let Some(code) = code else { return vec![lede(words::NO_CODE)] };
    let drawing = node("svg")
        .class("c-share__code")
        .with("role", "img")
        .with("aria-label", words::CODE)
        .with("viewBox", &format!("0 0 {0} {0}", code.size))
        .with("shape-rendering", "crispEdges")
        .hold(node("path").with("d", &code.path));
    vec![node("figure").class("c-share__figure").hold(drawing).hold(node("figcaption").text(words::CODE_LEDE))]
}

fn save(state: State, said: RwSignal<String>) -> Node {
    let one = move |_| {
        if let Some(answer) = state.answer_now() {
            saved(said, words::FILE_ONE, JSON, &answer.file);
        }
    };
    let all = move |_| {
        let sitting = json::parse(&state.sitting_now().sitting).ok().and_then(Sitting::of);
        if let Some(sitting) = sitting {
            saved(said, words::FILE_ALL, JSON, &sitting.text());
        }
    };
    node("div")
        .class("c-share__save")
        .hold(title(words::SAVE))
        .hold(bar().hold(button(words::SAVE_ONE, one)).hold(button(words::SAVE_ALL, all)))
}

const JSON: &str = "application/json";

/// A file chosen or dropped; the desk opens it and says what became of it.
fn open(said: RwSignal<String>, keeper: Keeper) -> Node {
    let read = move |file: Option<File>| {
        if let Some(file) = file {
            said.set(String::new());
            files::read(&file, LONGEST, move |text| match text {
                // A saved case is opened as it was typed; anything else the desk reads.
                Ok(text) if keeper.open_file(&text) => {}
                Ok(text) => bridge::open(&text),
                Err(Unread::TooLong) => said.set(words::TOO_LONG.to_owned()),
                Err(Unread::Failed) => said.set(words::UNREADABLE.to_owned()),
            });
        }
    };
    let input = node("input")
        .class("c-share__file")
        .with("id", FILE)
        .with("type", "file")
        .with("accept", ".json,application/json")
        .on("change", move |event| read(files::chosen(&event)));
    // Without this the browser does not let anything be dropped here.
    let over = |event: Event| event.prevent_default();
    node("div")
        .class("c-share__open")
        .on("dragover", over)
        .on("drop", move |event| read(files::dropped(&event)))
        .hold(title(words::OPEN))
        .hold(node("label").class("c-field__label").with("for", FILE).text(words::CHOOSE))
        .hold(input)
        .hold(lede(words::DROP))
}
