//! The words of what can go wrong: credits that carry too much, a plan that ends.

use crate::{
    calc::{
        TariffBook,
        advice::{decision::PlanEnds, reliance::Reliance, retirement::Retiring},
        tariff::Grade,
    },
    words::{fill, risks as words},
};

use super::{
    super::{assumptions::plan_name, ends::Ends, format, piece::Sentence},
    Words, figures,
};

pub(super) fn reliance(found: &Reliance) -> (Sentence, Words) {
    let credits = figures::found("comparison.credits_add", found.credits).into();
    let combined = figures::found("comparison.combined_saved", found.combined).into();
    let carried = if found.change { words::MORE_THAN_HALF } else { words::ALL };
    let mut because = vec![Sentence::with(carried, &[("credits", credits), ("combined", combined)])];
    because.extend(after_the_credits(found));
    let surrounding = Words {
        because,
        gives_aws: Some(words::RELIANCE_GIVES.to_owned()),
        fallback: Some(words::RELIANCE_FALLBACK.to_owned()),
        ..Words::default()
    };
    (words::RELIANCE.into(), surrounding)
}

fn after_the_credits(found: &Reliance) -> Option<Sentence> {
    if let Some(step) = found.step_up {
        let from = figures::found("comparison.step_up.from", step.from).into();
        let to = figures::found("comparison.step_up.to", step.to).into();
        let month = format::month(step.month).into();
        return Some(Sentence::with(words::STEP_UP, &[("from", from), ("to", to), ("month", month)]));
    }
    let (last, after) = found.used_up?;
    let amount = figures::found(format!("credits.months[{}].paid", found.place + 1), after).into();
    Some(Sentence::with(words::USED_UP, &[("month", format::month(last).into()), ("amount", amount)]))
}

pub(super) fn plan_ends(found: &PlanEnds, book: &TariffBook) -> (Sentence, Words) {
    Ends { found, book }.step()
}

pub(super) fn retirement(found: &Retiring, book: &TariffBook) -> (Sentence, Words) {
    let (plan, next) = (plan_name(book, &found.plan), plan_name(book, &found.next));
    let ask = fill(words::RETIREMENT, &[("date", &format::date(found.on)), ("next", &next), ("plan", &plan)]);
    let change = found.change_a_month;
    let costs = match (change.is_negative(), change.is_positive()) {
        (true, _) => words::NEXT_COSTS_LESS,
        (_, true) => words::NEXT_COSTS_MORE,
        _ => words::NEXT_COSTS_SAME,
    };
    let at = |field| format!("stay.months[{}].{field}", found.place);
    let amount = figures::found(at("charge"), found.after).into();
    let change = figures::size(at("change"), change).into();
    let costs = Sentence::with(costs, &[("next", next.as_str().into()), ("amount", amount), ("change", change)]);
    let known = match found.next_grade {
        None => words::NEXT_CHOSEN,
        Some(Grade::Unknown) => words::NEXT_ASSUMED,
        Some(_) => words::NEXT_GRADED,
    };
    let grade = found.next_grade.map_or_else(String::new, |grade| grade.to_string());
    let surrounding = Words {
        because: vec![costs, fill(known, &[("next", &next), ("grade", &grade)]).into()],
        evidence: vec![words::RETIREMENT_EVIDENCE.to_owned()],
        gives_aws: Some(words::RETIREMENT_GIVES.to_owned()),
        fallback: Some(words::RETIREMENT_FALLBACK.to_owned()),
    };
    (ask.into(), surrounding)
}
