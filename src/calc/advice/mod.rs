//! What to ask for, in which order and when: rules over a projection, one file a rule.
//!
//! A rule looks at the figures and either finds something (a [`Finding`], which becomes a [`Step`]), finds nothing to say, or
//! says what it lacks ([`LeftOut`]). No rule words anything: that is `report::advice`. The order is fixed
//! (`docs/decisions/0019-advice.md`): a plan that ends at once, whether asking is worth it, what lasts, the event that carries a credit, its size and
//! its window, the proofs, the trade, the risks, and then the calendar.

pub mod actions;
pub mod anchor;
pub mod answers;
pub mod asks;
pub mod bridge;
pub mod calendar;
pub mod case_file;
pub mod decision;
pub mod exchange;
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
pub mod sequence;
mod steps;
pub mod structure;
pub mod term;
pub mod trial;
pub mod walk_away;
pub mod window;
pub mod worth;

use chrono::NaiveDate;

use super::{
    alternatives::Alternative,
    book::TariffBook,
    exact::Overflow,
    money::Money,
    project::{project, too_large},
    projection::Projection,
    scenario::{Problem, Scenario},
};
use answers::{Answered, Reply};
use asks::Ask;
use calendar::Calendars;
use decision::{Decision, Grounds, Next};
use flip::Flip;
use ladder::Ladder;
use lapse::Lapse;
use leverage::Leverage;
use levers::Lever;
use trial::Trial;
use walk_away::WalkAway;
use window::Placement;

/// A rule's stable name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Today's plan ends.
    PlanEnds,
    /// Whether the value is worth the effort.
    WorthIt,
    /// What lasts, leads.
    StructureFirst,
    /// A credit needs an event.
    AnchorEvent,
    /// The size of a credit.
    BridgeCredit,
    /// Its window.
    Window,
    /// The proofs.
    CaseFile,
    /// What can be traded for what.
    Exchange,
    /// Credits that carry too much.
    Reliance,
    /// A plan that ends.
    Retirement,
    /// The calendar.
    Sequence,
}

impl Rule {
    /// As files and links have it.
    pub const fn id(self) -> &'static str {
        match self {
            Rule::PlanEnds => "plan-ends",
            Rule::WorthIt => "worth-it",
            Rule::StructureFirst => "structure-first",
            Rule::AnchorEvent => "anchor-event",
            Rule::BridgeCredit => "bridge-credit",
            Rule::Window => "window",
            Rule::CaseFile => "case-file",
            Rule::Exchange => "exchange",
            Rule::Reliance => "reliance",
            Rule::Retirement => "retirement",
            Rule::Sequence => "sequence",
        }
    }
}

/// What a rule found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// See [`decision`].
    PlanEnds(decision::PlanEnds),
    /// See [`worth`].
    WorthIt(worth::WorthIt),
    /// See [`structure`].
    StructureFirst(structure::StructureFirst),
    /// See [`anchor`].
    AnchorEvent(anchor::AnchorEvent),
    /// See [`bridge`].
    BridgeCredit(bridge::BridgeCredit),
    /// See [`window`].
    Window(Placement),
    /// See [`case_file`].
    CaseFile(case_file::CaseFile),
    /// See [`exchange`].
    Exchange(exchange::Package),
    /// See [`reliance`].
    Reliance(reliance::Reliance),
    /// See [`retirement`].
    Retirement(retirement::Retiring),
    /// See [`sequence`].
    Sequence(sequence::Milestone),
}

/// One step of the advice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What the rule found.
    pub finding: Finding,
    /// First day on which it is to be done; none where no date is known to count from.
    pub from: Option<NaiveDate>,
    /// Last day for it.
    pub until: Option<NaiveDate>,
    /// What it is worth over the horizon, where that is one amount.
    pub value: Option<Money>,
    /// The nearest input with which this step would be another.
    pub flips_if: Option<Flip>,
}

