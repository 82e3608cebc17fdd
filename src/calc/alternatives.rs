//! The plan comparison: what each plan that can be taken costs over the whole horizon, what it gives and lacks, and whether it is
//! an alternative to today's.
//!
//! Source: the contract, `alternatives`, as `docs/decisions/0017-alternatives-and-calibration.md` reads it; when a plan is an
//! alternative, `docs/decisions/0058-when-a-plan-is-an-alternative.md`.

mod gives;
mod judge;
mod offer;
mod price;

use super::{
    book::TariffBook,
    exact::Overflow,
    money::Money,
    path::Path,
    project::too_large,
    scenario::{BuysThrough, Problem, Scenario},
    tariff::{Plan, PlanId},
};

pub use gives::{Lost, gained};
pub use judge::{Clause, Point, Question, Reason, Status};
pub use offer::{NoOffer, Unpriced, is_offered, unpriced};
pub use price::on_plan;

use judge::Judge;
use price::Prices;

/// One plan over the whole horizon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The plan.
    pub plan: PlanId,
    /// Charges before credits.
    pub charge: Money,
    /// What is paid, after credits in hand.
    pub paid: Money,
    /// The AWS DevOps Agent credit that its first month's charge grants for the month after, at most what is needed of that; none
    /// where the plan grants none.
    pub devops_credit: Option<Money>,
    /// What today's plan gives and this one does not.
    pub lost: Vec<Lost>,
    /// What this plan gives and today's does not, as far as both are known.
    pub gains: Vec<Lost>,
    /// Why it is no alternative to today's plan, or cannot be judged; none where it is one.
    pub reason: Option<Reason>,
    /// The most accounts of equal size with which it costs less than staying; none where that does not depend on their number.
    pub break_even_accounts: Option<u32>,
    /// Whether somebody has to agree to it: AWS, where it is sold by contract, or the partner that support is bought from.
    pub needs_consent: bool,
}

impl Alternative {
    /// Whether it can be taken. Today's plan counts as available, too.
    pub fn status(&self) -> Status {
        self.reason.as_ref().map_or(Status::Available, Reason::status)
    }

    /// Whether it can be taken in place of today's plan, meets the need, and saves enough.
    pub fn is_available(&self) -> bool {
        self.reason.is_none()
    }
}

/// The plan comparison, in the book's order; today's plan is part of it where it is still on offer. Plans without a price for this
/// customer are [`unpriced`].
pub fn alternatives(scenario: &Scenario, newest: &TariffBook) -> Result<Vec<Alternative>, Vec<Problem>> {
    let book = newest.of(scenario);
    let prices = Prices::of(scenario, book)?;
    let Some(today) = prices.today() else { return Ok(vec![]) };
    let stay = prices.stay().map_err(too_large)?;
    let judge = Judge { prices: &prices, today, stay: &stay };
    let offered = book.plans().iter().filter(|plan| is_offered(scenario, plan));
    let rows = offered.map(|plan| Ok(prices.on(plan, None)?.map(|path| (plan, path))));
    let rows: Vec<(&Plan, Path)> =
        rows.filter_map(Result::transpose).collect::<Result<_, Overflow>>().map_err(too_large)?;
    rows.iter().map(|(plan, path)| judge.row(plan, path)).collect::<Result<_, _>>().map_err(too_large)
}

/// The available plan that costs least, apart from today's.
pub fn best_available(alternatives: &[Alternative]) -> Option<&Alternative> {
    alternatives.iter().filter(|other| other.is_available()).min_by_key(|other| other.paid)
}

/// The plan that would save most of those that cannot be judged yet. One that is free is not among them: it is giving up support.
pub fn best_unjudged(alternatives: &[Alternative]) -> Option<&Alternative> {
    let open = |other: &&Alternative| other.status() == Status::Unknown && other.charge.is_positive();
    alternatives.iter().filter(open).min_by_key(|other| other.paid)
}

/// Whether somebody has to agree before this customer is on a plan.
pub fn needs_consent(scenario: &Scenario, plan: &Plan) -> bool {
    !plan.is_self_service() || scenario.buys_through == Some(BuysThrough::Partner)
}
