//! The words of the rules that ask for something: the change, the event, the credit, its window, and whether to ask at all.

use rust_decimal::Decimal;

use crate::{
    calc::{
        TariffBook,
        advice::{
            anchor::AnchorEvent,
            bridge::BridgeCredit,
            structure::{Lever, LowerTier, Priced, Standing, StructureFirst},
            window::Placement,
            worth::WorthIt,
        },
        scenario::{Basis, Treatment, Trigger},
    },
    words::{asks as words, events, fill, lists, terms},
};

use super::{
    super::{assumptions::plan_name, beside::lost_words, format},
    Words, called, event,
    proofs::score,
};

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

pub(super) fn worth_it(found: &WorthIt) -> (String, Words) {
    let (expected, cost) = (format::whole(found.expected), format::whole(found.cost));
    let (value, success) = (format::whole(found.value), format::percent(found.success));
    let hours = found.hours.normalize().to_string();
    let work = if found.hours == Decimal::ONE { words::WORK_ONE } else { words::WORK_SEVERAL };
    let mut because = vec![
        fill(words::EXPECTED, &[("value", &value), ("success", &success), ("expected", &expected)]),
        fill(work, &[("hours", &hours), ("cost", &cost)]),
    ];
    if found.held_back {
        because.push(words::HELD_BACK.to_owned());
    }
    let (ask, fallback) = match found.clears {
        true => (words::WORTH_IT, words::WORTH_IT_FALLBACK),
        false => (words::NOT_WORTH_IT, words::NOT_WORTH_IT_FALLBACK),
    };
    let ask = fill(ask, &[("expected", &expected), ("cost", &cost)]);
    (ask, Words { because, fallback: some(fallback), ..Words::default() })
}

pub(super) fn structure(found: &StructureFirst, book: &TariffBook) -> (String, Words) {
    let fallback = match found.standing {
        Standing::Leads | Standing::Lasts | Standing::Open => words::CHANGE_FALLBACK,
        Standing::Fails => words::FAILS_FALLBACK,
        Standing::LowerTier => words::LOWER_FALLBACK,
    };
    let surrounding = Words {
        because: structure_because(found, book),
        evidence: vec![words::CHANGE_EVIDENCE_CHARGES.to_owned(), words::CHANGE_EVIDENCE_TABLE.to_owned()],
        gives_aws: some(words::CHANGE_GIVES),
        fallback: some(fallback),
    };
    (structure_ask(found, book), surrounding)
}

fn structure_ask(found: &StructureFirst, book: &TariffBook) -> String {
    let asked = || list(found.asked.iter().map(|priced| lever(&priced.lever, book)));
    match found.standing {
        Standing::Leads | Standing::Lasts => {
            fill(words::CHANGE_FIRST, &[("change", &asked()), ("month", &format::month(found.from))])
        }
        Standing::Fails => fill(words::CHANGE_FAILS, &[("change", &asked())]),
        Standing::LowerTier => {
            let name = found.lower_tier.as_ref().map_or_else(String::new, |tier| plan_name(book, &tier.plan));
            fill(words::LOWER_TIER, &[("plan", &name)])
        }
        Standing::Open => {
            let best = found.unasked.first().map(|priced| lever(&priced.lever, book));
            fill(words::CHANGE_OPEN, &[("change", best.as_deref().unwrap_or(words::ANY_LEVER))])
        }
    }
}

fn structure_because(found: &StructureFirst, book: &TariffBook) -> Vec<String> {
    let mut because: Vec<String> = Vec::new();
    because.extend(found.together.map(|together| {
        let template = match together {
            cost if cost.is_negative() => words::TOGETHER_COSTS,
            saved if saved.is_positive() => words::TOGETHER_SAVES,
            _ => words::TOGETHER_NOTHING,
        };
        fill(template, &[("amount", &format::whole(together.abs()))])
    }));
    if found.standing == Standing::Lasts {
        because.push(words::CHANGE_LASTS.to_owned());
    }
    if found.asked.len() > 1 {
        because.extend(found.asked.iter().map(|priced| alone(priced, book)));
    }
    because.extend(found.unasked.iter().map(|priced| {
        fill(words::UNASKED, &[("amount", &format::whole(priced.saved)), ("change", &lever(&priced.lever, book))])
    }));
    // A plan that is asked for is priced above.
    let asked_for = |tier: &&LowerTier| found.asked.iter().any(|priced| priced.lever == Lever::Plan(tier.plan.clone()));
    if let Some(lower) = found.lower_tier.as_ref().filter(|tier| !asked_for(tier)) {
        because.extend(lower_because(lower, book));
        if found.standing == Standing::LowerTier && found.credits.is_positive() && lower.saved > found.credits {
            because.push(fill(words::LOWER_BEATS_CREDITS, &[("amount", &format::whole(found.credits))]));
        }
    }
    if found.under_agreement {
        because.push(words::TIER_DEMANDED.to_owned());
    }
    because.extend(found.signed.map(|day| fill(words::BEFORE_SIGNING, &[("date", &format::date(day))])));
    if found.at_minimum > 0 {
        let months = format::months(u32::try_from(found.at_minimum).unwrap_or(u32::MAX));
        because.push(fill(words::AT_MINIMUM, &[("months", &months)]));
    }
    because
}

