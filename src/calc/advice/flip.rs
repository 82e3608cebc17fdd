//! What would change the advice: the value of one input, inside the range that was stated for it, with which the decision is another, or
//! an ask is recommended or not, found by advising again. A value is only given after both sides of it were computed.
//!
//! Inputs without a stated range are not looked at: `docs/decisions/0059-ranges-of-our-own-and-what-would-change-a-step.md`.

use rust_decimal::Decimal;

use super::{
    super::{
        alternatives::alternatives,
        estimate::{Estimate, Level},
        exact,
        exact::Cut,
        money::Money,
        project::project,
        range::{Input, ranged},
        rate::Rate,
        scenario::Scenario,
    },
    Advice, Facts, Grounded,
    actions::Action,
    asks::Asked,
    decision::Kind,
    headline, window,
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

/// What an input can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// What is to be done.
    Decision,
    /// Whether an ask is recommended.
    Ask(Asked),
    /// Whether all of a credit can be used in its window.
    Fit(usize),
}

impl Question {
    const fn is_fit(self) -> bool {
        matches!(self, Question::Fit(_))
    }
}

/// The answer to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// The decision.
    Kind(Kind),
    /// The ask is recommended, or not.
    Recommended(bool),
    /// The credit fits its window, or not.
    Fits(bool),
}

/// The nearest value that changes an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flip {
    /// What it changes.
    pub question: Question,
    /// The input.
    pub dial: Dial,
    /// What it is now.
    pub now: Decimal,
    /// The nearest value that was found to change the answer.
    pub at: Decimal,
    /// The value next to it, on the side of today's, with which it is still the same.
    pub still: Decimal,
    /// The answer there.
    pub becomes: Judgement,
}

impl Advice {
    /// What would change an action: the asks that it is about, or else the decision.
    pub fn flip_of(&self, action: &Action) -> Option<&Flip> {
        let is_about = |asked: Asked| action.ask_ids.contains(&asked.id());
        let of_asks = self.flips.iter().find(|flip| match flip.question {
            Question::Ask(asked) => is_about(asked),
            Question::Fit(place) => is_about(Asked::Credit(place)),
            Question::Decision => false,
        });
        of_asks.or_else(|| self.flips.iter().find(|flip| flip.question == Question::Decision))
    }
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

/// Every question of a scenario with its answer.
fn judged(facts: &Facts) -> Option<Vec<(Question, Judgement)>> {
    let Grounded { asks, placements, decision, .. } = headline(facts).ok()?;
    let mut all = vec![(Question::Decision, Judgement::Kind(decision.kind))];
    for ask in asks.iter().filter(|ask| !ask.is_settled()) {
        all.push((Question::Ask(ask.asked), Judgement::Recommended(ask.is_made())));
        let Asked::Credit(place) = ask.asked else { continue };
        // A window that has to be moved is not judged where it stands.
        let waits = placements.iter().any(|placement| placement.place == place && placement.too_early);
        if ask.event.is_some() && !waits {
            all.push((Question::Fit(place), fits(facts, place)?));
        }
    }
    Some(all)
}

fn fits(facts: &Facts, place: usize) -> Option<Judgement> {
    let grant = facts.scenario.asks.credits.get(place)?;
    Some(Judgement::Fits(grant.amount <= window::ceiling(facts, grant).ok()?))
}

/// The answer to a question for the same scenario with something in it changed; none where it has no figures.
pub fn judgement(facts: &Facts, scenario: &Scenario, question: Question) -> Option<Judgement> {
    of(&judged_of(facts, scenario, question)?, question)
}

/// The same with the answers to every question that hangs on the same figures: whether a credit fits hangs on the projection alone, and the
/// rest on the walk-away, so on the other plans' prices.
fn judged_of(facts: &Facts, scenario: &Scenario, question: Question) -> Option<Vec<(Question, Judgement)>> {
    let projection = project(scenario, facts.book).ok()?;
    // What AWS settled is decided already, and no trial changes it.
    let facts = Facts { scenario, projection: &projection, alternatives: &[], typed: None, ..*facts };
    if question.is_fit() {
        let credits = 0..scenario.asks.credits.len();
        return credits.map(|place| Some((Question::Fit(place), fits(&facts, place)?))).collect();
    }
    judged(&Facts { alternatives: &alternatives(scenario, facts.book).ok()?, ..facts })
}

/// One way to turn a dial, for one question.
#[derive(Clone, Copy)]
struct Turn {
    question: Question,
    dial: Dial,
    level: Level,
}

/// A threshold that lies between two values.
struct Between {
    turn: Turn,
    still: Decimal,
    at: Decimal,
    becomes: Judgement,
}

/// What is judged at a value of a dial.
struct Tried {
    dial: Dial,
    value: Decimal,
    /// Whether only fits were looked at.
    fits: bool,
    judged: Option<Vec<(Question, Judgement)>>,
}

/// The search for everything that would change one advice, to be done in pieces: each advises once at most. What was tried for one
/// question answers the others, too.
pub struct Search {
    today: Vec<(Question, Judgement)>,
    /// What is still to be done, the next one last.
    turns: Vec<Turn>,
    /// What is being narrowed.
    between: Option<Between>,
    tried: Vec<Tried>,
    /// What was found: for each question the nearest.
    found: Vec<Flip>,
}

impl Search {
    /// For the advice on a scenario; there is nothing to search where no range was stated.
    pub fn of(facts: &Facts) -> Search {
        let dials: Vec<Dial> = Dial::stated(facts.scenario).collect();
        let today = if dials.is_empty() { None } else { judged(facts) }.unwrap_or_default();
        let of_question = |(question, _): &(Question, Judgement)| {
            let question = *question;
            dials
                .iter()
                .flat_map(move |dial| [Level::High, Level::Low].map(|level| Turn { question, dial: *dial, level }))
        };
        let mut turns: Vec<Turn> = today.iter().flat_map(of_question).collect();
        turns.reverse();
        Search { today, turns, between: None, tried: Vec::new(), found: Vec::new() }
    }

