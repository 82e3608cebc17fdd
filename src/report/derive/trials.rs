//! Figures of the same case with one input turned: what would change the advice is explained on both sides by such figures, and they are
//! explained as those of the case are: `turned.spend.70000.stay.paid` is what staying pays with that monthly spend. The alternatives that
//! stand beside the case are entered in the same way, `cases\[1\].stay.paid`, and so is what AWS's answers leave,
//! `answered.combined.paid`.

use rust_decimal::Decimal;

use crate::{
    calc::{
        advice::{Facts, answers::Answered, flip::Dial},
        alternatives::Alternative,
        project,
    },
    report::advice::flips,
    words::{explain as words, fill},
};

use super::{
    Derivation, Of, Step, explained,
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
    let [Step::Name("turned"), turned @ ..] = steps else { return None };
    let (dial, rest) = dial(turned)?;
    let (value, rest) = rest.split_first()?;
    let value = number(*value)?;
    dial.get(of.scenario)?;
    let scenario = dial.set(of.scenario, value);
    let projection = project(&scenario, of.newest).ok()?;
    let found = explained(Of { scenario: &scenario, projection: &projection, ..of }, rest)?;
    let (input, value) = (flips::name(dial, of.scenario), flips::shown(dial, value));
    let said = fill(words::WITH_INPUT, &[("input", &input), ("value", &value)]);
    Some(in_trial(found, &said, &steps[..steps.len() - rest.len()]))
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
