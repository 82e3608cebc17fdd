//! The verdict: what to ask for first, what it is worth, what the credit adds, when it ends and what happens then.
//!
//! One sentence leads; a few short ones say why and what to watch. No figure here is computed anew except differences of
//! figures of the result. The full sequenced advice stands on its own rules, elsewhere.

use std::cmp::Ordering;

use chrono::NaiveDate;

use crate::calc::{
    Money, Month, Overflow, PathName, Projection, Scenario, TariffBook,
    assume::Assumption,
    path::Path,
    scenario::{Grant, Structural, Trigger},
};

use super::{
    assumptions::plan_name,
    format,
    piece::{Figure, Sentence},
};

/// What the page says first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The one sentence.
    pub lead: Sentence,
    /// Why, and what to watch.
    pub notes: Vec<Sentence>,
}

/// What the verdict looks at.
pub struct Case<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its projection.
    pub projection: &'a Projection,
    /// The tariff book.
    pub book: &'a TariffBook,
    /// The renewal, where one was given.
    pub renewal: Option<NaiveDate>,
    /// The day the page is read.
    pub today: NaiveDate,
}

/// Words the verdict.
pub fn verdict(case: &Case) -> Result<Verdict, Overflow> {
    let credit = [trigger(case), catching_up(case), reliance(case)?, stranded(case)];
    let credit = credit.into_iter().flatten().filter(|_| credit_asked(case).is_some());
    let others = [what_changes(case), timing(case)].into_iter().flatten();
    Ok(Verdict { lead: lead(case)?, notes: credit.chain(retirements(case)).chain(others).collect() })
}

/// The structural change, where it begins within the months shown.
fn change_asked<'a>(case: &Case<'a>) -> Option<&'a Structural> {
    case.scenario.asks.structural.as_ref().filter(|change| !is_late(case, change.effective))
}

/// The credit, where it is one and its window opens within the months shown or before.
fn credit_asked<'a>(case: &Case<'a>) -> Option<&'a Grant> {
    let first = case.scenario.asks.credits.first();
    first.filter(|credit| credit.amount.is_positive() && !is_late(case, credit.start))
}

fn is_late(case: &Case, month: Month) -> bool {
    month >= case.scenario.start.plus(case.scenario.months)
}

fn lead(case: &Case) -> Result<Sentence, Overflow> {
    let (comparison, horizon) = (&case.projection.comparison, format::months(case.scenario.months));
    let stay = Figure::of_path(PathName::Stay, "paid", case.projection.stay.paid);
    let lead = match (change_asked(case), credit_asked(case)) {
        (None, _) if !case.projection.stay.charge.is_positive() => {
            Sentence::start(format!("Over {horizon} this plan charges nothing, so there is nothing to negotiate yet."))
        }
        (None, None) => Sentence::start("Staying as you are costs ")
            .figure(stay)
            .text(format!(" over {horizon}. Ask for a credit or a structural change to see what each is worth.")),
        (Some(change), None) if comparison.structural_saved.is_positive() => {
            let lead = first_the_change(case, change)?;
            let bridge = if change.effective > case.scenario.start {
                " No credit is asked for; one can bridge the months until the change begins."
            } else {
                ""
            };
            lead.text(bridge)
        }
        (Some(change), None) => not_the_change(case, change),
        (None, Some(credit)) => only_the_credit(case, credit),
        (Some(change), Some(credit)) if comparison.structural_saved.is_positive() => {
            let added = comparison.combined_saved.minus(comparison.structural_saved)?;
            credit_beside(case, first_the_change(case, change)?, credit, added)
        }
        (Some(change), Some(credit)) => {
            let refusal = not_the_change(case, change).text(" ");
            Sentence(refusal.0.into_iter().chain(only_the_credit(case, credit).0).collect())
        }
    };
    Ok(what_is_late(case, lead))
}

/// An ask that begins after the horizon is not judged; it says how to see it.
fn what_is_late(case: &Case, lead: Sentence) -> Sentence {
    let change = case.scenario.asks.structural.as_ref().map(|change| ("structural change", change.effective));
    let credit = case.scenario.asks.credits.first().map(|credit| ("credit", credit.start));
    let late = [change, credit].into_iter().flatten().filter(|(_, month)| is_late(case, *month));
    late.fold(lead, |lead, (what, month)| {
        let month = format::month(month);
        lead.text(format!(
            " The {what} begins in {month}, after the months shown: lengthen the horizon to see its worth."
        ))
    })
}

fn first_the_change(case: &Case, change: &Structural) -> Result<Sentence, Overflow> {
    let saved = Figure::compared("structural_saved", case.projection.comparison.structural_saved);
    let (words, horizon) = (change_words(change, case.book), format::months(case.scenario.months));
    let gone = case.projection.assumptions.iter().any(|assumption| matches!(assumption, Assumption::NotOnOffer(_)));
    if gone {
        return Ok(Sentence::start("AWS does not offer that any more: ")
            .strong(words)
            .text(" would save ")
            .figure(saved)
            .text(format!(" over {horizon} on paper only. Choose a plan that is on offer.")));
    }
    let from = format::month(change.effective.max(case.scenario.start));
    let lead =
        Sentence::start("Ask first for ").strong(words).text(format!(" from {from}: it is worth ")).figure(saved);
    after_the_horizon(case, lead.text(format!(" over {horizon} ")))
}

