//! The words of the actions: one sentence for each thing to do, then who, with whom, and what it is worth.

use chrono::{Datelike, NaiveDate};

use crate::{
    calc::{
        TariffBook,
        advice::{
            Advice,
            actions::{Action, AwsRole, Event, Fallback, Group, Part, Person, Task},
            asks::Ask,
            calendar::Stage,
            role::Role,
        },
        tariff::PlanId,
    },
    words::{actions as words, credits, events, fill, lists},
};

use super::{assumptions::plan_name, format, sizes};

/// An action in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worded {
    /// The id of the action.
    pub id: String,
    /// Where in the plan it stands.
    pub group: Group,
    /// "4 January 2027", or "4 to 25 January 2027".
    pub days: String,
    /// What to do, a sentence for each thing.
    pub text: String,
    /// Each thing alone, with its days: for a calendar file.
    pub parts: Vec<(String, NaiveDate, NaiveDate)>,
    /// Who, with whom, what it is worth, what it falls back on.
    pub notes: Vec<String>,
}

/// What is said of an action and of none after it.
#[derive(Clone, Copy)]
struct Said {
    worth: bool,
    late: bool,
}

/// Every action in words. What the asks are worth is said once, where they are first asked for, and once that time is short.
pub fn worded(advice: &Advice, book: &TariffBook) -> Vec<Worded> {
    let mut valued: Vec<&str> = Vec::new();
    let mut late = false;
    let mut all = Vec::new();
    for action in &advice.actions {
        let new = action.ask_ids.iter().any(|id| !valued.contains(&id.as_str()));
        valued.extend(action.ask_ids.iter().map(String::as_str));
        let is_late = !late && action.parts.iter().any(|part| part.late);
        late |= is_late;
        all.push(one(action, Said { worth: new, late: is_late }, advice, book));
    }
    all
}

/// The name of a group.
pub const fn group(group: Group) -> &'static str {
    match group {
        Group::ThisWeek => words::THIS_WEEK,
        Group::BeforeYouOpen => words::BEFORE_YOU_OPEN,
        Group::AtTheTable => words::AT_THE_TABLE,
        Group::AfterSignature => words::AFTER_SIGNATURE,
    }
}

/// The list as plain text: groups, then each action with its days and notes.
pub fn plain(actions: &[Worded]) -> String {
    let mut text = String::new();
    let mut before = None;
    for action in actions {
        if before != Some(action.group) {
            text += &format!("\n{}\n", group(action.group));
            before = Some(action.group);
        }
        text += &format!("- {}\n", dated(action));
        if !action.notes.is_empty() {
            text += &format!("  {}\n", action.notes.join(lists::BETWEEN_SENTENCES));
        }
    }
    text
}

/// The next thing to do as one sentence, with its one day and whom it goes to: what [`Decision::next`] names, word for word as the list of
/// actions has it.
///
/// [`Decision::next`]: crate::calc::advice::decision::Decision::next
pub fn next(advice: &Advice, book: &TariffBook) -> Option<(String, NaiveDate, Role)> {
    let next = advice.decision.next?;
    let parts = advice.actions.iter().flat_map(|action| &action.parts);
    let mut same = parts.filter(|part| part.task.id() == next.action.id() && part.until == next.date);
    same.next().map(|part| (sentence(part, false, advice, book), next.date, next.to))
}

/// "4 January 2027: Send the letter."
pub fn dated(action: &Worded) -> String {
    fill(words::DATED, &[("days", &action.days), ("text", &action.text)])
}

fn one(action: &Action, said: Said, advice: &Advice, book: &TariffBook) -> Worded {
    let mut sentences: Vec<String> = Vec::new();
    for part in &action.parts {
        let text = sentence(part, action.parts.len() > 1, advice, book);
        // Things with days of their own say by when each of them is done; the checks of a credit are one sentence.
        let dated = action.parts.iter().any(|other| other.until != part.until) && part.task != Task::CheckCredit;
        let text = match dated {
            true => fill(words::BY, &[("date", &format::date(part.until)), ("text", &text)]),
            false => text,
        };
        if !sentences.contains(&text) {
            sentences.push(text);
        }
    }
    let parts = action.parts.iter().map(|part| (sentence(part, false, advice, book), part.from, part.until)).collect();
    Worded {
        id: action.id.clone(),
        group: action.group,
        days: days(action.from, action.until),
        text: sentences.join(lists::BETWEEN_SENTENCES),
        parts,
        notes: notes(action, said),
    }
}

