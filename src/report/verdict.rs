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
    let notes = [trigger(case), catching_up(case), reliance(case)?, stranded(case), retirement(case), timing(case)];
    Ok(Verdict { lead: lead(case)?, notes: notes.into_iter().flatten().collect() })
}

fn lead(case: &Case) -> Result<Sentence, Overflow> {
    let (comparison, horizon) = (&case.projection.comparison, format::months(case.scenario.months));
    let stay = Figure::of_path(PathName::Stay, "paid", case.projection.stay.paid);
    let change = case.scenario.asks.structural.as_ref();
    let credit = case.scenario.asks.credits.first();
    if !case.projection.stay.charge.is_positive() {
        return Ok(Sentence::start(format!(
            "Over {horizon} this plan charges nothing, so there is nothing to negotiate yet."
        )));
    }
    Ok(match (change, credit) {
        (None, None) => Sentence::start("Staying as you are costs ")
            .figure(stay)
            .text(format!(" over {horizon}. Add a credit or a structural change below to see what each is worth.")),
        (Some(change), None) if comparison.structural_saved.is_positive() => first_the_change(case, change)
            .text(" No credit is asked for; one can bridge the months until the change begins."),
        (Some(change), None) => not_the_change(case, change),
        (None, Some(credit)) => only_the_credit(case, credit),
        (Some(change), Some(credit)) if comparison.structural_saved.is_positive() => {
            let added = comparison.combined_saved.minus(comparison.structural_saved)?;
            credit_beside(case, first_the_change(case, change), credit, added)
        }
        (Some(change), Some(credit)) => {
            let refusal = not_the_change(case, change).text(" ");
            Sentence(refusal.0.into_iter().chain(only_the_credit(case, credit).0).collect())
        }
    })
}

fn first_the_change(case: &Case, change: &Structural) -> Sentence {
    Sentence::start("Ask first for ")
        .strong(change_words(change, case.book))
        .text(format!(" from {}: it is worth ", format::month(change.effective)))
        .figure(Figure::compared("structural_saved", case.projection.comparison.structural_saved))
        .text(format!(" over {} {}", format::months(case.scenario.months), after_the_horizon(case)))
}

/// Whether the change still saves when the horizon ends: a plan that would come by itself saves only until it does.
fn after_the_horizon(case: &Case) -> &'static str {
    match in_the_last_month(case) {
        Ordering::Less => "and goes on saving after that.",
        Ordering::Equal => "and saves nothing more by then: staying costs the same in the last month.",
        Ordering::Greater => "but costs more than staying by the last month: it is no lasting gain.",
    }
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
            .text(format!("{joint}{}, when it is used up; the month after, on its own, you pay ", format::month(month)))
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
        None => lead.text(format!("{joint}{}, beyond the months shown here.", format::month(last))),
    }
}

/// The month that uses the last of the credit, where that is before its window ends, and what is paid the month after.
fn used_up(case: &Case) -> Option<(Month, Money)> {
    let path = &case.projection.credits;
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
    case.scenario.asks.structural.as_ref()?;
    case.scenario.asks.credits.first()?;
    if let Some(month) = comparison.break_even {
        return Some(
            Sentence::start("By ").strong(format::month(month)).text(
                " the structural change has saved as much as the credit, and stays ahead for as long as it holds.",
            ),
        );
    }
    let lasts = comparison.structural_saved.is_positive() && in_the_last_month(case) == Ordering::Less;
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
    let lost = case.projection.credits.credits_stranded;
    lost.is_positive().then(|| {
        Sentence::start("Of the credit, ")
            .figure(Figure::of_path(PathName::Credits, "credits_stranded", lost))
            .text(" cannot be used before its window closes: ask for less credit and trade the rest for a lower rate.")
    })
}

fn retirement(case: &Case) -> Option<Sentence> {
    let ending = case.projection.assumptions.iter().find_map(|assumption| match assumption {
        Assumption::Retirement { plan, on, next, .. } if *plan == case.scenario.plan => Some((plan, on, next)),
        _ => None,
    });
    let (plan, on, next) = ending?;
    let (name, next) = (plan_name(case.book, plan), plan_name(case.book, next));
    let (ends, advice) = if *on > case.today {
        ("ends", " Ask about its terms before that date.")
    } else {
        ("ended", " Ask about its terms now.")
    };
    Some(
        Sentence::start(format!("{name} {ends} on "))
            .strong(format::date(*on))
            .text(format!("; {next} follows in this projection.{advice}")),
    )
}

fn timing(case: &Case) -> Option<Sentence> {
    let renewal = case.renewal?;
    let days = renewal.signed_duration_since(case.today).num_days();
    Some(match days {
        ..=0 => Sentence::start(format!(
            "The renewal on {} is past: what is not in the signed paper waits for the next event.",
            format::date(renewal)
        )),
        1..=45 => Sentence::start(format!(
            "The renewal on {} is {days} days away: late. Put everything on the table in one message now.",
            format::date(renewal)
        )),
        _ => Sentence::start(format!(
            "Raise all of it together, early: the renewal on {} is about {} months away, and advisers start about nine months ahead \
             (their word, not AWS's).",
            format::date(renewal),
            (days + 15) / 30
        )),
    })
}
