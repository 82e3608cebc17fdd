//! Which event carries a credit: without one AWS has no reason to grant it.

use super::{
    super::{
        order::in_order,
        scenario::{Grant, Trigger},
    },
    Facts,
    case_file::{CaseFile, event_files},
};

/// True where something could carry a credit.
pub fn any(facts: &Facts) -> bool {
    !event_files(facts).is_empty()
}

/// The event that carries a credit: the one it names where that is there, else the one with the best case.
pub fn carrier(facts: &Facts, grant: &Grant) -> Option<Trigger> {
    let files = event_files(facts);
    let named = grant.trigger.filter(|trigger| files.iter().any(|file| file.trigger == *trigger));
    named.or_else(|| best_of(facts, &files))
}

/// The event with the best case.
pub fn best(facts: &Facts) -> Option<Trigger> {
    best_of(facts, &event_files(facts))
}

/// Those that are at least half documented before the others, of these what a credit names as its reason,
/// and among equals agreement, migration, incident.
fn best_of(facts: &Facts, files: &[CaseFile]) -> Option<Trigger> {
    let asks = facts.scenario.asks.credits.iter().filter(|credit| credit.amount.is_positive());
    let named: Vec<Trigger> = asks.filter_map(|credit| credit.trigger).collect();
    // Files come agreement first, incidents last; sorting keeps that among equals.
    let sorted = in_order(files, |file| (file.is_thin(), !named.contains(&file.trigger)));
    sorted.first().map(|file| file.trigger)
}