/// "4 January 2027", or two days.
pub fn days(from: NaiveDate, until: NaiveDate) -> String {
    let (first, last) = (format::date(from), format::date(until));
    if from == until {
        return first;
    }
    // The year stands once where both days are of one and the region writes it last.
    let year = format!(" {}", from.year());
    let first = first.strip_suffix(&year).filter(|_| last.ends_with(&year)).unwrap_or(&first);
    fill(words::FROM_TO, &[("from", first), ("until", &last)])
}

fn sentence(part: &Part, among_others: bool, advice: &Advice, book: &TariffBook) -> String {
    let template = template(part, among_others, advice);
    let event = event(part);
    let date = part.due.map_or_else(String::new, format::date);
    let plan = part.name.as_ref().filter(|_| matches!(part.event, Some(Event::PlanEnd | Event::SelfService)));
    let plan = plan.map_or_else(String::new, |id| plan_name(book, &PlanId::from(id.as_str())));
    let credit = match &part.name {
        Some(name) => fill(credits::NAMED, &[("name", &format::quoted(name))]),
        None => credits::THE.to_owned(),
    };
    let asked = advice.asks.iter().filter(|ask| part.ask_ids.contains(&ask.asked.id()));
    // What was refused is what is still aimed at.
    let size = |ask: &Ask| match part.task {
        Task::Refused => sizes::all(&ask.position.target, book),
        _ => sizes::all(&ask.position.opening, book),
    };
    let asked = sizes::listed(asked.map(size).collect());
    let values = [("event", &*event), ("date", &date), ("plan", &plan), ("credit", &credit), ("asked", &asked)];
    fill(template, &values)
}

/// What an event is called inside a sentence.
fn event(part: &Part) -> String {
    let event = match part.event {
        Some(Event::Migration) => events::MIGRATION,
        Some(Event::Incident) => events::INCIDENT,
        _ => events::AGREEMENT,
    };
    match &part.name {
        Some(name) => fill(events::NAMED, &[("event", event), ("name", &format::quoted(name))]),
        None => event.to_owned(),
    }
}

fn template(part: &Part, among_others: bool, advice: &Advice) -> &'static str {
    let migration = part.event == Some(Event::Migration);
    let extends = advice.actions.iter().any(|action| action.has(Stage::Extension));
    let extends = extends && part.event == Some(Event::Agreement);
    match part.task {
        Task::ChoosePlan => words::CHOOSE_PLAN,
        Task::ReadBill => words::READ_BILL,
        Task::AskNow => words::ASK_NOW,
        Task::Reopen => words::REOPEN,
        Task::DoNotSign => words::DO_NOT_SIGN,
        Task::Refused if advice.asks.iter().any(|ask| ask.agreed().is_some()) => words::REFUSED_BESIDE,
        Task::Refused => words::REFUSED,
        Task::CreditArrives => words::ARRIVES,
        Task::CheckCredit if among_others => words::CHECK_QUARTERLY,
        Task::CheckCredit => words::CHECK,
        Task::CreditExpires => words::EXPIRES,
        Task::ReviewCredit => words::REVIEW,
        Task::Stage(stage) => match stage {
            Stage::Baseline if migration => words::RAMP,
            Stage::Opening if migration => words::MIGRATION_OPENING,
            Stage::Counter if migration => words::MIGRATION_COUNTER,
            Stage::Signature if migration => words::MIGRATION_GRANT,
            Stage::FindOut if advice.calendars.ends_unsigned() => words::FIND_OUT_TERMS,
            Stage::FindOut => words::FIND_OUT,
            Stage::Extension => words::EXTENSION,
            Stage::Announce => words::ANNOUNCE,
            Stage::Baseline => words::BASELINE,
            Stage::Alternatives => words::ALTERNATIVES,
            Stage::Opening => words::OPENING,
            Stage::Counter => words::COUNTER,
            Stage::BestAndFinal => words::BEST_AND_FINAL,
            Stage::Paper if extends => words::PAPER_OR_EXTENSION,
            Stage::Paper => words::PAPER,
            Stage::Signature if extends => words::SIGNATURE_OR_EXTENSION,
            Stage::Signature => words::SIGNATURE,
            Stage::Record => words::RECORD,
            Stage::Ask => words::ASK,
            Stage::Claim => words::CLAIM,
            Stage::Answer if part.event == Some(Event::Reopening) => words::REOPEN_ANSWER,
            Stage::Answer => words::ANSWER,
            Stage::Switch => words::SWITCH,
        },
    }
}

