//! Every draft of a sitting, so that nothing that was typed is lost by a slip: one step back for each thing that was done. Typing in
//! one field is one thing until something else is done.

use super::{Draft, Edit, Field, Reads};

/// The draft with what it was and what was undone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    past: Vec<Draft>,
    now: Draft,
    future: Vec<Draft>,
    /// The field that is being typed in.
    typing: Option<Field>,
}

/// What a step back or forward changed, to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// One field.
    Field(Field),
    /// More than that: a row, or the whole case.
    More,
}

impl History {
    /// A sitting that begins with this draft.
    pub fn new(now: Draft) -> History {
        History { now, ..History::default() }
    }

    /// The draft as it is.
    pub fn now(&self) -> &Draft {
        &self.now
    }

    /// Applies a change. One that changes nothing is no step.
    pub fn apply(&mut self, edit: Edit) {
        // What is chosen from a list is done at once.
        let typing = match &edit {
            Edit::Set(field, _) => Some(*field).filter(|field| !matches!(field.reads(), Reads::Choice | Reads::Flag)),
            _ => None,
        };
        let mut next = self.now.clone();
        next.apply(edit);
        if next == self.now {
            return;
        }
        let before = std::mem::replace(&mut self.now, next);
        if typing.is_none() || typing != self.typing {
            self.past.push(before);
        }
        self.typing = typing;
        self.future.clear();
        // Typed and taken away again: nothing was done.
        if typing.is_some() && self.past.last() == Some(&self.now) {
            self.past.pop();
            self.typing = None;
        }
    }

    /// Ends what is being typed, so that more of it in the same field is another step.
    pub fn rest(&mut self) {
        self.typing = None;
    }

    /// Whether there is a step back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step forward.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// One step back; none where this is the first draft.
    pub fn undo(&mut self) -> Option<Changed> {
        let changed = step(&mut self.past, &mut self.now, &mut self.future)?;
        self.typing = None;
        Some(changed)
    }

    /// One step forward; none where nothing was undone.
    pub fn redo(&mut self) -> Option<Changed> {
        let changed = step(&mut self.future, &mut self.now, &mut self.past)?;
        self.typing = None;
        Some(changed)
    }
}

/// Takes the last draft on one side; the present one goes to the other.
fn step(from: &mut Vec<Draft>, now: &mut Draft, to: &mut Vec<Draft>) -> Option<Changed> {
    let left = std::mem::replace(now, from.pop()?);
    let changed = now.changed(&left);
    to.push(left);
    Some(changed)
}

impl Draft {
    /// What is different in another draft.
    fn changed(&self, other: &Draft) -> Changed {
        let same_rows = self.texts.iter().zip(&other.texts).all(|(one, other)| one.len() == other.len());
        let mut different = self.fields().filter(|field| self.text(*field) != other.text(*field));
        match (different.next(), different.next()) {
            (Some(field), None) if same_rows => Changed::Field(field),
            _ => Changed::More,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(path: &str) -> Field {
        Field::of(path).expect("a test's field")
    }

    fn typed(history: &mut History, path: &str, text: &str) {
        history.apply(Edit::Set(field(path), text.to_owned()));
    }

    #[test]
    fn typing_in_one_field_is_one_step_until_something_else_is_done() {
        let mut history = History::default();
        for text in ["8", "85", "850", "850k"] {
            typed(&mut history, "spend.monthly", text);
        }
        typed(&mut history, "accounts", "3");
        typed(&mut history, "spend.monthly", "900k");
        history.rest();
        typed(&mut history, "spend.monthly", "950k");
        let monthly = Changed::Field(field("spend.monthly"));
        let mut seen = Vec::new();
        while let Some(changed) = history.undo() {
            seen.push((changed, history.now().text(field("spend.monthly")).to_owned()));
        }
        let accounts = Changed::Field(field("accounts"));
        let expected = [(monthly, "900k"), (monthly, "850k"), (accounts, "850k"), (monthly, "")];
        assert_eq!(seen, expected.map(|(changed, text)| (changed, text.to_owned())));
        assert!(!history.can_undo() && history.can_redo());
    }

    #[test]
    fn what_was_undone_comes_back_until_something_else_is_done() {
        let mut history = History::new(Draft::example());
        history.apply(Edit::Clear);
        assert!(history.now().is_empty());
        assert_eq!(history.undo(), Some(Changed::More));
        assert_eq!(*history.now(), Draft::example());
        assert_eq!(history.redo(), Some(Changed::More));
        assert!(history.now().is_empty());
        history.undo();
        typed(&mut history, "accounts", "12");
        assert_eq!((history.redo(), history.can_redo()), (None, false));
    }

    #[test]
    fn each_choice_is_a_step_and_what_is_taken_away_again_is_none() {
        let mut history = History::default();
        typed(&mut history, "plan", "business");
        typed(&mut history, "plan", "enterprise");
        history.undo();
        assert_eq!(history.now().text(field("plan")), "business");
        for text in ["1", "12", "1", ""] {
            typed(&mut history, "accounts", text);
        }
        history.undo();
        assert_eq!(history.now().text(field("plan")), "");
    }

    #[test]
    fn what_changes_nothing_is_no_step() {
        let mut history = History::default();
        typed(&mut history, "accounts", "");
        history.apply(Edit::Clear);
        assert!(!history.can_undo());
        typed(&mut history, "accounts", "1");
        history.undo();
        typed(&mut history, "accounts", "");
        assert!(history.can_redo(), "what changes nothing takes nothing away either");
    }

    #[test]
    fn rows_come_back_with_what_was_in_them() {
        let mut history = History::default();
        history.apply(Edit::Add("migrations"));
        typed(&mut history, "migrations[0].added_monthly", "5k");
        history.apply(Edit::Remove("migrations", 0));
        assert_eq!(history.undo(), Some(Changed::More));
        assert_eq!(history.now().text(field("migrations[0].added_monthly")), "5k");
    }
}
