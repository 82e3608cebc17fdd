//! Every state of a sitting, so that nothing that was typed is lost by a slip: one step back for each thing that was done, in
//! whichever alternative. Typing in one field, or one name, is one thing until something else is done. Choosing which alternative
//! is edited is none; but a step leads to the one that it changes.

use super::{CaseEdit, Cases, Draft, Edit, Field, Reads};

/// The alternatives with what they were and what was undone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    past: Vec<Step>,
    now: Cases,
    future: Vec<Step>,
    typing: Option<Typing>,
}

/// A state on one side of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    cases: Cases,
    /// Which alternative was edited on the other side of it.
    across: usize,
}

/// What is being typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Typing {
    Field(Field),
    Name(usize),
}

/// What a step back or forward changed, to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// What.
    pub what: Change,
    /// The alternatives among which the changed one is: as they are now or, where it is gone, as they were.
    pub cases: Cases,
    /// Its place among them.
    pub place: usize,
}

/// What can change with a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// One field.
    Field(Field),
    /// More than that: a row, or the whole case.
    More,
    /// The alternative's name.
    Name,
    /// Its place.
    Place,
    /// It is there again.
    Came,
    /// It is gone again.
    Went,
}

impl History {
    /// A sitting that begins with this draft.
    pub fn new(now: Draft) -> History {
        History::of(Cases::new(now))
    }

    /// A sitting that begins with these alternatives.
    pub fn of(now: Cases) -> History {
        History { now, ..History::default() }
    }

    /// The alternatives as they are.
    pub fn now(&self) -> &Cases {
        &self.now
    }