/// Whether the change still saves when the horizon ends: a plan that would come by itself saves only until it does.
fn after_the_horizon(case: &Case, lead: Sentence) -> Result<Sentence, Overflow> {
    let last = |path: &Path| path.months.last().map_or(Money::ZERO, |month| month.charge.charge);
    let still = last(&case.projection.stay).minus(last(&case.projection.structural))?;
    Ok(match in_the_last_month(case) {
        Ordering::Less => lead.text("and still saves ").strong(format::whole(still)).text(" in the last month shown."),
        Ordering::Equal => lead.text("and saves nothing more by then: staying costs the same in the last month."),
        Ordering::Greater => lead.text("but costs more than staying by the last month: it is no lasting gain."),
    })
}

/// The charge of the last month with the change, beside staying.
fn in_the_last_month(case: &Case) -> Ordering {
    let last = |path: &Path| path.months.last().map(|month| month.charge.charge);
    last(&case.projection.structural).cmp(&last(&case.projection.stay))
}

fn not_the_change(case: &Case, change: &Structural) -> Sentence {
    let saved = case.projection.comparison.structural_saved;
    let words = change_words(change, case.book);
    if saved == Money::ZERO {
        return Sentence::start("Do not spend leverage on ")
            .strong(words)
            .text(": it changes nothing that you pay in these months.");
    }
    let figure = Figure { shown: format::whole(saved.abs()), ..Figure::compared("structural_saved", saved) };
    Sentence::start("Do not ask for ")
        .strong(words)
        .text(": it would cost ")
        .figure(figure)
        .text(format!(" more over {}.", format::months(case.scenario.months)))
}

fn credit_beside(case: &Case, lead: Sentence, credit: &Grant, added: Money) -> Sentence {
    if !added.is_positive() {
        return lead.text(" The credit adds nothing to it: no charge is left in its window for it to pay.");
    }
    let lead = lead
        .text(format!(" The {} credit adds ", format::whole(credit.amount)))
        // A difference of two figures of the result: it has no path of its own.
        .strong(format::whole(added));
    after_it_ends(case, lead, credit, ", and ends with ")
}

fn only_the_credit(case: &Case, credit: &Grant) -> Sentence {
    let saved = case.projection.comparison.credits_saved;
    let lead = Sentence::start(format!("The {} credit is worth ", format::whole(credit.amount)))
        .figure(Figure::compared("credits_saved", saved));
    if !saved.is_positive() {
        return lead.text(" here: there is no charge in its window for it to pay within these months.");
    }
    let lead = after_it_ends(case, lead, credit, ", once, and ends with ");
    match case.scenario.asks.structural {
        None => lead.text(" Ask for a lower tier or percentage first; the credit is the bridge, not the prize."),
        Some(_) => lead.text(" Look for a structural change that does save."),
    }
}

/// When the credit ends and what is paid then.
fn after_it_ends(case: &Case, lead: Sentence, credit: &Grant, joint: &str) -> Sentence {
    let last = credit.start.plus(credit.months - 1);
    if let Some((month, paid)) = used_up(case) {
        return lead
            .text(format!("{joint}{}, when it is used up; the month after you pay ", format::month(month)))
            .strong(format::whole(paid))
            .text(" again.");
    }
    match case.projection.comparison.step_up {
        Some(step) if step.to > step.from => lead
            .text(format!("{joint}{}; on its own it would leave you paying ", format::month(last)))
            .figure(Figure::compared("step_up.to", step.to))
            .text(" a month after it, up from ")
            .figure(Figure::compared("step_up.from", step.from))
            .text("."),
        Some(step) => lead
            .text(format!("{joint}{}; on its own, you pay ", format::month(last)))
            .figure(Figure::compared("step_up.to", step.to))
            .text(" the month after."),
        None if is_late(case, last) => {
            lead.text(format!("{joint}{}, beyond the months shown here.", format::month(last)))
        }
        None => lead.text(format!("{joint}{}, the last month shown.", format::month(last))),
    }
}

/// The path that the lead speaks of: both asks together where the change saves, else the credit alone.
fn advised(case: &Case) -> PathName {
    let both = change_asked(case).is_some() && case.projection.comparison.structural_saved.is_positive();
    if both { PathName::Combined } else { PathName::Credits }
}

/// The month that uses the last of the credit, where that is before its window ends, and what is paid the month after.
fn used_up(case: &Case) -> Option<(Month, Money)> {
    let path = case.projection.path(advised(case));
    // The first credit asked for stands behind those in hand.
    let place = case.scenario.credits_in_hand.len();
    let outcome = path.grants.get(place).filter(|outcome| outcome.applied == outcome.amount)?;
    let last = path.months.iter().rposition(|month| month.credits.iter().any(|used| used.grant == place))?;
    let next = path.months.get(last + 1).filter(|next| next.month() < outcome.end)?;
    Some((path.months.get(last)?.month(), next.paid))
}