fn notes(action: &Action, said: Said) -> Vec<String> {
    let owner = person(action.owner);
    let mut notes = vec![match action.approver {
        Some(approver) => fill(words::OWNER_APPROVER, &[("owner", owner), ("approver", person(approver))]),
        None => fill(words::OWNER, &[("owner", owner)]),
    }];
    notes.extend(action.aws_role.map(|role| fill(words::TO, &[("role", aws_role(role))])));
    let whole = |amount: Option<crate::calc::Money>| amount.map(format::whole);
    match (whole(action.durable_a_year), whole(action.once)) {
        (Some(durable), Some(once)) if said.worth => {
            notes.push(fill(words::DURABLE_AND_ONCE, &[("durable", &durable), ("once", &once)]));
        }
        (Some(amount), None) if said.worth => notes.push(fill(words::DURABLE, &[("amount", &amount)])),
        (None, Some(amount)) if said.worth => notes.push(fill(words::ONCE, &[("amount", &amount)])),
        _ => {}
    }
    notes.extend(action.fallback.map(|fallback| fallback_words(fallback).to_owned()));
    notes.extend(said.late.then(|| words::LATE.to_owned()));
    notes
}

const fn fallback_words(fallback: Fallback) -> &'static str {
    match fallback {
        Fallback::Extension => words::FALLBACK_EXTENSION,
        Fallback::WalkAway => words::FALLBACK_WALK_AWAY,
        Fallback::Floor => words::FALLBACK_FLOOR,
        Fallback::SmallerCredit => words::FALLBACK_SMALLER,
        Fallback::Successor => words::FALLBACK_SUCCESSOR,
    }
}

/// Whom something is addressed to, inside a sentence; none where that is nobody.
pub const fn role(role: Role) -> Option<&'static str> {
    match role {
        Role::Own => None,
        Role::AccountManager => Some(words::TO_ACCOUNT_MANAGER),
        Role::TechnicalAccountManager => Some(words::TO_TECHNICAL_ACCOUNT_MANAGER),
        Role::PricingDesk => Some(words::TO_PRICING_DESK),
        Role::SalesLeadership => Some(words::TO_SALES_LEADERSHIP),
        Role::MigrationFunding => Some(words::MIGRATION_FUNDING),
        Role::Partner => Some(words::PARTNER),
    }
}

/// Who on our side.
pub const fn person(person: Person) -> &'static str {
    match person {
        Person::CloudLead => words::CLOUD_LEAD,
        Person::Engineering => words::ENGINEERING,
        Person::Procurement => words::PROCUREMENT,
        Person::Finance => words::FINANCE,
        Person::FinanceChief => words::FINANCE_CHIEF,
        Person::Legal => words::LEGAL,
    }
}

/// Who at AWS.
pub const fn aws_role(role: AwsRole) -> &'static str {
    match role {
        AwsRole::AccountManager => words::ACCOUNT_MANAGER,
        AwsRole::TechnicalAccountManager => words::TECHNICAL_ACCOUNT_MANAGER,
        AwsRole::PricingDesk => words::PRICING_DESK,
        AwsRole::SalesLeadership => words::SALES_LEADERSHIP,
        AwsRole::MigrationFunding => words::MIGRATION_FUNDING,
        AwsRole::Support => words::SUPPORT,
        AwsRole::Partner => words::PARTNER,
    }
}
