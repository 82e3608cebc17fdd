//! A scenario file as a draft: the texts that would be typed for it, as the visitor's region writes them. The inverse of `file`.
//!
//! What a file says and no text can is carried beside the texts: a value that its field cannot be read to (part of an hour, several
//! services, a moment with seconds) as long as its text stays, and what has no field at all (the edition of the tariff book). Every text
//! is read back before it is taken, and the whole is checked against the file; a file that would come out as another is refused.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{
    Draft, Edit, Field, Reading, Reads, Trouble,
    carried::{Beside, EMPTY, TARIFF},
    field::FIELDS,
    file::at,
    text::Habits,
};
use crate::calc::{
    Scenario, TariffBook, month,
    scenario::{self, Problem, Release, Tree},
};

const MONTHS: &str = "spend.months";
/// Names that the reader of files gives where none is there, and which the form would leave out or number.
const NAMES: [(&str, &str); 2] =
    [("asks.credits[#].name", scenario::UNNAMED_CREDIT), ("incidents[#].name", scenario::UNNAMED_INCIDENT)];

/// Why a file cannot be opened in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is not sound.
    Unsound(Vec<Problem>),
    /// It is sound, and the form cannot hold it.
    Troubled(Vec<Trouble>),
    /// It is sound, and the form would make another of it.
    Another,
}

impl Draft {
    /// The draft of a sound file. The day that the advice counts from is today's, and how a credit is released is said from now on
    /// where it was left open; everything else comes back as it is.
    pub fn open(file: &Tree, book: &TariffBook, today: NaiveDate, habits: Habits) -> Result<Draft, Refused> {
        let scenario = scenario::read(file, book).map_err(Refused::Unsound)?;
        let draft = Draft::of_file(file, habits);
        let again = draft.check_in(book, today, habits).scenario.map_err(Refused::Troubled)?;
        match settled(&scenario) == settled(&again) {
            true => Ok(draft),
            false => Err(Refused::Another),
        }
    }

    fn of_file(file: &Tree, habits: Habits) -> Draft {
        let mut draft = Draft::default();
        for first in Field::first_rows().filter(|field| field.list() != Some(MONTHS)) {
            for row in 0..first.list().map_or(1, |list| entries(file, list)) {
                draft.take(first.in_row(row), file, habits);
            }
        }
        draft.take_months(file, habits);
        let empty = |leaf: &Tree| {
            matches!(leaf, Tree::List(list) if list.is_empty()) || matches!(leaf, Tree::Map(map) if map.is_empty())
        };
        for path in EMPTY {
            match at(file, path) {
                Some(leaf) if empty(leaf) => draft.carried.hold(path, leaf.clone()),
                // A change of which no more is said than when.
                Some(Tree::Map(fields)) if path == "asks.structural" && fields.len() == 1 => {
                    draft.carried.hold(path, Tree::Map(vec![]));
                }
                _ => {}
            }
        }
        draft.carried.take(file, |list| entries(file, list));
        draft
    }

    /// Takes a field of the file.
    fn take(&mut self, field: Field, file: &Tree, habits: Habits) {
        let name = NAMES.iter().find(|(pattern, _)| *pattern == field.pattern());
        match (at(file, &field.path()), name) {
            (Some(leaf), _) => self.take_leaf(field, leaf, habits),
            (None, Some((_, name))) if field.list().is_some_and(|list| field.row() < entries(file, list)) => {
                self.take_leaf(field, &Tree::text(*name), habits);
            }
            _ => {}
        }
    }

    fn take_leaf(&mut self, field: Field, leaf: &Tree, habits: Habits) {
        let Some(text) = text_of(field.reads(), leaf, habits) else { return };
        if !same(&Reading::read(field.reads(), &text, habits), leaf) {
            self.carried.fields.push((field, text.clone(), leaf.clone()));
        }
        self.apply(Edit::Set(field, text));
    }

    /// Explicit months are a map in the file and rows in the form.
    fn take_months(&mut self, file: &Tree, habits: Habits) {
        let (Some(month), Some(amount)) = (Field::of("spend.months[0].month"), Field::of("spend.months[0].amount"))
        else {
            return;
        };
        let Some(Tree::Map(entries)) = at(file, MONTHS) else { return };
        for (row, (key, leaf)) in entries.iter().enumerate() {
            self.take_leaf(month.in_row(row), &Tree::text(key.as_str()), habits);
            self.take_leaf(amount.in_row(row), leaf, habits);
        }
    }

