//! Accounts with a plan of their own: charged under its published terms, pooled only with accounts that name the same plan, and the
//! same in every path.
//!
//! Source: the contract, `accounts[].plan`; what it leaves open is in `docs/decisions/0048-additions-to-the-engine.md`.

use super::{
    arrangement::{Arrangement, arrange_own, own_in},
    book::TariffBook,
    charge::{AccountCharge, Who, account},
    divide::Spent,
    exact::Overflow,
    month::Month,
    pay::accounts,
    scenario::{Accounts, Commitment, Problem, Scenario},
    spend::Usage,
    tariff::{Charged, PlanId},
};

/// The plans that accounts have of their own, each once, in the order of the accounts.
pub fn own_plans(scenario: &Scenario) -> Vec<&PlanId> {
    let named = scenario.accounts.as_ref().map_or(&[][..], Accounts::named);
    let mut plans: Vec<&PlanId> = Vec::new();
    for plan in named.iter().filter_map(|account| account.plan.as_ref()) {
        if !plans.contains(&plan) {
            plans.push(plan);
        }
    }
    plans
}

/// The arrangements of such plans over the horizon.
pub struct Own<'a> {
    plans: Vec<(&'a PlanId, Vec<Arrangement<'a>>)>,
}

impl<'a> Own<'a> {
    /// Those of a scenario, or the plans without a price.
    pub fn arrange(scenario: &'a Scenario, book: &'a TariffBook) -> Result<Own<'a>, Vec<Problem>> {
        let (mut plans, mut problems) = (Vec::new(), Vec::new());
        for plan in own_plans(scenario) {
            match arrange_own(scenario, book, plan) {
                Ok(months) => plans.push((plan, months)),
                Err(wrong) => problems.extend(wrong),
            }
        }
        if problems.is_empty() { Ok(Own { plans }) } else { Err(problems) }
    }

    /// What these accounts are charged in a month of the horizon.
    pub fn charge(&self, scenario: &Scenario, place: usize, usage: &Usage) -> Result<Vec<AccountCharge>, Overflow> {
        let mut charges = Vec::new();
        for (plan, months) in &self.plans {
            let Some(under) = months.get(place) else { continue };
            let eligible = usage.under(under)?.eligible;
            let treatment = |bought: &Commitment| under.treatment(bought.kind);
            let spent = Spent::new(accounts(scenario), &scenario.commitments, treatment, usage.month, eligible)?;
            charges.extend(charge(plan, under, &spent)?);
        }
        Ok(charges)
    }
}

/// Such a plan, as it is named, and what it is charged under.
pub type OwnArrangement<'a> = (&'a PlanId, Arrangement<'a>);

/// The arrangements of such plans in any month.
pub fn in_month<'a>(
    scenario: &'a Scenario,
    book: &'a TariffBook,
    month: Month,
) -> Result<Vec<OwnArrangement<'a>>, Problem> {
    own_plans(scenario).into_iter().map(|plan| Ok((plan, own_in(scenario, book, plan, month)?))).collect()
}

/// What the accounts that name a plan are charged on their part of a month's spend.
pub fn charge(plan: &PlanId, under: &Arrangement, spent: &Spent) -> Result<Vec<AccountCharge>, Overflow> {
    let places = spent.accounts.named().iter().enumerate().filter(|(_, account)| account.plan.as_ref() == Some(plan));
    let mut places = places.map(|(place, _)| place);
    let of = |who, base| Ok(AccountCharge { own: Some(under.plan.id.clone()), ..account(under, who, base)? });
    match under.charged() {
        Charged::None => Ok(vec![]),
        Charged::PerAccount => places.map(|place| of(Who::Named(place), spent.base(place)?)).collect(),
        Charged::Pooled => {
            places.next().map(|first| of(Who::OwnPool(first), spent.pool(Some(plan))?)).into_iter().collect()
        }
    }
}
