//! What happens in which month: credit windows, their ends, retirements, the structural change. The chart marks them, the
//! table names them.

use crate::{
    calc::{
        Month, Projection, Scenario, TariffBook, assume::Assumption, credit::Outcome, order::in_order, scenario::Grant,
    },
    words::{chart as words, fill},
};

use super::assumptions::plan_name;

/// Most letters of a credit's name over the chart.
const MOST_LETTERS: usize = 24;

/// Something that happens from one month on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What kind.
    pub kind: EventKind,
    /// First month of it.
    pub from: Month,
    /// First month after it, for a window.
    pub to: Option<Month>,
    /// A few words for the chart.
    pub short: String,
}

/// What can happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// A credit can be used.
    Window,
    /// The last month that uses it.
    Cliff,
    /// A plan ends.
    Retirement,
    /// The structural change begins.
    Change,
    /// The renewal.
    Renewal,
}

/// All events that touch the horizon, earliest first.
pub fn events(scenario: &Scenario, projection: &Projection, book: &TariffBook) -> Vec<Event> {
    let grants = scenario.credits_in_hand.iter().chain(&scenario.asks.credits);
    // One credit needs no name.
    let several = grants.clone().nth(1).is_some();
    // The flag stands where the money ends, with everything granted that saves.
    let outcomes = &projection.path(projection.granted()).grants;
    let ends = |place: usize| outcomes.get(place).and_then(Outcome::last_month);
    let windows = grants.enumerate().flat_map(|(place, grant)| window(grant, ends(place), several));
    let mut list: Vec<Event> = windows.collect();
    list.extend(projection.assumptions.iter().filter_map(|assumption| retirement(assumption, book)));
    list.extend(scenario.asks.structural.as_ref().map(|ask| point(EventKind::Change, ask.effective, words::CHANGE)));
    list.extend(scenario.renewal.and_then(Month::of).map(|month| point(EventKind::Renewal, month, words::RENEWAL)));
    let after = scenario.start.plus(scenario.months);
    list.retain(|event| event.from < after && event.to.unwrap_or(event.from.plus(1)) > scenario.start);
    in_order(list, |event| event.from)
}

fn point(kind: EventKind, from: Month, short: &str) -> Event {
    Event { kind, from, to: None, short: short.to_owned() }
}

fn window(grant: &Grant, ends: Option<Month>, several: bool) -> impl Iterator<Item = Event> {
    let named = |several_of: &str, one: &str| match several && !grant.name.is_empty() {
        true => fill(several_of, &[("credit", &cut(&grant.name, MOST_LETTERS))]),
        false => one.to_owned(),
    };
    let (window, cliff) = (named(words::WINDOW_OF, words::WINDOW), named(words::CLIFF_OF, words::CLIFF));
    let window = Event { kind: EventKind::Window, from: grant.start, to: Some(grant.end()), short: window };
    std::iter::once(window).chain(ends.map(|last| point(EventKind::Cliff, last, &cliff)))
}

/// A name that a person gave, with its end left out where it is long.
pub fn cut(name: &str, most: usize) -> String {
    match name.char_indices().nth(most) {
        Some((end, _)) => format!("{}\u{2026}", name[..end].trim_end()),
        None => name.to_owned(),
    }
}

fn retirement(assumption: &Assumption, book: &TariffBook) -> Option<Event> {
    match assumption {
        Assumption::Retirement { plan, on, .. } => {
            let name = plan_name(book, plan);
            let short = fill(words::RETIRED, &[("plan", name.strip_prefix("AWS ").unwrap_or(&name))]);
            Some(point(EventKind::Retirement, Month::of(*on)?, &short))
        }
        _ => None,
    }
}

/// The words for one month of the table.
pub fn in_month(events: &[Event], month: Month) -> Vec<String> {
    let word = |event: &Event| match event.kind {
        EventKind::Window => (event.from == month).then(|| fill(words::OPENS, &[("window", &event.short)])),
        _ => (event.from == month).then(|| event.short.clone()),
    };
    events.iter().filter_map(word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_cut_at_a_letter() {
        assert_eq!(cut("Bridge", 6), "Bridge");
        assert_eq!(cut("Br\u{fc}cke \u{fc}ber", 7), "Br\u{fc}cke\u{2026}");
    }
}
