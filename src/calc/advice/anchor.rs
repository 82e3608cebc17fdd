//! `anchor-event`: a credit needs an event that gives AWS a reason. The events there are, the one with the best case first.

use super::{
    super::{
        order::in_order,
        scenario::{Grant, Trigger},
    },
    Facts,
    case_file::{CaseFile, event_files},
};

/// The events there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnchorEvent {
    /// What could carry a credit, the best first: those whose case is at least half documented before the others, of these what a
    /// credit names as its reason, and among equals agreement, migration, incident.
    pub events: Vec<Event>,
    /// Whether a credit is asked for.
    pub asked: bool,
    /// What the asked credits name as their reasons.
    pub named: Vec<Trigger>,
    /// Kinds of events that are in the scenario and carry nothing: signed, grown to their full size, or not yet there.
    pub idle: Vec<Trigger>,
    /// The names of the credits that the first event carries, where there are others.
    pub credits: Vec<String>,
}

/// One event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What kind.
    pub trigger: Trigger,
    /// Criteria of its case that are met.
    pub met: usize,
    /// Criteria in all.
    pub of: usize,
}

/// Nothing where neither a credit nor an event is there.
pub fn anchor_event(facts: &Facts) -> Option<AnchorEvent> {
    let asks = || facts.scenario.asks.credits.iter().filter(|credit| credit.amount.is_positive());
    let asked = asks().next().is_some();
    let mut events: Vec<Event> = Vec::new();
    for file in event_files(facts) {
        let event = Event { trigger: file.trigger, met: file.met.len(), of: file.met.len() + file.missing.len() };
        // Of several migrations or incidents the best documented counts.
        match events.iter_mut().find(|known| known.trigger == event.trigger) {
            Some(known) if known.met >= event.met => {}
            Some(known) => *known = event,
            None => events.push(event),
        }
    }
    let mut named: Vec<Trigger> = asks().filter_map(|credit| credit.trigger).collect();
    named.dedup();
    // Files come agreement first, incidents last; sorting keeps that among equals.
    let events = in_order(events, |event| (event.met * 2 < event.of, !named.contains(&event.trigger)));
    let kinds = [
        (Trigger::Agreement, facts.scenario.has_agreement()),
        (Trigger::Migration, !facts.scenario.migrations.is_empty()),
        (Trigger::Incident, !facts.scenario.incidents.is_empty()),
    ];
    let idle = |kind: &Trigger| !events.iter().any(|event| event.trigger == *kind);
    let idle = kinds.into_iter().filter(|(_, there)| *there).map(|(kind, _)| kind).filter(idle).collect();
    (asked || !events.is_empty()).then_some(AnchorEvent { events, asked, named, idle, credits: Vec::new() })
}

/// One event with the credits that it carries; the first one that is named also says what else there is.
pub fn of_event(facts: &Facts, event: Option<Trigger>, first: bool) -> Option<AnchorEvent> {
    let mut found = anchor_event(facts)?;
    if let Some(own) = event {
        found.events = match first {
            true => in_order(found.events, |one| one.trigger != own),
            false => found.events.into_iter().filter(|one| one.trigger == own).collect(),
        };
    }
    if !first {
        (found.named, found.idle) = (Vec::new(), Vec::new());
    }
    let asks = facts.scenario.asks.credits.iter().filter(|credit| credit.amount.is_positive());
    let (own, others): (Vec<&Grant>, Vec<&Grant>) = asks.partition(|credit| carrier(facts, credit) == event);
    if !others.is_empty() {
        found.credits = own.into_iter().map(|credit| credit.name.clone()).collect();
    }
    Some(found)
}

/// True where something could carry a credit.
pub fn any(facts: &Facts) -> bool {
    !event_files(facts).is_empty()
}

/// True where what a credit names as its reason is in the scenario.
pub fn is_there(facts: &Facts, trigger: Trigger) -> bool {
    event_files(facts).iter().any(|file: &CaseFile| file.trigger == trigger)
}

/// The event that carries a credit: the one it names where that is there, else the one with the best case.
pub fn carrier(facts: &Facts, grant: &Grant) -> Option<Trigger> {
    let named = grant.trigger.filter(|trigger| is_there(facts, *trigger));
    named.or_else(|| Some(anchor_event(facts)?.events.first()?.trigger))
}
