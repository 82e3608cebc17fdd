//! Whether a plan is an alternative to today's: it meets the need, is permitted, and saves a tenth at both ends of the range of
//! accounts. What is not known is a question, and no answer is assumed.
//!
//! Source: `docs/decisions/0058-when-a-plan-is-an-alternative.md`.

use chrono::NaiveDate;

use super::{
    super::{
        advice::decision::WITHIN,
        exact::Overflow,
        money::Money,
        path::Path,
        scenario::{Accounts, ManagerUse, Need, RequiredPlan, Scenario, bounds},
        tariff::{AccountManager, Gives, Grade, Plan, PlanId},
    },
    Alternative,
    gives::{gained, lost},
    needs_consent,
    offer::NoOffer,
    price::Prices,
};

/// The part of what staying costs that a plan has to save: a tenth (ours).
const BAR: (u32, u32) = (1, 10);

/// Whether a plan can be taken in place of today's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It can, without losing what is needed, and it saves enough.
    Available,
    /// This customer cannot take it.
    NotOnOffer,
    /// It does not give what is needed.
    FailsNeed,
    /// An agreement requires another plan.
    Forbidden,
    /// It saves too little, or costs more.
    TooSmall,
    /// Something is not known that decides it.
    Unknown,
}

impl Status {
    /// The name in the contract.
    pub const fn key(self) -> &'static str {
        match self {
            Status::Available => "available",
            Status::NotOnOffer => "not-on-offer",
            Status::FailsNeed => "fails-need",
            Status::Forbidden => "forbidden",
            Status::TooSmall => "too-small",
            Status::Unknown => "unknown",
        }
    }
}

/// Why a plan is no alternative, or cannot be judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is today's plan.
    Today,
    /// It is not on offer to this customer.
    NotOffered(NoOffer),
    /// It lacks these things that are needed.
    FailsNeed(Vec<Point>),
    /// An agreement requires a plan that gives more.
    Forbidden(Clause, PlanId),
    /// It costs as much as staying, or more.
    CostsMore,
    /// It saves less than a tenth of what staying costs.
    SavesTooLittle,
    /// It saves a tenth at one end of the range of accounts only.
    DependsOnAccounts,
    /// These questions are open.
    Unknown(Vec<Question>),
}

impl Reason {
    /// The status that it makes.
    pub const fn status(&self) -> Status {
        match self {
            Reason::Today => Status::Available,
            Reason::NotOffered(_) => Status::NotOnOffer,
            Reason::FailsNeed(_) => Status::FailsNeed,
            Reason::Forbidden(..) => Status::Forbidden,
            Reason::CostsMore | Reason::SavesTooLittle | Reason::DependsOnAccounts => Status::TooSmall,
            Reason::Unknown(_) => Status::Unknown,
        }
    }
}

/// Something that is needed and that a plan does not give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// A first response within so many minutes.
    FirstResponse(u32),
    /// Answers around the clock.
    AroundTheClock,
    /// A designated technical account manager.
    AccountManager,
}

/// An agreement that may require a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clause {
    /// Today's.
    Agreement,
    /// The one that follows.
    NextAgreement,
}

/// A question whose answer decides whether a plan is an alternative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// How many accounts there are.
    Accounts,
    /// What the plan must give.
    Need,
    /// Which plan an agreement requires.
    RequiredPlan(Clause),
    /// What the plan itself gives.
    Gives,
    /// What the partner charges.
    PartnerPrice,
}

/// How much of what is needed a plan gives.
enum Fit {
    Meets,
    Fails(Vec<Point>),
    Open(Question),
}

/// Whether a plan saves enough.
enum Saving {
    Enough,
    TooLittle,
    /// At one end of the range of accounts only.
    Depends,
    /// The number of accounts is not known, and it decides.
    Open,
}

/// What every row is held against.
pub struct Judge<'a> {
    pub prices: &'a Prices<'a>,
    /// Today's plan.
    pub today: &'a Plan,
    /// What is paid on it.
    pub stay: &'a Path,
}

