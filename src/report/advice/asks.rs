//! The words of the rules that ask for something: the change, the event, the credit, its window, and whether to ask at all.

use rust_decimal::Decimal;

use crate::{
    calc::{
        TariffBook,
        advice::{
            anchor::AnchorEvent,
            bridge::BridgeCredit,
            structure::{Lever, LowerTier, Priced, Standing, StructureFirst, Unjudged},
            window::Placement,
            worth::WorthIt,
        },
        scenario::{Basis, Treatment, Trigger},
    },
    words::{asks as words, events, fill, lists, terms},
};

use super::{
    super::{
        assumptions::plan_name,
        beside::lost_words,
        format,
        piece::{Figure, Sentence},
        plans::questions_words,
    },
    Words, called, event, figures,
    proofs::score,
};

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

pub(super) fn worth_it(found: &WorthIt) -> (Sentence, Words) {
    let expected = || figures::found("effort.expected", found.expected).into();
    let cost = || figures::found("effort.cost", found.cost).into();
    let value = figures::found("effort.value", found.value).into();
    let hours = found.hours.normalize().to_string().into();
    let work = if found.hours == Decimal::ONE { words::WORK_ONE } else { words::WORK_SEVERAL };
    let expects = match found.success {
        Some(success) => {
            let success = Figure::share("yours.effort.success".to_owned(), success).into();
            Sentence::with(words::EXPECTED, &[("value", value), ("success", success), ("expected", expected())])
        }
        None => Sentence::with(words::EXPECTED_EACH, &[("value", value), ("expected", expected())]),
    };
    let mut because = vec![expects, Sentence::with(work, &[("hours", hours), ("cost", cost())])];
    if found.held_back {
        because.push(words::HELD_BACK.into());
    }
    let (ask, fallback) = match found.clears {
        true => (words::WORTH_IT, words::WORTH_IT_FALLBACK),
        false => (words::NOT_WORTH_IT, words::NOT_WORTH_IT_FALLBACK),
    };
    let ask = Sentence::with(ask, &[("expected", expected()), ("cost", cost())]);
    (ask, Words { because, fallback: some(fallback), ..Words::default() })
}

