//! The single things to do, before they become actions: the calendars' stages, the life of each credit, the end of today's plan,
//! and what AWS's answers leave to be done.

use chrono::{Days, NaiveDate};

use super::{
    super::{
        super::{
            exact::Overflow,
            scenario::{Status, Trigger},
        },
        Advice, Facts,
        asks::{Ask, Asked},
        calendar::{
            Slot, Stage,
            working_days::{after, aws_on_or_after, on_or_after, plus},
        },
        decision::{Kind, deadline},
    },
    Event, Part, Task, lives,
};

/// Days before the last day to choose a plan in which it is chosen (ours).
const CHOOSE: u64 = 28;
/// Working days in which to act on a refusal (ours).
const SOON: usize = 5;
/// Days until AWS is to have answered what has no calendar of its own, as in any other round.
const ANSWER: u64 = 21;
/// What an answer of AWS leaves behind.
const UNTIL_ANSWERED: [Stage; 7] = [
    Stage::Extension,
    Stage::Announce,
    Stage::Baseline,
    Stage::Alternatives,
    Stage::Opening,
    Stage::Ask,
    Stage::Answer,
];
/// What is left out once nothing is left to negotiate.
const UNTIL_SETTLED: [Stage; 2] = [Stage::Counter, Stage::BestAndFinal];

/// The event in whose days an ask is made; none where no date is known for it.
pub(super) fn event_of(advice: &Advice, ask: &Ask) -> Option<Event> {
    let calendars = &advice.calendars;
    let agreement = calendars.course().map(|_| Event::Agreement);
    match ask.event {
        None if calendars.switch.is_some() => Some(Event::SelfService),
        None | Some(Trigger::Agreement | Trigger::PlanEnd) => agreement,
        Some(Trigger::Migration) => calendars.migration.as_ref().map(|_| Event::Migration).or(agreement),
        Some(Trigger::Incident) => (!calendars.incidents.is_empty()).then_some(Event::Incident),
    }
}

/// Everything to do.
pub(super) fn parts(facts: &Facts, advice: &Advice) -> Result<Vec<Part>, Overflow> {
    let mut parts = plan_ends(facts, advice);
    // Where asking is not worth it, no stage has a date.
    if advice.decision.kind != Kind::NotWorthAsking {
        let dated = stages(facts, advice).into_iter().chain(lives::lives(facts, advice)?);
        parts.extend(dated.filter(|part| part.until >= facts.as_of));
    }
    parts.extend(early(advice));
    let dateless = dateless(facts, advice, &parts);
    parts.extend(dateless);
    parts.extend(refusals(facts, advice));
    parts.extend(reopening(facts, advice));
    moved_on(facts, advice, &mut parts);
    switched(facts, advice, &mut parts);
    Ok(parts)
}

/// The plan that is switched to: the one of the decision, or else the one that was typed.
fn switched(facts: &Facts, advice: &Advice, parts: &mut Vec<Part>) {
    let task = Task::Stage(Stage::Switch);
    if advice.decision.kind == Kind::Switch && parts.iter().all(|part| part.task != task) {
        let today = on_or_after(facts.as_of);
        parts.push(part(task, Event::SelfService, today, today));
    }
    let decided = advice.decision.switch.as_ref().map(|switch| (switch.to.plan.clone(), switch.to.from));
    let typed = || {
        let change = facts.scenario.asks.structural.as_ref()?;
        Some((change.plan.clone()?, change.effective))
    };
    let Some((plan, from)) = decided.or_else(typed) else { return };
    for part in parts.iter_mut().filter(|part| part.task == task) {
        (part.name, part.due) = (Some(plan.to_string()), Some(from.first_day()));
    }
}

/// A part without a name and another day.
fn part(task: Task, event: Event, from: NaiveDate, until: NaiveDate) -> Part {
    Part {
        task,
        event: Some(event),
        name: None,
        from,
        until: until.max(from),
        late: false,
        ask_ids: Vec::new(),
        due: None,
    }
}

fn plan_ends(facts: &Facts, advice: &Advice) -> Vec<Part> {
    let today = on_or_after(facts.as_of);
    let decided = advice.decision.ends.as_ref().map(|found| {
        let (task, from, until) = match found.ended {
            true => (Task::ReadBill, today, today),
            false => (Task::ChoosePlan, today.min(found.choose_by), found.choose_by),
        };
        let late = found.late && !found.ended;
        Part {
            late,
            name: Some(found.plan.to_string()),
            due: Some(found.on),
            ..part(task, Event::PlanEnd, from, until)
        }
    });
    let later = advice.retirements.iter().map(|found| {
        let until = deadline(found.on).max(facts.as_of);
        let from = until.checked_sub_days(Days::new(CHOOSE)).map_or(today, on_or_after).max(today).min(until);
        let one = part(Task::ChoosePlan, Event::PlanEnd, from, until);
        Part { name: Some(found.plan.to_string()), due: Some(found.on), ..one }
    });
    decided.into_iter().chain(later).collect()
}

