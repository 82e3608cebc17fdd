//! The words of the package table.

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
    /// Present value to the buyer.
    pub buyer: String,
    /// What AWS forgoes within the horizon.
    pub forgone: String,
    /// What it goes on forgoing a year.
    pub after: String,
    /// In terms of 100,000 of credit: "1.4 times".
    pub in_credits: String,
}

/// The rows of the table.
pub fn package_rows(package: &Package) -> Vec<PackageRow> {
    let credit = package.rows.iter().find(|row| row.item == Item::Credit).map(|row| row.buyer);
    let row = |row: &Row| PackageRow {
        item: item(row.item),
        buyer: format::whole(row.buyer),
        forgone: format::whole(row.forgone),
        after: format::whole(row.after),
        in_credits: credit.and_then(|credit| times(row.buyer, credit)).unwrap_or_else(|| "\u{2013}".to_owned()),
    };
    package.rows.iter().map(row).collect()
}

/// How often one amount is in another, to a tenth, without a float.
fn times(amount: Money, unit: Money) -> Option<String> {
    let tenths = amount.dollars().checked_mul(rust_decimal::Decimal::TEN)?.checked_div(unit.dollars())?.round();
    let tenths = tenths.mantissa().checked_div(10_i128.checked_pow(tenths.scale())?)?;
    let sign = if tenths < 0 { "-" } else { "" };
    Some(format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10))
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
