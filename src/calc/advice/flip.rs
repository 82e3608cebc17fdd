//! What would have to be otherwise: the nearest value of one input with which a step would be another, found by projecting
//! again. A value is only told after both sides of it were computed.

use std::{cell::RefCell, rc::Rc};

use rust_decimal::Decimal;

use super::{
    super::{
        estimate::Estimate, exact, exact::Cut, money::Money, project::project, projection::Projection, rate::Rate,
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
    /// `asks.credits[n].amount`.
    Credit(usize),
    /// `asks.structural.plan_discount_percent`.
    PlanDiscount,
    /// `effort.success`.
    Success,
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
    /// What it is in a scenario; none where it is not there to be turned.
    pub fn get(self, scenario: &Scenario) -> Option<Decimal> {
        match self {
            Dial::Growth => scenario.spend.monthly.map(|_| scenario.growth().share()),
            Dial::Spend => scenario.spend.monthly.map(|monthly| monthly.likely.dollars()),
            Dial::Credit(place) => scenario.asks.credits.get(place).map(|credit| credit.amount.dollars()),
            Dial::PlanDiscount => Some(scenario.asks.structural.as_ref()?.terms.plan_discount?.share()),
            Dial::Success => Some(scenario.effort.as_ref()?.success?.share()),
        }
    }

    /// The scenario with another value.
    #[must_use]
    pub fn set(self, scenario: &Scenario, value: Decimal) -> Scenario {
        let mut other = scenario.clone();
        match self {
            Dial::Growth => other.spend.annual_growth = Some(Estimate::of(Rate::new(value))),
            Dial::Spend => other.spend.monthly = Some(Estimate::of(Money::new(value).with_cents())),
            Dial::Credit(place) => {
                if let Some(credit) = other.asks.credits.get_mut(place) {
                    credit.amount = Money::new(value).with_cents();
                }
            }
            Dial::PlanDiscount => {
                if let Some(change) = &mut other.asks.structural {
                    change.terms.plan_discount = Some(Rate::new(value));
                }
            }
            Dial::Success => {
                if let Some(effort) = &mut other.effort {
                    effort.success = Some(Rate::new(value));
                }
            }
        }
        other
    }

    fn is_share(self) -> bool {
        !matches!(self, Dial::Spend | Dial::Credit(_))
    }

    /// Values to try on one side, the nearest first: points of a share, or parts of an amount.
    fn tries(self, now: Decimal, up: bool) -> Vec<Decimal> {
        const SHARES: [i64; 6] = [20, 50, 100, 200, 400, 800];
        const UPWARD: [i64; 6] = [1_100, 1_300, 2_000, 4_000, 10_000, 40_000];
        const DOWNWARD: [i64; 6] = [900, 700, 500, 250, 100, 25];
        let thousandths = |count: i64| Decimal::new(count, 3);
        let values: Vec<Option<Decimal>> = match (self.is_share(), up) {
            (true, true) => SHARES.map(|points| now.checked_add(thousandths(points))).to_vec(),
            (true, false) => SHARES.map(|points| now.checked_sub(thousandths(points))).to_vec(),
            (false, true) => UPWARD.map(|part| now.checked_mul(thousandths(part))).to_vec(),
            (false, false) => DOWNWARD.map(|part| now.checked_mul(thousandths(part))).to_vec(),
        };
        let (least, most) = match self {
            Dial::Growth => (Decimal::new(-9, 1), Decimal::TEN),
            Dial::Spend | Dial::Credit(_) => (Decimal::ONE, Money::MOST.dollars()),
            Dial::PlanDiscount | Dial::Success => (Decimal::ZERO, Decimal::ONE),
        };
        let mut all: Vec<Decimal> = values.into_iter().flatten().map(|value| value.clamp(least, most)).collect();
        all.retain(|value| *value != now);
        all.dedup();
        all
    }

    /// How far a value is from today's, in parts of what is usual for the dial.
    fn away(self, now: Decimal, at: Decimal) -> Decimal {
        let usual = if self.is_share() { now.abs().max(Decimal::new(1, 1)) } else { now };
        let parts = exact::sub(at, now).and_then(|away| exact::div(away.abs(), usual));
        parts.unwrap_or(Decimal::MAX)
    }

    /// A value as it is told: a tenth of a point, or three digits of an amount.
    fn rounded(self, value: Decimal) -> Option<Decimal> {
        if self.is_share() {
            return Some(exact::places(value, 3, Cut::Half));
        }
        let size = value.trunc().mantissa().unsigned_abs().checked_ilog10().unwrap_or(0);
        let unit = Decimal::from(10_u64.checked_pow(size.saturating_sub(2))?);
        exact::mul(exact::places(exact::div(value, unit).ok()?, 0, Cut::Half), unit).ok()
    }
}

/// The dials that a step may hang on, the likeliest first.
fn dials(finding: &Finding) -> Vec<Dial> {
    match finding {
        Finding::WorthIt(_) => vec![Dial::Success, Dial::Spend],
        Finding::StructureFirst(_) => vec![Dial::PlanDiscount, Dial::Growth, Dial::Credit(0), Dial::Spend],
        Finding::BridgeCredit(bridge) => {
            let dials = |place| vec![Dial::Credit(place), Dial::Spend, Dial::Growth];
            bridge.place.filter(|_| bridge.waits.is_none()).map(dials).unwrap_or_default()
        }
        Finding::Window(window) => vec![Dial::Credit(window.place), Dial::Growth],
        Finding::Reliance(_) => vec![Dial::PlanDiscount, Dial::Credit(0)],
        _ => vec![],
    }
}

/// What a step of this kind decides for a scenario; none where there is no such step or it cannot be projected.
pub fn decision(finding: &Finding, facts: &Facts, scenario: &Scenario) -> Option<Decision> {
    projected(finding, facts, scenario, &project(scenario, facts.book).ok()?)
}

/// The same for a scenario that has been projected.
fn projected(finding: &Finding, facts: &Facts, scenario: &Scenario, projection: &Projection) -> Option<Decision> {
    judged(finding, &Facts { scenario, projection, ..*facts })
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

/// One way to turn a dial, for one step.
#[derive(Clone, Copy)]
struct Turn {
    step: usize,
    dial: Dial,
    up: bool,
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
    /// For these steps.
    pub fn of(steps: &[Step]) -> Search {
        let dials = steps
            .iter()
            .enumerate()
            .flat_map(|(step, found)| dials(&found.finding).into_iter().map(move |dial| (step, dial)));
        let mut turns: Vec<Turn> =
            dials.flat_map(|(step, dial)| [true, false].map(|up| Turn { step, dial, up })).collect();
        turns.reverse();
        Search { turns, tried: RefCell::default() }
    }

    /// Searches to the end, whatever it takes.
    pub fn finish(mut self, facts: &Facts, steps: &mut [Step]) {
        while self.go_on(facts, steps) {}
    }

    /// Does the next piece, with the facts and steps it was made for; false where none is left.
    pub fn go_on(&mut self, facts: &Facts, steps: &mut [Step]) -> bool {
        let Some(Turn { step, dial, up }) = self.turns.pop() else { return false };
        if let (Some(step), Some(now)) = (steps.get_mut(step), dial.get(facts.scenario)) {
            // The nearest in proportion; the likelier dial among equals.
            let most = step.flips_if.as_ref().map(|flip| flip.dial.away(flip.now, flip.at));
            let asked = Asked { facts, finding: &step.finding, dial, now };
            let nearer = |flip: &Flip| most.is_none_or(|most| dial.away(now, flip.at) < most);
            if let Some(found) = self.side(asked, up, most).filter(nearer) {
                step.flips_if = Some(found);
            }
        }
        true
    }

    fn decide(&self, asked: Asked, value: Decimal) -> Option<Decision> {
        let Asked { facts, finding, dial, .. } = asked;
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

    /// The flip on one side of today's value, looked for no further than one that is known already.
    fn side(&self, asked: Asked, up: bool, most: Option<Decimal>) -> Option<Flip> {
        let Asked { facts, finding, dial, now } = asked;
        let today = judged(finding, facts)?;
        let mut still = now;
        for value in dial.tries(now, up) {
            // What lies between the last value and this one may still be nearer.
            if most.is_some_and(|most| dial.away(now, still) >= most) {
                return None;
            }
            match self.decide(asked, value)? {
                same if same == today => still = value,
                becomes => return self.narrow(asked, today, still, (value, becomes)),
            }
        }
        None
    }

    /// Halves the space between a value with today's decision and one with another until it is a unit wide.
    fn narrow(
        &self,
        asked: Asked,
        today: Decision,
        mut still: Decimal,
        (mut at, mut becomes): (Decimal, Decision),
    ) -> Option<Flip> {
        let Asked { dial, now, .. } = asked;
        loop {
            let middle = exact::div(exact::add(still, at).ok()?, Decimal::TWO).ok()?;
            let middle = dial.rounded(middle)?;
            if middle == still || middle == at {
                break;
            }
            match self.decide(asked, middle)? {
                same if same == today => still = middle,
                other => (at, becomes) = (middle, other),
            }
        }
        (still != at).then_some(Flip { dial, now, at, still, becomes })
    }
}

/// A question to the search: would this step be another with this dial elsewhere?
#[derive(Clone, Copy)]
struct Asked<'a> {
    facts: &'a Facts<'a>,
    finding: &'a Finding,
    dial: Dial,
    /// Where the dial stands today.
    now: Decimal,
}
