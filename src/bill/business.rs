//! Business and Developer Support charges by account: the plan, the accounts' shares, a closed month.
//!
//! All pages of a month are read together; a month of which accounts are missing, or whose accounts are on different plans,
//! becomes nothing, since a scenario has one plan. Accounts come from the latest month. The AWS CLI drops everything but
//! the list of accounts where it joins pages itself: then there are accounts and a plan, but no month.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::calc::{Money, Month, Overflow, Rate, scenario::Tree};

use super::{
    Parts,
    actuals::Actual,
    desk::Desk,
    fate::{Doubt, Fate, Reason},
    node::Node,
    plan::not_negative,
};

mod discount;
mod shares;

/// What of a page makes a closed month, with the field of the actual that it becomes.
const MONTH: [(&str, &str); 5] = [
    ("billingMonth", "month"),
    ("isEstimated", ""),
    ("totalSupportEligibleSpend", "eligible"),
    ("totalSupportCharge", "charge"),
    ("accountCount", ""),
];

/// One account's charge.
struct Account<'a> {
    node: Node<'a>,
    id: Option<&'a str>,
    code: Option<&'a str>,
    basis: Money,
    charge: Money,
}

/// All pages of one month.
struct Group<'a> {
    month: Option<Month>,
    pages: Vec<Node<'a>>,
}

/// Reads the charges; `enterprise` says that Enterprise Support responses stand beside them.
pub fn read<'a>(pages: &[&Node<'a>], enterprise: bool, desk: &mut Desk, parts: &mut Parts<'a>) {
    if enterprise {
        return pages.iter().for_each(|page| desk.leave_out(page, Reason::EnterpriseGiven));
    }
    let mut groups: Vec<Group<'a>> = vec![];
    for page in pages {
        let month = page.get("billingMonth").and_then(|value| value.month(desk));
        match groups.iter_mut().find(|group| group.month == month) {
            Some(group) => group.pages.push((*page).clone()),
            None => groups.push(Group { month, pages: vec![(*page).clone()] }),
        }
    }
    // The latest month first: its plan and its accounts are today's.
    groups.sort_by_key(|group| std::cmp::Reverse(group.month));
    let mut today_is_known = false;
    for group in &groups {
        match accounts(group, desk) {
            Some(accounts) => today_is_known = month(group, &accounts, today_is_known, desk, parts),
            None => group.pages.iter().for_each(|page| desk.leave_out(page, Reason::Beside)),
        }
    }
}

/// The accounts of a month, all of them and each once; where they are not, what is wrong is said.
fn accounts<'a>(group: &Group<'a>, desk: &mut Desk) -> Option<Vec<Account<'a>>> {
    let mut accounts = vec![];
    let nodes: Vec<Node> = group.pages.iter().flat_map(|page| page.list("accountCharges")).collect();
    let count = nodes.len();
    for node in nodes {
        let amount = |key: &str, desk: &mut Desk| match node.get(key) {
            Some(value) => not_negative(&value, desk),
            None => Some(Money::ZERO),
        };
        if let (Some(charge), Some(basis)) = (amount("totalCharge", desk), amount("totalUsageBasis", desk)) {
            let text = |key: &str| node.get(key).and_then(|value| value.text());
            accounts.push(Account { id: text("accountId"), code: text("supportPlanName"), basis, charge, node });
        }
    }
    let complete = complete(group, count, desk);
    (complete && each_once(&accounts, desk) && accounts.len() == count).then_some(accounts)
}

fn each_once(accounts: &[Account], desk: &mut Desk) -> bool {
    let mut ids = BTreeSet::new();
    let twice = accounts.iter().filter(|account| account.id.is_some_and(|id| !ids.insert(id)));
    let twice: Vec<Node> = twice.filter_map(|account| account.node.get("accountId")).collect();
    twice.iter().for_each(|id| desk.doubt(id, Doubt::SameAccountTwice));
    twice.is_empty()
}

/// Whether all accounts are there: as many as every page counts, or no further page where nothing is counted.
fn complete(group: &Group, accounts: usize, desk: &mut Desk) -> bool {
    let values = |keys: &[&str]| -> Vec<Node> {
        group.pages.iter().flat_map(|page| keys.iter().filter_map(|key| page.get(key))).collect()
    };
    let counts = values(&["accountCount"]);
    let wrong: Vec<Node> = match (counts.is_empty(), group.pages.as_slice()) {
        (true, [_]) => values(&["nextToken", "NextToken"]),
        (true, _) => vec![],
        (false, _) => counts.into_iter().filter(|count| !counts_to(count, accounts)).collect(),
    };
    wrong.iter().for_each(|value| desk.doubt(value, Doubt::PagesMissing));
    wrong.is_empty()
}

fn counts_to(count: &Node, accounts: usize) -> bool {
    let Tree::Number(number) = count.tree else { return false };
    number.strip_suffix(".0").unwrap_or(number) == accounts.to_string()
}

/// The plans that the API's model names, as the tariff book names them.
fn plan_coded(code: Option<&str>) -> Option<&'static str> {
    match code {
        Some("AWSSupportBusiness") => Some("business"),
        Some("AWSSupportDeveloper") => Some("developer"),
        _ => None,
    }
}

