//! Everything typed on its way between the page's two programs: texts one after the other, each behind its length. Pure.
//!
//! Both programs are of one build, so there are no names and no version in it, and the desk, which must stay light, needs little to
//! write and to read it. What is kept is made of it in the study (`kept`).

use std::sync::Arc;

use super::{
    Alternative, Cases, Draft, Field,
    carried::Carried,
    kept::{ANSWERS, ASKED, Questions, Typed},
    quick::{Answers, HAPPENINGS, Quick, Rule, Suggestion, Without},
    text::Habits,
};
use crate::calc::scenario::Tree;

/// The rules that need no number; what is beyond them is a credit of so many months.
const RULES: [Rule; 5] = [Rule::Discount, Rule::LowerPlan, Rule::Ramp, Rule::Horizon, Rule::OffTheMinimum];
const WITHOUT: [Option<Without>; 3] = [None, Some(Without::Unknown), Some(Without::NoAgreement)];

/// Writes; what a file says beside the texts is written by whoever writes JSON.
struct Out {
    text: String,
    json: fn(&Tree) -> String,
}

impl Out {
    #[inline(never)]
    fn text(&mut self, text: &str) {
        self.text.push_str(&text.len().to_string());
        self.text.push(':');
        self.text.push_str(text);
    }

    #[inline(never)]
    fn count(&mut self, count: usize) {
        self.text(&count.to_string());
    }

    fn field(&mut self, field: Field, text: &str) {
        self.count(field.place());
        self.count(field.row());
        self.text(text);
    }

    #[inline(never)]
    fn answers(&mut self, answers: &Answers) {
        ANSWERS.iter().for_each(|path| self.text(answers.text(path)));
        self.count(WITHOUT.iter().position(|known| *known == answers.without).unwrap_or(0));
        self.count(HAPPENINGS.iter().position(|(known, _)| Some(*known) == answers.event).map_or(0, |at| at + 1));
    }

    fn case(&mut self, case: &Alternative) {
        let draft = case.draft();
        self.count(case.mark);
        self.text(&case.name);
        self.count(draft.example.map_or(0, |place| place + 1));
        for rows in &draft.texts {
            self.count(rows.len());
            rows.iter().for_each(|text| self.text(text));
        }
        self.count(draft.carried.fields.len());
        for (field, text, leaf) in &draft.carried.fields {
            self.field(*field, text);
            self.text(&(self.json)(leaf));
        }
        self.count(draft.carried.beside.len());
        for (beside, leaf) in &draft.carried.beside {
            self.text(&beside.path());
            self.text(&(self.json)(leaf));
        }
        self.count(usize::from(draft.quick.is_some()));
        if let Some(quick) = &draft.quick {
            self.answers(&quick.answers);
            self.count(quick.suggested.len());
            for Suggestion { field, text, rule } in &quick.suggested {
                self.field(*field, text);
                self.count(match rule {
                    Rule::Credit(months) => RULES.len() + *months as usize,
                    rule => RULES.iter().position(|known| known == rule).unwrap_or(0),
                });
            }
            self.count(quick.typed.len());
            quick.typed.iter().for_each(|(field, text)| self.field(*field, text));
        }
    }
}

/// Reads what is left; after anything that is not there everything is empty.
struct In<'t> {
    text: &'t str,
    json: fn(&str) -> Option<Tree>,
    habits: Habits,
    broken: bool,
}

impl In<'_> {
    #[inline(never)]
    fn text(&mut self) -> String {
        let read = self.text.split_once(':').and_then(|(length, rest)| rest.split_at_checked(length.parse().ok()?));
        let Some((text, rest)) = read else {
            self.broken = true;
            return String::new();
        };
        self.text = rest;
        text.to_owned()
    }

    #[inline(never)]
    fn count(&mut self) -> usize {
        self.text().parse().unwrap_or_default()
    }

    fn leaf(&mut self) -> Tree {
        let text = self.text();
        (self.json)(&text).unwrap_or(Tree::Null)
    }

    #[inline(never)]
    fn field(&mut self) -> (Field, String) {
        let (place, row) = (self.count(), self.count());
        (Field::at(place, row), self.text())
    }

    #[inline(never)]
    fn answers(&mut self) -> Answers {
        let mut answers = Answers::of(self.habits);
        ANSWERS.iter().for_each(|path| *answers.place(path) = self.text());
        answers.without = WITHOUT.get(self.count()).copied().flatten();
        answers.event = self.count().checked_sub(1).and_then(|at| HAPPENINGS.get(at)).map(|(event, _)| *event);
        answers
    }

    fn case(&mut self) -> Alternative {
        let (mark, name) = (self.count(), self.text());
        let mut draft = Draft { example: self.count().checked_sub(1), ..Draft::default() };
        for rows in &mut draft.texts {
            *rows = (0..self.count()).map_while(|_| (!self.broken).then(|| self.text())).collect();
        }
        let mut carried = Carried::default();
        for _ in 0..self.count() {
            let (field, text) = self.field();
            carried.fields.push((field, text, self.leaf()));
        }
        for _ in 0..self.count() {
            let path = self.text();
            carried.hold(&path, self.leaf());
        }
        draft.carried = carried;
        if self.count() > 0 {
            let mut quick = Quick { answers: self.answers(), suggested: vec![], typed: vec![] };
            for _ in 0..self.count() {
                let (field, text) = self.field();
                let rule = self.count();
                let credit = || Rule::Credit(u32::try_from(rule - RULES.len()).unwrap_or_default());
                quick.suggested.push(Suggestion { field, text, rule: RULES.get(rule).copied().unwrap_or_else(credit) });
            }
            for _ in 0..self.count() {
                quick.typed.push(self.field());
            }
            draft.quick = Some(Arc::new(quick));
        }
        Alternative::new(mark, &name, draft)
    }
}

impl Typed {
    /// For the other program; JSON is written by this.
    pub fn wire(&self, json: fn(&Tree) -> String) -> String {
        let mut out = Out { text: String::new(), json };
        let Questions { answers, at, open } = &self.questions;
        out.count(self.cases.editing());
        out.count(usize::from(*open));
        out.count(*at as usize);
        out.answers(answers);
        out.count(self.cases.all().len());
        self.cases.all().iter().for_each(|case| out.case(case));
        out.text
    }

    /// From the other program, typed by somebody of these habits; JSON is read by this.
    pub fn of_wire(text: &str, habits: Habits, json: fn(&str) -> Option<Tree>) -> Option<Typed> {
        let mut read = In { text, json, habits, broken: false };
        let (editing, open, at) = (read.count(), read.count() > 0, read.count());
        let questions = Questions { answers: read.answers(), at: *ASKED.get(at)?, open };
        let cases: Vec<Alternative> = (0..read.count()).map_while(|_| (!read.broken).then(|| read.case())).collect();
        let cases = Cases::marked(cases, editing)?;
        (!read.broken && read.text.is_empty()).then_some(Typed { cases, questions })
    }
}
