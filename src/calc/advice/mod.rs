//! What to do, what to ask for and when: facts over a projection. No word of them stands here: those are in `report`.
//!
//! Everything is computed once ([`Advice`]) and read by all that speaks of it. What comes first is the decision ([`decision`]), of what is
//! asked for and what nobody asked for yet ([`asks`], [`levers`]); then who does what when ([`actions`]), counted in the days of each
//! event ([`calendar`]), and what would change it ([`flip`]).

pub mod actions;
pub mod answers;
pub mod asks;
pub mod calendar;
pub mod carrier;
pub mod case_file;
pub mod credible;
pub mod decision;
pub mod flip;
pub mod ladder;
pub mod lapse;
pub mod leverage;
pub mod levers;
pub mod own_plans;
pub mod price;
pub mod reliance;
pub mod retirement;
pub mod role;
pub mod term;
pub mod walk_away;
pub mod window;
pub mod worth;

use chrono::NaiveDate;

use super::{
    alternatives::Alternative,
    book::TariffBook,
    exact::Overflow,
    project::too_large,
    projection::Projection,
    scenario::{Problem, Scenario},
};
use answers::{Answered, Reply};
use asks::Ask;
use calendar::Calendars;
use case_file::CaseFile;
use credible::Suggested;
use decision::{Decision, Grounds, Kind, Next, Reopen};
use flip::Flip;
use ladder::Ladder;
use lapse::Lapse;
use leverage::Leverage;
use levers::Lever;
use reliance::Reliance;
use retirement::Retiring;
use walk_away::WalkAway;
use window::Placement;

/// Why something could not be advised on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// What asking costs and how likely it works was not said.
    Effort,
    /// No event: nothing to count from.
    Date,
    /// Asking is not worth it, so nothing that needs a negotiation is advised.
    NotWorthIt,
    /// Nothing is charged, so nothing can be saved.
    NoCharge,
    /// Nothing is asked for yet, so there is nothing to weigh.
    NothingAsked,
}

impl Lack {
    /// As the result has it.
    pub const fn id(self) -> &'static str {
        match self {
            Lack::Effort => "effort",
            Lack::Date => "date",
            Lack::NotWorthIt => "not-worth-asking",
            Lack::NoCharge => "no-charge",
            Lack::NothingAsked => "nothing-asked",
        }
    }
}

/// The whole advice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What could not be advised on, and why.
    pub left_out: Vec<Lack>,
    /// The day it counts from.
    pub as_of: NaiveDate,
    /// The calendar of each event.
    pub calendars: Calendars,
    /// Everything that is typed as an ask, in the order of time.
    pub asks: Vec<Ask>,
    /// What to do: the headline.
    pub decision: Decision,
    /// What nobody asked for and would bring something, the best first.
    pub levers: Vec<Lever>,
    /// The position that everything is asked from.
    pub leverage: Leverage,
    /// What is done, in the order of time.
    pub actions: Vec<actions::Action>,
    /// What is given for what.
    pub ladder: Ladder,
    /// What is done if AWS grants nothing.
    pub walk_away: WalkAway,
    /// What follows from AWS's answers, in the order of the asks that have one.
    pub replies: Vec<Reply>,
    /// The private discount that ends with the agreement if nothing is signed.
    pub lapse: Option<Lapse>,
    /// The scenario that all of it is about, where AWS's answers made another of it.
    pub answered: Option<Box<Answered>>,
    /// Where each credit's window stands best.
    pub placements: Vec<Placement>,
    /// The evidence of every event, where something can be asked for.
    pub case_files: Vec<CaseFile>,
    /// A credit that nobody asked for, and that an event could carry, where terms that last are negotiated.
    pub suggested: Option<Suggested>,
    /// Credits that carry more than half of what is asked for.
    pub reliance: Option<Reliance>,
    /// Plans that end later than the decision looks.
    pub retirements: Vec<Retiring>,
    /// What would change the decision or an ask; empty until it is searched for ([`flip::Search`]).
    pub flips: Vec<Flip>,
}

/// What every rule looks at.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The edition of the book that it is projected under.
    pub book: &'a TariffBook,
    /// Its projection.
    pub projection: &'a Projection,
    /// Every plan on offer.
    pub alternatives: &'a [Alternative],
    /// The day the advice counts from.
    pub as_of: NaiveDate,
    /// What was typed, where AWS's answers made another scenario of it.
    pub typed: Option<(&'a Scenario, &'a Projection)>,
}

impl<'a> Facts<'a> {
    /// What is known of a scenario that has been projected.
    pub fn of(
        scenario: &'a Scenario,
        newest: &'a TariffBook,
        projection: &'a Projection,
        alternatives: &'a [Alternative],
    ) -> Facts<'a> {
        let as_of = scenario.as_of.unwrap_or_else(|| scenario.start.first_day());
        Facts { scenario, book: newest.of(scenario), projection, alternatives, as_of, typed: None }
    }

    /// The same after AWS's answers; unchanged without any.
    #[must_use]
    pub fn after(self, answered: Option<&'a Answered>) -> Facts<'a> {
        let Some(Answered { scenario, projection }) = answered else { return self };
        Facts { scenario, projection, typed: Some((self.scenario, self.projection)), ..self }
    }

    /// The same before AWS's answers; none where there is no difference.
    fn as_typed(&self) -> Option<Facts<'a>> {
        self.typed.map(|(scenario, projection)| Facts { scenario, projection, typed: None, ..*self })
    }

    /// What AWS's answers make of the scenario; none where that is done already.
    fn answered(&self) -> Option<Answered> {
        if self.typed.is_some() { None } else { Answered::of(self.scenario, self.book) }
    }

    /// Whether anything is charged, as things are or with the change.
    fn charged(&self) -> bool {
        self.projection.stay.charge.is_positive() || self.projection.structural.charge.is_positive()
    }
}

