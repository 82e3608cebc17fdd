//! `structure-first`: what lowers every bill leads. Each lever is priced alone and all together, over the whole horizon.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{
    super::{
        alternatives::{Alternative, Lost, Question, Reason, best_available, best_unjudged},
        exact::Overflow,
        money::Money,
        month::Month,
        order::in_order,
        rate::Rate,
        scenario::{Basis, RequiredPlan, Scenario, Structural, Terms, Treatment},
        tariff::PlanId,
    },
    Facts,
    asks::{self, Durable},
    calendar,
    trial::Trial,
};

/// Something that can be changed for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lever {
    /// Another plan.
    Plan(PlanId),
    /// A percentage off the plan.
    PlanDiscount(Rate),
    /// Charged before or after private discounts.
    Basis(Basis),
    /// Another minimum.
    Minimum(Money),
    /// Whether the plan discount lowers the minimum, too.
    DiscountOnMinimum(bool),
    /// Own tiers.
    Tiers,
    /// What of Reserved Instances counts.
    ReservedInstances(Treatment),
    /// What of Savings Plans counts.
    SavingsPlans(Treatment),
    /// Additional charges.
    Additional,
}

/// One lever with what it saves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priced {
    /// The lever.
    pub lever: Lever,
    /// Its place among [`levers`].
    pub place: usize,
    /// Paid on `stay` less paid with this change alone; negative where it costs more.
    pub saved: Money,
}

/// How the change stands beside the credits asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It saves, and no less than the credits within the horizon.
    Leads,
    /// It saves less than the credits within the horizon, but does not end.
    Lasts,
    /// It saves nothing or costs more.
    Fails,
    /// None is asked for, and an available plan saves.
    LowerTier,
    /// None is asked for, and no plan is available that saves.
    Open,
}

/// The structural side of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StructureFirst {
    /// How it stands.
    pub standing: Standing,
    /// The first month of the change; the first projected one where none is asked for.
    pub from: Month,
    /// What all that is asked for saves together; none where nothing is asked for.
    pub together: Option<Money>,
    /// What of that recurs, in the change's first year.
    pub durable: Option<Durable>,
    /// Each asked lever alone, the one that saves most first.
    pub asked: Vec<Priced>,
    /// Levers not asked for that would save, the best first.
    pub unasked: Vec<Priced>,
    /// The available plan that costs least: what it saves, and what is lost with it.
    pub lower_tier: Option<LowerTier>,
    /// The plan that cannot be judged yet and may save more.
    pub unjudged: Option<Unjudged>,
    /// Whether an agreement runs of which nobody said whether it requires a plan.
    pub clause_is_open: bool,
    /// The day that everything else is signed for, where the change is to begin before it.
    pub signed: Option<NaiveDate>,
    /// What the credits asked for save alone.
    pub credits: Money,
    /// Months in which the minimum is what is charged.
    pub at_minimum: usize,
}

/// A plan that costs less.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LowerTier {
    /// The plan.
    pub plan: PlanId,
    /// Its place among the plans on offer.
    pub place: usize,
    /// What it saves from the first projected month on.
    pub saved: Money,
    /// What today's plan gives and this one does not.
    pub lost: Vec<Lost>,
    /// Whether somebody has to agree to it.
    pub needs_consent: bool,
}

/// A plan that may be an alternative: some questions decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unjudged {
    /// The plan.
    pub plan: PlanId,
    /// Its place in the plan comparison.
    pub place: usize,
    /// What it saves from the first projected month on, with the accounts that are counted there.
    pub saved: Money,
    /// What is open.
    pub questions: Vec<Question>,
    /// The most accounts with which it costs less than staying, where that depends on their number.
    pub break_even_accounts: Option<u32>,
}

impl StructureFirst {
    /// The same without another plan, which is taken and not asked for where today's ends; nothing where nothing else is left.
    pub fn without_tier(self) -> Option<StructureFirst> {
        let standing = if self.standing == Standing::LowerTier { Standing::Open } else { self.standing };
        let something = self.together.is_some() || !self.unasked.is_empty();
        something.then_some(StructureFirst { standing, lower_tier: None, unjudged: None, ..self })
    }

