//! The facts of an advice as plain data, and how a case's expectations are held against them.

use std::fmt::Display;

use concession::calc::{
    advice::{
        Advice,
        asks::{Ask, Durable, Size},
        decision::{Decision, Reopen},
        flip::{Dial, Flip, Judgement, Question},
        leverage::Figure,
        levers::Lever,
        walk_away::WalkAway,
    },
    scenario::{AgreementTerms, Offered},
};
use serde_json::{Value, json};

fn text(value: impl Display) -> Value {
    value.to_string().into()
}

fn maybe(value: Option<impl Display>) -> Value {
    value.map_or(Value::Null, text)
}

fn durable(durable: Option<Durable>) -> Value {
    durable.map_or(Value::Null, |durable| json!({"amount": text(durable.amount), "months": durable.months}))
}

/// Everything that a case may name.
pub fn facts(advice: &Advice) -> Value {
    let asks: serde_json::Map<String, Value> = advice.asks.iter().map(|one| (one.asked.id(), ask(one))).collect();
    let levers: serde_json::Map<String, Value> =
        advice.levers.iter().map(|one| (one.id.id().to_owned(), lever(one))).collect();
    let signal = |signal: &concession::calc::advice::leverage::Signal| {
        let figure = signal.figure.map(|figure| match figure {
            Figure::Amount(amount) => text(amount),
            Figure::Share(share) => text(share),
            Figure::Days(days) => days.into(),
            Figure::Offer(offer) => format!("{offer:?}").to_lowercase().into(),
            Figure::Met(met, of) => format!("{met} of {of}").into(),
        });
        (signal.sign.id().to_owned(), json!({"stands": signal.stands.id(), "figure": figure}))
    };
    let mut leverage: serde_json::Map<String, Value> = advice.leverage.signals.iter().map(signal).collect();
    leverage.insert("strength".into(), advice.leverage.strength.id().into());
    let ladder = &advice.ladder;
    let rungs: serde_json::Map<String, Value> = ladder
        .rungs
        .iter()
        .map(|rung| {
            let take = match rung.take {
                concession::calc::advice::ladder::Take::Ask(asked) => asked.id(),
                concession::calc::advice::ladder::Take::Lever(id) => id.id().to_owned(),
            };
            (
                rung.give.id().to_owned(),
                json!({"for": take, "worth": text(rung.worth), "charges": text(rung.in_charges)}),
            )
        })
        .collect();
    let commitment = ladder.commitment.map(|cost| json!({"likely": text(cost.likely), "low": text(cost.low)}));
    json!({
        "decision": decision(&advice.decision),
        "asks": asks,
        "levers": levers,
        "leverage": leverage,
        "ladder": {"rungs": rungs, "commitment": commitment, "monthly_charge": text(ladder.monthly_charge)},
        "reopen": advice.decision.reopen.as_ref().map(reopen),
        "lapse": advice.lapse.map(|lapse| json!({
            "on": text(lapse.on), "past": lapse.past, "discount": text(lapse.discount), "month": text(lapse.month),
            "monthly": text(lapse.monthly),
        })),
        "flips": advice.flips.iter().map(|one| (question(one.question), flip(one))).collect::<serde_json::Map<_, _>>(),
        "reliance": advice.reliance.map(|found| json!({"credits": text(found.credits), "total": text(found.total)})),
        "windows": advice.placements.iter().filter(|one| one.moves()).map(|one| {
            let moved = json!({"to": text(one.best), "gain": text(one.gain), "too_early": one.too_early});
            (format!("credits[{}]", one.place), moved)
        }).collect::<serde_json::Map<_, _>>(),
        "suggested": advice.suggested.map(|credit| json!({
            "event": format!("{:?}", credit.event), "amount": text(credit.amount), "from": text(credit.from),
            "until": text(credit.until),
        })),
        "staying": match &advice.walk_away {
            WalkAway::Stay(stay) => json!({
                "from": text(stay.from), "a_year": durable(Some(stay.a_year)), "more": text(stay.more),
            }),
            WalkAway::Switch(_) => Value::Null,
        },
    })
}