/// Reads a month whose accounts are known; true where today's plan and accounts came from it, or have come before.
fn month<'a>(group: &Group<'a>, all: &[Account<'a>], known: bool, desk: &mut Desk, parts: &mut Parts<'a>) -> bool {
    // "Essential" is Basic Support in the API's model; one that is charged is something else.
    let basic = |account: &&Account| account.code == Some("AWSSupportEssential") && account.charge == Money::ZERO;
    let (free, paying): (Vec<&Account>, Vec<&Account>) = all.iter().partition(basic);
    free.iter().for_each(|account| desk.leave_out(&account.node, Reason::BasicAccount));
    if paying.is_empty() {
        return known;
    }
    let codes: Vec<Option<&str>> = paying.iter().map(|account| account.code).collect();
    if same(&codes).is_none() {
        group.pages.iter().for_each(|page| desk.leave_out(page, Reason::Beside));
        paying
            .iter()
            .for_each(|account| desk.say_of(&account.node, "supportPlanName", Fate::NotUnderstood(Doubt::MixedPlans)));
        return known;
    }
    if known {
        paying.iter().for_each(|account| desk.leave_out(&account.node, Reason::OlderMonth));
    } else {
        today(&paying, desk, parts);
    }
    closed(group, all, &paying, desk, parts);
    true
}

/// Plan, accounts and discount as they are today.
fn today(paying: &[&Account], desk: &mut Desk, parts: &mut Parts) {
    parts.plan = paying.first().and_then(|account| plan_coded(account.code));
    let fate = match parts.plan {
        Some(_) => Fate::used("plan"),
        None => Fate::NotUnderstood(Doubt::UnknownPlan),
    };
    for account in paying {
        desk.say_of(&account.node, "supportPlanName", fate.clone());
    }
    parts.accounts = shares::read(paying, desk);
    if let Some(discount) = discount::read(paying, desk) {
        parts.terms.push(("plan_discount_percent", Tree::text(discount.to_string())));
    }
}

/// The month as a closed one, where it is closed and the accounts sum to its totals.
fn closed<'a>(group: &Group<'a>, all: &[Account], paying: &[&Account<'a>], desk: &mut Desk, parts: &mut Parts<'a>) {
    let Some(month) = group.month else { return };
    let mut sources: Vec<(Node<'a>, &'static str)> = vec![];
    for page in &group.pages {
        for (key, field) in MONTH {
            sources.extend(page.get(key).map(|value| (value, field)));
        }
    }
    let charges = paying.iter().filter_map(|account| account.node.get("totalCharge"));
    sources.extend(charges.map(|value| (value, "charge")));
    let open = |page: &Node| page.get("isEstimated").and_then(|value| value.flag()) != Some(false);
    let fate = match sums(group, all, paying, desk) {
        _ if group.pages.iter().any(open) => Fate::LeftOut(Reason::NotClosed),
        Ok((eligible, charge)) => return parts.actuals.add(Actual { month, eligible, charge, sources }, desk),
        Err(doubt) => Fate::NotUnderstood(doubt),
    };
    sources.iter().for_each(|(source, _)| desk.say(source, fate.clone()));
}

/// What the paying accounts spent and were charged, if all accounts together come to the month's totals: each may be a cent
/// apart by rounding.
fn sums(group: &Group, all: &[Account], paying: &[&Account], desk: &mut Desk) -> Result<(Money, Money), Doubt> {
    let overflow = |Overflow| Doubt::Overflow;
    let spent = Money::sum(all.iter().map(|account| account.basis)).map_err(overflow)?;
    let charged = Money::sum(all.iter().map(|account| account.charge)).map_err(overflow)?;
    let cents = Decimal::new(i64::try_from(all.len()).unwrap_or(i64::MAX), 2);
    for (total, sum) in [("totalSupportEligibleSpend", spent), ("totalSupportCharge", charged)] {
        for stated in group.pages.iter().filter_map(|page| page.get(total)) {
            let stated = stated.amount(desk).map(Money::new).ok_or(Doubt::SumDiffers)?;
            if stated.minus(sum).map_err(overflow)?.abs().dollars() > cents {
                return Err(Doubt::SumDiffers);
            }
        }
    }
    let eligible = Money::sum(paying.iter().map(|account| account.basis)).map_err(overflow)?;
    let charge = Money::sum(paying.iter().map(|account| account.charge)).map_err(overflow)?;
    // Accounts that are each within a scenario's bounds can sum to more.
    if eligible > Money::MOST || charge > Money::MOST {
        return Err(Doubt::Overflow);
    }
    Ok((eligible, charge))
}

/// A rate that is the same for all, or nothing.
fn same<T: PartialEq + Copy>(values: &[T]) -> Option<T> {
    values.first().copied().filter(|first| values.iter().all(|value| value == first))
}

/// A share of one.
fn share(part: Money, whole: Money) -> Result<Rate, Overflow> {
    part.over(whole.dollars()).map(|share| Rate::new(share.dollars()))
}
