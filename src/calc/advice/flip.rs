//! What would change a step: the value of one input, inside the range that was stated for it, with which the step would be another,
//! found by projecting again. A value is only given after both sides of it were computed.
//!
//! Inputs without a stated range are not looked at: `docs/decisions/0059-ranges-of-our-own-and-what-would-change-a-step.md`.

use std::{cell::RefCell, rc::Rc};

use rust_decimal::Decimal;

use super::{
    super::{
        alternatives::alternatives,
        estimate::{Estimate, Level},
        exact,
        exact::Cut,
        money::Money,
        project::project,
        projection::Projection,
        range::{Input, ranged},
        rate::Rate,
        scenario::Scenario,
    },
    Facts, Finding, Step, bridge, reliance,
    structure::{self, Standing},
    window, worth,
};

/// An input that can be turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dial {
    /// `spend.annual_growth`.
    Growth,
    /// `spend.monthly`.
    Spend,
    /// `migrations[n].added_monthly`.
    Migration(usize),
    /// `asks.credits[n].amount`, of which a share may be granted.
    Credit(usize),
}

/// What a step decides; a step with another decision is another step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Asking is worth it, or not.
    WorthIt(bool),
    /// How the change stands.
    Structure(Standing),
    /// The credit fits its window, or not.
    Fits(bool),
    /// The credit should be moved, or not.
    Moves(bool),
    /// Credits carry more than half, or not.
    Relies(bool),
}

/// A nearest value that changes a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// The input.
    pub dial: Dial,
    /// What it is now.
    pub now: Decimal,
    /// The nearest value that was found to change the step.
    pub at: Decimal,
    /// The value next to it, on the side of today's, with which it is still the same.
    pub still: Decimal,
    /// What the step decides there.
    pub becomes: Decision,
}

impl Dial {
    /// The inputs with a stated range. That a change is granted in part cannot be written as another scenario, so it is none of them.
    pub fn stated(scenario: &Scenario) -> impl Iterator<Item = Dial> {
        ranged(scenario).into_iter().filter_map(|input| match input {
            Input::Growth => Some(Dial::Growth),
            Input::Spend => Some(Dial::Spend),
            Input::Migration(place) => Some(Dial::Migration(place)),
            Input::Credit(place) => Some(Dial::Credit(place)),
            Input::Change | Input::Agreement => None,
        })
    }

    /// What it is in a scenario; none where it is not there to be turned.
    pub fn get(self, scenario: &Scenario) -> Option<Decimal> {
        match self {
            Dial::Growth => scenario.spend.monthly.map(|_| scenario.growth().share()),
            Dial::Spend => scenario.spend.monthly.map(|monthly| monthly.likely.dollars()),
            Dial::Migration(place) => Some(scenario.migrations.get(place)?.added_monthly.likely.dollars()),
            Dial::Credit(place) => scenario.asks.credits.get(place).map(|credit| credit.amount.dollars()),
        }
    }

    /// The scenario with another value.
    #[must_use]
    pub fn set(self, scenario: &Scenario, value: Decimal) -> Scenario {
        let mut other = scenario.clone();
        let amount = Money::new(value).with_cents();
        match self {
            Dial::Growth => other.spend.annual_growth = Some(Estimate::of(Rate::new(value))),
            Dial::Spend => other.spend.monthly = Some(Estimate::of(amount)),
            Dial::Migration(place) => {
                if let Some(migration) = other.migrations.get_mut(place) {
                    migration.added_monthly = Estimate::of(amount);
                }
            }
            Dial::Credit(place) => {
                if let Some(credit) = other.asks.credits.get_mut(place) {
                    credit.amount = amount;
                }
            }
        }
        other
    }

    /// The end of the stated range on one side; none where it does not lie on that side of today's value.
    fn end(self, scenario: &Scenario, level: Level) -> Option<Decimal> {
        let now = self.get(scenario)?;
        let end = match self {
            Dial::Growth => scenario.spend.annual_growth?.at(level).share(),
            Dial::Spend => scenario.spend.monthly?.at(level).dollars(),
            Dial::Migration(place) => scenario.migrations.get(place)?.added_monthly.at(level).dollars(),
            Dial::Credit(place) => {
                let credit = scenario.asks.credits.get(place)?;
                credit.amount.at(credit.bargain.granted?.at(level)).ok()?.to_cents().dollars()
            }
        };
        (if level == Level::Low { end < now } else { end > now }).then_some(end)
    }

    /// How far a value is from today's, in parts of the way to the end of the range.
    fn away(self, scenario: &Scenario, at: Decimal) -> Option<Decimal> {
        let now = self.get(scenario)?;
        let end = self.end(scenario, if at < now { Level::Low } else { Level::High })?;
        exact::div(exact::sub(at, now).ok()?, exact::sub(end, now).ok()?).ok()
    }

    /// A value as it is shown: a tenth of a point, or three digits of an amount.
    fn rounded(self, value: Decimal) -> Option<Decimal> {
        if self == Dial::Growth {
            return Some(exact::places(value, 3, Cut::Half));
        }
        let size = value.trunc().mantissa().unsigned_abs().checked_ilog10().unwrap_or(0);
        let unit = Decimal::from(10_u64.checked_pow(size.saturating_sub(2))?);
        exact::mul(exact::places(exact::div(value, unit).ok()?, 0, Cut::Half), unit).ok()
    }
}

/// What a step of this kind decides for a scenario; none where there is no such step or it cannot be projected.
pub fn decision(finding: &Finding, facts: &Facts, scenario: &Scenario) -> Option<Decision> {
    projected(finding, facts, scenario, &project(scenario, facts.book).ok()?)
}

