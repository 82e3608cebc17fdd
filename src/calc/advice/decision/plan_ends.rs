//! `plan-ends`: today's plan ends soon or has ended, which comes before anything there is to ask for. What follows if nothing is
//! done, what each outcome costs, the cheapest plan that gives at least as much, and the last day to choose.
//!
//! Both possible outcomes are computed wherever AWS has not published which one it is (`Ending::successor`, `Ending::precedent`).
//! The rule is `docs/decisions/0046-a-plan-that-ends.md`.

use chrono::{Days, NaiveDate};

use super::super::{
    super::{
        alternatives::{Lost, gained},
        arrangement::arrange,
        estimate::Estimate,
        exact::Overflow,
        money::Money,
        month::Month,
        own::Own,
        pay::charges,
        scenario::{Asks, BuysThrough, Scenario, Spend},
        spend::usage,
        tariff::{Ending, Grade, Plan, PlanId},
    },
    Facts,
    calendar::working_days,
};

/// A plan that ends within so many days is decided on first.
pub const WITHIN: i64 = 120;
/// Days before the end by which to choose.
const NOTICE: u64 = 14;
/// Months beyond those shown in which an end is still looked at.
const BEYOND: u32 = 5;

/// Today's plan ends, or has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanEnds {
    /// The plan.
    pub plan: PlanId,
    /// The first day without it.
    pub on: NaiveDate,
    /// Whether that day has come.
    pub ended: bool,
    /// The last day to choose what follows: two weeks before the end, on a working day; today where that is past.
    pub choose_by: NaiveDate,
    /// Whether those two weeks have begun.
    pub late: bool,
    /// The place of the first month without the plan among the months of [`following`].
    pub place: usize,
    /// The charge of the last month of the plan. Before the months shown it is that of [`last_month`].
    pub before: Money,
    /// What may follow if nothing is done: the book's successor, then what followed before.
    pub outcomes: Vec<Outcome>,
    /// What the projection goes on with.
    pub goes_on: PlanId,
    /// Whether the scenario names that plan.
    pub is_chosen: bool,
    /// What the scenario names to follow, where that is neither of the two.
    pub chosen: Option<Outcome>,
    /// The cheapest plan on offer that gives at least as much as today's; none where what today's gives was not found.
    pub choice: Option<Outcome>,
    /// Whether the months shown reach beyond the end.
    pub inside: bool,
    /// Whether the number of accounts is known, where today's plan or another one here is charged for each.
    pub accounts_known: bool,
}

/// A plan that may follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The plan.
    pub plan: PlanId,
    /// Its place among the plans of the book.
    pub book_place: usize,
    /// How sure it is that this follows by itself; none where it is chosen.
    pub grade: Option<Grade>,
    /// The charge of its first month.
    pub monthly: Money,
    /// The same, less the charge of the last month of the plan that ends.
    pub change: Money,
    /// All charges over the months shown, those before the end included.
    pub horizon: Money,
    /// What it gives and today's plan does not, as far as both are known.
    pub gains: Vec<Lost>,
    /// Whether it can be taken without anybody's consent.
    pub self_service: bool,
}

impl Outcome {
    /// Whether nothing is charged.
    pub fn is_free(&self) -> bool {
        !self.monthly.is_positive()
    }
}

impl PlanEnds {
    /// Every plan that is looked at: what may follow, what was chosen, and the choice.
    pub fn all(&self) -> impl Iterator<Item = &Outcome> {
        self.outcomes.iter().chain(&self.chosen).chain(&self.choice)
    }
}

/// The end of today's plan, where it has come or is near.
pub fn plan_ends(facts: &Facts) -> Result<Option<PlanEnds>, Overflow> {
    let near = |plan: &&Plan| plan.ends.as_ref().is_some_and(|ending| days_left(ending, facts.as_of) <= WITHIN);
    let Some(plan) = facts.book.plan(&facts.scenario.plan).filter(near) else { return Ok(None) };
    let Some((ending, month)) = plan.ends.as_ref().and_then(|ending| Some((ending, Month::of(ending.on)?))) else {
        return Ok(None);
    };
    let Some(place) = place_of(facts.scenario, month) else { return Ok(None) };
    let Some(before) = before(facts, month, place)? else { return Ok(None) };
    let ended = ending.on <= facts.as_of;
    let deadline = deadline(ending.on);
    let end = End { facts, plan, month, place, before };
    let mut outcomes = Vec::new();
    for (id, grade) in fates(ending) {
        outcomes.extend(end.outcome(id, Some(grade))?);
    }
    let named = facts.scenario.after_retirement.as_ref();
    let apart = named.filter(|named| outcomes.iter().all(|outcome| outcome.plan != **named));
    let chosen = apart.map(|named| end.outcome(named, None)).transpose()?.flatten();
    Ok(Some(PlanEnds {
        plan: plan.id.clone(),
        on: ending.on,
        ended,
        choose_by: deadline.max(facts.as_of),
        late: deadline < facts.as_of,
        place,
        before,
        outcomes,
        goes_on: named.unwrap_or(&ending.successor).clone(),
        is_chosen: named.is_some(),
        chosen,
        choice: end.cheapest()?,
        inside: place < facts.scenario.months as usize,
        accounts_known: facts.scenario.accounts.is_some(),
    }))
}

