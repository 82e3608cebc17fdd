//! What happens in which month: credit windows, their ends, retirements, the structural change. The chart marks them, the
//! table names them.

use crate::{
    calc::{Month, Projection, Scenario, TariffBook, assume::Assumption, order::in_order, scenario::Grant},
    words::{chart as words, fill},
};

use super::assumptions::plan_name;

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
    /// It ends.
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
    let mut list: Vec<Event> = grants.flat_map(window).collect();
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

fn window(grant: &Grant) -> [Event; 2] {
    [
        Event { kind: EventKind::Window, from: grant.start, to: Some(grant.end()), short: words::WINDOW.into() },
        point(EventKind::Cliff, grant.end(), words::CLIFF),
    ]
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
        EventKind::Window => (event.from == month).then(|| words::WINDOW_OPENS.to_owned()),
        _ => (event.from == month).then(|| event.short.clone()),
    };
    events.iter().filter_map(word).collect()
}
