//! The words of the package table.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::{
    calc::{
        Money,
        advice::exchange::{CREDIT, Item, Package, Row},
    },
    words::{fill, package as words},
};

use super::{
    super::{
        format,
        piece::{Figure, Sentence},
    },
    Words, figures,
};

/// A row of the package table as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackageRow {
    /// The thing on the table.
    pub item: String,
    /// The same where there is less room.
    pub short: String,
    /// Present value to the buyer, what AWS forgoes within the horizon, and what it goes on forgoing a year.
    pub amounts: [Figure; 3],
}

/// The rows of the table.
pub fn package_rows(package: &Package) -> Vec<PackageRow> {
    let row = |row: &Row| PackageRow { item: item(row.item), short: short(row.item), amounts: figures::of_row(row) };
    package.rows.iter().map(row).collect()
}

/// How much of each row is worth as much as so many of one of them, in present value and in proportion; nothing where a row is
/// worth nothing.
pub fn equals(package: &Package, one: usize, count: Decimal) -> Vec<Option<Figure>> {
    let much = |(place, row): (usize, &Row)| {
        let share = share(package.rows.get(one)?, row, count)?;
        let value = share.normalize().to_string();
        let count = count.abs().to_string().replace('.', "_");
        Some(Figure {
            figure: format!("package.equals[{place}][{one}].{count}"),
            in_result: false,
            shown: format::group(&value),
            value,
        })
    };
    package.rows.iter().enumerate().map(much).collect()
}

/// The same of one row, to two digits. What costs is given for what is worth as much: the sign only says who gives it.
pub(in crate::report) fn share(one: &Row, other: &Row, count: Decimal) -> Option<Decimal> {
    let worth = one.buyer.abs().dollars();
    let share = worth.checked_mul(count.abs())?.checked_div(other.buyer.abs().dollars())?;
    Some(share.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero))
}

/// As it is shown, with a dash where there is nothing to show.
pub fn equal_to(figure: Option<Figure>) -> Sentence {
    figure.map_or_else(|| words::NO_WORTH.into(), Sentence::from)
}

/// What a row trades.
pub(in crate::report) fn item(item: Item) -> String {
    sized(match item {
        Item::AgreementPoint => words::AGREEMENT_POINT,
        Item::PlanPoint => words::PLAN_POINT,
        Item::Credit => words::CREDIT,
        Item::TermYear => words::TERM_YEAR,
        Item::HigherCommitment => words::COMMITMENT,
    })
}

fn short(item: Item) -> String {
    sized(match item {
        Item::AgreementPoint => words::AGREEMENT_POINTS_SHORT,
        Item::PlanPoint => words::PLAN_POINTS_SHORT,
        Item::Credit => words::CREDITS_SHORT,
        Item::TermYear => words::TERM_YEARS_SHORT,
        Item::HigherCommitment => words::COMMITMENT_SHORT,
    })
}

/// With the amount of the credit on the table, where it is named.
fn sized(template: &str) -> String {
    fill(template, &[("amount", &format::whole(CREDIT))])
}

/// What a row is worth, and what AWS forgoes for it.
fn traded(row: &Row) -> Sentence {
    let template = match row.item {
        Item::HigherCommitment if row.buyer == Money::ZERO => words::COSTS_NOTHING,
        Item::HigherCommitment => words::COSTS,
        _ if row.after.is_positive() => words::FORGONE_YEARLY,
        Item::AgreementPoint => words::FORGONE_WHILE,
        Item::TermYear => words::FORGONE_YEAR,
        Item::PlanPoint | Item::Credit => words::FORGONE_ONCE,
    };
    let [worth, forgone, after] = figures::of_row(row);
    let worth = worth.unsigned(row.buyer).into();
    let values = [
        ("item", item(row.item).as_str().into()),
        ("worth", worth),
        ("forgone", forgone.into()),
        ("after", after.into()),
    ];
    Sentence::with(template, &values)
}

pub(super) fn exchange(found: &Package) -> (Sentence, Words) {
    let mut because: Vec<Sentence> = found.rows.iter().map(traded).collect();
    if found.missed.is_positive() {
        let amount = figures::found("package.missed", found.missed).into();
        because.push(Sentence::with(words::MISSED, &[("amount", amount)]));
    }
    if let Some((month, used)) = found.credit {
        let amount = figures::found(figures::row(Item::Credit, "forgone"), used).into();
        let item = item(Item::Credit).as_str().into();
        let values = [("item", item), ("amount", amount), ("month", format::month(month).into())];
        because.push(Sentence::with(words::CREDIT_USED, &values));
    }
    because.push(words::NOT_PUBLIC.into());
    let surrounding = Words {
        because,
        gives_aws: Some(words::GIVES.to_owned()),
        fallback: Some(words::FALLBACK.to_owned()),
        ..Words::default()
    };
    (words::ASK.into(), surrounding)
}
