//! What follows the verdict, each a sentence: reasons, dates, what is lost, what the agreement asks.

use std::cmp::Ordering;

use crate::calc::{Money, Overflow, advice::dates::LATE, assume::Assumption, scenario::Trigger};

use super::{
    assumptions::plan_name,
    case::{Case, advised, change_asked, credits_asked, in_the_last_month},
    format,
    piece::{Figure, Sentence},
};

/// Everything worth saying besides the lead, in the order in which it matters.
pub(super) fn notes(case: &Case) -> Result<Vec<Sentence>, Overflow> {
    let asked = credits_asked(case).is_some();
    let credit = [catching_up(case), reliance(case)?, stranded(case)?];
    let credit = triggers(case).into_iter().chain(credit.into_iter().flatten()).filter(|_| asked);
    let others = [shortfall(case), what_changes(case), timing(case)].into_iter().flatten();
    Ok(credit.chain(retirements(case)).chain(others).collect())
}

/// The reason that each event gives, once.
fn triggers(case: &Case) -> Vec<Sentence> {
    let mut said = Vec::new();
    let credits = credits_asked(case).map(|credits| credits.each).unwrap_or_default();
    for credit in &credits {
        if said.iter().any(|(trigger, _)| *trigger == credit.trigger) {
            continue;
        }
        let which = if credits.len() == 1 { "The credit".to_owned() } else { format::quoted(&credit.name) };
        said.push((credit.trigger, trigger(&which, credit.trigger)));
    }
    said.into_iter().map(|(_, sentence)| sentence).collect()
}

fn trigger(which: &str, trigger: Option<Trigger>) -> Sentence {
    let reason = match trigger {
        None => {
            let which = if which == "The credit" { "the credit" } else { which };
            return Sentence::start(format!("Do not ask for {which} alone: "))
                .text("no event stands behind it. A new agreement, a migration or a serious incident would give AWS a reason.");
        }
        Some(Trigger::Agreement) => "the size and length of your commitment",
        Some(Trigger::Migration) => "the consumption that the migration adds, month by month",
        Some(Trigger::Incident) => "the record of the incident: what failed, for how long, and what it cost",
    };
    Sentence::start(format!("{which} needs a reason AWS can point to: bring {reason}."))
}

/// The first contract year that falls short of its commitment.
fn shortfall(case: &Case) -> Option<Sentence> {
    let years = &case.projection.agreement;
    let place = years.iter().position(|year| year.shortfall.is_positive())?;
    let year = &years[place];
    let seen = if year.months == 12 { "" } else { " as far as its months are known" };
    Some(
        Sentence::start(format!("Contract year {} falls ", year.year))
            .figure(Figure::at(format!("agreement[{place}].shortfall"), year.shortfall))
            .text(format!(" short of its commitment{seen}: a higher one would cost more of that.")),
    )
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

/// What is lost of the credits asked for; those in hand are no matter of asking.
fn stranded(case: &Case) -> Result<Option<Sentence>, Overflow> {
    let path = advised(case);
    let in_hand = case.scenario.credits_in_hand.len();
    let lost = Money::sum(case.projection.path(path).grants.iter().skip(in_hand).map(|grant| grant.stranded))?;
    let start = Sentence::start("Of the credit, ");
    let start = match in_hand {
        0 => start.figure(Figure::of_path(path, "credits_stranded", lost)),
        // Only a part of that figure of the result.
        _ => start.figure(Figure::beside(format!("{}.asked_stranded", path.key()), lost)),
    };
    let rest = " cannot be used before its window closes: ask for less credit and trade the rest for a lower rate.";
    Ok(lost.is_positive().then(|| start.text(rest)))
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
    let demanded = match case.scenario.agreement {
        Some(_) => " An agreement often demands a support tier: ask before you count on another.",
        None => "",
    };
    Some(
        Sentence::start(
            "A move changes what you get, which no figure here counts. First response to a critical case: ",
        )
        .text(format!(
            "{}: {}; {}: {}.{demanded}",
            today.name, today.gives.first_response, asked.name, asked.gives.first_response
        )),
    )
}

fn timing(case: &Case) -> Option<Sentence> {
    let renewal = case.scenario.renewal?;
    let days = renewal.signed_duration_since(case.today).num_days();
    Some(match days {
        ..0 => Sentence::start(format!(
            "The renewal on {} is past: what is not in the signed paper waits for the next event.",
            format::date(renewal)
        )),
        0..LATE => Sentence::start(format!(
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
