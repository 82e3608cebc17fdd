//! What follows the verdict, each a sentence: reasons, dates, what is lost, what the agreement asks.

use std::cmp::Ordering;

use crate::{
    calc::{
        Money, Overflow,
        advice::{
            asks::{Ask, Asked},
            calendar::LATE,
            decision::Kind,
            lapse::Lapse,
        },
        assume::Assumption,
        scenario::Trigger,
        tariff::PlanId,
    },
    words::notes as words,
};

use super::{
    assumptions::plan_name,
    case::{Case, Standing, change_asked, credits_asked, in_the_last_month},
    format,
    levers::{instead, naming},
    piece::{Figure, Piece, Sentence},
    sizes,
};

/// Days of a year.
const YEAR: i64 = 365;

/// Everything worth saying besides the lead, in the order in which it matters.
///
/// `decided` is a plan whose end the lead speaks of already.
pub(super) fn notes(case: &Case, standing: &Standing, decided: Option<&PlanId>) -> Result<Vec<Sentence>, Overflow> {
    if standing.refused.is_some() {
        return Ok(instead(naming(case, standing), &standing.decision, &standing.levers)
            .into_iter()
            .chain(retirements(case, decided))
            .collect());
    }
    let asked = credits_asked(case).is_some();
    // What hangs on the months of a window is not said of one that has to be moved.
    let placed = [catching_up(case), stranded(case)?].map(|note| note.filter(|_| standing.waits.is_none()));
    let [catching_up, stranded] = placed;
    let credit = [catching_up, reliance(case)?, stranded].into_iter().flatten().filter(|_| standing.carried);
    let credit = triggers(case, standing).into_iter().chain(credit).filter(|_| asked);
    let others = [shortfall(case), what_changes(case), timing(case, standing), lapse(case, standing)];
    let others = others.into_iter().flatten().chain(devops(case, standing));
    Ok(credit.chain(retirements(case, decided)).chain(others).collect())
}

/// What ends with an agreement that expires within a year, if nothing is signed.
fn lapse(case: &Case, standing: &Standing) -> Option<Sentence> {
    let near = |lapse: &&Lapse| !lapse.past && (lapse.on - case.today).num_days() <= YEAR;
    let lapse = standing.lapse.as_ref().filter(near)?;
    let reopens = [Some(standing.decision.kind), standing.decision.second].contains(&Some(Kind::Reopen));
    let values = [
        ("date", Piece::Text(format::date(lapse.on))),
        ("discount", Piece::Text(sizes::percent(lapse.discount))),
        ("amount", Piece::Figure(Figure::beside("lapse.monthly".to_owned(), lapse.monthly))),
    ];
    (!reopens).then(|| Sentence::of(words::LAPSE, &values))
}

/// The AWS DevOps Agent credit of today's plan, where that is needed.
fn devops(case: &Case, standing: &Standing) -> Option<Sentence> {
    case.scenario.need.as_ref().and_then(|need| need.devops_agent_monthly)?;
    let place = standing.alternatives.iter().position(|other| other.plan == case.scenario.plan)?;
    let credit = standing.alternatives[place].devops_credit.filter(|credit| credit.is_positive())?;
    let figure = Figure::at(format!("alternatives[{place}].devops_credit"), credit);
    let plan = Piece::Text(plan_name(case.book, &case.scenario.plan));
    Some(Sentence::of(words::DEVOPS, &[("plan", plan), ("amount", Piece::Figure(figure))]))
}

/// The reason that each event gives, once.
fn triggers(case: &Case, standing: &Standing) -> Vec<Sentence> {
    let credits = credits_asked(case).map(|credits| credits.each).unwrap_or_default();
    if !standing.carried {
        return credits.first().map(|_| Sentence::plainly(words::NO_EVENT)).into_iter().collect();
    }
    let mut said = Vec::new();
    for ask in &standing.asks {
        let Asked::Credit(place) = ask.asked else { continue };
        let credit = &case.scenario.asks.credits[place];
        if said.iter().any(|(event, _)| *event == ask.event) || !credits.iter().any(|one| std::ptr::eq(*one, credit)) {
            continue;
        }
        let name = (credits.len() > 1).then(|| format::quoted(&credit.name));
        said.extend(ask.event.map(|event| (ask.event, trigger(name, event))));
    }
    said.into_iter().map(|(_, sentence)| sentence).collect()
}

/// The name is that of one credit among several.
fn trigger(name: Option<String>, event: Trigger) -> Sentence {
    let reason = match event {
        Trigger::Agreement => words::AGREEMENT,
        Trigger::Migration => words::MIGRATION,
        Trigger::Incident => words::INCIDENT,
        Trigger::PlanEnd => words::PLAN_END,
    };
    let template = if name.is_some() { words::REASON_NAMED } else { words::REASON };
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
    let path = case.projection.granted();
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

/// When the renewal is, and when what waits for it is asked for.
fn timing(case: &Case, standing: &Standing) -> Option<Sentence> {
    let renewal = case.scenario.renewal?;
    let days = renewal.signed_duration_since(case.today).num_days();
    let with_it = |ask: &&Ask| ask.is_open() && matches!(ask.event, None | Some(Trigger::Agreement));
    let first = standing.asks.iter().find(with_it).and_then(|ask| ask.from);
    let template = match (days, first) {
        (..0, _) => words::RENEWAL_PAST,
        (0..LATE, _) => words::RENEWAL_LATE,
        (_, Some(_)) => words::RENEWAL_AHEAD,
        (_, None) => words::RENEWAL_ALONE,
    };
    let values = [
        ("date", Piece::Text(format::date(renewal))),
        ("days", Piece::Text(days.to_string())),
        ("months", Piece::Text(format::months(u32::try_from((days + 15) / 30).unwrap_or(0)))),
        ("opening", Piece::Text(first.map_or_else(String::new, format::date))),
    ];
    Some(Sentence::of(template, &values))
}
