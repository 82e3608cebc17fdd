//! The words of the package table.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::calc::{
    Money,
    advice::exchange::{Item, Package, Row},
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
    package.rows.iter().map(|row| much(row).unwrap_or_else(|| "\u{2013}".to_owned())).collect()
}

const fn item(item: Item) -> &'static str {
    match item {
        Item::AgreementPoint => "One point of agreement discount",
        Item::PlanPoint => "One point of plan discount",
        Item::Credit => "$100,000 of support credit",
        Item::TermYear => "One more year of the change",
        Item::HigherCommitment => "Ten percent more commitment",
    }
}

const fn short(item: Item) -> &'static str {
    match item {
        Item::AgreementPoint => "Agreement points",
        Item::PlanPoint => "Plan points",
        Item::Credit => "$100,000 credits",
        Item::TermYear => "Years of the change",
        Item::HigherCommitment => "Tenths of commitment",
    }
}

pub(super) fn exchange(found: &Package) -> (String, Words) {
    let mut because: Vec<String> = found
        .rows
        .iter()
        .map(|row| {
            let (item, worth) = (item(row.item), format::whole(row.buyer.abs()));
            match row.item {
                Item::HigherCommitment if row.buyer == Money::ZERO => {
                    format!("{item}: costs nothing as far as the months shown reach.")
                }
                Item::HigherCommitment => format!("{item}: costs {worth} in what would be missed of it."),
                _ if row.after.is_positive() => format!(
                    "{item}: worth {worth} today; AWS forgoes {} within these months and {} in each year like the last.",
                    format::whole(row.forgone),
                    format::whole(row.after)
                ),
                _ => {
                    let when = match row.item {
                        Item::AgreementPoint => "while it runs within these months",
                        Item::TermYear => "in that year",
                        _ => "once",
                    };
                    format!("{item}: worth {worth} today; AWS forgoes {} {when}.", format::whole(row.forgone))
                }
            }
        })
        .collect();
    if found.missed.is_positive() {
        because.push(format!(
            "Today's commitment is missed by {} within these months: do not give a higher one for anything.",
            format::whole(found.missed)
        ));
    }
    if let Some((month, used)) = found.credit {
        because.push(format!(
            "Of $100,000 of credit, {} is used from {} on.",
            format::whole(used),
            format::month(month)
        ));
    }
    because.push(
        "What a dollar forgone costs AWS is not public; the table says only how much it is and whether it ends."
            .to_owned(),
    );
    let words = Words {
        because,
        gives_aws: Some("A choice: it can give what ends where it will not give what lasts.".to_owned()),
        fallback: Some("Take the item of the same worth that lasts longer.".to_owned()),
        ..Words::default()
    };
    ("Trade across the package: give up what is worth less to you than what it buys.".to_owned(), words)
}
