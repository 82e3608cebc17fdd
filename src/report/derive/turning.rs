//! What would change the advice: the value of an input at which an answer is another, with both sides of it computed. Such a value is
//! found by search; what it satisfies is that the figures the answer hangs on stand one way there and another way at the value next to it.

use rust_decimal::Decimal;

use crate::{
    calc::{
        Money, PathName, Rate,
        advice::{
            Facts, Grounded,
            asks::{Ask, Asked, FloorBy},
            flip::{Dial, Judgement, Question, judgement},
            headline, window,
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
    term::{Quantity, Term, figure, plain, yours},
    trials::{dial, facts, moved, number},
    written,
};

/// What stands to what.
type Held = (Term, Relation, Term);

/// The value from which on the advice is another.
pub fn derive(of: Of, rest: &[Step]) -> Option<Derivation> {
    let (question, rest) = question(rest)?;
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
        let (judgement, held) = side(of, question, dial_turned, value)?;
        let becomes = flips::becomes(question, judgement, of.scenario);
        let said = fill(words::FLIP_AT, &[("value", &flips::shown(dial_turned, value)), ("becomes", &becomes)]);
        for (mut left, relation, mut right) in held {
            [&mut left, &mut right].into_iter().for_each(|term| moved(term, &root));
            found = found.so_that(said.clone(), left, relation, right);
        }
    }
    Some(found.read_at(whole(of, PathName::Stay).cards()?))
}

/// What a path asks, and what follows.
fn question<'s, 'f>(steps: &'s [Step<'f>]) -> Option<(Question, &'s [Step<'f>])> {
    Some(match steps {
        [Step::Name("decision"), rest @ ..] => (Question::Decision, rest),
        [Step::Name("structural"), rest @ ..] => (Question::Ask(Asked::Change), rest),
        [Step::Name("agreement"), rest @ ..] => (Question::Ask(Asked::Agreement), rest),
        [Step::Name("credits"), Step::At(place), rest @ ..] => (Question::Ask(Asked::Credit(*place)), rest),
        [Step::Name("fits"), Step::At(place), rest @ ..] => (Question::Fit(*place), rest),
        _ => return None,
    })
}

/// The answer with an input at a value, and what it hangs on.
fn side(of: Of, question: Question, dial: Dial, value: Decimal) -> Option<(Judgement, Vec<Held>)> {
    let scenario = dial.set(of.scenario, value);
    let projection = project(&scenario, of.newest).ok()?;
    let others = alternatives(&scenario, of.newest).ok()?;
    let of = Of { scenario: &scenario, projection: &projection, ..of };
    let facts = facts(of, &others);
    let judgement = judgement(&facts, &scenario, question)?;
    let held = match question {
        Question::Decision => decided(of, &headline(&facts).ok()?)?,
        Question::Ask(asked) => asked_for(of, &headline(&facts).ok()?, asked)?,
        Question::Fit(place) => vec![fits(of, &facts, place)?],
    };
    Some((judgement, held))
}

/// The figure of a path under its own title.
fn titled(of: Of, path: &str) -> Option<Term> {
    let found = explained(of, &steps(path))?;
    Some(figure(found.title, path.to_owned(), found.value))
}

fn money(amount: Money) -> Term {
    plain(Quantity::Money(amount))
}

/// Whichever of the two holds.
fn ordered(least: Term, most: Term) -> Option<Held> {
    let below = least.evaluate()? < most.evaluate()?;
    Some(if below { (least, Relation::Below, most) } else { (most, Relation::AtMost, least) })
}

/// What is weighed before anything else: what is missing of the agreement, a switch, and the cost of asking; then what is asked for, or
/// what nobody asked for yet.
fn decided(of: Of, grounded: &Grounded) -> Option<Vec<Held>> {
    let decision = &grounded.decision;
    let mut held = Vec::new();
    if let Some(found) = decision.reopen.as_ref().filter(|found| found.is_far) {
        held.push(ordered(money(found.threshold), titled(of, "reopen.shortfall")?)?);
    }
    if decision.switch.is_some() {
        held.push(ordered(nothing(), titled(of, "switch.saved")?)?);
    }
    held.extend(weighed(of, grounded)?);
    for ask in grounded.asks.iter().filter(|ask| ask.is_open()) {
        held.push(ordered(nothing(), brings(of, ask))?);
    }
    let lever = decision.strongest.and_then(|lever| lever.saved);
    held.extend(lever.map(|saved| ordered(nothing(), money(saved))).into_iter().flatten());
    if held.is_empty() {
        held.push(ordered(nothing(), titled(of, "comparison.combined_saved")?)?);
    }
    Some(held)
}

/// What can be expected of asking beside what it costs; nothing where nothing is weighed.
fn weighed(of: Of, grounded: &Grounded) -> Option<Option<Held>> {
    if grounded.decision.worth.is_none() {
        return Some(None);
    }
    ordered(titled(of, "effort.cost")?, titled(of, "effort.expected")?).map(Some)
}

/// What an ask brings beside nothing, beside what sets its floor, and the cost of asking.
fn asked_for(of: Of, grounded: &Grounded, asked: Asked) -> Option<Vec<Held>> {
    let ask = grounded.asks.iter().find(|ask| ask.asked == asked)?;
    let mut held = vec![ordered(nothing(), brings(of, ask))?];
    if let Some(FloorBy::WalkAway(least) | FloorBy::Cost(least)) = ask.position.floor_by {
        held.push(ordered(money(least), brings(of, ask))?);
    }
    held.extend(weighed(of, grounded)?);
    Some(held)
}

/// What an ask brings in full: as the paths differ by it where they do.
fn brings(of: Of, ask: &Ask) -> Term {
    let path = match ask.asked {
        Asked::Change => "comparison.structural_saved",
        Asked::Credit(_) => "comparison.credits_saved",
        Asked::Agreement => "comparison.combined_saved",
    };
    let same = |term: &Term| term.evaluate() == Some(ask.in_full.dollars());
    titled(of, path).filter(same).unwrap_or_else(|| money(ask.in_full))
}

fn fits(of: Of, facts: &Facts, place: usize) -> Option<Held> {
    let grant = of.scenario.asks.credits.get(place)?;
    let list = if window::beside_change(facts) { "beside" } else { "comparison" };
    let ceiling = titled(of, &format!("{list}.ceiling[{place}].most_usable"))?;
    ordered(ceiling, yours(quoted(&grant.name), Quantity::Money(grant.amount)))
}