/// The last day to choose what follows a plan that ends: two weeks before, on a working day.
pub fn deadline(end: NaiveDate) -> NaiveDate {
    working_days::on_or_before(end.checked_sub_days(Days::new(NOTICE)).unwrap_or(end))
}

fn days_left(ending: &Ending, as_of: NaiveDate) -> i64 {
    ending.on.signed_duration_since(as_of).num_days()
}

/// What may follow by itself. That a plan followed before makes it possible and no more.
fn fates(ending: &Ending) -> impl Iterator<Item = (&PlanId, Grade)> {
    let precedent = ending.precedent.as_ref().map(|before| (&before.plan, Grade::Unknown));
    std::iter::once((&ending.successor, ending.successor_grade)).chain(precedent)
}

/// A plan's end among the months shown.
struct End<'a> {
    facts: &'a Facts<'a>,
    plan: &'a Plan,
    /// The first month without it.
    month: Month,
    place: usize,
    before: Money,
}

impl End<'_> {
    /// The cheapest plan that can be taken and gives at least as much as the one that ends.
    fn cheapest(&self) -> Result<Option<Outcome>, Overflow> {
        let (month, today) = (self.month.max(self.facts.scenario.start), &self.plan.gives);
        let open = |plan: &&Plan| plan.on_offer_in(month) && plan.is_for_customers() && plan.gives.is_at_least(today);
        let mut best: Option<Outcome> = None;
        for plan in self.facts.book.plans().iter().filter(open) {
            let Some(found) = self.outcome(&plan.id, None)? else { continue };
            let cheaper = |best: &Outcome| (found.horizon, found.monthly) < (best.horizon, best.monthly);
            if !found.is_free() && best.as_ref().is_none_or(cheaper) {
                best = Some(found);
            }
        }
        Ok(best)
    }

    /// What it is to go on with a plan; none where the book does not know or price it.
    fn outcome(&self, id: &PlanId, grade: Option<Grade>) -> Result<Option<Outcome>, Overflow> {
        let scenario = self.facts.scenario;
        let found = self.facts.book.plans().iter().enumerate().find(|(_, plan)| plan.id == *id);
        let Some((book_place, plan)) = found else { return Ok(None) };
        let Some(months) = charged(self.facts, &following(scenario, id, self.place))? else { return Ok(None) };
        let Some(monthly) = months.get(self.place).copied() else { return Ok(None) };
        Ok(Some(Outcome {
            plan: id.clone(),
            book_place,
            grade,
            monthly,
            change: monthly.minus(self.before)?,
            horizon: Money::sum(months.into_iter().take(scenario.months as usize))?,
            gains: gained(self.plan, plan),
            self_service: plan.is_self_service() && scenario.buys_through != Some(BuysThrough::Partner),
        }))
    }
}

/// The charge of the last month of the plan: as it is projected, or at the first month's spend where it lies before.
fn before(facts: &Facts, month: Month, place: usize) -> Result<Option<Money>, Overflow> {
    if let Some(before) = place.checked_sub(1) {
        let id = &facts.scenario.plan;
        return Ok(
            charged(facts, &following(facts.scenario, id, place))?.and_then(|months| months.get(before).copied())
        );
    }
    let scenario = last_month(facts.scenario, month);
    Ok(charged(facts, &scenario)?.and_then(|months| months.first().copied()))
}

/// The charge of each month; none where a month has no price.
fn charged(facts: &Facts, scenario: &Scenario) -> Result<Option<Vec<Money>>, Overflow> {
    let (Ok(under), Ok(own)) = (arrange(scenario, facts.book, None), Own::arrange(scenario, facts.book)) else {
        return Ok(None);
    };
    charges(scenario, &under, &own, &usage(scenario)?).map(|charges| Some(charges.each().collect()))
}

/// The place of a month among those that begin with the scenario's first; zero where it is earlier, none where it lies far beyond
/// the last one.
fn place_of(scenario: &Scenario, month: Month) -> Option<usize> {
    let place = month.since(scenario.start).unwrap_or(0);
    (place < scenario.months + BEYOND).then_some(place as usize)
}

/// The scenario in which a plan follows today's and nothing is asked for, long enough to show its first month.
#[must_use]
pub fn following(scenario: &Scenario, plan: &PlanId, place: usize) -> Scenario {
    let months = u32::try_from(place + 1).unwrap_or(u32::MAX).max(scenario.months);
    let after_retirement = (*plan != scenario.plan).then(|| plan.clone());
    let spend = known_spend(scenario, scenario.start.plus(scenario.months - 1));
    Scenario { after_retirement, asks: Asks::default(), months, spend, ..scenario.clone() }
}

/// The scenario of the last month before a plan's end alone, with the spend of the first month shown.
#[must_use]
pub fn last_month(scenario: &Scenario, end: Month) -> Scenario {
    let start = end.first_day().pred_opt().and_then(Month::of).unwrap_or(end);
    let spend = known_spend(scenario, scenario.start);
    Scenario { start, months: 1, asks: Asks::default(), credits_in_hand: vec![], spend, ..scenario.clone() }
}

/// The spend, with an amount for months outside the horizon where every month inside is explicit: that of one of them.
fn known_spend(scenario: &Scenario, month: Month) -> Spend {
    let monthly = scenario.spend.monthly.or_else(|| scenario.spend.months.get(&month).copied().map(Estimate::of));
    Spend { monthly, ..scenario.spend.clone() }
}
