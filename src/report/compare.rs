//! Alternatives side by side: what differs in what was typed, then what each comes to. Pure.
//!
//! Compared is what was understood and not how it was typed (`differences`); a difference of totals is only given where both
//! are answers to what is typed and run over the same months (`totals`).

mod differences;
mod totals;

pub use differences::{Difference, Section, Value};
pub use totals::{Against, Row, Total, against, figure, least};

use crate::{
    calc::{Month, PathName, Projection, Scenario, TariffBook},
    draft::{Cases, Checked, Draft, Trouble},
    words::{compare as words, fill},
};

use super::{
    fields, format,
    lines::{LOOKS, Line, Lines},
    piece::Sentence,
};

/// One alternative, as it is given to the comparison.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// What was typed.
    pub draft: &'a Draft,
    /// The same, read.
    pub checked: &'a Checked,
    /// The answer to it or, where something is wrong, the last good one.
    pub answer: Option<(&'a Scenario, &'a Projection)>,
    /// What is wrong.
    pub troubles: &'a [Trouble],
}

/// How an alternative stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Its answer is that to what is typed.
    Sound,
    /// Its answer is the last good one.
    Stale,
    /// It has none.
    Unanswered,
}

/// The head of an alternative's column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its name, told apart from every other.
    pub name: String,
    /// Its mark, which gives its line a look.
    pub mark: usize,
    /// What is to be known of it, as a word; empty where there is nothing.
    pub tag: &'static str,
    /// Its place among those whose figures are explained; none where they are not.
    pub counted: Option<usize>,
}

/// The alternatives side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The alternatives in their order: the columns of both tables.
    pub heads: Vec<Head>,
    /// What differs, by the form's sections.
    pub sections: Vec<Section>,
    /// What has to be said before the totals.
    pub said: Vec<Sentence>,
    /// What each comes to.
    pub totals: Vec<Row>,
}

/// What differs between these, in the form's order.
pub fn differing(sides: &[Side], book: &TariffBook) -> Vec<Section> {
    differences::sections(sides, book)
}

/// Holds the alternatives against each other; `sides` are in the order of `cases`.
pub fn compared(cases: &Cases, sides: &[Side], book: &TariffBook) -> Compared {
    let names = names(cases);
    let head = |(place, (name, side)): (usize, (&String, &Side))| Head {
        name: name.clone(),
        mark: cases.all().get(place).map_or(0, |one| one.mark),
        tag: match side.standing() {
            Standing::Stale => words::STALE_TAG,
            Standing::Unanswered => words::WRONG_TAG,
            Standing::Sound if place == cases.editing() => words::EDITED_TAG,
            Standing::Sound => "",
        },
        counted: totals::counted(sides, place),
    };
    Compared {
        heads: names.iter().zip(sides).enumerate().map(head).collect(),
        sections: differences::sections(sides, book),
        said: said(&names, sides),
        totals: totals::rows(&names, sides),
    }
}

/// One path of each alternative as lines of one chart; for none, of each the path that pays least. Drawn are those with the months
/// of the first that has an answer; the names of those that are not come with it.
pub fn lines(cases: &Cases, sides: &[Side], path: Option<PathName>) -> (Option<Lines>, Vec<String>) {
    let (mut drawn, mut left_out) = (Vec::new(), Vec::new());
    let months = sides.iter().find_map(Side::months);
    for (place, ((name, side), one)) in names(cases).into_iter().zip(sides).zip(cases.all()).enumerate() {
        let Some((_, projection)) = side.answer.filter(|_| side.months() == months) else {
            left_out.push(name);
            continue;
        };
        let path = path.unwrap_or_else(|| totals::least(projection).0);
        drawn.push(Line {
            name: match side.standing() {
                Standing::Stale => fill(words::NOTED, &[("name", &name), ("note", words::STALE_TAG)]),
                Standing::Sound | Standing::Unanswered => name,
            },
            look: LOOKS.get(one.mark).copied().unwrap_or_default(),
            figure: totals::counted(sides, place).map(|place| figure(place, path.key())).unwrap_or_default(),
            paid: projection.path(path).months.iter().map(|month| month.paid).collect(),
        });
    }
    let lines = months.map(|(first, _)| Lines { first, lines: drawn, shade: None, events: Vec::new() });
    (lines, left_out)
}

