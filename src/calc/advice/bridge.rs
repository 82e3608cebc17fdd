//! `bridge-credit`: how large a credit should be: no more than its window can absorb, and enough to bridge to the change.

use chrono::NaiveDate;

use super::{
    super::{
        exact::Overflow,
        money::Money,
        month::Month,
        path::{Path, PathMonth, PathName},
        scenario::{Grant, Migration, Scenario, Structural, Trigger},
        window::most_usable_on,
    },
    Facts, anchor,
    calendar::{calendars, signing},
    price::Pricer,
    window::Placement,
};

/// Months of a suggested window: a contract year, as the article names it.
const YEAR: u32 = 12;

/// One credit's size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BridgeCredit {
    /// Its place among the asked credits; none where it is only suggested.
    pub place: Option<usize>,
    /// How many credits in hand stand before those asked for.
    pub in_hand: usize,
    /// Its name.
    pub name: String,
    /// What is asked for.
    pub amount: Money,
    /// The first month of its window and the first one after it.
    pub window: (Month, Month),
    /// The most that the window can absorb, beside the change where that saves.
    pub ceiling: Money,
    /// Whether the ceiling is that beside the change.
    pub beside_change: bool,
    /// What of the amount can be used: the ceiling at most.
    pub usable: Money,
    /// The part beyond the ceiling.
    pub waste: Money,
    /// What waiting for the structural change costs, from the first projected month to its first one; none without waiting.
    pub bridges: Option<Money>,
    /// What a suggestion is to bridge: the wait for the change, or the ramp of a migration; none of a credit that is asked for.
    pub reason: Option<Money>,
    /// Whether the event that it names is there.
    pub carried: bool,
    /// The event that carries it.
    pub carrier: Option<Trigger>,
    /// Whether there is an event at all that could.
    pub event: bool,
    /// The day that everything else is signed for, where the window opens before it.
    pub signed: Option<NaiveDate>,
    /// Whether another window would use more of it.
    pub moves: bool,
    /// The first month of a window that it can be granted for, where its own opens before that.
    pub waits: Option<Month>,
}

impl BridgeCredit {
    /// The last month of its window.
    pub fn last_month(&self) -> Month {
        let months = self.window.1.since(self.window.0).unwrap_or(1);
        self.window.0.plus(months.saturating_sub(1))
    }

    /// The first and the last month of the window that is asked for.
    pub fn asked_window(&self) -> (Month, Month) {
        let months = self.window.1.since(self.window.0).unwrap_or(1);
        let first = self.waits.unwrap_or(self.window.0);
        (first, first.plus(months.saturating_sub(1)))
    }

    /// Whether all of it fits its window.
    pub fn fits(&self) -> bool {
        !self.waste.is_positive()
    }

    /// Where the window is best moved to, if it is; one that opens after the signature waits for it like everything else. What can be
    /// used of a credit that has to wait is what its new window can take.
    pub(super) fn stands(&mut self, moved: Option<&Placement>) {
        let best = moved.map(|placement| placement.best);
        self.moves = best.is_some();
        self.signed = self.signed.filter(|day| best.unwrap_or(self.window.0).first_day() < *day);
        if let Some(placement) = moved.filter(|placement| placement.too_early) {
            self.waits = best;
            self.signed = None;
            self.usable = placement.there;
        }
    }

    /// What a suggestion is worth: what can be used of it, where the amount is more than a limit.
    pub fn worth(&self) -> Option<Money> {
        let meant = self.event && self.bridges.is_some();
        meant.then_some(self.usable).filter(|usable| usable.is_positive())
    }
}

/// Every asked credit, or a suggestion where an event could carry one and none is asked for.
pub fn bridges(facts: &Facts) -> Result<Vec<BridgeCredit>, Overflow> {
    let bridges = waiting(facts)?;
    let asked: Vec<_> = facts.scenario.asks.credits.iter().enumerate().collect();
    let positive = asked.into_iter().filter(|(_, grant)| grant.amount.is_positive());
    let all: Vec<_> = positive.map(|(place, grant)| sized(facts, place, grant, bridges)).collect::<Result<_, _>>()?;
    if all.is_empty() {
        return Ok(suggested(facts, bridges)?.into_iter().collect());
    }
    Ok(all)
}

/// Whether credits are asked for beside a change that saves, which leaves them less to pay.
pub fn beside_change(facts: &Facts) -> bool {
    facts.projection.granted() == PathName::Combined
}

/// The path whose charges the asked credits pay: that of the change where it saves, since it is asked for first.
pub fn base<'a>(facts: &Facts<'a>) -> &'a Path {
    if beside_change(facts) { &facts.projection.structural } else { &facts.projection.stay }
}

/// The most that a credit's window can absorb beside what is asked for first.
pub fn ceiling(facts: &Facts, grant: &Grant) -> Result<Money, Overflow> {
    most_usable_on(grant, base(facts))
}

