//! A sitting on its way in and out: what a link or a file holds as alternatives of the form, or why it cannot be opened; what it would
//! change; and the alternatives as the sitting that a link or a file is made of. Pure.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::{
    calc::{TariffBook, scenario::Kind},
    draft::{Cases, Checked, Draft, MOST, Refused, text::Habits},
    share::{
        link,
        sitting::{Named, Sitting},
    },
    words::{fill, lists, share as words},
};

use super::{
    compare::{Head, Section, Side, Standing, differing, names},
    fields, format, link as links, problems,
};

/// Where a sitting came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// The fragment of a link.
    Link,
    /// A file.
    File,
}

/// What came in and cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What has happened.
    pub title: &'static str,
    /// Why, and what can be done, a sentence each.
    pub said: Vec<String>,
}

/// What came in while there is work of the visitor's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What came in.
    pub cases: Arc<Cases>,
    /// What has happened.
    pub title: &'static str,
    /// What it is.
    pub said: String,
    /// One's own, then each that came in.
    pub heads: Vec<Head>,
    /// What differs.
    pub sections: Vec<Section>,
    /// Whether there is room for all of it beside one's own.
    pub fits: bool,
}

/// Opens what a link or a file holds. The alternatives are those of somebody in this region, on this day.
pub fn opened(from: From, text: &str, book: &TariffBook, today: NaiveDate, habits: Habits) -> Result<Cases, Refusal> {
    let title = match from {
        From::Link => words::NO_LINK,
        From::File => words::NO_FILE,
    };
    let refuse = |said: String| Refusal { title, said: vec![said, words::NOTHING_CHANGED.to_owned()] };
    let sitting = match from {
        From::Link => link::open(text).map_err(|error| refuse(links::sentence(error)))?,
        From::File => Sitting::open(text, book.edition()).map_err(|kind| refuse(no_file(&kind)))?,
    };
    let mut all = Vec::new();
    let mut said = Vec::new();
    for (place, named) in sitting.cases.iter().enumerate() {
        match Draft::open(&sitting.file(place, book.edition()), book, today, habits) {
            Ok(draft) => all.push((named.name.clone(), draft)),
            Err(refused) => said.extend(why(&refused, &named.name)),
        }
    }
    match said.is_empty() {
        true => Ok(Cases::of(all, sitting.editing)),
        false => {
            said.push(words::NOTHING_CHANGED.to_owned());
            Err(Refusal { title, said })
        }
    }
}

fn no_file(kind: &Kind) -> String {
    match kind {
        Kind::NotOneOf { .. } => words::STRANGE_FILE.to_owned(),
        kind => problems::sentence(kind),
    }
}

/// Every reason, a sentence each.
fn why(refused: &Refused, name: &str) -> Vec<String> {
    let of = |field: &str, problem: &str| {
        let said = match field {
            "" => problem.to_owned(),
            field => fill(words::WRONG_FIELD, &[("field", field), ("problem", problem)]),
        };
        match name {
            "" => said,
            name => fill(words::WRONG_IN, &[("name", name), ("problem", &said)]),
        }
    };
    match refused {
        Refused::Unsound(wrong) => {
            wrong.iter().take(MOST_TOLD).map(|one| of(&one.field, &problems::sentence(&one.kind))).collect()
        }
        Refused::Troubled(troubles) => {
            let label = |one: &crate::draft::Trouble| one.field.map_or("", fields::label);
            troubles.iter().take(MOST_TOLD).map(|one| of(label(one), &fields::trouble(one))).collect()
        }
        Refused::Another => vec![of("", words::ANOTHER)],
    }
}

/// So many problems of one file are told; whoever has mended these is told of the next.
const MOST_TOLD: usize = 8;

/// What came in, beside one's own.
pub fn offer(from: From, incoming: Cases, own: &Cases, side: &Side, book: &TariffBook, today: NaiveDate) -> Offer {
    let checked: Vec<Checked> =
        incoming.all().iter().map(|one| one.draft().check_in(book, today, format::habits())).collect();
    let mut sides = vec![*side];
    sides.extend(incoming.all().iter().zip(&checked).map(|(one, checked)| Side {
        draft: one.draft(),
        checked,
        answer: None,
        troubles: &[],
    }));
    let own_name = if own.all().len() == 1 { words::YOURS.to_owned() } else { names(own).swap_remove(own.editing()) };
    let theirs = names(&incoming).into_iter().map(|name| match incoming.all().len() {
        1 => match from {
            From::Link => words::OF_LINK.to_owned(),
            From::File => words::OF_FILE.to_owned(),
        },
        _ => name,
    });
    let heads =
        [own_name].into_iter().chain(theirs).map(|name| Head { name, mark: 0, tag: "", counted: None }).collect();
    let sections = differing(&sides, book);
    let (title, held) = match from {
        From::Link => (words::LINK_CAME, words::HELD_BY_LINK),
        From::File => (words::FILE_CAME, words::HELD_BY_FILE),
    };
    let count = incoming.all().len();
    let said = match count {
        1 => held.to_owned(),
        _ => fill(words::HELD_SEVERAL, &[("names", &names(&incoming).join(lists::COMMA))]),
    };
    let fits = own.all().len() + count <= MOST;
    Offer { cases: Arc::new(incoming), title, said, heads, sections, fits }
}

/// The sitting of everything that can be read, and the names of what cannot be.
pub fn sitting(cases: &Cases, sides: &[Side], book: &TariffBook) -> (Option<Sitting>, Vec<String>) {
    let (mut held, mut left_out, mut editing) = (Vec::new(), Vec::new(), 0);
    for (place, ((one, side), name)) in cases.all().iter().zip(sides).zip(names(cases)).enumerate() {
        if side.standing() != Standing::Sound {
            left_out.push(name);
            continue;
        }
        if place == cases.editing() {
            editing = held.len();
        }
        held.push(Named { name: one.name.clone(), file: side.checked.tree.clone() });
    }
    let there = !held.is_empty();
    (there.then(|| Sitting { cases: held, editing, tariff: book.edition() }), left_out)
}

/// What is said of alternatives that are not in a link; empty where all are.
pub fn left_out(names: &[String]) -> String {
    match names.is_empty() {
        true => String::new(),
        false => fill(words::LEFT_OUT, &[("names", &names.join(lists::COMMA))]),
    }
}

/// What is said of a case that is pinned to an older edition; empty for any other.
pub fn older(draft: &Draft, book: &TariffBook) -> String {
    match draft.edition().filter(|edition| *edition != book.edition()) {
        Some(edition) => {
            let dates = [("then", &*format::date(edition)), ("now", &*format::date(book.edition()))];
            fill(words::OLDER, &dates)
        }
        None => String::new(),
    }
}

/// What is said once it is opened.
pub fn taken(cases: &Cases) -> String {
    match cases.all().len() {
        1 => words::OPENED.to_owned(),
        count => fill(words::OPENED_SEVERAL, &[("count", &count.to_string())]),
    }
}
