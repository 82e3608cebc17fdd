//! The sheet of spend: what each month brings, and what a dollar paid in it is worth before the first.

use rust_decimal::Decimal;

use crate::{
    calc::{Overflow, PathName, compound::Compound},
    words::workbook as words,
};

use super::{
    super::case::Case,
    cells::{Cell, Look, Sheet},
};

/// The row of the first month, here and in the sheets of the paths.
pub const FIRST: u32 = 4;

/// The sheet.
pub fn sheet(case: &Case) -> Result<Sheet, Overflow> {
    let scenario = case.scenario;
    let mut sheet =
        Sheet { name: words::SPEND.into(), widths: vec![12, 18], frozen: (FIRST - 1, 1), ..Sheet::default() };
    sheet.push(vec![Cell::text(words::SPEND, Look::Title)]);
    sheet.push(vec![Cell::text(words::SPEND_LEDE, Look::Plain)]);
    sheet.heads(words::SPEND_HEADS, |place| place > 0);
    let weights = Compound::new(scenario.discount_rate.unwrap_or_default())?.inverses(scenario.months + 1)?;
    let months = &case.projection.path(PathName::Stay).months;
    for ((k, month), weight) in (0..).zip(months).zip(weights.iter().skip(1)) {
        let (of, row) = (month.bill().spend.of, sheet.next());
        let by_rule = scenario.spend.monthly.is_some() && !of.explicit;
        let usage = match by_rule {
            true => Cell::live(format!("ROUND(first_month_usage*(1+annual_growth)^({k}/12),2)"), of.usage),
            false => Cell::money_input(of.usage),
        };
        let fees = [of.reserved.upfront, of.reserved.amortized, of.savings.upfront, of.savings.amortized];
        let mut cells = vec![
            Cell::month(of.month),
            usage,
            Cell::money_input(of.migrated),
            Cell::live(format!("B{row}+C{row}"), of.gross),
            Cell::rate_input(of.private_discount),
        ];
        cells.extend(fees.map(Cell::money_input));
        cells.push(weighted(k, *weight));
        sheet.push(cells);
    }
    Ok(sheet)
}

/// A month's amount counts at its end.
fn weighted(k: u32, weight: Decimal) -> Cell {
    Cell::formula(format!("1/(1+discount_rate)^({}/12)", k + 1), weight, Look::Factor)
}
