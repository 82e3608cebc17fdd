//! What the internal page says of plans: both outcomes of one that ends, which others are no alternative and why, and what evidence of
//! an event is missing.

use crate::{
    calc::{
        Money,
        advice::case_file::CaseFile,
        alternatives::{Alternative, Question, Reason},
        scenario::{Accounts, Trigger},
        tariff::{Charged, PlanId},
    },
    words::{fill, lists, position as words},
};

use super::{
    super::{
        advice::criterion,
        assumptions::plan_name,
        brief::Section,
        ends::Ends,
        format,
        piece::Sentence,
        plans::{break_even_words, questions_words, reason_words},
    },
    Material, list, section,
};

/// What happens if nothing is done where a plan ends, and what is gained with the choice.
pub(super) fn outcomes(material: Material) -> Option<Vec<String>> {
    let found = material.advice.decision.ends.as_ref()?;
    let notes: Vec<String> = Ends { found, book: material.book }.outcomes().iter().map(Sentence::plain).collect();
    (!notes.is_empty()).then_some(notes)
}

/// Plans that cannot be judged yet, with the question, and those that are no alternative, with the reason. Free ones are giving up
/// support, and those that are sold by contract and cost more say nothing.
pub(super) fn others(material: Material) -> Option<Section> {
    if material.advice.decision.ends.is_some() {
        return None;
    }
    let free = |id: &PlanId| material.book.plan(id).is_none_or(|plan| plan.charged == Charged::None);
    let paid = material.alternatives.iter().filter(|other| other.charge.is_positive() && !free(&other.plan));
    let today = material.alternatives.iter().find(|other| other.plan == material.scenario.plan);
    let today = today.and_then(|today| devops(today, words::DEVOPS_TODAY, material));
    let all: Vec<String> = today.into_iter().chain(paid.filter_map(|other| sentence(other, material))).collect();
    (!all.is_empty()).then(|| section(words::OTHER_PLANS, vec![list(all)]))
}

/// The AWS DevOps Agent credit of a plan.
fn devops(plan: &Alternative, template: &str, material: Material) -> Option<String> {
    let credit = plan.devops_credit.filter(|credit| credit.is_positive())?;
    let name = plan_name(material.book, &plan.plan);
    Some(fill(template, &[("plan", &name), ("amount", &format::whole(credit))]))
}

fn sentence(other: &Alternative, material: Material) -> Option<String> {
    let plan = plan_name(material.book, &other.plan);
    let more = other.paid.minus(material.projection.stay.paid).unwrap_or(Money::ZERO);
    let text = match other.reason.as_ref()? {
        Reason::Today | Reason::NotOffered(_) => return None,
        Reason::Unknown(_) if other.needs_consent && more.is_positive() => return None,
        Reason::Unknown(questions) => {
            // Accounts that nobody counted have no figure.
            let known = more.is_negative() && !questions.contains(&Question::Accounts);
            let template = if known { words::PLAN_OPEN_SAVES } else { words::PLAN_OPEN };
            let (amount, months) = (format::whole(more.abs()), format::months(material.scenario.months));
            let questions = questions_words(questions);
            let values = [("plan", &*plan), ("questions", &questions), ("amount", &amount), ("months", &months)];
            fill(template, &values)
        }
        _ if other.needs_consent => return None,
        Reason::CostsMore if more.is_positive() => {
            let accounts = match &material.scenario.accounts {
                Some(Accounts::Equal(count)) if count.likely > 1 => {
                    fill(words::WITH_ACCOUNTS, &[("count", &count.likely.to_string())])
                }
                _ => String::new(),
            };
            let (amount, months) = (format::whole(more), format::months(material.scenario.months));
            let values = [("plan", &*plan), ("amount", &amount), ("months", &months), ("accounts", &accounts)];
            fill(words::PLAN_DEARER, &values)
        }
        reason => {
            let reason = reason_words(reason, material.book);
            fill(words::PLAN_REASON, &[("plan", &plan), ("reason", &reason)])
        }
    };
    let even = other.break_even_accounts.map(|count| break_even_words(count, material.scenario));
    let even = even.map(|words| fill(words::PLAN_BREAK_EVEN, &[("break_even", &words)]));
    let needed = material.scenario.need.as_ref().is_some_and(|need| need.devops_agent_monthly.is_some());
    let credit = devops(other, words::DEVOPS_OTHER, material).filter(|_| needed);
    Some(std::iter::once(text).chain(even).chain(credit).collect::<Vec<_>>().join(lists::BETWEEN_SENTENCES))
}

/// The evidence that the record of an incident lacks.
pub(super) fn missing_evidence(material: Material) -> Vec<String> {
    let lacks = |file: &&CaseFile| file.trigger == Trigger::Incident && !file.missing.is_empty();
    let files = material.advice.case_files.iter().filter(lacks);
    let said = |file: &CaseFile| {
        let event = file.name.as_ref().map_or_else(String::new, |name| format::quoted(name));
        let missing: Vec<&str> = file.missing.iter().map(|missing| criterion(*missing)).collect();
        fill(words::STILL_MISSING, &[("event", &event), ("list", &missing.join(lists::SEMICOLON))])
    };
    files.map(said).collect()
}
