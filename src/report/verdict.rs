//! The verdict: what to ask for first, what it is worth, what the credit adds, when it ends and what happens then.
//!
//! One sentence leads; a few short ones say why and what to watch. No figure here is computed anew except differences of
//! figures of the result. The full sequenced advice stands on its own rules, elsewhere.

use std::cmp::Ordering;

use crate::calc::{
    Money, Month, Overflow, PathName, TariffBook,
    assume::Assumption,
    compare::StepUp,
    path::Path,
    scenario::{Basis, Structural},
};

use super::{
    assumptions::plan_name,
    case::{Case, Credits, advised, change_asked, credits_asked, in_the_last_month, is_late},
    format,
    notes::notes,
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

/// Words the verdict.
pub fn verdict(case: &Case) -> Result<Verdict, Overflow> {
    Ok(Verdict { lead: lead(case)?, notes: notes(case)? })
}

impl Credits<'_> {
    /// "The $60,000 credit is", "The 2 credits of $90,000 in all are".
    fn called(&self, one: &str, several: &str) -> String {
        let amount = format::whole(self.amount);
        match self.each.len() {
            1 => format!("The {amount} credit {one}"),
            count => format!("The {count} credits of {amount} in all {several}"),
        }
    }

    fn is_one(&self) -> bool {
        self.each.len() == 1
    }
}

fn lead(case: &Case) -> Result<Sentence, Overflow> {
    let (comparison, horizon) = (&case.projection.comparison, format::months(case.scenario.months));
    let stay = Figure::of_path(PathName::Stay, "paid", case.projection.stay.paid);
    let lead = match (change_asked(case), &credits_asked(case)) {
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
    let credits = case.scenario.asks.credits.iter().map(|credit| ("credit", credit.start));
    let late = change.into_iter().chain(credits).filter(|(_, month)| is_late(case, *month));
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
    let last = |path: &Path| path.months.last().map_or(Money::ZERO, |month| month.bill().charge.charge);
    let still = last(&case.projection.stay).minus(last(&case.projection.structural))?;
    Ok(match in_the_last_month(case) {
        Ordering::Less => lead
            .text("and still saves ")
            .figure(Figure::beside("comparison.last_month_saving".to_owned(), still))
            .text(" in the last month shown."),
        Ordering::Equal => lead.text("and saves nothing more by then: staying costs the same in the last month."),
        Ordering::Greater => lead.text("but costs more than staying by the last month: it is no lasting gain."),
    })
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

fn credit_beside(case: &Case, lead: Sentence, credits: &Credits, added: Money) -> Sentence {
    if !added.is_positive() {
        let nothing = if credits.is_one() {
            " The credit adds nothing to it: no charge is left in its window for it to pay."
        } else {
            " The credits add nothing to it: no charge is left in their windows for them to pay."
        };
        return lead.text(nothing);
    }
    let lead = lead
        .text(format!(" {} ", credits.called("adds", "add")))
        .figure(Figure::beside("comparison.credits_add".to_owned(), added));
    after_it_ends(case, lead, credits, if credits.is_one() { ", and ends with " } else { ", and the last ends with " })
}

fn only_the_credit(case: &Case, credits: &Credits) -> Sentence {
    let saved = case.projection.comparison.credits_saved;
    let lead = Sentence::start(format!("{} ", credits.called("is worth", "are worth")))
        .figure(Figure::compared("credits_saved", saved));
    if !saved.is_positive() {
        return lead.text(" here: there is no charge within these months for any of it to pay.");
    }
    let joint = if credits.is_one() { ", once, and ends with " } else { ", once, and the last ends with " };
    let lead = after_it_ends(case, lead, credits, joint);
    match case.scenario.asks.structural {
        None => lead.text(" Ask for a lower tier or percentage first; the credit is the bridge, not the prize."),
        Some(_) => lead.text(" Look for a structural change that does save."),
    }
}

/// When the credit ends and what is paid then.
fn after_it_ends(case: &Case, lead: Sentence, credits: &Credits, joint: &str) -> Sentence {
    let last = credits.last;
    let alone = if credits.is_one() { "on its own it" } else { "on their own they" };
    let you = if credits.is_one() { "on its own" } else { "on their own" };
    let own_end = |step: &StepUp| step.month == last.plus(1);
    if let Some((month, next)) = used_up(case, credits) {
        return lead
            .text(format!("{joint}{}, when it is used up; the month after you pay ", format::month(month)))
            .figure(next)
            .text(" again.");
    }
    match case.projection.comparison.step_up.filter(own_end) {
        Some(step) if step.to > step.from => lead
            .text(format!("{joint}{}; {alone} would leave you paying ", format::month(last)))
            .figure(Figure::compared("step_up.to", step.to))
            .text(" a month after it, up from ")
            .figure(Figure::compared("step_up.from", step.from))
            .text("."),
        Some(step) => lead
            .text(format!("{joint}{}; {you}, you pay ", format::month(last)))
            .figure(Figure::compared("step_up.to", step.to))
            .text(" the month after."),
        None if is_late(case, last) => {
            lead.text(format!("{joint}{}, beyond the months shown here.", format::month(last)))
        }
        None if is_late(case, last.plus(1)) => {
            lead.text(format!("{joint}{}, the last month shown.", format::month(last)))
        }
        // A credit in hand lasts longer: what is paid after it is no matter of this one.
        None => lead.text(format!("{joint}{}.", format::month(last))),
    }
}

/// The month that uses the last of a single credit, where that is before its window ends, and what is paid the month after.
fn used_up(case: &Case, credits: &Credits) -> Option<(Month, Figure)> {
    let name = advised(case);
    let path = case.projection.path(name);
    let alone = credits.is_one() && case.scenario.asks.credits.len() == 1;
    // The credit asked for stands behind those in hand.
    let place = alone.then_some(case.scenario.credits_in_hand.len())?;
    let outcome = path.grants.get(place).filter(|outcome| outcome.applied == outcome.amount)?;
    let last = path.months.iter().rposition(|month| month.credits.iter().any(|used| used.grant == place))?;
    let next = path.months.get(last + 1).filter(|next| next.month() < outcome.end)?;
    Some((path.months.get(last)?.month(), Figure::of_path(name, &format!("months[{}].paid", last + 1), next.paid)))
}

/// "a move to AWS Enterprise Support with a 12 % plan discount".
fn change_words(change: &Structural, book: &TariffBook) -> String {
    let terms = &change.terms;
    let discount = terms.plan_discount.map(|rate| format!("{} plan discount", format::a_percent(rate)));
    let minimum = terms.minimum.map(|amount| format!("a minimum of {}", format::whole(amount)));
    let others = [
        (terms.basis == Some(Basis::Net), "the net basis"),
        (terms.basis == Some(Basis::Gross), "the gross basis"),
        (terms.tiers.is_some(), "tiers of your own"),
        (terms.reserved_instances.or(terms.savings_plans).is_some(), "another treatment of commitments"),
    ];
    let others = others.into_iter().filter(|(asked, _)| *asked).map(|(_, words)| words.to_owned());
    let terms: Vec<String> = discount.into_iter().chain(minimum).chain(others).collect();
    let plan = change.plan.as_ref().map(|id| format!("a move to {}", plan_name(book, id)));
    match (plan, terms.is_empty()) {
        (Some(plan), true) => plan,
        (Some(plan), false) => format!("{plan} with {}", terms.join(" and ")),
        (None, true) => "other terms".into(),
        (None, false) => terms.join(" and "),
    }
}
