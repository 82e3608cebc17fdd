//! Figures of the same case with one thing in it changed. Advice holds today's figures against such trials, and a trial's figures are
//! explained as those of the case are: `point.structural.paid` is what the change pays with one more point of plan discount. A trial may
//! stand within another. The alternatives that stand beside the case are entered in the same way, `cases\[1\].stay.paid`,
//! and so is what AWS's answers leave, `answered.combined.paid`.

use rust_decimal::Decimal;

use crate::{
    calc::{
        advice::{Facts, answers::Answered, flip::Dial, structure, trial::Trial, window},
        alternatives::Alternative,
        project,
    },
    report::{
        advice::{asks::lever, flips},
        format,
    },
    words::{explain as words, fill, package as table},
};

use super::{
    Derivation, Of, Step, explained,
    path::quoted,
    term::{Origin, Term},
    written,
};

/// What the rules of advice look at.
pub fn facts<'a>(of: Of<'a>, others: &'a [Alternative]) -> Facts<'a> {
    Facts::of(of.scenario, of.newest, of.projection, others)
}

/// A figure within a trial, or of an alternative beside the case; nothing where the path enters neither.
pub fn derive(of: Of, steps: &[Step]) -> Option<Derivation> {
    if let [Step::Name("cases"), Step::At(place), rest @ ..] = steps {
        let case = of.cases.get(*place)?;
        let (scenario, projection) = (&case.scenario, &case.projection);
        let inside = Of { scenario, projection, book: of.newest.of(scenario), ..of };
        let found = explained(inside, rest)?;
        let title = fill(words::OF_CASE, &[("case", &case.name), ("title", &found.title)]);
        return Some(within(Derivation { title, ..found }, &steps[..steps.len() - rest.len()]));
    }
    if let [Step::Name("answered"), rest @ ..] = steps {
        let Answered { scenario, projection } = &Answered::of(of.scenario, of.book)?;
        let found = explained(Of { scenario, projection, ..of }, rest)?;
        let title = fill(words::AFTER_ANSWERS, &[("title", &found.title)]);
        return Some(within(Derivation { title, ..found }, &steps[..1]));
    }
    let (trial, rest) = trial(of, steps)?;
    let scenario = trial.of(of.scenario)?;
    let projection = project(&scenario, of.newest).ok()?;
    let found = explained(Of { scenario: &scenario, projection: &projection, ..of }, rest)?;
    Some(in_trial(found, &said(of, trial)?, &steps[..steps.len() - rest.len()]))
}

/// A figure that was explained within a trial, entered by these steps; `said` tells what is otherwise in it.
pub fn in_trial(found: Derivation, said: &str, entered: &[Step]) -> Derivation {
    let title = fill(words::IN_TRIAL, &[("title", &found.title), ("trial", said)]);
    within(Derivation { title, ..found }, entered)
}

/// Has every figure that it is made of stand where it does.
fn within(mut found: Derivation, entered: &[Step]) -> Derivation {
    let root = written(entered);
    let sides = found.statements.iter_mut().flat_map(|statement| statement.sides.iter_mut());
    let terms = found.formulas.iter_mut().map(|formula| &mut formula.term).chain(sides);
    terms.for_each(|term| moved(term, &root));
    found
}

/// Every figure of a term stands below this path.
pub fn moved(term: &mut Term, root: &str) {
    term.each(&mut |operand| {
        if let Origin::Figure(figure) = &mut operand.origin {
            *figure = format!("{root}.{figure}");
        }
    });
}

/// The trial that a path enters, and what follows.
fn trial<'s, 'f>(of: Of, steps: &'s [Step<'f>]) -> Option<(Trial, &'s [Step<'f>])> {
    let credit = |place: usize| of.scenario.asks.credits.get(place);
    Some(match steps {
        [Step::Name("levers"), Step::At(place), rest @ ..] => (Trial::Lever(*place), rest),
        [Step::Name("at_once"), rest @ ..] => (Trial::AtOnce, rest),
        [Step::Name("point"), rest @ ..] => (Trial::Point, rest),
        [Step::Name("pool"), rest @ ..] => (pool(of)?, rest),
        [Step::Name("longer"), rest @ ..] => (Trial::Longer, rest),
        [Step::Name("committed"), rest @ ..] => (Trial::Committed, rest),
        [Step::Name("alone"), Step::At(place), rest @ ..] => (Trial::Alone(*place, credit(*place)?.start), rest),
        [Step::Name("moved"), Step::At(place), rest @ ..] => {
            let placement = window::placement(&facts(of, &[]), *place).ok()??;
            (Trial::Alone(*place, placement.best), rest)
        }
        [Step::Name("turned"), rest @ ..] => {
            let (dial, rest) = dial(rest)?;
            let (value, rest) = rest.split_first()?;
            (Trial::Turned(dial, number(*value)?), rest)
        }
        _ => return None,
    })
}

/// The table's credit where it is used most.
fn pool(of: Of) -> Option<Trial> {
    let first = Trial::Pool(of.scenario.start).of(of.scenario)?;
    let best = project(&first, of.newest).ok()?.comparison.best_window.first()?.start?;
    Some(Trial::Pool(best))
}

/// An input by its name in a path.
pub fn dial<'s, 'f>(steps: &'s [Step<'f>]) -> Option<(Dial, &'s [Step<'f>])> {
    Some(match steps {
        [Step::Name("growth"), rest @ ..] => (Dial::Growth, rest),
        [Step::Name("spend"), rest @ ..] => (Dial::Spend, rest),
        [Step::Name("credit"), Step::At(place), rest @ ..] => (Dial::Credit(*place), rest),
        [Step::Name("migration"), Step::At(place), rest @ ..] => (Dial::Migration(*place), rest),
        _ => return None,
    })
}

/// A number in a path, where a point would be a step: "0_125".
pub fn number(step: Step) -> Option<Decimal> {
    match step {
        Step::At(number) => Some(Decimal::from(number)),
        Step::Name(text) => text.replace('_', ".").parse().ok(),
    }
}

/// What is otherwise in a trial.
fn said(of: Of, trial: Trial) -> Option<String> {
    let credit = |place: usize| of.scenario.asks.credits.get(place).map(|credit| quoted(&credit.name));
    let change = |template, change: &str| fill(template, &[("change", change)]);
    Some(match trial {
        Trial::Lever(place) => {
            let all = structure::levers(of.scenario);
            change(words::WITH_ALONE, &lever(&all.get(place)?.0, of.book).plain())
        }
        Trial::AtOnce => words::WITH_AT_ONCE.to_owned(),
        Trial::Point => words::WITH_POINT.to_owned(),
        Trial::Pool(start) => fill(words::WITH_CREDIT, &[("credit", table::CREDIT), ("month", &format::month(start))]),
        Trial::Longer => words::WITH_YEAR.to_owned(),
        Trial::Committed => words::WITH_COMMITMENT.to_owned(),
        Trial::Alone(place, start) => {
            fill(words::WITH_CREDIT, &[("credit", &credit(place)?), ("month", &format::month(start))])
        }
        Trial::Turned(dial, value) => {
            let (input, value) = (flips::name(dial, of.scenario), flips::shown(dial, value));
            fill(words::WITH_INPUT, &[("input", &input), ("value", &value)])
        }
    })
}