fn sized(facts: &Facts, place: usize, grant: &Grant, bridges: Option<Money>) -> Result<BridgeCredit, Overflow> {
    let ceiling = ceiling(facts, grant)?;
    let usable = grant.amount.min(ceiling);
    Ok(BridgeCredit {
        place: Some(place),
        in_hand: facts.scenario.credits_in_hand.len(),
        name: grant.name.clone(),
        amount: grant.amount,
        window: (grant.start, grant.end()),
        ceiling,
        beside_change: beside_change(facts),
        usable,
        waste: grant.amount.minus(usable)?,
        bridges,
        reason: None,
        carried: grant.trigger.is_some_and(|trigger| anchor::is_there(facts, trigger)),
        carrier: anchor::carrier(facts, grant),
        event: anchor::any(facts),
        signed: signing(facts).filter(|day| grant.start.first_day() < *day),
        moves: false,
        waits: None,
    })
}

/// What is paid on `stay` until the change begins, less what would be paid if it began at once.
pub fn waiting(facts: &Facts) -> Result<Option<Money>, Overflow> {
    let start = facts.scenario.start;
    let Some(change) = facts.scenario.asks.structural.as_ref().filter(|change| change.effective > start) else {
        return Ok(None);
    };
    let months = change.effective.since(start).unwrap_or(0) as usize;
    let Some(pricer) = Pricer::of(facts)? else { return Ok(None) };
    let at_once = Structural { effective: start, ..change.clone() };
    let Some(at_once) = pricer.paid(&at_once)? else { return Ok(None) };
    let stay = Money::sum(facts.projection.stay.months.iter().take(months).map(|month| month.paid))?;
    let waiting = stay.minus(Money::sum(at_once.into_iter().take(months))?)?;
    Ok(Some(waiting).filter(|waiting| waiting.is_positive()))
}

/// What the ramps of migrations add to the support charge while they rise; none where none rises within the months shown.
fn ramp_cost(facts: &Facts) -> Result<Option<Money>, Overflow> {
    let rises = |month: &PathMonth| {
        let inside = |one: &Migration| month.month().since(one.start).is_some_and(|past| past < one.ramp_months);
        facts.scenario.migrations.iter().any(inside)
    };
    let stay = &facts.projection.stay;
    if !stay.months.iter().any(rises) {
        return Ok(None);
    }
    let without = Scenario { migrations: Vec::new(), ..facts.scenario.clone() };
    let Some(pricer) = Pricer::for_scenario(facts, &without)? else { return Ok(None) };
    let Some(without) = pricer.path(None)? else { return Ok(None) };
    let both = stay.months.iter().zip(&without.months).filter(|(with, _)| rises(with));
    let extra: Result<Vec<Money>, Overflow> = both.map(|(with, without)| with.paid.minus(without.paid)).collect();
    Ok(Some(Money::sum(extra?)?).filter(|extra| extra.is_positive()))
}

/// A credit nobody asked for yet: a contract year from the month on in which its event can carry it. It is as large as what waiting for
/// the change costs, or what the ramp of a migration adds, and at least a month's charge; no more than its window takes (ours).
fn suggested(facts: &Facts, bridges: Option<Money>) -> Result<Option<BridgeCredit>, Overflow> {
    let Some(event) = anchor::anchor_event(facts).and_then(|found| found.events.into_iter().next()) else {
        return Ok(None);
    };
    let (first, end) = (facts.scenario.start, facts.scenario.start.plus(facts.scenario.months));
    let ramps = facts.scenario.migrations.iter().map(|migration| migration.start);
    // A migration needs most support when it moves: the last one has certainly not done so yet.
    let ramp = ramps.max().filter(|_| event.trigger == Trigger::Migration).unwrap_or(first);
    let earliest = calendars(facts).earliest(event.trigger).unwrap_or_else(|| Month::containing(facts.as_of));
    let start = first.max(earliest).max(ramp);
    let window = (start, start.plus(YEAR).min(end));
    let inside = facts.projection.stay.months.iter().filter(|month| month.month() >= start && month.month() < window.1);
    let ceiling = Money::sum(inside.clone().map(|month| month.paid))?;
    let month = inside.map(|month| month.bill().charge.charge).next().unwrap_or_default();
    let reason = match event.trigger {
        Trigger::Migration => ramp_cost(facts)?.or(bridges),
        Trigger::Agreement | Trigger::Incident | Trigger::PlanEnd => bridges,
    };
    let amount = reason.unwrap_or_default().max(month).min(ceiling);
    let credit = BridgeCredit {
        place: None,
        in_hand: facts.scenario.credits_in_hand.len(),
        name: String::new(),
        amount,
        window,
        ceiling,
        beside_change: false,
        usable: amount,
        waste: Money::ZERO,
        bridges,
        reason,
        carried: true,
        carrier: Some(event.trigger),
        event: true,
        signed: None,
        moves: false,
        waits: None,
    };
    Ok(amount.is_positive().then_some(credit))
}
