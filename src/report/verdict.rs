//! The verdict: what to ask for first, what it is worth, what the credit adds, when it ends and what happens then.
//!
//! One sentence leads; a few short ones say why and what to watch. No figure here is computed anew except differences of
//! figures of the result. The full sequenced advice stands on its own rules, elsewhere.

use std::cmp::Ordering;

use crate::{
    calc::{
        Money, Month, Overflow, PathName,
        advice::{
            answers::is_over,
            asks::{Asked, Hold},
            decision::{Decision, Kind, Reopen, Switch},
        },
        alternatives::{Reason, best_unjudged},
        assume::Assumption,
        compare::StepUp,
        credit::Outcome,
        scenario::{Structural, Terms},
    },
    words::{levers, verdict as words},
};

use super::{
    answers,
    assumptions::plan_name,
    beside::lost_words,
    case::{Case, Credits, Standing, change_asked, credits_asked, in_the_last_month, is_late, standing},
    change::change_words,
    ends::{Ends, gain},
    format,
    levers::naming,
    notes::notes,
    piece::{Figure, Piece, Sentence},
    plans::questions_words,
};

/// What the page says first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The one sentence.
    pub lead: Sentence,
    /// Why, and what to watch.
    pub notes: Vec<Sentence>,
}

/// Words the verdict: that the agreement has ended, where it has, then the decision, and the asks after it where it is about something
/// else.
pub fn verdict(case: &Case) -> Result<Verdict, Overflow> {
    let standing = standing(case)?;
    let after = standing.answered.as_ref().map(|answered| Case {
        scenario: &answered.scenario,
        projection: &answered.projection,
        ..*case
    });
    let mut found = decided(after.as_ref().unwrap_or(case), &standing)?;
    if after.is_some() {
        found.lead = answers::within(found.lead);
        found.notes = found.notes.into_iter().map(answers::within).collect();
    }
    if let Some(past) = answers::past(case, &standing) {
        found.lead = past.next(found.lead);
    }
    Ok(found)
}

/// The verdict on what is left after AWS's answers.
fn decided(case: &Case, standing: &Standing) -> Result<Verdict, Overflow> {
    let decision = &standing.decision;
    let answered = answers::lead(case, standing);
    let is_over = is_over(&standing.asks);
    let asked = standing.refused.is_some() || change_asked(case).is_some() || credits_asked(case).is_some();
    let (first, ended) = match decision.kind {
        Kind::PlanEnds => (decision.ends.as_ref().map(|found| Ends { found, book: case.book }.lead()), true),
        Kind::Reopen => (decision.reopen.as_ref().map(|found| reopen(case, found)), false),
        Kind::Switch => (decision.switch.as_ref().map(|found| switch(case, found)), false),
        Kind::NotWorthAsking | Kind::Negotiate | Kind::Credit | Kind::Nothing => (None, false),
    };
    let Some(first) = first else {
        let lead = match answered {
            Some(answered) if standing.refused.is_some() => lead(case, standing)?.next(answered),
            Some(answered) if is_over => answered,
            Some(answered) => answered.next(lead(case, standing)?),
            None => lead(case, standing)?,
        };
        let strongest = strongest(case, standing, &lead).filter(|_| !is_over);
        let notes = strongest.into_iter().chain(notes(case, standing, None)?).collect();
        return Ok(Verdict { lead, notes });
    };
    let ends = decision.ends.as_ref().filter(|_| ended);
    let mut of_end = ends.map(|found| Ends { found, book: case.book }.notes()).unwrap_or_default();
    if let (Kind::Switch, Some(found)) = (decision.kind, &decision.switch) {
        of_end.extend(gains_and_losses(case, found));
    }
    // What is asked for comes second, and a plan that is switched to is not asked for.
    let second = (asked && !is_only_the_switch(case, decision)).then(|| lead(case, standing)).transpose()?;
    let strongest = strongest(case, standing, second.as_ref().unwrap_or(&first));
    let others = strongest.into_iter().chain(notes(case, standing, ends.map(|found| &found.plan))?);
    Ok(Verdict { lead: first, notes: of_end.into_iter().chain(answered).chain(second).chain(others).collect() })
}

