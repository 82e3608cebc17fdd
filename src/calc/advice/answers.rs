//! What AWS's answers leave: the scenario after them, how far a counter reaches, and the walk-away after a refusal.

use chrono::NaiveDate;

use super::{
    super::{
        book::TariffBook,
        estimate::Estimate,
        exact::Overflow,
        money::Money,
        project::project,
        projection::Projection,
        rate::Rate,
        scenario::{AgreementAsk, Asks, Bargain, Offered, Scenario, Status, Structural, Terms},
    },
    Advice, Facts,
    asks::{Ask, Asked, Hold, Size},
    walk_away::{WalkAway, walk_away},
};

/// An answer, held against what was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// What was asked for.
    pub asked: Asked,
    /// When AWS answered.
    pub date: NaiveDate,
    /// What follows from it.
    pub stands: Stands,
}

/// What follows from an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stands {
    /// It is granted: [`after_answers`] has it at the size that was granted.
    Granted,
    /// A counter that brings at least what was aimed at.
    ReachesTarget,
    /// A counter that brings less than that, and no less than the floor: answer it with the next rung.
    AboveFloor,
    /// A counter that brings less than the floor: the walk-away is better.
    BelowFloor(WalkAway),
    /// A counter whose size was not given, or has no price.
    Unsized,
    /// It is refused: this is the walk-away.
    Refused(WalkAway),
}

impl Advice {
    /// The scenario that is advised on: the one that was typed, or what AWS's answers made of it.
    pub fn scenario<'a>(&'a self, typed: &'a Scenario) -> &'a Scenario {
        self.answered.as_ref().map_or(typed, |answered| &answered.scenario)
    }

    /// Its projection.
    pub fn projection<'a>(&'a self, typed: &'a Projection) -> &'a Projection {
        self.answered.as_ref().map_or(typed, |answered| &answered.projection)
    }
}

impl Ask {
    /// What was agreed; none where AWS has not granted it.
    pub fn agreed(&self) -> Option<&Size> {
        let answer = self.answer.as_ref().filter(|answer| answer.status == Status::Granted)?;
        Some(answer.amount.as_ref().unwrap_or(&self.position.target))
    }
}

/// Whether the negotiation is over: AWS has granted something, and nothing is open.
pub fn is_over(asks: &[Ask]) -> bool {
    asks.iter().any(|ask| ask.agreed().is_some()) && !asks.iter().any(Ask::is_open)
}

/// What follows from each answer, in the order of the asks.
pub fn replies(facts: &Facts, asks: &[Ask]) -> Result<Vec<Reply>, Overflow> {
    let answered = asks.iter().filter_map(|ask| Some((ask, ask.answer.as_ref()?)));
    let reply = |(ask, answer): (&Ask, &super::asks::Answered)| {
        let stands = match answer.status {
            Status::Granted => Stands::Granted,
            Status::Refused => Stands::Refused(walk_away(facts)?),
            Status::Countered => countered(facts, ask, answer.amount.as_ref())?,
        };
        Ok(Reply { asked: ask.asked, date: answer.date, stands })
    };
    answered.map(reply).collect()
}

/// Sizes of terms are held against each other by what they save, since two of them may name different terms.
fn countered(facts: &Facts, ask: &Ask, amount: Option<&Size>) -> Result<Stands, Overflow> {
    let value = |size: &Size| value(facts, size);
    let Some(offered) = amount.map(value).transpose()?.flatten() else { return Ok(Stands::Unsized) };
    let Some(target) = value(&ask.position.target)? else { return Ok(Stands::Unsized) };
    let floor = ask.position.floor.as_ref().map(value).transpose()?.flatten();
    Ok(match floor {
        _ if offered >= target => Stands::ReachesTarget,
        Some(floor) if offered < floor => Stands::BelowFloor(walk_away(facts)?),
        _ => Stands::AboveFloor,
    })
}

/// What a size brings alone over the horizon: a credit its amount, terms what they save; none where a month has no price.
fn value(facts: &Facts, size: &Size) -> Result<Option<Money>, Overflow> {
    let asks = match size {
        Size::Credit(amount) => return Ok(Some(*amount)),
        Size::Change(offered) => {
            let Some(asked) = &facts.scenario.asks.structural else { return Ok(None) };
            let change = Structural::new(asked.effective, offered.plan.clone(), offered.terms.clone());
            Asks { structural: Some(change), ..Asks::default() }
        }
        Size::Agreement(terms) => {
            let ask = AgreementAsk { terms: terms.clone(), bargain: Bargain::default() };
            Asks { agreement: Some(ask), ..Asks::default() }
        }
    };
    let Ok(found) = project(&Scenario { asks, ..facts.scenario.clone() }, facts.book) else { return Ok(None) };
    let support = found.comparison.structural_saved;
    let Some(effect) = found.agreement_effect else { return Ok(Some(support)) };
    support.plus(effect.usage_saved)?.minus(effect.shortfall_change).map(Some)
}

