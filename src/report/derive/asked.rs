//! What the advice finds of the asks: what asking is worth, what a lever saves alone, how large a credit should be and where its
//! window is best.

use crate::{
    calc::{
        Money, PathName,
        advice::{asks, bridge, structure, window, worth},
        alternatives,
        path::{Path, PathMonth},
    },
    report::{advice::asks::lever, format, paths::label},
    words::{explain as words, fill},
};

use super::{
    Derivation, Of, Step, explained,
    path::{quoted, whole},
    term::{Quantity, Rounding, Term, amount, difference, figure, plain, sum, yours},
    trials::facts,
    written,
};

/// A figure of the asks.
pub fn derive(of: Of, steps: &[Step]) -> Option<Derivation> {
    match steps {
        [Step::Name("effort"), Step::Name(field)] => effort(of, field),
        [Step::Name("durable"), Step::Name("saved")] => durable(of),
        [Step::Name("levers"), Step::At(place), Step::Name("saved")] => alone(of, *place),
        [Step::Name("waiting"), Step::Name("cost")] => waiting(of),
        [Step::Name("asked"), Step::Name("amount")] => all(of),
        [Step::Name("asked"), Step::At(place), Step::Name(field)] => sized(of, *place, field),
        [Step::Name("suggested"), Step::Name(field)] => suggested(of, field),
        [Step::Name("windows"), Step::At(place), Step::Name(field)] => placed(of, *place, field),
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

fn nothing() -> Term {
    plain(Quantity::Money(Money::ZERO))
}

fn effort(of: Of, field: &str) -> Option<Derivation> {
    // What is worth asking for hangs on the walk-away, and that on the other plans.
    let others = alternatives(of.scenario, of.newest).ok()?;
    let found = worth::worth_it(&facts(of, &others)).ok()??;
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

/// What a lever saves alone.
fn alone(of: Of, place: usize) -> Option<Derivation> {
    let all = structure::levers(of.scenario);
    let change = lever(&all.get(place)?.0, of.book).plain();
    let stay = of.projection.stay.paid;
    let other = explained(of, &[Step::Name("levers"), Step::At(place), Step::Name("structural"), Step::Name("paid")])?;
    let Quantity::Money(paid) = other.value else { return None };
    let title = fill(words::LEVER_SAVES, &[("change", &change), ("horizon", &of.horizon())]);
    let with = fill(words::WITH_ALONE, &[("change", &change)]);
    let term = difference(
        amount(words::STAY_PAID_ALL, "stay.paid".to_owned(), stay),
        amount(fill(words::PAID_TRIAL, &[("trial", &with)]), format!("levers[{place}].structural.paid"), paid),
    );
    let found = Derivation::money(title, stay.minus(paid).ok()?).by(words::SAVED_BY, term);
    Some(found.rule(words::LEVER_RULE).read_at(whole(of, PathName::Stay).cards()?))
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

/// What is paid until the change begins, beside what would be paid if it began at once.
fn waiting(of: Of) -> Option<Derivation> {
    let change = of.scenario.asks.structural.as_ref()?;
    let last = (change.effective.since(of.scenario.start)?.checked_sub(1)?) as usize;
    let until = |root: &[Step<'static>]| {
        let steps = [root, &[Step::Name("through"), Step::At(last)]].concat();
        explained(of, &steps).map(|found| found.value)
    };
    let Quantity::Money(stay) = until(&[Step::Name("stay")])? else { return None };
    let Quantity::Money(at_once) = until(&[Step::Name("at_once"), Step::Name("structural")])? else { return None };
    let term = difference(
        amount(words::WAITING_STAY, format!("stay.through[{last}]"), stay),
        amount(words::WAITING_AT_ONCE, format!("at_once.structural.through[{last}]"), at_once),
    );
    let found = Derivation::money(words::WAITING, stay.minus(at_once).ok()?).by(words::WAITING_BY, term);
    Some(found.rule(words::WAITING_RULE))
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

fn sized(of: Of, place: usize, field: &str) -> Option<Derivation> {
    let grant = of.scenario.asks.credits.get(place)?;
    let facts = facts(of, &[]);
    let ceiling = bridge::ceiling(&facts, grant).ok()?;
    let usable = grant.amount.min(ceiling);
    let title = |template| fill(template, &[("credit", &quoted(&grant.name))]);
    let asked = || yours(words::GRANTED_NAME, Quantity::Money(grant.amount));
    Some(match field {
        "usable" => {
            let list = if bridge::beside_change(&facts) { "beside" } else { "comparison" };
            let ceiling = amount(title(words::CEILING), format!("{list}.ceiling[{place}].most_usable"), ceiling);
            Derivation::money(title(words::USABLE), usable)
                .by(words::USABLE_BY, Term::Least(vec![asked(), ceiling]))
                .rule(words::USABLE_RULE)
        }
        "waste" => Derivation::money(title(words::WASTE), grant.amount.minus(usable).ok()?)
            .by(
                words::WASTE_BY,
                difference(asked(), amount(title(words::USABLE), format!("asked[{place}].usable"), usable)),
            )
            .rule(words::WASTE_RULE),
        _ => return None,
    })
}

/// A credit that nobody asks for yet.
fn suggested(of: Of, field: &str) -> Option<Derivation> {
    let found = bridge::bridges(&facts(of, &[])).ok()?.into_iter().find(|credit| credit.place.is_none())?;
    let months = of.projection.stay.months.iter().enumerate();
    let inside = months.filter(|(_, month)| (found.window.0..found.window.1).contains(&month.month()));
    let paid = |(place, month): (usize, &PathMonth)| {
        amount(format::month(month.month()), format!("stay.months[{place}].paid"), month.paid)
    };
    let ceiling = amount(words::SUGGESTED_CEILING, "suggested.ceiling".to_owned(), found.ceiling);
    Some(match field {
        "ceiling" => Derivation::money(words::SUGGESTED_CEILING, found.ceiling)
            .by(words::SUGGESTED_CEILING_BY, sum(inside.map(paid), words::MONTHS))
            .rule(words::SUGGESTED_CEILING_RULE),
        "amount" => {
            let mut inside = inside;
            let (place, month) = inside.next()?;
            let charge = month.bill().charge.charge;
            let charge = amount(format::month(month.month()), format!("stay.months[{place}].charge"), charge);
            let reason = found.reason.map(|reason| match found.bridges {
                Some(waiting) if waiting == reason => amount(words::WAITING, "waiting.cost".to_owned(), waiting),
                _ => plain(Quantity::Money(reason)),
            });
            let least = Term::Greatest(reason.into_iter().chain([charge]).collect());
            Derivation::money(words::SUGGESTED, found.amount)
                .by(words::SUGGESTED_BY, Term::Least(vec![least, ceiling]))
                .rule(words::SUGGESTED_RULE)
        }
        _ => return None,
    })
}

/// What is used of a credit where its window stands, and where it is used most.
fn placed(of: Of, place: usize, field: &str) -> Option<Derivation> {
    let found = window::placement(&facts(of, &[]), place).ok()??;
    let credit = quoted(&found.name);
    let last = of.scenario.credits_in_hand.len();
    let granted = of.projection.granted().key();
    let from = |template, month| fill(template, &[("credit", &credit), ("month", &format::month(month))]);
    let [here, there] = [found.asked, found.best].map(|month| from(words::USED_FROM, month));
    let used = |title: &str, value: Money, trial: &str| {
        Derivation::money(title, value)
            .by(words::USED_BY, amount(title, format!("{trial}[{place}].{granted}.grants[{last}].applied"), value))
            .rule(words::USED_RULE)
    };
    Some(match field {
        "here" => used(&here, found.here, "alone"),
        "there" => used(&there, found.there, "moved"),
        "gain" => {
            let at = |title: &str, field: &str, value| amount(title, format!("windows[{place}].{field}"), value);
            let title = fill(words::GAIN, &[("credit", &credit), ("month", &format::month(found.best))]);
            Derivation::money(title, found.gain)
                .by(words::GAIN_BY, difference(at(&there, "there", found.there), at(&here, "here", found.here)))
                .rule(words::GAIN_RULE)
        }
        "gain_today" => {
            let at = |trial: &'static str| {
                let steps = [Step::Name(trial), Step::At(place), Step::Name(granted), Step::Name("present")];
                let found = explained(of, &steps)?;
                Some(figure(found.title, written(&steps), found.value))
            };
            let term = difference(at("alone")?, at("moved")?).rounded(Rounding::Present);
            let value = Money::new(term.evaluate()?);
            let title = fill(words::GAIN_TODAY, &[("credit", &credit), ("month", &format::month(found.best))]);
            Derivation::money(title, value).by(words::GAIN_TODAY_BY, term).rule(words::GAIN_TODAY_RULE)
        }
        _ => return None,
    })
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
