//! The words of the package table.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::{
    calc::{
        Money,
        advice::exchange::{Item, Package, Row},
    },
    words::{fill, package as words},
};

use super::{super::format, Words};

/// A row of the package table as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackageRow {
    /// The thing on the table.
    pub item: &'static str,
    /// The same where there is less room.
    pub short: &'static str,
    /// Present value to the buyer.
    pub buyer: String,
    /// What AWS forgoes within the horizon.
    pub forgone: String,
    /// What it goes on forgoing a year.
    pub after: String,
}

/// The rows of the table.
pub fn package_rows(package: &Package) -> Vec<PackageRow> {
    let row = |row: &Row| PackageRow {
        item: item(row.item),
        short: short(row.item),
        buyer: format::whole(row.buyer),
        forgone: format::whole(row.forgone),
        after: format::whole(row.after),
    };
    package.rows.iter().map(row).collect()
}

/// How much of each row is worth as much as so many of one of them, in present value and in proportion; a dash where a row is
/// worth nothing.
pub fn equals(package: &Package, one: usize, count: Decimal) -> Vec<String> {
    let worth = package.rows.get(one).map_or(Decimal::ZERO, |row| row.buyer.abs().dollars());
    let much = |row: &Row| {
        // What costs is given for what is worth as much: the sign only says who gives it.
        let share = worth.checked_mul(count.abs())?.checked_div(row.buyer.abs().dollars())?;
        Some(format::group(
            &share.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero).normalize().to_string(),
        ))
    };
    package.rows.iter().map(|row| much(row).unwrap_or_else(|| words::NO_WORTH.to_owned())).collect()
}

const fn item(item: Item) -> &'static str {
    match item {
        Item::AgreementPoint => words::AGREEMENT_POINT,
        Item::PlanPoint => words::PLAN_POINT,
        Item::Credit => words::CREDIT,
        Item::TermYear => words::TERM_YEAR,
        Item::HigherCommitment => words::COMMITMENT,
    }
}

const fn short(item: Item) -> &'static str {
    match item {
        Item::AgreementPoint => words::AGREEMENT_POINTS_SHORT,
        Item::PlanPoint => words::PLAN_POINTS_SHORT,
        Item::Credit => words::CREDITS_SHORT,
        Item::TermYear => words::TERM_YEARS_SHORT,
        Item::HigherCommitment => words::COMMITMENT_SHORT,
    }
}

/// What a row is worth, and what AWS forgoes for it.
fn traded(row: &Row) -> String {
    let template = match row.item {
        Item::HigherCommitment if row.buyer == Money::ZERO => words::COSTS_NOTHING,
        Item::HigherCommitment => words::COSTS,
        _ if row.after.is_positive() => words::FORGONE_YEARLY,
        Item::AgreementPoint => words::FORGONE_WHILE,
        Item::TermYear => words::FORGONE_YEAR,
        Item::PlanPoint | Item::Credit => words::FORGONE_ONCE,
    };
    let [worth, forgone, after] = [row.buyer.abs(), row.forgone, row.after].map(format::whole);
    fill(template, &[("item", item(row.item)), ("worth", &worth), ("forgone", &forgone), ("after", &after)])
}

pub(super) fn exchange(found: &Package) -> (String, Words) {
    let mut because: Vec<String> = found.rows.iter().map(traded).collect();
    if found.missed.is_positive() {
        because.push(fill(words::MISSED, &[("amount", &format::whole(found.missed))]));
    }
    if let Some((month, used)) = found.credit {
        let (amount, month) = (format::whole(used), format::month(month));
        because.push(fill(words::CREDIT_USED, &[("amount", &amount), ("month", &month)]));
    }
    because.push(words::NOT_PUBLIC.to_owned());
    let surrounding = Words {
        because,
        gives_aws: Some(words::GIVES.to_owned()),
        fallback: Some(words::FALLBACK.to_owned()),
        ..Words::default()
    };
    (words::ASK.to_owned(), surrounding)
}
