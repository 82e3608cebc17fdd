//! Documents, actions and asks agree: the same asks at the same sizes, with the same amounts, in the same order, on the same days.

use std::collections::BTreeSet;

use concession::{
    calc::{
        Money, Month,
        advice::{
            actions::{Action, AwsRole, Event, Group, MOST_BEFORE_SIGNATURE, Part, Task},
            asks::{Ask, Asked},
            calendar::{Stage, working_days::is_working},
            decision,
        },
        scenario::{Status, Trigger},
    },
    report::{
        actions,
        calendar::calendar,
        documents::{Document, Kind, Material, documents},
        format, sizes,
    },
};
use proptest::{prop_assert, prop_assert_eq};

use super::{Held, Seen, book};

/// Everything that is held against each other here.
pub fn agree(seen: &Seen) -> Held {
    let edition = book().pinned(seen.scenario.tariff);
    let documents = documents(Material::of(seen.scenario, seen.found, edition));
    actions_are_in_order(seen)?;
    asks_have_actions(seen)?;
    worths_are_those_of_the_asks(seen)?;
    letters_ask_what_is_recommended(seen, &documents)?;
    nothing_internal_goes_out(seen, &documents)?;
    entries_are_those_of_the_actions(seen)
}

fn parts<'a>(seen: &'a Seen<'a>) -> impl Iterator<Item = (&'a Action, &'a Part)> {
    seen.found.advice.actions.iter().flat_map(|action| action.parts.iter().map(move |part| (action, part)))
}

fn actions_are_in_order(seen: &Seen) -> Held {
    let actions = &seen.found.advice.actions;
    let ids: BTreeSet<&str> = actions.iter().map(|action| action.id.as_str()).collect();
    prop_assert_eq!(ids.len(), actions.len(), "ids twice: {:?}", actions);
    for pair in actions.windows(2) {
        prop_assert!(pair[0].from <= pair[1].from && pair[0].group <= pair[1].group, "{pair:?}");
    }
    let before = actions.iter().filter(|one| one.group != Group::AfterSignature && one.event() != Some(Event::Credit));
    prop_assert!(before.count() <= MOST_BEFORE_SIGNATURE, "{actions:?}");
    for (action, part) in parts(seen) {
        prop_assert!(part.from <= part.until && action.from <= part.from && part.until <= action.until, "{action:?}");
        // Deadlines that others set are facts, whatever day they fall on, and so is today.
        let fixed = matches!(part.task, Task::Stage(Stage::Claim) | Task::ChoosePlan | Task::AskNow);
        let today = part.until == seen.found.advice.as_of;
        prop_assert!(fixed || today || is_working(part.from) && is_working(part.until), "{part:?}");
        prop_assert!(part.from >= seen.found.advice.as_of || fixed, "{part:?} is past");
    }
    // The headline's next thing is one of them, on the same day.
    if let Some(next) = seen.found.advice.decision.next {
        let is_next = |part: &Part| part.task.id() == next.action.id() && part.until == next.date;
        let same = parts(seen).find(|(_, part)| is_next(part)).map(|(action, _)| action.aws_role.map(AwsRole::id));
        prop_assert!(same.is_some(), "{next:?} is not among {actions:?}");
        let alone = [Some("support"), None].contains(&same.flatten());
        prop_assert!(
            same.flatten() == Some(next.to.id()) || alone && next.to.id() == "own",
            "{next:?} goes to {same:?}"
        );
    }
    Ok(())
}

/// Whether AWS has said yes or no.
fn is_settled(ask: &Ask) -> bool {
    ask.answer.as_ref().is_some_and(|answer| answer.status != Status::Countered)
}