/// What another plan saves, and each thing that is lost with it.
fn lower_because(lower: &LowerTier, book: &TariffBook) -> Vec<String> {
    let template = match lower.lost.len() {
        0 => words::LOWER_LOSES_NOTHING,
        1 => words::LOWER_LOSES_ONE,
        _ => words::LOWER_LOSES_SEVERAL,
    };
    let (plan, amount) = (plan_name(book, &lower.plan), format::whole(lower.saved));
    let count = lower.lost.len().to_string();
    let saves = fill(template, &[("plan", &plan), ("amount", &amount), ("count", &count)]);
    let lost = lower.lost.iter().map(|lost| fill(words::LOWER_LOSS, &[("lost", &lost_words(lost, book))]));
    std::iter::once(saves).chain(lost).collect()
}

fn alone(priced: &Priced, book: &TariffBook) -> String {
    let template = match priced.saved {
        saved if saved.is_negative() => words::ALONE_COSTS,
        saved if saved.is_positive() => words::ALONE_SAVES,
        _ => words::ALONE_NOTHING,
    };
    fill(template, &[("change", &lever(&priced.lever, book)), ("amount", &format::whole(priced.saved.abs()))])
}

pub(in crate::report) fn lever(lever: &Lever, book: &TariffBook) -> String {
    let fixed = match lever {
        Lever::Plan(plan) => return fill(terms::MOVE, &[("plan", &plan_name(book, plan))]),
        Lever::PlanDiscount(rate) => return fill(terms::PLAN_DISCOUNT, &[("percent", &format::percent(*rate))]),
        Lever::Minimum(amount) => return fill(terms::MINIMUM, &[("amount", &format::whole(*amount))]),
        Lever::Basis(Basis::Net) => terms::NET,
        Lever::Basis(Basis::Gross) => terms::GROSS,
        Lever::DiscountOnMinimum(true) => terms::ON_THE_MINIMUM,
        Lever::DiscountOnMinimum(false) => terms::NOT_ON_THE_MINIMUM,
        Lever::Tiers => terms::TIERS,
        Lever::ReservedInstances(Treatment::None) => terms::RESERVED_NONE,
        Lever::ReservedInstances(Treatment::Upfront) => terms::RESERVED_UPFRONT,
        Lever::ReservedInstances(Treatment::Amortized) => terms::RESERVED_AMORTIZED,
        Lever::SavingsPlans(Treatment::None) => terms::SAVINGS_NONE,
        Lever::SavingsPlans(Treatment::Upfront) => terms::SAVINGS_UPFRONT,
        Lever::SavingsPlans(Treatment::Amortized) => terms::SAVINGS_AMORTIZED,
        Lever::Additional => terms::ADDITIONAL,
    };
    fixed.to_owned()
}

/// "a", "a and b", "a, b and c".
fn list(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    match items.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => fill(lists::LAST, &[("before", &before.join(lists::COMMA)), ("last", last)]),
        None => terms::OTHER.to_owned(),
    }
}

/// Why an event that is in the scenario carries nothing.
fn over(trigger: Trigger) -> &'static str {
    match trigger {
        Trigger::Agreement => words::AGREEMENT_OVER,
        Trigger::Migration => words::MIGRATION_OVER,
        Trigger::Incident => words::INCIDENT_OVER,
    }
}

fn an_event(trigger: Trigger) -> &'static str {
    match trigger {
        Trigger::Agreement => events::AN_AGREEMENT,
        Trigger::Migration => events::A_MIGRATION,
        Trigger::Incident => events::AN_INCIDENT,
    }
}

fn no_event(found: &AnchorEvent) -> (String, Words) {
    let mut because: Vec<String> = found.idle.iter().map(|idle| over(*idle).to_owned()).collect();
    because.push(if because.is_empty() { words::NO_EVENT_BECAUSE } else { words::EVENTS_OVER }.to_owned());
    let surrounding = Words {
        because,
        gives_aws: some(words::NO_EVENT_GIVES),
        fallback: some(words::NO_EVENT_FALLBACK),
        ..Words::default()
    };
    (words::NO_EVENT.to_owned(), surrounding)
}

