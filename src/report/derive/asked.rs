//! What the advice finds of the asks: what asking is worth, and what they bring.

use crate::{
    calc::{
        Money, PathName,
        advice::{asks, headline, worth},
        alternatives,
        path::Path,
    },
    report::{format, paths::label},
    words::{explain as words, fill},
};

use super::{
    Derivation, Of, Step,
    given::nothing,
    path::{quoted, whole},
    term::{Quantity, Rounding, Term, amount, difference, plain, sum, yours},
    trials::facts,
};

/// A figure of the asks.
pub fn derive(of: Of, steps: &[Step]) -> Option<Derivation> {
    match steps {
        [Step::Name("effort"), Step::Name(field)] => effort(of, field),
        [Step::Name("durable"), Step::Name("saved")] => durable(of),
        [Step::Name("asked"), Step::Name("amount")] => all(of),
        [Step::Name("least")] => least(of),
        _ => None,
    }
}

fn saved(of: Of, name: PathName) -> Term {
    let comparison = &of.projection.comparison;
    let (field, value) = match name {
        PathName::Credits => ("credits_saved", comparison.credits_saved),
        PathName::Structural => ("structural_saved", comparison.structural_saved),
        PathName::Stay | PathName::Combined => ("combined_saved", comparison.combined_saved),
    };
    let title = fill(words::SAVED, &[("path", label(name).0), ("horizon", &of.horizon())]);
    amount(title, format!("comparison.{field}"), value)
}

fn effort(of: Of, field: &str) -> Option<Derivation> {
    // What is worth asking for hangs on the walk-away, and that on the other plans.
    let others = alternatives(of.scenario, of.newest).ok()?;
    let found = headline(&facts(of, &others)).ok()?.decision.worth?;
    let effort = of.scenario.effort.as_ref()?;
    Some(match field {
        "value" if found.held_back => Derivation::money(words::SUCCESS_SAVES, found.value)
            .by(words::SUCCESS_SAVES_CHANGE, saved(of, PathName::Structural))
            .rule(words::SUCCESS_HELD_BACK_RULE),
        "value" => {
            let paths = [PathName::Combined, PathName::Credits, PathName::Structural];
            // Without any event only the change is asked for; where there is one, the best of all.
            let best = Term::Greatest(paths.map(|name| saved(of, name)).into());
            let is_value = |term: &Term| term.evaluate() == Some(found.value.dollars());
            let change = || saved(of, PathName::Structural);
            let each = || found.parts.iter().map(|one| part(of, one));
            // What AWS has settled is weighed no more, so that one kind of ask may be all that is left.
            let credits = || saved(of, PathName::Credits);
            let beside = || difference(saved(of, PathName::Combined), change());
            // What is asked of the agreement brings more than the paths count.
            let effect = of.projection.agreement_effect.map(|effect| {
                let [usage, missed] =
                    [effect.usage_saved, effect.shortfall_change].map(|amount| plain(Quantity::Money(amount)));
                difference(sum([best.clone(), usage], ""), missed)
            });
            let all = [best, change(), credits(), beside()].into_iter().chain(effect);
            let term = all.into_iter().find(is_value).unwrap_or_else(|| sum(each(), ""));
            Derivation::money(words::SUCCESS_SAVES, found.value)
                .by(words::SUCCESS_SAVES_BY, term)
                .rule(words::SUCCESS_SAVES_RULE)
        }
        "expected" => {
            let value = amount(words::SUCCESS_SAVES, "effort.value".to_owned(), found.value);
            let value = if found.value.is_negative() { Term::Greatest(vec![value, nothing()]) } else { value };
            let chance = |chance| yours(words::CHANCE_NAME, Quantity::Rate(chance));
            let expected = |one: &worth::Part| Term::Product(vec![part(of, one), chance(one.chance)]);
            let term = match found.success {
                Some(success) => Term::Product(vec![value, chance(success)]),
                None => sum(found.parts.iter().map(expected), ""),
            };
            Derivation::money(words::EXPECTED, found.expected)
                .by(words::EXPECTED_BY, term.rounded(Rounding::Cents))
                .rule(words::EXPECTED_RULE)
        }
        "cost" => {
            let hourly = yours(words::HOURLY_NAME, Quantity::Money(effort.hourly_cost?));
            let hours = yours(words::HOURS_NAME, Quantity::Factor(found.hours));
            Derivation::money(words::ASKING_COSTS, found.cost)
                .by(words::ASKING_COSTS_BY, Term::Product(vec![hourly, hours]).rounded(Rounding::Cents))
                .rule(words::ASKING_COSTS_RULE)
        }
        _ => return None,
    })
}

/// What one ask brings in full: as the paths differ by it, where they differ by it alone.
fn part(of: Of, part: &worth::Part) -> Term {
    let paths = [PathName::Structural, PathName::Credits].map(|name| saved(of, name));
    let is_part = |term: &Term| term.evaluate() == Some(part.value.dollars());
    paths.into_iter().find(is_part).unwrap_or_else(|| plain(Quantity::Money(part.value)))
}

/// What the change saves in its first year, as far as it is shown.
fn durable(of: Of) -> Option<Derivation> {
    let change = of.scenario.asks.structural.as_ref()?;
    let found = asks::durable(&facts(of, &[])).ok()??;
    let paid = |name: PathName| {
        let months = of.projection.path(name).months.iter().enumerate();
        let inside = months.filter(|(_, month)| month.month() >= change.effective).take(found.months as usize);
        let paid = inside.map(|(place, month)| {
            amount(format::month(month.month()), format!("{}.months[{place}].paid", name.key()), month.paid)
        });
        sum(paid.collect::<Vec<_>>(), words::MONTHS)
    };
    let term = difference(paid(PathName::Stay), paid(PathName::Structural));
    let title = fill(words::DURABLE, &[("months", &format::months(found.months))]);
    let found = Derivation::money(title, found.amount).by(words::DURABLE_BY, term).rule(words::DURABLE_RULE);
    Some(found.read_at(whole(of, PathName::Stay).cards()?))
}

/// What all credits come to that are asked for within the months shown.
fn all(of: Of) -> Option<Derivation> {
    let end = of.scenario.start.plus(of.scenario.months);
    let credits = of.scenario.asks.credits.iter().filter(|grant| grant.amount.is_positive() && grant.start < end);
    let asked = credits.clone().map(|grant| yours(quoted(&grant.name), Quantity::Money(grant.amount)));
    let value = Money::sum(credits.clone().map(|grant| grant.amount)).ok()?;
    let found = Derivation::money(words::ALL_ASKED, value).by(words::ALL_ASKED_BY, sum(asked, words::CREDITS));
    Some(found.rule(words::TYPED_RULE))
}

/// The path that pays least.
fn least(of: Of) -> Option<Derivation> {
    let paid = |path: &Path| path.paid;
    let terms = PathName::ALL.map(|name| {
        let words = fill(words::OF_PATH, &[("path", label(name).0), ("what", words::WHAT_PAID)]);
        amount(words, format!("{}.paid", name.key()), paid(of.projection.path(name)))
    });
    let value = PathName::ALL.into_iter().map(|name| paid(of.projection.path(name))).min()?;
    let title = fill(words::LEAST_PAID, &[("horizon", &of.horizon())]);
    Some(
        Derivation::money(title, value)
            .by(words::LEAST_PAID_BY, Term::Least(terms.into()))
            .rule(words::LEAST_PAID_RULE),
    )
}