/// What is said of alternatives that are not drawn; empty where all are.
pub fn not_drawn(left_out: &[String]) -> String {
    match left_out.is_empty() {
        true => String::new(),
        false => fill(words::NOT_DRAWN, &[("names", &left_out.join(", "))]),
    }
}

/// What can be drawn, in the order of the list: of each the least path, then each path.
pub fn path_at(place: usize) -> Option<PathName> {
    place.checked_sub(1).and_then(|place| PathName::ALL.get(place).copied())
}

/// The names of what can be drawn, in the same order.
pub fn paths() -> impl Iterator<Item = &'static str> {
    [words::LEAST_OF_EACH].into_iter().chain(PathName::ALL.map(|path| super::paths::label(path).0))
}

/// The names of the alternatives, no two of them alike: what is empty is called by its mark, what stands twice by its number.
pub fn names(cases: &Cases) -> Vec<String> {
    let own = |one: &crate::draft::Alternative| match one.name.trim() {
        "" => words::MARKS.get(one.mark).copied().unwrap_or_default().to_owned(),
        name => name.to_owned(),
    };
    let mut names: Vec<String> = cases.all().iter().map(own).collect();
    // Numbering one may make it like a third; no more rounds are needed than there are names.
    for _ in 0..names.len() {
        let before = names.clone();
        for (place, name) in names.iter_mut().enumerate() {
            if before.iter().filter(|other| *other == name).count() > 1 {
                *name = fill(words::NUMBERED, &[("name", name), ("number", &(place + 1).to_string())]);
            }
        }
    }
    names
}

/// Everything typed for the alternatives that are not on screen, a line each: what is kept of it if the program stops.
pub fn kept(cases: &Cases) -> String {
    let mut kept = String::new();
    for (place, (name, one)) in names(cases).iter().zip(cases.all()).enumerate() {
        if place != cases.editing() {
            kept.extend(["\n", name, "\n"]);
            for field in one.draft().fields() {
                let text = one.draft().text(field);
                if !text.is_empty() {
                    kept.extend([&*field.path(), ": ", text, "\n"]);
                }
            }
        }
    }
    kept
}

impl Side<'_> {
    /// How it stands.
    pub fn standing(&self) -> Standing {
        match (self.answer, self.troubles.is_empty()) {
            (None, _) => Standing::Unanswered,
            (Some(_), true) => Standing::Sound,
            (Some(_), false) => Standing::Stale,
        }
    }

    fn months(&self) -> Option<(Month, u32)> {
        self.answer.map(|(scenario, _)| (scenario.start, scenario.months))
    }
}

/// Whether everything that has an answer runs over the same months.
fn same_months(sides: &[Side]) -> bool {
    let mut months = sides.iter().filter_map(Side::months);
    let first = months.next();
    months.all(|other| Some(other) == first)
}

fn span((start, months): (Month, u32)) -> String {
    fill(
        words::SPAN,
        &[("first", &format::month(start)), ("last", &format::month(start.plus(months.saturating_sub(1))))],
    )
}

/// Over which months, what is wrong, and which pays least.
fn said(names: &[String], sides: &[Side]) -> Vec<Sentence> {
    let mut said = Vec::new();
    match (same_months(sides), sides.iter().find_map(Side::months)) {
        (false, _) => said.push(words::OTHER_MONTHS.into()),
        (true, Some(months)) => said.push(fill(words::TOTALS_LEDE, &[("span", &span(months))]).into()),
        (true, None) => {}
    }
    said.extend(totals::best_of_all(names, sides));
    said.extend(names.iter().zip(sides).filter_map(|(name, side)| wrong(name, side)).map(Sentence::from));
    said
}

/// What is wrong with an alternative.
fn wrong(name: &str, side: &Side) -> Option<String> {
    let trouble = side.troubles.first()?;
    if side.draft.is_empty() {
        return Some(fill(words::EMPTY, &[("name", name)]));
    }
    let problem = fields::trouble(trouble);
    let what = match trouble.field.map(fields::label) {
        Some(field) if !field.is_empty() => fill(words::WRONG_FIELD, &[("field", field), ("problem", &problem)]),
        _ => problem,
    };
    let wrong = fill(words::WRONG, &[("name", name), ("what", &what)]);
    Some(if side.answer.is_some() { [&wrong, words::STALE].join(" ") } else { wrong })
}
