//! What is to be done, in one list in the order of time: made of the calendars, the asks and the decision.
//!
//! Facts only: kinds, names, days and ids. The sentences are made in `report::actions`. Rules that the second edition leaves open
//! are in `docs/decisions/0060-one-list-of-actions.md`.

mod build;
mod kinds;
mod lives;
mod merge;
mod roles;

use chrono::NaiveDate;

pub use kinds::{AwsRole, Event, Fallback, Group, Person, Task};

use super::{
    super::{exact::Overflow, money::Money, order::in_order},
    Advice, Facts,
    asks::Ask,
    calendar::Stage,
    decision::{self, Next},
    role::Role,
};

/// Actions before the signature at most: more of them are merged.
pub const MOST_BEFORE_SIGNATURE: usize = 7;
/// Days of "this week".
const WEEK: i64 = 7;

/// One thing to do with its days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub task: Task,
    /// What it belongs to; none while nobody knows whether an agreement runs.
    pub event: Option<Event>,
    /// The name of the migration, of the incident or of the credit; the id of a plan that ends, or is switched to.
    pub name: Option<String>,
    /// First day for it.
    pub from: NaiveDate,
    /// Last day for it.
    pub until: NaiveDate,
    /// Whether it should have been earlier.
    pub late: bool,
    /// The asks that it is about.
    pub ask_ids: Vec<String>,
    /// The day that it leads to: the one by which AWS is asked to answer, or the first one without a plan that
    /// ends, or with one that is switched to.
    pub due: Option<NaiveDate>,
}

/// One action: a thing to do, or several that go to the same person in the same days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Unique in the list, as "agreement-opening".
    pub id: String,
    /// Where in the plan it stands.
    pub group: Group,
    /// What is done, in the order of time; never empty.
    pub parts: Vec<Part>,
    /// First day of all.
    pub from: NaiveDate,
    /// Last day of all.
    pub until: NaiveDate,
    /// Who does it.
    pub owner: Person,
    /// Who approves it.
    pub approver: Option<Person>,
    /// Who at AWS it goes to; none for work at the desk.
    pub aws_role: Option<AwsRole>,
    /// What the asks it is about are worth a year.
    pub durable_a_year: Option<Money>,
    /// What they bring once.
    pub once: Option<Money>,
    /// The asks that it is about.
    pub ask_ids: Vec<String>,
    /// What it falls back on.
    pub fallback: Option<Fallback>,
}

impl Action {
    /// What is done first, which names the action.
    pub fn task(&self) -> Task {
        self.parts.first().map_or(Task::ReadBill, |part| part.task)
    }

    /// What it belongs to.
    pub fn event(&self) -> Option<Event> {
        self.parts.first().and_then(|part| part.event)
    }

    /// Whether something of it is a stage.
    pub fn has(&self, stage: Stage) -> bool {
        self.parts.iter().any(|part| part.task == Task::Stage(stage))
    }
}

impl Advice {
    /// The day by which AWS is asked to answer an ask; none where no date is known for it.
    pub fn answer_to(&self, ask: &Ask) -> Option<NaiveDate> {
        let id = ask.asked.id();
        let parts = self.actions.iter().flat_map(|action| &action.parts);
        parts.filter(|part| part.ask_ids.contains(&id)).find_map(|part| part.due)
    }
}

/// The first thing to do once AWS has answered something; none where nothing is left.
pub fn next(actions: &[Action]) -> Option<Next> {
    let of_part = |action: &Action, part: &Part| {
        let what = match part.task {
            Task::ChoosePlan => decision::Action::ChoosePlan,
            Task::ReadBill => decision::Action::ReadBill,
            Task::Reopen => decision::Action::Reopen,
            Task::DoNotSign => decision::Action::DoNotSign,
            Task::Stage(Stage::Switch) => decision::Action::Switch,
            Task::Stage(stage) => decision::Action::Stage(stage),
            _ => return None,
        };
        Some(Next { action: what, date: part.until, to: action.aws_role.map_or(Role::Own, AwsRole::role) })
    };
    actions.iter().find_map(|action| action.parts.iter().find_map(|part| of_part(action, part)))
}

/// Whom the next thing to do goes to, as the list has it; none where it is not in the list.
pub fn addressee(actions: &[Action], next: &Next) -> Option<Role> {
    let is_next = |part: &Part| part.task.id() == next.action.id() && part.until == next.date;
    let action = actions.iter().find(|action| action.parts.iter().any(is_next))?;
    Some(action.aws_role.map_or(Role::Own, AwsRole::role))
}

/// Every action in the order of time.
pub fn actions(facts: &Facts, advice: &Advice) -> Result<Vec<Action>, Overflow> {
    let parts = build::parts(facts, advice)?;
    let days = Days::of(&parts, facts.as_of);
    let actions = parts.into_iter().map(|part| roles::action(facts, advice, part));
    let actions = in_order(checks_together(actions), |action| (action.from, action.task()));
    let mut actions = numbered(merge::merged(actions, facts.as_of, days));
    for action in &mut actions {
        roles::valued(action, advice)?;
    }
    Ok(actions)
}

/// When the first request goes out, and the day of the last signature or answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Days {
    opening: NaiveDate,
    signature: NaiveDate,
}

impl Days {
    /// None where nothing is asked for or settled. Once AWS has answered everything, what is settled is on the table.
    fn of(parts: &[Part], as_of: NaiveDate) -> Option<Days> {
        let asked = parts.iter().filter(|part| part.task.asks()).map(|part| part.from).min();
        let closing = parts.iter().filter(|part| part.task.closes()).map(|part| part.until).max();
        let opening = asked.or(closing.map(|_| as_of))?;
        Some(Days { opening, signature: closing.unwrap_or(opening).max(opening) })
    }

    /// Where what begins on a day stands.
    fn group(days: Option<Days>, as_of: NaiveDate, from: NaiveDate) -> Group {
        match days {
            _ if from.signed_duration_since(as_of).num_days() < WEEK => Group::ThisWeek,
            Some(Days { signature, .. }) if from > signature => Group::AfterSignature,
            Some(Days { opening, .. }) if from >= opening => Group::AtTheTable,
            _ => Group::BeforeYouOpen,
        }
    }
}

/// The quarterly checks of one credit are one action with several days.
fn checks_together(actions: impl Iterator<Item = Action>) -> Vec<Action> {
    let mut all: Vec<Action> = Vec::new();
    for action in actions {
        let same = |other: &&mut Action| {
            let (one, two) = (other.parts.first(), action.parts.first());
            other.task() == Task::CheckCredit
                && action.task() == Task::CheckCredit
                && one.map(|part| &part.name) == two.map(|part| &part.name)
        };
        match all.iter_mut().find(same) {
            Some(other) => other.take(action),
            None => all.push(action),
        }
    }
    all
}

/// From the second action of one name on, its id ends with a number.
fn numbered(mut actions: Vec<Action>) -> Vec<Action> {
    for place in 0..actions.len() {
        let name = |action: &Action| (action.task(), action.event());
        let same = actions[..place].iter().filter(|other| name(other) == name(&actions[place])).count();
        if same > 0 {
            actions[place].id = format!("{}-{}", actions[place].id, same + 1);
        }
    }
    actions
}
