//! Who does each thing, who approves it, to whom at AWS it goes, and which asks it is about.

use super::{
    super::{
        super::{
            exact::Overflow,
            money::Money,
            scenario::{BuysThrough, Status},
        },
        Advice, Facts,
        asks::Ask,
        calendar::Stage,
    },
    Action, AwsRole, Event, Fallback, Group, Part, Person, Task, build,
};

/// A thing to do as an action of its own.
pub(super) fn action(facts: &Facts, advice: &Advice, mut part: Part) -> Action {
    part.ask_ids = asks_of(advice, &part).map(|ask| ask.asked.id()).collect();
    let (owner, approver, aws_role) = people(part.task, part.event);
    let direct = facts.scenario.buys_through != Some(BuysThrough::Partner);
    let to_partner = |role| match role {
        AwsRole::Support | AwsRole::TechnicalAccountManager => role,
        _ => AwsRole::Partner,
    };
    let event = part.event.map_or("renewal", Event::id);
    Action {
        id: format!("{event}-{}", part.task.id()),
        group: Group::ThisWeek,
        from: part.from,
        until: part.until,
        owner,
        approver,
        aws_role: aws_role.map(|role| if direct { role } else { to_partner(role) }),
        durable_a_year: None,
        once: None,
        ask_ids: part.ask_ids.clone(),
        fallback: fallback(part.task),
        parts: vec![part],
    }
}

/// Gives an action the worth of the asks that it is about.
pub(super) fn valued(action: &mut Action, advice: &Advice) -> Result<(), Overflow> {
    let about = || advice.asks.iter().filter(|ask| action.ask_ids.contains(&ask.asked.id()));
    let durable = Money::sum(about().filter_map(|ask| ask.durable).map(|durable| durable.amount))?;
    let once = Money::sum(about().map(|ask| ask.once))?;
    action.durable_a_year = Some(durable).filter(|amount| amount.is_positive());
    action.once = Some(once).filter(|amount| amount.is_positive());
    Ok(())
}

const fn people(task: Task, event: Option<Event>) -> (Person, Option<Person>, Option<AwsRole>) {
    use AwsRole::{AccountManager, MigrationFunding, PricingDesk, SalesLeadership, Support, TechnicalAccountManager};
    use Person::{CloudLead, Engineering, Finance, FinanceChief, Legal, Procurement};
    let migration = matches!(event, Some(Event::Migration));
    let desk = (CloudLead, None, None);
    match task {
        Task::ChoosePlan => (CloudLead, Some(FinanceChief), None),
        Task::ReadBill => (Finance, None, None),
        Task::AskNow => (Procurement, Some(FinanceChief), Some(AccountManager)),
        Task::Reopen | Task::DoNotSign => (Procurement, Some(FinanceChief), Some(AccountManager)),
        Task::Refused => (Procurement, Some(FinanceChief), Some(SalesLeadership)),
        Task::CreditArrives | Task::CheckCredit | Task::ReviewCredit => (Finance, None, None),
        Task::CreditExpires => (Finance, None, Some(AccountManager)),
        Task::Stage(stage) => match stage {
            Stage::FindOut => (Procurement, None, Some(AccountManager)),
            Stage::Extension => (Procurement, Some(FinanceChief), Some(AccountManager)),
            Stage::Announce => (CloudLead, None, Some(AccountManager)),
            Stage::Baseline | Stage::Alternatives => desk,
            Stage::Opening | Stage::Counter | Stage::Answer | Stage::Signature if migration => {
                (CloudLead, Some(FinanceChief), Some(MigrationFunding))
            }
            Stage::Opening => (Procurement, Some(FinanceChief), Some(AccountManager)),
            Stage::Counter => (Procurement, Some(FinanceChief), Some(PricingDesk)),
            Stage::BestAndFinal => (Procurement, Some(FinanceChief), Some(SalesLeadership)),
            Stage::Paper => (Procurement, Some(Legal), Some(PricingDesk)),
            Stage::Signature => (Procurement, Some(FinanceChief), Some(AccountManager)),
            Stage::Record => (Engineering, None, Some(TechnicalAccountManager)),
            Stage::Ask | Stage::Answer => (CloudLead, None, Some(AccountManager)),
            Stage::Claim => (Engineering, None, Some(Support)),
            Stage::Switch => (CloudLead, Some(FinanceChief), None),
        },
    }
}

const fn fallback(task: Task) -> Option<Fallback> {
    match task {
        Task::ChoosePlan | Task::ReadBill => Some(Fallback::Successor),
        Task::Stage(Stage::Extension) => Some(Fallback::Extension),
        Task::Stage(Stage::Counter) => Some(Fallback::Floor),
        Task::Stage(Stage::BestAndFinal) => Some(Fallback::WalkAway),
        Task::Stage(Stage::Ask) => Some(Fallback::SmallerCredit),
        _ => None,
    }
}

/// The asks that something is about. One that AWS granted is asked for no more and still becomes paper; one that it refused is about
/// the walk-away alone; and nothing is negotiated on days after the thing it asks for.
fn asks_of<'a>(advice: &'a Advice, part: &'a Part) -> impl Iterator<Item = &'a Ask> {
    let in_time = |ask: &Ask| ask.until.is_none_or(|until| until >= part.from);
    advice.asks.iter().filter(|ask| ask.is_made()).filter(move |ask| {
        let event = build::event_of(advice, ask);
        if part.event.is_none() {
            return event.is_none();
        }
        let own = event == part.event;
        match part.task {
            // Everything that the agreement carries is asked for with its reopening.
            Task::Reopen => event == Some(Event::Agreement) && in_time(ask) && ask.status().is_none(),
            Task::AskNow => own && build::is_early(advice, ask) || build::is_dateless(advice, ask),
            Task::Refused => own && ask.status() == Some(Status::Refused),
            Task::Stage(Stage::Opening | Stage::Ask | Stage::Answer) => own && in_time(ask) && ask.status().is_none(),
            Task::Stage(Stage::Extension) => own && in_time(ask) && ask.status().is_none(),
            // What AWS has not answered is countered only once it has been asked for.
            Task::Stage(Stage::Counter) if ask.status().is_none() => {
                own && in_time(ask) && ask.from.is_none_or(|from| from <= part.from)
            }
            Task::Stage(Stage::Counter | Stage::BestAndFinal) => {
                own && in_time(ask) && matches!(ask.status(), None | Some(Status::Countered))
            }
            Task::Stage(Stage::Paper | Stage::Signature) => {
                own && in_time(ask) && ask.status() != Some(Status::Refused)
            }
            Task::Stage(Stage::Switch) => own,
            _ => false,
        }
    })
}
