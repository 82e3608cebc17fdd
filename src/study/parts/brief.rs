//! The brief, previewed and handed over: copied, saved, printed, and a message for the visitor's own mail program.

use leptos::prelude::{Get, GetUntracked, RwSignal, Set};

use crate::{
    browser::hand,
    draw::{
        give::{bar, button, copied, saved, told},
        node::{Node, node, value_of},
        pieces::{fold, number, scrolling, sentence},
    },
    report::{
        advisor::{self, Address},
        brief::{Block, Brief, Reader, html::html, markdown::markdown},
        piece::Sentence,
    },
    study::advice::Planned,
    words::{advisor as asking, brief as words},
};

/// The fold with everything in it.
pub fn brief(planned: Planned) -> Node {
    let (reader, said) = (RwSignal::new(Reader::Ours), RwSignal::new(String::new()));
    fold("brief", words::TITLE, move || document(planned, reader, said))
}

fn document(planned: Planned, reader: RwSignal<Reader>, said: RwSignal<String>) -> Vec<Node> {
    let choice = |which: Reader| {
        let chosen = move || reader.get() == which;
        button(version(which), move |_| reader.set(which)).follow("aria-pressed", move || Some(chosen().to_string()))
    };
    let made = move || planned.now(|plan, book| plan.brief(reader.get_untracked(), book));
    let copy = move |_| {
        if let Some(brief) = made() {
            copied(said, version(reader.get_untracked()), &markdown(&brief));
        }
    };
    let save = move |_| {
        if let Some(brief) = made() {
            saved(said, file(reader.get_untracked()), "text/html", &html(&brief));
        }
    };
    let dates = move |_| {
        if let Some(dates) = planned.now(|plan, book| plan.calendar(book)) {
            saved(said, words::FILE_DATES, "text/calendar", &dates);
        }
    };
    let versions = bar().with("role", "group").with("aria-label", words::VERSION);
    vec![
        versions.hold(choice(Reader::Ours)).hold(choice(Reader::Aws)),
        bar()
            .hold(button(words::COPY, copy))
            .hold(button(words::SAVE, save))
            .hold(button(words::PRINT, |_| hand::print_only("brief")))
            .hold(button(words::SAVE_DATES, dates)),
        told(move || said.get()),
        node("div").live(move || planned.settled(|plan, book| vec![preview(&plan.brief(reader.get(), book))])),
        adviser(planned),
    ]
}

const fn version(reader: Reader) -> &'static str {
    match reader {
        Reader::Ours => words::VERSION_OURS,
        Reader::Aws => words::VERSION_AWS,
    }
}

const fn file(reader: Reader) -> &'static str {
    match reader {
        Reader::Ours => words::FILE_OURS,
        Reader::Aws => words::FILE_AWS,
    }
}

fn preview(brief: &Brief) -> Node {
    let block = |heading: &Sentence, block: &Block| match block {
        Block::Text(words) => sentence(node("p"), words),
        Block::List(items) => node("ul").hold_all(items.iter().map(|item| sentence(node("li"), item))),
        Block::Table { figures, head, rows } => {
            let cell = |tag: &'static str, place: usize| match *figures && place > 0 {
                true => number(tag, ""),
                false => node(tag),
            };
            let head = head.iter().enumerate().map(|(at, words)| cell("th", at).with("scope", "col").text(words));
            let row = |cells: &Vec<Sentence>| {
                node("tr").hold_all(cells.iter().enumerate().map(|(at, words)| sentence(cell("td", at), words)))
            };
            let table = node("table")
                .class("c-table")
                .hold(node("thead").hold(node("tr").hold_all(head)))
                .hold(node("tbody").hold_all(rows.iter().map(row)));
            scrolling(&heading.plain(), table)
        }
    };
    let sections = brief.sections.iter().flat_map(|section| {
        [sentence(node("h4").class("c-brief__heading"), &section.heading)]
            .into_iter()
            .chain(section.blocks.iter().map(|one| block(&section.heading, one)))
    });
    node("article")
        .class("c-brief")
        .with("aria-label", words::TITLE)
        .hold(node("h3").class("c-brief__title").text(&brief.title))
        .hold(node("p").class("c-lede").text(&brief.subtitle))
        .hold_all(sections)
}

/// A message that the page composes and never sends.
fn adviser(planned: Planned) -> Node {
    let from = RwSignal::new(String::new());
    let note = move || match (from.get().trim().is_empty(), advisor::address(&from.get())) {
        (true, _) | (_, Address::Work) => "",
        (false, Address::Free) => asking::FREE,
        (false, Address::None) => asking::NO_ADDRESS,
    };
    let message = move |from: String| planned.now(|plan, book| plan.message(&from, book));
    let said = RwSignal::new(String::new());
    let copy = move |_| {
        if let Some((_, body)) = message(from.get_untracked()) {
            copied(said, asking::MESSAGE, &body);
        }
    };
    // The address is followed, and so is the plan.
    let link = move || {
        let from = from.get();
        planned
            .settled(|plan, book| Some(plan.message(&from, book)))
            .map(|(subject, body)| advisor::mailto(&subject, &body))
    };
    node("section")
        .class("c-brief__adviser")
        .with("aria-labelledby", "adviser-title")
        .hold(node("h3").class("c-brief__heading").with("id", "adviser-title").text(asking::TITLE))
        .hold(node("p").class("c-lede").text(asking::LEDE))
        .hold(node("label").class("c-field__label").with("for", "adviser-from").text(asking::FROM))
        .hold(
            node("input")
                .class("c-field__input")
                .with("id", "adviser-from")
                .with("type", "text")
                .with("inputmode", "email")
                .with("autocomplete", "email")
                .with("aria-describedby", "adviser-note")
                .on("input", move |event| from.set(value_of(&event))),
        )
        .hold(
            node("p")
                .class("c-field__hint")
                .with("id", "adviser-note")
                .with("aria-live", "polite")
                .words(move || note().to_owned()),
        )
        .hold(
            bar()
                .hold(node("a").class("c-button").follow("href", link).text(asking::OPEN))
                .hold(button(asking::COPY, copy)),
        )
        .hold(told(move || said.get()))
}
