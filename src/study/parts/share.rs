//! Share, save, open: the link (`link`), files saved, and a file opened.

mod link;

use leptos::prelude::{Get, RwSignal, Set};
use web_sys::{Event, File};

use crate::{
    browser::{
        bridge,
        files::{self, Unread},
    },
    draw::{
        give::{bar, button, saved, told},
        node::{Node, node},
        pieces::fold,
    },
    share::{
        json,
        sitting::{LONGEST, Sitting},
    },
    study::{keep::Keeper, state::State},
    words::share as words,
};

/// The field of the file.
const FILE: &str = "share-file";

/// The panel, folded until wanted.
pub fn share(state: State, keeper: Keeper) -> Node {
    let said = RwSignal::new(String::new());
    fold("share", words::TITLE, move || {
        vec![
            lede(words::LEDE),
            link::link(state, said),
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
