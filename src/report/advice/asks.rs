//! The words of the rules that ask for something: the change, the event, the credit, its window, and whether to ask at all.

use rust_decimal::Decimal;

use crate::calc::{
    TariffBook,
    advice::{
        anchor::AnchorEvent,
        bridge::BridgeCredit,
        structure::{Lever, LowerTier, Priced, Standing, StructureFirst},
        window::Placement,
        worth::WorthIt,
    },
    scenario::{Basis, Treatment, Trigger},
};

use super::{
    super::{assumptions::plan_name, beside::lost_words, format},
    Words, event, named,
    proofs::score,
};

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

pub(super) fn worth_it(found: &WorthIt) -> (String, Words) {
    let (expected, cost) = (format::whole(found.expected), format::whole(found.cost));
    let mut because = vec![
        format!(
            "Success would save {}; at a chance of {} that is {expected}.",
            format::whole(found.value),
            format::percent(found.success)
        ),
        match found.hours == Decimal::ONE {
            true => format!("The work is one hour, which costs {cost}."),
            false => format!("The work is {} hours, which cost {cost}.", found.hours.normalize()),
        },
    ];
    if found.held_back {
        because.push("No event carries the credits asked for, so what they would save is not counted.".to_owned());
    }
    if found.clears {
        let ask = format!("Ask: {expected} can be expected, and asking costs {cost}.");
        return (
            ask,
            Words {
                because,
                fallback: some("Stop when the hours spent pass what is still to be won."),
                ..Words::default()
            },
        );
    }
    let ask = format!("Do not negotiate for this: {expected} can be expected, and asking costs {cost}.");
    let fallback =
        some("A plan on a rate card can be changed without asking anybody; look at the table of other plans instead.");
    (ask, Words { because, fallback, ..Words::default() })
}

pub(super) fn structure(found: &StructureFirst, book: &TariffBook) -> (String, Words) {
    let from = format::month(found.from);
    let asked = list(found.asked.iter().map(|priced| lever(&priced.lever, book)));
    let tier = |tier: &LowerTier| plan_name(book, &tier.plan);
    let ask = match found.standing {
        Standing::Leads | Standing::Lasts => format!("Ask first for what lasts: {asked} from {from}."),
        Standing::Fails => format!("Do not ask for {asked} in order to save: over these months it does not."),
        Standing::LowerTier => {
            let name = found.lower_tier.as_ref().map_or_else(String::new, &tier);
            format!("Before any credit, decide whether {name} would do: it costs less.")
        }
        Standing::Open => {
            let best = found.unasked.first().map(|priced| lever(&priced.lever, book));
            let best = best.unwrap_or_else(|| "a lower percentage or a lower tier".to_owned());
            format!("Before any credit, ask for what lasts: {best}.")
        }
    };
    let mut because: Vec<String> = Vec::new();
    because.extend(found.together.map(|together| match together {
        cost if cost.is_negative() => {
            format!("What is asked for costs {} more over the horizon.", format::whole(cost.abs()))
        }
        saved if saved.is_positive() => {
            format!("All that is asked for saves {} over the horizon.", format::whole(saved))
        }
        _ => "What is asked for saves nothing over the horizon.".to_owned(),
    }));
    if found.standing == Standing::Lasts {
        because.push("The credits save more within these months, but they end; the change does not.".to_owned());
    }
    if found.asked.len() > 1 {
        because.extend(found.asked.iter().map(|priced| alone(priced, book)));
    }
    because.extend(found.unasked.iter().map(|priced| {
        format!("Not asked for, and worth {}: {}.", format::whole(priced.saved), lever(&priced.lever, book))
    }));
    // A plan that is asked for is priced above.
    let asked_for = |tier: &&LowerTier| found.asked.iter().any(|priced| priced.lever == Lever::Plan(tier.plan.clone()));
    if let Some(lower) = found.lower_tier.as_ref().filter(|tier| !asked_for(tier)) {
        let lost = match lower.lost.len() {
            0 => "nothing that this page knows of is lost with it".to_owned(),
            1 => "one thing is lost with it".to_owned(),
            count => format!("{count} things are lost with it"),
        };
        because.push(format!(
            "{} would save {} from the first month on, and {lost}.",
            tier(lower),
            format::whole(lower.saved)
        ));
        because.extend(lower.lost.iter().map(|lost| format!("With it: {}.", lost_words(lost, book))));
        if found.standing == Standing::LowerTier && found.credits.is_positive() && lower.saved > found.credits {
            because.push(format!(
                "That is more than the {} that the credits would save, and it does not end with them.",
                format::whole(found.credits)
            ));
        }
    }
    if found.under_agreement {
        because.push("A private agreement often demands a support tier (advisers' word, grade C): ask before you count on another.".to_owned());
    }
    because.extend(found.signed.map(|day| {
        format!("It is to begin before {}, when the rest is signed: ask for it outside of that.", format::date(day))
    }));
    if found.at_minimum > 0 {
        because.push(format!(
            "The minimum is what is charged in {}.",
            format::months(u32::try_from(found.at_minimum).unwrap_or(u32::MAX))
        ));
    }
    let words = Words {
        because,
        evidence: vec![
            "Support charges of the last twelve months, with the spend they were computed on.".to_owned(),
            "The month table of this page, staying and with the change.".to_owned(),
        ],
        gives_aws: some("A customer who stays on a paid tier, at a price that both can plan with."),
        fallback: some(match found.standing {
            Standing::Leads | Standing::Lasts | Standing::Open => {
                "A part of the change now and the rest from a later month, in writing."
            }
            Standing::Fails => "Leave the terms as they are.",
            Standing::LowerTier => "Stay on today's plan, and hold the other's price against a lower percentage.",
        }),
    };
    (ask, words)
}