/// What AWS's answers make of the scenario: everything that is advised is read off it.
///
/// Paths and comparisons of the result stay those of what was typed, granted in full
/// (`docs/decisions/0064-what-aws-answered.md`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The scenario after the answers.
    pub scenario: Scenario,
    /// Its projection.
    pub projection: Projection,
}

impl Answered {
    /// None where AWS has settled nothing, or where what it granted has no price.
    pub fn of(scenario: &Scenario, book: &TariffBook) -> Option<Answered> {
        let asks = &scenario.asks;
        let settled = asks.credits.iter().any(|credit| credit.bargain.is_settled())
            || asks.structural.as_ref().is_some_and(|change| change.bargain.is_settled())
            || asks.agreement.as_ref().is_some_and(|ask| ask.bargain.is_settled());
        if !settled {
            return None;
        }
        let scenario = after_answers(scenario);
        let projection = project(&scenario, book).ok()?;
        Some(Answered { scenario, projection })
    }
}

/// The scenario after AWS's answers: what was granted has the size that was granted, and what was refused is asked for no more. What
/// was countered is still asked for. Every credit keeps its place, so that a refused one is left with no amount.
#[must_use]
pub fn after_answers(scenario: &Scenario) -> Scenario {
    let mut other = scenario.clone();
    for credit in &mut other.asks.credits {
        match settles(&credit.bargain) {
            Some(Status::Granted) => credit.amount = granted(&credit.bargain).unwrap_or(credit.amount),
            Some(_) => credit.amount = Money::ZERO,
            None => {}
        }
    }
    other.asks.structural = other.asks.structural.filter(|change| !is_refused(&change.bargain)).map(|change| {
        match granted(&change.bargain) {
            Some(Offered { plan, terms }) => Structural { plan, terms, ..change },
            None => change,
        }
    });
    other.asks.agreement = other.asks.agreement.filter(|ask| !is_refused(&ask.bargain)).map(|ask| {
        let terms = granted(&ask.bargain).unwrap_or_else(|| ask.terms.clone());
        AgreementAsk { terms, ..ask }
    });
    other
}

/// The size that AWS granted, where that was said.
fn granted<T: Clone>(bargain: &Bargain<T>) -> Option<T> {
    bargain.answer.as_ref().filter(|answer| answer.status == Status::Granted)?.amount.clone()
}

fn is_refused<T>(bargain: &Bargain<T>) -> bool {
    settles(bargain) == Some(Status::Refused)
}

/// The scenario with the asks alone whose money the sums count ([`Ask::counts`]); what AWS granted counts at the size that it granted.
/// After a switch to a plan that was not typed, that is all there is.
#[must_use]
pub fn counted(scenario: &Scenario, advice: &Advice) -> Scenario {
    let scenario = advice.scenario(scenario);
    if let Some(switch) = advice.decision.only_switch(scenario) {
        let change = Structural::new(switch.from, Some(switch.plan.clone()), Terms::default());
        return Scenario { asks: Asks { structural: Some(change), ..Asks::default() }, ..scenario.clone() };
    }
    // What is not worth its cost is weighed all the same.
    let counts = |asked: Asked| {
        let ask = advice.asks.iter().find(|ask| ask.asked == asked);
        ask.is_none_or(|ask| ask.counts() || ask.hold == Some(Hold::NotWorthIt))
    };
    let mut other = scenario.clone();
    let credits = std::mem::take(&mut other.asks.credits).into_iter().enumerate();
    other.asks.credits = credits.filter(|(place, _)| counts(Asked::Credit(*place))).map(|(_, credit)| credit).collect();
    other.asks.structural = other.asks.structural.filter(|_| counts(Asked::Change));
    other.asks.agreement = other.asks.agreement.filter(|_| counts(Asked::Agreement));
    for credit in &mut other.asks.credits {
        credit.bargain.granted = credit.bargain.share();
    }
    if let Some(change) = &mut other.asks.structural {
        change.bargain.granted = change.bargain.share();
    }
    if let Some(ask) = &mut other.asks.agreement {
        ask.bargain.granted = ask.bargain.share();
    }
    other
}

/// The answer that ends the negotiation of an ask.
fn settles<T>(bargain: &Bargain<T>) -> Option<Status> {
    let status = bargain.answer.as_ref()?.status;
    (status != Status::Countered).then_some(status)
}

impl<T> Bargain<T> {
    /// The share that is granted, where it was said: of what AWS granted, all of it.
    pub fn share(&self) -> Option<Estimate<Rate>> {
        match settles(self) {
            Some(Status::Granted) => Some(Estimate::of(Rate::ONE)),
            _ => self.granted,
        }
    }

    /// Whether AWS has said yes or no, so that nothing is negotiated any more.
    pub fn is_settled(&self) -> bool {
        settles(self).is_some()
    }
}
