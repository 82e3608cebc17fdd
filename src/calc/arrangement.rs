//! Which plan and which terms hold in each month of a path: retirements, successors, the structural change.
//!
//! What a person agreed for one plan does not follow them to another: own tiers and an own minimum are dollars of that
//! plan's card and end with it; a plan discount, basis, treatments and additional charges stay until something replaces
//! them (`docs/decisions/0003-terms-and-plan-changes.md`).

use super::{
    book::{NoCard, TariffBook},
    money::Money,
    month::Month,
    rate::Rate,
    scenario::{Additional, Basis, Kind, Problem, Scenario, Structural, Terms, Treatment},
    tariff::{Card, Charged, Plan, PlanId},
    tiers::Tiers,
};

/// What one month is charged under.
#[derive(Clone, Debug)]
pub struct Arrangement<'a> {
    /// The plan in force.
    pub plan: &'a Plan,
    /// The card that holds.
    pub card: &'a Card,
    /// The tiers that apply: the card's or the contract's own.
    pub tiers: &'a Tiers,
    /// The minimum that applies: the card's or the contract's own.
    pub minimum: Money,
    /// Discount on the plan's charge.
    pub discount: Rate,
    /// Whether the discount lowers the minimum too.
    pub discount_on_minimum: bool,
    /// Whether usage counts before or after the agreement's discount.
    pub basis: Basis,
    /// How Reserved Instance fees enter.
    pub reserved_instances: Treatment,
    /// How Savings Plan fees enter.
    pub savings_plans: Treatment,
    /// Charges besides the plan's.
    pub additional: &'a [Additional],
}

impl Arrangement<'_> {
    /// What the plan is charged on.
    pub fn charged(&self) -> Charged {
        self.plan.charged
    }
}

/// The arrangement of every month, with a structural change or without.
pub fn arrange<'a>(
    scenario: &'a Scenario,
    book: &'a TariffBook,
    change: Option<&'a Structural>,
) -> Result<Vec<Arrangement<'a>>, Vec<Problem>> {
    let rules = Rules { scenario, book, change };
    let (mut months, mut problems) = (Vec::with_capacity(scenario.months as usize), Vec::<Problem>::new());
    for month in (0..scenario.months).map(|k| scenario.start.plus(k)) {
        // The same goes on for months: what follows from it is looked up once.
        if let Some(before) = months.last().filter(|before| rules.goes_on(before, month)) {
            months.push(Arrangement::clone(before));
            continue;
        }
        match rules.in_force(month) {
            Ok(in_force) => months.push(rules.under(in_force, month)),
            // A field without a price is told once, with its first month.
            Err(problem) if problems.iter().any(|told| told.field == problem.field) => {}
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(months) } else { Err(problems) }
}

/// Today's arrangement in any month, one outside the horizon included.
pub fn today_in<'a>(scenario: &'a Scenario, book: &'a TariffBook, month: Month) -> Result<Arrangement<'a>, Problem> {
    let rules = Rules { scenario, book, change: None };
    Ok(rules.under(rules.in_force(month)?, month))
}

struct Rules<'a> {
    scenario: &'a Scenario,
    book: &'a TariffBook,
    change: Option<&'a Structural>,
}

impl<'a> Rules<'a> {
    /// The plan of a month, with its card.
    fn in_force(&self, month: Month) -> Result<(&'a Plan, &'a Card), Problem> {
        let plan = self.plan_in(month)?;
        let card = TariffBook::card(plan, month).map_err(|none| self.no_card(&plan.id, month, &none))?;
        Ok((plan, card))
    }

    /// Whether an earlier month's arrangement is that of this one: plan and card still hold, and no change begins.
    fn goes_on(&self, before: &Arrangement, month: Month) -> bool {
        let changes = self.change.is_some_and(|ask| ask.effective == month);
        !changes && before.plan.ended_in(month).is_none() && before.card.holds_in(month)
    }

