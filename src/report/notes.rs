//! What follows the verdict, each a sentence: reasons, dates, what is lost, what the agreement asks.

use std::cmp::Ordering;

use crate::{
    calc::{Money, Overflow, advice::dates::LATE, assume::Assumption, scenario::Trigger, tariff::PlanId},
    words::notes as words,
};

use super::{
    assumptions::plan_name,
    case::{Case, advised, change_asked, credits_asked, in_the_last_month},
    format,
    piece::{Figure, Piece, Sentence},
};

/// Everything worth saying besides the lead, in the order in which it matters.
///
/// `decided` is a plan whose end the lead speaks of already.
pub(super) fn notes(case: &Case, decided: Option<&PlanId>) -> Result<Vec<Sentence>, Overflow> {
    let asked = credits_asked(case).is_some();
    let credit = [catching_up(case), reliance(case)?, stranded(case)?];
    let credit = triggers(case).into_iter().chain(credit.into_iter().flatten()).filter(|_| asked);
    let others = [shortfall(case), what_changes(case), timing(case)].into_iter().flatten();
    Ok(credit.chain(retirements(case, decided)).chain(others).collect())
}

/// The reason that each event gives, once.
fn triggers(case: &Case) -> Vec<Sentence> {
    let mut said = Vec::new();
    let credits = credits_asked(case).map(|credits| credits.each).unwrap_or_default();
    for credit in &credits {
        if said.iter().any(|(trigger, _)| *trigger == credit.trigger) {
            continue;
        }
        let name = (credits.len() > 1).then(|| format::quoted(&credit.name));
        said.push((credit.trigger, trigger(name, credit.trigger)));
    }
    said.into_iter().map(|(_, sentence)| sentence).collect()
}

/// The name is that of one credit among several.
fn trigger(name: Option<String>, trigger: Option<Trigger>) -> Sentence {
    let reason = match trigger {
        None => "",
        Some(Trigger::Agreement) => words::AGREEMENT,
        Some(Trigger::Migration) => words::MIGRATION,
        Some(Trigger::Incident) => words::INCIDENT,
        Some(Trigger::PlanEnd) => words::PLAN_END,
    };
    let template = match (trigger, &name) {
        (None, None) => words::NO_EVENT,
        (None, Some(_)) => words::NO_EVENT_NAMED,
        (Some(_), None) => words::REASON,
        (Some(_), Some(_)) => words::REASON_NAMED,
    };
    let credit = Piece::Text(name.unwrap_or_default());
    Sentence::of(template, &[("credit", credit), ("reason", Piece::Text(reason.to_owned()))])
}

/// The first contract year that falls short of its commitment.
fn shortfall(case: &Case) -> Option<Sentence> {
    let years = &case.projection.agreement;
    let place = years.iter().position(|year| year.shortfall.is_positive())?;
    let year = &years[place];
    let template = if year.months == 12 { words::SHORT } else { words::SHORT_SO_FAR };
    let short = Piece::Figure(Figure::at(format!("agreement[{place}].shortfall"), year.shortfall));
    Some(Sentence::of(template, &[("year", Piece::Text(year.year.to_string())), ("amount", short)]))
}

fn catching_up(case: &Case) -> Option<Sentence> {
    let comparison = &case.projection.comparison;
    change_asked(case)?;
    let lasts = comparison.structural_saved.is_positive() && in_the_last_month(case) == Ordering::Less;
    // In front once is not enough: it must be in front when the horizon ends.
    let in_front = lasts && comparison.structural_saved >= comparison.credits_saved;
    if let Some(month) = comparison.break_even.filter(|_| in_front) {
        return Some(Sentence::of(words::CAUGHT_UP, &[("month", Piece::Strong(format::month(month)))]));
    }
    let saved = || Piece::Figure(Figure::compared("credits_saved", comparison.credits_saved));
    (lasts && comparison.credits_saved > comparison.structural_saved)
        .then(|| Sentence::of(words::NOT_CAUGHT_UP, &[("saved", saved())]))
}

fn reliance(case: &Case) -> Result<Option<Sentence>, Overflow> {
    let comparison = &case.projection.comparison;
    let credits = comparison.combined_saved.minus(comparison.structural_saved)?;
    let both_save = comparison.structural_saved.is_positive() && credits.is_positive();
    Ok((both_save && credits > comparison.structural_saved).then(|| Sentence::plainly(words::RELIANCE)))
}

/// What is lost of the credits asked for; those in hand are no matter of asking.
fn stranded(case: &Case) -> Result<Option<Sentence>, Overflow> {
    let path = advised(case);
    let in_hand = case.scenario.credits_in_hand.len();
    let lost = Money::sum(case.projection.path(path).grants.iter().skip(in_hand).map(|grant| grant.stranded))?;
    let shown = match in_hand {
        0 => Figure::of_path(path, "credits_stranded", lost),
        // Only a part of that figure of the result.
        _ => Figure::beside(format!("{}.asked_stranded", path.key()), lost),
    };
    Ok(lost.is_positive().then(|| Sentence::of(words::STRANDED, &[("lost", Piece::Figure(shown))])))
}

/// The end of today's plan and of the plan asked for.
fn retirements<'a>(case: &'a Case, decided: Option<&'a PlanId>) -> impl Iterator<Item = Sentence> + use<'a> {
    case.projection.assumptions.iter().filter_map(move |assumption| match assumption {
        Assumption::Retirement { plan, on, next, .. } if Some(plan) != decided => {
            let template = if *on > case.today { words::ENDS } else { words::ENDED };
            let values = [
                ("plan", Piece::Text(plan_name(case.book, plan))),
                ("date", Piece::Strong(format::date(*on))),
                ("next", Piece::Text(plan_name(case.book, next))),
            ];
            Some(Sentence::of(template, &values))
        }
        _ => None,
    })
}

/// Another plan gives other things: the first of them, side by side.
fn what_changes(case: &Case) -> Option<Sentence> {
    let asked = case.book.plan(change_asked(case)?.plan.as_ref()?)?;
    let today = case.book.plan(&case.scenario.plan).filter(|today| today.id != asked.id)?;
    let values = [
        ("today", &today.name),
        ("today_response", &today.gives.first_response),
        ("asked", &asked.name),
        ("asked_response", &asked.gives.first_response),
    ];
    let changes = Sentence::of(words::MOVE, &values.map(|(name, value)| (name, Piece::Text(value.clone()))));
    Some(match case.scenario.agreement {
        Some(_) => changes.next(Sentence::plainly(words::TIER_DEMANDED)),
        None => changes,
    })
}

fn timing(case: &Case) -> Option<Sentence> {
    let renewal = case.scenario.renewal?;
    let days = renewal.signed_duration_since(case.today).num_days();
    let template = match days {
        ..0 => words::RENEWAL_PAST,
        0..LATE => words::RENEWAL_LATE,
        _ => words::RENEWAL_AHEAD,
    };
    let values = [
        ("date", Piece::Text(format::date(renewal))),
        ("days", Piece::Text(days.to_string())),
        ("months", Piece::Text(((days + 15) / 30).to_string())),
    ];
    Some(Sentence::of(template, &values))
}
