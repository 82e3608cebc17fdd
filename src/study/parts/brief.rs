//! The documents, previewed and handed over: copied, saved, printed, and a message for the visitor's own mail program.

use leptos::prelude::{Get, GetUntracked, RwSignal, Set};

use crate::{
    browser::hand,
    chart::{
        poster::{Held, Piece, Poster, WIDTH},
        short,
    },
    draw::{
        give::{bar, button, copied, saved, told},
        node::{Node, node, value_of},
        pieces::{fold, number, scrolling, sentence},
    },
    report::{
        advisor::{self, Address},
        brief::{Block, Brief, html::html, markdown::markdown},
        documents::Kind,
        piece::Sentence,
    },
    study::advice::Planned,
    words::{advisor as asking, brief as words, fill},
};

/// The fold with everything in it.
pub fn brief(planned: Planned) -> Node {
    let (kind, said) = (RwSignal::new(Kind::Summary), RwSignal::new(String::new()));
    fold("brief", words::TITLE, move || document(planned, kind, said))
}

fn document(planned: Planned, kind: RwSignal<Kind>, said: RwSignal<String>) -> Vec<Node> {
    let choice = move |which: Kind| {
        let chosen = move || kind.get() == which;
        button(which.title(), move |_| kind.set(which)).follow("aria-pressed", move || Some(chosen().to_string()))
    };
    let made = move || planned.now(|plan, book| plan.document(kind.get_untracked(), book)).flatten();
    let copy = move |_| {
        if let Some(document) = made() {
            copied(said, document.kind.title(), &markdown(&document.text));
        }
    };
    let save = move |_| {
        if let Some(document) = made() {
            let file = fill(words::FILE, &[("document", document.kind.id())]);
            saved(said, &file, "text/html", &html(&document.text));
        }
    };
    let dates = move |_| {
        if let Some(dates) = planned.now(|plan, book| plan.calendar(book)) {
            saved(said, words::FILE_DATES, "text/calendar", &dates);
        }
    };
    let choices = move || planned.settled(|plan, book| plan.kinds(book).into_iter().map(choice).collect());
    let shown = move || {
        planned.settled(|plan, book| plan.document(kind.get(), book).iter().map(|it| preview(&it.text)).collect())
    };
    vec![
        bar().with("role", "group").with("aria-label", words::CHOICE).live(choices),
        bar()
            .hold(button(words::COPY, copy))
            .hold(button(words::SAVE, save))
            .hold(button(words::PRINT, |_| hand::print_only("brief")))
            .hold(button(words::SAVE_DATES, dates)),
        told(move || said.get()),
        node("div").live(shown),
        adviser(planned),
    ]
}

fn preview(brief: &Brief) -> Node {
    let block = |heading: &Sentence, block: &Block| match block {
        Block::Text(words) => sentence(node("p"), words),
        Block::Chart(poster) => node("figure").hold(drawing(poster)),
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
        let heading = sentence(node("h4").class("c-brief__heading"), &section.heading);
        // A chart is printed on one sheet with its heading: not every browser keeps a heading with what follows it.
        let (first, rest) = match section.blocks.split_first() {
            Some((Block::Chart(poster), rest)) => (node("figure").hold(heading).hold(drawing(poster)), rest),
            _ => (heading, section.blocks.as_slice()),
        };
        std::iter::once(first).chain(rest.iter().map(|one| block(&section.heading, one)))
    });
    node("article")
        .class("c-brief")
        .with("aria-label", words::TITLE)
        .hold(node("h3").class("c-brief__title").text(&brief.title))
        .hold(node("p").class("c-lede").text(&brief.subtitle))
        .hold_all(sections)
}

/// The chart, dark on light whatever the page looks like. The table beside it says the same.
fn drawing(poster: &Poster) -> Node {
    let drawn = |piece: &Piece| match piece {
        Piece::Stroke { path, colour, width, dash } => {
            let dash: Vec<String> = dash.iter().map(|length| short(*length)).collect();
            let stroke = node("path").with("fill", "none").with("d", path).with("stroke", colour);
            stroke.with("stroke-width", &short(*width)).with("stroke-dasharray", &dash.join(" "))
        }
        Piece::Fill { path, colour, opacity } => {
            node("path").with("d", path).with("fill", colour).with("fill-opacity", &short(*opacity))
        }
        Piece::Text { at: (x, y), held, size, bold, colour, words } => {
            let text = node("text").with("x", &short(*x)).with("y", &short(*y)).with("font-size", &short(*size));
            let text = text.with("fill", colour).with("font-weight", if *bold { "600" } else { "400" });
            text.with("text-anchor", if *held == Held::End { "end" } else { "start" }).text(words)
        }
    };
    let view = format!("0 0 {} {}", short(WIDTH), short(poster.height));
    let drawing = node("svg").with("viewBox", &view).with("width", "100%").with("role", "img");
    drawing.with("aria-label", &poster.title).hold_all(poster.pieces.iter().map(drawn))
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
