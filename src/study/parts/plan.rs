//! What to ask for, and when, as a timeline: the asks in their order, each with its reasons when it is opened, then the calendar.

use leptos::prelude::{StoredValue, UpdateValue, WithValue};

use crate::{
    browser::focus,
    draw::{
        node::{Node, is_open, node},
        pieces::sentence,
    },
    report::{
        actions::{Worded, group as group_name},
        advice::{Advised, Missing},
        format,
        piece::Sentence,
    },
    study::advice::{Plan, Planned},
    words::{fill, plan as words},
};

/// The steps that are open, by their ids: a plan that is drawn anew leaves them as they were.
type Opened = StoredValue<Vec<String>>;

/// The whole plan.
pub fn plan(planned: Planned) -> Node {
    // An address that names a step finds it open.
    let opened = Opened::new(vec![focus::named_by_address()]);
    node("section")
        .class_if("c-panel", "c-panel is-waiting", move || planned.waiting())
        .with("id", "plan")
        .with("aria-labelledby", "plan-title")
        .hold(node("h2").class("c-title").with("id", "plan-title").text(words::TITLE))
        .live(move || facts(&planned.facts()))
        .live(move || planned.shown(|plan| whole(plan, planned, opened)))
}

/// What the decision comes to, before what to do about it.
fn facts(facts: &[String]) -> Vec<Node> {
    let list = node("ul").class("c-facts").with("aria-label", words::FACTS);
    (!facts.is_empty()).then(|| list.hold_all(facts.iter().map(|fact| node("li").text(fact)))).into_iter().collect()
}

fn whole(plan: &Plan, planned: Planned, opened: Opened) -> Vec<Node> {
    let asks: Vec<&Advised> = plan.steps.iter().filter(|step| step.rule != "sequence").collect();
    let counted = fill(words::LEDE, &[("date", &plan.counted_from())]);
    let mut nodes = vec![node("p").class("c-lede").text(&counted)];
    if !asks.is_empty() {
        let asks = ids(&asks).into_iter().zip(asks).map(|(id, step)| ask(step, id, planned, opened));
        nodes.push(node("ol").class("c-timeline").with("aria-label", words::ASKS).hold_all(asks));
    }
    nodes.extend((!plan.missing.is_empty()).then(|| missing(&plan.missing)));
    nodes.extend(planned.with_book(|book| todo(&plan.actions(book))));
    nodes
}

/// A stable id for each step: its rule, with a number from the second of the same rule on.
fn ids(steps: &[&Advised]) -> Vec<String> {
    let id = |(place, step): (usize, &&Advised)| {
        let same = steps[..place].iter().filter(|before| before.rule == step.rule).count();
        if same == 0 { format!("step-{}", step.rule) } else { format!("step-{}-{}", step.rule, same + 1) }
    };
    steps.iter().enumerate().map(id).collect()
}

fn days(step: &Advised) -> Option<String> {
    let from = format::date(step.from?);
    Some(match step.until {
        Some(until) if Some(until) != step.from => {
            fill(words::FROM_TO, &[("from", &from), ("until", &format::date(until))])
        }
        Some(_) => from,
        None => fill(words::FROM_ON, &[("from", &from)]),
    })
}

fn ask(step: &Advised, id: String, planned: Planned, opened: Opened) -> Node {
    let said = &step.words;
    let worth = step.worth.clone().map(|worth| Sentence::with(words::WORTH, &[("amount", worth.into())]));
    let facts = Sentence::joined(days(step).map(Sentence::from).into_iter().chain(worth), words::DOT);
    // Figures open by themselves: none stands in what unfolds when it is pressed.
    let about = node("span").class("u-unseen").text(&fill(words::OF_STEP, &[("step", &step.step.to_string())]));
    let summary = node("summary").class("c-step").text(words::MORE).hold(about);
    let one = |text: &Option<String>| text.as_deref().map(Sentence::from).into_iter().collect::<Vec<_>>();
    let parts = [
        (words::WHY, said.because.clone()),
        (words::BRING, said.evidence.iter().map(|proof| proof.as_str().into()).collect()),
        (words::AWS_GETS, one(&said.gives_aws)),
        (words::SETTLE_FOR, one(&said.fallback)),
    ];
    let number = step.step;
    let flips = move || {
        let flips = planned.flips(number);
        flips.map(|flips| part(words::FLIPS, &[flips.text])).unwrap_or_default()
    };
    let link = node("a").with("href", &format!("#{id}")).text(step.rule);
    let rule = node("p").class("c-step__rule").text(words::RULE).hold(link);
    let fold = node("details").class("c-step__fold").with("id", &id);
    let fold = if opened.with_value(|opened| opened.contains(&id)) { fold.with("open", "") } else { fold };
    let keep = move |event| {
        let open = is_open(&event);
        opened.update_value(|opened| {
            opened.retain(|other| *other != id);
            opened.extend(open.then(|| id.clone()));
        });
    };
    let inside = parts.iter().flat_map(|(title, items)| part(title, items));
    let inside = node("div").class("c-step__inside").hold_all(inside).live(flips).hold(rule);
    node("li")
        .class("c-timeline__entry c-timeline__entry--ask")
        .hold(sentence(node("p").class("c-step__days"), &facts))
        .hold(sentence(node("h3").class("c-step__ask"), &step.ask))
        .hold_all(said.because.first().map(|why| sentence(node("p").class("c-step__why"), why)))
        .hold(fold.on("toggle", keep).hold(summary).hold(inside))
}

fn part(title: &str, items: &[Sentence]) -> Vec<Node> {
    if items.is_empty() {
        return vec![];
    }
    let items = items.iter().map(|item| sentence(node("li"), item));
    vec![node("h4").class("c-step__part").text(title), node("ul").class("c-step__list").hold_all(items)]
}

fn missing(missing: &[Missing]) -> Node {
    let list = node("ul").class("c-panel__aside").with("aria-label", words::LEFT_OUT);
    list.hold_all(missing.iter().map(|missing| node("li").text(missing.why)))
}

/// The actions, group by group.
fn todo(actions: &[Worded]) -> Vec<Node> {
    let groups = actions.chunk_by(|one, next| one.group == next.group);
    let mut nodes = Vec::new();
    for group in groups {
        let title = group.first().map_or("", |action| group_name(action.group));
        nodes.push(node("h3").class("c-panel__heading").text(title));
        let entries = group.iter().map(action);
        nodes.push(node("ol").class("c-timeline").with("aria-label", title).hold_all(entries));
    }
    nodes
}

fn action(action: &Worded) -> Node {
    node("li")
        .class("c-timeline__entry")
        .with("data-action", &action.id)
        .hold(node("p").class("c-step__days").text(&action.days))
        .hold(node("p").class("c-step__ask").text(&action.text))
        .hold_all(action.notes.iter().map(|note| node("p").class("c-step__why").text(note)))
}
