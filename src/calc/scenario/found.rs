//! What an import found in bills: data that is kept beside the scenario and changes no figure. Shapes and their reading.

use super::{
    super::{
        input::{
            At,
            fields::{count, flag, money, month, text},
        },
        money::Money,
        month::Month,
    },
    Kind, bounds,
};

/// What an import found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundBill {
    /// What kind of file it was read from.
    pub kind: Option<String>,
    /// The months it holds, each once.
    pub months: Vec<FoundMonth>,
    /// How many accounts it holds.
    pub accounts: Option<u32>,
}

/// A month of a bill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundMonth {
    /// The month.
    pub month: Month,
    /// The eligible spend.
    pub eligible: Option<Money>,
    /// The support charge, before credits.
    pub charge: Option<Money>,
    /// What credits paid of it.
    pub credits: Option<Money>,
    /// Whether the month is closed.
    pub is_final: Option<bool>,
}

/// Reads `bill`.
pub(super) fn bill(at: At) -> Option<FoundBill> {
    let fields = at.map(&["kind", "months", "accounts"])?;
    let kind = fields.maybe("kind", text);
    let months = fields.maybe("months", months);
    let accounts = fields.maybe("accounts", count(1..=bounds::FOUND_ACCOUNTS));
    Some(FoundBill { kind, months: months.unwrap_or_default(), accounts })
}

fn months(at: At) -> Option<Vec<FoundMonth>> {
    let months = at.list(found)?;
    for (place, found) in months.iter().enumerate() {
        if months[..place].iter().any(|earlier| earlier.month == found.month) {
            at.wrong_in::<()>(&format!("[{place}].month"), Kind::MonthTwice(found.month));
        }
    }
    Some(months)
}

fn found(at: At) -> Option<FoundMonth> {
    let fields = at.map(&["month", "eligible", "charge", "credits", "final"])?;
    let month = fields.required("month", month);
    let [eligible, charge, credits] = ["eligible", "charge", "credits"].map(|key| fields.maybe(key, money));
    let is_final = fields.maybe("final", flag);
    Some(FoundMonth { month: month?, eligible, charge, credits, is_final })
}
