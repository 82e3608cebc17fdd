//! What AWS's answers leave: the scenario after them, how far a counter reaches, and the walk-away after a refusal.

use chrono::NaiveDate;

use super::{
    super::{
        estimate::Estimate,
        exact::Overflow,
        money::Money,
        project::project,
        rate::Rate,
        scenario::{AgreementAsk, AgreementTerms, Asks, Bargain, Grant, Offered, Scenario, Status, Structural, Terms},
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
    /// It is granted: [`after_answers`] has it in hand.
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

/// The scenario after AWS's answers: a credit that was granted is in hand, terms that were granted hold, and what was refused is asked
/// for no more. What was countered is still asked for.
///
/// A change that begins later than the first month stays the change, since only today's terms can be written as agreed; it is then
/// granted in full and negotiated no more.
#[must_use]
pub fn after_answers(scenario: &Scenario) -> Scenario {
    let mut other = scenario.clone();
    let (answered, open) = std::mem::take(&mut other.asks.credits)
        .into_iter()
        .partition::<Vec<Grant>, _>(|credit| settles(&credit.bargain).is_some());
    other.asks.credits = open;
    other.credits_in_hand.extend(answered.into_iter().filter_map(in_hand));
    if let Some(change) = other.asks.structural.take() {
        match settles(&change.bargain) {
            None => other.asks.structural = Some(change),
            Some(Status::Granted) => other.agree(change),
            Some(_) => {}
        }
    }
    if let Some(ask) = other.asks.agreement.take() {
        match (settles(&ask.bargain), &mut other.next_agreement) {
            (None, _) => other.asks.agreement = Some(ask),
            (Some(Status::Granted), Some(next)) => {
                let amount = ask.bargain.answer.and_then(|answer| answer.amount);
                let AgreementTerms { discount, yearly_commitment, support_counts, years } = amount.unwrap_or(ask.terms);
                let terms = &mut next.terms;
                terms.discount = discount.or(terms.discount);
                terms.support_counts = support_counts.or(terms.support_counts);
                terms.years = years.unwrap_or(terms.years);
                if let Some(commitment) = yearly_commitment {
                    terms.yearly_commitment = commitment;
                }
            }
            (Some(_), _) => {}
        }
    }
    other
}

/// The scenario with the asks alone whose money the sums count ([`Ask::counts`]); what AWS granted is granted in full. After a switch
/// to a plan that was not typed, that is all there is.
#[must_use]
pub fn counted(scenario: &Scenario, advice: &Advice) -> Scenario {
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

/// The credit as it was granted; none where it was refused.
fn in_hand(credit: Grant) -> Option<Grant> {
    let answer = credit.bargain.answer.as_ref().filter(|answer| answer.status == Status::Granted)?;
    Some(Grant { amount: answer.amount.unwrap_or(credit.amount), bargain: Bargain::default(), ..credit })
}

impl Scenario {
    /// A change that was granted.
    fn agree(&mut self, change: Structural) {
        let asked = Offered { plan: change.plan.clone(), terms: change.terms.clone() };
        let amount = change.bargain.answer.and_then(|answer| answer.amount);
        let Offered { plan, terms } = amount.unwrap_or(asked);
        if change.effective > self.start || terms.until.is_some() {
            let granted = Some(Estimate::of(Rate::ONE));
            let bargain = Bargain { granted, ..Bargain::default() };
            self.asks.structural = Some(Structural { effective: change.effective, plan, terms, bargain });
            return;
        }
        if let Some(plan) = plan.filter(|plan| *plan != self.plan) {
            // Own tiers and an own minimum end with the plan that they were agreed for.
            (self.terms.tiers, self.terms.minimum) = (None, None);
            self.plan = plan;
        }
        let today = std::mem::replace(&mut self.terms, Terms::PUBLISHED);
        self.terms = Terms {
            basis: terms.basis.or(today.basis),
            plan_discount: terms.plan_discount.or(today.plan_discount),
            discount_on_minimum: terms.discount_on_minimum.or(today.discount_on_minimum),
            minimum: terms.minimum.or(today.minimum),
            tiers: terms.tiers.or(today.tiers),
            reserved_instances: terms.reserved_instances.or(today.reserved_instances),
            savings_plans: terms.savings_plans.or(today.savings_plans),
            additional: terms.additional.or(today.additional),
            maximum: terms.maximum.or(today.maximum),
            maximum_yearly: terms.maximum_yearly.or(today.maximum_yearly),
            until: today.until,
        };
    }
}
