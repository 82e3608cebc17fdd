//! What AWS answered: every ask is agreed, open or refused, in one way everywhere, and what it granted counts at the size it granted.

use std::collections::BTreeSet;

use concession::{
    calc::{
        Month, Scenario,
        advice::{
            actions::{Event, Task},
            asks::{Ask, Asked, Size},
        },
        project,
        scenario::{Answer, Bargain, Status},
    },
    report::{
        documents::{Document, Kind, Material, documents, facts},
        format, sizes,
    },
};
use proptest::{
    option::of,
    prelude::{ProptestConfig, Strategy, any},
    prop_assert, prop_assert_eq, proptest,
    sample::select,
};
use serde_json::{Value, json};

use super::{Held, Seen, book, cases, consistent, dated, opened};

/// Everything that is held against each other here.
pub fn agree(seen: &Seen) -> Held {
    each_ask_is_in_one_state(seen)?;
    granted_credits_live_as_granted(seen)?;
    nothing_settled_is_asked_for(seen)
}

/// The answer that was typed to an ask.
fn typed(scenario: &Scenario, asked: Asked) -> Option<Status> {
    fn status<T>(bargain: &Bargain<T>) -> Option<Status> {
        bargain.answer.as_ref().map(|answer: &Answer<T>| answer.status)
    }
    let asks = &scenario.asks;
    match asked {
        Asked::Change => asks.structural.as_ref().and_then(|change| status(&change.bargain)),
        Asked::Agreement => asks.agreement.as_ref().and_then(|ask| status(&ask.bargain)),
        Asked::Credit(place) => status(&asks.credits[place].bargain),
    }
}

/// Agreed, open and refused together are what was typed, and each is said to be what AWS answered.
fn each_ask_is_in_one_state(seen: &Seen) -> Held {
    let (scenario, advice) = (seen.scenario, &seen.found.advice);
    let mut ids = BTreeSet::new();
    for ask in &advice.asks {
        prop_assert!(ids.insert(ask.asked.id()), "{} twice", ask.asked.id());
        prop_assert_eq!(ask.status(), typed(scenario, ask.asked), "{:?}", ask);
        let states = [ask.agreed().is_some(), ask.status() == Some(Status::Refused), !ask.is_settled()];
        prop_assert_eq!(states.iter().filter(|state| **state).count(), 1, "{:?}", ask);
        prop_assert!(!ask.is_open() || !ask.is_settled(), "{ask:?}");
    }
    let credits = scenario.asks.credits.iter().enumerate().filter(|(_, credit)| credit.amount.is_positive());
    for id in credits.map(|(place, _)| Asked::Credit(place).id()) {
        prop_assert!(ids.contains(&id), "{id} is lost");
    }
    prop_assert_eq!(ids.contains("structural"), scenario.asks.structural.is_some());
    let edition = book().pinned(scenario.tariff);
    let said = format::plainly(|| facts(Material::of(scenario, seen.found, edition)).join("\n"));
    let line = |begin: &str| said.lines().find(|line| line.starts_with(begin)).unwrap_or_default();
    for ask in &advice.asks {
        let size = |size: &Size| format::plainly(|| sizes::all(size, edition));
        if let Some(agreed) = ask.agreed() {
            prop_assert!(line("Agreed: ").contains(&size(agreed)), "{agreed:?} in {said}");
        } else if ask.status() == Some(Status::Refused) {
            prop_assert!(line("Refused: ").contains(&size(&ask.position.target)), "{ask:?} in {said}");
        } else if ask.is_open() && advice.asks.iter().any(|ask| ask.answer.is_some()) {
            prop_assert!(line("Still open: ").contains(&size(&ask.position.target)), "{ask:?} in {said}");
        }
    }
    Ok(())
}

