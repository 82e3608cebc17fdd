//! A plan per account: the smaller accounts take a cheaper plan of their own, and the largest keeps today's.
//!
//! The need that is typed is taken as that of the largest account. What the smaller ones need is not known, so the lever names the
//! first response that they would get. `docs/decisions/0065-a-plan-per-account.md`.

use super::{
    super::{
        alternatives::{Alternative, Question, Reason},
        exact::Overflow,
        money::Money,
        order::in_order,
        scenario::{Accounts, Scenario, Size},
        tariff::Charged,
    },
    Facts,
    levers::{Lever, LeverId, Saved, biting, monthly},
    price::Pricer,
    role::Role,
    walk_away::earliest,
};

/// The most groups of accounts that are tried with each plan (ours): every group while there are no more, else so many of even size.
const TRIED: usize = 12;

/// Accounts that take a plan of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The place of the plan in the plan comparison.
    pub place: usize,
    /// How many accounts take it: the smallest ones.
    pub accounts: u32,
}

/// The plan and the group of smaller accounts with which most is saved; none where no group saves.
pub fn plan_per_account(facts: &Facts, pricer: &Pricer) -> Result<Option<Lever>, Overflow> {
    let smaller = smaller(facts.scenario);
    let from = earliest(facts, false);
    let mut best: Option<Lever> = None;
    for (place, other) in facts.alternatives.iter().enumerate().filter(|(_, other)| is_open(facts, other)) {
        for accounts in groups(smaller.len()) {
            let Some(scenario) = moved(facts.scenario, &smaller[..accounts], other) else { continue };
            let Some(priced) = Pricer::for_scenario(&pricer.facts(), &scenario)? else { continue };
            let Some(path) = priced.path(None)? else { continue };
            let saved = monthly(&facts.projection.stay, path.months.iter().map(|month| month.paid))?;
            // Until it can be taken, nothing is saved.
            let saved: Saved =
                saved.into_iter().map(|(month, less)| (month, if month < from { Money::ZERO } else { less })).collect();
            let lever = biting(LeverId::PlanPerAccount, from, &saved, Role::Own)?;
            let more = lever.filter(|lever| best.is_none_or(|best| lever.saved > best.saved));
            let accounts = u32::try_from(accounts).unwrap_or(u32::MAX);
            best = more.map(|lever| Lever { moved: Some(Moved { place, accounts }), ..lever }).or(best);
        }
    }
    Ok(best)
}

/// Whether a plan can be taken for some accounts: by the customer alone, at a price, without breaking an agreement. One that can be
/// taken for all of them is a switch.
fn is_open(facts: &Facts, other: &Alternative) -> bool {
    let priced = facts.book.plan(&other.plan).is_some_and(|plan| plan.charged != Charged::None);
    let open = match &other.reason {
        None | Some(Reason::Today | Reason::NotOffered(_) | Reason::Forbidden(..)) => false,
        Some(Reason::Unknown(questions)) => questions.iter().all(|question| *question == Question::Need),
        Some(_) => true,
    };
    open && priced && !other.needs_consent
}

/// The places of the accounts on today's plan, the smallest first, without the largest.
fn smaller(scenario: &Scenario) -> Vec<usize> {
    let named = scenario.accounts.as_ref().map_or(&[][..], Accounts::named);
    let size = |place: &usize| match named[*place].size {
        Size::Share(share) => share.share(),
        Size::Monthly(amount) => amount.dollars(),
    };
    let mut places = in_order((0..named.len()).filter(|place| named[*place].plan.is_none()), size);
    places.pop();
    places
}

/// How many of the smaller accounts are tried together, the largest group last.
fn groups(smaller: usize) -> impl Iterator<Item = usize> {
    let tried = smaller.min(TRIED);
    (1..=tried).map(move |part| part * smaller / tried)
}

/// The scenario in which these accounts have the plan.
fn moved(scenario: &Scenario, places: &[usize], other: &Alternative) -> Option<Scenario> {
    let mut moved = scenario.clone();
    let Some(Accounts::Named(named)) = &mut moved.accounts else { return None };
    for place in places {
        named.get_mut(*place)?.plan = Some(other.plan.clone());
    }
    Some(moved)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_even_and_end_with_all_smaller_accounts() {
        assert_eq!(groups(0).count(), 0);
        assert_eq!(groups(3).collect::<Vec<_>>(), [1, 2, 3]);
        assert_eq!(groups(24).collect::<Vec<_>>(), [2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24]);
        assert_eq!(groups(100).last(), Some(100));
    }
}
