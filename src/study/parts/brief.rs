//! The brief, previewed and handed over: copied, saved, printed, and a message for the visitor's own mail program.

use leptos::prelude::{Get, GetUntracked, RwSignal, Set};

use crate::{
    browser::hand,
    draw::{
        give::{bar, button, copied, saved, told},
        node::{Node, node, value_of},
        pieces::{fold, number, scrolling},
    },
    report::{
        advisor::{self, Address},
        brief::{Block, Brief, Reader, html::html, markdown::markdown},
    },
    study::advice::Planned,
};

/// The fold with everything in it.
pub fn brief(planned: Planned) -> Node {
    let (reader, said) = (RwSignal::new(Reader::Ours), RwSignal::new(String::new()));
    fold("brief", "The brief", move || document(planned, reader, said))
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
            saved(said, "aws-support.ics", "text/calendar", &dates);
        }
    };
    let versions = bar().with("role", "group").with("aria-label", "Version");
    vec![
        versions.hold(choice(Reader::Ours)).hold(choice(Reader::Aws)),
        bar()
            .hold(button("Copy as Markdown", copy))
            .hold(button("Save as HTML", save))
            .hold(button("Print the brief", |_| hand::print_only("brief")))
            .hold(button("Save the dates (.ics)", dates)),
        told(move || said.get()),
        node("div").live(move || planned.settled(|plan, book| vec![preview(&plan.brief(reader.get(), book))])),
        adviser(planned),
    ]
}

const fn version(reader: Reader) -> &'static str {
    match reader {
        Reader::Ours => "Our own version",
        Reader::Aws => "Version for AWS",
    }
}

const fn file(reader: Reader) -> &'static str {
    match reader {
        Reader::Ours => "aws-support-brief-ours.html",
        Reader::Aws => "aws-support-brief-for-aws.html",
    }
}

fn preview(brief: &Brief) -> Node {
    let block = |heading: &str, block: &Block| match block {
        Block::Text(words) => node("p").text(words),
        Block::List(items) => node("ul").hold_all(items.iter().map(|item| node("li").text(item))),
        Block::Table { figures, head, rows } => {
            let cell = |tag: &'static str, place: usize, words: &str| match *figures && place > 0 {
                true => number(tag, words),
                false => node(tag).text(words),
            };
            let head = head.iter().enumerate().map(|(at, words)| cell("th", at, words).with("scope", "col"));
            let row = |cells: &Vec<String>| {
                node("tr").hold_all(cells.iter().enumerate().map(|(at, words)| cell("td", at, words)))
            };
            let table = node("table")
                .class("c-table")
                .hold(node("thead").hold(node("tr").hold_all(head)))
                .hold(node("tbody").hold_all(rows.iter().map(row)));
            scrolling(heading, table)
        }
    };
    let sections = brief.sections.iter().flat_map(|section| {
        [node("h4").class("c-brief__heading").text(&section.heading)]
            .into_iter()
            .chain(section.blocks.iter().map(|one| block(&section.heading, one)))
    });
    node("article")
        .class("c-brief")
        .with("aria-label", "The brief")
        .hold(node("h3").class("c-brief__title").text(&brief.title))
        .hold(node("p").class("c-lede").text(&brief.subtitle))
        .hold_all(sections)
}

/// A message that the page composes and never sends.
fn adviser(planned: Planned) -> Node {
    let from = RwSignal::new(String::new());
    let note = move || match (from.get().trim().is_empty(), advisor::address(&from.get())) {
        (true, _) | (_, Address::Work) => "",
        (false, Address::Free) => "Anybody can have an address there: many advisers answer to work addresses only.",
        (false, Address::None) => "This is not a whole address: it needs a name, an @ and a domain.",
    };
    let message = move |from: String| planned.now(|plan, book| plan.message(&from, book));
    let said = RwSignal::new(String::new());
    let copy = move |_| {
        if let Some((_, body)) = message(from.get_untracked()) {
            copied(said, "The message", &body);
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
        .hold(node("h3").class("c-brief__heading").with("id", "adviser-title").text("Ask an independent adviser"))
        .hold(node("p").class("c-lede").text(
            "The message is written here and sent by your own mail program, or by nobody: this page sends nothing.",
        ))
        .hold(
            node("label")
                .class("c-field__label")
                .with("for", "adviser-from")
                .text("Your work address, to be answered to"),
        )
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
                .hold(node("a").class("c-button").follow("href", link).text("Open in my mail program"))
                .hold(button("Copy the message", copy)),
        )
        .hold(told(move || said.get()))
}
