//! `bridge-credit`: how large a credit should be: no more than its window can absorb, and enough to bridge to the change.

use super::{
    super::{exact::Overflow, money::Money, month::Month, scenario::Grant},
    Facts, anchor,
};

/// Months of a suggested window: a contract year, as the article names it.
const YEAR: u32 = 12;

/// One credit's size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BridgeCredit {
    /// Its place among the asked credits; none where it is only suggested.
    pub place: Option<usize>,
    /// Its name.
    pub name: String,
    /// What is asked for.
    pub amount: Money,
    /// The first month of its window and the first one after it.
    pub window: (Month, Month),
    /// The most that the window can absorb.
    pub ceiling: Money,
    /// What of the amount can be used: the ceiling at most.
    pub usable: Money,
    /// The part beyond the ceiling.
    pub waste: Money,
    /// What waiting for the structural change costs, from the first projected month to its first one; none without waiting.
    pub bridges: Option<Money>,
    /// Whether an event of the scenario carries it.
    pub carried: bool,
}

impl BridgeCredit {
    /// The last month of its window.
    pub fn last_month(&self) -> Month {
        let months = self.window.1.since(self.window.0).unwrap_or(1);
        self.window.0.plus(months.saturating_sub(1))
    }

    /// Whether all of it fits its window.
    pub fn fits(&self) -> bool {
        !self.waste.is_positive()
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

fn sized(facts: &Facts, place: usize, grant: &Grant, bridges: Option<Money>) -> Result<BridgeCredit, Overflow> {
    let ceiling = facts.projection.comparison.ceiling.get(place).map_or(Money::ZERO, |ceiling| ceiling.most_usable);
    let usable = grant.amount.min(ceiling);
    Ok(BridgeCredit {
        place: Some(place),
        name: grant.name.clone(),
        amount: grant.amount,
        window: (grant.start, grant.end()),
        ceiling,
        usable,
        waste: grant.amount.minus(usable)?,
        bridges,
        carried: grant.trigger.is_some_and(|trigger| anchor::is_there(facts, trigger)),
    })
}

/// What is paid on `stay` until the change begins, less what would be paid if it began at once.
fn waiting(facts: &Facts) -> Result<Option<Money>, Overflow> {
    let start = facts.scenario.start;
    let Some(change) = facts.scenario.asks.structural.as_ref().filter(|change| change.effective > start) else {
        return Ok(None);
    };
    let months = change.effective.since(start).unwrap_or(0) as usize;
    let at_once = facts.trial(|scenario| {
        if let Some(change) = &mut scenario.asks.structural {
            change.effective = start;
        }
    });
    let Some(at_once) = at_once else { return Ok(None) };
    let until = |path: &super::super::path::Path| Money::sum(path.months.iter().take(months).map(|month| month.paid));
    let waiting = until(&facts.projection.stay)?.minus(until(&at_once.structural)?)?;
    Ok(Some(waiting).filter(|waiting| waiting.is_positive()))
}

/// A credit nobody asked for yet: the first contract year from the first projected month, as large as its window takes; what
/// bridges to the change where that is less.
fn suggested(facts: &Facts, bridges: Option<Money>) -> Result<Option<BridgeCredit>, Overflow> {
    let start = facts.scenario.start;
    if super::case_file::event_files(facts).is_empty() {
        return Ok(None);
    }
    let months = YEAR.min(facts.scenario.months);
    let window = (start, start.plus(months));
    let paid = facts.projection.stay.months.iter().take(months as usize).map(|month| month.paid);
    let ceiling = Money::sum(paid)?;
    let amount = bridges.unwrap_or(ceiling).min(ceiling);
    let credit = BridgeCredit {
        place: None,
        name: String::new(),
        amount,
        window,
        ceiling,
        usable: amount,
        waste: Money::ZERO,
        bridges,
        carried: true,
    };
    Ok(amount.is_positive().then_some(credit))
}
