//! Other plans and closed months. Another plan over the whole horizon is a path like the four and is explained as they are.

use crate::{
    calc::{
        alternatives::is_offered,
        arrangement::arrange,
        calibrate::{known_in, modelled},
        own::Own,
        pay::{charges, pay},
        present::Weights,
        scenario::{Asks, Grant, Scenario, Structural, Terms},
        spend::usage,
        tariff::Plan,
    },
    report::format,
    words::{explain as words, fill},
};

use super::{
    Derivation, Of, Step,
    charge::Charged,
    path::Whole,
    term::{Quantity, Rounding, Term, amount, difference, plain, yours},
};

/// The plans that `alternatives` lists, in its order.
fn offered<'a>(of: Of<'a>) -> impl Iterator<Item = (&'a Plan, Scenario)> {
    let open = of.book.plans().iter().filter(move |plan| is_offered(of.scenario, plan));
    open.map(move |plan| (plan, on(of.scenario, plan))).filter(move |(_, scenario)| {
        let change = scenario.asks.structural.as_ref();
        arrange(scenario, of.book, change).is_ok()
    })
}

/// The scenario on another plan from the first month on, with the credits in hand and none asked for.
fn on(scenario: &Scenario, plan: &Plan) -> Scenario {
    let change = Structural::new(scenario.start, Some(plan.id.clone()), Terms::default());
    let structural = (plan.id != scenario.plan).then_some(change);
    Scenario { asks: Asks { structural, ..Asks::default() }, ..scenario.clone() }
}

/// A figure of `alternatives`.
pub fn alternative(of: Of, place: usize, rest: &[Step]) -> Option<Derivation> {
    let (plan, scenario) = offered(of).nth(place)?;
    let change = scenario.asks.structural.as_ref();
    let grants: Vec<&Grant> = scenario.credits_in_hand.iter().collect();
    let under = arrange(&scenario, of.book, change).ok()?;
    let charged = charges(&scenario, &under, &Own::arrange(&scenario, of.book).ok()?, &usage(&scenario).ok()?).ok()?;
    let path = pay(&scenario, &charged, &grants, &Weights::of(&scenario).ok()?).ok()?;
    let on_it = Whole {
        of,
        scenario: &scenario,
        path: &path,
        root: format!("alternatives[{place}]"),
        name: plan.name.clone(),
        grants,
        change,
    };
    if let [Step::Name("less")] = rest {
        let stay = of.projection.stay.paid;
        let title = fill(words::LESS, &[("plan", &plan.name), ("horizon", &of.horizon())]);
        let found = Derivation::money(title, stay.minus(on_it.path.paid).ok()?);
        let paid = |name: &str, path: String, value| amount(fill(words::PAID_ON, &[("plan", name)]), path, value);
        let stayed = amount(words::STAY_PAID_ALL, "stay.paid".to_owned(), stay);
        let term = difference(stayed, paid(&plan.name, on_it.at("paid"), on_it.path.paid));
        return Some(found.by(words::SAVED_BY, term).rule(words::LESS_RULE));
    }
    if let [Step::Name("devops_credit")] = rest {
        let charge = path.months.first()?.bill().charge.plan;
        let needed = scenario.need.as_ref().and_then(|need| need.devops_agent_monthly)?;
        let credit = plan.gives.devops_credit(charge).ok()??.min(needed.to_cents());
        let share = plain(Quantity::Rate(plan.gives.devops_agent?));
        let granted = Term::Product(vec![plain(Quantity::Money(charge)), share]).rounded(Rounding::Cents);
        let needed = yours(words::DEVOPS_NEEDED, Quantity::Money(needed));
        let found = Derivation::money(fill(words::DEVOPS_CREDIT, &[("plan", &plan.name)]), credit);
        return Some(found.by(words::DEVOPS_BY, Term::Least(vec![granted, needed])).rule(words::DEVOPS_RULE));
    }
    on_it.derive(rest)
}

/// A figure of `calibration`.
pub fn calibrated(of: Of, place: usize, rest: &[Step]) -> Option<Derivation> {
    let row = of.projection.calibration.get(place)?;
    let actual = of.scenario.actuals.iter().find(|actual| actual.month == row.month)?;
    let at = |field: &str| format!("calibration[{place}].{field}");
    let month = format::month(row.month);
    let title = |what: &str| fill(words::OF_CLOSED, &[("month", &month), ("what", what)]);
    let (under, own) = known_in(of.scenario, of.book, row.month).ok()?;
    Some(match rest {
        [Step::Name("actual")] => Derivation::money(title(words::ACTUAL), row.actual)
            .by(words::ACTUAL_BY, yours(words::ACTUAL_NAME, Quantity::Money(row.actual)))
            .rule(words::ACTUAL_RULE),
        [Step::Name("difference")] => Derivation::money(title(words::DIFFERENCE), row.difference)
            .by(
                words::DIFFERENCE_BY,
                difference(
                    amount(words::ACTUAL_NAME, at("actual"), row.actual),
                    amount(words::MODELLED_NAME, at("modelled"), row.modelled),
                ),
            )
            .rule(words::DIFFERENCE_RULE),
        _ => {
            let charge = modelled(of.scenario, &under, &own, row.month, actual.eligible).ok()?;
            let eligible = yours(words::CLOSED_ELIGIBLE_NAME, Quantity::Money(actual.eligible));
            let (root, name) = (at(""), title(""));
            let own_eligible = eligible.clone();
            let closed = Some(actual.eligible);
            let (charge, under, scenario, month) = (&charge, &under, of.scenario, row.month);
            Charged { root, name, charge, under, own, eligible, own_eligible, closed, scenario, month }.derive(rest)?
        }
    })
}
