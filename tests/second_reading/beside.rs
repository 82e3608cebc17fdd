//! What stands beside the paths: the agreement's years (decision 15) and the alternatives (decision 17).

use serde_json::json;

use super::{
    calendar::{Month, written},
    cards::{Book, Plan},
    credits::pay,
    exact::{Fraction, cut, most, part, sum, to_cent, whole, zero},
    figures::Figure,
    paths::{Charged, Path},
    scenario::{Agreement, Fields, Scenario},
    terms::Arrangement,
};

/// What is known of one month of a contract year: gross usage, and what is paid for support.
struct Known {
    usage: Fraction,
    support: Fraction,
}

fn known(scenario: &Scenario, today: &Charged, stay: &Path, month: Month) -> Option<Known> {
    if let Ok(k) = usize::try_from(month - scenario.start)
        && let Some(spend) = today.spend.get(k)
    {
        return Some(Known { usage: spend.gross(), support: stay.ledger.paid[k].clone() });
    }
    let mut closed = scenario.file.list("actuals").iter().filter(|_| month < scenario.start);
    let closed = closed.find(|actual| actual.month("month") == Some(month))?;
    let charge = closed.amount("charge").expect("a charge");
    let credits = closed.amount("credits").unwrap_or_else(zero);
    Some(Known { usage: closed.amount("eligible").expect("a base"), support: most(charge - credits, zero()) })
}

/// `agreement`.
pub fn agreement(scenario: &Scenario, today: &Charged, stay: &Path) -> Figure {
    let Some(agreement) = &scenario.agreement else { return Figure::List(Vec::new()) };
    let years = (1..).zip(&agreement.commitments);
    let row = |(year, committed): (i32, &Fraction)| {
        let first = agreement.start + (year - 1) * 12;
        let months: Vec<_> = (first..first + 12).filter_map(|month| known(scenario, today, stay, month)).collect();
        (!months.is_empty()).then(|| year_row(agreement, year, committed, &months))
    };
    Figure::List(years.filter_map(row).collect())
}

fn year_row(agreement: &Agreement, year: i32, committed: &Fraction, months: &[Known]) -> Figure {
    let counted = i32::try_from(months.len()).expect("twelve at most");
    let left = whole(1) - &agreement.discount;
    let usage = to_cent(&months.iter().fold(zero(), |sum, month| sum + &month.usage * &left));
    let support = to_cent(&months.iter().fold(zero(), |sum, month| sum + &month.support));
    let marketplace = to_cent(&(&agreement.marketplace * whole(counted.into())));
    let held = cut(&(committed * part(counted.into(), 12)));
    let drawn = [usage.clone(), marketplace.clone(), if agreement.support_counts { support.clone() } else { zero() }];
    let short = |drawn: &[&Fraction]| Figure::Money(most(&held - sum(drawn.iter().copied()), zero()));
    Figure::Named(vec![
        ("year", Figure::Count(year)),
        ("months", Figure::Count(counted)),
        ("committed", Figure::Money(committed.clone())),
        ("eligible", Figure::Money(sum(&drawn))),
        ("shortfall", short(&drawn.each_ref())),
        ("usage", Figure::Money(usage.clone())),
        ("marketplace", Figure::Money(marketplace.clone())),
        ("support", Figure::Money(support.clone())),
        (
            "shortfalls",
            Figure::Named(vec![
                ("usage_only", short(&[&usage])),
                ("with_marketplace", short(&[&usage, &marketplace])),
                ("with_support", short(&[&usage, &support])),
                ("with_both", short(&[&usage, &marketplace, &support])),
            ]),
        ),
    ])
}

/// `alternatives`.
pub fn alternatives(book: &Book, scenario: &Scenario, today: &Charged) -> Figure {
    let for_customers = |plan: &&Plan| !plan.to_partners || plan.id == scenario.plan;
    let open = book.plans.iter().filter(|plan| plan.open_to_new(scenario.start)).filter(for_customers);
    let row = |id: &str| {
        let change = json!({"effective": written(scenario.start), "plan": id});
        // Today's plan among them is simply staying.
        let change = Some(&change).filter(|_| id != scenario.plan);
        let charged = Charged::under(&Arrangement { book, scenario, change }, &today.spend).ok()?;
        let ledger = pay(scenario.start, &charged.amounts(), &scenario.in_hand);
        Some(Figure::Named(vec![
            ("plan", Figure::text(id)),
            ("charge", Figure::Money(sum(&charged.amounts()))),
            ("paid", Figure::Money(sum(&ledger.paid))),
            ("lost", Figure::Words),
        ]))
    };
    Figure::List(open.filter_map(|plan| row(&plan.id)).collect())
}