    fn under(&self, (plan, card): (&'a Plan, &'a Card), month: Month) -> Arrangement<'a> {
        let today = &self.scenario.terms;
        let change = self.change_in(month);
        let since_change = change.and_then(|(_, effective)| self.plan_in(effective.max(self.scenario.start)).ok());
        // What was agreed for a plan ends with it: for the plan that is named, or, where none is, for the one in force then.
        let agreed_for = self.change.and_then(|ask| ask.plan.as_ref()).or(since_change.map(|plan| &plan.id));
        let agreed = agreed_for == Some(&plan.id);
        // A plan that was left and is come back to by a retirement does not bring its old terms back.
        let never_left = since_change.is_none_or(|then| then.id == plan.id) && plan.id == self.scenario.plan;
        let last = Last { change: change.map(|(terms, _)| terms), today };
        let own = Own { last: &last, agreed, never_left };
        Arrangement {
            plan,
            card,
            tiers: own.said(|terms| terms.tiers.as_ref()).unwrap_or(card.tiers()),
            minimum: own.said(|terms| terms.minimum).unwrap_or(card.minimum),
            discount: last.said(|terms| terms.plan_discount).unwrap_or(Rate::ZERO),
            discount_on_minimum: last.said(|terms| terms.discount_on_minimum).unwrap_or(false),
            basis: last.said(|terms| terms.basis).unwrap_or(Basis::Gross),
            reserved_instances: last.said(|terms| terms.reserved_instances).unwrap_or(Treatment::Upfront),
            savings_plans: last.said(|terms| terms.savings_plans).unwrap_or(Treatment::Upfront),
            additional: last.said(|terms| terms.additional.as_deref()).unwrap_or(&[]),
        }
    }

    /// The structural change where it is in force, with the month from which on it is.
    fn change_in(&self, month: Month) -> Option<(&'a Terms, Month)> {
        let ask = self.change.filter(|ask| ask.effective <= month)?;
        Some((&ask.terms, ask.effective))
    }

    fn plan_in(&self, month: Month) -> Result<&'a Plan, Problem> {
        let asked = self.change.filter(|ask| ask.effective <= month);
        match asked.and_then(|ask| ask.plan.as_ref()) {
            Some(id) => follow(self.book, id, None, month),
            None => self.todays_plan(month),
        }
    }

    fn todays_plan(&self, month: Month) -> Result<&'a Plan, Problem> {
        follow(self.book, &self.scenario.plan, self.scenario.after_retirement.as_ref(), month)
    }

    fn no_card(&self, plan: &PlanId, month: Month, none: &NoCard) -> Problem {
        let asked = self.change.filter(|ask| ask.effective <= month);
        let field = match asked.and_then(|ask| ask.plan.as_ref()) {
            Some(_) => "asks.structural.plan",
            None if self.scenario.after_retirement.as_ref() == Some(plan) && *plan != self.scenario.plan => {
                "after_retirement"
            }
            None => "plan",
        };
        let first = match none {
            NoCard::Before(first) => Some(*first),
            NoCard::UnknownPlan | NoCard::Gap => None,
        };
        Problem { field: field.to_owned(), kind: Kind::NoCard { plan: plan.to_string(), month, first } }
    }
}

/// The terms that stay until something replaces them: what was said last holds.
struct Last<'a> {
    change: Option<&'a Terms>,
    today: &'a Terms,
}

impl<'a> Last<'a> {
    fn said<T>(&self, pick: impl Fn(&'a Terms) -> Option<T>) -> Option<T> {
        self.change.and_then(&pick).or_else(|| pick(self.today))
    }
}

/// The terms that end with the plan they were agreed for. What the change says stands in the place of what holds today, also
/// where its plan is gone by then.
struct Own<'t, 'a> {
    last: &'t Last<'a>,
    /// Whether the change's terms were agreed for the plan in force.
    agreed: bool,
    /// Whether today's plan was in force all along.
    never_left: bool,
}

impl<'a> Own<'_, 'a> {
    fn said<T>(&self, pick: impl Fn(&'a Terms) -> Option<T>) -> Option<T> {
        match self.last.change.and_then(&pick) {
            Some(changed) => self.agreed.then_some(changed),
            None => pick(self.last.today).filter(|_| self.never_left),
        }
    }
}

/// The plan that `id` has become by a month. `chosen` follows its first end; the tariff's successors follow any later one.
/// The book's successors end later than what they follow, so this ends.
pub(super) fn follow<'a>(
    book: &'a TariffBook,
    id: &PlanId,
    chosen: Option<&PlanId>,
    month: Month,
) -> Result<&'a Plan, Problem> {
    let unknown = |id: &PlanId| Problem {
        field: "plan".to_owned(),
        kind: Kind::NoCard { plan: id.to_string(), month, first: None },
    };
    let mut plan = book.plan(id).ok_or_else(|| unknown(id))?;
    let mut chosen = chosen;
    while let Some(ending) = plan.ended_in(month) {
        let next = chosen.take().unwrap_or(&ending.successor);
        plan = book.plan(next).ok_or_else(|| unknown(next))?;
    }
    Ok(plan)
}
