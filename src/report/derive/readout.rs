//! What a chart reads out: a line's amount at a month, or of all months, and how it stands to the first line; and what one alternative
//! is against another. A line is named by its path, "stay" or `cases\[1\].combined`.

use crate::{
    calc::Money,
    words::{explain as words, fill},
};

use super::{
    Derivation, Of, Step, explained, steps,
    term::{Quantity, Term, difference, figure},
    written,
};

/// The views of a chart, in their order.
const MONTHLY: usize = 0;
const SAVINGS: usize = 2;

/// A line's amount as a chart shows it: `chart[view][month]`, the line, and behind "beside" the line that it is held against. A
/// month that is not there stands for all of them.
pub fn derive(of: Of, view: usize, month: usize, rest: &[Step]) -> Option<Derivation> {
    let (line, first) = apart(rest);
    match (view, first) {
        (SAVINGS, Some(first)) => between(of, view, month, line, first),
        (_, None) => explained(of, &amount(of, view, month, line)),
        (_, Some(first)) => {
            let own = explained(of, &amount(of, view, month, line))?;
            let held = term(of, &amount(of, view, month, first))?;
            let apart = between(of, view, month, line, first)?;
            let more = apart.value.number().is_sign_negative();
            let path = format!("between[{view}][{month}].{}.beside.{}", written(line), written(first));
            let beside = difference(held, figure(apart.title, path, apart.value));
            Some(own.by(if more { words::BESIDE_MORE } else { words::BESIDE_LESS }, beside))
        }
    }
}

/// What a line pays less than the one that it is held against; below nothing, what it pays more.
pub fn between(of: Of, view: usize, month: usize, line: &[Step], first: &[Step]) -> Option<Derivation> {
    let [first, line] = [first, line].map(|line| explained(of, &amount(of, view, month, line)).zip(Some(line)));
    let ((first, first_line), (line, own_line)) = (first?, line?);
    let (Quantity::Money(dearer), Quantity::Money(cheaper)) = (first.value, line.value) else { return None };
    let value = dearer.minus(cheaper).ok()?;
    let title = fill(words::BETWEEN, &[("one", &line.title), ("other", &first.title)]);
    let at = |found: &Derivation, line: &[Step]| {
        figure(found.title.clone(), written(&amount(of, view, month, line)), found.value)
    };
    let term = difference(at(&first, first_line), at(&line, own_line));
    Some(Derivation::money(title, value).by(words::BETWEEN_BY, term).rule(words::BETWEEN_RULE))
}

/// The two lines of a path that holds one beside the other.
pub fn apart<'s, 'f>(rest: &'s [Step<'f>]) -> (&'s [Step<'f>], Option<&'s [Step<'f>]>) {
    match rest.iter().position(|step| *step == Step::Name("beside")) {
        Some(place) => (&rest[..place], Some(&rest[place + 1..])),
        None => (rest, None),
    }
}

/// The path of what a line shows.
fn amount<'f>(of: Of, view: usize, month: usize, line: &[Step<'f>]) -> Vec<Step<'f>> {
    let at: &[Step] = match view {
        MONTHLY => &[Step::Name("months"), Step::At(month), Step::Name("paid")],
        _ => &[Step::Name("through"), Step::At(month)],
    };
    let at = [line, at].concat();
    match explained(of, &at) {
        Some(_) => at,
        None => [line, &[Step::Name("paid")]].concat(),
    }
}

fn term(of: Of, path: &[Step]) -> Option<Term> {
    let found = explained(of, path)?;
    Some(figure(found.title, written(path), found.value))
}

/// What an alternative's least path is against that of the first one.
pub fn against(of: Of, place: usize) -> Option<Derivation> {
    let least = |place: usize| {
        let path = format!("cases[{place}].least");
        let found = explained(of, &steps(&path))?;
        let Quantity::Money(value) = found.value else { return None };
        Some((figure(found.title, path, found.value), value))
    };
    let ((first, dearer), (own, cheaper)) = (least(0)?, least(place)?);
    let names = [("one", &*of.cases.get(place)?.name), ("other", &of.cases.first()?.name)];
    let value: Money = dearer.minus(cheaper).ok()?;
    let found = Derivation::money(fill(words::AGAINST, &names), value);
    Some(found.by(words::AGAINST_BY, difference(first, own)).rule(words::AGAINST_RULE))
}