/// Every stage of every calendar.
fn stages(facts: &Facts, advice: &Advice) -> Vec<Part> {
    let calendars = &advice.calendars;
    let find_out = calendars.find_out.iter().map(|slot| {
        // Once it is known which terms apply, what is asked for goes out and has the usual time for an answer.
        let due = calendars.ends_unsigned().then(|| aws_on_or_after(plus(slot.until, ANSWER)));
        Part { event: None, due, ..stage(advice, slot, Event::Agreement, None) }
    });
    let switch = calendars.switch.iter().map(|slot| stage(advice, slot, Event::SelfService, None));
    let agreement = calendars.course().into_iter().flat_map(|course| &course.slots);
    let agreement = agreement.map(|slot| stage(advice, slot, Event::Agreement, None));
    let migration = calendars.migration.iter().flat_map(|(place, course)| {
        let name = place.map(|place| &facts.scenario.migrations[place].name);
        course.slots.iter().map(move |slot| stage(advice, slot, Event::Migration, name))
    });
    let incidents = calendars.incidents.iter().flat_map(|(place, days)| {
        let name = place.map(|place| &facts.scenario.incidents[place].name);
        days.slots.iter().map(move |slot| stage(advice, slot, Event::Incident, name))
    });
    find_out.chain(switch).chain(agreement).chain(migration).chain(incidents).collect()
}

/// One stage of an event. What goes out leads to the day by which AWS is asked to answer.
fn stage(advice: &Advice, slot: &Slot, event: Event, name: Option<&String>) -> Part {
    let trigger = match event {
        Event::Migration => Some(Trigger::Migration),
        Event::Incident => Some(Trigger::Incident),
        _ => None,
    };
    let goes_out = matches!(slot.stage, Stage::Opening | Stage::Ask | Stage::Extension);
    Part {
        late: slot.late,
        name: name.cloned(),
        due: advice.calendars.answer(trigger).filter(|_| goes_out),
        ..part(Task::Stage(slot.stage), event, slot.from, slot.until)
    }
}

/// Asks for what begins before the request would go out: they go out at once.
pub(super) fn is_early(advice: &Advice, ask: &Ask) -> bool {
    let opening = match event_of(advice, ask) {
        Some(Event::Agreement) => advice.calendars.course().map(|course| course.opening),
        Some(Event::Migration) => advice.calendars.migration_course().map(|course| course.opening),
        Some(Event::Incident) => advice.calendars.incidents.first().map(|(_, days)| days.ask),
        _ => None,
    };
    opening.is_some_and(|opening| ask.until.is_some_and(|until| until < opening))
}

fn early(advice: &Advice) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for ask in advice.asks.iter().filter(|ask| ask.is_open() && is_early(advice, ask)) {
        let (Some(event), Some(from), Some(until)) = (event_of(advice, ask), ask.from, ask.until) else { continue };
        let due = aws_on_or_after(plus(from, ANSWER)).min(until);
        let one = Part { due: Some(due), ..part(Task::AskNow, event, from, until) };
        if !parts.contains(&one) {
            parts.push(one);
        }
    }
    parts
}

/// Whether an ask has no day although nothing is left to be found out: the agreement changes before anybody works again.
pub(super) fn is_dateless(advice: &Advice, ask: &Ask) -> bool {
    ask.from.is_none() && event_of(advice, ask).is_none() && advice.calendars.find_out.is_none()
}

/// What has no day is asked for on the first one that there is.
fn dateless(facts: &Facts, advice: &Advice, parts: &[Part]) -> Option<Part> {
    let asked = advice.asks.iter().any(|ask| ask.is_made() && is_dateless(advice, ask));
    let known = parts.iter().any(|part| part.task == Task::AskNow && part.event == Some(Event::Agreement));
    let today = on_or_after(facts.as_of);
    let due = Some(aws_on_or_after(plus(today, ANSWER)));
    (asked && !known).then(|| Part { late: true, due, ..part(Task::AskNow, Event::Agreement, today, today) })
}

