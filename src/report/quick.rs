//! The words of the quick start: questions, what is wrong with an answer, and what was suggested and why.

use rust_decimal::Decimal;

use super::{assumptions::plan_name, fields, format};
use crate::{
    calc::{Money, Rate, TariffBook, tariff::PlanId},
    draft::{
        Draft, Field,
        quick::{Happening, QUESTIONS, Question, Quick, Rule, Suggestion, Wrong},
    },
    words::{fill, quick as words},
};

/// How far it has come.
pub fn progress(question: Question) -> String {
    match question.number() {
        Some(number) => {
            fill(words::PROGRESS, &[("number", &number.to_string()), ("all", &QUESTIONS.len().to_string())])
        }
        None => words::ONE_MORE.to_owned(),
    }
}

/// What is wrong with an answer, and, where a text is, the field that it would be typed into.
pub fn wrong(wrong: &Wrong) -> (Option<Field>, String) {
    match wrong {
        Wrong::Text(trouble) => (trouble.field, fields::trouble(trouble)),
        Wrong::NoRenewal => (None, words::NO_RENEWAL.to_owned()),
        Wrong::NoEvent => (None, words::NO_EVENT.to_owned()),
    }
}

/// What the case asks AWS for, and that this is a suggestion; once something else is asked for, no more than that.
pub fn asks(draft: &Draft, book: &TariffBook) -> String {
    match draft.quick() {
        None => String::new(),
        Some(_) if !draft.asks_as_suggested() => words::ASKS_CHANGED.to_owned(),
        Some(quick) => suggested(quick, book),
    }
}

fn suggested(quick: &Quick, book: &TariffBook) -> String {
    let asks: Vec<String> = quick.suggested.iter().filter_map(|one| ask(one, book)).collect();
    if asks.is_empty() {
        let ends = quick.answers.plan_ends(book);
        return if ends { words::NO_ASK_ENDS } else { words::NO_ASK }.to_owned();
    }
    let ours = fill(words::OURS, &[("asks", &asks.join(words::AND))]);
    match quick.answers.event {
        Some(Happening::Nothing) => [ours.as_str(), " ", words::NO_CREDIT].concat(),
        _ => ours,
    }
}

/// Nothing for a suggestion that is no ask, but the shape of the case.
fn ask(one: &Suggestion, book: &TariffBook) -> Option<String> {
    let value = value(one, book);
    match one.rule {
        Rule::Discount => Some(fill(words::ASK_DISCOUNT, &[("percent", &value)])),
        Rule::LowerPlan => Some(fill(words::ASK_PLAN, &[("plan", &value)])),
        Rule::Credit(_) => Some(fill(words::ASK_CREDIT, &[("amount", &value)])),
        Rule::OffTheMinimum => Some(words::ASK_OFF_THE_MINIMUM.to_owned()),
        Rule::Ramp | Rule::Horizon => None,
    }
}

/// A suggestion as it is read.
pub fn value(one: &Suggestion, book: &TariffBook) -> String {
    let number = || Decimal::from_str_exact(&one.text).unwrap_or_default();
    match one.rule {
        Rule::Discount => format::percent(Rate::new(number() / Decimal::ONE_HUNDRED)),
        Rule::LowerPlan => plan_name(book, &PlanId::from(one.text.as_str())),
        Rule::Credit(_) => format::whole(Money::new(number())),
        Rule::OffTheMinimum => one.text.clone(),
        Rule::Ramp | Rule::Horizon => format::months(one.text.parse().unwrap_or_default()),
    }
}

/// The rule that a suggestion was made by.
pub fn reason(rule: Rule) -> String {
    match rule {
        Rule::Discount => words::RULE_DISCOUNT.to_owned(),
        Rule::OffTheMinimum => words::RULE_OFF_THE_MINIMUM.to_owned(),
        Rule::LowerPlan => words::RULE_PLAN.to_owned(),
        Rule::Credit(1) => fill(words::RULE_GOODWILL, &[("count", &format::months(1))]),
        Rule::Credit(count) => fill(words::RULE_CREDIT, &[("count", &format::months(count))]),
        Rule::Ramp => words::RULE_RAMP.to_owned(),
        Rule::Horizon => words::RULE_HORIZON.to_owned(),
    }
}

/// What there is to do next, and the field in which it is done.
pub fn next(quick: &Quick) -> Option<(&'static str, &'static str)> {
    match quick.answers.event? {
        Happening::Incident => Some((words::TO_INCIDENT, "incidents[0].started")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::NaiveDate;

    use super::*;
    use crate::draft::{
        Edit,
        quick::{Answers, HAPPENINGS, Without},
    };

    fn said(event: Happening, plan: &str, without: Option<Without>) -> String {
        let book = TariffBook::published().expect("the book is sound");
        let today = NaiveDate::from_ymd_opt(2026, 11, 25).expect("a day");
        let answers = Answers {
            spend: "850k".into(),
            plan: plan.into(),
            renewal: "2027-06-30".into(),
            without,
            event: Some(event),
            ..Answers::default()
        };
        suggested(&Quick::of(answers, &book, today), &book)
    }

    #[test]
    fn what_is_asked_for_is_told_as_our_own_suggestion() {
        let both = said(Happening::Renewal, "enterprise", None);
        assert!(both.starts_with("It asks for 10% off the plan and a credit of $1"), "{both}");
        assert!(both.contains("our suggestion, not AWS\u{2019}s word"), "{both}");
        let lower = said(Happening::Nothing, "enterprise", Some(Without::NoAgreement));
        assert_eq!(lower, words::NO_ASK, "what is needed was not asked, so no other plan is suggested");
        assert_eq!(said(Happening::Nothing, "basic", None), words::NO_ASK);
    }

    #[test]
    fn once_something_else_is_asked_for_the_suggestion_is_not_repeated() {
        let book = TariffBook::published().expect("the book is sound");
        let today = NaiveDate::from_ymd_opt(2026, 11, 25).expect("a day");
        let answers = Answers {
            spend: "850k".into(),
            plan: "enterprise".into(),
            renewal: "2027-06-30".into(),
            event: Some(Happening::Renewal),
            ..Answers::default()
        };
        let mut draft = Draft::default();
        draft.apply(Edit::Quick(Arc::new(Quick::of(answers, &book, today))));
        assert!(asks(&draft, &book).starts_with("It asks for 10% off the plan and a credit of $1"));
        draft.apply(Edit::Add("asks.credits"));
        assert!(asks(&draft, &book).starts_with("It asks for"), "an empty row asks for nothing");
        let second = Field::of("asks.credits[1].amount").expect("a field");
        draft.apply(Edit::Set(second, "50k".into()));
        assert_eq!(asks(&draft, &book), words::ASKS_CHANGED);
    }

    #[test]
    fn every_event_has_its_words() {
        assert_eq!(words::EVENTS.len(), HAPPENINGS.len());
    }
}
