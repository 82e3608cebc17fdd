//! Everything typed as a tree, to be kept and to come back as it was: every alternative with its texts, also those that cannot be
//! read, and the questions as far as they were answered. Keyed by name, as a scenario file is. Pure.
//!
//! It is no scenario file: a file says what was understood, this says what was typed. What holds it, with a version, is
//! `share::record`; why it is so is told in `docs/decisions/0035-keeping.md`.

use std::sync::Arc;

use super::{
    Alternative, Cases, Draft, EXAMPLES, Edit, Field,
    carried::{Beside, Carried},
    file::at,
    quick::{Answers, HAPPENINGS, Question, Quick, Rule, Suggestion, Without},
    text::Habits,
};
use crate::calc::scenario::Tree;

/// Everything that a visitor has typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The alternatives.
    pub cases: Cases,
    /// The questions.
    pub questions: Questions,
}

/// The questions as somebody has left them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questions {
    /// What was answered.
    pub answers: Answers,
    /// The one in sight.
    pub at: Question,
    /// Whether they are in sight at all.
    pub open: bool,
}

impl Default for Questions {
    fn default() -> Questions {
        Questions { answers: Answers::default(), at: Question::Spend, open: true }
    }
}

/// The texts of the questions: as what their fields are called in the form.
pub(super) const ANSWERS: [&str; 5] =
    ["spend.monthly", "plan", "agreement.renewal", "migrations[0].added_monthly", "migrations[0].start"];
/// What stands in the place of a day of renewal.
const WITHOUT: [(&str, Option<Without>); 3] =
    [("", None), ("unknown", Some(Without::Unknown)), ("no-agreement", Some(Without::NoAgreement))];
/// Every question, the one that only some are asked last.
pub(super) const ASKED: [Question; 5] =
    [Question::Spend, Question::Plan, Question::Renewal, Question::Event, Question::Wave];
/// The rules that need no number; of a credit, the number of months stands there.
const RULES: [(&str, Rule); 5] = [
    ("discount", Rule::Discount),
    ("lower-plan", Rule::LowerPlan),
    ("ramp", Rule::Ramp),
    ("horizon", Rule::Horizon),
    ("off-the-minimum", Rule::OffTheMinimum),
];

impl Typed {
    /// True where nothing of the visitor's own is there.
    pub fn is_untouched(&self) -> bool {
        let Questions { answers, .. } = &self.questions;
        self.cases.is_untouched() && *answers == Answers::of(answers.habits)
    }

    /// As a tree.
    pub fn tree(&self) -> Tree {
        let Questions { answers, at, open } = &self.questions;
        let place = ASKED.iter().position(|question| question == at).unwrap_or(0);
        Tree::map([
            ("editing", number(self.cases.editing())),
            ("cases", Tree::List(self.cases.all().iter().map(case).collect())),
            ("open", Tree::Bool(*open)),
            ("at", number(place)),
            ("answers", said(answers)),
        ])
    }

    /// What such a tree holds, typed by somebody of these habits; nothing where it is none, or holds what is not known here.
    pub fn of(tree: &Tree, habits: Habits) -> Option<Typed> {
        only(tree, &["editing", "cases", "open", "at", "answers"])?;
        let cases = list(at(tree, "cases")?)?.iter().map(|one| case_of(one, habits)).collect::<Option<_>>()?;
        let Tree::Bool(open) = at(tree, "open")? else { return None };
        let questions = Questions {
            answers: answers_of(at(tree, "answers")?, habits)?,
            at: *ASKED.get(count(at(tree, "at")?)?)?,
            open: *open,
        };
        Some(Typed { cases: Cases::marked(cases, count(at(tree, "editing")?)?)?, questions })
    }
}

fn number(count: usize) -> Tree {
    Tree::Number(count.to_string())
}

fn count(tree: &Tree) -> Option<usize> {
    match tree {
        Tree::Number(number) => number.parse().ok(),
        _ => None,
    }
}

fn list(tree: &Tree) -> Option<&[Tree]> {
    match tree {
        Tree::List(list) => Some(list),
        _ => None,
    }
}

fn map(tree: &Tree) -> Option<&[(String, Tree)]> {
    match tree {
        Tree::Map(entries) => Some(entries),
        _ => None,
    }
}

/// Nothing where a map has another key: what is not known here would be lost.
fn only(tree: &Tree, keys: &[&str]) -> Option<()> {
    map(tree)?.iter().all(|(key, _)| keys.contains(&key.as_str())).then_some(())
}

fn words<'t>(tree: &'t Tree, key: &str) -> Option<&'t str> {
    match at(tree, key)? {
        Tree::Text(text) => Some(text),
        _ => None,
    }
}

/// Texts by the paths of their fields.
fn texts<'t>(texts: impl Iterator<Item = (Field, &'t str)>) -> Tree {
    Tree::Map(texts.map(|(field, text)| (field.path(), Tree::text(text))).collect())
}