fn alone(priced: &Priced, book: &TariffBook) -> String {
    let words = lever(&priced.lever, book);
    match priced.saved {
        saved if saved.is_negative() => format!("Alone, {words} would cost {} more.", format::whole(saved.abs())),
        saved if saved.is_positive() => format!("Alone, {words} saves {}.", format::whole(saved)),
        _ => format!("Alone, {words} saves nothing."),
    }
}

pub(in crate::report) fn lever(lever: &Lever, book: &TariffBook) -> String {
    let treatment = |treatment: &Treatment| match treatment {
        Treatment::None => "left out",
        Treatment::Upfront => "counted when they are paid",
        Treatment::Amortized => "spread over their terms",
    };
    match lever {
        Lever::Plan(plan) => format!("a move to {}", plan_name(book, plan)),
        Lever::PlanDiscount(rate) => format!("a plan discount of {}", format::percent(*rate)),
        Lever::Basis(Basis::Net) => "the net basis".to_owned(),
        Lever::Basis(Basis::Gross) => "the gross basis".to_owned(),
        Lever::Minimum(amount) => format!("a minimum of {}", format::whole(*amount)),
        Lever::DiscountOnMinimum(true) => "a discount that lowers the minimum as well".to_owned(),
        Lever::DiscountOnMinimum(false) => "a discount that leaves the minimum as it is".to_owned(),
        Lever::Tiers => "tiers of your own".to_owned(),
        Lever::ReservedInstances(how) => format!("Reserved Instance fees {}", treatment(how)),
        Lever::SavingsPlans(how) => format!("Savings Plan fees {}", treatment(how)),
        Lever::Additional => "other additional charges".to_owned(),
    }
}

/// "a", "a and b", "a, b and c".
fn list(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    match items.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} and {last}", before.join(", ")),
        None => "other terms".to_owned(),
    }
}

/// Why an event that is in the scenario carries nothing.
fn over(trigger: Trigger) -> &'static str {
    match trigger {
        Trigger::Agreement => "The agreement has no signature ahead of it.",
        Trigger::Migration => "The migration has reached its full size, so no consumption is still to come from it.",
        Trigger::Incident => "The incident lies after the day that this advice counts from.",
    }
}

pub(super) fn anchor(found: &AnchorEvent) -> (String, Words) {
    let Some(best) = found.events.first() else {
        let mut because: Vec<String> = found.idle.iter().map(|idle| over(*idle).to_owned()).collect();
        because.push(match because.is_empty() {
            true => "No agreement, migration or incident is in this scenario, and AWS grants credits when an event justifies them.".to_owned(),
            false => "AWS grants credits when an event justifies them.".to_owned(),
        });
        let words = Words {
            because,
            gives_aws: some("Nothing: without an event there is nothing for AWS to point to internally."),
            fallback: some(
                "A new agreement, a migration that adds consumption, or a serious incident would change this; enter it when there is one.",
            ),
            ..Words::default()
        };
        return ("Do not ask for credits alone: no event carries them.".to_owned(), words);
    };
    let ask = match found.asked {
        true => format!("Tie the credit to {}.", event(best.trigger)),
        false => format!("If you ask for a credit, tie it to {}.", event(best.trigger)),
    };
    let mut because: Vec<String> =
        found.events.iter().map(|one| format!("{} for {}.", score(one.met, one.of), event(one.trigger))).collect();
    let there = |trigger: &Trigger| found.events.iter().any(|event| event.trigger == *trigger);
    because.extend(found.named.iter().filter(|named| !there(named)).map(|named| {
        let what = event(*named).replacen("the ", "an ", 1).replace("an m", "a m");
        match found.idle.contains(named) {
            true => format!("A credit names {what} as its reason. {}", over(*named)),
            false => format!("A credit names {what} as its reason, and this scenario has none."),
        }
    }));
    let words = Words {
        because,
        evidence: vec![format!("The case file of {}, below.", event(best.trigger))],
        gives_aws: Some(
            match best.trigger {
                Trigger::Agreement => {
                    "A commitment it can count on, for a concession that leaves the rate card as it is."
                }
                Trigger::Migration => {
                    "Consumption that arrives sooner, for help in the months when it needs most support."
                }
                Trigger::Incident => "A customer who stays after a bad day, without a precedent in price.",
            }
            .to_owned(),
        ),
        fallback: some("Without that event ask for the structural change only."),
    };
    (ask, words)
}