pub(super) fn structure(found: &StructureFirst, book: &TariffBook) -> (Sentence, Words) {
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

fn structure_ask(found: &StructureFirst, book: &TariffBook) -> Sentence {
    let asked = || list(found.asked.iter().map(|priced| lever(&priced.lever, book)));
    match found.standing {
        Standing::Leads | Standing::Lasts => {
            let month = format::month(found.from).into();
            Sentence::with(words::CHANGE_FIRST, &[("change", asked()), ("month", month)])
        }
        Standing::Fails => Sentence::with(words::CHANGE_FAILS, &[("change", asked())]),
        Standing::LowerTier => {
            let name = found.lower_tier.as_ref().map_or_else(String::new, |tier| plan_name(book, &tier.plan));
            Sentence::with(words::LOWER_TIER, &[("plan", name.into())])
        }
        Standing::Open if found.unasked.is_empty() && found.unjudged.is_some() => {
            let name = found.unjudged.as_ref().map_or_else(String::new, |open| plan_name(book, &open.plan));
            Sentence::with(words::UNJUDGED_FIRST, &[("plan", name.into())])
        }
        Standing::Open => {
            let best = found.unasked.first().map(|priced| lever(&priced.lever, book));
            Sentence::with(words::CHANGE_OPEN, &[("change", best.unwrap_or_else(|| words::ANY_LEVER.into()))])
        }
    }
}

fn structure_because(found: &StructureFirst, book: &TariffBook) -> Vec<Sentence> {
    let mut because: Vec<Sentence> = Vec::new();
    because.extend(found.together.map(|together| {
        let template = match together {
            cost if cost.is_negative() => words::TOGETHER_COSTS,
            saved if saved.is_positive() => words::TOGETHER_SAVES,
            _ => words::TOGETHER_NOTHING,
        };
        Sentence::with(template, &[("amount", figures::size("comparison.structural_saved", together).into())])
    }));
    if let Some(durable) = found.durable.filter(|durable| durable.amount.is_positive()) {
        let amount = figures::found("durable.saved", durable.amount).into();
        let months = format::months(durable.months).into();
        because.push(Sentence::with(words::DURABLE, &[("amount", amount), ("months", months)]));
    }
    if found.standing == Standing::Lasts {
        because.push(words::CHANGE_LASTS.into());
    }
    if found.asked.len() > 1 {
        because.extend(found.asked.iter().map(|priced| alone(priced, book)));
    }
    because.extend(found.unasked.iter().map(|priced| {
        let amount = figures::found(figures::lever(priced.place), priced.saved).into();
        Sentence::with(words::UNASKED, &[("amount", amount), ("change", lever(&priced.lever, book))])
    }));
    // A plan that is asked for is priced above.
    let asked_for = |tier: &&LowerTier| found.asked.iter().any(|priced| priced.lever == Lever::Plan(tier.plan.clone()));
    if let Some(lower) = found.lower_tier.as_ref().filter(|tier| !asked_for(tier)) {
        because.extend(lower_because(lower, book));
        if found.standing == Standing::LowerTier && found.credits.is_positive() && lower.saved > found.credits {
            let amount = figures::found("comparison.credits_saved", found.credits).into();
            because.push(Sentence::with(words::LOWER_BEATS_CREDITS, &[("amount", amount)]));
        }
    }
    because.extend(found.unjudged.as_ref().map(|open| unjudged(open, book)));
    if found.clause_is_open {
        because.push(words::TIER_DEMANDED.into());
    }
    because.extend(found.signed.map(|day| fill(words::BEFORE_SIGNING, &[("date", &format::date(day))]).into()));
    if found.at_minimum > 0 {
        let months = format::months(u32::try_from(found.at_minimum).unwrap_or(u32::MAX));
        because.push(fill(words::AT_MINIMUM, &[("months", &months)]).into());
    }
    because
}

/// A plan that cannot be judged yet, with the questions that would settle it.
pub(in crate::report) fn unjudged(open: &Unjudged, book: &TariffBook) -> Sentence {
    let (plan, questions) = (plan_name(book, &open.plan), questions_words(&open.questions));
    Sentence::with(words::UNJUDGED, &[("plan", plan.into()), ("questions", questions.into())])
}

/// What another plan saves, and each thing that is lost with it.
fn lower_because(lower: &LowerTier, book: &TariffBook) -> Vec<Sentence> {
    let template = match lower.lost.len() {
        0 => words::LOWER_LOSES_NOTHING,
        1 => words::LOWER_LOSES_ONE,
        _ => words::LOWER_LOSES_SEVERAL,
    };
    let (plan, amount) = (plan_name(book, &lower.plan), figures::found(figures::tier(lower.place), lower.saved));
    let count = lower.lost.len().to_string();
    let saves = Sentence::with(template, &[("plan", plan.into()), ("amount", amount.into()), ("count", count.into())]);
    let lost = lower.lost.iter().map(|lost| fill(words::LOWER_LOSS, &[("lost", &lost_words(lost, book))]).into());
    std::iter::once(saves).chain(lost).collect()
}

fn alone(priced: &Priced, book: &TariffBook) -> Sentence {
    let template = match priced.saved {
        saved if saved.is_negative() => words::ALONE_COSTS,
        saved if saved.is_positive() => words::ALONE_SAVES,
        _ => words::ALONE_NOTHING,
    };
    let amount = figures::size(figures::lever(priced.place), priced.saved).into();
    Sentence::with(template, &[("change", lever(&priced.lever, book)), ("amount", amount)])
}

pub(in crate::report) fn lever(lever: &Lever, book: &TariffBook) -> Sentence {
    let fixed = match lever {
        Lever::Plan(plan) => return fill(terms::MOVE, &[("plan", &plan_name(book, plan))]).into(),
        Lever::PlanDiscount(rate) => {
            let percent = Figure::share("yours.asks.structural.plan_discount_percent".to_owned(), *rate);
            return Sentence::with(terms::PLAN_DISCOUNT, &[("percent", percent.into())]);
        }
        Lever::Minimum(amount) => {
            let amount = figures::typed("asks.structural.minimum_charge", *amount);
            return Sentence::with(terms::MINIMUM, &[("amount", amount.into())]);
        }
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
    fixed.into()
}

/// "a", "a and b", "a, b and c".
fn list(items: impl Iterator<Item = Sentence>) -> Sentence {
    let mut items: Vec<Sentence> = items.collect();
    match items.pop() {
        Some(last) if items.is_empty() => last,
        Some(last) => Sentence::with(lists::LAST, &[("before", Sentence::joined(items, lists::COMMA)), ("last", last)]),
        None => terms::OTHER.into(),
    }
}

/// Why an event that is in the scenario carries nothing.
fn over(trigger: Trigger) -> &'static str {
    match trigger {
        Trigger::Agreement => words::AGREEMENT_OVER,
        Trigger::Migration => words::MIGRATION_OVER,
        Trigger::Incident => words::INCIDENT_OVER,
        Trigger::PlanEnd => words::PLAN_END_OVER,
    }
}

fn an_event(trigger: Trigger) -> &'static str {
    match trigger {
        Trigger::Agreement => events::AN_AGREEMENT,
        Trigger::Migration => events::A_MIGRATION,
        Trigger::Incident => events::AN_INCIDENT,
        Trigger::PlanEnd => events::A_PLAN_END,
    }
}

fn no_event(found: &AnchorEvent) -> (Sentence, Words) {
    let mut because: Vec<Sentence> = found.idle.iter().map(|idle| over(*idle).into()).collect();
    because.push(if because.is_empty() { words::NO_EVENT_BECAUSE } else { words::EVENTS_OVER }.into());
    let surrounding = Words {
        because,
        gives_aws: some(words::NO_EVENT_GIVES),
        fallback: some(words::NO_EVENT_FALLBACK),
        ..Words::default()
    };
    (words::NO_EVENT.into(), surrounding)
}