    /// Applies a change. One that changes nothing is no step.
    pub fn apply(&mut self, edit: Edit) {
        if let Edit::Case(CaseEdit::Choose(place)) = edit {
            self.now.choose(place);
            self.typing = None;
            return;
        }
        let typing = Typing::of(&edit);
        let mut next = self.now.clone();
        next.apply(edit);
        if next == self.now {
            return;
        }
        let across = next.editing();
        let cases = std::mem::replace(&mut self.now, next);
        if typing.is_none() || typing != self.typing {
            self.past.push(Step { cases, across });
        }
        self.typing = typing;
        self.future.clear();
        // Typed and taken away again: nothing was done.
        if typing.is_some() && self.past.last().is_some_and(|step| step.cases == self.now) {
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

    /// One step back; none where nothing was done.
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

impl Typing {
    /// What an edit types in; what is chosen from a list is done at once.
    fn of(edit: &Edit) -> Option<Typing> {
        match edit {
            Edit::Set(field, _) if !matches!(field.reads(), Reads::Choice | Reads::Flag) => Some(Typing::Field(*field)),
            Edit::Case(CaseEdit::Rename(place, _)) => Some(Typing::Name(*place)),
            _ => None,
        }
    }
}

/// Takes the last state on one side; the present one goes to the other, with the alternative that the change was in.
fn step(from: &mut Vec<Step>, now: &mut Cases, to: &mut Vec<Step>) -> Option<Changed> {
    let Step { cases, across } = from.pop()?;
    let there = cases.editing();
    let mut left = std::mem::replace(now, cases);
    left.choose(across);
    let changed = now.changed(&left);
    to.push(Step { cases: left, across: there });
    Some(changed)
}

impl Cases {
    /// What is different in the alternatives that were left.
    fn changed(&self, left: &Cases) -> Changed {
        let of = |cases: &Cases, what, place| Changed { what, cases: cases.clone(), place };
        let new = |cases: &Cases, other: &Cases| cases.all().iter().position(|one| other.place_of(one.mark).is_none());
        if let Some(place) = new(self, left) {
            return of(self, Change::Came, place);
        }
        if let Some(place) = new(left, self) {
            return of(left, Change::Went, place);
        }
        let pairs = || self.all().iter().zip(left.all()).enumerate();
        let place = pairs().find(|(_, (one, other))| one != other).map_or(self.editing(), |(place, _)| place);
        let (one, other) = (&self.all()[place], &left.all()[place]);
        match (one.mark == other.mark, one.draft() == other.draft()) {
            (false, _) => of(self, Change::Place, self.editing()),
            (true, true) => of(self, Change::Name, place),
            (true, false) => of(self, one.draft().changed(other.draft()), place),
        }
    }
}

impl Draft {
    /// What is different in another draft.
    fn changed(&self, other: &Draft) -> Change {
        let same_rows = self.texts.iter().zip(&other.texts).all(|(one, other)| one.len() == other.len());
        let mut different = self.fields().filter(|field| self.text(*field) != other.text(*field));
        match (different.next(), different.next()) {
            (Some(field), None) if same_rows => Change::Field(field),
            _ => Change::More,
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    fn field(path: &str) -> Field {
        Field::of(path).expect("a test's field")
    }

    fn what(changed: Option<Changed>) -> Option<Change> {
        changed.map(|changed| changed.what)
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
        let monthly = Change::Field(field("spend.monthly"));
        let mut seen = Vec::new();
        while let Some(changed) = history.undo() {
            seen.push((changed.what, history.now().draft().text(field("spend.monthly")).to_owned()));
        }
        let accounts = Change::Field(field("accounts"));
        let expected = [(monthly, "900k"), (monthly, "850k"), (accounts, "850k"), (monthly, "")];
        assert_eq!(seen, expected.map(|(changed, text)| (changed, text.to_owned())));
        assert!(!history.can_undo() && history.can_redo());
    }

    #[test]
    fn what_was_undone_comes_back_until_something_else_is_done() {
        let mut history = History::new(Draft::example());
        history.apply(Edit::Clear);
        assert!(history.now().draft().is_empty());
        assert_eq!(what(history.undo()), Some(Change::More));
        assert_eq!(*history.now().draft(), Draft::example());
        assert_eq!(what(history.redo()), Some(Change::More));
        assert!(history.now().draft().is_empty());
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
        assert_eq!(history.now().draft().text(field("plan")), "business");
        for text in ["1", "12", "1", ""] {
            typed(&mut history, "accounts", text);
        }
        history.undo();
        assert_eq!(history.now().draft().text(field("plan")), "");
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
        assert_eq!(what(history.undo()), Some(Change::More));
        assert_eq!(history.now().draft().text(field("migrations[0].added_monthly")), "5k");
    }

    fn case(history: &mut History, edit: CaseEdit) {
        history.apply(Edit::Case(edit));
    }

    #[test]
    fn a_step_leads_to_the_alternative_that_it_changes() {
        let mut history = History::new(Draft::example());
        case(&mut history, CaseEdit::Duplicate(0));
        typed(&mut history, "accounts", "7");
        case(&mut history, CaseEdit::Choose(0));
        typed(&mut history, "accounts", "8");
        case(&mut history, CaseEdit::Choose(1));
        let mut places = Vec::new();
        let mut note = |changed: Option<Changed>, history: &History| {
            let changed = changed.expect("there is a step");
            places.push((changed.what, changed.place, history.now().editing()));
        };
        note(history.undo(), &history);
        case(&mut history, CaseEdit::Choose(1));
        note(history.redo(), &history);
        note(history.undo(), &history);
        note(history.undo(), &history);
        note(history.undo(), &history);
        note(history.redo(), &history);
        let accounts = Change::Field(field("accounts"));
        let back = [(accounts, 0, 0), (accounts, 0, 0), (accounts, 0, 0), (accounts, 1, 1)];
        assert_eq!(places[..4], back);
        assert_eq!(places[4..], [(Change::Went, 1, 0), (Change::Came, 1, 1)]);
    }

    #[test]
    fn choosing_is_no_step_and_takes_nothing_away() {
        let mut history = History::default();
        case(&mut history, CaseEdit::New);
        typed(&mut history, "accounts", "1");
        history.undo();
        case(&mut history, CaseEdit::Choose(0));
        assert!(history.can_redo());
        history.redo();
        assert_eq!((history.now().editing(), history.now().draft().text(field("accounts"))), (1, "1"));
        case(&mut history, CaseEdit::Choose(0));
        typed(&mut history, "accounts", "2");
        case(&mut history, CaseEdit::Choose(1));
        typed(&mut history, "accounts", "12");
        history.undo();
        assert_eq!(history.now().draft().text(field("accounts")), "1", "typing there again is another step");
    }

    #[test]
    fn a_name_is_one_step_and_a_deleted_alternative_comes_back_whole() {
        let mut history = History::new(Draft::example());
        case(&mut history, CaseEdit::Duplicate(0));
        for name in ["R", "Re", "Renewal"] {
            case(&mut history, CaseEdit::Rename(1, name.into()));
        }
        typed(&mut history, "spend.monthly", "85o");
        let whole = history.now().clone();
        case(&mut history, CaseEdit::Delete(1));
        assert_eq!(what(history.undo()), Some(Change::Came));
        assert_eq!(*history.now(), whole);
        history.undo();
        assert_eq!(what(history.undo()), Some(Change::Name));
        assert_eq!(history.now().all()[1].name, "");
    }

    #[test]
    fn a_move_says_what_was_moved() {
        let mut history = History::default();
        (0..2).for_each(|_| case(&mut history, CaseEdit::New));
        case(&mut history, CaseEdit::Move(2, 0));
        let changed = history.undo().expect("a step");
        assert_eq!((changed.what, changed.place, changed.cases.all()[2].mark), (Change::Place, 2, 2));
    }
}