/// An agreement that commits to too much: what is missing, and what support would close of it.
fn reopen(case: &Case, found: &Reopen) -> Sentence {
    let figure = |field: &str, amount| Piece::Figure(Figure::beside(format!("reopen.{field}"), amount));
    let values = [
        ("short", figure("shortfall", found.shortfall)),
        ("support", figure("by_support", found.by_support)),
        ("date", Piece::Text(format::date(found.end))),
        ("until", Piece::Text(format::month(last_month(case).min(Month::containing(found.end))))),
    ];
    let template = match found.in_force {
        false => words::DO_NOT_SIGN,
        true if Month::containing(found.end) > last_month(case) => words::REOPEN_SHOWN,
        true => words::REOPEN,
    };
    let lead = Sentence::of(template, &values);
    match found.by_support.is_positive() {
        true => lead.next(Sentence::of(words::SUPPORT_CLOSES, &values)),
        false => lead,
    }
}

/// A plan to switch to.
fn switch(case: &Case, found: &Switch) -> Sentence {
    let values = [
        ("plan", Piece::Strong(plan_name(case.book, &found.to.plan))),
        ("month", Piece::Text(format::month(found.to.from))),
        ("saved", Piece::Figure(Figure::beside("switch.saved".to_owned(), found.to.saved))),
        horizon(case),
    ];
    Sentence::of(words::SWITCH, &values).next(Sentence::plainly(words::NOBODY_AGREES))
}

/// What a switch gives and what it takes.
fn gains_and_losses(case: &Case, found: &Switch) -> Vec<Sentence> {
    let gains: Vec<String> = found.to.gains.iter().filter_map(gain).collect();
    let losses: Vec<String> = found.to.lost.iter().map(|lost| lost_words(lost, case.book)).collect();
    let plan = plan_name(case.book, &found.to.plan);
    let all = [(words::SWITCH_GAINS, gains), (words::SWITCH_LOSES, losses)].into_iter();
    let named = |(template, list): (&str, Vec<String>)| {
        Sentence::of(template, &[("plan", Piece::Text(plan.clone())), ("list", Piece::Text(list.join("; ")))])
    };
    all.filter(|(_, list)| !list.is_empty()).map(named).collect()
}

/// Whether all that is asked for is the plan that is switched to.
fn is_only_the_switch(case: &Case, decision: &Decision) -> bool {
    let change = case.scenario.asks.structural.as_ref();
    let same = |change: &Structural| {
        let to = decision.switch.as_ref().map(|switch| &switch.to.plan);
        change.terms == Terms::default() && change.plan.as_ref() == to
    };
    decision.kind == Kind::Switch && credits_asked(case).is_none() && change.is_some_and(same)
}

impl Credits<'_> {
    fn is_one(&self) -> bool {
        self.each.len() == 1
    }

    /// One of two templates, by how many there are.
    fn either(&self, one: &'static str, several: &'static str) -> &'static str {
        if self.is_one() { one } else { several }
    }

    /// What a template about them can name: how many, what they sum to, and a month and an amount of its own.
    fn named(&self, name: &'static str, value: Piece, month: Month) -> [(&'static str, Piece); 4] {
        [
            ("count", Piece::Text(self.each.len().to_string())),
            ("amount", Piece::Figure(Figure::beside("asked.amount".to_owned(), self.amount))),
            (name, value),
            ("month", Piece::Text(format::month(month))),
        ]
    }
}

/// The last month shown.
fn last_month(case: &Case) -> Month {
    case.scenario.start.plus(case.scenario.months.saturating_sub(1))
}

fn horizon(case: &Case) -> (&'static str, Piece) {
    ("months", Piece::Text(format::months(case.scenario.months)))
}

