//! What else could be asked for, and what it would bring: each lever alone, from the first month of what is still to be signed.
//!
//! A lever is listed where it bites. Nothing is priced on an agreement that the scenario does not hold, so a lever that needs the next
//! one's terms is missing until they are typed.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use super::{
    super::{
        exact,
        exact::Overflow,
        money::Money,
        month::Month,
        order::in_order,
        path::Path,
        rate::Rate,
        scenario::{Agreement, Basis, CommitmentKind, Structural, Terms, Treatment},
        tariff::Charged,
    },
    Facts,
    asks::Durable,
    calendar::Calendars,
    decision::{PlanEnds, Reopen},
    own_plans::{self, Moved},
    price::Pricer,
    role::Role,
    term::{Ahead, ahead},
};

/// Months of a year.
const YEAR: usize = 12;
/// A point of discount.
pub const POINT: Rate = Rate::new(Decimal::from_parts(1, 0, 0, false, 2));
/// Months for which the higher charge of the plan that follows is asked for when AWS ends one (ours).
pub const TRANSITION: u32 = 12;

/// A lever's stable name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeverId {
    /// One point of the agreement's discount, on gross usage and migrations.
    AgreementPoint,
    /// One point of plan discount.
    PlanDiscount,
    /// Support charged after private discounts.
    NetBasis,
    /// The plan discount lowers the minimum, too.
    DiscountOnMinimum,
    /// No minimum: the most that a lower one can bring.
    LowerMinimum,
    /// The charge of a month is never more than that of the first one.
    MonthlyCap,
    /// The charge of a year is never more than that of the first one.
    YearlyCap,
    /// The rate card stays as it is for the term. It has no figure: no future card is known.
    RateLock,
    /// Support counts towards the commitment.
    SupportCounted,
    /// Support counts towards the commitment that runs, of which too little is missing, or too near its end, to reopen it.
    CurrentShortfall,
    /// Fees of Reserved Instances are left out.
    ReservedInstances,
    /// Fees of Savings Plans are left out.
    SavingsPlans,
    /// The largest account buys the commitments, where every account is charged by itself.
    BuyerAccount,
    /// The smaller accounts take a cheaper plan of their own.
    PlanPerAccount,
    /// A credit for the higher charge of what follows a plan that AWS ends.
    TransitionCredit,
}

impl LeverId {
    /// As the result has it.
    pub const fn id(self) -> &'static str {
        match self {
            LeverId::AgreementPoint => "agreement-point",
            LeverId::PlanDiscount => "plan-discount",
            LeverId::NetBasis => "net-basis",
            LeverId::DiscountOnMinimum => "discount-on-minimum",
            LeverId::LowerMinimum => "lower-minimum",
            LeverId::MonthlyCap => "monthly-cap",
            LeverId::YearlyCap => "yearly-cap",
            LeverId::RateLock => "rate-lock",
            LeverId::SupportCounted => "support-counted",
            LeverId::CurrentShortfall => "current-shortfall",
            LeverId::ReservedInstances => "reserved-instances",
            LeverId::SavingsPlans => "savings-plans",
            LeverId::BuyerAccount => "buyer-account",
            LeverId::PlanPerAccount => "plan-per-account",
            LeverId::TransitionCredit => "transition-credit",
        }
    }

    /// Whether it changes what recurs; the others come once.
    pub const fn is_structural(self) -> bool {
        !matches!(self, LeverId::TransitionCredit | LeverId::CurrentShortfall)
    }
}

/// One lever that nobody asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lever {
    /// Which one.
    pub id: LeverId,
    /// The first month in which it can hold.
    pub from: Month,
    /// What it brings in its first year; none where it has no figure or comes once.
    pub durable: Option<Durable>,
    /// What comes once.
    pub once: Money,
    /// What it brings over the horizon; none where it has no figure.
    pub saved: Option<Money>,
    /// The cap or the minimum that it was priced with.
    pub size: Option<Money>,
    /// The accounts that take a plan of their own; of [`LeverId::PlanPerAccount`] only.
    pub moved: Option<Moved>,
    /// Who is asked for it.
    pub to: Role,
}

impl Lever {
    /// Whether AWS, or the partner, has to agree to it.
    pub fn is_asked_for(&self) -> bool {
        self.to != Role::Own
    }

    /// Whether it saves something that recurs and has to be asked for: what there is to negotiate.
    pub fn is_negotiable(&self) -> bool {
        self.id.is_structural() && self.is_asked_for() && self.saved.is_some_and(Money::is_positive)
    }
}

