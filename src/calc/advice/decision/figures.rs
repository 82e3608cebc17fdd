//! The figures beside the decision: sums over the asks that are recommended, what comes every year and what comes once apart.

use rust_decimal::RoundingStrategy;

use super::super::{
    super::{
        alternatives::on_plan,
        estimate::Estimate,
        exact::Overflow,
        money::Money,
        month::Month,
        path::{Path, PathMonth, PathName},
        rate::Rate,
        scenario::Structural,
    },
    Facts,
    asks::{Ask, Asked, Durable, Size},
    price::Pricer,
    walk_away::Switch,
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
    /// Charge divided by gross spend in that year; none where nothing is spent.
    pub blended: Option<Blended>,
}

/// The charge of a year as a share of what is spent on AWS in it, to a hundredth of a percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blended {
    /// At today's terms.
    pub now: Rate,
    /// With the change as it is opened with; none where no change is asked for any more.
    pub opening: Option<Rate>,
    /// With the change as it is typed, or as AWS granted it.
    pub target: Option<Rate>,
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

/// The sums over the asks that are made and that AWS did not refuse.
pub fn figures(facts: &Facts, asks: &[Ask]) -> Result<Figures, Overflow> {
    let made = || asks.iter().filter(|ask| ask.counts());
    let lasting: Vec<Durable> = made().filter_map(|ask| ask.durable).collect();
    let amount = Money::sum(lasting.iter().map(|durable| durable.amount))?;
    let months = lasting.iter().map(|durable| durable.months).min();
    let sum = |of: &dyn Fn(&Ask) -> Money| Money::sum(made().map(of));
    let recurring_after = recurring(facts, asks)?;
    Ok(Figures {
        durable: months.map(|months| Durable { amount, months }),
        once: sum(&|ask| ask.once)?,
        usage_saved: sum(&|ask| ask.usage_saved.unwrap_or_default())?,
        range: Estimate {
            low: sum(&|ask| ask.range.low)?,
            likely: sum(&|ask| ask.range.likely)?,
            high: sum(&|ask| ask.range.high)?,
        },
        recurring_after,
        blended: blended(facts, asks, &recurring_after)?,
    })
}

/// The sums of a switch alone, which nobody has to grant.
pub fn of_switch(facts: &Facts, switch: &Switch) -> Result<Figures, Overflow> {
    let stay = &facts.projection.stay;
    // A plan that can be switched to has had its price worked out before.
    let path = on_plan(facts.scenario, facts.book, &switch.plan, switch.from).map_err(|_| Overflow)?;
    let months = stay.months.len().min(YEAR);
    let first = switch.from.since(facts.scenario.start).unwrap_or(0) as usize;
    let place = first.min(stay.months.len() - months);
    let charge =
        |path: &Path| Money::sum(path.months.iter().skip(place).take(months).map(|month| month.bill().charge.charge));
    let charged = path.as_ref().map_or_else(|| charge(stay), charge)?;
    let recurring_after = Recurring {
        from: facts.scenario.start.plus(u32::try_from(place).unwrap_or(0)),
        months: u32::try_from(months).unwrap_or(0),
        charged,
        removed: charge(stay)?.minus(charged)?,
    };
    Ok(Figures {
        durable: switch.durable,
        once: Money::ZERO,
        usage_saved: Money::ZERO,
        range: Estimate::of(switch.saved),
        recurring_after,
        blended: blended(facts, &[], &recurring_after)?,
    })
}

/// Digits of a blended rate.
const BLENDED: u32 = 4;

fn blended(facts: &Facts, asks: &[Ask], year: &Recurring) -> Result<Option<Blended>, Overflow> {
    let stay = &facts.projection.stay;
    let inside = |path: &Path, of: &dyn Fn(&PathMonth) -> Money| {
        let months = path.months.iter().filter(|month| month.month() >= year.from).take(year.months as usize);
        Money::sum(months.map(of))
    };
    let spent = inside(stay, &|month| month.bill().spend.of.gross)?;
    if !spent.is_positive() {
        return Ok(None);
    }
    let rate = |path: &Path| {
        let charged = inside(path, &|month| month.bill().charge.charge)?;
        Ok::<_, Overflow>(Rate::new(
            charged
                .over(spent.dollars())?
                .dollars()
                .round_dp_with_strategy(BLENDED, RoundingStrategy::MidpointAwayFromZero),
        ))
    };
    let change = facts.scenario.asks.structural.as_ref();
    let ask = asks.iter().find(|ask| ask.asked == Asked::Change && ask.counts());
    let (Some(change), Some(ask)) = (change, ask) else {
        return Ok(Some(Blended { now: rate(stay)?, opening: None, target: None }));
    };
    let Size::Change(opened) = &ask.position.opening else { return Ok(None) };
    let opened = Structural { plan: opened.plan.clone(), terms: opened.terms.clone(), ..change.clone() };
    // What AWS has granted is opened with no more.
    let opening = Pricer::of(facts)?.filter(|_| ask.is_open());
    let opening = opening.map_or(Ok(None), |pricer| pricer.path(Some(&opened)))?;
    Ok(Some(Blended {
        now: rate(stay)?,
        opening: opening.as_ref().map(rate).transpose()?,
        target: Some(rate(&facts.projection.structural)?),
    }))
}

fn recurring(facts: &Facts, asks: &[Ask]) -> Result<Recurring, Overflow> {
    let scenario = facts.scenario;
    let made = |asked: Asked| asks.iter().any(|ask| ask.asked == asked && ask.counts());
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
