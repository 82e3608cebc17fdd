//! What each account's charge is computed on: its share of what all spend together, and the fees of what it bought itself.

use super::{
    calendar::Month,
    exact::{Fraction, part, whole, zero},
    scenario::{Accounts, Scenario},
    spend::{Buyer, Spend, fees},
    terms::{Arrangement, NoPrice, Terms},
};

/// Accounts with what each is charged on.
pub type Each = Vec<(String, Fraction)>;

pub struct Bases<'b> {
    /// Those under the scenario's plan.
    pub scenarios: Each,
    /// Those that name a plan of their own, one entry for each plan, in the order of the file.
    pub own: Vec<Own<'b>>,
}

/// Accounts that name the same plan for themselves.
pub struct Own<'b> {
    pub plan: &'b str,
    pub terms: Terms<'b>,
    pub accounts: Each,
}

/// An amount for accounts under the scenario's plan, and one for those under plans of their own.
struct Two {
    scenarios: Fraction,
    own: Fraction,
}

impl<'s> Bases<'s> {
    /// The bases of a month of the horizon: step 1 of the contract, divided over the accounts. Neither basis nor treatments
    /// touch accounts with plans of their own, which are under published terms.
    pub fn of(arrangement: &Arrangement<'s>, terms: &Terms, spend: &Spend, month: Month) -> Result<Bases<'s>, NoPrice> {
        let scenario = arrangement.scenario;
        let left = if terms.net { whole(1) - arrangement.deals.discount(month) } else { whole(1) };
        let nobodys = |treatments: &[String; 2]| fees(scenario, Buyer::Nobody, treatments, month);
        let shared = Two {
            scenarios: spend.gross() * left + nobodys(&terms.treatments),
            own: spend.gross() + nobodys(&published()),
        };
        Bases::divided(arrangement, terms, &shared, month)
    }

    /// The bases of a month of which only the sum is known: the fees of what one account bought lie on that account, unless
    /// the sum does not hold them all to the cent.
    pub fn of_sum(
        arrangement: &Arrangement<'s>,
        terms: &Terms,
        eligible: &Fraction,
        month: Month,
    ) -> Result<Bases<'s>, NoPrice> {
        let scenario = arrangement.scenario;
        let bought = names(scenario).map(|(name, own)| bought(scenario, terms, name, own, month));
        let shared = eligible - bought.fold(zero(), |sum, fees| sum + fees);
        if shared <= part(-1, 200) {
            let nothing_bought = Bases::apart(arrangement, month, |share, _, _| share * eligible);
            return nothing_bought;
        }
        let shared = shared.max(zero());
        Bases::divided(arrangement, terms, &Two { scenarios: shared.clone(), own: shared }, month)
    }

    fn divided(arrangement: &Arrangement<'s>, terms: &Terms, shared: &Two, month: Month) -> Result<Bases<'s>, NoPrice> {
        Bases::apart(arrangement, month, |share, name, own| {
            let shared = if own { &shared.own } else { &shared.scenarios };
            share * shared + name.map_or_else(zero, |name| bought(arrangement.scenario, terms, name, own, month))
        })
    }

    fn apart(
        arrangement: &Arrangement<'s>,
        month: Month,
        base: impl Fn(&Fraction, Option<&str>, bool) -> Fraction,
    ) -> Result<Bases<'s>, NoPrice> {
        let mut bases: Bases<'s> = Bases { scenarios: Vec::new(), own: Vec::new() };
        match &arrangement.scenario.accounts {
            Accounts::Equal(count) => {
                let base = base(&part(1, i64::from(*count)), None, false);
                bases.scenarios = (1..=*count).map(|at| (at.to_string(), base.clone())).collect();
            }
            Accounts::Named(accounts) => {
                for account in accounts {
                    let named =
                        (account.name.to_owned(), base(&account.share, Some(account.name), account.plan.is_some()));
                    let Some(plan) = account.plan else {
                        bases.scenarios.push(named);
                        continue;
                    };
                    match bases.own.iter_mut().find(|own| own.plan == plan) {
                        Some(own) => own.accounts.push(named),
                        None => {
                            let terms = arrangement.published(plan, month)?;
                            bases.own.push(Own { plan, terms, accounts: vec![named] });
                        }
                    }
                }
            }
        }
        Ok(bases)
    }
}

/// How fees enter where nothing was agreed.
fn published() -> [String; 2] {
    ["upfront", "upfront"].map(str::to_owned)
}

/// Named accounts, and whether each has a plan of its own.
fn names<'s>(scenario: &'s Scenario) -> impl Iterator<Item = (&'s str, bool)> {
    let named = match &scenario.accounts {
        Accounts::Equal(_) => &[][..],
        Accounts::Named(accounts) => accounts,
    };
    named.iter().map(|account| (account.name, account.plan.is_some()))
}

/// The fees of what one account bought.
fn bought(scenario: &Scenario, terms: &Terms, name: &str, own: bool, month: Month) -> Fraction {
    let published = published();
    fees(scenario, Buyer::Named(name), if own { &published } else { &terms.treatments }, month)
}
