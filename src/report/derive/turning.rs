//! What would change a step: the value of an input at which it becomes another, with both sides of it computed. Such a value is found by
//! search; what it satisfies is that the step is one thing there and another at the value next to it.

use rust_decimal::Decimal;

use crate::{
    calc::{
        Money, Rate,
        advice::{
            Facts, bridge,
            flip::{Decision, Dial},
            structure::Standing,
            window, worth,
        },
        alternatives::alternatives,
        project,
    },
    report::advice::flips,
    words::{explain as words, fill},
};

use super::{
    Derivation, Of, Step, explained,
    formula::Relation,
    given::nothing,
    path::{quoted, whole},
    steps,
    term::{Quantity, Term, figure, yours},
    trials::{dial, facts, moved, number},
    written,
};

/// One side of a decision: what stands to what.
type Held = (Term, Relation, Term);

/// The value from which on a step is another.
pub fn derive(of: Of, decided: &str, place: usize, rest: &[Step]) -> Option<Derivation> {
    let (dial_turned, values) = dial(rest)?;
    let [at, still] = values else { return None };
    let (there, here) = (number(*at)?, number(*still)?);
    let input = flips::name(dial_turned, of.scenario);
    let quantity = |value| match dial_turned {
        Dial::Spend | Dial::Migration(_) | Dial::Credit(_) => Quantity::Money(Money::new(value)),
        Dial::Growth => Quantity::Rate(Rate::new(value)),
    };
    let mut found = Derivation::new(fill(words::FLIP, &[("input", &input)]), quantity(there)).rule(words::FLIP_RULE);
    let turned = &rest[..rest.len() - values.len()];
    for (value, step) in [(there, *at), (here, *still)] {
        let root = written(&[&[Step::Name("turned")], turned, &[step]].concat());
        let (decision, held) = side(of, decided, place, dial_turned, value)?;
        let credits = of.scenario.asks.credits.iter().any(|credit| credit.amount.is_positive());
        let becomes = flips::becomes(decision, credits);
        let said = fill(words::FLIP_AT, &[("value", &flips::shown(dial_turned, value)), ("becomes", becomes)]);
        for (mut left, relation, mut right) in held {
            [&mut left, &mut right].into_iter().for_each(|term| moved(term, &root));
            found = found.so_that(said.clone(), left, relation, right);
        }
    }
    Some(found.read_at(whole(of, crate::calc::PathName::Stay).cards()?))
}

/// What is decided with an input at a value, and why.
fn side(of: Of, decided: &str, place: usize, dial: Dial, value: Decimal) -> Option<(Decision, Vec<Held>)> {
    let scenario = dial.set(of.scenario, value);
    let projection = project(&scenario, of.newest).ok()?;
    let others = alternatives(&scenario, of.newest).ok()?;
    let of = Of { scenario: &scenario, projection: &projection, ..of };
    let facts = facts(of, &others);
    match decided {
        "worth" => asking(of, &facts),
        "structure" => standing(of),
        "fits" => fits(of, &facts, place),
        "moves" => moves(of, &facts, place),
        "relies" => relies(of),
        _ => None,
    }
}

/// The figure of a path under its own title.
fn titled(of: Of, path: &str) -> Option<Term> {
    let found = explained(of, &steps(path))?;
    Some(figure(found.title, path.to_owned(), found.value))
}

/// Whichever of the two holds.
fn ordered(least: Term, most: Term, below: bool) -> Held {
    if below { (least, Relation::Below, most) } else { (most, Relation::AtMost, least) }
}

fn asking(of: Of, facts: &Facts) -> Option<(Decision, Vec<Held>)> {
    let found = worth::worth_it(facts).ok()??;
    let (cost, expected) = (titled(of, "effort.cost")?, titled(of, "effort.expected")?);
    Some((Decision::WorthIt(found.clears), vec![ordered(expected, cost, !found.clears)]))
}

fn standing(of: Of) -> Option<(Decision, Vec<Held>)> {
    let change = || titled(of, "comparison.structural_saved");
    let credits = || titled(of, "comparison.credits_saved");
    let comparison = &of.projection.comparison;
    let saves = comparison.structural_saved.is_positive();
    let leads = comparison.structural_saved >= comparison.credits_saved;
    let first = ordered(nothing(), change()?, saves);
    Some(match (saves, leads) {
        (false, _) => (Decision::Structure(Standing::Fails), vec![first]),
        (true, true) => (Decision::Structure(Standing::Leads), vec![first, (credits()?, Relation::AtMost, change()?)]),
        (true, false) => (Decision::Structure(Standing::Lasts), vec![first, (change()?, Relation::Below, credits()?)]),
    })
}

fn fits(of: Of, facts: &Facts, place: usize) -> Option<(Decision, Vec<Held>)> {
    let grant = of.scenario.asks.credits.get(place)?;
    let list = if bridge::beside_change(facts) { "beside" } else { "comparison" };
    let ceiling = titled(of, &format!("{list}.ceiling[{place}].most_usable"))?;
    let fits = grant.amount.dollars() <= ceiling.evaluate()?;
    let asked = yours(quoted(&grant.name), Quantity::Money(grant.amount));
    Some((Decision::Fits(fits), vec![ordered(ceiling, asked, !fits)]))
}

fn moves(of: Of, facts: &Facts, place: usize) -> Option<(Decision, Vec<Held>)> {
    let found = window::placement(facts, place).ok()??;
    let at = |field: &str| titled(of, &format!("windows[{place}].{field}"));
    let gain = ordered(nothing(), at("gain")?, found.gain.is_positive());
    let mut held = vec![gain];
    if found.gain.is_positive() {
        held.push(ordered(nothing(), at("gain_today")?, found.gain_today.is_positive()));
    }
    Some((Decision::Moves(found.moves()), held))
}

fn relies(of: Of) -> Option<(Decision, Vec<Held>)> {
    let (credits, combined) = (titled(of, "comparison.credits_add")?, titled(of, "comparison.combined_saved")?);
    if combined.evaluate()? <= Decimal::ZERO {
        return Some((Decision::Relies(false), vec![(combined, Relation::AtMost, nothing())]));
    }
    let twice = Term::Product(vec![super::term::count(2), credits]);
    let relies = twice.evaluate()? > combined.evaluate()?;
    Some((Decision::Relies(relies), vec![ordered(combined, twice, relies)]))
}