fn lead(case: &Case, standing: &Standing) -> Result<Sentence, Overflow> {
    let (comparison, stay) = (&case.projection.comparison, &case.projection.stay);
    if let Some(refused) = &standing.refused {
        let figure = |field: &str, amount| Piece::Figure(Figure::beside(format!("effort.{field}"), amount));
        let values = [("expected", figure("expected", refused.expected)), ("cost", figure("cost", refused.cost))];
        let lead = Sentence::of(words::NOT_WORTH_ASKING, &values);
        return Ok(open_plan(case, standing).map_or(lead.clone(), |open| lead.next(open)));
    }
    let saves = standing.is_made(Asked::Change);
    let lead = match (change_asked(case), &credits_asked(case)) {
        (None, _) if !stay.charge.is_positive() => Sentence::of(words::NOTHING_CHARGED, &[horizon(case)]),
        (None, None) => {
            let paid = Piece::Figure(Figure::of_path(PathName::Stay, "paid", stay.paid));
            let month = ("month", Piece::Text(format::month(case.scenario.start)));
            let nothing = standing.decision.kind == Kind::Nothing;
            let template = match (nothing, case.scenario.months) {
                (true, 1) => words::NOTHING_IN_A_MONTH,
                (true, _) => words::NOTHING_TO_ASK,
                (false, _) => words::STAYING,
            };
            let stays = Sentence::of(template, &[("paid", paid), horizon(case), month]);
            match first_lever(case, standing) {
                Some(lever) => lever.next(stays),
                None if nothing => stays.next(Sentence::plainly(words::WOULD_CHANGE)),
                None => stays,
            }
        }
        (Some(change), None) if saves => {
            let lead = first_the_change(case, standing, change);
            let granted = case.scenario.asks.credits.iter().any(|credit| credit.amount.is_positive());
            match change.effective > case.scenario.start && !granted {
                true => lead.next(Sentence::plainly(words::NO_CREDIT)),
                false => lead,
            }
        }
        (Some(change), None) => not_the_change(case, standing, change),
        (None, Some(credit)) => only_the_credit(case, standing, credit),
        (Some(change), Some(credit)) if saves => {
            let added = comparison.combined_saved.minus(comparison.structural_saved)?;
            first_the_change(case, standing, change).next(credit_beside(case, standing, credit, added))
        }
        (Some(change), Some(credit)) => {
            not_the_change(case, standing, change).next(only_the_credit(case, standing, credit))
        }
    };
    Ok(what_is_late(case, lead))
}

/// An ask that begins after the horizon is not judged; it says how to see it.
fn what_is_late(case: &Case, lead: Sentence) -> Sentence {
    let change = case.scenario.asks.structural.as_ref().map(|change| (words::LATE_CHANGE, change.effective));
    let credits = case.scenario.asks.credits.iter().map(|credit| (words::LATE_CREDIT, credit.start));
    let late = change.into_iter().chain(credits).filter(|(_, month)| is_late(case, *month));
    late.fold(lead, |lead, (template, month)| {
        lead.next(Sentence::of(template, &[("month", Piece::Text(format::month(month)))]))
    })
}

fn first_the_change(case: &Case, standing: &Standing, change: &Structural) -> Sentence {
    let saved = Figure::compared("structural_saved", case.projection.comparison.structural_saved);
    let gone = case.projection.assumptions.iter().any(|assumption| matches!(assumption, Assumption::NotOnOffer(_)));
    let durable = standing.asks.iter().find_map(|ask| ask.durable);
    let (recurs, first) = durable.map_or((Money::ZERO, 0), |durable| (durable.amount, durable.months));
    let template = match in_the_last_month(case) {
        _ if gone => words::NOT_ON_OFFER,
        // All that is shown is its first year.
        Ordering::Less if recurs == case.projection.comparison.structural_saved => words::FIRST_YEAR,
        Ordering::Less => words::FIRST_LASTS,
        // A plan that would come by itself saves only until it does.
        Ordering::Equal => words::FIRST_ENDS,
        Ordering::Greater => words::FIRST_TURNS,
    };
    let values = [
        ("recurs", Piece::Figure(Figure::beside("durable.saved".to_owned(), recurs))),
        ("first", Piece::Text(format::months(first))),
        ("change", Piece::Strong(change_words(change, case.book))),
        ("month", Piece::Text(format::month(change.effective.max(case.scenario.start)))),
        ("saved", Piece::Figure(saved)),
        ("until", Piece::Text(format::month(last_month(case)))),
        horizon(case),
    ];
    Sentence::of(template, &values)
}