fn decision(found: &Decision) -> Value {
    let figures = &found.figures;
    let after = &figures.recurring_after;
    json!({
        "kind": found.kind.id(),
        "second": found.second.map(|kind| kind.id()),
        "figures": {
            "durable_a_year": durable(figures.durable),
            "once": text(figures.once),
            "usage_saved": text(figures.usage_saved),
            "low": text(figures.range.low),
            "likely": text(figures.range.likely),
            "high": text(figures.range.high),
            "recurring_after": {
                "from": text(after.from), "months": after.months, "charged": text(after.charged), "removed": text(after.removed),
            },
        },
        "blended": figures.blended.map(|rate| json!({
            "now": text(rate.now), "opening": maybe(rate.opening), "target": maybe(rate.target),
        })),
        "next": found.next.map(|next| json!({"action": next.action.id(), "date": text(next.date), "to": next.to.id()})),
        "switch": found.switch.as_ref().map(|switch| json!({
            "plan": text(&switch.to.plan), "from": text(switch.to.from), "saved": text(switch.to.saved), "judged": switch.judged,
        })),
        "ends": found.ends.as_ref().map(|ends| json!({
            "on": text(ends.on), "ended": ends.ended, "choose_by": text(ends.choose_by),
            "choice": ends.choice.as_ref().map(|choice| text(&choice.plan)),
        })),
        "worth": found.worth.as_ref().map(|worth| json!({
            "value": text(worth.value), "expected": text(worth.expected), "cost": text(worth.cost), "clears": worth.clears,
        })),
        "strongest": found.strongest.map(|lever| json!({"id": lever.id.id(), "saved": maybe(lever.saved)})),
    })
}

fn reopen(found: &Reopen) -> Value {
    json!({
        "called_for": found.is_called_for(),
        "in_force": found.in_force,
        "end": text(found.end),
        "months": found.months,
        "committed": text(found.committed),
        "shortfall": text(found.shortfall),
        "by_support": text(found.by_support),
        "by_marketplace": maybe(found.by_marketplace),
        "threshold": text(found.threshold),
        "far": found.is_far,
    })
}

fn ask(ask: &Ask) -> Value {
    let position = &ask.position;
    json!({
        "kind": ask.asked.kind(),
        "opening": size(&position.opening),
        "target": size(&position.target),
        "floor": position.floor.as_ref().map(size),
        "durable_a_year": durable(ask.durable),
        "once": text(ask.once),
        "in_full": text(ask.in_full),
        "low": text(ask.range.low),
        "likely": text(ask.range.likely),
        "high": text(ask.range.high),
        "usage_saved": maybe(ask.usage_saved),
        "usage_a_year": durable(ask.usage_a_year),
        "floor_by": position.floor_by.map(|by| format!("{by:?}")),
        "shortfall_change": maybe(ask.shortfall_change),
        "recommended": ask.is_made(),
        "reason": ask.hold.map(|hold| hold.id()),
        "heavy": ask.heavy,
        "event": ask.event.map(|event| format!("{event:?}")),
        "from": maybe(ask.from),
        "until": maybe(ask.until),
        "answer": ask.answer.as_ref().map(|answer| json!({
            "date": text(answer.date), "status": format!("{:?}", answer.status).to_lowercase(),
            "amount": answer.amount.as_ref().map(size),
        })),
    })
}

/// What a flip changes: "decision", the id of an ask, "fits[0]".
fn question(question: Question) -> String {
    match question {
        Question::Decision => "decision".to_owned(),
        Question::Ask(asked) => asked.id(),
        Question::Fit(place) => format!("fits[{place}]"),
    }
}

fn flip(flip: &Flip) -> Value {
    let becomes = match flip.becomes {
        Judgement::Kind(kind) => kind.id().into(),
        Judgement::Recommended(made) => made.into(),
        Judgement::Fits(fits) => Value::from(fits),
    };
    let dial = match flip.dial {
        Dial::Growth => "spend.annual_growth".to_owned(),
        Dial::Spend => "spend.monthly".to_owned(),
        Dial::Migration(place) => format!("migrations[{place}].added_monthly"),
        Dial::Credit(place) => format!("asks.credits[{place}].amount"),
    };
    json!({"field": dial, "value": text(flip.at), "still": text(flip.still), "becomes": becomes})
}

fn lever(lever: &Lever) -> Value {
    json!({
        "durable_a_year": durable(lever.durable),
        "once": text(lever.once),
        "saved": maybe(lever.saved),
        "size": maybe(lever.size),
        "from": text(lever.from),
        "to": lever.to.id(),
    })
}

/// A credit as its amount, a change and an agreement as the fields that they name.
fn size(size: &Size) -> Value {
    match size {
        Size::Credit(amount) => text(amount),
        Size::Change(Offered { plan, terms }) => json!({
            "plan": maybe(plan.as_ref()),
            "plan_discount_percent": maybe(terms.plan_discount),
            "minimum_charge": maybe(terms.minimum),
        }),
        Size::Agreement(AgreementTerms { discount, yearly_commitment, support_counts, years }) => json!({
            "discount": maybe(*discount),
            "yearly_commitment": yearly_commitment.as_ref().map(|years| years.iter().map(text).collect::<Vec<_>>()),
            "support_counts": support_counts,
            "years": years,
        }),
    }
}

/// Everything that is expected is there. What is expected to be null is null or not there.
pub fn holds(expected: &Value, found: &Value, at: &str) {
    match expected {
        Value::Object(fields) => {
            for (field, value) in fields {
                holds(value, &found[field], &format!("{at}.{field}"));
            }
        }
        _ => assert_eq!(found, expected, "{at}"),
    }
}