pub(super) fn anchor(found: &AnchorEvent) -> (String, Words) {
    let Some(best) = found.events.first() else { return no_event(found) };
    let of_event = |template, trigger| fill(template, &[("event", event(trigger))]);
    let scored = found
        .events
        .iter()
        .map(|one| fill(words::EVENT_SCORE, &[("score", &score(one.met, one.of)), ("event", event(one.trigger))]));
    let there = |trigger: &Trigger| found.events.iter().any(|event| event.trigger == *trigger);
    let named = found.named.iter().filter(|named| !there(named)).map(|named| {
        let template = if found.idle.contains(named) { words::NAMES_OVER } else { words::NAMES_NONE };
        fill(template, &[("an_event", an_event(*named)), ("over", over(*named))])
    });
    let gives = match best.trigger {
        Trigger::Agreement => words::AGREEMENT_GIVES,
        Trigger::Migration => words::MIGRATION_GIVES,
        Trigger::Incident => words::INCIDENT_GIVES,
    };
    let surrounding = Words {
        because: scored.chain(named).collect(),
        evidence: vec![of_event(words::EVENT_EVIDENCE, best.trigger)],
        gives_aws: some(gives),
        fallback: some(words::EVENT_FALLBACK),
    };
    (of_event(if found.asked { words::TIE } else { words::TIE_IF }, best.trigger), surrounding)
}

fn window(found: &BridgeCredit) -> String {
    let (from, until) = (format::month(found.window.0), format::month(found.last_month()));
    match found.last_month() == found.window.0 {
        true => fill(words::WINDOW_ONE, &[("month", &until)]),
        false => fill(words::WINDOW_SEVERAL, &[("from", &from), ("until", &until)]),
    }
}

fn bridge_ask(found: &BridgeCredit, window: &str) -> String {
    let name = Some(&found.name).filter(|name| !name.is_empty());
    let mut credit = called(name);
    let template = match (found.place, found.fits()) {
        (None, _) if found.bridges.is_some() => words::CREDIT_BRIDGES,
        (None, _) => words::CREDIT_AT_MOST,
        (Some(_), _) if !found.usable.is_positive() => words::CREDIT_USELESS,
        (Some(_), _) if !found.event => words::CREDIT_HOLD,
        (Some(_), true) => words::CREDIT_ASK,
        (Some(_), false) => {
            credit = match name {
                Some(name) => fill(words::SOME_CREDIT_NAMED, &[("name", &format::quoted(name))]),
                None => words::SOME_CREDIT.to_owned(),
            };
            if found.moves { words::CREDIT_LESS_AS_IT_STANDS } else { words::CREDIT_LESS }
        }
    };
    let (amount, usable) = (format::whole(found.amount), format::whole(found.usable));
    fill(template, &[("credit", &credit), ("amount", &amount), ("usable", &usable), ("window", window)])
}

pub(super) fn bridge(found: &BridgeCredit) -> (String, Words) {
    let window = window(found);
    let mut because = vec![fill(words::CEILING, &[("ceiling", &format::whole(found.ceiling)), ("window", &window)])];
    if found.waste.is_positive() {
        because.push(fill(words::WASTE, &[("amount", &format::whole(found.waste))]));
    }
    if let Some(bridges) = found.bridges {
        because.push(fill(words::BRIDGES, &[("amount", &format::whole(bridges))]));
    }
    if let Some(signed) = found.signed.filter(|_| found.event) {
        because.push(fill(words::OPENS_BEFORE_SIGNING, &[("date", &format::date(signed))]));
    }
    because.extend(match (found.carried, found.event) {
        (true, _) => None,
        (false, true) => some(words::NAMES_NO_EVENT),
        (false, false) => some(words::NO_EVENT_CARRIES),
    });
    because.push(words::NO_USUAL_SIZE.to_owned());
    let surrounding = Words {
        because,
        evidence: vec![words::CREDIT_EVIDENCE.to_owned()],
        gives_aws: some(words::CREDIT_GIVES),
        fallback: some(words::CREDIT_FALLBACK),
    };
    (bridge_ask(found, &window), surrounding)
}

pub(super) fn placement(found: &Placement) -> (String, Words) {
    let (asked, best) = (format::month(found.asked), format::month(found.best));
    let used = |template, amount, month: &str| fill(template, &[("amount", &format::whole(amount)), ("month", month)]);
    let mut because = vec![used(words::USED_HERE, found.here, &asked)];
    // Where no other start uses more, the other one has nothing to say.
    if found.gain.is_positive() {
        because.push(used(words::USED_THERE, found.there, &best));
    }
    let template = match (found.moves(), found.gain.is_positive()) {
        (true, _) => words::WINDOW_MOVES,
        (false, true) => words::WINDOW_WORTH_LESS,
        (false, false) => words::WINDOW_STAYS,
    };
    let (credit, gain) = (format::quoted(&found.name), format::whole(found.gain));
    let ask = fill(template, &[("credit", &credit), ("best", &best), ("asked", &asked), ("gain", &gain)]);
    let fallback = found.moves().then(|| words::WINDOW_FALLBACK.to_owned());
    (ask, Words { because, gives_aws: some(words::WINDOW_GIVES), fallback, ..Words::default() })
}
