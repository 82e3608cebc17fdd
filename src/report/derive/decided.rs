//! Figures of the decision: what is missing of an agreement from now on, and what a switch saves.

use crate::{
    calc::{
        Money, PathName,
        advice::{
            calendar::calendars,
            decision::{self, reopen},
        },
        alternatives,
        drawdown::{ContractYear, drawdown},
        scenario::Scenario,
    },
    report::assumptions::plan_name,
    words::{explain as words, fill},
};

use super::{
    Derivation, Of, Step,
    path::whole,
    term::{Quantity, Term, amount, difference, plain, sum},
    trials::facts,
};

pub fn derive(of: Of, steps: &[Step]) -> Option<Derivation> {
    match steps {
        [Step::Name("reopen"), Step::Name(field)] => missing(of, field),
        [Step::Name("switch"), Step::Name("saved")] => switch(of),
        _ => None,
    }
}

/// What is committed for the months from now on, less what they draw down, year by year.
fn missing(of: Of, field: &str) -> Option<Derivation> {
    let found = reopen::reopen(&facts(of, &[])).ok()??;
    let ahead = Scenario { actuals: Vec::new(), ..of.scenario.clone() };
    let years = drawdown(&ahead, &of.projection.stay).ok()?;
    let years = years.iter().filter(|year| !year.next);
    let money = |amount: Money| plain(Quantity::Money(amount));
    match field {
        "shortfall" => {
            let year = |year: &ContractYear| {
                let short = difference(money(year.held_against), money(year.eligible));
                Term::Greatest(vec![short, money(Money::ZERO)])
            };
            let term = sum(years.map(year), "");
            let found = Derivation::money(words::MISSING_AHEAD, found.shortfall);
            Some(found.by(words::MISSING_AHEAD_BY, term).rule(words::MISSING_AHEAD_RULE))
        }
        "by_support" => {
            let closed = |year: &ContractYear| difference(money(year.shortfall), money(year.shortfalls.with_both));
            let term = sum(years.map(closed), "");
            let found = Derivation::money(words::CLOSED_BY_SUPPORT, found.by_support);
            Some(found.by(words::CLOSED_BY_SUPPORT_BY, term).rule(words::MISSING_AHEAD_RULE))
        }
        _ => None,
    }
}

/// What is paid on today's plan, less what is paid where the other one is taken.
fn switch(of: Of) -> Option<Derivation> {
    let others = alternatives(of.scenario, of.newest).ok()?;
    let facts = facts(of, &others);
    let switch = decision::switch(&facts, &calendars(&facts)).ok()??.to;
    let stay = whole(of, PathName::Stay).path.paid;
    let name = plan_name(of.book, &switch.plan);
    let paid = plain(Quantity::Money(stay.minus(switch.saved).ok()?));
    let term = difference(amount(words::STAY_NOW, "stay.paid".to_owned(), stay), paid);
    let found = Derivation::money(fill(words::SWITCH_SAVES, &[("plan", &name)]), switch.saved);
    Some(found.by(words::SWITCH_SAVES_BY, term).rule(words::SWITCH_SAVES_RULE))
}
