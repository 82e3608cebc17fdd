//! Who uses AWS, and how support is bought: accounts of equal or given size, and the part of AWS they are in. Shapes and reading.

use super::{
    super::{
        estimate::Estimate,
        input::{
            At, Fields,
            fields::{count, estimate, is_range, money, place_among, plan, share, text},
        },
        money::Money,
        rate::Rate,
        tariff::PlanId,
    },
    Kind, Spend, Tree, Wanted, bounds,
};

/// Who uses it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Accounts {
    /// So many accounts of equal share. The low and the high count act in the comparison of plans only.
    Equal(Estimate<u32>),
    /// Named accounts; their shares sum to one, or all of them have an amount.
    Named(Vec<Account>),
}

/// A named account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// What the person calls it.
    pub name: String,
    /// How much of the spend is its own.
    pub size: Size,
    /// Its own plan, where that is another than the scenario's.
    pub plan: Option<PlanId>,
}

/// How much of the spend is an account's; all accounts of a list say it in the same way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Its share of all.
    Share(Rate),
    /// Its amount a month; its share is that of the sum of all amounts.
    Monthly(Money),
}

/// From whom support is bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuysThrough {
    /// From AWS itself.
    Aws,
    /// From a partner, to whom the asks go.
    Partner,
}

/// The words of the contract.
pub(super) const BUYS_THROUGH: [(&str, BuysThrough); 2] =
    [("aws", BuysThrough::Aws), ("partner", BuysThrough::Partner)];

impl Accounts {
    /// The named accounts; none where only their number is known.
    pub fn named(&self) -> &[Account] {
        match self {
            Accounts::Equal(_) => &[],
            Accounts::Named(named) => named,
        }
    }

    /// The accounts beside the scenario's plan: one that names that plan itself is charged with all others.
    #[must_use]
    pub(super) fn beside(mut self, today: Option<&PlanId>) -> Accounts {
        if let Accounts::Named(named) = &mut self {
            for account in named {
                account.plan = account.plan.take().filter(|own| Some(own) != today);
            }
        }
        self
    }

    /// What the accounts' amounts sum to, where they have amounts.
    pub fn monthly(&self) -> Option<Money> {
        let amount = |account: &Account| match account.size {
            Size::Monthly(amount) => Some(amount),
            Size::Share(_) => None,
        };
        let amounts: Vec<Money> = self.named().iter().filter_map(amount).collect();
        if amounts.is_empty() { None } else { Money::sum(amounts).ok() }
    }
}

/// Reads `accounts`.
pub(super) fn accounts(at: At, plans: &[PlanId]) -> Option<Accounts> {
    match at.tree {
        tree if matches!(tree, Tree::Number(_)) || is_range(tree) => {
            estimate(count(1..=bounds::ACCOUNTS))(at).map(Accounts::Equal)
        }
        Tree::List(entries) if entries.is_empty() => at.wrong(Kind::Empty),
        Tree::List(_) => {
            let named = at.list(|entry| account(entry, plans))?;
            sizes(at, named)
        }
        _ => at.mistyped(Wanted::Accounts),
    }
}

fn account(at: At, plans: &[PlanId]) -> Option<Account> {
    let fields = at.map(&["name", "share", "monthly", "plan"])?;
    let name = fields.required("name", text);
    let size = size(&fields);
    let plan = fields.optional("plan", plan(plans));
    Some(Account { name: name?, size: size?, plan: plan.map_or(Some(None), |plan| plan.map(Some))? })
}

/// A share or an amount; an entry with both says two things.
fn size(fields: &Fields) -> Option<Size> {
    let monthly = fields.optional("monthly", money);
    let share = match &monthly {
        None => Some(fields.required("share", share)),
        Some(_) => fields.optional("share", share),
    };
    match (share, monthly) {
        (Some(_), Some(_)) => fields.find("monthly").and_then(|at| at.wrong(Kind::SharesAndAmounts)),
        (Some(share), None) => share.map(Size::Share),
        (None, monthly) => monthly?.map(Size::Monthly),
    }
}

/// All shares, which sum to one, or all amounts, which sum to something.
fn sizes(at: At, named: Vec<Account>) -> Option<Accounts> {
    let shares = named.iter().filter_map(|account| match account.size {
        Size::Share(share) => Some(share.share()),
        Size::Monthly(_) => None,
    });
    let shares: Vec<_> = shares.collect();
    match shares.len() {
        0 => amounts(at, Accounts::Named(named)),
        all if all == named.len() => {
            let sum = shares.into_iter().sum::<rust_decimal::Decimal>();
            if sum != Rate::ONE.share() {
                return at.wrong(Kind::Shares { sum: sum.normalize().to_string() });
            }
            Some(Accounts::Named(named))
        }
        _ => at.wrong(Kind::SharesAndAmounts),
    }
}

fn amounts(at: At, accounts: Accounts) -> Option<Accounts> {
    match accounts.monthly().unwrap_or_default() {
        sum if !sum.is_positive() => at.wrong(Kind::NoAmounts),
        sum if sum > Money::MOST => {
            let [least, most] = [Money::ZERO, Money::MOST].map(|amount| amount.dollars().normalize().to_string());
            at.wrong(Kind::Range { least, most })
        }
        _ => Some(accounts),
    }
}

/// The place of an account that is referred to by its name. Of accounts that cannot be read nothing is looked up: what is wrong
/// with them is named already.
pub(super) fn account_named(accounts: Option<&Option<Accounts>>) -> impl Fn(At) -> Option<usize> {
    move |at| match accounts {
        Some(None) => text(at).and(None),
        Some(Some(Accounts::Named(named))) => {
            let names: Vec<&str> = named.iter().map(|account| account.name.as_str()).collect();
            place_among(&names)(at)
        }
        Some(Some(Accounts::Equal(_))) | None => text(at).and_then(|_| at.wrong(Kind::NoNamedAccounts)),
    }
}

/// True where the entries of a list of accounts have amounts.
pub(super) fn have_amounts(at: &At) -> bool {
    let amount = |entry: &Tree| matches!(entry, Tree::Map(fields) if fields.iter().any(|(key, _)| key == "monthly"));
    matches!(at.tree, Tree::List(entries) if entries.iter().any(amount))
}

/// The accounts' amounts and the spend must not contradict each other.
pub(super) fn check_sum(accounts: &Accounts, spend: &Spend, top: &Fields) {
    if let (Some(sum), Some(monthly)) = (accounts.monthly(), spend.monthly)
        && monthly.likely != sum
    {
        top.wrong_at("spend.monthly", Kind::AccountsSum { sum: sum.to_string() });
    }
}

/// The spend, which the accounts' amounts sum to where it is not given.
pub(super) fn spend_of(accounts: Option<&Accounts>, spend: Spend) -> Spend {
    let sum = accounts.and_then(Accounts::monthly).map(Estimate::of);
    Spend { monthly: spend.monthly.or(sum), ..spend }
}
