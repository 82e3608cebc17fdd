//! What a step back or forward did, in a sentence.

use crate::{
    draft::{Change, Changed},
    words::{compare as words, fill},
};

use super::{compare::names, fields};

/// What was undone.
pub fn undone(changed: Option<Changed>) -> String {
    changed
        .map_or_else(|| words::NOTHING_TO_UNDO.to_owned(), |changed| fill(words::UNDONE, &[("what", &what(&changed))]))
}

/// What was done again.
pub fn redone(changed: Option<Changed>) -> String {
    changed
        .map_or_else(|| words::NOTHING_TO_REDO.to_owned(), |changed| fill(words::REDONE, &[("what", &what(&changed))]))
}

/// What changed and, where there are several alternatives, in which.
fn what(changed: &Changed) -> String {
    let names = names(&changed.cases);
    let name = names.get(changed.place).map_or("", String::as_str);
    let template = match changed.what {
        Change::Field(field) if names.len() == 1 => return fields::label(field).to_owned(),
        Change::Field(field) => return fill(words::IN_ONE, &[("name", name), ("what", fields::label(field))]),
        Change::More if names.len() == 1 => words::FIGURES,
        Change::More => return fill(words::IN_ONE, &[("name", name), ("what", words::FIGURES)]),
        Change::Name => words::NAME_OF,
        Change::Place => words::PLACE_OF,
        Change::Came => words::IS_BACK,
        Change::Went => words::IS_GONE,
    };
    fill(template, &[("name", name)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{CaseEdit, Draft, Edit, Field, History};

    fn set(history: &mut History, path: &str, text: &str) {
        history.apply(Edit::Set(Field::of(path).expect("a test's field"), text.into()));
    }

    #[test]
    fn one_case_needs_no_name_and_several_do() {
        let mut history = History::new(Draft::example());
        set(&mut history, "accounts", "7");
        assert_eq!(undone(history.undo()), "Undone: Number of accounts.");
        assert_eq!(redone(history.redo()), "Done again: Number of accounts.");
        history.apply(Edit::Clear);
        assert_eq!(undone(history.undo()), "Undone: several figures.");
        history.apply(Edit::Case(CaseEdit::Duplicate(0)));
        set(&mut history, "accounts", "8");
        history.apply(Edit::Case(CaseEdit::Rename(1, "Renewal".into())));
        history.apply(Edit::Case(CaseEdit::Move(1, 0)));
        history.apply(Edit::Case(CaseEdit::Delete(0)));
        let told: Vec<String> = (0..6).map(|_| undone(history.undo())).collect();
        let expected = [
            "Undone: \u{201c}Renewal\u{201d} is back.",
            "Undone: the place of \u{201c}Renewal\u{201d}.",
            "Undone: the name of \u{201c}B\u{201d}.",
            "Undone: Number of accounts, in \u{201c}B\u{201d}.",
            "Undone: \u{201c}B\u{201d} is gone again.",
            "Undone: Number of accounts.",
        ];
        assert_eq!(told, expected);
        assert_eq!((undone(history.undo()), redone(None)), ("Nothing to undo.".into(), "Nothing to do again.".into()));
    }
}