fn asks_have_actions(seen: &Seen) -> Held {
    let advice = &seen.found.advice;
    for ask in &advice.asks {
        let id = ask.asked.id();
        let own: Vec<_> = parts(seen).filter(|(_, part)| part.ask_ids.contains(&id)).collect();
        if !ask.is_made() {
            prop_assert!(own.is_empty(), "{id} is not made, and there is {own:?}");
            continue;
        }
        if ask.answer.is_some() {
            continue;
        }
        prop_assert!(!own.is_empty(), "{id} has no action among {:?}", advice.actions);
        let Some(from) = ask.from else { continue };
        // It is asked for from the day that the ask has.
        let first = own.iter().map(|(_, part)| part.from).min();
        prop_assert_eq!(first, Some(from), "{} in {:?}", id, own);
        let begins = match ask.asked {
            Asked::Change => seen.scenario.asks.structural.as_ref().map(|change| change.effective),
            Asked::Agreement => seen.scenario.next_agreement.as_ref().map(|next| next.terms.start),
            Asked::Credit(place) if seen.moves(place) => None,
            Asked::Credit(place) => Some(seen.scenario.asks.credits[place].start),
        };
        let ahead = begins.filter(|month| *month > Month::containing(advice.as_of));
        prop_assert!(ahead.is_none_or(|month| from < month.first_day()), "{ask:?} is asked for after it begins");
        // Nothing of a credit is checked before it is asked for.
        if let Asked::Credit(place) = ask.asked {
            let name = &seen.scenario.asks.credits[place].name;
            let same = seen.scenario.asks.credits.iter().filter(|one| one.name == *name).count();
            let mut checks = parts(seen)
                .filter(|(_, part)| same == 1 && part.event == Some(Event::Credit) && part.name.as_ref() == Some(name));
            prop_assert!(checks.all(|(_, part)| ask.until.is_none_or(|until| until < part.from)), "{ask:?}");
        }
    }
    Ok(())
}

fn worths_are_those_of_the_asks(seen: &Seen) -> Held {
    let advice = &seen.found.advice;
    let sum = |of: &dyn Fn(&Ask) -> Money, ids: &[String]| {
        Money::sum(advice.asks.iter().filter(|ask| ids.contains(&ask.asked.id())).map(of)).expect("small sums")
    };
    let durable = |ask: &Ask| ask.durable.map_or(Money::ZERO, |durable| durable.amount);
    for action in &advice.actions {
        prop_assert_eq!(action.once.unwrap_or_default(), sum(&|ask| ask.once, &action.ask_ids));
        let lasting = sum(&durable, &action.ask_ids);
        prop_assert_eq!(action.durable_a_year.unwrap_or_default(), lasting.max(Money::ZERO));
    }
    if advice.decision.only_switch(seen.scenario).is_none() {
        let counted: Vec<String> = advice.asks.iter().filter(|ask| ask.counts()).map(|ask| ask.asked.id()).collect();
        prop_assert_eq!(advice.decision.figures.once, sum(&|ask| ask.once, &counted), "the headline's sum");
    }
    Ok(())
}

fn text(documents: &[Document], kind: Kind) -> Option<String> {
    documents.iter().find(|document| document.kind == kind).map(|document| document.paragraphs().join("\n"))
}

