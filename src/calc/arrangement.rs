//! Which plan and which terms hold in each month of a path: retirements, successors, the structural change.
//!
//! What a person agreed for one plan does not follow them to another: own tiers and an own minimum are dollars of that
//! plan's card and end with it; a plan discount, basis, treatments and additional charges stay until something replaces
//! them (`docs/decisions/0003-terms-and-plan-changes.md`). Terms that end, a change that ends and accounts with plans of their own:
//! `docs/decisions/0048-additions-to-the-engine.md`.

use super::{
    book::{NoCard, TariffBook},
    money::Money,
    month::Month,
    rate::Rate,
    scenario::{Accounts, Additional, Basis, CommitmentKind, Kind, Problem, Scenario, Structural, Terms, Treatment},
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
    /// Most that a month is charged.
    pub maximum: Option<Money>,
    /// Most that a contract year is charged.
    pub maximum_yearly: Option<Money>,
}

impl<'a> Arrangement<'a> {
    /// What the plan is charged on.
    pub fn charged(&self) -> Charged {
        self.plan.charged
    }

    /// How the fees of a kind of commitment enter.
    pub fn treatment(&self, kind: CommitmentKind) -> Treatment {
        match kind {
            CommitmentKind::ReservedInstance => self.reserved_instances,
            CommitmentKind::SavingsPlan => self.savings_plans,
        }
    }

    /// The same with another treatment of a kind of commitment.
    pub fn treated(&self, kind: CommitmentKind, treatment: Treatment) -> Arrangement<'a> {
        match kind {
            CommitmentKind::ReservedInstance => Arrangement { reserved_instances: treatment, ..self.clone() },
            CommitmentKind::SavingsPlan => Arrangement { savings_plans: treatment, ..self.clone() },
        }
    }
}

/// The arrangement of every month, with a structural change or without.
pub fn arrange<'a>(
    scenario: &'a Scenario,
    book: &'a TariffBook,
    change: Option<&'a Structural>,
) -> Result<Vec<Arrangement<'a>>, Vec<Problem>> {
    Rules::of(scenario, book, change).arrange(scenario)
}

/// The arrangement of every month of the accounts that have this plan of their own: published terms, whatever the path.
pub fn arrange_own<'a>(
    scenario: &'a Scenario,
    book: &'a TariffBook,
    own: &'a PlanId,
) -> Result<Vec<Arrangement<'a>>, Vec<Problem>> {
    Rules::own(scenario, book, own).arrange(scenario)
}

/// The arrangement in any month of the accounts that have this plan of their own.
pub fn own_in<'a>(
    scenario: &'a Scenario,
    book: &'a TariffBook,
    own: &'a PlanId,
    month: Month,
) -> Result<Arrangement<'a>, Problem> {
    Rules::own(scenario, book, own).month(month)
}

/// Today's arrangement in any month, one outside the horizon included.
pub fn today_in<'a>(scenario: &'a Scenario, book: &'a TariffBook, month: Month) -> Result<Arrangement<'a>, Problem> {
    Rules::of(scenario, book, None).month(month)
}

/// What decides the arrangement of a month.
struct Rules<'a> {
    book: &'a TariffBook,
    /// Today's plan, and what was chosen to follow it.
    plan: &'a PlanId,
    after: Option<&'a PlanId>,
    /// The place of the first account whose own plan it is.
    own: Option<usize>,
    terms: &'a Terms,
    change: Option<&'a Structural>,
    start: Month,
    /// Set where no price list is known at all.
    unlisted: bool,
}

static PUBLISHED: Terms = Terms::PUBLISHED;

impl<'a> Rules<'a> {
    fn of(scenario: &'a Scenario, book: &'a TariffBook, change: Option<&'a Structural>) -> Rules<'a> {
        Rules {
            book,
            plan: &scenario.plan,
            after: scenario.after_retirement.as_ref(),
            own: None,
            terms: &scenario.terms,
            change,
            start: scenario.start,
            unlisted: !scenario.partition.has_price_list(),
        }
    }

    fn own(scenario: &'a Scenario, book: &'a TariffBook, plan: &'a PlanId) -> Rules<'a> {
        let named = scenario.accounts.as_ref().map_or(&[][..], Accounts::named);
        let own = named.iter().position(|account| account.plan.as_ref() == Some(plan));
        Rules { plan, after: None, own, terms: &PUBLISHED, ..Rules::of(scenario, book, None) }
    }

    fn arrange(&self, scenario: &Scenario) -> Result<Vec<Arrangement<'a>>, Vec<Problem>> {
        let (mut months, mut problems) = (Vec::with_capacity(scenario.months as usize), Vec::<Problem>::new());
        for month in (0..scenario.months).map(|k| scenario.start.plus(k)) {
            // The same goes on for months: what follows from it is looked up once.
            if let Some(before) = months.last().filter(|before| self.goes_on(before, month)) {
                months.push(Arrangement::clone(before));
                continue;
            }
            match self.month(month) {
                Ok(under) => months.push(under),
                // A field without a price is named once, with its first month.
                Err(problem) if problems.iter().any(|named| named.field == problem.field) => {}
                Err(problem) => problems.push(problem),
            }
        }
        if problems.is_empty() { Ok(months) } else { Err(problems) }
    }

    fn month(&self, month: Month) -> Result<Arrangement<'a>, Problem> {
        let under = self.under(self.in_force(month)?, month);
        if self.unlisted && std::ptr::eq(under.tiers, under.card.tiers()) {
            return Err(self.unlisted(&under.plan.id, month));
        }
        Ok(under)
    }