impl Judge<'_> {
    pub fn row(&self, plan: &Plan, path: &Path) -> Result<Alternative, Overflow> {
        let scenario = self.prices.scenario;
        let is_today = plan.id == self.today.id;
        let reason = if plan.id == scenario.plan { Some(Reason::Today) } else { self.reason(plan, path)? };
        Ok(Alternative {
            plan: plan.id.clone(),
            charge: path.charge,
            paid: path.paid,
            devops_credit: devops_credit(scenario, plan, path)?,
            lost: if is_today { vec![] } else { lost(self.today, plan) },
            gains: if is_today { vec![] } else { gained(self.today, plan) },
            break_even_accounts: self.break_even(plan, reason.as_ref())?,
            reason,
            needs_consent: needs_consent(scenario, plan),
        })
    }

    fn reason(&self, plan: &Plan, path: &Path) -> Result<Option<Reason>, Overflow> {
        let scenario = self.prices.scenario;
        let fit = fit(scenario.need.as_ref(), &self.today.gives, &plan.gives);
        if let Fit::Fails(points) = fit {
            return Ok(Some(Reason::FailsNeed(points)));
        }
        let permits = clauses(scenario).map(|(clause, required)| (clause, self.permits(plan, required)));
        let permits: Vec<(Clause, Permit)> = permits.collect();
        if let Some((clause, required)) = permits.iter().find_map(|(clause, permit)| Some((*clause, permit.refused()?)))
        {
            return Ok(Some(Reason::Forbidden(clause, required.clone())));
        }
        let saving = self.saving(plan, path)?;
        match saving {
            Saving::TooLittle if path.paid >= self.stay.paid => return Ok(Some(Reason::CostsMore)),
            Saving::TooLittle => return Ok(Some(Reason::SavesTooLittle)),
            Saving::Depends => return Ok(Some(Reason::DependsOnAccounts)),
            Saving::Enough | Saving::Open => {}
        }
        let accounts = matches!(saving, Saving::Open).then_some(Question::Accounts);
        let need = if let Fit::Open(question) = fit { Some(question) } else { None };
        let open = permits.iter().filter(|(_, permit)| matches!(permit, Permit::Open));
        let clauses = open.map(|(clause, _)| Question::RequiredPlan(*clause));
        let questions: Vec<Question> = accounts.into_iter().chain(need).chain(clauses).collect();
        Ok((!questions.is_empty()).then_some(Reason::Unknown(questions)))
    }

    /// Today's plan is taken to be permitted, so what gives at least as much is, too.
    fn permits<'r>(&self, plan: &Plan, required: &'r RequiredPlan) -> Permit<'r> {
        let enough = |than: &Plan| plan.id == than.id || plan.gives.is_at_least(&than.gives);
        match required {
            RequiredPlan::None => Permit::Yes,
            RequiredPlan::Unknown if enough(self.today) => Permit::Yes,
            RequiredPlan::Unknown => Permit::Open,
            RequiredPlan::Plan(id) if self.prices.plan(id).is_none_or(enough) => Permit::Yes,
            RequiredPlan::Plan(id) => Permit::No(id),
        }
    }

    /// Whether it saves a tenth at both ends of the range of accounts. Where nobody said how many there are, the range is all that a
    /// file can hold.
    fn saving(&self, plan: &Plan, path: &Path) -> Result<Saving, Overflow> {
        let (known, ends) = match &self.prices.scenario.accounts {
            Some(Accounts::Named(_)) => (true, None),
            Some(Accounts::Equal(count)) => (true, count.is_range().then_some([count.low, count.high])),
            None => (false, Some([1, bounds::ACCOUNTS])),
        };
        let Some(ends) = ends else {
            return Ok(if self.saves(plan, path, self.stay)? { Saving::Enough } else { Saving::TooLittle });
        };
        let at = |count: u32| {
            let path = self.prices.on(plan, Some(count))?;
            path.map_or(Ok(false), |path| self.saves(plan, &path, &self.prices.stay_with(count)?))
        };
        let [low, high] = ends;
        Ok(match (at(low)?, at(high)?) {
            (true, true) => Saving::Enough,
            (false, false) => Saving::TooLittle,
            _ if known => Saving::Depends,
            _ => Saving::Open,
        })
    }

    /// Whether a plan saves a tenth. A DevOps Agent credit that is used and gets smaller counts as paid.
    fn saves(&self, plan: &Plan, path: &Path, stay: &Path) -> Result<bool, Overflow> {
        let scenario = self.prices.scenario;
        let used = scenario.need.as_ref().is_some_and(|need| need.devops_agent_monthly.is_some());
        let credit = |plan, path| Ok(devops_credit(scenario, plan, path)?.filter(|_| used).unwrap_or_default());
        let lost = credit(self.today, stay)?.minus(credit(plan, path)?)?.max(Money::ZERO);
        let saved = stay.paid.minus(path.paid)?.minus(lost.times(scenario.months)?)?;
        Ok(saved.is_positive() && (self.has_to_choose() || saved >= stay.paid.part(BAR.0, BAR.1)?))
    }

    /// Whether today's plan ends soon: another one has to be chosen whatever it saves, so a saving need not be a tenth.
    fn has_to_choose(&self) -> bool {
        let as_of = as_of(self.prices.scenario);
        self.today.ends.as_ref().is_some_and(|ending| ending.on.signed_duration_since(as_of).num_days() <= WITHIN)
    }

    /// The most accounts with which the plan costs less than staying, where it is too dear or cannot be judged with more of them.
    fn break_even(&self, plan: &Plan, reason: Option<&Reason>) -> Result<Option<u32>, Overflow> {
        use super::super::tariff::Charged::PerAccount;
        let counted = !matches!(self.prices.scenario.accounts, Some(Accounts::Named(_)));
        let depends = matches!(reason, Some(reason) if matches!(reason.status(), Status::TooSmall | Status::Unknown));
        if !counted || !depends || plan.charged != PerAccount || self.today.charged == PerAccount {
            return Ok(None);
        }
        let cheaper = |count| {
            let path = self.prices.on(plan, Some(count))?;
            Ok(path.is_some_and(|path| path.paid < self.stay.paid))
        };
        let (mut yes, mut no) = (1, bounds::ACCOUNTS);
        if !cheaper(yes)? || cheaper(no)? {
            return Ok(None);
        }
        while no - yes > 1 {
            let middle = yes.midpoint(no);
            if cheaper(middle)? { yes = middle } else { no = middle }
        }
        Ok(Some(yes))
    }
}

