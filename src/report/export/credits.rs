//! The formulas of credits: what each pays in a month, from what of it is usable, its cap, and what others leave to be paid.

use crate::calc::{
    Month,
    order::in_order,
    scenario::{Grant, Release, Scenario},
};

use super::cells::letters;

/// The credits of a path that holds so many of them, in the order in which they pay, each with its place in the file.
pub fn in_payment(scenario: &Scenario, count: usize) -> Vec<(usize, &Grant)> {
    let all = scenario.credits_in_hand.iter().chain(&scenario.asks.credits);
    in_order(all.enumerate().take(count), |(_, grant)| (grant.end(), grant.start))
}

/// Where a credit's cell stands: its own column, that of the charge, and the first one of credits.
pub struct Place {
    /// The credit's column.
    pub own: usize,
    /// The column of the month's charge.
    pub charge: usize,
    /// The column of the credit that pays first.
    pub first: usize,
    /// The row of the month.
    pub row: u32,
    /// The row of the heads, above the first month.
    pub heads: u32,
}

/// What a credit pays in a month of its window; nothing outside it.
pub fn formula(number: usize, grant: &Grant, month: Month, at: &Place) -> Option<String> {
    let past = month.since(grant.start).filter(|past| *past < grant.months)?;
    let (own, row) = (letters(at.own), at.row);
    let amount = format!("credit_{number}_amount");
    let usable = match grant.release.unwrap_or(Release::Pool) {
        Release::Even if past + 1 < grant.months => format!("ROUND({amount}*{}/{},2)", past + 1, grant.months),
        Release::Even | Release::Pool => amount,
    };
    let charge = format!("{}{row}", letters(at.charge));
    let mut least = vec![in_cents_down(&format!("{usable}-SUM({own}${}:{own}{})", at.heads, row - 1))];
    if grant.monthly_cap.is_some() {
        least.push(in_cents_down(&format!("{charge}*credit_{number}_cap")));
    }
    least.push(match at.own.checked_sub(1).filter(|before| *before >= at.first) {
        Some(before) => format!("{charge}-SUM({}{row}:{}{row})", letters(at.first), letters(before)),
        None => charge,
    });
    Some(format!("ROUND(MAX(0,MIN({})),2)", least.join(",")))
}

/// Down to whole cents, once what binary fractions get wrong is taken away.
fn in_cents_down(formula: &str) -> String {
    format!("ROUNDDOWN(ROUND({formula},6),2)")
}