fn letters_ask_what_is_recommended(seen: &Seen, documents: &[Document]) -> Held {
    let advice = &seen.found.advice;
    let edition = book().pinned(seen.scenario.tariff);
    let alone = advice.calendars.switch.is_some();
    let open = |ask: &&Ask| ask.is_made() && !is_settled(ask) && !(alone && ask.asked == Asked::Change);
    let asks: Vec<&Ask> = advice.asks.iter().filter(open).collect();
    // Where an extension is asked for, the request goes out with it.
    let extension = || text(documents, Kind::ExtensionMail);
    let letter = text(documents, Kind::Letter).or_else(extension).unwrap_or_default();
    let after_incident = text(documents, Kind::IncidentMail).unwrap_or_default();
    let mut last = 0;
    for ask in &asks {
        let asked = format::plainly(|| sizes::all(&ask.position.opening, edition));
        let asked = asked.strip_prefix("a support credit of ").map_or(asked.clone(), |amount| format!("of {amount}"));
        if ask.answer.is_some() {
            // It is countered, and no letter asks for it again.
        } else if ask.event == Some(Trigger::Incident) && !after_incident.is_empty() {
            prop_assert!(
                after_incident.contains(&asked),
                "{asked} is not asked for after the incident: {after_incident}"
            );
        } else {
            let place = letter[last..].find(&asked).map(|place| last + place);
            prop_assert!(place.is_some(), "{asked} is not asked for in order: {letter}");
            last = place.unwrap_or(last);
        }
        let summary = text(documents, Kind::Summary).unwrap_or_default();
        prop_assert!(summary.contains(&asked), "{asked} is not in {summary}");
    }
    let unanswered = || asks.iter().filter(|ask| ask.answer.is_none() && !ask.asked.lasts());
    let credits = unanswered().filter(|ask| ask.event != Some(Trigger::Incident)).count();
    let all = unanswered().count();
    let said = letter.matches("A support credit of $").count();
    prop_assert!(said == credits || said == all, "{said} credits in the letter, {credits} asked for: {letter}");
    let decision = &advice.decision;
    let reopens = [Some(decision.kind), decision.second].contains(&Some(decision::Kind::Reopen));
    if asks.is_empty() && !reopens {
        prop_assert!(text(documents, Kind::TalkTrack).is_none() && text(documents, Kind::Objections).is_none());
    }
    // One day for the answer in everything that goes out with the letter, and it is that of the plan.
    let days =
        |text: &str| text.split("answer in writing by ").nth(1).map(|rest| rest.split(',').next().map(str::to_owned));
    if let (Some(mail), Some(day)) = (text(documents, Kind::OpeningMail), days(&letter)) {
        prop_assert_eq!(days(&mail), Some(day.clone()));
        let due =
            parts(seen).filter_map(|(_, part)| part.due).any(|due| Some(format::plainly(|| format::date(due))) == day);
        prop_assert!(due, "{day:?} is no day of the plan");
    }
    Ok(())
}

/// What goes to AWS holds no floor, no walk-away, no worth and no commitment of an agreement that ends.
fn nothing_internal_goes_out(seen: &Seen, documents: &[Document]) -> Held {
    let advice = &seen.found.advice;
    let edition = book().pinned(seen.scenario.tariff);
    let outward = [Kind::Letter, Kind::OpeningMail, Kind::CounterMail, Kind::IncidentMail, Kind::ExtensionMail];
    for kind in outward {
        let Some(said) = text(documents, kind) else { continue };
        for word in ["walk-away", "floor", "fallback", "if aws refuses", "by itself", "{", "  "] {
            prop_assert!(!said.to_lowercase().contains(word), "{kind:?} says \"{word}\": {said}");
        }
        for ask in &advice.asks {
            let Some(floor) = &ask.position.floor else { continue };
            let floor = format::plainly(|| sizes::all(floor, edition));
            let sizes = format::plainly(|| {
                [sizes::all(&ask.position.opening, edition), sizes::all(&ask.position.target, edition)]
            });
            let shared = advice.asks.iter().any(|other| {
                let own = format::plainly(|| {
                    [&other.position.opening, &other.position.target].map(|size| sizes::all(size, edition))
                });
                own.iter().any(|size| size.contains(&floor))
            });
            let ends = format!("{floor},");
            prop_assert!(
                shared || sizes.contains(&floor) || !said.contains(&ends),
                "{kind:?} names the floor {floor}: {said}"
            );
        }
    }
    Ok(())
}

fn entries_are_those_of_the_actions(seen: &Seen) -> Held {
    let advice = &seen.found.advice;
    let worded = actions::worded(advice, book().pinned(seen.scenario.tariff));
    for action in &worded {
        let said = action.parts.iter().map(|(text, ..)| text).chain([&action.text]).chain(&action.notes);
        for text in said {
            // Nothing is left open, but for what stands in a name.
            let open = text.contains("to  ") || text.contains(" .") || text.contains("{");
            prop_assert!(!open || text.contains('\u{201c}'), "{}: {text:?}", action.id);
        }
    }
    let file = calendar("Support", advice.as_of, &worded);
    prop_assert_eq!(file.matches("BEGIN:VEVENT").count(), parts(seen).count());
    for (_, part) in parts(seen) {
        let entry = format!("DTSTART;VALUE=DATE:{}", part.from.format("%Y%m%d"));
        prop_assert!(file.contains(&entry), "no entry on {}", part.from);
    }
    Ok(())
}
