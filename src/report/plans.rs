//! The words of the plan comparison: whether each plan is an alternative, why not, and what would settle it.

use crate::{
    calc::{
        Money, Scenario, TariffBook,
        alternatives::{Alternative, Clause, NoOffer, Point, Question, Reason},
        scenario::{Accounts, BuysThrough},
    },
    words::{fill, lists, plans as words},
};

use super::{assumptions::plan_name, format};

/// Whether a plan is an alternative, with the number of accounts up to which it is cheaper.
pub fn status_words(alternative: &Alternative, scenario: &Scenario, book: &TariffBook) -> String {
    let status = match &alternative.reason {
        None => available(alternative, scenario).to_owned(),
        Some(reason) => reason_words(reason, book),
    };
    let break_even = alternative.break_even_accounts.map(|count| break_even_words(count, scenario));
    std::iter::once(status).chain(break_even).map(|sentence| sentence + ".").collect::<Vec<_>>().join(" ")
}

fn available(alternative: &Alternative, scenario: &Scenario) -> &'static str {
    match (alternative.needs_consent, scenario.buys_through) {
        (false, _) => words::AVAILABLE,
        (true, Some(BuysThrough::Partner)) => words::AVAILABLE_FROM_PARTNER,
        (true, _) => words::AVAILABLE_BY_CONTRACT,
    }
}

/// Why a plan is no alternative, without a full stop.
pub fn reason_words(reason: &Reason, book: &TariffBook) -> String {
    let fixed = match reason {
        Reason::NotOffered(why) => return not_offered(*why),
        Reason::FailsNeed(points) => {
            let points: Vec<String> = points.iter().map(|point| point_words(*point)).collect();
            return fill(words::FAILS_NEED, &[("points", &points.join(lists::AND))]);
        }
        Reason::Forbidden(clause, plan) => {
            let template = match clause {
                Clause::Agreement => words::FORBIDDEN,
                Clause::NextAgreement => words::FORBIDDEN_NEXT,
            };
            return fill(template, &[("plan", &plan_name(book, plan))]);
        }
        Reason::Unknown(questions) => return fill(words::UNKNOWN, &[("questions", &questions_words(questions))]),
        Reason::Today => words::TODAY,
        Reason::CostsMore => words::COSTS_MORE,
        Reason::SavesTooLittle => words::SAVES_TOO_LITTLE,
        Reason::DependsOnAccounts => words::DEPENDS_ON_ACCOUNTS,
    };
    fixed.to_owned()
}

fn not_offered(why: NoOffer) -> String {
    let on = |template, day| fill(template, &[("date", &format::date(day))]);
    match why {
        NoOffer::Ended(day) => on(words::ENDED, day),
        NoOffer::Closed(day) => on(words::CLOSED, day),
        NoOffer::ToPartners => words::TO_PARTNERS.to_owned(),
        NoOffer::NotThroughPartner => words::NOT_THROUGH_PARTNER.to_owned(),
        NoOffer::NoPrice => words::NO_PRICE.to_owned(),
    }
}

fn point_words(point: Point) -> String {
    match point {
        Point::FirstResponse(minutes) => fill(words::POINT_RESPONSE, &[("minutes", &minutes.to_string())]),
        Point::AroundTheClock => words::POINT_CLOCK.to_owned(),
        Point::AccountManager => words::POINT_MANAGER.to_owned(),
    }
}

/// What would settle whether a plan is an alternative, as the end of "Find out".
pub fn questions_words(questions: &[Question]) -> String {
    let all: Vec<&str> = questions.iter().map(|question| question_words(*question)).collect();
    all.join(lists::SEMICOLON)
}

const fn question_words(question: Question) -> &'static str {
    match question {
        Question::Accounts => words::ASK_ACCOUNTS,
        Question::Need => words::ASK_NEED,
        Question::RequiredPlan(Clause::Agreement) => words::ASK_CLAUSE,
        Question::RequiredPlan(Clause::NextAgreement) => words::ASK_CLAUSE_NEXT,
        Question::Gives => words::ASK_GIVES,
        Question::PartnerPrice => words::ASK_PARTNER,
    }
}

/// "Cheaper only up to 8 accounts; you have about 40".
pub fn break_even_words(count: u32, scenario: &Scenario) -> String {
    let count = match count {
        1 => words::ONE_ACCOUNT.to_owned(),
        count => fill(words::ACCOUNTS, &[("count", &count.to_string())]),
    };
    let Some(Accounts::Equal(accounts)) = &scenario.accounts else {
        return fill(words::BREAK_EVEN_UNKNOWN, &[("count", &count)]);
    };
    let likely = accounts.likely.to_string();
    let own = if accounts.is_range() { fill(words::ABOUT, &[("count", &likely)]) } else { likely };
    fill(words::BREAK_EVEN, &[("count", &count), ("accounts", &own)])
}

/// The credit for AWS DevOps Agent that a plan grants a month.
pub fn devops_words(credit: Money) -> String {
    fill(words::DEVOPS_CREDIT, &[("amount", &format::whole(credit))])
}