pub(super) fn bridge(found: &BridgeCredit) -> (String, Words) {
    let (amount, ceiling) = (format::whole(found.amount), format::whole(found.ceiling));
    let name = named(Some(&found.name).filter(|name| !name.is_empty()));
    let window = match found.last_month() {
        last if last == found.window.0 => format!("in {}", format::month(last)),
        last => format!("from {} until the end of {}", format::month(found.window.0), format::month(last)),
    };
    let ask = match (found.place, found.fits()) {
        (None, _) if found.bridges.is_some() => format!("Ask for a credit of up to {amount}, to be used {window}."),
        (None, _) => format!("If you ask for a credit, ask for {amount} at most: no more can be used {window}."),
        (Some(_), _) if !found.usable.is_positive() => {
            format!(
                "Do not ask for the credit{name} as it stands: nothing is left to pay in its window within these months."
            )
        }
        (Some(_), _) if !found.event => format!("Hold the credit{name} of {amount} back until an event carries it."),
        (Some(_), true) => format!("Ask for the credit{name} of {amount}, to be used {window}."),
        (Some(_), false) => {
            let (as_it_stands, usable) = (if found.moves { "As its window stands, ask" } else { "Ask" }, found.usable);
            let usable = format::whole(usable);
            format!("{as_it_stands} for {usable} of credit{name} and not {amount}: its window cannot use more.")
        }
    };
    let mut because = vec![format!("{ceiling} can be used {window}.")];
    if found.waste.is_positive() {
        because.push(format!(
            "{} of it would be left over: trade that part for a lower rate.",
            format::whole(found.waste)
        ));
    }
    if let Some(bridges) = found.bridges {
        because.push(format!(
            "Waiting for the structural change costs {}: a credit of that size makes up for it.",
            format::whole(bridges)
        ));
    }
    if let Some(signed) = found.signed.filter(|_| found.event) {
        because.push(format!(
            "Its window opens before {}, when the rest is signed: have it granted before it opens, since a credit pays nothing back.",
            format::date(signed)
        ));
    }
    because.extend(match (found.carried, found.event) {
        (true, _) => None,
        (false, true) => some("It names no event that is there: tie it to one that is."),
        (false, false) => some("No event of this scenario carries it."),
    });
    because.push(
        "No public figure for usual support credits is known; the size follows from your own charges.".to_owned(),
    );
    let words = Words {
        because,
        evidence: vec!["Have AWS Support named among the credit's applicable products: standard promotional credits exclude Enterprise Support (grade A, older terms).".to_owned()],
        gives_aws: some("A one-off: it ends by itself and leaves the rate as it is."),
        fallback: some("Half the amount over the same months, or the same amount released month by month."),
    };
    (ask, words)
}

pub(super) fn placement(found: &Placement) -> (String, Words) {
    let name = format::quoted(&found.name);
    let (asked, best) = (format::month(found.asked), format::month(found.best));
    let there = format!("{} of it would be used from {best} on.", format::whole(found.there));
    let here = format!("{} is used from {asked} on, where it stands.", format::whole(found.here));
    // Where no other start uses more, the other one has nothing to say.
    let there = found.gain.is_positive().then_some(there);
    let words = Words {
        because: std::iter::once(here).chain(there).collect(),
        gives_aws: some("The same amount, spent where it helps most."),
        fallback: some(
            "A window of the same length that ends later, or one that a delay of the migration moves along.",
        ),
        ..Words::default()
    };
    if !found.moves() {
        let ask = match found.gain.is_positive() {
            true => {
                format!("Leave the window of {name} where it is: a later one uses more of it and is worth less today.")
            }
            false => format!("Leave the window of {name} where it is: no other start uses more of it."),
        };
        return (ask, Words { fallback: None, ..words });
    }
    let gain = format::whole(found.gain);
    (format!("Have the window of {name} begin in {best}, not {asked}: {gain} more of it is used."), words)
}
