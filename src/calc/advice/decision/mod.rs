//! The decision: the one thing to do, and the figures it stands on. The headline says it; everything else follows it.
//!
//! Exactly one kind holds, by the order of [`Kind`]. Where `reopen` or `negotiate` also holds below it, that is the second line.

mod figures;
mod next;
pub mod plan_ends;
pub mod reopen;

use super::{
    super::{
        alternatives::{Alternative, Status},
        exact::Overflow,
        money::Money,
        scenario::Scenario,
    },
    Facts,
    answers::is_over,
    asks::{Ask, Hold},
    calendar::Calendars,
    levers::{Lever, LeverId},
    walk_away,
    worth::{self, WorthIt},
};

pub use figures::{Figures, Recurring};
pub use next::{Action, Next};
pub use plan_ends::{Outcome, PlanEnds, WITHIN, deadline, following, last_month, plan_ends};
pub use reopen::Reopen;

/// What is to be done, in order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Today's plan ends within 120 days, or has ended: choose what follows.
    PlanEnds,
    /// The agreement commits to far more than is used: reopen it, or do not sign it.
    Reopen,
    /// A plan that needs nobody's consent saves: switch to it.
    Switch,
    /// Asking can be expected to bring less than it costs: do not ask.
    NotWorthAsking,
    /// Something that lasts saves: ask for it first, with the credit as the bridge.
    Negotiate,
    /// An event carries a credit, and nothing that lasts can be had: ask for it.
    Credit,
    /// Nothing to ask for now.
    Nothing,
}

impl Kind {
    /// All of them, in order of precedence.
    pub const ALL: [Kind; 7] = [
        Kind::PlanEnds,
        Kind::Reopen,
        Kind::Switch,
        Kind::NotWorthAsking,
        Kind::Negotiate,
        Kind::Credit,
        Kind::Nothing,
    ];

    /// As the result has it.
    pub const fn id(self) -> &'static str {
        match self {
            Kind::PlanEnds => "plan-ends",
            Kind::Reopen => "reopen",
            Kind::Switch => "switch",
            Kind::NotWorthAsking => "not-worth-asking",
            Kind::Negotiate => "negotiate",
            Kind::Credit => "credit",
            Kind::Nothing => "nothing",
        }
    }
}

/// The decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What is to be done.
    pub kind: Kind,
    /// What also holds below it: [`Kind::Reopen`] or [`Kind::Negotiate`].
    pub second: Option<Kind>,
    /// What everything that is recommended brings.
    pub figures: Figures,
    /// The first thing to do; none where there is nothing.
    pub next: Option<Next>,
    /// The plan that ends, where it does.
    pub ends: Option<PlanEnds>,
    /// What is missing of the agreement that runs or is about to be signed, where it commits to anything.
    pub reopen: Option<Reopen>,
    /// The plan to switch to.
    pub switch: Option<Switch>,
    /// What can be expected of the asks, and what asking costs, where both are known.
    pub worth: Option<WorthIt>,
    /// The lever that nobody asked for and that brings most.
    pub strongest: Option<Lever>,
}

impl Decision {
    /// The levers to name, the one that brings most first: those with a figure. Counting support is part of a request to reopen the
    /// agreement, and where a discount on the minimum can be asked for, a lower minimum, priced as none at all, is no second one.
    pub fn named<'a>(&self, levers: &'a [Lever]) -> impl Iterator<Item = &'a Lever> + use<'a> {
        let reopens = self.kind == Kind::Reopen || self.second == Some(Kind::Reopen);
        let reaches = levers.iter().any(|lever| lever.id == LeverId::DiscountOnMinimum);
        levers.iter().filter(move |lever| match lever.id {
            LeverId::SupportCounted | LeverId::CurrentShortfall if reopens => false,
            LeverId::LowerMinimum if reaches => false,
            _ => lever.saved.is_some_and(Money::is_positive),
        })
    }

    /// The switch that is decided on, where it is not the change that was typed: the sums are then its own, since what was typed is
    /// priced on the plan that is left.
    pub fn only_switch(&self, scenario: &Scenario) -> Option<&walk_away::Switch> {
        let to = self.switch.as_ref().filter(|_| self.kind == Kind::Switch).map(|switch| &switch.to)?;
        let typed = scenario.asks.structural.as_ref().and_then(|change| change.plan.as_ref());
        (typed != Some(&to.plan)).then_some(to)
    }
}

