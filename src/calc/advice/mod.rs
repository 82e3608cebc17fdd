//! What to ask for, in which order and when: rules over a projection, one file a rule.
//!
//! A rule looks at the figures and either finds something (a [`Finding`], which becomes a [`Step`]), finds nothing to say, or
//! says what it lacks ([`LeftOut`]). No rule words anything: that is `report::advice`. The order is fixed
//! (`docs/decisions/0019-advice.md`): a plan that ends at once, whether asking is worth it, what lasts, the event that carries a credit, its size and
//! its window, the proofs, the trade, the risks, and then the calendar.

pub mod anchor;
pub mod bridge;
pub mod case_file;
pub mod dates;
pub mod decision;
pub mod exchange;
pub mod flip;
pub mod reliance;
pub mod retirement;
pub mod sequence;
pub mod structure;
pub mod trial;
pub mod window;
pub mod worth;

use chrono::NaiveDate;

use super::{
    alternatives::Alternative,
    book::TariffBook,
    exact::Overflow,
    money::Money,
    month::Month,
    project::{project, too_large},
    projection::Projection,
    scenario::{Problem, Scenario, Trigger},
};
use dates::{Calendar, Stage};
use flip::Flip;
use trial::Trial;
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
    /// No agreement, no change: nothing to count back from.
    Date,
    /// Asking is not worth it, so the rest is left out.
    NotWorthIt,
    /// Nothing is charged, so nothing can be saved.
    NoCharge,
    /// Nothing is asked for yet, so there is nothing to weigh.
    NothingAsked,
    /// The only day to count back from is that of a change which is not worth asking for.
    ChangeFails,
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
    /// The calendar that the steps stand in; none without a date to count back from.
    pub calendar: Option<Calendar>,
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
        Facts { scenario, book: newest.of(scenario), projection, alternatives, as_of }
    }

    /// Whether anything is asked for.
    fn asks(&self) -> bool {
        let asks = &self.scenario.asks;
        asks.structural.is_some() || asks.credits.iter().any(|credit| credit.amount.is_positive())
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
    let facts = Facts::of(scenario, newest, projection, alternatives);
    advised(&facts).map_err(too_large)
}