/// The levers that bite, the one that brings most first and what has no figure last.
pub fn levers(
    facts: &Facts,
    calendars: &Calendars,
    ends: Option<&PlanEnds>,
    reopen: Option<&Reopen>,
) -> Result<Vec<Lever>, Overflow> {
    let mut all = Vec::new();
    all.extend(transition(facts, ends)?);
    all.extend(reopen.filter(|found| !found.is_called_for()).and_then(current_shortfall));
    if let Some(pricer) = Pricer::of(facts)? {
        all.extend(buyer_account(facts, &pricer)?);
        all.extend(own_plans::plan_per_account(facts, &pricer)?);
        if let Some(ahead) = ahead(facts, calendars) {
            all.extend(Negotiable { facts, ahead, pricer: &pricer }.all()?);
        }
    }
    Ok(in_order(all, |lever| Reverse(lever.saved)))
}

fn transition(facts: &Facts, ends: Option<&PlanEnds>) -> Result<Option<Lever>, Overflow> {
    let Some(ends) = ends else { return Ok(None) };
    let more = ends.choice.as_ref().map_or(Money::ZERO, |choice| choice.change);
    let credits = &facts.scenario.asks.credits;
    let asked = credits.iter().any(|credit| credit.trigger == Some(super::super::scenario::Trigger::PlanEnd));
    if !more.is_positive() || asked {
        return Ok(None);
    }
    let once = more.times(TRANSITION)?;
    Ok(Some(Lever {
        id: LeverId::TransitionCredit,
        from: Month::containing(ends.on),
        durable: None,
        once,
        saved: Some(once),
        size: Some(once),
        moved: None,
        to: Role::AccountManager,
    }))
}

/// A shortfall that is no reason to reopen the agreement is closed as far as support counts.
fn current_shortfall(found: &Reopen) -> Option<Lever> {
    let closed = Some(found.by_support).filter(|closed| closed.is_positive())?;
    Some(Lever { once: closed, ..plain(LeverId::CurrentShortfall, found.from, closed, Role::SalesLeadership) })
}

/// Under a plan that is charged account by account, the fees of commitments cost least where the top tier is reached already.
fn buyer_account(facts: &Facts, pricer: &Pricer) -> Result<Option<Lever>, Overflow> {
    let scenario = facts.scenario;
    let bands = &facts.projection.stay.months;
    let per_account = facts.book.plan(&scenario.plan).is_some_and(|plan| plan.charged == Charged::PerAccount);
    let named = scenario.accounts.as_ref().map_or(0, |accounts| accounts.named().len());
    if !per_account || named < 2 || scenario.commitments.is_empty() {
        return Ok(None);
    }
    let mut best: Option<Lever> = None;
    let Some(largest) = largest_account(scenario) else { return Ok(None) };
    let mut other = scenario.clone();
    other.commitments.iter_mut().for_each(|bought| bought.account = Some(largest));
    let Some(moved) = Pricer::for_scenario(&pricer.facts(), &other)? else { return Ok(None) };
    if let Some(path) = moved.path(None)? {
        let saved = monthly(&facts.projection.stay, path.months.iter().map(|month| month.paid))?;
        let from = bands.first().map_or(scenario.start, super::super::path::PathMonth::month);
        best = biting(LeverId::BuyerAccount, from, &saved, Role::Own)?;
    }
    Ok(best)
}

fn largest_account(scenario: &super::super::scenario::Scenario) -> Option<usize> {
    use super::super::scenario::Size;
    let size = |size: Size| match size {
        Size::Share(share) => share.share(),
        Size::Monthly(amount) => amount.dollars(),
    };
    let named = scenario.accounts.as_ref()?.named();
    (0..named.len()).rev().max_by_key(|place| size(named[*place].size))
}

/// What AWS has to agree to.
struct Negotiable<'a> {
    facts: &'a Facts<'a>,
    ahead: Ahead<'a>,
    pricer: &'a Pricer<'a>,
}

/// What each month is paid less.
pub(super) type Saved = Vec<(Month, Money)>;