fn texts_of(tree: &Tree, key: &str) -> Option<Vec<(Field, String)>> {
    let one = |(path, text): &(String, Tree)| match text {
        Tree::Text(text) => Some((Field::of(path)?, text.clone())),
        _ => None,
    };
    map(at(tree, key)?)?.iter().map(one).collect()
}

fn case(one: &Alternative) -> Tree {
    let draft = one.draft();
    // Of a list every row counts, also one in which nothing is typed yet.
    let typed = draft.fields().map(|field| (field, draft.text(field)));
    let typed = typed.filter(|(field, text)| !text.is_empty() || field.list().is_some());
    let carried = draft.carried.fields.iter();
    let mut entries = vec![
        ("mark", number(one.mark)),
        ("name", Tree::text(one.name.as_str())),
        ("typed", texts(typed)),
        ("carried", texts(carried.clone().map(|(field, text, _)| (*field, text.as_str())))),
        ("leaves", Tree::List(carried.map(|(.., leaf)| leaf.clone()).collect())),
        (
            "beside",
            Tree::Map(draft.carried.beside.iter().map(|(beside, leaf)| (beside.path(), leaf.clone())).collect()),
        ),
    ];
    if let Some((id, _)) = draft.example.and_then(|place| EXAMPLES.get(place)) {
        entries.push(("example", Tree::text(*id)));
    }
    if let Some(quick) = &draft.quick {
        entries.push(("quick", made(quick)));
    }
    Tree::map(entries)
}

fn case_of(tree: &Tree, habits: Habits) -> Option<Alternative> {
    only(tree, &["mark", "name", "typed", "carried", "leaves", "beside", "example", "quick"])?;
    let mut draft = Draft::default();
    for (field, text) in texts_of(tree, "typed")? {
        draft.apply(Edit::Set(field, text));
    }
    if let Some(id) = words(tree, "example") {
        draft.example = Some(EXAMPLES.iter().position(|(known, _)| *known == id)?);
    }
    if let Some(quick) = at(tree, "quick") {
        draft.quick = Some(Arc::new(made_of(quick, habits)?));
    }
    let leaves = list(at(tree, "leaves")?)?.iter().cloned();
    let fields = texts_of(tree, "carried")?.into_iter().zip(leaves).map(|((field, text), leaf)| (field, text, leaf));
    let beside = map(at(tree, "beside")?)?.iter().map(|(path, leaf)| Some((Beside::of(path)?, leaf.clone())));
    draft.carried = Carried { fields: fields.collect(), beside: beside.collect::<Option<_>>()? };
    Some(Alternative::new(count(at(tree, "mark")?)?, words(tree, "name")?, draft))
}

fn said(answers: &Answers) -> Tree {
    let typed = ANSWERS.map(|path| (path, Tree::text(answers.text(path))));
    let without = WITHOUT.iter().find(|(_, without)| *without == answers.without).map_or("", |(word, _)| word);
    let event = HAPPENINGS.iter().find(|(event, _)| Some(*event) == answers.event).map_or("", |(_, word)| word);
    Tree::map(typed.into_iter().chain([("without", Tree::text(without)), ("event", Tree::text(event))]))
}

fn answers_of(tree: &Tree, habits: Habits) -> Option<Answers> {
    let mut answers = Answers::of(habits);
    for (key, value) in map(tree)? {
        let Tree::Text(text) = value else { return None };
        match key.as_str() {
            "without" => answers.without = WITHOUT.iter().find(|(word, _)| word == text)?.1,
            "event" => answers.event = HAPPENINGS.iter().find(|(_, word)| word == text).map(|(event, _)| *event),
            path if ANSWERS.contains(&path) => answers.place(path).clone_from(text),
            _ => return None,
        }
    }
    Some(answers)
}

/// What a case was made from.
fn made(quick: &Quick) -> Tree {
    let rule = |rule: Rule| match (rule, RULES.iter().find(|(_, known)| *known == rule)) {
        (Rule::Credit(months), _) => Tree::count(months),
        (_, known) => Tree::text(known.map_or("", |(word, _)| word)),
    };
    Tree::map([
        ("answers", said(&quick.answers)),
        ("suggested", texts(quick.suggested.iter().map(|one| (one.field, one.text.as_str())))),
        ("rules", Tree::List(quick.suggested.iter().map(|one| rule(one.rule)).collect())),
        ("typed", texts(quick.typed.iter().map(|(field, text)| (*field, text.as_str())))),
    ])
}

fn made_of(tree: &Tree, habits: Habits) -> Option<Quick> {
    let rules = list(at(tree, "rules")?)?;
    let suggested = texts_of(tree, "suggested")?.into_iter().zip(rules).map(|((field, text), rule)| {
        let rule = match rule {
            Tree::Number(months) => Rule::Credit(months.parse().ok()?),
            Tree::Text(word) => RULES.iter().find(|(known, _)| known == word)?.1,
            _ => return None,
        };
        Some(Suggestion { field, text, rule })
    });
    Some(Quick {
        answers: answers_of(at(tree, "answers")?, habits)?,
        suggested: suggested.collect::<Option<_>>()?,
        typed: texts_of(tree, "typed")?,
    })
}