/// A change that is not asked for, and the lever that is the first thing to ask for instead.
fn not_the_change(case: &Case, standing: &Standing, change: &Structural) -> Sentence {
    let saved = case.projection.comparison.structural_saved;
    let below = standing.asks.iter().any(|ask| ask.asked == Asked::Change && ask.hold == Some(Hold::BelowFloor));
    let template = match saved {
        _ if below => words::BELOW_FLOOR,
        saved if saved == Money::ZERO => words::CHANGES_NOTHING,
        _ => words::COSTS_MORE,
    };
    let more = Figure { shown: format::whole(saved.abs()), ..Figure::compared("structural_saved", saved) };
    let change = Piece::Strong(change_words(change, case.book));
    let refused = Sentence::of(template, &[("change", change), ("more", Piece::Figure(more)), horizon(case)]);
    match first_lever(case, standing) {
        Some(lever) => refused.next(lever),
        None => refused,
    }
}

/// The plan that would save most of those that cannot be judged yet, with what would settle it.
fn open_plan(case: &Case, standing: &Standing) -> Option<Sentence> {
    let open = best_unjudged(&standing.alternatives).filter(|open| open.paid < case.projection.stay.paid)?;
    let Some(Reason::Unknown(questions)) = &open.reason else { return None };
    let values = [
        ("plan", Piece::Text(plan_name(case.book, &open.plan))),
        ("questions", Piece::Text(questions_words(questions))),
    ];
    Some(Sentence::of(words::OPEN_PLAN, &values))
}

/// The lever to ask for first, where nothing that was typed lasts.
fn first_lever(case: &Case, standing: &Standing) -> Option<Sentence> {
    let negotiates = standing.decision.kind == Kind::Negotiate || standing.decision.second == Some(Kind::Negotiate);
    let mut negotiable = standing.decision.named(&standing.levers).filter(|lever| lever.is_negotiable());
    let lever = negotiable.next().filter(|_| negotiates)?;
    naming(case, standing).sentence(levers::FIRST, lever)
}

/// The strongest lever that nobody asked for, unless the lead names it.
fn strongest(case: &Case, standing: &Standing, lead: &Sentence) -> Option<Sentence> {
    let lever = standing.decision.strongest.as_ref().filter(|_| standing.refused.is_none())?;
    let first = naming(case, standing).sentence(levers::FIRST, lever);
    // Its figure stands in the lead where that begins with it.
    let said = |figure: &Piece| matches!(figure, Piece::Figure(_)) && lead.0.contains(figure);
    let is_said = first.is_some_and(|first| first.0.iter().any(said));
    naming(case, standing).strongest(&standing.decision).filter(|_| !is_said)
}

fn credit_beside(case: &Case, standing: &Standing, credits: &Credits, added: Money) -> Sentence {
    if let Some(stopped) = stopped(standing, credits) {
        return stopped;
    }
    if !added.is_positive() {
        return Sentence::plainly(credits.either(words::ADDS_NOTHING_ONE, words::ADDS_NOTHING_SEVERAL));
    }
    let template = credits.either(words::ADDS_ONE, words::ADDS_SEVERAL);
    let added = Piece::Figure(Figure::beside("comparison.credits_add".to_owned(), added));
    let (month, end) = end(case, credits);
    Sentence::of(template, &credits.named("added", added, month)).then(end)
}

