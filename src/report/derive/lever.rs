//! What a lever that nobody asked for saves, and what ends with the agreement if nothing is signed.

use crate::{
    calc::{
        Money, PathName, Rate,
        advice::{
            calendar::calendars,
            decision::{plan_ends, reopen},
            lapse,
            levers::{self, LeverId, POINT},
        },
        alternatives,
        path::PathMonth,
    },
    report::{format, levers::Naming},
    words::{explain as words, fill},
};

use super::{
    Derivation, Of, Step,
    path::whole,
    term::{Quantity, Rounding, Term, amount, count, difference, plain, sum, yours},
    trials::facts,
};

pub fn derive(of: Of, steps: &[Step]) -> Option<Derivation> {
    match steps {
        [Step::Name("lever"), Step::Name(id), Step::Name(field)] => lever(of, id, field),
        [Step::Name("lapse"), Step::Name("monthly")] => lapsing(of),
        _ => None,
    }
}

fn money(amount: Money) -> Term {
    plain(Quantity::Money(amount))
}

/// Gross usage and migrations of a month, times a share.
fn of_gross(place: usize, month: &PathMonth, share: Term) -> Term {
    let spend = &month.bill().spend.of;
    let part = |words, field, value| amount(words, format!("stay.months[{place}].{field}"), value);
    let moved = spend.migrated.is_positive().then(|| part(words::MIGRATED_NAME, "migrated", spend.migrated));
    let gross = part(words::USAGE_NAME, "usage", spend.usage).plus(moved);
    Term::Product(vec![gross, share]).rounded(Rounding::Cents)
}

fn lever(of: Of, id: &str, field: &str) -> Option<Derivation> {
    let others = alternatives(of.scenario, of.newest).ok()?;
    let facts = facts(of, &others);
    let (ends, reopen) = (plan_ends(&facts).ok()?, reopen::reopen(&facts).ok()?);
    let all = levers::levers(&facts, &calendars(&facts), ends.as_ref(), reopen.as_ref()).ok()?;
    let found = all.into_iter().find(|lever| lever.id.id() == id)?;
    let naming = Naming { book: of.book, alternatives: &others, months: of.scenario.months };
    let name = naming.name(&found)?.plain();
    if field == "size" {
        let months = of.projection.stay.months.iter().enumerate().filter(|(_, month)| month.month() >= found.from);
        let taken = if found.id == LeverId::YearlyCap { 12 } else { 1 };
        let charges = months.take(taken).map(|(place, month)| {
            amount(format::month(month.month()), format!("stay.months[{place}].plan_charge"), month.bill().charge.plan)
        });
        let term = sum(charges.collect::<Vec<_>>(), words::MONTHS);
        return Some(Derivation::money(words::CAP, found.size?).by(words::CAP_BY, term).rule(words::CAP_RULE_OURS));
    }
    let saved = found.saved.filter(|_| field == "saved")?;
    let stay = of.projection.stay.paid;
    let (by, term) = match found.id {
        LeverId::AgreementPoint => {
            let agreement = match &of.scenario.next_agreement {
                Some(next) => &next.terms,
                None => of.scenario.agreement.as_ref()?,
            };
            let months = of.projection.stay.months.iter().enumerate();
            let months = months.filter(|(_, month)| agreement.runs_in(month.month()));
            let one = |(place, month)| of_gross(place, month, plain(Quantity::Rate(POINT)));
            (words::LEVER_POINT_BY, sum(months.map(one).collect::<Vec<_>>(), words::MONTHS))
        }
        LeverId::TransitionCredit => {
            let choice = ends.as_ref()?.choice.as_ref()?.change;
            (words::LEVER_TRANSITION_BY, Term::Product(vec![money(choice), count(levers::TRANSITION)]))
        }
        LeverId::SupportCounted | LeverId::CurrentShortfall => (words::LEVER_COUNTED_BY, money(saved)),
        _ => {
            let paid = money(stay.minus(saved).ok()?);
            (words::LEVER_BY, difference(amount(words::STAY_NOW, "stay.paid".to_owned(), stay), paid))
        }
    };
    let title = fill(words::LEVER_ALONE, &[("lever", &name), ("horizon", &of.horizon())]);
    let found = Derivation::money(title, saved).by(by, term).rule(words::LEVER_ALONE_RULE);
    Some(found.read_at(whole(of, PathName::Stay).cards()?))
}

fn lapsing(of: Of) -> Option<Derivation> {
    let facts = facts(of, &[]);
    let found = lapse::lapse(&facts, &calendars(&facts)).ok()??;
    let mut months = of.projection.stay.months.iter().enumerate();
    let (place, month) = months.find(|(_, month)| month.month() == found.month)?;
    let discount: Rate = found.discount;
    let term = of_gross(place, month, yours(words::AGREEMENT_NAME, Quantity::Rate(discount)));
    Some(Derivation::money(words::LAPSE, found.monthly).by(words::LAPSE_BY, term).rule(words::LAPSE_RULE))
}
