//! More than seven actions before the signature are merged: work at the desk first, then what goes to the same person at AWS in
//! the same days, then what goes there in days that lie near.

use chrono::NaiveDate;

use super::{super::calendar::Stage, Action, Days, Event, Group, MOST_BEFORE_SIGNATURE, Task};

/// Merges until there are few enough; every action is given its group.
pub(super) fn merged(mut actions: Vec<Action>, as_of: NaiveDate, days: Option<Days>) -> Vec<Action> {
    let group = |actions: &mut Vec<Action>| {
        for action in actions.iter_mut() {
            action.group = Days::group(days, as_of, action.from);
        }
    };
    group(&mut actions);
    while before_signature(&actions).count() > MOST_BEFORE_SIGNATURE {
        let Some((first, second)) = best_pair(&actions) else { break };
        let taken = actions.remove(second);
        actions[first].take(taken);
        group(&mut actions);
    }
    actions
}

/// What counts towards the seven: a credit's own dates do not, wherever they fall.
fn before_signature(actions: &[Action]) -> impl Iterator<Item = (usize, &Action)> {
    let counts = |action: &&Action| action.group != Group::AfterSignature && action.event() != Some(Event::Credit);
    actions.iter().enumerate().filter(move |(_, action)| counts(action))
}

/// The pair to merge first: its places, the earlier one first.
fn best_pair(actions: &[Action]) -> Option<(usize, usize)> {
    let all: Vec<(usize, &Action)> = before_signature(actions).collect();
    let pairs = all.iter().enumerate().flat_map(|(at, (first, one))| {
        let same = all.iter().skip(at + 1).filter(|(_, other)| other.aws_role == one.aws_role);
        same.map(|(second, other)| {
            let gap = other.from.signed_duration_since(one.until).num_days().max(0);
            // A plan that is chosen is a decision of its own, and no work to do beside others.
            let decides = one.chooses_plan() || other.chooses_plan();
            ((decides, gap > 0, one.aws_role.is_some(), gap), (*first, *second))
        })
    });
    pairs.min_by_key(|(rank, _)| *rank).map(|(_, pair)| pair)
}

impl Action {
    fn chooses_plan(&self) -> bool {
        matches!(self.task(), Task::ChoosePlan | Task::Stage(Stage::Switch))
    }

    /// Takes another action into this one.
    pub(super) fn take(&mut self, other: Action) {
        self.parts.extend(other.parts);
        self.parts.sort_by_key(|part| (part.from, part.task));
        self.from = self.from.min(other.from);
        self.until = self.until.max(other.until);
        self.approver = self.approver.or(other.approver);
        self.fallback = self.fallback.or(other.fallback);
        let new = other.ask_ids.into_iter().filter(|id| !self.ask_ids.contains(id)).collect::<Vec<_>>();
        self.ask_ids.extend(new);
    }
}
