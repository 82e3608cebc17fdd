//! Business and Developer Support charges by account: the plan, the accounts' shares, a closed month.
//!
//! All pages of a month are read together; a month of which accounts are missing, or whose accounts are on different plans,
//! becomes nothing, since a scenario has one plan. Accounts come from the latest month. The AWS CLI drops everything but
//! the list of accounts where it joins pages itself: then there are accounts and a plan, but no month.

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
    plan: Option<Plan>,
    basis: Money,
    charge: Money,
}

/// What an account is on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Plan {
    Pays(&'static str),
    Basic,
}

/// All pages of one month.
struct Group<'a> {
    month: Option<Month>,
    pages: Vec<Node<'a>>,
}

/// Reads the charges; `enterprise` says that Enterprise Support responses stand beside them.
pub fn read<'a>(pages: &[&Node<'a>], enterprise: bool, desk: &mut Desk, parts: &mut Parts<'a>) {
    let mut groups: Vec<Group<'a>> = vec![];
    for page in pages {
        if enterprise {
            desk.say(page, Fate::LeftOut(Reason::EnterpriseGiven));
            continue;
        }
        let month = page.get("billingMonth").and_then(|value| value.month(desk));
        match groups.iter_mut().find(|group| group.month == month) {
            Some(group) => group.pages.push((*page).clone()),
            None => groups.push(Group { month, pages: vec![(*page).clone()] }),
        }
    }
    // The latest month first: its plan and its accounts are today's.
    groups.sort_by_key(|group| std::cmp::Reverse(group.month));
    let mut latest = true;
    for group in &groups {
        match accounts(group, desk) {
            Ok(accounts) => {
                latest = !month(group, &accounts, latest, desk, parts) && latest;
            }
            Err(doubt) => group.pages.iter().for_each(|page| desk.say(page, Fate::NotUnderstood(doubt))),
        }
    }
}

/// The accounts of a month, all of them and each once.
fn accounts<'a>(group: &Group<'a>, desk: &mut Desk) -> Result<Vec<Account<'a>>, Doubt> {
    let mut accounts = vec![];
    for node in group.pages.iter().flat_map(|page| page.list("accountCharges")) {
        let value = |key: &str, desk: &mut Desk| match node.get(key) {
            Some(value) => not_negative(&value, desk),
            None => Some(Money::ZERO),
        };
        let (charge, basis) = (value("totalCharge", desk), value("totalUsageBasis", desk));
        let id = node.get("accountId").and_then(|id| id.text());
        let plan = node.get("supportPlanName").and_then(|name| name.text()).and_then(plan_coded);
        accounts.push(Account {
            plan,
            id,
            basis: basis.ok_or(Doubt::Negative)?,
            charge: charge.ok_or(Doubt::Negative)?,
            node,
        });
    }
    complete(group, &accounts)?;
    Ok(accounts)
}

fn complete(group: &Group, accounts: &[Account]) -> Result<(), Doubt> {
    let mut ids: Vec<&str> = accounts.iter().filter_map(|account| account.id).collect();
    ids.sort_unstable();
    if ids.windows(2).any(|pair| pair[0] == pair[1]) {
        return Err(Doubt::SameAccountTwice);
    }
    let counts: Vec<String> =
        group.pages.iter().filter_map(|page| page.get("accountCount")).filter_map(counted).collect();
    let more = |page: &Node| page.get("nextToken").is_some() || page.get("NextToken").is_some();
    let missing = match counts.as_slice() {
        [] => group.pages.last().is_some_and(more),
        counts => counts.iter().any(|count| *count != accounts.len().to_string()),
    };
    if missing { Err(Doubt::PagesMissing) } else { Ok(()) }
}

fn counted(count: Node) -> Option<String> {
    match count.tree {
        Tree::Number(number) => Some(number.strip_suffix(".0").unwrap_or(number).to_owned()),
        _ => None,
    }
}

/// The plans that the API's model names. "Essential" is Basic Support there and has nothing to pay.
fn plan_coded(code: &str) -> Option<Plan> {
    match code {
        "AWSSupportBusiness" => Some(Plan::Pays("business")),
        "AWSSupportDeveloper" => Some(Plan::Pays("developer")),
        "AWSSupportEssential" => Some(Plan::Basic),
        _ => None,
    }
}

/// Reads a month whose accounts are known; true where it gave the plan and the accounts.
fn month<'a>(group: &Group<'a>, all: &[Account<'a>], latest: bool, desk: &mut Desk, parts: &mut Parts<'a>) -> bool {
    let basic = |account: &&Account| account.plan == Some(Plan::Basic) && account.charge == Money::ZERO;
    let (free, paying): (Vec<&Account>, Vec<&Account>) = all.iter().partition(basic);
    free.iter().for_each(|account| desk.say(&account.node, Fate::LeftOut(Reason::BasicAccount)));
    let plans: Vec<Option<&str>> = paying.iter().map(|account| account.pays()).collect();
    let doubt = match plans.as_slice() {
        [] => return false,
        plans if plans.contains(&None) => Doubt::UnknownPlan,
        plans if plans.iter().any(|plan| *plan != plans[0]) => Doubt::MixedPlans,
        _ => {
            if latest {
                today(&paying, desk, parts);
            } else {
                paying.iter().for_each(|account| desk.say(&account.node, Fate::LeftOut(Reason::OlderMonth)));
            }
            closed(group, all, &paying, desk, parts);
            return true;
        }
    };
    group.pages.iter().for_each(|page| desk.say(page, Fate::NotUnderstood(doubt)));
    false
}

impl Account<'_> {
    fn pays(&self) -> Option<&'static str> {
        match self.plan {
            Some(Plan::Pays(plan)) => Some(plan),
            _ => None,
        }
    }
}

/// Plan, accounts and discount as they are today.
fn today(paying: &[&Account], desk: &mut Desk, parts: &mut Parts) {
    parts.plan = paying.first().and_then(|account| account.pays());
    for account in paying {
        desk.say_of(&account.node, "supportPlanName", Fate::used("plan"));
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
