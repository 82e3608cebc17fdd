//! The figures beside the decision: sums over the asks that are recommended, what comes every year and what comes once apart.

use super::super::{
    super::{
        estimate::Estimate,
        exact::Overflow,
        money::Money,
        month::Month,
        path::{Path, PathName},
    },
    Facts,
    asks::{Ask, Asked, Durable},
};

/// Months of a year.
const YEAR: usize = 12;

/// What the recommended asks bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// What recurs of support: the first year of each ask that lasts, fewer months where fewer are shown. None without such an ask.
    pub durable: Option<Durable>,
    /// What comes once.
    pub once: Money,
    /// What less is paid for usage over the horizon, which no path counts.
    pub usage_saved: Money,
    /// Everything over the horizon by the share that is granted: low, likely, high.
    pub range: Estimate<Money>,
    /// What a year costs once the credits are gone.
    pub recurring_after: Recurring,
}

/// A year once the credits are gone, with everything that is recommended granted in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recurring {
    /// Its first month: the one after the last that uses a credit, from the first of the change on; earlier where the months shown end
    /// sooner.
    pub from: Month,
    /// How many months of it are shown.
    pub months: u32,
    /// What they are charged.
    pub charged: Money,
    /// What the change takes off them.
    pub removed: Money,
}

/// The sums over the asks that are made.
pub fn figures(facts: &Facts, asks: &[Ask]) -> Result<Figures, Overflow> {
    let made = || asks.iter().filter(|ask| ask.is_made());
    let lasting: Vec<Durable> = made().filter_map(|ask| ask.durable).collect();
    let amount = Money::sum(lasting.iter().map(|durable| durable.amount))?;
    let months = lasting.iter().map(|durable| durable.months).min();
    let sum = |of: &dyn Fn(&Ask) -> Money| Money::sum(made().map(of));
    Ok(Figures {
        durable: months.map(|months| Durable { amount, months }),
        once: sum(&|ask| ask.once)?,
        usage_saved: sum(&|ask| ask.usage_saved.unwrap_or_default())?,
        range: Estimate {
            low: sum(&|ask| ask.range.low)?,
            likely: sum(&|ask| ask.range.likely)?,
            high: sum(&|ask| ask.range.high)?,
        },
        recurring_after: recurring(facts, asks)?,
    })
}

fn recurring(facts: &Facts, asks: &[Ask]) -> Result<Recurring, Overflow> {
    let scenario = facts.scenario;
    let made = |asked: Asked| asks.iter().any(|ask| ask.asked == asked && ask.is_made());
    let lasts = made(Asked::Change) || made(Asked::Agreement);
    let (stay, changed) = (&facts.projection.stay, &facts.projection.structural);
    let path = facts.projection.path(if lasts { PathName::Combined } else { PathName::Credits });
    let asked = |place: &usize| {
        *place < scenario.credits_in_hand.len() || { made(Asked::Credit(*place - scenario.credits_in_hand.len())) }
    };
    let used = path.grants.iter().enumerate().filter(|(place, _)| asked(place)).filter_map(|(_, grant)| grant.used);
    let after = used.map(|(_, last)| last.plus(1)).max();
    let change = scenario.asks.structural.as_ref().filter(|_| made(Asked::Change)).map(|change| change.effective);
    let agreed = scenario.next_agreement.as_ref().filter(|_| made(Asked::Agreement)).map(|next| next.terms.start);
    let from = after.into_iter().chain(change).chain(agreed).max().unwrap_or(scenario.start).max(scenario.start);
    let shown = stay.months.len();
    let months = shown.min(YEAR);
    // A year that would end after the months shown is the last one shown.
    let place = (from.since(scenario.start).unwrap_or(0) as usize).min(shown - months);
    let charge =
        |path: &Path| Money::sum(path.months.iter().skip(place).take(months).map(|month| month.bill().charge.charge));
    let charged = if lasts { charge(changed)? } else { charge(stay)? };
    Ok(Recurring {
        from: scenario.start.plus(u32::try_from(place).unwrap_or(0)),
        months: u32::try_from(months).unwrap_or(0),
        charged,
        removed: charge(stay)?.minus(charged)?,
    })
}
