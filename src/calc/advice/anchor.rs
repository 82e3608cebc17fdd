//! `anchor-event`: a credit needs an event that gives AWS a reason. The events there are, the one with the best case first.

use super::{
    super::{order::in_order, scenario::Trigger},
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
    (asked || !events.is_empty()).then_some(AnchorEvent { events, asked, named, idle })
}

/// True where something could carry a credit.
pub fn any(facts: &Facts) -> bool {
    !event_files(facts).is_empty()
}

/// True where what a credit names as its reason is in the scenario.
pub fn is_there(facts: &Facts, trigger: Trigger) -> bool {
    event_files(facts).iter().any(|file: &CaseFile| file.trigger == trigger)
}