fn only_the_credit(case: &Case, standing: &Standing, credits: &Credits) -> Sentence {
    let kind = standing.decision.kind;
    let advice = match (&case.scenario.asks.structural, first_lever(case, standing)) {
        (None, Some(lever)) => lever,
        // Where nothing that lasts is asked for beside it, what recurs stays as it is.
        _ if matches!(kind, Kind::Credit | Kind::Reopen | Kind::Switch) => Sentence::plainly(words::RECURS),
        (None, None) => Sentence::plainly(words::TIER_FIRST),
        // The lever is named where the change is advised against.
        (Some(_), Some(_)) => Sentence::plainly(words::RECURS),
        (Some(_), _) => Sentence::plainly(words::ANOTHER_CHANGE),
    };
    if let Some(stopped) = stopped(standing, credits) {
        return stopped.next(advice);
    }
    let saved = case.projection.comparison.credits_saved;
    let worth = Piece::Figure(Figure::compared("credits_saved", saved));
    if !saved.is_positive() {
        let template = credits.either(words::NO_CHARGE_ONE, words::NO_CHARGE_SEVERAL);
        return Sentence::of(template, &credits.named("worth", worth, credits.last));
    }
    let template = credits.either(words::ALONE_ONE, words::ALONE_SEVERAL);
    let (month, end) = end(case, credits);
    Sentence::of(template, &credits.named("worth", worth, month)).then(end).next(advice)
}

/// Credits that no event carries are held back; those whose event comes after their window wait for it.
fn stopped(standing: &Standing, credits: &Credits) -> Option<Sentence> {
    let named = |template, month| Sentence::of(template, &credits.named("worth", Piece::Text(String::new()), month));
    match (standing.carried, standing.waits) {
        (false, _) => Some(named(credits.either(words::HELD_ONE, words::HELD_SEVERAL), credits.last)),
        (true, Some(month)) => Some(named(credits.either(words::WAITS_ONE, words::WAITS_SEVERAL), month)),
        (true, None) => None,
    }
}

/// The month with which the credits end, the last one that uses any of them, and what is paid then.
fn end(case: &Case, credits: &Credits) -> (Month, Sentence) {
    let name = case.projection.granted();
    let path = case.projection.path(name);
    let asked = || path.grants.iter().skip(case.scenario.credits_in_hand.len()).filter(|one| one.amount.is_positive());
    if asked().any(|outcome| outcome.used.is_some() && outcome.last_month().is_none()) {
        return (credits.last, Sentence::plainly(words::END_BEYOND));
    }
    let last = asked().filter_map(Outcome::last_month).max().unwrap_or(credits.last);
    let place = path.months.iter().position(|month| month.month() == last.plus(1));
    let Some((place, next)) = place.map(|place| (place, path.months[place].paid)) else {
        return (last, Sentence::plainly(words::END_OF_HORIZON));
    };
    if asked().any(|outcome| outcome.last_month() == Some(last) && outcome.used_up_early()) {
        let next = Figure::of_path(name, &format!("months[{place}].paid"), next);
        let template = credits.either(words::END_USED_UP_ONE, words::END_USED_UP_SEVERAL);
        return (last, Sentence::of(template, &[("paid", Piece::Figure(next))]));
    }
    let own_end = |step: &StepUp| step.month == last.plus(1);
    let end = match case.projection.comparison.step_up.filter(own_end) {
        Some(step) => step_at_the_end(credits, &step),
        // A credit in hand lasts longer: what is paid after it is no matter of this one.
        None => Sentence::plainly(words::END),
    };
    (last, end)
}

fn step_at_the_end(credits: &Credits, step: &StepUp) -> Sentence {
    let template = match step.to > step.from {
        true => credits.either(words::END_STEP_ONE, words::END_STEP_SEVERAL),
        false => credits.either(words::END_LEVEL_ONE, words::END_LEVEL_SEVERAL),
    };
    let figure = |field, amount| Piece::Figure(Figure::compared(field, amount));
    Sentence::of(template, &[("to", figure("step_up.to", step.to)), ("from", figure("step_up.from", step.from))])
}
