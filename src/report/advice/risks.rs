//! The words of what can go wrong: credits that carry too much, a plan that ends.

use crate::{
    calc::{
        TariffBook,
        advice::{reliance::Reliance, retirement::Retiring},
        tariff::Grade,
    },
    words::{fill, risks as words},
};

use super::{
    super::{assumptions::plan_name, format},
    Words,
};

pub(super) fn reliance(found: &Reliance) -> (String, Words) {
    let (credits, combined) = (format::whole(found.credits), format::whole(found.combined));
    let carried = if found.change { words::MORE_THAN_HALF } else { words::ALL };
    let mut because = vec![fill(carried, &[("credits", &credits), ("combined", &combined)])];
    because.extend(after_the_credits(found));
    let surrounding = Words {
        because,
        gives_aws: Some(words::RELIANCE_GIVES.to_owned()),
        fallback: Some(words::RELIANCE_FALLBACK.to_owned()),
        ..Words::default()
    };
    (words::RELIANCE.to_owned(), surrounding)
}

fn after_the_credits(found: &Reliance) -> Option<String> {
    if let Some(step) = found.step_up {
        let (from, to, month) = (format::whole(step.from), format::whole(step.to), format::month(step.month));
        return Some(fill(words::STEP_UP, &[("from", &from), ("to", &to), ("month", &month)]));
    }
    let (last, after) = found.used_up?;
    Some(fill(words::USED_UP, &[("month", &format::month(last)), ("amount", &format::whole(after))]))
}

pub(super) fn retirement(found: &Retiring, book: &TariffBook) -> (String, Words) {
    let (plan, next) = (plan_name(book, &found.plan), plan_name(book, &found.next));
    let ask = fill(words::RETIREMENT, &[("date", &format::date(found.on)), ("next", &next), ("plan", &plan)]);
    let change = found.change_a_month;
    let costs = if change.is_negative() { words::NEXT_COSTS_LESS } else { words::NEXT_COSTS_MORE };
    let (amount, change) = (format::whole(found.after), format::whole(change.abs()));
    let known = match found.next_grade {
        None => words::NEXT_CHOSEN,
        Some(Grade::Unknown) => words::NEXT_ASSUMED,
        Some(_) => words::NEXT_GRADED,
    };
    let grade = found.next_grade.map_or_else(String::new, |grade| grade.to_string());
    let surrounding = Words {
        because: vec![
            fill(costs, &[("next", &next), ("amount", &amount), ("change", &change)]),
            fill(known, &[("next", &next), ("grade", &grade)]),
        ],
        evidence: vec![words::RETIREMENT_EVIDENCE.to_owned()],
        gives_aws: Some(words::RETIREMENT_GIVES.to_owned()),
        fallback: Some(words::RETIREMENT_FALLBACK.to_owned()),
    };
    (ask, surrounding)
}