/// A plan to switch to without anybody's consent, from the next month on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switch {
    /// The move, and what it saves beside staying.
    pub to: walk_away::Switch,
    /// Whether the plan was judged by what is needed. One that was typed as the change is taken as chosen.
    pub judged: bool,
}

/// What a decision is made of.
pub struct Grounds<'a> {
    /// Every ask.
    pub asks: &'a [Ask],
    /// Every lever nobody asked for.
    pub levers: &'a [Lever],
    /// The calendar of each event.
    pub calendars: &'a Calendars,
    /// The plan that ends.
    pub ends: Option<PlanEnds>,
    /// What is missing of the agreement.
    pub reopen: Option<Reopen>,
}

/// The decision on a scenario.
pub fn decide(facts: &Facts, grounds: Grounds) -> Result<Decision, Overflow> {
    let Grounds { asks, levers, calendars, ends, reopen } = grounds;
    let switch = switch(facts, calendars)?;
    let worth = worth::weigh(facts, &as_if_weighed(asks))?;
    let holds = |kind: Kind| match kind {
        Kind::PlanEnds => ends.is_some(),
        Kind::Reopen => reopen.as_ref().is_some_and(Reopen::is_called_for),
        Kind::Switch => switch.is_some(),
        Kind::NotWorthAsking => worth.as_ref().is_some_and(|worth| !worth.clears),
        Kind::Negotiate => !is_over(asks) && negotiates(asks, levers),
        Kind::Credit => asks.iter().any(|ask| ask.is_open() && !ask.asked.lasts()),
        Kind::Nothing => true,
    };
    let kind = Kind::ALL.into_iter().find(|kind| holds(*kind)).unwrap_or(Kind::Nothing);
    // What is not worth asking for is not negotiated either.
    let refused = holds(Kind::NotWorthAsking);
    let below = [Kind::Reopen, Kind::Negotiate].into_iter().filter(|other| *other > kind && holds(*other));
    let second = below.into_iter().find(|other| !(*other == Kind::Negotiate && refused));
    let mut decision = Decision {
        kind,
        second,
        figures: figures::figures(facts, asks)?,
        next: next::next(facts, kind, calendars, ends.as_ref(), reopen.as_ref()),
        ends,
        reopen,
        switch,
        worth,
        strongest: None,
    };
    decision.strongest = decision.named(levers).next().copied();
    if let Some(switch) = decision.only_switch(facts.scenario) {
        decision.figures = figures::of_switch(facts, switch)?;
    }
    Ok(decision)
}

/// Whether something that lasts saves: an ask that is made and not settled, or a lever that has to be asked for.
fn negotiates(asks: &[Ask], levers: &[Lever]) -> bool {
    asks.iter().any(|ask| ask.is_open() && ask.asked.lasts()) || levers.iter().any(Lever::is_negotiable)
}

/// The asks as they stood before their worth was weighed.
fn as_if_weighed(asks: &[Ask]) -> Vec<Ask> {
    let mut asks = asks.to_vec();
    for ask in asks.iter_mut().filter(|ask| ask.hold == Some(Hold::NotWorthIt)) {
        ask.hold = None;
    }
    asks
}

/// The best plan that nobody has to agree to; else the change that is typed, where it is nothing but such a plan.
pub fn switch(facts: &Facts, calendars: &Calendars) -> Result<Option<Switch>, Overflow> {
    let free = facts.alternatives.iter().filter(|other| !other.needs_consent);
    let judged = free.clone().filter(|other| other.is_available()).cloned().collect();
    if let Some(found) = best_of(facts, judged, true)? {
        return Ok(Some(found));
    }
    let change = facts.scenario.asks.structural.as_ref().filter(|_| calendars.switch.is_some());
    let Some(plan) = change.and_then(|change| change.plan.as_ref()) else { return Ok(None) };
    let typed = free.filter(|other| other.plan == *plan && other.status() == Status::Unknown);
    best_of(facts, typed.map(|other| Alternative { reason: None, ..other.clone() }).collect(), false)
}

/// The best of some plans, at its place among all of them.
fn best_of(facts: &Facts, plans: Vec<Alternative>, judged: bool) -> Result<Option<Switch>, Overflow> {
    let found = walk_away::walk_away(&Facts { alternatives: &plans, ..*facts })?;
    Ok(found.switch().map(|to| {
        let place = facts.alternatives.iter().position(|other| other.plan == to.plan).unwrap_or(to.place);
        Switch { to: walk_away::Switch { place, ..to.clone() }, judged }
    }))
}