    /// What the opened file says in a field, as long as the text that stands for it stays.
    pub(super) fn kept(&self, field: Field) -> Option<&Tree> {
        self.all_kept().find(|(known, _)| *known == field).map(|(_, leaf)| leaf)
    }

    /// Every such field.
    pub(super) fn all_kept(&self) -> impl Iterator<Item = (Field, &Tree)> {
        let kept = self.carried.fields.iter().filter(|(field, text, _)| self.text(*field) == text);
        kept.map(|(field, _, leaf)| (*field, leaf))
    }

    /// What the opened file says and has no field for.
    pub(super) fn beside(&self) -> impl Iterator<Item = (Beside, &Tree)> {
        self.carried.beside.iter().map(|(beside, leaf)| (*beside, leaf))
    }

    /// True where the opened file asks for a change of which it says no more than when.
    pub(super) fn changes_nothing(&self) -> bool {
        self.beside().any(|(beside, _)| beside.pattern.starts_with("asks.structural"))
    }

    /// The edition of the tariff book that this case is pinned to.
    pub fn edition(&self) -> Option<NaiveDate> {
        self.beside().find_map(|(beside, leaf)| match leaf {
            Tree::Text(day) if beside.pattern == TARIFF => month::day(day),
            _ => None,
        })
    }
}

/// A scenario without what opening may change.
fn settled(scenario: &Scenario) -> Scenario {
    let mut settled = Scenario { as_of: None, ..scenario.clone() };
    for credit in &mut settled.asks.credits {
        credit.release.get_or_insert(Release::Pool);
    }
    settled
}

fn entries(file: &Tree, list: &str) -> usize {
    match at(file, list) {
        Some(Tree::List(entries)) => entries.len(),
        _ => 0,
    }
}

/// What would be typed for a leaf; nothing for what is no leaf of such a field.
fn text_of(reads: Reads, leaf: &Tree, habits: Habits) -> Option<String> {
    let text = match leaf {
        Tree::Text(text) | Tree::Number(text) => text.clone(),
        Tree::Bool(flag) => flag.to_string(),
        // Of a range the likely value stands there.
        Tree::Map(range) => {
            return range.iter().find(|(key, _)| key == "likely").and_then(|(_, leaf)| text_of(reads, leaf, habits));
        }
        Tree::List(texts) if reads == Reads::Text => {
            let texts: Vec<&str> = texts.iter().filter_map(words).collect();
            texts.join(", ")
        }
        _ => return None,
    };
    let number = || Decimal::from_str_exact(&text).ok().map(|number| number.normalize());
    Some(match reads {
        Reads::Amount | Reads::Count => number().map_or(text, |number| habits.written(number)),
        Reads::Percent => {
            let percent = number().and_then(|share| share.checked_mul(Decimal::ONE_HUNDRED));
            percent.map_or(text, |percent| format!("{}%", habits.written(percent.normalize())))
        }
        Reads::Moment => month::moment(&text).map_or(text, |moment| {
            let text = moment.to_string();
            text.strip_suffix(":00").map_or(text.clone(), str::to_owned)
        }),
        Reads::Month | Reads::Date | Reads::Choice | Reads::Flag | Reads::Text => text,
    })
}

fn words(leaf: &Tree) -> Option<&str> {
    match leaf {
        Tree::Text(text) => Some(text),
        _ => None,
    }
}

/// True where what was read of a text means what the file says.
fn same(reading: &Reading, leaf: &Tree) -> bool {
    let number = |leaf: &Tree| match leaf {
        Tree::Text(text) | Tree::Number(text) => Decimal::from_str_exact(text).ok(),
        _ => None,
    };
    let Some(read) = reading.leaf() else { return false };
    match (reading, leaf) {
        (Reading::Amount(_) | Reading::Share(_) | Reading::Count(_), leaf) => {
            number(&read).is_some() && number(&read) == number(leaf)
        }
        (Reading::Choice(_), Tree::Text(text)) if read != *leaf => {
            let moment = words(&read).and_then(month::moment);
            moment.is_some() && moment == month::moment(text)
        }
        (_, Tree::List(texts)) => matches!(&texts[..], [only] if *only == read),
        _ => read == *leaf,
    }
}

// A new field must come back from its file, too: look at `EMPTY`, `NAMES` and `text_of`.
const _: () = assert!(FIELDS.len() == 86);
