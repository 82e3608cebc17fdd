//! The alternatives of a sitting, one to four: each a name and what was typed for it, and which of them is being edited. Pure.
//!
//! A copy is a few pointers: what was typed stands behind an `Arc`, so that a long history holds once what did not change.

use std::sync::Arc;

use super::{Draft, EXAMPLES, Edit};

/// How many alternatives there may be.
pub const MOST: usize = 4;
/// The longest name, in characters.
pub const LONGEST_NAME: usize = 60;

/// One alternative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// Which of the [`MOST`] places for names and colours it has, as long as it is there; wherever it is moved.
    pub mark: usize,
    /// Its name as typed; where it is empty, its mark names it.
    pub name: String,
    draft: Arc<Draft>,
}

impl Alternative {
    pub(super) fn new(mark: usize, name: &str, draft: Draft) -> Alternative {
        Alternative { mark, name: name.chars().take(LONGEST_NAME).collect(), draft: Arc::new(draft) }
    }

    /// What was typed for it.
    pub fn draft(&self) -> &Arc<Draft> {
        &self.draft
    }
}

/// A change of the alternatives themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseEdit {
    /// A copy beside it, which is edited from then on.
    Duplicate(usize),
    /// An empty one at the end, which is edited from then on.
    New,
    /// Its name is now this.
    Rename(usize, String),
    /// It stands at another place.
    Move(usize, usize),
    /// It is gone. Of the last one an empty case remains.
    Delete(usize),
    /// It is the one that is edited.
    Choose(usize),
    /// These in the place of all that are there.
    Take(Arc<Cases>),
    /// These at the end, as far as there is room; the first of them is edited from then on.
    Join(Arc<Cases>),
}

/// The alternatives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cases {
    all: Vec<Alternative>,
    editing: usize,
}

impl Default for Cases {
    fn default() -> Cases {
        Cases::new(Draft::default())
    }
}

impl Cases {
    /// One alternative.
    pub fn new(draft: Draft) -> Cases {
        Cases { all: vec![Alternative { mark: 0, name: String::new(), draft: Arc::new(draft) }], editing: 0 }
    }

    /// These names and drafts, the first [`MOST`] of them; an empty one where there are none.
    pub fn of(all: Vec<(String, Draft)>, editing: usize) -> Cases {
        let one = |(mark, (name, draft)): (usize, (String, Draft))| Alternative::new(mark, &name, draft);
        let all: Vec<Alternative> = all.into_iter().take(MOST).enumerate().map(one).collect();
        let editing = editing.min(all.len().saturating_sub(1));
        if all.is_empty() { Cases::default() } else { Cases { all, editing } }
    }

    /// These, each with a mark of its own; nothing where there are too many, none, or two with one mark.
    pub(super) fn marked(all: Vec<Alternative>, editing: usize) -> Option<Cases> {
        let of_mark = |mark| all.iter().filter(|one| one.mark == mark).count();
        let all_marked = (0..MOST).map(of_mark).all(|count| count < 2) && all.iter().all(|one| one.mark < MOST);
        (all_marked && editing < all.len()).then_some(Cases { all, editing })
    }

    /// True where nothing of the visitor's own is there: one case without a name, empty or as an example has it.
    pub fn is_untouched(&self) -> bool {
        let [alone] = &self.all[..] else { return false };
        let example = || EXAMPLES.iter().any(|(id, _)| *alone.draft == Draft::example_of(id));
        alone.name.is_empty() && (alone.draft.is_empty() || example())
    }

    /// All of them, in order.
    pub fn all(&self) -> &[Alternative] {
        &self.all
    }

    /// The place of the one that is being edited.
    pub fn editing(&self) -> usize {
        self.editing
    }

    /// What was typed for the one that is being edited.
    pub fn draft(&self) -> &Draft {
        &self.all[self.editing].draft
    }

    /// Whether there is room for another.
    pub fn has_room(&self) -> bool {
        self.all.len() < MOST
    }

    /// Applies a change; what names an alternative that is not there changes nothing.
    pub fn apply(&mut self, edit: Edit) {
        match edit {
            Edit::Case(edit) => self.apply_to_cases(edit),
            edit => Arc::make_mut(&mut self.all[self.editing].draft).apply(edit),
        }
    }

    fn apply_to_cases(&mut self, edit: CaseEdit) {
        match edit {
            CaseEdit::Duplicate(place) => {
                if let Some(of) = self.all.get(place) {
                    self.insert(place + 1, Arc::clone(&of.draft));
                }
            }
            CaseEdit::New => self.insert(self.all.len(), Arc::default()),
            CaseEdit::Rename(place, name) => {
                if let Some(renamed) = self.all.get_mut(place) {
                    renamed.name = name.chars().take(LONGEST_NAME).collect();
                }
            }
            CaseEdit::Move(from, to) => self.shift(from, to),
            CaseEdit::Delete(place) => self.delete(place),
            CaseEdit::Choose(place) => self.choose(place),
            CaseEdit::Take(cases) => *self = (*cases).clone(),
            CaseEdit::Join(cases) => self.join(&cases),
        }
    }

    /// Puts a new one at a place, where there is room.
    fn insert(&mut self, place: usize, draft: Arc<Draft>) {
        let free = (0..MOST).find(|mark| self.all.iter().all(|one| one.mark != *mark));
        if let Some(mark) = free {
            self.all.insert(place, Alternative { mark, name: String::new(), draft });
            self.editing = place;
        }
    }

    fn join(&mut self, others: &Cases) {
        let first = self.all.len();
        for other in &others.all {
            if self.has_room() {
                self.insert(self.all.len(), Arc::clone(&other.draft));
                self.all[self.editing].name.clone_from(&other.name);
            }
        }
        self.choose(first);
    }

