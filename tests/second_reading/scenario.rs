//! A sound scenario file with the contract's defaults filled in. It refuses nothing: refusing is tested elsewhere.

use serde_json::Value;

use super::{
    calendar::{Month, month},
    exact::{Fraction, decimal, part, whole, zero},
};

/// Ways to read a field of a JSON object; an object that is not there has no fields.
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
        Some(decimal(self.text(key)?).expect("an amount of a sound file is a decimal"))
    }

    fn count(&self, key: &str) -> Option<i32> {
        Some(self.get(key)?.as_i64()?.try_into().expect("a count of a sound file is small"))
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
    pub plan: &'v str,
    pub after: Option<&'v str>,
    pub accounts: Accounts<'v>,
    pub in_hand: Vec<Grant>,
    pub asked: Vec<Grant>,
    pub agreement: Option<Agreement>,
}

pub enum Accounts<'v> {
    Equal(i32),
    Named(Vec<(&'v str, Fraction)>),
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

pub struct Agreement {
    pub start: Month,
    pub years: i32,
    pub commitments: Vec<Fraction>,
    pub discount: Fraction,
    pub support_counts: bool,
    pub marketplace: Fraction,
}

impl<'v> Scenario<'v> {
    pub fn of(file: &'v Value) -> Scenario<'v> {
        Scenario {
            file,
            start: file.month("start").expect("a start"),
            months: file.count("months").expect("a horizon"),
            discount_rate: file.amount("discount_rate").unwrap_or_else(zero),
            plan: file.text("plan").expect("a plan"),
            after: file.text("after_retirement"),
            accounts: accounts(&file["accounts"]),
            in_hand: file.list("credits_in_hand").iter().map(grant).collect(),
            asked: file["asks"].list("credits").iter().map(grant).collect(),
            // One of which only the renewal is known changes no figure.
            agreement: file.get("agreement").filter(|one| one.get("start").is_some()).map(agreement),
        }
    }

    pub fn horizon(&self) -> std::ops::Range<Month> {
        self.start..self.start + self.months
    }

    /// The share by which the agreement lowers usage in a month; nothing where none runs.
    pub fn private_discount(&self, month: Month) -> Fraction {
        match &self.agreement {
            Some(agreement) if agreement.runs(month) => agreement.discount.clone(),
            _ => zero(),
        }
    }
}

impl Agreement {
    pub fn runs(&self, month: Month) -> bool {
        (self.start..self.start + self.years * 12).contains(&month)
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

impl Accounts<'_> {
    /// Each account's name and its share.
    pub fn shares(&self) -> Vec<(String, Fraction)> {
        match self {
            Accounts::Equal(count) => (1..=*count).map(|at| (at.to_string(), part(1, i64::from(*count)))).collect(),
            Accounts::Named(named) => named.iter().map(|(name, share)| ((*name).to_owned(), share.clone())).collect(),
        }
    }
}

fn accounts(value: &Value) -> Accounts<'_> {
    let named = |account: &'_ Value| account.amount("share").expect("a share");
    match value.as_array() {
        Some(list) => Accounts::Named(list.iter().map(|one| (one.text("name").expect("a name"), named(one))).collect()),
        None => Accounts::Equal(value.as_i64().map_or(1, |count| count.try_into().expect("a thousand at most"))),
    }
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

fn agreement(value: &Value) -> Agreement {
    let yearly = value.list("yearly_commitment").iter();
    Agreement {
        start: value.month("start").expect("a start"),
        years: value.count("years").expect("years"),
        commitments: yearly.map(|one| one.as_str().and_then(decimal).expect("an amount")).collect(),
        discount: value.amount("discount").unwrap_or_else(zero),
        support_counts: value.flag("support_counts").unwrap_or(false),
        marketplace: value.amount("marketplace_monthly").unwrap_or_else(zero),
    }
}