    /// What the step is worth: what is asked for, nothing where that does not save; where nothing is asked for, the best that
    /// could be.
    pub fn value(&self) -> Option<Money> {
        let tier = self.lower_tier.as_ref().map(|tier| tier.saved);
        let best = || self.unasked.first().map(|lever| lever.saved).into_iter().chain(tier).max();
        match self.together {
            Some(saved) => Some(saved).filter(|saved| saved.is_positive()),
            None => best(),
        }
    }
}

/// Nothing where no lever is asked for and none is known that would save.
pub fn structure_first(facts: &Facts) -> Result<Option<StructureFirst>, Overflow> {
    let scenario = facts.scenario;
    let change = scenario.asks.structural.as_ref();
    let from = change.map_or(scenario.start, |change| change.effective.max(scenario.start));
    let stay = facts.projection.stay.paid;
    let price = |(place, (lever, _)): (usize, (Lever, Structural))| -> Option<Priced> {
        let other = facts.trial(Trial::Lever(place))?;
        Some(Priced { lever, place, saved: stay.minus(other.structural.paid).ok()? })
    };
    let best_first = |priced: &Priced| Reverse(priced.saved);
    let mut asked: Vec<_> = levers(scenario).into_iter().enumerate().collect();
    let unasked = asked.split_off(change.map_or(0, |change| asked_levers(change).len()));
    let asked = in_order(asked.into_iter().filter_map(price), best_first);
    let unasked = unasked.into_iter().filter_map(price);
    let unasked = in_order(unasked.filter(|priced| priced.saved.is_positive()), best_first);
    let lower_tier = lower_tier(facts)?;
    let standing = standing(facts, lower_tier.is_some());
    let unjudged = unjudged(facts)?;
    let nothing = change.is_none() && unasked.is_empty() && lower_tier.is_none() && unjudged.is_none();
    let at_minimum = facts.projection.stay.months.iter().filter(|month| month.bill().charge.minimum_applied()).count();
    Ok((!nothing).then_some(StructureFirst {
        standing,
        from,
        together: change.map(|_| facts.projection.comparison.structural_saved),
        durable: asks::durable(facts)?,
        asked,
        unasked,
        lower_tier,
        unjudged,
        clause_is_open: scenario.agreement.is_some() && scenario.requires_plan == RequiredPlan::Unknown,
        signed: change.and_then(|change| before_signing(facts, change.effective)),
        credits: facts.projection.comparison.credits_saved,
        at_minimum,
    }))
}

/// The day of signing, where a month that is still to come begins before it.
fn before_signing(facts: &Facts, month: Month) -> Option<NaiveDate> {
    let ahead = month.first_day() > facts.as_of;
    calendar::signing(facts).filter(|day| ahead && month.first_day() < *day)
}

/// How the change stands; what flips the step.
pub(super) fn standing(facts: &Facts, lower_tier: bool) -> Standing {
    let comparison = &facts.projection.comparison;
    match facts.scenario.asks.structural {
        None if lower_tier => Standing::LowerTier,
        None => Standing::Open,
        Some(_) if !comparison.structural_saved.is_positive() => Standing::Fails,
        Some(_) if comparison.structural_saved >= comparison.credits_saved => Standing::Leads,
        Some(_) => Standing::Lasts,
    }
}

/// The available plan that costs least.
pub fn lower_tier(facts: &Facts) -> Result<Option<LowerTier>, Overflow> {
    let Some(best) = best_available(facts.alternatives) else { return Ok(None) };
    let Some(place) = place_of(facts, best) else { return Ok(None) };
    let saved = facts.projection.stay.paid.minus(best.paid)?;
    Ok(Some(LowerTier {
        plan: best.plan.clone(),
        place,
        saved,
        lost: best.lost.clone(),
        needs_consent: best.needs_consent,
    }))
}

/// The plan that would save most of those that cannot be judged yet, where it would save more than the best available one.
pub fn unjudged(facts: &Facts) -> Result<Option<Unjudged>, Overflow> {
    let Some(open) = best_unjudged(facts.alternatives) else { return Ok(None) };
    let better = best_available(facts.alternatives).is_none_or(|best| open.paid < best.paid);
    let (Some(place), Some(Reason::Unknown(questions))) = (place_of(facts, open).filter(|_| better), &open.reason)
    else {
        return Ok(None);
    };
    let saved = facts.projection.stay.paid.minus(open.paid)?;
    if !saved.is_positive() {
        return Ok(None);
    }
    let (plan, questions) = (open.plan.clone(), questions.clone());
    Ok(Some(Unjudged { plan, place, saved, questions, break_even_accounts: open.break_even_accounts }))
}