pub(super) fn anchor(found: &AnchorEvent) -> (Sentence, Words) {
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
        Trigger::PlanEnd => words::PLAN_END_GIVES,
    };
    let surrounding = Words {
        because: scored.chain(named).map(Sentence::from).collect(),
        evidence: vec![of_event(words::EVENT_EVIDENCE, best.trigger)],
        gives_aws: some(gives),
        fallback: some(words::EVENT_FALLBACK),
    };
    let ask = match (found.asked, found.credits.is_empty()) {
        (false, _) => of_event(words::TIE_IF, best.trigger).into(),
        (true, true) => of_event(words::TIE, best.trigger).into(),
        (true, false) => {
            let credits = list(found.credits.iter().map(|name| called(Some(name)).into()));
            Sentence::with(words::TIE_NAMED, &[("credits", credits), ("event", event(best.trigger).into())])
        }
    };
    (ask, surrounding)
}

fn window(found: &BridgeCredit) -> String {
    let (from, until) = (format::month(found.window.0), format::month(found.last_month()));
    match found.last_month() == found.window.0 {
        true => fill(words::WINDOW_ONE, &[("month", &until)]),
        false => fill(words::WINDOW_SEVERAL, &[("from", &from), ("until", &until)]),
    }
}

fn bridge_ask(found: &BridgeCredit, window: &str) -> Sentence {
    let name = Some(&found.name).filter(|name| !name.is_empty());
    let mut credit = called(name);
    let template = match (found.place, found.fits()) {
        (None, _) if found.bridges.is_some() => words::CREDIT_BRIDGES,
        (None, _) => words::CREDIT_AT_MOST,
        (Some(_), _) if found.event && found.waits.is_some() => words::CREDIT_WAITS,
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
    let amount = figures::found(figures::sized(found, "amount"), found.amount).into();
    let usable = figures::found(figures::sized(found, "usable"), found.usable).into();
    let month = found.waits.map_or_else(String::new, format::month).into();
    let values = [
        ("credit", credit.into()),
        ("amount", amount),
        ("usable", usable),
        ("window", window.into()),
        ("month", month),
    ];
    Sentence::with(template, &values)
}

pub(super) fn bridge(found: &BridgeCredit) -> (Sentence, Words) {
    let window = window(found);
    let ceiling = figures::found(figures::sized(found, "ceiling"), found.ceiling).into();
    let mut because = Vec::new();
    // Where other credits leave nothing to pay, what it could pay alone is no matter.
    let alone = found.usable.is_positive() || !found.ceiling.is_positive() || !found.event;
    if found.waits.is_none() && alone {
        because.push(Sentence::with(words::CEILING, &[("ceiling", ceiling), ("window", window.as_str().into())]));
    }
    if found.waste.is_positive() && found.waits.is_none() && alone {
        let amount = figures::found(figures::sized(found, "waste"), found.waste).into();
        because.push(Sentence::with(words::WASTE, &[("amount", amount)]));
    }
    if let Some(bridges) = found.bridges {
        because.push(Sentence::with(words::BRIDGES, &[("amount", figures::found("waiting.cost", bridges).into())]));
    }
    if let Some(signed) = found.signed.filter(|_| found.event) {
        because.push(fill(words::OPENS_BEFORE_SIGNING, &[("date", &format::date(signed))]).into());
    }
    because.extend(match (found.carried, found.event) {
        (true, _) => None,
        (false, true) => Some(words::NAMES_NO_EVENT.into()),
        (false, false) => Some(words::NO_EVENT_CARRIES.into()),
    });
    because.push(words::NO_USUAL_SIZE.into());
    let surrounding = Words {
        because,
        evidence: vec![words::CREDIT_EVIDENCE.to_owned()],
        gives_aws: some(words::CREDIT_GIVES),
        fallback: some(words::CREDIT_FALLBACK),
    };
    (bridge_ask(found, &window), surrounding)
}

pub(super) fn placement(found: &Placement) -> (Sentence, Words) {
    let (asked, best) = (format::month(found.asked), format::month(found.best));
    let of = |field, amount| Sentence::from(figures::found(figures::placed(found, field), amount));
    let used = |template, amount, month: &str| Sentence::with(template, &[("amount", amount), ("month", month.into())]);
    let (template, because) = match found.too_early {
        // What would be used in months in which it cannot be there is no measure.
        true => (words::WINDOW_WAITS, vec![words::WINDOW_TOO_EARLY.into()]),
        false => {
            let here = used(words::USED_HERE, of("here", found.here), &asked);
            (words::WINDOW_MOVES, vec![here, used(words::USED_THERE, of("there", found.there), &best)])
        }
    };
    let credit = format::quoted(&found.name).into();
    let values = [("credit", credit), ("best", best.into()), ("asked", asked.into()), ("gain", of("gain", found.gain))];
    let ask = Sentence::with(template, &values);
    let (gives_aws, fallback) = (some(words::WINDOW_GIVES), some(words::WINDOW_FALLBACK));
    (ask, Words { because, gives_aws, fallback, ..Words::default() })
}