    /// Searches to the end, whatever it takes.
    pub fn finish(mut self, facts: &Facts) -> Vec<Flip> {
        while self.go_on(facts) {}
        self.found
    }

    /// What has been found.
    pub fn found(self) -> Vec<Flip> {
        self.found
    }

    /// Does the next piece, with the facts that it was made for; false where none is left.
    pub fn go_on(&mut self, facts: &Facts) -> bool {
        self.between = match (self.between.take(), self.turns.pop()) {
            (Some(between), next) => {
                self.turns.extend(next);
                self.narrow(facts, between)
            }
            (None, Some(turn)) => self.begin(facts, turn),
            (None, None) => return false,
        };
        true
    }

    /// Looks at one end of the range.
    fn begin(&mut self, facts: &Facts, turn: Turn) -> Option<Between> {
        let (still, at) = (turn.dial.get(facts.scenario)?, turn.dial.end(facts.scenario, turn.level)?);
        let becomes = self.judge(facts, turn, at)?;
        (Some(becomes) != of(&self.today, turn.question)).then_some(Between { turn, still, at, becomes })
    }

    /// Halves the space between a value with today's answer and one with another, until it is a unit wide.
    fn narrow(&mut self, facts: &Facts, between: Between) -> Option<Between> {
        let Between { turn, still, at, .. } = between;
        let middle = turn.dial.rounded(exact::div(exact::add(still, at).ok()?, Decimal::TWO).ok()?)?;
        if middle <= still.min(at) || middle >= still.max(at) {
            self.keep(facts, &between);
            return None;
        }
        let becomes = self.judge(facts, turn, middle)?;
        Some(match Some(becomes) == of(&self.today, turn.question) {
            true => Between { still: middle, ..between },
            false => Between { at: middle, becomes, ..between },
        })
    }

    /// Keeps what was found, where it is nearer than what is known.
    fn keep(&mut self, facts: &Facts, between: &Between) {
        let Between { turn: Turn { question, dial, .. }, still, at, becomes } = *between;
        let away = |flip: &Flip| flip.dial.away(facts.scenario, flip.at).unwrap_or(Decimal::MAX);
        let Some(now) = dial.get(facts.scenario) else { return };
        let flip = Flip { question, dial, now, at, still, becomes };
        match self.found.iter_mut().find(|known| known.question == question) {
            Some(known) if away(known) <= away(&flip) => {}
            Some(known) => *known = flip,
            None => self.found.push(flip),
        }
    }

    fn judge(&mut self, facts: &Facts, turn: Turn, value: Decimal) -> Option<Judgement> {
        let fits = turn.question.is_fit();
        let known = |tried: &Tried| tried.dial == turn.dial && tried.value == value && tried.fits == fits;
        let place = self.tried.iter().position(known).unwrap_or_else(|| {
            let scenario = turn.dial.set(facts.scenario, value);
            let judged = judged_of(facts, &scenario, turn.question);
            self.tried.push(Tried { dial: turn.dial, value, fits, judged });
            self.tried.len() - 1
        });
        of(self.tried[place].judged.as_ref()?, turn.question)
    }
}

/// The answer to a question among all.
fn of(all: &[(Question, Judgement)], question: Question) -> Option<Judgement> {
    all.iter().find(|(other, _)| *other == question).map(|(_, judgement)| *judgement)
}