/// The dates of a granted credit are those of the amount that was granted, where no other ask is settled: then the path is known
/// without the advice.
fn granted_credits_live_as_granted(seen: &Seen) -> Held {
    let (scenario, advice) = (seen.scenario, &seen.found.advice);
    let settled: Vec<&Ask> = advice.asks.iter().filter(|ask| ask.is_settled()).collect();
    let [ask] = settled[..] else { return Ok(()) };
    let (Asked::Credit(place), Some(Size::Credit(amount))) = (ask.asked, ask.agreed()) else { return Ok(()) };
    let mut granted = scenario.clone();
    granted.asks.credits[place].amount = *amount;
    let Ok(projection) = project(&granted, book()) else { return Ok(()) };
    let path = projection.path(projection.granted());
    let outcome = &path.grants[scenario.credits_in_hand.len() + place];
    let moved = (0..scenario.asks.credits.len()).any(|place| seen.moves(place));
    if moved || !ask.is_made() {
        return Ok(());
    }
    prop_assert_eq!(ask.once, outcome.applied, "{:?}", ask);
    prop_assert!(ask.once <= *amount, "{ask:?}");
    prop_assert_eq!((ask.range.low, ask.range.high), (ask.once, ask.once), "what is granted has no range");
    let name = &scenario.asks.credits[place].name;
    let same = scenario.asks.credits.iter().filter(|one| one.name == *name).count();
    let parts = advice.actions.iter().flat_map(|action| &action.parts);
    let own = parts.filter(|part| part.event == Some(Event::Credit) && part.name.as_ref() == Some(name));
    for part in own.filter(|_| same == 1) {
        let month = Month::containing(part.from);
        let late = month <= Month::containing(advice.as_of);
        let expected = match part.task {
            Task::CreditArrives => outcome.used.map(|(first, _)| first),
            Task::ReviewCredit => outcome.used.map(|(_, last)| last.plus(1)),
            _ => continue,
        };
        prop_assert!(late || Some(month) == expected, "{part:?} beside {outcome:?}");
    }
    Ok(())
}

/// What AWS granted or refused is asked for in nothing that goes out.
fn nothing_settled_is_asked_for(seen: &Seen) -> Held {
    let advice = &seen.found.advice;
    let edition = book().pinned(seen.scenario.tariff);
    let documents = documents(Material::of(seen.scenario, seen.found, edition));
    let outward =
        [Kind::Letter, Kind::OpeningMail, Kind::CounterMail, Kind::IncidentMail, Kind::ExtensionMail, Kind::TalkTrack];
    let open = || advice.asks.iter().filter(|ask| ask.is_open());
    let parts = |ask: &Ask| -> Vec<String> {
        let sizes = [&ask.position.opening, &ask.position.target];
        format::plainly(|| sizes.into_iter().flat_map(|size| sizes::parts(size, edition)).collect())
    };
    let asked: BTreeSet<String> = open().flat_map(parts).collect();
    for ask in advice.asks.iter().filter(|ask| ask.is_settled()) {
        for part in parts(ask).into_iter().filter(|part| !asked.iter().any(|asked| asked.contains(part))) {
            for Document { text, kind } in documents.iter().filter(|document| outward.contains(&document.kind)) {
                // What is agreed may be named as agreed, and what is given may be given for something.
                let request = format!(": {part}.");
                let said = Document { text: text.clone(), kind: *kind }.plain();
                let lines = said.lines().filter(|line| !line.contains("agreed"));
                for line in lines {
                    prop_assert!(!line.ends_with(&request), "{kind:?} asks for {part}: {line}");
                    prop_assert!(!line.contains(&format!("We ask for {part}")), "{kind:?} asks for {part}: {line}");
                }
            }
        }
    }
    let credits = open().filter(|ask| !ask.asked.lasts()).count();
    for document in documents.iter().filter(|document| outward.contains(&document.kind)) {
        let said = document.plain().matches("\n- A support credit of ").count();
        prop_assert!(said <= credits, "{:?} asks for {said} credits, {credits} are open", document.kind);
    }
    Ok(())
}

/// A made-up scenario in which AWS has answered some of the asks.
fn answered() -> impl Strategy<Value = Value> {
    let answer = || of((select(vec!["granted", "countered", "refused"]), of(1..=150_i64)));
    (dated(), answer(), proptest::collection::vec(answer(), 4), any::<bool>()).prop_map(
        |(mut file, change, credits, smaller)| {
            let said = |status: &str| json!({ "date": "2026-11-20", "status": status });
            if let (Some((status, size)), Some(asked)) =
                (change, file.pointer_mut("/asks/structural").and_then(Value::as_object_mut))
            {
                let mut answer = said(status);
                if let Some(size) = size.filter(|_| status != "refused") {
                    answer["amount"] = json!({ "plan_discount_percent": format!("0.{size:03}") });
                }
                asked.insert("answer".to_owned(), answer);
            }
            let asked = file.pointer_mut("/asks/credits").and_then(Value::as_array_mut).into_iter().flatten();
            for (credit, answered) in asked.zip(credits) {
                let Some((status, size)) = answered else { continue };
                let mut answer = said(status);
                let size = size.filter(|size| status != "refused" && (smaller || *size > 10));
                if let Some(size) = size {
                    answer["amount"] = format!("{}", size * 1_000).into();
                }
                credit["answer"] = answer;
            }
            file
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn answers_are_told_alike_everywhere(file in answered()) {
        consistent(&opened(&file.to_string()))?;
    }
}
