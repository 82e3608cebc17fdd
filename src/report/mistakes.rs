//! What is wrong with what was typed, in one place: each problem with the field that it belongs to.

use crate::{
    draft::{Draft, Field, Trouble},
    words::{fill, mistakes as words},
};

use super::{fields, register};

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The field to mend; none where it concerns the whole.
    pub field: Option<Field>,
    /// What the field is called; empty for the whole.
    pub name: String,
    /// Its name and what is wrong.
    pub words: String,
}

/// Every problem, as it is said beside its field: the first of each.
pub fn mistakes(troubles: &[Trouble], draft: &Draft) -> Vec<Mistake> {
    let first = |(place, trouble): &(usize, &Trouble)| {
        trouble.field.is_none() || !troubles[..*place].iter().any(|before| before.field == trouble.field)
    };
    troubles.iter().enumerate().filter(first).map(|(_, trouble)| mistake(trouble, draft)).collect()
}

fn mistake(trouble: &Trouble, draft: &Draft) -> Mistake {
    let said = fields::trouble(trouble);
    let name = trouble.field.map(|field| register::name(field, draft)).unwrap_or_default();
    let words = match name.is_empty() {
        true => said,
        false => fill(words::IN_A_FIELD, &[("field", &name), ("trouble", &said)]),
    };
    Mistake { field: trouble.field, name, words }
}

/// What stands over them.
pub const fn title(answered: bool) -> &'static str {
    if answered { words::OUT_OF_DATE } else { words::NO_ANSWER }
}

/// How many there are.
pub fn count(mistakes: &[Mistake]) -> String {
    match mistakes.len() {
        1 => words::ONE.to_owned(),
        count => fill(words::SEVERAL, &[("count", &count.to_string())]),
    }
}

/// The same for who listens: which fields are meant, and no more, since each says what is wrong with it.
pub fn said(mistakes: &[Mistake], answered: bool) -> String {
    let names = mistakes.iter().map(|one| if one.field.is_some() { &*one.name } else { &*one.words });
    let names = names.collect::<Vec<_>>().join(words::BETWEEN);
    let answer = if answered { words::STANDS } else { words::NO_ANSWER };
    fill(words::SAID, &[("count", &count(mistakes)), ("fields", &names), ("answer", answer)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{calc::TariffBook, draft::Edit};

    fn of(edits: &[(&str, &str)]) -> Vec<Mistake> {
        let mut draft = Draft::example();
        for (path, text) in edits {
            draft.apply(Edit::Set(Field::of(path).expect("a field"), (*text).to_owned()));
        }
        let book = TariffBook::published().expect("the tariff book is sound");
        let checked = draft.check(&book, chrono::NaiveDate::default());
        mistakes(&checked.scenario.err().unwrap_or_default(), &draft)
    }

    #[test]
    fn nothing_is_said_of_what_is_right() {
        assert_eq!(of(&[]), []);
    }

    #[test]
    fn each_field_is_named_once_with_what_is_wrong_there() {
        let found = of(&[("spend.monthly", "85o"), ("asks.credits[0].months", "999")]);
        let [spend, months] = &found[..] else { panic!("two mistakes, not {found:?}") };
        assert!(spend.words.starts_with("Monthly AWS spend"), "{spend:?}");
        assert!(months.words.starts_with("Credit: Window length"), "{months:?}");
        assert_eq!(
            said(&found, true),
            "2 values need attention: Monthly AWS spend, US dollars; Credit: Window length, months. \
             The answer shown is the last good one."
        );
    }
}