impl Negotiable<'_> {
    fn all(&self) -> Result<Vec<Lever>, Overflow> {
        let mut all = Vec::new();
        all.extend(self.agreement_point()?);
        all.extend(self.support_counted()?);
        all.extend(self.plan_discount()?);
        all.extend(self.net_basis()?);
        all.extend(self.minimum()?);
        all.extend(self.caps()?);
        all.extend(self.treatments()?);
        all.push(self.rate_lock());
        Ok(all)
    }

    fn asked(&self) -> Option<&Terms> {
        self.facts.scenario.asks.structural.as_ref().map(|change| &change.terms)
    }

    /// Whether a term is neither asked for nor agreed already.
    fn is_open<T>(&self, pick: impl Fn(&Terms) -> Option<T>) -> bool {
        self.asked().is_none_or(|terms| pick(terms).is_none()) && pick(&self.facts.scenario.terms).is_none()
    }

    /// What other terms take off each month, alone.
    fn off(&self, terms: Terms) -> Result<Option<Saved>, Overflow> {
        let change = Structural::new(self.ahead.from, None, terms);
        let paid = self.pricer.paid(&change)?;
        paid.map(|paid| monthly(&self.facts.projection.stay, paid.into_iter())).transpose()
    }

    fn priced(&self, id: LeverId, terms: Terms, size: Option<Money>) -> Result<Option<Lever>, Overflow> {
        let Some(saved) = self.off(terms)? else { return Ok(None) };
        let lever = biting(id, self.ahead.from, &saved, Role::PricingDesk)?;
        Ok(lever.map(|lever| Lever { size, ..lever }))
    }

    /// What a point takes off gross usage and migrations while the agreement runs.
    fn agreement_point(&self) -> Result<Option<Lever>, Overflow> {
        let asked = self.facts.scenario.asks.agreement.as_ref().is_some_and(|asked| asked.terms.discount.is_some());
        let Some(agreement) = self.ahead.agreement.filter(|_| !asked) else { return Ok(None) };
        let runs = self.facts.projection.stay.months.iter().filter(|month| agreement.runs_in(month.month()));
        let points = runs.map(|month| Ok((month.month(), month.bill().spend.of.gross.at(POINT)?.to_cents())));
        let points = points.collect::<Result<Saved, Overflow>>()?;
        biting(LeverId::AgreementPoint, agreement.start, &points, Role::PricingDesk)
    }

    /// What less is missing of the commitment where support counts.
    fn support_counted(&self) -> Result<Option<Lever>, Overflow> {
        let asks = &self.facts.scenario.asks;
        let asked = asks.agreement.as_ref().is_some_and(|asked| asked.terms.support_counts.is_some());
        let open = |agreement: &&Agreement| agreement.support_counts != Some(true) && !asked;
        let Some(agreement) = self.ahead.agreement.filter(open) else { return Ok(None) };
        let next = self.facts.scenario.next_agreement.as_ref().is_some_and(|next| std::ptr::eq(&next.terms, agreement));
        let mut closed = Vec::new();
        for year in self.facts.projection.agreement.iter().filter(|year| year.next == next) {
            let less = year.shortfalls.with_marketplace.minus(year.shortfalls.with_both)?;
            closed.push((less, year.months));
        }
        let saved = Money::sum(closed.iter().map(|(less, _)| *less))?;
        let durable = closed.first().map(|(amount, months)| Durable { amount: *amount, months: *months });
        let lever = Lever { durable, ..plain(LeverId::SupportCounted, agreement.start, saved, Role::PricingDesk) };
        Ok(saved.is_positive().then_some(lever))
    }

    /// A point on whatever today's terms have, where no discount is asked for.
    fn plan_discount(&self) -> Result<Option<Lever>, Overflow> {
        if self.asked().is_some_and(|terms| terms.plan_discount.is_some()) {
            return Ok(None);
        }
        let today = self.facts.scenario.terms.plan_discount.unwrap_or_default();
        let more = Rate::new(exact::add(today.share(), POINT.share())?);
        if more > Rate::ONE {
            return Ok(None);
        }
        self.priced(LeverId::PlanDiscount, Terms { plan_discount: Some(more), ..Terms::default() }, None)
    }

    fn net_basis(&self) -> Result<Option<Lever>, Overflow> {
        let net = self.facts.scenario.terms.basis == Some(Basis::Net);
        if net || self.asked().is_some_and(|terms| terms.basis.is_some()) {
            return Ok(None);
        }
        self.priced(LeverId::NetBasis, Terms { basis: Some(Basis::Net), ..Terms::default() }, None)
    }

    /// Where the minimum is what is charged, a discount has to reach it, or it has to be lower.
    fn minimum(&self) -> Result<Vec<Lever>, Overflow> {
        let mut all = Vec::new();
        let binds = |path: &Path| {
            let from = path.months.iter().filter(|month| month.month() >= self.ahead.from);
            from.into_iter().any(|month| month.bill().charge.minimum_applied())
        };
        if !binds(&self.facts.projection.structural) && !binds(&self.facts.projection.stay) {
            return Ok(all);
        }
        let discount = self.asked().and_then(|terms| terms.plan_discount);
        let discount = discount.or(self.facts.scenario.terms.plan_discount);
        if let Some(discount) = discount.filter(|_| self.is_open(|terms| terms.discount_on_minimum)) {
            let terms =
                |flag| Terms { plan_discount: Some(discount), discount_on_minimum: Some(flag), ..Terms::default() };
            if let (Some(with), Some(without)) = (self.off(terms(true))?, self.off(terms(false))?) {
                let more = with.iter().zip(&without).map(|(with, without)| Ok((with.0, with.1.minus(without.1)?)));
                let more = more.collect::<Result<Saved, Overflow>>()?;
                all.extend(biting(LeverId::DiscountOnMinimum, self.ahead.from, &more, Role::PricingDesk)?);
            }
        }
        if self.asked().is_none_or(|terms| terms.minimum.is_none()) {
            let terms = Terms { minimum: Some(Money::ZERO), ..Terms::default() };
            all.extend(self.priced(LeverId::LowerMinimum, terms, Some(Money::ZERO))?);
        }
        Ok(all)
    }

    /// The charge held at that of the first month, and at that of the first year.
    fn caps(&self) -> Result<Vec<Lever>, Overflow> {
        let mut all = Vec::new();
        let stay = self.facts.projection.stay.months.iter().filter(|month| month.month() >= self.ahead.from);
        let charges: Vec<Money> = stay.map(|month| month.bill().charge.plan).collect();
        let Some(first) = charges.first().copied() else { return Ok(all) };
        if self.is_open(|terms| terms.maximum) && charges.iter().any(|charge| *charge > first) {
            let terms = Terms { maximum: Some(first), ..Terms::default() };
            all.extend(self.priced(LeverId::MonthlyCap, terms, Some(first))?);
        }
        if self.is_open(|terms| terms.maximum_yearly) && charges.len() > YEAR {
            let year = Money::sum(charges.iter().take(YEAR).copied())?;
            let terms = Terms { maximum_yearly: Some(year), ..Terms::default() };
            all.extend(self.priced(LeverId::YearlyCap, terms, Some(year))?);
        }
        Ok(all)
    }

    fn treatments(&self) -> Result<Vec<Lever>, Overflow> {
        let bought = |kind| self.facts.scenario.commitments.iter().any(|one| one.kind == kind);
        let none = Some(Treatment::None);
        let counts = |pick: fn(&Terms) -> Option<Treatment>| {
            let open = self.asked().is_none_or(|terms| pick(terms).is_none());
            open && pick(&self.facts.scenario.terms) != Some(Treatment::None)
        };
        let mut all = Vec::new();
        if bought(CommitmentKind::ReservedInstance) && counts(|terms| terms.reserved_instances) {
            let terms = Terms { reserved_instances: none, ..Terms::default() };
            all.extend(self.priced(LeverId::ReservedInstances, terms, None)?);
        }
        if bought(CommitmentKind::SavingsPlan) && counts(|terms| terms.savings_plans) {
            let terms = Terms { savings_plans: none, ..Terms::default() };
            all.extend(self.priced(LeverId::SavingsPlans, terms, None)?);
        }
        Ok(all)
    }

    fn rate_lock(&self) -> Lever {
        let lever = plain(LeverId::RateLock, self.ahead.from, Money::ZERO, Role::PricingDesk);
        Lever { saved: None, ..lever }
    }
}

const fn plain(id: LeverId, from: Month, saved: Money, to: Role) -> Lever {
    Lever { id, from, durable: None, once: Money::ZERO, saved: Some(saved), size: None, moved: None, to }
}

/// What each month of a path is paid less.
pub(super) fn monthly(stay: &Path, paid: impl Iterator<Item = Money>) -> Result<Saved, Overflow> {
    stay.months.iter().zip(paid).map(|(stay, paid)| Ok((stay.month(), stay.paid.minus(paid)?))).collect()
}

/// A lever that saves this; none where it saves nothing.
pub(super) fn biting(id: LeverId, from: Month, saved: &Saved, to: Role) -> Result<Option<Lever>, Overflow> {
    let sum = Money::sum(saved.iter().map(|(_, saved)| *saved))?;
    let year: Vec<Money> =
        saved.iter().filter(|(month, _)| *month >= from).take(YEAR).map(|(_, saved)| *saved).collect();
    let months = u32::try_from(year.len()).unwrap_or(0);
    let durable = Some(Durable { amount: Money::sum(year)?, months });
    Ok(sum.is_positive().then_some(Lever { durable, ..plain(id, from, sum, to) }))
}