/// "a move to AWS Enterprise Support with a 12 % plan discount".
fn change_words(change: &Structural, book: &TariffBook) -> String {
    let discount = change.terms.plan_discount.map(|rate| format!("a {} plan discount", format::percent(rate)));
    let plan = change.plan.as_ref().map(|id| format!("a move to {}", plan_name(book, id)));
    match (plan, discount) {
        (Some(plan), Some(discount)) => format!("{plan} with {discount}"),
        (Some(only), None) | (None, Some(only)) => only,
        (None, None) => "other terms".into(),
    }
}

fn trigger(case: &Case) -> Option<Sentence> {
    let credit = case.scenario.asks.credits.first()?;
    let reason = match credit.trigger {
        None => {
            return Some(
                Sentence::start("Do not ask for the credit alone: ")
                    .text("no event stands behind it. A new agreement, a migration or a serious incident would give AWS a reason."),
            );
        }
        Some(Trigger::Agreement) => "the size and length of your commitment",
        Some(Trigger::Migration) => "the consumption that the migration adds, month by month",
        Some(Trigger::Incident) => "the record of the incident: what failed, for how long, and what it cost",
    };
    Some(Sentence::start(format!("The credit needs a reason AWS can point to: bring {reason}.")))
}

fn catching_up(case: &Case) -> Option<Sentence> {
    let comparison = &case.projection.comparison;
    change_asked(case)?;
    let lasts = comparison.structural_saved.is_positive() && in_the_last_month(case) == Ordering::Less;
    // In front once is not enough: it must be in front when the horizon ends.
    let in_front = lasts && comparison.structural_saved >= comparison.credits_saved;
    if let Some(month) = comparison.break_even.filter(|_| in_front) {
        return Some(
            Sentence::start("By ").strong(format::month(month)).text(
                " the structural change has saved as much as the credit, and stays ahead for as long as it holds.",
            ),
        );
    }
    (lasts && comparison.credits_saved > comparison.structural_saved).then(|| {
        Sentence::start("Within these months the credit saves more (")
            .figure(Figure::compared("credits_saved", comparison.credits_saved))
            .text("), but it ends; the change is what lasts.")
    })
}

fn reliance(case: &Case) -> Result<Option<Sentence>, Overflow> {
    let comparison = &case.projection.comparison;
    let credits = comparison.combined_saved.minus(comparison.structural_saved)?;
    let both_save = comparison.structural_saved.is_positive() && credits.is_positive();
    Ok((both_save && credits > comparison.structural_saved).then(|| {
        Sentence::start("More than half of the combined saving is the credit: it does not come back next year.")
    }))
}

fn stranded(case: &Case) -> Option<Sentence> {
    let path = advised(case);
    let lost = case.projection.path(path).credits_stranded;
    lost.is_positive().then(|| {
        Sentence::start("Of the credit, ")
            .figure(Figure::of_path(path, "credits_stranded", lost))
            .text(" cannot be used before its window closes: ask for less credit and trade the rest for a lower rate.")
    })
}

/// The end of today's plan and of the plan asked for.
fn retirements<'a>(case: &'a Case) -> impl Iterator<Item = Sentence> + use<'a> {
    case.projection.assumptions.iter().filter_map(|assumption| match assumption {
        Assumption::Retirement { plan, on, next, .. } => {
            let (name, next) = (plan_name(case.book, plan), plan_name(case.book, next));
            let (ends, advice) = if *on > case.today {
                ("ends", " Ask about its terms before that date.")
            } else {
                ("ended", " Ask about its terms now.")
            };
            let lead = Sentence::start(format!("{name} {ends} on ")).strong(format::date(*on));
            Some(lead.text(format!("; {next} follows in this projection.{advice}")))
        }
        _ => None,
    })
}

/// Another plan gives other things: the first of them, side by side.
fn what_changes(case: &Case) -> Option<Sentence> {
    let asked = case.book.plan(change_asked(case)?.plan.as_ref()?)?;
    let today = case.book.plan(&case.scenario.plan).filter(|today| today.id != asked.id)?;
    Some(
        Sentence::start(
            "A move changes what you get, which no figure here counts. First response to a critical case: ",
        )
        .text(format!(
            "{}: {}; {}: {}.",
            today.name, today.gives.first_response, asked.name, asked.gives.first_response
        )),
    )
}

fn timing(case: &Case) -> Option<Sentence> {
    let renewal = case.renewal?;
    let days = renewal.signed_duration_since(case.today).num_days();
    Some(match days {
        ..0 => Sentence::start(format!(
            "The renewal on {} is past: what is not in the signed paper waits for the next event.",
            format::date(renewal)
        )),
        0..=45 => Sentence::start(format!(
            "The renewal on {} is {days} days away: late. Put everything on the table in one message now.",
            format::date(renewal)
        )),
        _ => Sentence::start(format!(
            "Raise all of it together: the renewal on {} is about {} months away, and advisers start about nine months ahead \
             (their word, not AWS's).",
            format::date(renewal),
            (days + 15) / 30
        )),
    })
}