fn refusals(facts: &Facts, advice: &Advice) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for ask in &advice.asks {
        let Some(answer) = ask.answer.as_ref().filter(|answer| answer.status == Status::Refused) else { continue };
        let event = event_of(advice, ask).unwrap_or(Event::Agreement);
        let from = on_or_after(answer.date.max(facts.as_of));
        let one = part(Task::Refused, event, from, after(from, SOON));
        if !parts.contains(&one) {
            parts.push(one);
        }
    }
    parts
}

/// An agreement that commits to too much is reopened at once, or not signed as it is.
fn reopening(facts: &Facts, advice: &Advice) -> Vec<Part> {
    let decision = &advice.decision;
    let called_for = decision.kind == Kind::Reopen || decision.second == Some(Kind::Reopen);
    let Some(found) = decision.reopen.as_ref().filter(|_| called_for) else { return vec![] };
    // Nobody at AWS is needed not to sign.
    let (task, day) = match found.in_force {
        true => (Task::Reopen, aws_on_or_after(facts.as_of)),
        false => (Task::DoNotSign, on_or_after(facts.as_of)),
    };
    let answer = aws_on_or_after(plus(day, ANSWER));
    let ask = Part { due: Some(answer), ..part(task, Event::Reopening, day, day) };
    // What is asked for with a reopening is countered from the day of the answer on.
    let goes_on = advice.calendars.reopened && is_negotiated(advice, Event::Agreement);
    let answered = (!goes_on).then(|| part(Task::Stage(Stage::Answer), Event::Reopening, answer, answer));
    [Some(ask), answered].into_iter().flatten().collect()
}

/// Whether the stages of an event's negotiation are gone through: something is asked for in it, or the decision is to negotiate.
fn is_negotiated(advice: &Advice, event: Event) -> bool {
    let decision = &advice.decision;
    let negotiates = |kind: Kind| matches!(kind, Kind::Negotiate | Kind::Credit);
    let asked = advice.asks.iter().any(|ask| ask.is_made() && event_of(advice, ask) == Some(event));
    asked || negotiates(decision.kind) || decision.second.is_some_and(negotiates)
}

/// Stages that make sense without an ask: what is known is recorded and claimed.
const WITHOUT_ASK: [Stage; 4] = [Stage::FindOut, Stage::Record, Stage::Claim, Stage::Switch];

/// What AWS answered moves the plan on: what comes before an answer is done once every ask of an event has one, and nothing is
/// countered once none is open.
fn moved_on(facts: &Facts, advice: &Advice, parts: &mut Vec<Part>) {
    parts.retain(|part| match (part.task, part.event) {
        (Task::Stage(stage), Some(event @ (Event::Agreement | Event::Migration | Event::Incident))) => {
            WITHOUT_ASK.contains(&stage) || is_negotiated(advice, event)
        }
        _ => true,
    });
    let refused = |ask: &Ask| match ask.asked {
        Asked::Credit(place) if ask.status() == Some(Status::Refused) => Some(&facts.scenario.asks.credits[place].name),
        _ => None,
    };
    let refused: Vec<_> = advice.asks.iter().filter_map(refused).collect();
    let is_refused = |part: &Part| part.name.as_ref().is_some_and(|name| refused.contains(&name));
    parts.retain(|part| part.event != Some(Event::Credit) || !is_refused(part));
    for event in [Event::Agreement, Event::Migration, Event::Incident] {
        let own = advice.asks.iter().filter(|ask| event_of(advice, ask) == Some(event));
        let answers: Vec<Option<Status>> = own.map(Ask::status).collect();
        if answers.contains(&Some(Status::Countered)) {
            counter_now(facts, event, parts);
        }
        if answers.is_empty() || answers.contains(&None) {
            continue;
        }
        let settled = answers.iter().all(|answer| *answer != Some(Status::Countered));
        let done = |task: Task| {
            let Task::Stage(stage) = task else { return task == Task::AskNow };
            UNTIL_ANSWERED.contains(&stage) || settled && UNTIL_SETTLED.contains(&stage)
        };
        parts.retain(|part| part.event != Some(event) || !done(part.task));
    }
}

/// An offer is answered now, and not on the day that was asked for.
fn counter_now(facts: &Facts, event: Event, parts: &mut [Part]) {
    let today = on_or_after(facts.as_of);
    for part in parts.iter_mut().filter(|part| part.event == Some(event)) {
        if part.task == Task::Stage(Stage::Counter) && part.from > today {
            part.from = today;
        }
    }
}
