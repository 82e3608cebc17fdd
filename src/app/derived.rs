//! What is derived of the alternatives, once for a change: what was read of each draft, and the answer, or what is wrong beside the
//! last good answer. Pure but for how the visitor's region reads numbers.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::{
    calc::{
        Projection, Scenario, TariffBook, project,
        scenario::{Kind, Tree},
    },
    draft::{Cases, Checked, Draft, Trouble, What},
    report::{
        case::Case,
        compare::Side,
        format,
        view::{View, view},
    },
};

/// An answer: the scenario, its projection and what the page shows of it.
#[derive(Debug)]
pub struct Answer {
    /// What was asked.
    pub scenario: Arc<Scenario>,
    /// What came of it.
    pub projection: Projection,
    /// The scenario file of it.
    pub file: Tree,
    /// What is shown.
    pub view: View,
}

/// Everything derived from one draft.
pub(super) struct Derived {
    /// The draft.
    pub draft: Arc<Draft>,
    /// What was read of it.
    pub checked: Checked,
    /// The last good answer; none before the first and after everything was cleared.
    pub answer: Option<Arc<Answer>>,
    /// What is wrong with it.
    pub troubles: Vec<Trouble>,
}

/// What is derived of every alternative.
pub(super) struct All {
    /// The alternatives.
    pub cases: Cases,
    /// What was derived of each, in their order.
    pub each: Vec<Arc<Derived>>,
}

impl All {
    /// Of the one that is edited.
    pub fn edited(&self) -> &Derived {
        &self.each[self.cases.editing()]
    }
}

impl Derived {
    /// As the comparison looks at it.
    pub fn side(&self) -> Side<'_> {
        Side {
            draft: &self.draft,
            checked: &self.checked,
            answer: self.answer.as_ref().map(|answer| (&*answer.scenario, &answer.projection)),
            troubles: &self.troubles,
        }
    }
}

/// What was derived of the very same draft is taken over; of another draft of the same alternative, its last good answer.
pub(super) fn all(cases: &Cases, book: &TariffBook, today: NaiveDate, before: Option<&All>) -> All {
    let known = || before.into_iter().flat_map(|before| before.cases.all().iter().zip(&before.each));
    let each = cases.all().iter().map(|one| {
        let same = known().find(|(_, derived)| Arc::ptr_eq(&derived.draft, one.draft()));
        let last = || known().find(|(own, _)| own.mark == one.mark).and_then(|(_, derived)| derived.answer.clone());
        same.map_or_else(|| Arc::new(derive(one.draft(), book, today, last())), |(_, derived)| Arc::clone(derived))
    });
    let all = All { each: each.collect(), cases: cases.clone() };
    // What is not yet in words on the page is of the alternative that is edited.
    format::settle_partition(all.edited().answer.as_ref().map(|answer| answer.scenario.partition).unwrap_or_default());
    all
}

fn derive(draft: &Arc<Draft>, book: &TariffBook, today: NaiveDate, last: Option<Arc<Answer>>) -> Derived {
    let checked = draft.check_in(book, today, format::habits());
    let (answer, troubles) = match answer(&checked, book, today) {
        Ok(answer) => (Some(Arc::new(answer)), Vec::new()),
        Err(troubles) => (last.filter(|_| !draft.is_empty()), troubles),
    };
    Derived { draft: Arc::clone(draft), checked, answer, troubles }
}

fn answer(checked: &Checked, book: &TariffBook, today: NaiveDate) -> Result<Answer, Vec<Trouble>> {
    let scenario = checked.scenario.clone()?;
    let projection = project(&scenario, book)
        .map_err(|problems| problems.into_iter().map(|problem| checked.trouble(problem)).collect::<Vec<_>>())?;
    let case = Case { scenario: &scenario, projection: &projection, book, today };
    let view = view(&case).map_err(|_| vec![Trouble { field: None, what: What::Value(Kind::Overflow) }])?;
    Ok(Answer { scenario, projection, file: checked.tree.clone(), view })
}