fn advised(facts: &Facts) -> Result<Advice, Overflow> {
    let (as_of, projection) = (facts.as_of, facts.projection);
    let calendar = dates::calendar(facts);
    let mut advice = Advice { steps: Vec::new(), left_out: Vec::new(), as_of, calendar };
    advice.plan_ends(facts)?;
    if !projection.stay.charge.is_positive() && !projection.structural.charge.is_positive() {
        advice.left_out.push(LeftOut { rule: Rule::WorthIt, lack: Lack::NoCharge });
        return Ok(advice);
    }
    if !advice.worth_it(facts)? {
        // A plan that ends does so whether anybody negotiates or not.
        advice.retirements(facts)?;
        return Ok(advice);
    }
    let placements = window::placements(facts)?;
    advice.asks(facts, &placements)?;
    advice.risks(facts)?;
    match &advice.calendar {
        Some(calendar) => {
            let milestones = sequence::milestones(facts, calendar, &placements);
            advice.steps.extend(milestones.into_iter().map(sequence::Milestone::step));
        }
        None => {
            let lack = if facts.scenario.asks.structural.is_some() { Lack::ChangeFails } else { Lack::Date };
            advice.left_out.push(LeftOut { rule: Rule::Sequence, lack });
        }
    }
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
    pub fn decision(&self) -> Option<&decision::PlanEnds> {
        self.steps.iter().find_map(|step| match &step.finding {
            Finding::PlanEnds(found) => Some(found),
            _ => None,
        })
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

    fn asks(&mut self, facts: &Facts, placements: &[Placement]) -> Result<(), Overflow> {
        let on_the_table = [Stage::Opening, Stage::Paper];
        let mut structure = structure::structure_first(facts)?;
        if self.decision().is_some() {
            structure = structure.and_then(structure::StructureFirst::without_tier);
        }
        if let Some(found) = structure {
            let value = found.value();
            let begins = facts.scenario.asks.structural.as_ref().map(|change| change.effective);
            self.push(Finding::StructureFirst(found), on_the_table, value);
            self.before(begins);
        }
        if let Some(found) = anchor::anchor_event(facts) {
            let saved = Some(facts.projection.comparison.credits_saved);
            let value = saved.filter(|saved| saved.is_positive() && !found.events.is_empty());
            let opens = facts.scenario.asks.credits.iter().filter(|credit| credit.amount.is_positive());
            // What happened or grows is no reason to wait for a signature.
            let soon = found.events.first().is_some_and(|event| event.trigger != Trigger::Agreement);
            self.push(Finding::AnchorEvent(found), [Stage::Opening; 2], value);
            self.before(opens.map(|credit| credit.start).min().filter(|_| soon));
        }
        for mut found in bridge::bridges(facts)? {
            let mut moved = placements.iter().filter(|other| Some(other.place) == found.place && other.moves());
            let best = moved.next().map(|placement| placement.best);
            found.stands(best);
            let (value, opens) = (found.worth(), found.place.map(|_| best.unwrap_or(found.window.0)));
            self.push(Finding::BridgeCredit(found), on_the_table, value);
            self.before(opens);
        }
        for found in placements {
            let value = found.moves().then_some(found.gain);
            let opens = if found.moves() { found.best } else { found.asked };
            self.push(Finding::Window(found.clone()), on_the_table, value);
            self.before(Some(opens));
        }
        for found in case_file::case_files(facts)? {
            let claim = found.claim_until.filter(|_| !found.claim_past);
            let incident = found.trigger == Trigger::Incident;
            self.push(Finding::CaseFile(found), [Stage::Baseline, Stage::Alternatives], None);
            if let Some(step) = self.steps.last_mut().filter(|_| incident) {
                // What happened is written down now, and claimed in time.
                step.from = Some(dates::on_or_after(self.as_of));
                step.until = claim.map(dates::on_or_before).or(step.until).filter(|until| Some(*until) >= step.from);
            }
        }
        if let Some(found) = exchange::package(facts)? {
            self.push(Finding::Exchange(found), [Stage::Counter; 2], None);
        }
        Ok(())
    }

    fn risks(&mut self, facts: &Facts) -> Result<(), Overflow> {
        if let Some(found) = reliance::reliance(facts)? {
            self.push(Finding::Reliance(found), [Stage::Opening, Stage::Paper], None);
        }
        self.retirements(facts)
    }

    fn plan_ends(&mut self, facts: &Facts) -> Result<(), Overflow> {
        if let Some(found) = decision::plan_ends(facts)? {
            let (from, until) = (Some(self.as_of), Some(found.choose_by));
            self.steps.push(Step { finding: Finding::PlanEnds(found), from, until, value: None, flips_if: None });
        }
        Ok(())
    }

    fn retirements(&mut self, facts: &Facts) -> Result<(), Overflow> {
        let decided = self.decision().map(|found| found.plan.clone());
        let found = retirement::retirements(facts)?;
        for found in found.into_iter().filter(|found| Some(&found.plan) != decided.as_ref()) {
            let until = found.on.pred_opt();
            let (finding, from) = (Finding::Retirement(found), Some(self.as_of));
            self.steps.push(Step { finding, from, until, value: None, flips_if: None });
        }
        Ok(())
    }

    /// Has the last step done before the month in which a change or a credit begins, since neither pays anything back. What has
    /// begun already keeps its days.
    fn before(&mut self, begins: Option<Month>) {
        let today = dates::on_or_after(self.as_of);
        let last = begins.and_then(|month| month.first_day().pred_opt()).map(dates::on_or_before);
        let Some(last) = last.filter(|last| *last >= today) else { return };
        if let Some(step) = self.steps.last_mut().filter(|step| step.until.is_some_and(|until| until > last)) {
            step.until = Some(last);
            step.from = step.from.map(|from| if from > last { today } else { from });
        }
    }

    /// Adds a step that begins with one stage and ends with another.
    fn push(&mut self, finding: Finding, stages: [Stage; 2], value: Option<Money>) {
        let [from, until] = stages.map(|stage| self.calendar.as_ref().and_then(|calendar| calendar.days(stage)));
        let (from, until) = (from.map(|(from, _)| from), until.map(|(_, until)| until));
        self.steps.push(Step { finding, from, until, value, flips_if: None });
    }
}
