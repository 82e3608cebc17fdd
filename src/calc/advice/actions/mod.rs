//! What is to be done, in one list in the order of time: made of the calendars, the asks and the decision.
//!
//! Facts only: kinds, names, days and ids. The sentences are made in `report::actions`. Rules that the second edition leaves open
//! are in `docs/decisions/0060-one-list-of-actions.md`.

mod build;
mod merge;
mod roles;

use chrono::NaiveDate;

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

/// Where in the plan an action stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// It begins within seven days.
    ThisWeek,
    /// It begins before the request goes out in writing.
    BeforeYouOpen,
    /// It begins before the signature, or on its day.
    AtTheTable,
    /// It begins after that.
    AfterSignature,
}

impl Group {
    /// As the result prints it.
    pub const fn id(self) -> &'static str {
        match self {
            Group::ThisWeek => "this-week",
            Group::BeforeYouOpen => "before-you-open",
            Group::AtTheTable => "at-the-table",
            Group::AfterSignature => "after-signature",
        }
    }
}

/// What an action belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The agreement: its renewal, its start or its end.
    Agreement,
    /// A new term for the agreement that runs.
    Reopening,
    /// A migration.
    Migration,
    /// An incident.
    Incident,
    /// Today's plan ends.
    PlanEnd,
    /// A plan that needs nobody's consent.
    SelfService,
    /// A credit that was asked for.
    Credit,
}

impl Event {
    /// As the result prints it.
    pub const fn id(self) -> &'static str {
        match self {
            Event::Agreement => "agreement",
            Event::Reopening => "reopening",
            Event::Migration => "migration",
            Event::Incident => "incident",
            Event::PlanEnd => "plan-end",
            Event::SelfService => "self-service",
            Event::Credit => "credit",
        }
    }
}

/// Something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Task {
    /// Choose the plan that follows today's.
    ChoosePlan,
    /// Read on the bill which plan followed today's.
    ReadBill,
    /// A stage of an event's calendar.
    Stage(Stage),
    /// Ask AWS for a new term with a lower commitment.
    Reopen,
    /// Do not sign the agreement as it is.
    DoNotSign,
    /// Ask before the request goes out, because what is asked for begins before that.
    AskNow,
    /// AWS refused: take the walk-away, or go to sales leadership.
    Refused,
    /// See that a credit is on the account.
    CreditArrives,
    /// See how fast a credit is used.
    CheckCredit,
    /// Three months are left of a credit, and it will not be used up.
    CreditExpires,
    /// A credit has ended.
    ReviewCredit,
}

impl Task {
    /// Whether something is asked of AWS with it for the first time.
    const fn asks(self) -> bool {
        matches!(
            self,
            Task::Reopen
                | Task::DoNotSign
                | Task::AskNow
                | Task::Stage(Stage::Extension | Stage::Opening | Stage::Ask | Stage::Counter)
        )
    }

    /// Whether something is settled with it.
    const fn closes(self) -> bool {
        matches!(self, Task::Stage(Stage::Signature | Stage::Answer | Stage::Paper))
    }

    /// As the result's ids have it.
    pub const fn id(self) -> &'static str {
        match self {
            Task::ChoosePlan => "choose-plan",
            Task::ReadBill => "read-bill",
            Task::AskNow => "ask-now",
            Task::Refused => "refused",
            Task::CreditArrives => "arrives",
            Task::CheckCredit => "check",
            Task::CreditExpires => "expires",
            Task::ReviewCredit => "review",
            Task::Reopen => "reopen",
            Task::DoNotSign => "do-not-sign",
            Task::Stage(stage) => stage.id(),
        }
    }
}

/// Who does something, or approves it, on the buyer's side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Person {
    /// Who answers for the cloud spend.
    CloudLead,
    /// Who runs the systems.
    Engineering,
    /// Who buys.
    Procurement,
    /// Who books the bills.
    Finance,
    /// Who approves money.
    FinanceChief,
    /// Who reads the paper.
    Legal,
}

impl Person {
    /// As the result prints it.
    pub const fn id(self) -> &'static str {
        match self {
            Person::CloudLead => "cloud-lead",
            Person::Engineering => "engineering",
            Person::Procurement => "procurement",
            Person::Finance => "finance",
            Person::FinanceChief => "finance-chief",
            Person::Legal => "legal",
        }
    }
}

/// Who at AWS it goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AwsRole {
    /// Sponsors a request and cannot grant it.
    AccountManager,
    /// Confirms facts.
    TechnicalAccountManager,
    /// Prices a request.
    PricingDesk,
    /// Approves exceptions.
    SalesLeadership,
    /// Funds migrations.
    MigrationFunding,
    /// Takes service-level claims.
    Support,
    /// The partner that support is bought from, in place of AWS's own people.
    Partner,
}

impl AwsRole {
    /// The same as the addressee of a decision; a case is filed by oneself.
    const fn role(self) -> Role {
        match self {
            AwsRole::AccountManager => Role::AccountManager,
            AwsRole::TechnicalAccountManager => Role::TechnicalAccountManager,
            AwsRole::PricingDesk => Role::PricingDesk,
            AwsRole::SalesLeadership => Role::SalesLeadership,
            AwsRole::MigrationFunding => Role::MigrationFunding,
            AwsRole::Support => Role::Own,
            AwsRole::Partner => Role::Partner,
        }
    }

    /// As the result prints it.
    pub const fn id(self) -> &'static str {
        match self {
            AwsRole::AccountManager => "account-manager",
            AwsRole::TechnicalAccountManager => "technical-account-manager",
            AwsRole::PricingDesk => "pricing-desk",
            AwsRole::SalesLeadership => "sales-leadership",
            AwsRole::MigrationFunding => "migration-funding",
            AwsRole::Support => "support",
            AwsRole::Partner => "partner",
        }
    }
}

/// What an action falls back on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fallback {
    /// Today's terms, extended.
    Extension,
    /// The walk-away.
    WalkAway,
    /// The floor of each ask.
    Floor,
    /// The smaller of what the documented cost and the window's charge allow.
    SmallerCredit,
    /// What follows today's plan by itself.
    Successor,
}

impl Fallback {
    /// As the result prints it.
    pub const fn id(self) -> &'static str {
        match self {
            Fallback::Extension => "extension",
            Fallback::WalkAway => "walk-away",
            Fallback::Floor => "floor",
            Fallback::SmallerCredit => "smaller-credit",
            Fallback::Successor => "successor",
        }
    }
}

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