    /// The plan of a month, with its card.
    fn in_force(&self, month: Month) -> Result<(&'a Plan, &'a Card), Problem> {
        let plan = self.plan_in(month)?;
        let card = TariffBook::card(plan, month).map_err(|none| self.no_card(&plan.id, month, &none))?;
        Ok((plan, card))
    }

    /// Whether an earlier month's arrangement is that of this one: plan and card still hold, and no change begins.
    fn goes_on(&self, before: &Arrangement, month: Month) -> bool {
        let ends = |terms: &Terms| terms.until.is_some_and(|last| last.plus(1) == month);
        let changes = self.change.is_some_and(|ask| ask.effective == month || ends(&ask.terms));
        !changes && !ends(self.terms) && before.plan.ended_in(month).is_none() && before.card.holds_in(month)
    }

    fn under(&self, (plan, card): (&'a Plan, &'a Card), month: Month) -> Arrangement<'a> {
        let today = Today { terms: self.terms, ended: self.terms.until.is_some_and(|last| last < month) };
        let change = self.change.filter(|ask| ask.holds_in(month));
        let since_change = change.and_then(|ask| self.plan_in(ask.effective.max(self.start)).ok());
        // What was agreed for a plan ends with it: for the plan that is named, or, where none is, for the one in force then.
        let agreed_for = change.and_then(|ask| ask.plan.as_ref()).or(since_change.map(|plan| &plan.id));
        let agreed = agreed_for == Some(&plan.id);
        // A plan that was left and is come back to by a retirement does not bring its old terms back.
        let never_left = since_change.is_none_or(|then| then.id == plan.id) && plan.id == *self.plan;
        let last = Last { change: change.map(|ask| &ask.terms), today };
        let own = Own { last: &last, agreed, never_left };
        Arrangement {
            plan,
            card,
            tiers: own.said(|terms| terms.tiers.as_ref()).unwrap_or(card.tiers()),
            minimum: own.said(|terms| terms.minimum).unwrap_or(card.minimum),
            discount: last.said_until(|terms| terms.plan_discount).unwrap_or(Rate::ZERO),
            discount_on_minimum: last.said_until(|terms| terms.discount_on_minimum).unwrap_or(false),
            basis: last.said(|terms| terms.basis).unwrap_or(Basis::Gross),
            reserved_instances: last.said(|terms| terms.reserved_instances).unwrap_or(Treatment::Upfront),
            savings_plans: last.said(|terms| terms.savings_plans).unwrap_or(Treatment::Upfront),
            additional: last.said(|terms| terms.additional.as_deref()).unwrap_or(&[]),
            maximum: last.said_until(|terms| terms.maximum),
            maximum_yearly: last.said_until(|terms| terms.maximum_yearly),
        }
    }

    fn plan_in(&self, month: Month) -> Result<&'a Plan, Problem> {
        let asked = self.change.filter(|ask| ask.holds_in(month));
        match asked.and_then(|ask| ask.plan.as_ref()) {
            Some(id) => follow(self.book, id, None, month),
            None => self.todays_plan(month),
        }
    }

    fn todays_plan(&self, month: Month) -> Result<&'a Plan, Problem> {
        follow(self.book, self.plan, self.after, month)
    }

    fn no_card(&self, plan: &PlanId, month: Month, none: &NoCard) -> Problem {
        let asked = self.change.filter(|ask| ask.holds_in(month));
        let field = match asked.and_then(|ask| ask.plan.as_ref()) {
            Some(_) => "asks.structural.plan".to_owned(),
            None if self.after == Some(plan) && plan != self.plan => "after_retirement".to_owned(),
            None => self.plan_field(),
        };
        let first = match none {
            NoCard::Before(first) => Some(*first),
            NoCard::UnknownPlan | NoCard::Gap => None,
        };
        Problem { field, kind: Kind::NoCard { plan: plan.to_string(), month, first } }
    }

    /// The field that names the plan.
    fn plan_field(&self) -> String {
        self.own.map_or_else(|| "plan".to_owned(), |place| format!("accounts[{place}].plan"))
    }

    /// Where no price list is known, terms of the contract that end leave no price.
    fn unlisted(&self, plan: &PlanId, month: Month) -> Problem {
        let ended = self.terms.until.is_some_and(|last| last < month);
        let field = if ended { "terms.until".to_owned() } else { self.plan_field() };
        Problem { field, kind: Kind::NoCard { plan: plan.to_string(), month, first: None } }
    }
}

/// Today's terms in a month.
struct Today<'a> {
    terms: &'a Terms,
    /// Whether their last month is past.
    ended: bool,
}

impl<'a> Today<'a> {
    /// Those that end, while they have not.
    fn running(&self) -> Option<&'a Terms> {
        (!self.ended).then_some(self.terms)
    }
}

/// The terms that stay until something replaces them: what was said last holds.
struct Last<'a> {
    change: Option<&'a Terms>,
    today: Today<'a>,
}

impl<'a> Last<'a> {
    /// A term that goes on after the last month of today's terms.
    fn said<T>(&self, pick: impl Fn(&'a Terms) -> Option<T>) -> Option<T> {
        self.change.and_then(&pick).or_else(|| pick(self.today.terms))
    }

    /// A term that ends with it.
    fn said_until<T>(&self, pick: impl Fn(&'a Terms) -> Option<T>) -> Option<T> {
        self.change.and_then(&pick).or_else(|| self.today.running().and_then(&pick))
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
            None => self.last.today.running().and_then(&pick).filter(|_| self.never_left),
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