    fn shift(&mut self, from: usize, to: usize) {
        if from.max(to) < self.all.len() {
            let edited = self.all[self.editing].mark;
            let moved = self.all.remove(from);
            self.all.insert(to, moved);
            self.editing = self.place_of(edited).unwrap_or(0);
        }
    }

    /// Its neighbour is edited where it was the one.
    fn delete(&mut self, place: usize) {
        if place >= self.all.len() {
            return;
        }
        if self.all.len() == 1 {
            // A mark is the alternative's own: what remains is another one, but nobody can tell.
            *self = Cases::default();
            return;
        }
        self.all.remove(place);
        if place < self.editing || self.editing == self.all.len() {
            self.editing -= 1;
        }
    }

    /// Edits another one.
    pub(super) fn choose(&mut self, place: usize) {
        if place < self.all.len() {
            self.editing = place;
        }
    }

    /// Where the alternative with this mark stands.
    pub(super) fn place_of(&self, mark: usize) -> Option<usize> {
        self.all.iter().position(|one| one.mark == mark)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Field;

    fn marks(cases: &Cases) -> Vec<usize> {
        cases.all().iter().map(|one| one.mark).collect()
    }

    fn after(edits: &[CaseEdit]) -> Cases {
        let mut cases = Cases::new(Draft::example());
        edits.iter().cloned().for_each(|edit| cases.apply(Edit::Case(edit)));
        cases
    }

    #[test]
    fn a_copy_stands_beside_what_it_was_made_of_and_shares_it_until_it_is_changed() {
        let mut cases = after(&[CaseEdit::Duplicate(0), CaseEdit::Duplicate(0)]);
        assert_eq!((marks(&cases), cases.editing()), (vec![0, 2, 1], 1));
        let shared = |cases: &Cases| Arc::ptr_eq(cases.all()[0].draft(), cases.all()[1].draft());
        assert!(shared(&cases));
        cases.apply(Edit::Set(Field::of("accounts").expect("a field"), "7".into()));
        assert!(!shared(&cases));
        assert_eq!(**cases.all()[0].draft(), Draft::example(), "the original stays as it was");
    }

    #[test]
    fn there_are_never_more_than_four_nor_less_than_one() {
        let mut cases = after(&[CaseEdit::New, CaseEdit::New, CaseEdit::New, CaseEdit::New, CaseEdit::Duplicate(1)]);
        assert_eq!((marks(&cases), cases.editing()), (vec![0, 1, 2, 3], 3));
        (0..4).for_each(|_| cases.apply(Edit::Case(CaseEdit::Delete(0))));
        assert_eq!(cases, Cases::default());
    }

    #[test]
    fn the_edited_one_stays_so_wherever_it_is_moved() {
        let three = [CaseEdit::New, CaseEdit::New, CaseEdit::Choose(1)];
        for (from, to, place) in [(1, 0, 0), (1, 2, 2), (0, 2, 0), (2, 0, 2), (2, 1, 2)] {
            let cases = after(&[&three[..], &[CaseEdit::Move(from, to)]].concat());
            assert_eq!((cases.editing(), cases.all()[place].mark), (place, 1), "{from} to {to}");
        }
    }

    #[test]
    fn after_a_deletion_the_neighbour_is_edited_and_its_mark_is_free_again() {
        let three = [CaseEdit::New, CaseEdit::New];
        for (chosen, deleted, edited) in [(2, 2, 1), (1, 1, 2), (0, 2, 0), (2, 0, 2)] {
            let cases = after(&[&three[..], &[CaseEdit::Choose(chosen), CaseEdit::Delete(deleted)]].concat());
            assert_eq!(cases.all()[cases.editing()].mark, edited, "{deleted} of which {chosen} was chosen");
        }
        assert_eq!(marks(&after(&[CaseEdit::New, CaseEdit::New, CaseEdit::Delete(1), CaseEdit::New])), [0, 2, 1]);
    }

    #[test]
    fn others_are_taken_in_the_place_of_all_or_beside_them_as_far_as_there_is_room() {
        let two = Cases::of(vec![("one".into(), Draft::example()), (String::new(), Draft::default())], 1);
        let names = |cases: &Cases| cases.all().iter().map(|one| one.name.clone()).collect::<Vec<_>>();
        assert_eq!(after(&[CaseEdit::New, CaseEdit::Take(Arc::new(two.clone()))]), two);
        let joined = after(&[CaseEdit::New, CaseEdit::New, CaseEdit::Join(Arc::new(two))]);
        assert_eq!((names(&joined), joined.editing()), (["", "", "", "one"].map(String::from).to_vec(), 3));
        assert_eq!(marks(&joined), [0, 1, 2, 3]);
    }

    #[test]
    fn what_is_the_visitors_own_is_known() {
        assert!(Cases::default().is_untouched() && Cases::new(Draft::example_of("outage")).is_untouched());
        assert!(!after(&[CaseEdit::New]).is_untouched());
        assert!(!after(&[CaseEdit::Rename(0, "ours".into())]).is_untouched());
        let mut typed = Cases::new(Draft::example());
        typed.apply(Edit::Set(Field::of("accounts").expect("a field"), "7".into()));
        assert!(!typed.is_untouched());
    }

    #[test]
    fn a_name_is_cut_where_it_is_too_long_and_never_within_a_letter() {
        let cases = after(&[CaseEdit::Rename(0, "\u{e9}".repeat(100))]);
        assert_eq!(cases.all()[0].name, "\u{e9}".repeat(LONGEST_NAME));
    }
}