/// The same for a scenario that has been projected.
fn projected(finding: &Finding, facts: &Facts, scenario: &Scenario, projection: &Projection) -> Option<Decision> {
    // What is worth asking for hangs on the walk-away, so on the other plans' prices; nothing else that is decided here does.
    let others = match finding {
        Finding::WorthIt(_) => alternatives(scenario, facts.book).ok()?,
        _ => vec![],
    };
    // What AWS settled is decided already, and no trial changes it.
    judged(finding, &Facts { scenario, projection, alternatives: &others, typed: None, ..*facts })
}

/// The same where all of it is known.
fn judged(finding: &Finding, facts: &Facts) -> Option<Decision> {
    let scenario = facts.scenario;
    match finding {
        Finding::WorthIt(_) => Some(Decision::WorthIt(worth::worth_it(facts).ok()??.clears)),
        Finding::StructureFirst(_) if scenario.asks.structural.is_some() => {
            Some(Decision::Structure(structure::standing(facts, false)))
        }
        Finding::BridgeCredit(bridge) => {
            let grant = scenario.asks.credits.get(bridge.place?)?;
            Some(Decision::Fits(grant.amount <= bridge::ceiling(facts, grant).ok()?))
        }
        Finding::Window(window) => Some(Decision::Moves(window::placement(facts, window.place).ok()??.moves())),
        Finding::Reliance(_) => Some(Decision::Relies(reliance::reliance(facts).ok()?.is_some())),
        _ => None,
    }
}

/// Whether anything that a step decides can change with an input.
fn decides(finding: &Finding) -> bool {
    match finding {
        Finding::StructureFirst(change) => change.together.is_some(),
        Finding::BridgeCredit(bridge) => bridge.place.is_some() && bridge.waits.is_none(),
        Finding::WorthIt(_) | Finding::Window(_) | Finding::Reliance(_) => true,
        _ => false,
    }
}

/// One way to turn a dial, for one step.
#[derive(Clone, Copy)]
struct Turn {
    step: usize,
    dial: Dial,
    level: Level,
}

/// A scenario with one dial turned, and what comes of it.
struct Tried {
    dial: Dial,
    value: Decimal,
    scenario: Scenario,
    projection: Option<Projection>,
}

/// The search for the flips of one advice, to be done in pieces: each turns one dial one way for one step, a dozen or so projections.
/// What one step has tried, the next one need not project again.
pub struct Search {
    /// What is still to be done, the next one last.
    turns: Vec<Turn>,
    tried: RefCell<Vec<Rc<Tried>>>,
}

impl Search {
    /// For these steps of a scenario.
    pub fn of(scenario: &Scenario, steps: &[Step]) -> Search {
        let steps = steps.iter().enumerate().filter(|(_, step)| decides(&step.finding));
        let dials = steps.flat_map(|(step, _)| Dial::stated(scenario).map(move |dial| (step, dial)));
        let levels = |(step, dial)| [Level::High, Level::Low].map(|level| Turn { step, dial, level });
        let mut turns: Vec<Turn> = dials.flat_map(levels).collect();
        turns.reverse();
        Search { turns, tried: RefCell::default() }
    }

    /// Searches to the end, whatever it takes.
    pub fn finish(mut self, facts: &Facts, steps: &mut [Step]) {
        while self.go_on(facts, steps) {}
    }

    /// Does the next piece, with the facts and steps it was made for; false where none is left.
    pub fn go_on(&mut self, facts: &Facts, steps: &mut [Step]) -> bool {
        let Some(Turn { step, dial, level }) = self.turns.pop() else { return false };
        if let Some(step) = steps.get_mut(step) {
            let away = |flip: &Flip| flip.dial.away(facts.scenario, flip.at).unwrap_or(Decimal::MAX);
            let known = step.flips_if.as_ref().map(away);
            let found = self.side(Asked { facts, finding: &step.finding, dial }, level);
            if let Some(found) = found.filter(|found| known.is_none_or(|known| away(found) < known)) {
                step.flips_if = Some(found);
            }
        }
        true
    }

    fn decide(&self, asked: Asked, value: Decimal) -> Option<Decision> {
        let Asked { facts, finding, dial } = asked;
        let known = self.tried.borrow().iter().find(|tried| tried.dial == dial && tried.value == value).map(Rc::clone);
        let tried = known.unwrap_or_else(|| {
            let scenario = dial.set(facts.scenario, value);
            let projection = project(&scenario, facts.book).ok();
            let tried = Rc::new(Tried { dial, value, scenario, projection });
            self.tried.borrow_mut().push(Rc::clone(&tried));
            tried
        });
        projected(finding, facts, &tried.scenario, tried.projection.as_ref()?)
    }

    /// The flip between today's value and one end of the range: halves the space between a value with today's decision and one with
    /// another until it is a unit wide.
    fn side(&self, asked: Asked, level: Level) -> Option<Flip> {
        let Asked { facts, finding, dial } = asked;
        let today = judged(finding, facts)?;
        let (now, mut at) = (dial.get(facts.scenario)?, dial.end(facts.scenario, level)?);
        let (mut still, mut becomes) = (now, self.decide(asked, at)?);
        if becomes == today {
            return None;
        }
        loop {
            let middle = dial.rounded(exact::div(exact::add(still, at).ok()?, Decimal::TWO).ok()?)?;
            if middle <= still.min(at) || middle >= still.max(at) {
                return Some(Flip { dial, now, at, still, becomes });
            }
            match self.decide(asked, middle)? {
                same if same == today => still = middle,
                other => (at, becomes) = (middle, other),
            }
        }
    }
}

/// A question to the search: would this step be another with this dial elsewhere?
#[derive(Clone, Copy)]
struct Asked<'a> {
    facts: &'a Facts<'a>,
    finding: &'a Finding,
    dial: Dial,
}
