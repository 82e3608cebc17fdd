//! A sound scenario file with the contract's defaults filled in. It refuses nothing: refusing is tested elsewhere.

use serde_json::Value;

use super::{
    calendar::{Month, month},
    deals::Deals,
    exact::{Fraction, decimal, sum, whole, zero},
};

/// Ways to read a field of a JSON object; an object that is not there has no fields. Of a range, the likely end is read.
pub trait Fields {
    fn text(&self, key: &str) -> Option<&str>;
    fn amount(&self, key: &str) -> Option<Fraction>;
    fn count(&self, key: &str) -> Option<i32>;
    fn flag(&self, key: &str) -> Option<bool>;
    fn month(&self, key: &str) -> Option<Month>;
    fn list(&self, key: &str) -> &[Value];
}

impl Fields for Value {
    fn text(&self, key: &str) -> Option<&str> {
        self.get(key)?.as_str()
    }

    fn amount(&self, key: &str) -> Option<Fraction> {
        let value = self.get(key)?;
        let text = value.get("likely").unwrap_or(value).as_str()?;
        Some(decimal(text).expect("an amount of a sound file is a decimal"))
    }

    fn count(&self, key: &str) -> Option<i32> {
        let value = self.get(key)?;
        let count = value.get("likely").unwrap_or(value).as_i64()?;
        Some(count.try_into().expect("a count of a sound file is small"))
    }

    fn flag(&self, key: &str) -> Option<bool> {
        self.get(key)?.as_bool()
    }

    fn month(&self, key: &str) -> Option<Month> {
        Some(month(self.text(key)?))
    }

    fn list(&self, key: &str) -> &[Value] {
        self.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }
}

/// What every part of the reading needs of a file; terms and rarer sections stay JSON until they are needed.
pub struct Scenario<'v> {
    pub file: &'v Value,
    pub start: Month,
    pub months: i32,
    pub discount_rate: Fraction,
    pub partition: &'v str,
    pub plan: &'v str,
    pub after: Option<&'v str>,
    pub accounts: Accounts<'v>,
    pub in_hand: Vec<Grant>,
    pub asked: Vec<Grant>,
    /// The agreements that run on every path, and those of the paths on which a structural change is asked for.
    pub deals: Deals,
    pub asked_deals: Deals,
}

pub enum Accounts<'v> {
    Equal(i32),
    Named(Vec<Account<'v>>),
}

pub struct Account<'v> {
    pub name: &'v str,
    pub share: Fraction,
    /// The plan it names for itself, where that is another than the scenario's.
    pub plan: Option<&'v str>,
}

#[derive(Clone)]
pub struct Grant {
    pub name: String,
    pub amount: Fraction,
    pub start: Month,
    pub months: i32,
    pub even: bool,
    pub cap: Fraction,
}

impl<'v> Scenario<'v> {
    pub fn of(file: &'v Value) -> Scenario<'v> {
        Scenario {
            file,
            start: file.month("start").expect("a start"),
            months: file.count("months").expect("a horizon"),
            discount_rate: file.amount("discount_rate").unwrap_or_else(zero),
            partition: file.text("partition").unwrap_or("aws"),
            plan: file.text("plan").expect("a plan"),
            after: file.text("after_retirement"),
            accounts: accounts(file),
            in_hand: file.list("credits_in_hand").iter().map(grant).collect(),
            asked: file["asks"].list("credits").iter().map(grant).collect(),
            deals: Deals::of(file, None),
            asked_deals: Deals::of(file, file["asks"].get("agreement")),
        }
    }

    pub fn horizon(&self) -> std::ops::Range<Month> {
        self.start..self.start + self.months
    }

    /// Usage in the first month by the rule: as given, or what the accounts use together.
    pub fn monthly(&self) -> Fraction {
        let accounts = || amounts(self.file.list("accounts"));
        self.file["spend"].amount("monthly").or_else(accounts).expect("a rule for months that are not given")
    }
}

impl Grant {
    /// The first month after the window.
    pub fn end(&self) -> Month {
        self.start + self.months
    }

    pub fn open(&self, month: Month) -> bool {
        (self.start..self.end()).contains(&month)
    }
}

/// What accounts use together, where each has an amount.
fn amounts(list: &[Value]) -> Option<Fraction> {
    let amounts: Option<Vec<Fraction>> = list.iter().map(|account| account.amount("monthly")).collect();
    amounts.filter(|amounts| !amounts.is_empty()).map(|amounts| sum(&amounts))
}

fn accounts(file: &Value) -> Accounts<'_> {
    let list = file.list("accounts");
    if list.is_empty() {
        return Accounts::Equal(file.count("accounts").unwrap_or(1));
    }
    let share = |account: &Value| match amounts(list) {
        Some(all) => account.amount("monthly").expect("an amount") / all,
        None => account.amount("share").expect("a share"),
    };
    let account = |one| Account {
        name: Value::text(one, "name").expect("a name"),
        share: share(one),
        plan: Value::text(one, "plan").filter(|plan| file.text("plan") != Some(plan)),
    };
    Accounts::Named(list.iter().map(account).collect())
}

fn grant(value: &Value) -> Grant {
    Grant {
        name: value.text("name").unwrap_or("Support credit").to_owned(),
        amount: value.amount("amount").expect("an amount"),
        start: value.month("start").expect("a start"),
        months: value.count("months").expect("a length"),
        even: value.text("release") == Some("even"),
        cap: value.amount("monthly_cap").unwrap_or_else(|| whole(1)),
    }
}