impl Step {
    /// The rule it comes from.
    pub fn rule(&self) -> Rule {
        match self.finding {
            Finding::PlanEnds(_) => Rule::PlanEnds,
            Finding::WorthIt(_) => Rule::WorthIt,
            Finding::StructureFirst(_) => Rule::StructureFirst,
            Finding::AnchorEvent(_) => Rule::AnchorEvent,
            Finding::BridgeCredit(_) => Rule::BridgeCredit,
            Finding::Window(_) => Rule::Window,
            Finding::CaseFile(_) => Rule::CaseFile,
            Finding::Exchange(_) => Rule::Exchange,
            Finding::Reliance(_) => Rule::Reliance,
            Finding::Retirement(_) => Rule::Retirement,
            Finding::Sequence(_) => Rule::Sequence,
        }
    }
}

/// Why a rule says nothing although it would have something to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// What asking costs and how likely it works was not said.
    Effort,
    /// No event: nothing to count from.
    Date,
    /// Asking is not worth it, so the rest is left out.
    NotWorthIt,
    /// Nothing is charged, so nothing can be saved.
    NoCharge,
    /// Nothing is asked for yet, so there is nothing to weigh.
    NothingAsked,
}

/// A rule that was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The rule.
    pub rule: Rule,
    /// What it lacks.
    pub lack: Lack,
}

/// The whole advice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What to do, in order.
    pub steps: Vec<Step>,
    /// What could not be advised on, and why.
    pub left_out: Vec<LeftOut>,
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

    /// Whether anything is asked for.
    fn asks(&self) -> bool {
        let asks = &self.scenario.asks;
        asks.structural.is_some() || asks.credits.iter().any(|credit| credit.amount.is_positive())
    }

    /// Whether anything is charged, as things are or with the change.
    fn charged(&self) -> bool {
        self.projection.stay.charge.is_positive() || self.projection.structural.charge.is_positive()
    }

    /// The same question with something else in it; nothing where that cannot be projected.
    fn trial(&self, trial: Trial) -> Option<Projection> {
        project(&trial.of(self.scenario)?, self.book).ok()
    }
}

/// Advises on a projection; figures beyond exact decimals are a problem as they are in [`project()`]. The day counted from is the
/// scenario's, or else the first day of its first month. What would change each step is another search: [`flip::Search`].
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
    let (steps, left_out, actions) = (Vec::new(), Vec::new(), Vec::new());
    let mut advice = Advice {
        steps,
        left_out,
        as_of,
        calendars,
        asks,
        decision,
        levers,
        leverage,
        ladder,
        walk_away,
        actions,
        replies,
        lapse,
        answered: None,
    };
    advice.plan_ends();
    if !facts.charged() {
        advice.left_out.push(LeftOut { rule: Rule::WorthIt, lack: Lack::NoCharge });
        return Ok(advice);
    }
    if !advice.worth_it(facts)? {
        // A plan that ends does so whether anybody negotiates or not.
        advice.retirements(facts)?;
        return Ok(advice);
    }
    advice.asks(facts, &placements)?;
    advice.risks(facts, &placements)?;
    let milestones = sequence::milestones(facts, &advice.calendars, &advice.asks, &placements)?;
    if milestones.is_empty() {
        advice.left_out.push(LeftOut { rule: Rule::Sequence, lack: Lack::Date });
    }
    advice.steps.extend(milestones.into_iter().map(sequence::Milestone::step));
    Ok(advice)
}

impl Advice {
    /// What is on the table, where there is something to trade.
    pub fn package(&self) -> Option<&exchange::Package> {
        self.steps.iter().find_map(|step| match &step.finding {
            Finding::Exchange(package) => Some(package),
            _ => None,
        })
    }

    /// The decision on a plan that ends, which comes before everything else.
    pub fn ending_plan(&self) -> Option<&decision::PlanEnds> {
        self.decision.ends.as_ref()
    }

    /// Below the bar this is all there is to say.
    fn worth_it(&mut self, facts: &Facts) -> Result<bool, Overflow> {
        let Some(found) = worth::worth_it(facts)? else {
            let lack = if facts.asks() { Lack::Effort } else { Lack::NothingAsked };
            self.left_out.push(LeftOut { rule: Rule::WorthIt, lack });
            return Ok(true);
        };
        let clears = found.clears;
        let (from, value) = (Some(self.as_of), Some(found.expected));
        self.steps.push(Step { finding: Finding::WorthIt(found), from, until: None, value, flips_if: None });
        if !clears {
            self.left_out.push(LeftOut { rule: Rule::StructureFirst, lack: Lack::NotWorthIt });
        }
        Ok(clears)
    }
}
