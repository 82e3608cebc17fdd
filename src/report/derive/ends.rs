//! Figures of a plan that ends: those of the case in which a plan follows, `ends.after[3].stay.charge` with the plan's place in the
//! book; of the last month before, where it lies before the months shown; and their difference.

use crate::{
    calc::{
        Month, Scenario,
        advice::decision::{PlanEnds, following, last_month, plan_ends},
        project,
    },
    report::assumptions::plan_name,
    words::{ends as words, fill},
};

use super::{
    Derivation, Of, Step, explained,
    term::{amount, difference},
    trials::{facts, in_trial},
};

pub fn derive(of: Of, steps: &[Step]) -> Option<Derivation> {
    let found = plan_ends(&facts(of, &[])).ok()??;
    match steps {
        [_, Step::Name("after"), Step::At(place), rest @ ..] => {
            let plan = of.book.plans().get(*place)?;
            let said = fill(words::IF_FOLLOWS, &[("plan", &plan.name)]);
            inside(of, &following(of.scenario, &plan.id, found.place), steps, rest, &said)
        }
        [_, Step::Name("before"), rest @ ..] => {
            let said = fill(words::LAST_MONTH, &[("plan", &plan_name(of.book, &found.plan))]);
            inside(of, &last_month(of.scenario, Month::of(found.on)?), steps, rest, &said)
        }
        [_, Step::Name("change"), Step::At(place)] => change(of, &found, *place),
        _ => None,
    }
}

/// The figure of another scenario.
fn inside(of: Of, scenario: &Scenario, steps: &[Step], rest: &[Step], said: &str) -> Option<Derivation> {
    let projection = project(scenario, of.newest).ok()?;
    let found = explained(Of { scenario, projection: &projection, ..of }, rest)?;
    Some(in_trial(found, said, &steps[..steps.len() - rest.len()]))
}

fn change(of: Of, found: &PlanEnds, place: usize) -> Option<Derivation> {
    let outcome = found.all().find(|outcome| outcome.book_place == place)?;
    let name = plan_name(of.book, &outcome.plan);
    let month = |at: usize| format!("ends.after[{place}].stay.months[{at}].charge");
    let first = amount(fill(words::IF_FOLLOWS, &[("plan", &name)]), month(found.place), outcome.monthly);
    let before = found.place.checked_sub(1).map_or_else(|| "ends.before.stay.months[0].charge".to_owned(), month);
    let last = amount(plan_name(of.book, &found.plan), before, found.before);
    let derivation = Derivation::money(fill(words::CHANGE, &[("plan", &name)]), outcome.change);
    Some(derivation.by(words::CHANGE_BY, difference(first, last)).rule(words::CHANGE_RULE))
}