/// Whether an agreement lets a plan be taken.
enum Permit<'r> {
    Yes,
    /// It requires this one.
    No(&'r PlanId),
    Open,
}

impl<'r> Permit<'r> {
    fn refused(&self) -> Option<&'r PlanId> {
        if let Permit::No(required) = self { Some(required) } else { None }
    }
}

/// The day that is counted from.
fn as_of(scenario: &Scenario) -> NaiveDate {
    scenario.as_of.unwrap_or_else(|| scenario.start.first_day())
}

/// The agreements that run in the months ahead, with the plans they require.
fn clauses(scenario: &Scenario) -> impl Iterator<Item = (Clause, &RequiredPlan)> {
    let as_of = as_of(scenario);
    let end = scenario.agreement.as_ref().map(|agreed| agreed.start.plus(agreed.years * 12).first_day());
    let runs = end.or(scenario.renewal).is_some_and(|end| end > as_of);
    let today = runs.then_some((Clause::Agreement, &scenario.requires_plan));
    let last = scenario.start.plus(scenario.months);
    let next = scenario.next_agreement.as_ref().filter(|next| next.terms.start < last);
    today.into_iter().chain(next.map(|next| (Clause::NextAgreement, &next.requires_plan)))
}

/// Holds a plan against the need. At least what today's plan gives meets any need. Where the first response that is needed was said,
/// the need was thought about: what it leaves out is not needed.
fn fit(need: Option<&Need>, today: &Gives, other: &Gives) -> Fit {
    if other.grade == Grade::Unknown {
        return Fit::Open(Question::Gives);
    }
    let minutes = need.and_then(|need| need.first_response_minutes);
    let slower = !other.is_as_fast_as(today);
    let lesser = other.account_manager < today.account_manager;
    let mut fails = Vec::new();
    fails.extend(minutes.filter(|minutes| slower && !other.answers_within(*minutes)).map(Point::FirstResponse));
    let clock = need.and_then(|need| need.production_24x7) == Some(true);
    if clock && slower && !other.is_around_the_clock() {
        fails.push(Point::AroundTheClock);
    }
    let used = need.and_then(|need| need.account_manager);
    if lesser && used == Some(ManagerUse::Weekly) && other.account_manager != AccountManager::Designated {
        fails.push(Point::AccountManager);
    }
    match (fails.is_empty(), minutes) {
        (false, _) => Fit::Fails(fails),
        (true, None) if slower || lesser && used.is_none() => Fit::Open(Question::Need),
        (true, _) => Fit::Meets,
    }
}

/// What the plan charges in the first month grants for the next; accounts with plans of their own have their own.
fn devops_credit(scenario: &Scenario, plan: &Plan, path: &Path) -> Result<Option<Money>, Overflow> {
    let first = path.months.first().map_or(Money::ZERO, |month| month.bill().charge.plan);
    let needed = scenario.need.as_ref().and_then(|need| need.devops_agent_monthly);
    let credit = plan.gives.devops_credit(first)?;
    Ok(credit.map(|credit| needed.map_or(credit, |needed| credit.min(needed.to_cents()))))
}
