//! What stands beside the paths: the agreement's years (decision 15) and the alternatives (decision 17).

use serde_json::json;

use super::{
    calendar::{Month, written},
    cards::{Book, Plan},
    credits::pay,
    deals::Agreement,
    exact::{Fraction, cut, least, most, part, sum, to_cent, whole, zero},
    figures::Figure,
    paths::{Charged, Path},
    scenario::{Fields, Scenario},
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

/// `agreement`: the years of today's agreement, which the next one ends, then those of the next.
pub fn agreement(scenario: &Scenario, today: &Charged, stay: &Path) -> Figure {
    let begins = scenario.deals.next.as_ref().map(|next| next.start);
    let rows = |agreement: &Agreement, of: Option<&str>, ends: Option<Month>| -> Vec<Figure> {
        let years = (1..).zip(&agreement.commitments);
        let row = |(year, committed): (i32, &Fraction)| {
            let first = agreement.start + (year - 1) * 12;
            let months = (first..first + 12).filter(|month| ends.is_none_or(|ends| *month < ends));
            let months: Vec<_> = months.filter_map(|month| known(scenario, today, stay, month)).collect();
            (!months.is_empty()).then(|| year_row(agreement, of, year, committed, &months))
        };
        years.filter_map(row).collect()
    };
    let today = scenario.deals.today.iter().flat_map(|agreement| rows(agreement, None, begins));
    let next = scenario.deals.next.iter().flat_map(|agreement| rows(agreement, Some("next_agreement"), None));
    Figure::List(today.chain(next).collect())
}

fn year_row(agreement: &Agreement, of: Option<&str>, year: i32, committed: &Fraction, months: &[Known]) -> Figure {
    let counted = i32::try_from(months.len()).expect("twelve at most");
    let left = whole(1) - &agreement.discount;
    let usage = to_cent(&months.iter().fold(zero(), |sum, month| sum + &month.usage * &left));
    let support = to_cent(&months.iter().fold(zero(), |sum, month| sum + &month.support));
    let marketplace = to_cent(&(&agreement.marketplace * whole(counted.into())));
    let held = cut(&(committed * part(counted.into(), 12)));
    let drawn = [usage.clone(), marketplace.clone(), if agreement.support_counts { support.clone() } else { zero() }];
    let short = |drawn: &[&Fraction]| Figure::Money(most(&held - sum(drawn.iter().copied()), zero()));
    let of = of.map(|of| ("of", Figure::text(of)));
    let fields = vec![
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
    ];
    Figure::Named(of.into_iter().chain(fields).collect())
}

/// `alternatives`.
pub fn alternatives(book: &Book, scenario: &Scenario, today: &Charged) -> Figure {
    // What AWS sells to partners only has no price for anybody else, and neither has what only AWS sells for a partner's customer.
    let partner = scenario.file["buys_through"] == "partner";
    let sold = |plan: &&Plan| !plan.to_partners && (plan.through_partners || !partner) || plan.id == scenario.plan;
    let open = book.plans.iter().filter(|plan| plan.open_to_new(scenario.partition, scenario.start)).filter(sold);
    let row = |id: &str| {
        let change = json!({"effective": written(scenario.start), "plan": id});
        // Today's plan among them is simply staying.
        let change = Some(&change).filter(|_| id != scenario.plan);
        let charged =
            Charged::under(&Arrangement { book, scenario, change, deals: &scenario.deals }, &today.spend).ok()?;
        let ledger = pay(scenario.start, &charged.amounts(), &scenario.in_hand);
        let row = vec![
            ("plan", Figure::text(id)),
            ("charge", Figure::Money(sum(&charged.amounts()))),
            ("paid", Figure::Money(sum(&ledger.paid))),
            ("lost", Figure::Words),
        ];
        // Only somebody who says what is spent on it sees the credit.
        let spent = scenario.file["need"].amount("devops_agent_monthly");
        let credit = spent.map(|spent| ("devops_credit", devops_credit(book, id, &charged, spent)));
        Some(Figure::Named(row.into_iter().chain(credit).collect()))
    };
    Figure::List(open.filter_map(|plan| row(&plan.id)).collect())
}

/// What the first month's charge under the plan grants for AWS DevOps Agent in the month after, at most what is spent on it.
fn devops_credit(book: &Book, id: &str, charged: &Charged, spent: Fraction) -> Figure {
    let Some(share) = &book.plan(id).devops_credit else { return Figure::Nothing };
    Figure::Money(least(to_cent(&(share * &charged.charges[0].plan)), spent))
}