fn place_of(facts: &Facts, plan: &Alternative) -> Option<usize> {
    facts.alternatives.iter().position(|other| other.plan == plan.plan)
}

/// Everything that can be changed for good, each alone: what is asked for, then what nobody asked for.
pub fn levers(scenario: &Scenario) -> Vec<(Lever, Structural)> {
    let change = scenario.asks.structural.as_ref();
    let from = change.map_or(scenario.start, |change| change.effective.max(scenario.start));
    let untried = untried(scenario, change).into_iter();
    let untried = untried.map(|(lever, terms)| (lever, Structural::new(from, None, terms)));
    change.map(asked_levers).unwrap_or_default().into_iter().chain(untried).collect()
}

/// Each field of a change, alone.
fn asked_levers(change: &Structural) -> Vec<(Lever, Structural)> {
    let terms = &change.terms;
    let with = |terms: Terms| Structural::new(change.effective, None, terms);
    let none = || Terms { until: terms.until, ..Terms::default() };
    let mut all = Vec::new();
    if let Some(plan) = &change.plan {
        let alone = Structural::new(change.effective, Some(plan.clone()), none());
        all.push((Lever::Plan(plan.clone()), alone));
    }
    if let Some(rate) = terms.plan_discount {
        all.push((Lever::PlanDiscount(rate), with(Terms { plan_discount: Some(rate), ..none() })));
    }
    if let Some(basis) = terms.basis {
        all.push((Lever::Basis(basis), with(Terms { basis: Some(basis), ..none() })));
    }
    if let Some(minimum) = terms.minimum {
        all.push((Lever::Minimum(minimum), with(Terms { minimum: Some(minimum), ..none() })));
    }
    if let Some(flag) = terms.discount_on_minimum {
        all.push((Lever::DiscountOnMinimum(flag), with(Terms { discount_on_minimum: Some(flag), ..none() })));
    }
    if terms.tiers.is_some() {
        all.push((Lever::Tiers, with(Terms { tiers: terms.tiers.clone(), ..none() })));
    }
    if let Some(treatment) = terms.reserved_instances {
        let alone = with(Terms { reserved_instances: Some(treatment), ..none() });
        all.push((Lever::ReservedInstances(treatment), alone));
    }
    if let Some(treatment) = terms.savings_plans {
        all.push((Lever::SavingsPlans(treatment), with(Terms { savings_plans: Some(treatment), ..none() })));
    }
    if terms.additional.is_some() {
        all.push((Lever::Additional, with(Terms { additional: terms.additional.clone(), ..none() })));
    }
    all
}

/// Levers that the scenario itself points to and nobody asked for.
fn untried(scenario: &Scenario, change: Option<&Structural>) -> Vec<(Lever, Terms)> {
    use super::super::scenario::CommitmentKind::{ReservedInstance, SavingsPlan};
    let asked = change.map(|change| &change.terms);
    let discounted = scenario.agreement.as_ref().is_some_and(|agreement| agreement.discount.is_some());
    let bought = |kind| scenario.commitments.iter().any(|commitment| commitment.kind == kind);
    let mut all = Vec::new();
    if discounted && scenario.terms.basis != Some(Basis::Net) && asked.is_none_or(|terms| terms.basis.is_none()) {
        all.push((Lever::Basis(Basis::Net), Terms { basis: Some(Basis::Net), ..Terms::default() }));
    }
    let counts = |today: Option<Treatment>| today != Some(Treatment::None);
    let none = Some(Treatment::None);
    if bought(ReservedInstance)
        && counts(scenario.terms.reserved_instances)
        && asked.is_none_or(|terms| terms.reserved_instances.is_none())
    {
        all.push((Lever::ReservedInstances(Treatment::None), Terms { reserved_instances: none, ..Terms::default() }));
    }
    if bought(SavingsPlan)
        && counts(scenario.terms.savings_plans)
        && asked.is_none_or(|terms| terms.savings_plans.is_none())
    {
        all.push((Lever::SavingsPlans(Treatment::None), Terms { savings_plans: none, ..Terms::default() }));
    }
    all
}