/// Advises on a projection; figures beyond exact decimals are a problem as they are in [`super::project()`]. The day counted from is the
/// scenario's, or else the first day of its first month. What would change it is another search: [`flip::Search`].
pub fn advise(
    scenario: &Scenario,
    newest: &TariffBook,
    projection: &Projection,
    alternatives: &[Alternative],
) -> Result<Advice, Vec<Problem>> {
    let typed = Facts::of(scenario, newest, projection, alternatives);
    let answered = typed.answered();
    let facts = typed.after(answered.as_ref());
    let mut advice = advised(&facts).map_err(too_large)?;
    advice.actions = actions::actions(&facts, &advice).map_err(too_large)?;
    if advice.asks.iter().any(|ask| ask.answer.is_some()) && advice.decision.kind != decision::Kind::NotWorthAsking {
        advice.decision.next = actions::next(&advice.actions);
    }
    // It goes to whom the action goes to.
    let to = advice.decision.next.and_then(|next| actions::addressee(&advice.actions, &next));
    advice.decision.next = advice.decision.next.map(|next| Next { to: to.unwrap_or(next.to), ..next });
    advice.answered = answered.map(Box::new);
    Ok(advice)
}

/// What the headline stands on.
pub struct Grounded {
    /// The calendar of each event.
    pub calendars: Calendars,
    /// Where each credit's window stands best.
    pub placements: Vec<Placement>,
    /// Every ask.
    pub asks: Vec<Ask>,
    /// Every lever nobody asked for.
    pub levers: Vec<Lever>,
    /// What to do.
    pub decision: Decision,
    /// What follows from AWS's answers, in the order of the asks that have one.
    pub replies: Vec<Reply>,
    /// The scenario that all of it is about, where AWS's answers made another of it.
    pub answered: Option<Box<Answered>>,
}

/// The decision with what it stands on, where no more of the advice is needed.
pub fn headline(facts: &Facts) -> Result<Grounded, Overflow> {
    let answered = facts.answered();
    let found = grounded(&facts.after(answered.as_ref()))?;
    Ok(Grounded { answered: answered.map(Box::new), ..found })
}

fn grounded(facts: &Facts) -> Result<Grounded, Overflow> {
    let calendars = calendar::calendars(facts);
    let placements = window::placements(facts)?;
    let mut asks = asks::asks(facts, &calendars, &placements)?;
    let (ends, reopen) = (decision::plan_ends(facts)?, decision::reopen::reopen(facts)?);
    let levers = levers::levers(facts, &calendars, ends.as_ref(), reopen.as_ref())?;
    let grounds = Grounds { asks: &asks, levers: &levers, calendars: &calendars, ends, reopen };
    let decision = decision::decide(facts, grounds)?;
    if decision.only_switch(facts.scenario).is_some() {
        asks::leave(&mut asks);
    }
    let replies = answers::replies(facts, &asks)?;
    Ok(Grounded { calendars, placements, asks, levers, decision, replies, answered: None })
}

fn advised(facts: &Facts) -> Result<Advice, Overflow> {
    let as_of = facts.as_of;
    let Grounded { calendars, placements, asks, levers, decision, replies, .. } = grounded(facts)?;
    let leverage = leverage::leverage(facts, &calendars)?;
    let ladder = ladder::ladder(facts, &calendars, &asks, &levers)?;
    let walk_away = walk_away::walk_away(facts)?.over(&decision.figures.recurring_after)?;
    let lapse = lapse::lapse(facts, &calendars)?;
    let left_out = left_out(facts, &calendars, &asks, &decision);
    let stops = [Lack::NoCharge, Lack::NotWorthIt].iter().any(|lack| left_out.contains(lack));
    let case_files = if stops { Vec::new() } else { case_file::case_files(facts)? };
    let negotiates = decision.kind == Kind::Negotiate || decision.second == Some(Kind::Negotiate);
    let suggested = credible::suggested(facts, &calendars)?.filter(|_| negotiates && !stops);
    // A switch is its own sum, and a new commitment is more than all of the asks.
    let reopens = decision.reopen.as_ref().is_some_and(Reopen::is_called_for);
    let relies = decision.only_switch(facts.scenario).is_none() && !reopens;
    let reliance = reliance::reliance(&asks)?.filter(|_| relies);
    let retirements = retirement::retirements(facts, decision.ends.as_ref().map(|ends| &ends.plan));
    let (actions, flips) = (Vec::new(), Vec::new());
    Ok(Advice {
        left_out,
        as_of,
        calendars,
        asks,
        decision,
        levers,
        leverage,
        actions,
        ladder,
        walk_away,
        replies,
        lapse,
        answered: None,
        placements,
        case_files,
        suggested,
        reliance,
        retirements,
        flips,
    })
}

/// What could not be advised on. Where nothing is charged or asking is not worth it, nothing else is looked for.
fn left_out(facts: &Facts, calendars: &Calendars, asks: &[Ask], decision: &Decision) -> Vec<Lack> {
    let is_over = !asks.is_empty() && asks.iter().all(Ask::is_settled);
    let weighed = match &decision.worth {
        _ if !facts.charged() => return vec![Lack::NoCharge],
        Some(worth) if !worth.clears => return vec![Lack::NotWorthIt],
        None if asks.is_empty() => Some(Lack::NothingAsked),
        None if !is_over => Some(Lack::Effort),
        _ => None,
    };
    let undated = (*calendars == Calendars::default()).then_some(Lack::Date);
    weighed.into_iter().chain(undated).collect()
}
