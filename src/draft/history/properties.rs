//! What holds for every sitting, whatever is done in it.

use proptest::prelude::*;

use super::*;
use crate::draft::MOST;

const FIELDS: [&str; 5] =
    ["spend.monthly", "accounts", "plan", "asks.credits[1].amount", "migrations[0].added_monthly"];

/// An edit: fields of every kind, rows, examples, and all that can be done with alternatives, also those that are not there.
fn edit() -> impl Strategy<Value = Edit> {
    let field = prop::sample::select(&FIELDS[..]).prop_map(|path| Field::of(path).expect("a test's field"));
    let text = prop_oneof!["[0-9]{0,3}", "business", "\\PC{0,3}"];
    let place = || 0..MOST + 2;
    let case = prop_oneof![
        place().prop_map(CaseEdit::Duplicate),
        Just(CaseEdit::New),
        (place(), "\\PC{0,70}").prop_map(|(place, name)| CaseEdit::Rename(place, name)),
        (place(), place()).prop_map(|(from, to)| CaseEdit::Move(from, to)),
        place().prop_map(CaseEdit::Delete),
        place().prop_map(CaseEdit::Choose),
    ];
    prop_oneof![
        4 => (field, text).prop_map(|(field, text)| Edit::Set(field, text)),
        1 => prop::sample::select(&["migrations", "asks.credits"][..]).prop_map(Edit::Add),
        1 => (0usize..3).prop_map(|row| Edit::Remove("asks.credits", row)),
        1 => Just(Edit::Clear),
        1 => Just(Edit::Example("saas")),
        4 => case.prop_map(Edit::Case),
    ]
}

/// Everything but which one is edited.
fn all(history: &History) -> Vec<crate::draft::Alternative> {
    history.now().all().to_vec()
}

proptest! {
    #[test]
    fn everything_can_be_undone_and_done_again(edits in prop::collection::vec(edit(), 0..40)) {
        let mut history = History::new(Draft::example());
        let first = all(&history);
        for edit in edits {
            history.apply(edit);
            let cases = history.now();
            prop_assert!((1..=MOST).contains(&cases.all().len()) && cases.editing() < cases.all().len());
            let mut marks: Vec<usize> = cases.all().iter().map(|one| one.mark).collect();
            marks.sort_unstable();
            marks.dedup();
            prop_assert!(marks.len() == cases.all().len() && marks.iter().all(|mark| *mark < MOST));
        }
        let last = all(&history);
        let mut steps = 0;
        while let Some(changed) = history.undo() {
            prop_assert!(changed.place < changed.cases.all().len());
            steps += 1;
        }
        prop_assert_eq!(all(&history), first);
        for _ in 0..steps {
            prop_assert!(history.redo().is_some());
        }
        prop_assert!(history.redo().is_none());
        prop_assert_eq!(all(&history), last);
    }

    #[test]
    fn a_step_forward_ends_where_the_step_back_began(edits in prop::collection::vec(edit(), 1..20)) {
        let mut history = History::default();
        for edit in edits {
            let chose = matches!(edit, Edit::Case(CaseEdit::Choose(_)));
            history.apply(edit);
            // What is only looked at is not part of a step.
            if !chose && history.can_undo() && !history.can_redo() {
                let before = all(&history);
                history.undo();
                history.redo();
                prop_assert_eq!(all(&history), before);
            }
        }
    }
}
