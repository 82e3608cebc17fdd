//! What would have to be otherwise: the nearest value of one input with which a step would be another, found by projecting
//! again. A value is only told after both sides of it were computed.

use std::{cell::RefCell, rc::Rc};

use rust_decimal::Decimal;

use super::{
    super::{
        alternatives::alternatives, exact, exact::Cut, money::Money, project::project, projection::Projection,
        rate::Rate, scenario::Scenario,
    },
    Facts, Finding, Step, reliance,
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
            Dial::Growth => scenario.spend.monthly.map(|_| scenario.spend.annual_growth.unwrap_or_default().share()),
            Dial::Spend => scenario.spend.monthly.map(Money::dollars),
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
            Dial::Growth => other.spend.annual_growth = Some(Rate::new(value)),
            Dial::Spend => other.spend.monthly = Some(Money::new(value).with_cents()),
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
            bridge.place.map(dials).unwrap_or_default()
        }
        Finding::Window(window) => vec![Dial::Credit(window.place), Dial::Growth],
        Finding::Reliance(_) => vec![Dial::PlanDiscount, Dial::Credit(0)],
        _ => vec![],
    }
}

/// What a step of this kind decides for a scenario; none where there is no such step or it cannot be projected.
pub fn decision(finding: &Finding, facts: &Facts, scenario: &Scenario) -> Option<Decision> {
    let projection = project(scenario, facts.book).ok()?;
    judged(finding, &Facts { scenario, projection: &projection, ..*facts })
}

/// The same for a scenario that has been projected. Its alternatives are looked at only where they decide.
fn judged(finding: &Finding, facts: &Facts) -> Option<Decision> {
    let scenario = facts.scenario;
    match finding {
        Finding::WorthIt(_) => Some(Decision::WorthIt(worth::worth_it(facts).ok()??.clears)),
        Finding::StructureFirst(_) if scenario.asks.structural.is_some() => {
            Some(Decision::Structure(structure::standing(facts, false)))
        }
        Finding::StructureFirst(_) => {
            let others = alternatives(scenario, facts.book).ok()?;
            let lower = structure::lower_tier(&Facts { alternatives: &others, ..*facts }).ok()?.is_some();
            Some(Decision::Structure(structure::standing(facts, lower)))
        }
        Finding::BridgeCredit(bridge) => {
            let ceiling = facts.projection.comparison.ceiling.get(bridge.place?)?.most_usable;
            Some(Decision::Fits(scenario.asks.credits.get(bridge.place?)?.amount <= ceiling))
        }
        Finding::Window(window) => Some(Decision::Moves(window::placement(facts, window.place).ok()??.moves())),
        Finding::Reliance(_) => Some(Decision::Relies(reliance::reliance(facts).ok()?.is_some())),
        _ => None,
    }
}

/// Finds the flip of every step that has one.
pub(super) fn find(facts: &Facts, steps: &mut [Step]) {
    let search = Search { facts, tried: RefCell::default() };
    for step in steps {
        step.flips_if = search.nearest(&step.finding);
    }
}

/// A scenario with one dial turned, and what comes of it.
struct Tried {
    dial: Dial,
    value: Decimal,
    scenario: Scenario,
    projection: Option<Projection>,
}

/// The search of one advice: what one step has tried, the next one need not project again.
struct Search<'a> {
    facts: &'a Facts<'a>,
    tried: RefCell<Vec<Rc<Tried>>>,
}

impl Search<'_> {
    fn nearest(&self, finding: &Finding) -> Option<Flip> {
        let dials = dials(finding);
        let today = judged(finding, self.facts).filter(|_| !dials.is_empty())?;
        let mut nearest: Option<Flip> = None;
        for (dial, up) in dials.into_iter().flat_map(|dial| [(dial, true), (dial, false)]) {
            let Some(now) = dial.get(self.facts.scenario) else { continue };
            // The nearest in proportion; the likelier dial among equals.
            let most = nearest.as_ref().map(|flip| flip.dial.away(flip.now, flip.at));
            let found = self.side(finding, dial, now, today, (up, most));
            let nearer = |flip: &Flip| most.is_none_or(|most| dial.away(now, flip.at) < most);
            nearest = found.filter(nearer).or(nearest);
        }
        nearest
    }

    fn decide(&self, finding: &Finding, dial: Dial, value: Decimal) -> Option<Decision> {
        let known = self.tried.borrow().iter().find(|tried| tried.dial == dial && tried.value == value).map(Rc::clone);
        let tried = known.unwrap_or_else(|| {
            let scenario = dial.set(self.facts.scenario, value);
            let projection = project(&scenario, self.facts.book).ok();
            let tried = Rc::new(Tried { dial, value, scenario, projection });
            self.tried.borrow_mut().push(Rc::clone(&tried));
            tried
        });
        let projection = tried.projection.as_ref()?;
        judged(finding, &Facts { scenario: &tried.scenario, projection, ..*self.facts })
    }

    /// The flip on one side of today's value, looked for no further than one that is known already.
    fn side(
        &self,
        finding: &Finding,
        dial: Dial,
        now: Decimal,
        today: Decision,
        (up, most): (bool, Option<Decimal>),
    ) -> Option<Flip> {
        let mut still = now;
        for value in dial.tries(now, up) {
            // What lies between the last value and this one may still be nearer.
            if most.is_some_and(|most| dial.away(now, still) >= most) {
                return None;
            }
            match self.decide(finding, dial, value) {
                Some(same) if same == today => still = value,
                Some(_) => return self.narrow(finding, dial, now, today, (still, value)),
                None => return None,
            }
        }
        None
    }

    /// Halves the space between a value with today's decision and one with another until it is a unit wide.
    fn narrow(
        &self,
        finding: &Finding,
        dial: Dial,
        now: Decimal,
        today: Decision,
        (mut still, mut at): (Decimal, Decimal),
    ) -> Option<Flip> {
        let mut becomes = self.decide(finding, dial, at)?;
        loop {
            let middle = exact::div(exact::add(still, at).ok()?, Decimal::TWO).ok()?;
            let middle = dial.rounded(middle)?;
            if middle == still || middle == at {
                break;
            }
            match self.decide(finding, dial, middle)? {
                same if same == today => still = middle,
                other => (at, becomes) = (middle, other),
            }
        }
        (still != at).then_some(Flip { dial, now, at, still, becomes })
    }
}
